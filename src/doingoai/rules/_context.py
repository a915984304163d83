"""What a rule may ask besides the artefact: the day, limits, facts, names."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from doingoai import datasets


@dataclass(frozen=True)
class Context:
    """The surroundings in which an artefact is judged.

    Attributes:
        today: the day against which limits and facts are stale; default: today, UTC.
    """

    today: dt.date = field(default_factory=lambda: dt.datetime.now(dt.UTC).date())

    def limit(self, platform: str, what: str) -> datasets.Limit | None:
        """The limit of ``what`` on ``platform``, or None where the table has none."""
        try:
            return datasets.limit(platform, what)
        except datasets.DatasetError:
            return None

    def fact(self, fact_id: str) -> datasets.Fact | None:
        """The fact called ``fact_id``, or None where there is none."""
        try:
            return datasets.fact(fact_id)
        except datasets.DatasetError:
            return None
