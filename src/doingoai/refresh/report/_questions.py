"""How each question of a module stands on the new data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from doingoai.grading.specimens import Role

if TYPE_CHECKING:
    from doingoai.grading.health import ModuleHealth, Soft
    from doingoai.i18n import Message


class State(StrEnum):
    """How a question stands, the worst first."""

    FAILS = "fails"
    DEAD = "dead"
    SOFT = "soft"
    LIVES = "lives"


@dataclass(frozen=True)
class Standing:
    """One question on the new data.

    Attributes:
        question: its id.
        state: whether it can be asked.
        soft: mistakes that cannot be told from a right answer, or answers that cannot be made.
        troubles: specimens that were marked wrongly, and what is wrong with them where known.
    """

    question: str
    state: State
    soft: tuple[Soft, ...] = ()
    troubles: tuple[tuple[str, Message | None], ...] = ()


def standings(health: ModuleHealth) -> tuple[Standing, ...]:
    """Each question of a module, in the order of the module.

    A question none of whose right answers can be given on these data cannot be asked on them.
    """
    questions = dict.fromkeys(
        [each.question for each in health.specimens] + [each.question for each in health.soft]
    )
    return tuple(_standing(health, question) for question in questions)


def _standing(health: ModuleHealth, question: str) -> Standing:
    marked = [each for each in health.specimens if each.question == question]
    soft = tuple(each for each in health.soft if each.question == question)
    troubles = tuple((each.id, each.trouble) for each in marked if not each.ok)
    answered = any(each.kind is not Role.WRONG for each in marked)
    if soft and not answered:
        state = State.DEAD
    elif troubles:
        state = State.FAILS
    else:
        state = State.SOFT if soft else State.LIVES
    return Standing(question, state, soft, troubles)
