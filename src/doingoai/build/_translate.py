"""Which messages a notebook has, and the same notebook in another language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from doingoai.build._blocks import joined, pieces
from doingoai.build._literals import literals, replaced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from doingoai.build._model import Cell, Course, Document

COURSE_CONTEXT = "course"


@dataclass(frozen=True)
class Text:
    """A message of the curriculum: where it stands and what it says in English."""

    context: str
    msgid: str


def course_texts(course: Course) -> Iterator[Text]:
    """The titles in ``course.toml``."""
    yield Text(COURSE_CONTEXT, course.title)
    for module in course.modules:
        yield Text(COURSE_CONTEXT, module.title)
        for part in (module.lesson, module.exercise):
            if part is not None:
                yield Text(COURSE_CONTEXT, part.title)


def texts(document: Document) -> Iterator[Text]:
    """Every message of a notebook, in reading order: prose by blocks, code by ``_("...")``.

    Raises:
        SyntaxError: a code cell isn't plain Python (the lints tell the author first).
    """
    for cell in document.cells:
        context = document.context(cell)
        if cell.kind == "markdown":
            found = [_trimmed(piece.text) for piece in pieces(cell.source) if piece.translatable]
        else:
            found = [literal.text for literal in literals(cell.source) if literal.text]
        for msgid in found:
            yield Text(context, msgid)


def translated(document: Document, words: Callable[[str, str], str]) -> Document:
    """``document`` with its words put through ``words(context, msgid)``."""
    cells = tuple(_cell(document, cell, words) for cell in document.cells)
    return replace(document, cells=cells, title=words(COURSE_CONTEXT, document.title))


def _cell(document: Document, cell: Cell, words: Callable[[str, str], str]) -> Cell:
    context = document.context(cell)
    if cell.kind == "code":
        return replace(
            cell,
            source=replaced(cell.source, lambda text: words(context, text) if text else ""),
        )
    blocks = [
        words(context, _trimmed(piece.text)) if piece.translatable else piece.text
        for piece in pieces(cell.source)
    ]
    return replace(cell, source=joined(blocks))


def _trimmed(block: str) -> str:
    """A block without what the eye can't see at its end."""
    return block.rstrip()
