"""What goes into which wheel.

``doingoai`` carries lessons, exercises and data; never a solution, a hidden test, or a data
resource that answers a question. ``doingoai-solutions`` carries just those. Both are read from
the same folders here, so that a file is in one wheel or in the other.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LEARNERS = ("course", "exercises", "datasets")
INSTRUCTORS = ("solutions", "datasets")


class CourseFiles(BuildHookInterface):
    """Adds the course's files to the wheel of the distribution that is being built."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Say where each file goes; an editable install reads the clone instead."""
        if self.target_name != "wheel":
            raise SystemExit("doingoai is published as wheels: call build with --wheel.")
        if version == "editable":
            return
        root = Path(self.root)
        if self.metadata.core.name == "doingoai":
            files = for_learners(root)
        else:
            files = for_instructors(root.parents[1])
        package = self.metadata.core.name.replace("-", "_")
        for path, place in files.items():
            build_data["force_include"][str(path)] = f"{package}/_course/{place}"


def for_learners(root: Path) -> dict[Path, str]:
    """The files of the main wheel, each with its place below ``_course/``."""
    held_back = instructors_only(root)
    return {path: place for path, place in _files(root, LEARNERS).items() if path not in held_back}


def for_instructors(root: Path) -> dict[Path, str]:
    """The files of the solutions' wheel, each with its place below ``_course/``."""
    held_back = instructors_only(root)
    files = {
        path: place
        for path, place in _files(root, INSTRUCTORS).items()
        if path in held_back or place.startswith("solutions/")
    }
    for specimens in root.glob("curriculum/*/specimens*.py"):
        files[specimens] = specimens.relative_to(root).as_posix()
    return files


def instructors_only(root: Path) -> set[Path]:
    """The data resources that a learner must not have: ``"audience": "instructor"``."""
    held_back = set()
    for package in root.glob("datasets/*/datapackage.json"):
        described = json.loads(package.read_text(encoding="utf-8"))
        for resource in described["resources"]:
            if resource.get("audience") == "instructor":
                held_back.add(package.parent / resource["path"])
    return held_back


def _files(root: Path, folders: tuple[str, ...]) -> dict[Path, str]:
    return {
        path: path.relative_to(root).as_posix()
        for folder in folders
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and not _left_behind(path.relative_to(root))
    }


def _left_behind(path: Path) -> bool:
    """What Python, Jupyter or a dataset's own history leaves in these folders."""
    return any(part.startswith(".") or part in {"__pycache__", "history"} for part in path.parts)
