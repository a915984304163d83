"""What the questions' code must look like; these lints need cells that are plain Python."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from doingoai.build._literals import first_text, method_calls, odd_calls, parsed
from doingoai.build._markers import HIDDEN_TESTS, split
from doingoai.build._model import Kind, Problem
from doingoai.i18n import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from doingoai.build._model import Cell, Document

_HINTS = 3


def asks(document: Document) -> Iterator[Problem]:
    """A question's cell asks once, with its own slug as literal id: code and widget share it."""
    for cell in _tagged(document, "question", "manual"):
        ids = [first_text(call) for call in method_calls(parsed(_outside(cell)), "book", "ask")]
        if ids != [cell.slug]:
            yield Problem(
                "ask-not-literal",
                document.file,
                cell.slug,
                Message("The cell doesn't ask the question that its slug names."),
                Message('Write book.ask("{slug}", …) in it, once.', {"slug": cell.slug}),
            )


def hints(document: Document) -> Iterator[Problem]:
    """Outside lessons every question has a nudge, the place in the lesson, a worked parallel."""
    if document.kind is not Kind.EXERCISE:
        return
    for cell in _tagged(document, "question", "manual"):
        for call in method_calls(parsed(_outside(cell)), "book", "ask"):
            given = _keyword(call, "hints")
            count = len(given.elts) if isinstance(given, ast.Tuple | ast.List) else 0
            if count != _HINTS:
                yield Problem(
                    "hints-missing",
                    document.file,
                    cell.slug,
                    Message(
                        "The question doesn't have its three hints, but {count}.", {"count": count}
                    ),
                    Message(
                        "Write hints=(…) with three: a nudge, the place in the lesson, a worked "
                        "parallel."
                    ),
                )


def marks(document: Document) -> Iterator[Problem]:
    """A marks cell checks in sight and marks out of sight: one question, the cell's points."""
    asked = {cell.slug for cell in _tagged(document, "question")}
    for cell in _tagged(document, "marks"):
        found = split(cell.source)
        whole = parsed(cell.source)
        checked = [first_text(call) for call in method_calls(whole, "book", "check")]
        marked = list(method_calls(whole, "book", "mark"))
        hidden = "book.mark(" in found.text(HIDDEN_TESTS) and "book.mark(" not in found.visible
        ids = {first_text(call) for call in marked}
        given = _keyword(marked[0], "points") if marked else None
        if len(marked) != 1 or not hidden or set(checked) != ids or not ids <= asked:
            yield Problem(
                "mark-elsewhere",
                document.file,
                cell.slug,
                Message("The cell doesn't check and mark one question of this notebook."),
                Message(
                    'Write book.check("id") in sight and book.mark("id", …) in the hidden tests, '
                    "with the id as it is asked."
                ),
            )
        elif not isinstance(given, ast.Constant) or given.value != cell.points:
            yield Problem(
                "mark-points-differ",
                document.file,
                cell.slug,
                Message("book.mark doesn't give the {points} points of the cell.", _points(cell)),
                Message("Write points={points} in it.", _points(cell)),
            )


def questions_are_marked(document: Document) -> Iterator[Problem]:
    """In an exercise every question has its marks."""
    if document.kind is not Kind.EXERCISE:
        return
    marked = {
        first_text(call)
        for cell in _tagged(document, "marks")
        for call in method_calls(parsed(cell.source), "book", "mark")
    }
    for cell in _tagged(document, "question"):
        if cell.slug not in marked:
            yield Problem(
                "question-unmarked",
                document.file,
                cell.slug,
                Message("No marks cell marks this question."),
                Message("Add one below it, tagged marks, with its points."),
            )


def nothing_raises(document: Document) -> Iterator[Problem]:
    """What a learner is given never stops the notebook: *Run All* must reach its end."""
    for cell in document.cells:
        if cell.kind == "code" and cell.tag != "marks":
            tree = parsed(_outside(cell))
            if any(isinstance(node, ast.Raise) for node in ast.walk(tree)):
                yield Problem(
                    "cell-raises",
                    document.file,
                    cell.slug,
                    Message("The cell raises an error on purpose."),
                    Message("Leave a comment where the learner may write."),
                )


def translatable(document: Document) -> Iterator[Problem]:
    """``_()`` holds one literal text and isn't inside an f-string, so that it can be replaced."""
    for cell in document.cells:
        for odd in odd_calls(cell.source) if cell.kind == "code" else ():
            yield Problem(
                "text-not-literal",
                document.file,
                cell.slug,
                Message("{call} can't be translated.", {"call": odd}),
                Message('Write one literal text, _("…"), outside f-strings; fill it afterwards.'),
            )


def _tagged(document: Document, *tags: str) -> Iterator[Cell]:
    return (cell for cell in document.cells if cell.kind == "code" and cell.tag in tags)


def _outside(cell: Cell) -> str:
    """The cell as a learner is given it; where that isn't Python, the whole of it."""
    visible = split(cell.source).visible
    try:
        parsed(visible)
    except (SyntaxError, ValueError):
        return cell.source
    return visible


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def _points(cell: Cell) -> dict[str, object]:
    return {"points": cell.points}


CODE_LINTS: tuple[Callable[[Document], Iterator[Problem]], ...] = (
    asks,
    hints,
    marks,
    questions_are_marked,
    nothing_raises,
    translatable,
)
