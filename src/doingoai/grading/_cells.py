"""What a cell of an exercise is, read from its nbgrader metadata and its source."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from doingoai.i18n import default_language, known_language

if TYPE_CHECKING:
    from collections.abc import Mapping


def nbgrader_metadata(cell: Any) -> Mapping[str, Any]:
    """The cell's nbgrader metadata, empty when it has none."""
    found = cell.get("metadata", {}).get("nbgrader", {})
    return found if isinstance(found, dict) else {}


def grade_id(cell: Any) -> str:
    """The cell's name in the gradebook, or ""."""
    return str(nbgrader_metadata(cell).get("grade_id", ""))


def is_marks(cell: Any) -> bool:
    """Whether the cell gives automatic marks: a locked test."""
    found = nbgrader_metadata(cell)
    return (
        cell.get("cell_type") == "code" and bool(found.get("grade")) and not found.get("solution")
    )


def is_manual(cell: Any) -> bool:
    """Whether a person gives the marks: the cell is both answer and grade."""
    found = nbgrader_metadata(cell)
    return bool(found.get("grade")) and bool(found.get("solution"))


def is_locked(cell: Any) -> bool:
    """Whether the cell is ours and runs as we wrote it: set-up, questions, figures shown."""
    found = nbgrader_metadata(cell)
    return (
        cell.get("cell_type") == "code"
        and bool(found.get("locked"))
        and not found.get("grade")
        and not found.get("solution")
    )


def is_display(cell: Any) -> bool:
    """Whether the cell only shows something; marking can do without it."""
    return "widget" in cell.get("metadata", {}).get("tags", [])


def called(source: str, *methods: str) -> str | None:
    """The first constant text given to ``book.<method>(…)`` in ``source``.

    Example: ``called('book.ask("best-hour", …)', "ask")`` is ``"best-hour"``. None when there
    is no such call, or when the source is not Python.
    """
    tree = _parsed(source)
    for node in ast.walk(tree) if tree is not None else ():
        if isinstance(node, ast.Call) and _is_method(node.func, methods) and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                return first.value
    return None


def ask_line(source: str) -> str:
    """The statements of a manual cell that ask, without the answer beside them.

    ``question = book.ask(…)``, a solution, then ``question`` to show it: the solution goes.
    """
    tree = _parsed(source)
    if tree is None:
        return ""
    asks = [statement for statement in tree.body if _asks(statement)]
    return "\n".join(ast.unparse(statement) for statement in asks)


def holds_work(source: str) -> bool:
    """Whether a manual cell holds more than the question that it asks.

    Comments are ours, in whatever language. A cell that cannot be parsed holds something that
    the learner wrote.
    """
    tree = _parsed(source)
    if tree is None:
        return True
    return any(not _asks(statement) for statement in tree.body)


def notebook_language(notebook: Any, otherwise: str | None = None) -> str:
    """The language a notebook was built in; ``otherwise`` (the class's) when it does not say."""
    said = notebook.get("metadata", {}).get("doingoai", {})
    language = said.get("language") if isinstance(said, dict) else None
    known = known_language(language) if isinstance(language, str) else None
    return known or known_language(otherwise) or default_language()


def notebook_title(notebook: Any) -> str:
    """The title a notebook was built with, or ""."""
    said = notebook.get("metadata", {}).get("doingoai", {})
    return str(said.get("title", "")) if isinstance(said, dict) else ""


def _asks(statement: ast.stmt) -> bool:
    """Whether a statement of a manual cell is ours: it asks, or shows what was asked."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Name):
        return True
    return (
        isinstance(statement, ast.Expr | ast.Assign)
        and isinstance(statement.value, ast.Call)
        and _is_method(statement.value.func, ("ask",))
    )


def _is_method(called_on: ast.expr, methods: tuple[str, ...]) -> bool:
    return isinstance(called_on, ast.Attribute) and called_on.attr in methods


def _parsed(source: str) -> ast.Module | None:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
