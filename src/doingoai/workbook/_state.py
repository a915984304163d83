"""What is known of an answer: its state, what stands in its way, what happened to a save."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from doingoai.errors import DoingoaiError
from doingoai.i18n import N_, Message, default_language

if TYPE_CHECKING:
    from collections.abc import Mapping

STATE_WORDS = {
    "not-attempted": N_("Not started"),
    "in-progress": N_("In progress"),
    "attempted": N_("Answered"),
    "set-aside": N_("Set aside"),
}


class State(StrEnum):
    """How far an answer has come; a blank one is never called wrong.

    ``SET_ASIDE`` is a question's, not an answer's: it cannot be asked on the data at hand.
    """

    NOT_ATTEMPTED = "not-attempted"
    IN_PROGRESS = "in-progress"
    ATTEMPTED = "attempted"
    SET_ASIDE = "set-aside"

    def words(self) -> Message:
        """The state as a learner reads it."""
        return Message(STATE_WORDS[self.value])


class Problem(NamedTuple):
    """One part of an answer that cannot be kept, and why.

    ``path`` leads to the part: ``()`` for the whole, ``("facebook", "rate")`` for a table's cell.
    """

    path: tuple[str, ...]
    message: Message


@dataclass(frozen=True)
class Cleaned:
    """What a kind made of raw input.

    Attributes:
        value: the language-neutral value, or None where nothing is left.
        problems: the parts that could not be kept.
        notes: what to tell the learner beside a part ("read as 17.5"), by path.
    """

    value: Any
    problems: tuple[Problem, ...] = ()
    notes: Mapping[tuple[str, ...], Message] = field(default_factory=dict)


@dataclass(frozen=True)
class Saved:
    """What happened to a save, in a form a front end can show.

    Attributes:
        saved: the answer on disk now holds what was given (less the parts with problems).
        state: the state of the stored answer.
        value: the stored value, or None.
        problems: parts that were not kept; what was stored for them before still stands.
        notes: remarks by path, joined with "/".
        saved_at: ISO time (UTC) of the stored answer, or None.
        error: why nothing could be written at all, or None.
    """

    saved: bool
    state: State
    value: Any
    problems: tuple[Problem, ...] = ()
    notes: Mapping[str, Message] = field(default_factory=dict)
    saved_at: str | None = None
    error: Message | None = None


class WorkbookError(DoingoaiError):
    """Base of what can go wrong in a workbook; shown to a learner without a traceback."""

    language: str | None = None

    def _render_traceback_(self) -> list[str]:
        # IPython shows these lines instead of a traceback.
        return [self.text(self.language or default_language())]


class UnknownQuestion(WorkbookError):
    """A question id that this exercise does not have."""


class AnswerProblem(WorkbookError):
    """A value given by code that is no valid answer; what was stored before still stands."""


class SaveFailed(WorkbookError):
    """The answer could not be written; what was stored before still stands."""
