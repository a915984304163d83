"""A course folder of its own, and nbgrader run in it from the command line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat

if TYPE_CHECKING:
    from collections.abc import Callable

CLONE = Path(__file__).resolve().parents[2]
NBGRADER = Path(sys.executable).with_name("nbgrader")


@dataclass(frozen=True)
class NbgraderCourse:
    """A copy of what nbgrader needs of the repository, in a folder that may be spoilt."""

    root: Path
    module: str

    def __post_init__(self) -> None:
        if not (self.root / "nbgrader_config.py").exists():
            shutil.copy(CLONE / "nbgrader_config.py", self.root)

    def environment(self, **more: str) -> dict[str, str]:
        """The environment of an instructor who has nothing of this machine's own settings."""
        home = self.root / ".home"
        home.mkdir(exist_ok=True)
        clean = {
            name: value for name, value in os.environ.items() if not name.startswith("DOINGOAI_")
        }
        own = {
            "HOME": str(home),
            "JUPYTER_CONFIG_DIR": str(home / "config"),
            "IPYTHONDIR": str(home / "ipython"),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        return clean | own | more

    def nbgrader(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run ``nbgrader …`` as an instructor does, from the root of the course."""
        return subprocess.run(
            [str(NBGRADER), *arguments],
            cwd=self.root,
            env=self.environment(**environment),
            capture_output=True,
            text=True,
            check=False,
            timeout=600,
        )

    def exercise(self, language: str) -> nbformat.NotebookNode:
        """The released notebook."""
        file = self.root / "exercises" / language / self.module / "exercise.ipynb"
        return nbformat.read(file, as_version=4)

    def hand_in(
        self,
        student: str,
        language: str = "vi",
        answers: dict[str, Any] | None = None,
        edit: Callable[[nbformat.NotebookNode], None] | None = None,
    ) -> None:
        """Put a submission where nbgrader collects them."""
        folder = self.root / "submitted" / student / self.module
        folder.mkdir(parents=True)
        notebook = self.exercise(language)
        if edit is not None:
            edit(notebook)
        nbformat.write(notebook, folder / "exercise.ipynb")
        if answers is not None:
            text = json.dumps(answers, ensure_ascii=False)
            (folder / "answers.json").write_text(text, encoding="utf-8")


def cell(notebook: nbformat.NotebookNode, name: str) -> nbformat.NotebookNode:
    """The cell with the nbgrader id ``name``."""
    (found,) = [c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == name]
    return found


def delete(*names: str) -> Callable[[nbformat.NotebookNode], None]:
    """An edit that deletes cells, as a learner might."""

    def edit(notebook: nbformat.NotebookNode) -> None:
        for name in names:
            notebook.cells.remove(cell(notebook, name))

    return edit


def rewrite(name: str, source: str) -> Callable[[nbformat.NotebookNode], None]:
    """An edit that replaces a cell's source."""

    def edit(notebook: nbformat.NotebookNode) -> None:
        cell(notebook, name).source = source

    return edit
