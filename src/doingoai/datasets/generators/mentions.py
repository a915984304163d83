"""Mentions of Viet Nam in an invented country, by the hour, in two series.

What happened, and so the answers, is written by hand in
``curriculum/5-social-media/mentions.toml`` (no learner's wheel carries that folder); what is usual
comes from here and the seed. Planted: a day's rhythm with loud evenings on the audience's
clock, Monday mornings that are loud every week, two incidents of which one is slow and never
louder than those mornings, and a holiday that is louder than both and harmless.
"""

from __future__ import annotations

import datetime as dt
import math
import random
import tomllib
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from doingoai._paths import course_file
from doingoai.datasets.generators._edition import Edition
from doingoai.datasets.schemas import EVENTS, MENTIONS
from doingoai.datasets.writing import Package, Row, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SEED, PRACTICE_SEED = 20261221, 20261648
EDITION = Edition("2026.11.1")
MISSION, ZONE = "estamar", ZoneInfo("Europe/Lisbon")
FIRST_DAY, DAYS, PRACTICE_DAYS = dt.date(2026, 6, 3), 120, 40
# What is usual on a weekday, by the hour of the local clock.
USUAL = (
    16,
    10,
    7,
    6,
    6,
    8,
    13,
    22,
    34,
    50,
    58,
    56,
    62,
    58,
    48,
    46,
    48,
    54,
    66,
    88,
    112,
    106,
    66,
    34,
)
# A weekly programme on Asia: its listeners write every Monday until noon.
MONDAY, PROGRAMME = 0, {9: 112, 10: 120, 11: 112}
QUIETER = {5: range(7, 12), 6: range(7, 12)}  # Saturday and Sunday people get up late
LATE = 0.8
TONE = (0.16, 0.72, 0.12)
SHAPE = 90.0  # shape of the gamma: counts scatter a little more than chance alone would
DAY_SPREAD = 0.05
# On one day in ten a single hour is twice as loud as usual, and nothing is the matter.
LONE, LONE_TIMES = 0.1, 2.0
MISSING = {"data": 7, "practice": 3}


@dataclass(frozen=True)
class Event:
    """Something that happened.

    Attributes:
        series: the table of events it stands in, ``"events"`` or ``"practice_events"``.
        event_id: its key.
        kind: ``"incident"`` or ``"harmless"``.
        began: when, local time.
        ended: when nothing of it is left, local time.
        excess: hours after its first hour, and mentions beyond the usual ones in that hour.
        rhythm: how far the excess follows the day's rhythm, 0 to 1.
        tone: shares of positive, neutral, negative among the excess.
        en: what happened, in English.
        vi: the same in Vietnamese.
    """

    series: str
    event_id: str
    kind: str
    began: dt.datetime
    ended: dt.datetime
    excess: list[list[float]]
    rhythm: float
    tone: list[float]
    en: str
    vi: str

    @property
    def first_hour(self) -> dt.datetime:
        """The full hour in which it began."""
        return self.began.replace(minute=0, second=0)

    def later(self, by: dt.timedelta) -> Event:
        """The same event, ``by`` later; an hour of the clock in its story moves along."""
        if not by:
            return self
        old, new = (moment.strftime("%H:") for moment in (self.began, self.began + by))
        return replace(
            self,
            began=self.began + by,
            ended=self.ended + by,
            en=self.en.replace(old, new),
            vi=self.vi.replace(old, new),
        )

    def near(self, hour: dt.datetime) -> bool:
        """Whether ``hour`` lies within it, or half a day around."""
        half_a_day = dt.timedelta(hours=12)
        return self.first_hour - half_a_day <= hour <= self.ended + half_a_day

    def beyond(self, hour: dt.datetime) -> float:
        """The mentions beyond the usual ones to be expected in the local ``hour``."""
        after = (hour - self.first_hour) / dt.timedelta(hours=1)
        for (start, low), (end, high) in pairwise(self.excess):
            if start <= after <= end:
                expected = low + (high - low) * (after - start) / (end - start)
                awake = min(1, USUAL[hour.hour] / USUAL[self.first_hour.hour])
                return expected * (1 - self.rhythm + self.rhythm * awake)
        return 0.0


@dataclass(frozen=True)
class Draw:
    """What one edition of the mentions is drawn from; the practice series is always the same.

    Attributes:
        seed: of the dice.
        moved: by how much each event begins and ends later than it was written, in whole hours;
            those not named stay.
    """

    seed: int = SEED
    moved: Mapping[str, dt.timedelta] = field(default_factory=dict)

    def events(self) -> list[Event]:
        """What happened."""
        return [event.later(self.moved.get(event.event_id, dt.timedelta())) for event in _written()]


OURS = Draw()


def package(draw: Draw = OURS, edition: Edition = EDITION) -> Package:
    """The ``mentions`` package, the same at every call with the same arguments."""
    events = draw.events()
    practice_from = FIRST_DAY - dt.timedelta(days=PRACTICE_DAYS)
    practice = _rows("practice", PRACTICE_SEED, practice_from, PRACTICE_DAYS, events)
    rows = _rows("data", draw.seed, FIRST_DAY, DAYS, events)
    return Package(
        name="mentions",
        title=edition.titled("Mentions of Viet Nam in an invented country, by the hour"),
        description="Exercise data, not for release. How often posts in public in Estamar mention "
        "Viet Nam, and in what tone, hour by hour. Country, posts and figures are invented; the "
        "time zone is real. The table of events is the instructor's; the practice series has its "
        "own, open to learners.",
        version=edition.version,
        tables=[
            Table("data", "Mentions, 120 days", MENTIONS, rows, "hour"),
            Table("practice", "Mentions, the 40 days before", MENTIONS, practice, "hour"),
            Table(
                "practice_events",
                "What happened in the 40 days",
                EVENTS,
                _told(events, "practice_events"),
                "event_id",
            ),
            Table(
                "events",
                "What happened in the 120 days",
                EVENTS,
                _told(events, "events"),
                "event_id",
                "instructor",
            ),
        ],
        sources=[{"title": "Invented for this course by a seeded generator"}],
        made_by=edition.made_by(
            "mentions",
            {"data": draw.seed, "practice": PRACTICE_SEED},
            written_in="curriculum/5-social-media/mentions.toml",
        ),
        about={"fictional": True, "mission": MISSION, "zone": ZONE.key, "subject": "Viet Nam"},
    )


def _written() -> list[Event]:
    source = course_file("curriculum", "5-social-media", "mentions.toml")
    written = tomllib.loads(source.read_text(encoding="utf-8"))
    return [Event(**entry) for entry in written["events"]]


def _told(events: list[Event], series: str) -> list[Row]:
    told = [event for event in events if event.series == series]
    return [
        {
            "event_id": event.event_id,
            "kind": event.kind,
            "starts_at": _utc(event.began),
            "ends_at": _utc(event.ended),
            "what_en": event.en,
            "what_vi": event.vi,
        }
        for event in sorted(told, key=lambda event: event.began)
    ]


def _rows(series: str, seed: int, first_day: dt.date, days: int, events: list[Event]) -> list[Row]:
    dice = random.Random(seed)  # noqa: S311 - invented data, no secret
    made: list[tuple[dt.datetime, Row]] = []
    for number in range(days):
        day = first_day + dt.timedelta(days=number)
        liveliness = math.exp(dice.gauss(0, DAY_SPREAD))
        lone = dice.randrange(8, 24) if dice.random() < LONE else None
        for clock in range(24):
            hour = dt.datetime.combine(day, dt.time(clock))
            expected = _usual(hour) * liveliness * (LONE_TIMES if clock == lone else 1)
            made.append((hour, _hour(dice, hour, expected, events)))
    # Real exports lack an hour here and there; none is missing where something happens.
    calm = [hour for hour, _ in made if not any(event.near(hour) for event in events)]
    missing = set(dice.sample(calm, MISSING[series]))
    return [row for hour, row in made if hour not in missing]


def _usual(hour: dt.datetime) -> float:
    usual = float(USUAL[hour.hour])
    if hour.hour in QUIETER.get(hour.weekday(), ()):
        usual *= LATE
    if hour.weekday() == MONDAY:
        usual += PROGRAMME.get(hour.hour, 0)
    return usual


def _hour(dice: random.Random, hour: dt.datetime, usual: float, events: list[Event]) -> Row:
    tones = _toned(dice, _scattered(dice, usual), TONE)
    for event in events:
        beyond = _toned(dice, _scattered(dice, event.beyond(hour)), event.tone)
        tones = [one + other for one, other in zip(tones, beyond, strict=True)]
    return {
        "hour": _utc(hour),
        "mentions": sum(tones),
        "positive": tones[0],
        "neutral": tones[1],
        "negative": tones[2],
    }


def _scattered(dice: random.Random, expected: float) -> int:
    """A count around ``expected``: Poisson over a gamma, as counts of posts scatter."""
    if expected <= 0:
        return 0
    limit = math.exp(-expected * dice.gammavariate(SHAPE, 1 / SHAPE))
    count, product = 0, dice.random()
    while product > limit:
        count += 1
        product *= dice.random()
    return count


def _toned(dice: random.Random, count: int, shares: Sequence[float]) -> list[int]:
    """``count`` posts by tone."""
    drawn = dice.choices(range(len(shares)), shares, k=count)
    return [drawn.count(tone) for tone in range(len(shares))]


def _utc(local: dt.datetime) -> str:
    # Both series lie in summer time: no local hour is missing or comes twice.
    return local.replace(tzinfo=ZONE).astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
