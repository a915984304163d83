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

    A question that the exercise sets aside cannot be asked on these data; one that it asks
    although no right answer can be given fails (see the module's complaints).
    """
    questions = [each.question for each in health.specimens]
    questions += [each.question for each in health.soft]
    questions += [each.question for each in health.set_aside]
    return tuple(_standing(health, question) for question in dict.fromkeys(questions))


def _standing(health: ModuleHealth, question: str) -> Standing:
    marked = [each for each in health.specimens if each.question == question]
    soft = tuple(each for each in health.soft if each.question == question)
    troubles = tuple((each.id, each.trouble) for each in marked if not each.ok)
    answered = any(each.kind is not Role.WRONG for each in marked)
    if any(each.question == question for each in health.set_aside):
        state = State.DEAD
    elif troubles or not answered:
        state = State.FAILS
    else:
        state = State.SOFT if soft else State.LIVES
    return Standing(question, state, soft, troubles)
