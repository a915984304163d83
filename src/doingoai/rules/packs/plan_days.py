"""PLAN-003, -004, -024: days that can be read and do not contradict each other."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.planning import Plan
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs._plan_parts import (
    PLAN,
    QUOTED,
    day,
    days,
    read_day,
    with_activity,
    with_measure,
    with_objective,
)
from doingoai.rules.packs.plan_objectives import filled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context

_WITH_YEAR = N_("Write it with its year: 16 November 2026, 16/11/2026 or 2026-11-16.")
_LOOK_UP = N_("Look in a calendar which day is meant, and write it with its year.")
# A year of four digits that is none of a plan's: 0206, 2101, 9999.
_YEAR = re.compile(r"(?<!\d)(?!19|20)\d{4}(?!\d)", re.ASCII)
_PROBLEMS = {
    "no-year": N_("“{day}” has no year."),
    "no-day": N_("“{day}” names no day."),
    "impossible": N_("There is no day “{day}”."),
    "unreadable": N_("The day “{day}” cannot be read."),
}


@rule(
    "PLAN-003",
    on=Plan,
    title=N_("Every day in a plan is a day with its year."),
    why=N_(
        "“2/9” is another day next year, “in spring” is none: whoever carries it out asks back or "
        "guesses. Time-bound is a part of SMART. Source: GCS guide to campaign planning (OASIS), "
        "read 2026-11."
    ),
    severity=Severity.ERROR,
    bad=(
        with_objective(deadline="2/9"),
        with_objective(deadline="June 2027"),
        with_activity(day="30 February 2027"),
        replace(PLAN, starts="soon"),
        with_objective(deadline=""),
    ),
    good=(PLAN, with_objective(deadline="30/6/2027")),
)
def unreadable_day(plan: Plan, context: Context) -> Iterator[Notice]:
    for each in days(plan):
        problem = read_day(each.text, plan.language).problem
        if problem:
            yield Notice(
                Message(
                    _PROBLEMS.get(problem, _PROBLEMS["unreadable"]), {"day": each.text[:QUOTED]}
                ),
                _what_to_do(problem, each.text),
                each.field,
            )
    for place, objective in filled(plan):
        if not objective.deadline.strip():
            yield Notice(
                Message("The objective has no deadline."),
                Message(_WITH_YEAR),
                f"objectives/{place}/deadline",
            )


def _what_to_do(problem: str, written: str) -> Message:
    """How to mend a day that cannot be read."""
    if problem == "impossible":
        return Message(_LOOK_UP)
    if problem == "unreadable" and _YEAR.search(written):
        return Message("Look at the year: it must lie between 1950 and 2099.")
    return Message(_WITH_YEAR)


@rule(
    "PLAN-004",
    on=Plan,
    title=N_("The days of a plan do not contradict each other."),
    why=N_(
        "What is due before it begins cannot be done, and the reader no longer knows which of the "
        "two days is meant."
    ),
    severity=Severity.ERROR,
    bad=(
        replace(PLAN, ends="3 January 2027"),
        with_objective(deadline="31 December 2026"),
        with_objective(baseline_day="1 December 2026"),
        with_activity(submitted="13 January 2027"),
        with_measure(day="1 January 2027"),
        replace(PLAN, cleared_at="5 January 2027"),
    ),
    good=(PLAN, replace(PLAN, cleared_at="20 November 2026")),
)
def contradiction(plan: Plan, context: Context) -> Iterator[Notice]:
    for field, early, late in _pairs(plan):
        first, second = day(plan, early), day(plan, late)
        if first is not None and second is not None and first > second:
            yield Notice(
                Message(
                    _CONTRADICTIONS[field.rpartition("/")[2]],
                    {"day": second, "other": first},
                ),
                Message("One of the two days is wrong: look up which."),
                field,
            )


# What is said of the later of two days when it comes first, by its name in the plan.
_CONTRADICTIONS = {
    "ends": N_("The campaign ends on {day}, before it begins on {other}."),
    "deadline": N_("The deadline, {day}, comes before the campaign begins, {other}."),
    "baseline_day": N_("The baseline is of {other}, after the plan was drawn up, {day}."),
    "submitted": N_("It goes to clearance on {other}, after it goes out, {day}."),
    "day": N_("It is measured on {day}, before the campaign begins, {other}."),
    "cleared_at": N_("The plan is cleared on {other}, after the campaign begins, {day}."),
}


def _pairs(plan: Plan) -> Iterator[tuple[str, str, str]]:
    """Where to point, the day that comes first, the day that comes after it."""
    yield "ends", plan.starts, plan.ends
    yield "cleared_at", plan.cleared_at, plan.starts
    for place, objective in filled(plan):
        yield f"objectives/{place}/deadline", plan.starts, objective.deadline
        yield f"objectives/{place}/baseline_day", objective.baseline_day, plan.drawn_up
    for place, activity in enumerate(plan.activities, start=1):
        yield f"activities/{place}/submitted", activity.submitted, activity.day
    for place, measure in enumerate(plan.measures, start=1):
        yield f"measures/{place}/day", plan.starts, measure.day


@rule(
    "PLAN-024",
    on=Plan,
    title=N_("An objective is due by the end of the campaign."),
    why=N_(
        "What is measured long after it has other causes as well. Where the effect needs time, plan "
        "the time. Course rule."
    ),
    severity=Severity.WARNING,
    bad=(with_objective(deadline="31 December 2027"),),
    good=(PLAN,),
)
def after_the_end(plan: Plan, context: Context) -> Iterator[Notice]:
    ends = day(plan, plan.ends)
    for place, objective in filled(plan):
        due = day(plan, objective.deadline)
        if ends is not None and due is not None and due > ends:
            yield Notice(
                Message("The deadline, {day}, lies after the end of the campaign.", {"day": due}),
                Message("Let the campaign run so long, or measure at its end."),
                f"objectives/{place}/deadline",
            )
