"""A question of a book: its form, its hints, and the life of its answer."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.workbook import _frontends, _offer, _set_aside
from doingoai.workbook._state import AnswerProblem

if TYPE_CHECKING:
    from doingoai.rules import Finding
    from doingoai.workbook._book import Book
    from doingoai.workbook._kinds import Kind
    from doingoai.workbook._offer import Offer
    from doingoai.workbook._state import Cleaned, Saved, State
    from doingoai.workbook._verdict import Judge

Look = Callable[[Any], "Iterable[Finding]"]


@dataclass(eq=False)
class Question:
    """One question, bound to its book. Shown as the last value of a cell it is the widget.

    Attributes:
        book: the book it belongs to.
        id: its id, the key of its answer.
        kind: the form of the answer.
        title: what is asked, in a few words; the accessible name of the widget.
        hints: a nudge, the place in the lesson, a worked parallel.
        given: what the question fixes (zone, minimum count), shown beside it.
        looks: rules that a check runs on the value.
        judge, feedback: for practice only: right or wrong at once, with words for each reason.
        unless: what the data at hand lack, so that it cannot be asked on them; None: it is asked.
        offer: what may be taken over as the answer, by a button of its own; None for nothing.
    """

    book: Book
    id: str
    kind: Kind
    title: str = ""
    hints: tuple[str, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    looks: tuple[Look, ...] = ()
    judge: Judge | None = None
    feedback: Mapping[str, str] = field(default_factory=dict)
    unless: Message | None = None
    offer: Offer | None = None

    def spec(self) -> dict[str, Any]:
        """The form as JSON, for a front end."""
        return self.kind.spec()

    @property
    def value(self) -> Any:
        """The stored value, or None."""
        return self.book.value(self.id)

    @property
    def state(self) -> State:
        """Not attempted, in progress, or attempted; or set aside, whatever is stored."""
        return self.book.state(self.id)

    @property
    def saved_at(self) -> str | None:
        """When the stored value was saved (ISO, UTC), or None."""
        return self.book.entry(self.id).get("saved_at")

    @property
    def can_undo(self) -> bool:
        """Whether there is a previous value to go back to."""
        return "previous" in self.book.entry(self.id)

    def save(self, raw: object, by: str = "widget", *, beside: bool = True) -> Saved:
        """Keep ``raw`` as the answer, less what cannot be kept; never raises for bad input.

        ``beside``: see `Book.save`.
        """
        return self.book.save(self.id, raw, by=by, beside=beside)

    def keep_beside(self) -> None:
        """Make what belongs beside the answer, where `save` left it for later."""
        self.book.keep_beside(self.id)

    def take_offer(self) -> Saved | None:
        """Take over what is offered as the answer; None where there is nothing to take."""
        return _offer.taken(self)

    def undo(self) -> Saved:
        """Go back to the value before the last change; a second undo comes forward again."""
        return self.book.undo(self.id)

    def clear(self) -> Saved:
        """Take the answer away; undo brings it back."""
        return self.book.clear(self.id)

    def subscribe(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call ``callback`` after each change of the stored value; returns what ends that."""
        return self.book.subscribe(self.id, callback)

    def problem(self, cleaned: Cleaned) -> AnswerProblem:
        """The first thing that is wrong with a value given by code, as what is raised."""
        path, message = cleaned.problems[0]
        where = self.kind.label_of(path) or self.title or self.id
        return AnswerProblem(
            Message("{where}: {message}", {"where": where, "message": message}),
            Message("Nothing was changed."),
        )

    def _repr_mimebundle_(self, **_: object) -> Any:
        if self.unless is not None:  # nothing to fill in, so no widget
            return _set_aside.bundle(self, self.unless)
        return _frontends.bundle("show_question", self, self)

    def _repr_html_(self) -> str:
        if self.unless is not None:
            return _set_aside.note_html(self, self.unless)
        title = f"<p><strong>{html.escape(self.title)}</strong></p>" if self.title else ""
        state = html.escape(self.state.words().text(self.book.language))
        shown = self.kind.show(self.value, language=self.book.language)
        return (
            f'<div class="doingoai-answer" lang="{self.book.language}">{title}'
            f"<p><em>{state}</em></p>{shown}</div>"
        )

    def __repr__(self) -> str:
        return f"<{self.id}: {self.state.words().text(self.book.language)}>"
