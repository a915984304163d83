"""Health: the graders are tested too, with learners in code (see `doingoai.grading.specimens`)."""

from __future__ import annotations

import tomllib
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.errors import DoingoaiError
from doingoai.grading._cells import is_marks, nbgrader_metadata
from doingoai.grading._datasets_used import datasets_used
from doingoai.grading._examination import Examination
from doingoai.grading._health_result import MarkedSpecimen, ModuleHealth, SetAside, Soft
from doingoai.grading._notebook import read_notebook
from doingoai.grading._rehearsal import rehearsal
from doingoai.grading.marking import Marker, MarkingError
from doingoai.grading.specimens import SpecimenError, load_specimens
from doingoai.i18n import LANGUAGES, Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

__all__ = [
    "HealthError",
    "MarkedSpecimen",
    "ModuleHealth",
    "SetAside",
    "Soft",
    "check_module",
    "course_modules",
    "datasets_used",
]


class HealthError(DoingoaiError):
    """Health cannot be told: there is no such module, or nothing built to look at."""


def course_modules(root: Path) -> list[str]:
    """The ids of the modules in ``curriculum/course.toml``, in order."""
    course = tomllib.loads((root / "curriculum" / "course.toml").read_text(encoding="utf-8"))
    return [module["id"] for module in course.get("modules", [])]


def check_module(root: Path, module: str, *, notebooks: bool = False) -> ModuleHealth:
    """Mark all specimens of ``module`` with its solutions notebooks in every language.

    Args:
        root: a clone, with ``curriculum/`` and the built ``solutions/``.
        module: the module's id.
        notebooks: whether the lesson and the blank exercise are run as well, as a learner opens
            them; a cell that fails is a complaint. It takes some seconds more.

    Returns:
        What was found; a module whose specimens or notebooks cannot be used is not healthy, and
        its complaint says why.

    Raises:
        HealthError: there is no such module, or it is not built.
    """
    if module not in course_modules(root):
        known = ", ".join(course_modules(root))
        raise HealthError(
            Message("There is no module “{module}”.", {"module": module}),
            Message("The modules are: {known}.", {"known": known}),
        )
    solutions = {
        language: root / "solutions" / language / module / "exercise.ipynb"
        for language in LANGUAGES
    }
    if not all(notebook.is_file() for notebook in solutions.values()):
        raise HealthError(
            Message("The solutions of {module} are not built.", {"module": module}),
            Message("Build the course first: doingoai build"),
        )
    if not notebooks:
        return _marked(root, module, solutions)
    with rehearsal(root, module) as heard:  # the kernels work while the specimens are marked
        found = _marked(root, module, solutions)
        return replace(found, complaints=(*found.complaints, *heard()))


def _marked(root: Path, module: str, solutions: Mapping[str, Path]) -> ModuleHealth:
    try:
        specimens = load_specimens(root / "curriculum" / module / "specimens.py")
        with ExitStack() as open_markers:
            markers = {
                language: open_markers.enter_context(Marker(notebook, afresh=True))
                for language, notebook in solutions.items()
            }
            return Examination(module, specimens, markers).result()
    except (SpecimenError, MarkingError) as fault:
        # Nothing could be marked: that is ill health, not a failure of the command.
        points = _points(solutions.values())
        return ModuleHealth(module, points, 0, 0, (), (), {}, (fault.message,))


def _points(notebooks: Iterable[Path]) -> float:
    """The automatic points that a module's first readable notebook promises."""
    for notebook in notebooks:
        try:
            cells = read_notebook(notebook)["cells"]
        except (OSError, ValueError):
            continue
        return sum(float(nbgrader_metadata(cell)["points"]) for cell in cells if is_marks(cell))
    return 0.0
