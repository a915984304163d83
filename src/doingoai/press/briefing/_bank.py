"""The questions that a room may ask, who asks them, and what is asked when the reply is heard."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from doingoai.datasets import package, version
from doingoai.datasets._rows import listed, records
from doingoai.i18n import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

DATASET = "press-questions"
INCIDENTS = "incidents"
_AGAIN = "repeated"  # a type of question


@dataclass(frozen=True)
class Asker:
    """Somebody in the room, who has no name. Every outlet is invented.

    Attributes:
        asker_id: stable key.
        called: how the chair calls on them, by language.
        outlet: for whom they work.
        manner: how they ask, by language.
    """

    asker_id: str
    called: Mapping[str, str] = field(default_factory=dict)
    outlet: str = ""
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
    """All that a room may ask.

    Attributes:
        questions, follow_ups, askers: as they stand in their tables.
        incidents: what each incident is called, by id and language.
        version: of the dataset.
        day: the story's day, on which facts must hold: a fixed one keeps a briefing the same
            tomorrow.
    """

    questions: tuple[Question, ...]
    follow_ups: tuple[FollowUp, ...] = ()
    askers: tuple[Asker, ...] = ()
    incidents: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    version: str = ""
    day: dt.date = dt.date(2026, 7, 28)

    def question(self, question_id: str) -> Question:
        """The question called ``question_id``."""
        return next(each for each in self.questions if each.question_id == question_id)

    def asker(self, asker_id: str) -> Asker:
        """The asker called ``asker_id``; somebody without an outlet where there is none."""
        known = (each for each in self.askers if each.asker_id == asker_id)
        return next(known, Asker(asker_id))


def bank() -> Bank:
    """Questions, follow-ups and askers of ``datasets/press-questions``, titles of ``incidents``.

    Those that the exercise asks stay out: here a model answer would be shown. So do those that
    say to be asked again: in a room that has just been set up they would accuse falsely.

    Raises:
        DatasetError: a dataset can't be read.
    """
    about = package(DATASET).get("doingoai", {})
    again = {
        row["question_id"]
        for row in records(DATASET, "practice_labels")
        if _AGAIN in listed(row["types"])
    }
    return Bank(
        questions=tuple(
            _question(row)
            for row in records(DATASET)
            if row["practice"] == "true" and row["question_id"] not in again
        ),
        follow_ups=tuple(
            FollowUp(row["when"], _both(row, "text"), row["question_id"])
            for row in records(DATASET, "follow_ups")
        ),
        askers=tuple(
            Asker(
                asker_id=row["asker_id"],
                called=_both(row, "called"),
                outlet=row["outlet"],
                manner=_both(row, "manner"),
            )
            for row in records(DATASET, "askers")
        ),
        incidents={row["incident_id"]: _both(row, "title") for row in records(INCIDENTS)},
        version=version(DATASET),
        day=dt.date.fromisoformat(about["day"]) if "day" in about else Bank.day,
    )


def _question(row: Mapping[str, str]) -> Question:
    return Question(
        question_id=row["question_id"],
        text=_both(row, "text"),
        topic=row["topic"],
        asker_id=row["asker_id"],
        pressure=int(row["pressure"]),
        answer=_both(row, "answer"),
        fact_ids=listed(row["fact_ids"]),
        incident_id=row["incident_id"],
        refers=row["in_brief"] != "true",
    )


def _both(row: Mapping[str, str], name: str) -> Mapping[str, str]:
    return {each: row[f"{name}_{each}"] for each in LANGUAGES}
