"""The end of an exercise at a glance: how far each question is, marking, starting again."""

from __future__ import annotations

import html
from functools import cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from doingoai.i18n import translate
from doingoai.workbook import _frontends
from doingoai.workbook._state import State

if TYPE_CHECKING:
    from pathlib import Path

    from doingoai.workbook._book import Book

_GROUP = "doingoai.markers"


class Standing(NamedTuple):
    """How far one question is, in words of the book's language."""

    id: str
    title: str
    state: str
    state_words: str


class OwnMarks(NamedTuple):
    """A learner's own work, marked: the sum in words, and title and feedback (HTML) by question."""

    total: str
    feedback: tuple[tuple[str, str], ...]


class OwnMarker(Protocol):
    """Marks a learner's own work where the keys are at hand (group ``doingoai.markers``)."""

    def can_mark(self, module: str, language: str) -> bool:
        """Whether the keys of ``module`` are here."""

    def mark(self, module: str, folder: Path, language: str) -> OwnMarks:
        """Mark the answers in ``folder``.

        Raises:
            DoingoaiError: there is nothing to mark, or it cannot be marked.
        """


class Overview:
    """All questions of a book; shown as a cell's last value it is a panel that keeps up."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def standings(self) -> tuple[Standing, ...]:
        """The questions in the order asked."""
        return tuple(
            Standing(q.id, q.title or q.id, q.state.value, q.state.words().text(self.book.language))
            for q in self.book.questions.values()
        )

    def summary(self) -> str:
        """How many of the questions that are asked are begun, and how many are set aside."""
        states = [question.state for question in self.book.questions.values()]
        aside = states.count(State.SET_ASIDE)
        counts = {
            "begun": len(states) - aside - states.count(State.NOT_ATTEMPTED),
            "questions": len(states) - aside,
        }
        if not aside:
            return translate("{begun} of {questions} begun", self.book.language, **counts)
        return translate(
            "{begun} of {questions} begun, {set_aside} set aside",
            self.book.language,
            **counts,
            set_aside=aside,
        )

    @property
    def can_mark(self) -> bool:
        """Whether the learner can have this marked here and now."""
        marker = _marker()
        if marker is None or self.book.path is None:
            return False
        return marker.can_mark(self.book.assignment, self.book.language)

    def mark(self) -> OwnMarks:
        """Mark what is stored now.

        Raises:
            DoingoaiError: there is nothing to mark, or it cannot be marked here.
            LookupError: the keys are not here; ask `can_mark` first.
        """
        marker, path = _marker(), self.book.path
        if marker is None or path is None:
            raise LookupError("no keys to mark with")
        return marker.mark(self.book.assignment, path.parent, self.book.language)

    def start_again(self) -> str:
        """Put all answers aside and begin anew; says where the old ones are."""
        language = self.book.language
        old = self.book.start_again()
        if old is None:
            return translate("There was nothing to put aside: no answer is stored.", language)
        return translate(
            "You begin anew. Your earlier answers are kept in {file}.", language, file=old.name
        )

    def _repr_mimebundle_(self, **_: object) -> Any:
        return _frontends.bundle("show_overview", self, self)

    def _repr_html_(self) -> str:
        rows = "".join(
            f'<tr><th scope="row">{html.escape(row.title)}</th>'
            f"<td>{html.escape(row.state_words)}</td></tr>"
            for row in self.standings()
        )
        said = html.escape(self.summary())
        return (
            f'<div lang="{self.book.language}"><p>{said}</p>'
            f"<table><tbody>{rows}</tbody></table></div>"
        )

    def __repr__(self) -> str:
        return "\n".join(f"{row.title}: {row.state_words}" for row in self.standings())


@cache
def _marker() -> OwnMarker | None:
    for entry in entry_points(group=_GROUP):
        try:
            made: OwnMarker = entry.load()()
        except ImportError:  # it needs more than a learner's installation
            return None
        return made
    return None
