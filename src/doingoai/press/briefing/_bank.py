"""The questions that a room may ask, who asks them, and what is asked when the reply is heard."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from doingoai.datasets import package
from doingoai.datasets._rows import listed, records

if TYPE_CHECKING:
    from collections.abc import Mapping

DATASET = "press-questions"


@dataclass(frozen=True)
class Asker:
    """Somebody in the room: an office, never a person's name. Every outlet is invented.

    Attributes:
        asker_id: stable key.
        name, outlet, manner: by language: whom the room calls, for whom they work, how they ask.
    """

    asker_id: str
    name: Mapping[str, str] = field(default_factory=dict)
    outlet: Mapping[str, str] = field(default_factory=dict)
    manner: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Question:
    """A question of ``datasets/press-questions``.

    Attributes:
        question_id: stable key.
        text: by language.
        topic: ``"trade"``, ``"tourism"`` …
        asker_id: who asks it.
        pressure: 1 to 3.
        answer: a line that answers it in 30 seconds at most, by language.
        fact_ids: facts that it is about.
        incident_id: the incident that it belongs to, or "".
        refers: whether the clearance card gives it to somebody else.
    """

    question_id: str
    text: Mapping[str, str]
    topic: str
    asker_id: str
    pressure: int = 1
    answer: Mapping[str, str] = field(default_factory=dict)
    fact_ids: tuple[str, ...] = ()
    incident_id: str = ""
    refers: bool = False


@dataclass(frozen=True)
class FollowUp:
    """What is asked next when a reply was heard in some way.

    Attributes:
        when: what was heard, such as ``"evasion"``.
        text: by language.
        question_id: the one question it follows, or "" for any.
    """

    when: str
    text: Mapping[str, str]
    question_id: str = ""


@dataclass(frozen=True)
class Bank:
    """All that a room may ask."""

    questions: tuple[Question, ...]
    follow_ups: tuple[FollowUp, ...] = ()
    askers: tuple[Asker, ...] = ()
    version: str = ""

    def question(self, question_id: str) -> Question:
        """The question called ``question_id``."""
        return next(each for each in self.questions if each.question_id == question_id)

    def asker(self, asker_id: str) -> Asker:
        """The asker called ``asker_id``; somebody without an outlet where there is none."""
        known = (each for each in self.askers if each.asker_id == asker_id)
        return next(known, Asker(asker_id))
