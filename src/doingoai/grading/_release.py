"""Nothing of the author's own trying out may leave with a release."""

from __future__ import annotations

from pathlib import Path

ANSWER_FILES = ("answers.json", "practice.json")


def remove_answers_from_release(assignment: str, student: str, notebooks: list[str]) -> None:
    """Delete answers that nbgrader copied from ``solutions/`` into ``exercises/``.

    nbgrader calls this after releasing (``GenerateAssignment.post_convert_hook``), from the
    root of the course, with the paths of the *source* notebooks; the release lies at the same
    place below ``exercises/``.
    """
    del assignment, student  # nbgrader passes patterns here, not names
    for folder in {Path(notebook).parent for notebook in notebooks}:
        for name in ANSWER_FILES:
            # With what stands beside it: locks, files set aside.
            for file in _released(folder).glob(f"*{Path(name).stem}*.json*"):
                file.unlink()


def _released(source: Path) -> Path:
    parts = list(source.parts)
    at = len(parts) - 1 - parts[::-1].index("solutions")
    parts[at] = "exercises"
    return Path(*parts)
