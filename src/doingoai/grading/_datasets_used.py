"""Which datasets a module stands on, read from its notebooks and specimens."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from doingoai.grading._notebook import code_cells, read_notebook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_READERS = frozenset({"dataset", "load"})


def datasets_used(root: Path, module: str) -> frozenset[str]:
    """The names of the datasets that ``module`` loads by name, in lessons, exercises, specimens.

    Args:
        root: a clone, with ``curriculum/`` and the built ``solutions/`` and ``course/``.
        module: the module's id.
    """
    return frozenset(
        name for source in _sources(root, module) for name in _loaded(source) if name.isidentifier()
    )


def datasets_answered(root: Path, module: str) -> frozenset[str]:
    """The names of the datasets that the answers of ``module`` rest on: those of its exercise.

    Args:
        root: of a course, with the built ``solutions/`` of one language or more.
        module: the module's id.
    """
    found = sorted((root / "solutions").glob(f"*/{module}/exercise.ipynb"))
    return frozenset(
        name for source in _cells(found) for name in _loaded(source) if name.isidentifier()
    )


def _sources(root: Path, module: str) -> Iterator[str]:
    exercise = root / "solutions" / "en" / module / "exercise.ipynb"
    lesson = root / "course" / "en" / module / "lesson.ipynb"
    yield from _cells([exercise, lesson])
    for file in sorted((root / "curriculum" / module).glob("specimens*.py")):
        yield file.read_text(encoding="utf-8")


def _cells(notebooks: Iterable[Path]) -> Iterator[str]:
    for notebook in notebooks:
        if notebook.is_file():
            yield from (cell["source"] for cell in code_cells(read_notebook(notebook)))


def _loaded(source: str) -> Iterator[str]:
    """The first argument of every call of ``….dataset("…")`` and ``….load("…")``."""
    try:
        tree = ast.parse(source)
    except SyntaxError:  # a cell with a magic: it loads no data
        return
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in _READERS
            and node.args
            and isinstance(node.args[0], ast.Constant)
            and isinstance(node.args[0].value, str)
        ):
            yield node.args[0].value
