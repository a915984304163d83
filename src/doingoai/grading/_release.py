"""What is done when nbgrader has released an assignment."""

from __future__ import annotations

from pathlib import Path

from traitlets.log import get_logger

from doingoai.errors import DoingoaiError
from doingoai.grading._class_language import class_language
from doingoai.grading._pins import pin_release

ANSWER_FILES = ("answers.json", "practice.json")


def after_release(assignment: str, student: str, notebooks: list[str]) -> None:
    """Take the author's own answers out of the release, and pin the data it was released with.

    nbgrader calls this after releasing (``GenerateAssignment.post_convert_hook``), from the
    root of the course, with the paths of the *source* notebooks; the release lies at the same
    place below ``exercises/``.
    """
    del assignment, student  # nbgrader passes patterns here, not names
    folders = {Path(notebook).parent for notebook in notebooks}
    _remove_answers(folders)
    for folder in sorted(folders):
        try:
            pin_release(Path.cwd(), folder.name)
        except DoingoaiError as error:
            # nbgrader itself would note a failing hook where nobody looks.
            get_logger().error(error.text(class_language()))


def _remove_answers(folders: set[Path]) -> None:
    """Delete answers that nbgrader copied from ``solutions/`` into ``exercises/``."""
    for folder in folders:
        for name in ANSWER_FILES:
            # With what stands beside it: locks, files set aside.
            for file in _released(folder).glob(f"*{Path(name).stem}*.json*"):
                file.unlink()


def _released(source: Path) -> Path:
    parts = list(source.parts)
    at = len(parts) - 1 - parts[::-1].index("solutions")
    parts[at] = "exercises"
    return Path(*parts)
