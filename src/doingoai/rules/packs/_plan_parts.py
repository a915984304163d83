"""What the rules on a plan share: its days and figures by their place, segments, a plan to show."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from doingoai.planning import (
    Activity,
    Measure,
    Objective,
    Plan,
    Spending,
    day_of,
    number_of,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from doingoai.planning import Day

# What a finding quotes of a plan, at most.
QUOTED = 60


@dataclass(frozen=True)
class Written:
    """One entry of a plan by its place.

    Attributes:
        field: its place, as findings call it: ``"objectives/1/deadline"``, counted from 1.
        text: as written; never blank.
    """

    field: str
    text: str


def days(plan: Plan) -> Iterator[Written]:
    """Every day that stands in the plan."""
    for name in ("drawn_up", "starts", "ends", "cleared_at"):
        yield from _written(plan, name, name)
    for number, objective in enumerate(plan.objectives, start=1):
        for name in ("baseline_day", "deadline"):
            yield from _written(objective, name, f"objectives/{number}/{name}")
    for number, activity in enumerate(plan.activities, start=1):
        for name in ("day", "submitted"):
            yield from _written(activity, name, f"activities/{number}/{name}")
    for number, measure in enumerate(plan.measures, start=1):
        yield from _written(measure, "day", f"measures/{number}/day")


def _written(part: Any, name: str, field: str) -> Iterator[Written]:
    text = getattr(part, name).strip()
    if text:
        yield Written(field, text)


def day(plan: Plan, written: str) -> dt.date | None:
    """The day that ``written`` names in a plan's language, or None."""
    return read_day(written, plan.language).date if written.strip() else None


def number(plan: Plan, written: str) -> float | None:
    """The number that ``written`` is in a plan's language, or None."""
    return _read_number(written, plan.language) if written.strip() else None


# Several rules ask for the same entries, and a canvas asks again at each stroke.
@lru_cache(maxsize=2048)
def read_day(written: str, language: str) -> Day:
    """`day_of`, kept."""
    return day_of(written, language)


@lru_cache(maxsize=2048)
def _read_number(written: str, language: str) -> float | None:
    return number_of(written, language)


def says(text: str) -> bool:
    """Whether there is a word or figure in ``text``."""
    return any(sign.isalnum() for sign in text)


def stage(part: Objective | Measure) -> str:
    """The stage of the evaluation cycle that is named, however it is capitalised."""
    return part.stage.strip().lower()


# Examples: an invented campaign in an invented country.
OBJECTIVE = Objective(
    metric="share of voice in Estamar's media, by stories",
    stage="outtakes",
    unit="%",
    baseline="18",
    baseline_day="30 September 2026",
    target="22",
    audience="press",
    deadline="30 June 2027",
    source="media monitoring of the Embassy",
)
ACTIVITY = Activity(
    name="Newsletter for the press",
    channel="newsletter",
    audience="press",
    day="12 January 2027",
    hour="10:00",
    languages=("en", "vi"),
    submitted="28 December 2026",
)
RESERVE = Activity(name="Kept free", day="20 January 2027", hour="10:00", reserve=True)
MEASURE = Measure(
    name="share of voice in Estamar's media, by stories",
    stage="outtakes",
    source="media monitoring of the Embassy",
    day="30 June 2027",
)
PLAN = Plan(
    title="Estamar and Viet Nam",
    mission="estamar",
    language="en",
    drawn_up="16 November 2026",
    starts="4 January 2027",
    ends="30 June 2027",
    zone="Europe/Lisbon",
    objectives=(OBJECTIVE,),
    audiences=("press",),
    insight="What journalists ask for most is figures with their source (our inquiries of 2026).",
    strategy="Figures first: whatever goes out carries one that can be checked.",
    activities=(ACTIVITY, RESERVE),
    budget="100",
    spending=(Spending("newsletter", "60"), Spending("events", "40")),
    measures=(MEASURE,),
    cleared_by="Department of Press and Information",
)


def with_objective(**changes: str) -> Plan:
    """The example with its objective changed."""
    return replace(PLAN, objectives=(replace(OBJECTIVE, **changes),))


def with_activity(**changes: Any) -> Plan:
    """The example with its first activity changed."""
    return replace(PLAN, activities=(replace(ACTIVITY, **changes), RESERVE))


def with_measure(**changes: str) -> Plan:
    """The example with its measure changed."""
    return replace(PLAN, measures=(replace(MEASURE, **changes),))
