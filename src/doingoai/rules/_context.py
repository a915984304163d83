"""What a rule may ask besides the artefact: the day, limits, facts, names."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from doingoai import datasets, planning, spokesperson
from doingoai.rules._questions import Question, questions_by_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.planning import Channel, Plan, Segment, SlotProblem
    from doingoai.spokesperson import Dossier


@dataclass(frozen=True)
class Context:
    """The surroundings in which an artefact is judged; each table is read once.

    Attributes:
        today: the day against which limits and facts are stale; default: today, UTC.
    """

    today: dt.date = field(default_factory=lambda: dt.datetime.now(dt.UTC).date())

    def limit(self, platform: str, what: str) -> datasets.Limit | None:
        """The limit of ``what`` on ``platform``, or None where the table has none."""
        return self._limits.get((platform, what))

    def fact(self, fact_id: str) -> datasets.Fact | None:
        """The fact called ``fact_id``, or None where there is none."""
        return self._facts.get(fact_id)

    @cached_property
    def fact_ids(self) -> tuple[str, ...]:
        """The names of all facts."""
        return tuple(self._facts)

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The topics of all facts, each once."""
        return tuple(sorted({each.topic for each in self._facts.values()}))

    @cached_property
    def names(self) -> tuple[datasets.Name, ...]:
        """The naming card."""
        return datasets.naming()

    @cached_property
    def channels(self) -> Mapping[str, Channel]:
        """The channels of ``datasets/channels`` by id."""
        return planning.channels_by_id()

    @cached_property
    def segments(self) -> Mapping[str, Segment]:
        """The segments of ``datasets/audiences`` by id."""
        return planning.segments_by_id()

    def question(self, question_id: str) -> Question | None:
        """The question of the press called ``question_id``, or None where there is none."""
        return self._questions.get(question_id)

    def dossier(self, incident_id: str, language: str) -> Dossier | None:
        """The dossier of an incident in ``language``, or None where there is none."""
        if incident_id not in self._incidents:
            return None
        return spokesperson.dossier(incident_id, language)

    def timeline(self, plan: Plan) -> tuple[SlotProblem, ...]:
        """What does not work on the timeline of ``plan``, looked up once for all rules."""
        if plan not in self._timelines:
            self._timelines[plan] = planning.problems(
                plan, channels=self.channels, audiences=self.segments
            )
        return self._timelines[plan]

    @cached_property
    def _timelines(self) -> dict[Plan, tuple[SlotProblem, ...]]:
        return {}

    @cached_property
    def _questions(self) -> Mapping[str, Question]:
        return questions_by_id()

    @cached_property
    def _incidents(self) -> frozenset[str]:
        return frozenset(spokesperson.incidents())

    @cached_property
    def _limits(self) -> dict[tuple[str, str], datasets.Limit]:
        return {(each.platform, each.field): each for each in datasets.limits()}

    @cached_property
    def _facts(self) -> dict[str, datasets.Fact]:
        return {each.fact_id: each for each in datasets.facts()}
