"""Where the keys are on this computer, if anywhere. Cheap: an exercise asks as it opens."""

from __future__ import annotations

from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from doingoai._paths import clone_root
from doingoai.errors import DoingoaiError
from doingoai.i18n import Message

if TYPE_CHECKING:
    from doingoai.workbook import OwnMarks


class SelfMarkError(DoingoaiError):
    """One's own work cannot be marked here."""


def solutions_folder() -> Path:
    """Where the keys are: in a clone, else in the installed doingoai-solutions.

    Raises:
        SelfMarkError: neither is here.
    """
    clone = clone_root()
    if clone is not None:
        return clone / "solutions"
    if find_spec("doingoai_solutions") is not None:
        installed = Path(str(resources.files("doingoai_solutions") / "_course" / "solutions"))
        if installed.is_dir():
            return installed
    raise SelfMarkError(
        Message("The keys to mark with are not installed; in a class your instructor has them."),
        Message('On your own, install them with: python -m pip install "doingoai[self]"'),
    )


def key_notebook(solutions: Path, module: str, language: str) -> Path:
    """The solutions notebook of ``module`` below ``solutions``; it need not exist."""
    return solutions / language / module / "exercise.ipynb"


class OwnMarker:
    """Marks a learner's own exercise from within it (entry point group ``doingoai.markers``)."""

    def can_mark(self, module: str, language: str) -> bool:
        """Whether the keys of ``module`` are here."""
        try:
            return key_notebook(solutions_folder(), module, language).is_file()
        except SelfMarkError:
            return False

    def mark(self, module: str, folder: Path, language: str) -> OwnMarks:
        """Mark the answers in ``folder``; see `doingoai.grading._selfmark.mark_own`."""
        # Reading notebooks takes seconds to import: only once somebody asks for marks.
        from doingoai.grading._selfmark import own_marks

        return own_marks(module, folder, language)
