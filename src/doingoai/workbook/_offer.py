"""An answer that is offered: a button under a question fills the fields from work done before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.i18n import N_, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from doingoai.workbook._question import Question
    from doingoai.workbook._state import Saved

NOTHING = N_("There is nothing to take over yet.")


@dataclass(frozen=True)
class Offer:
    """What a learner may take over as the answer, by a button of its own; nothing comes by itself.

    What is taken is cleaned as if it had been typed, and one undo takes it back. Marking knows
    nothing of it, and no front end without a kernel shows it.

    Attributes:
        label: the words on the button, in the learner's language.
        value: the answer as the kind takes it by code, or a function that makes it when the
            button is pressed (a plan may have changed since the cell ran); None where there is
            nothing to take.
        nothing: what is said where there is nothing to take; "" for a plain sentence.
    """

    label: str
    value: Callable[[], Any] | Any
    nothing: str = ""

    def now(self) -> Any:
        """The value as it is at this moment, or None."""
        return self.value() if callable(self.value) else self.value

    def words_for_nothing(self, language: str) -> str:
        """What is said where there is nothing to take."""
        return self.nothing or translate(NOTHING, language)


def taken(question: Question) -> Saved | None:
    """Save what is offered with ``question`` as its answer; None where there is nothing to take."""
    value = None if question.offer is None else question.offer.now()
    # An act of its own, so that one undo leads back to what was typed just before it.
    return None if value is None else question.save(value, by="offer")
