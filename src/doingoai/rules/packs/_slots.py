"""What the rules on a timeline share: the problems of one code, in the plan's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import Message, format_day
from doingoai.planning import Activity
from doingoai.rules.packs._plan_parts import QUOTED

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from doingoai.planning import Plan, SlotProblem
    from doingoai.rules._context import Context


def slot_problems(plan: Plan, context: Context, code: str) -> Iterator[SlotProblem]:
    """The problems of one code; none in a plan whose activities are all blank."""
    if any(each != Activity() for each in plan.activities):
        yield from (found for found in context.timeline(plan) if found.code == code)


def place(problem: SlotProblem, name: str) -> str:
    """Where a finding points: ``"activities/2/day"``; the whole where no slot is named."""
    if problem.index is None:
        return "activities"
    return f"activities/{problem.index + 1}/{name}"


def language(plan: Plan) -> str:
    """The language in which days and names are written: "vi" or "en"."""
    return "vi" if plan.language == "vi" else "en"


def shown(day: dt.date | None, plan: Plan) -> str:
    """A day as the plan's language writes it; "" for none."""
    return format_day(day, language(plan)) if day else ""


def named(plan: Plan, index: int | None) -> str:
    """What an activity is called; its number where it has no name."""
    if index is None:
        return ""
    name = plan.activities[index].name.strip()
    return name[:QUOTED] if name else str(index + 1)


def holidays(problem: SlotProblem, plan: Plan) -> str:
    """The days of the calendar that stand in the way, by name."""
    return ", ".join(dict.fromkeys(day.name(language(plan)) for day in problem.days))


def between(earliest: dt.date | None, latest: dt.date | None, plan: Plan) -> Message:
    """From when to when something would do."""
    days = {"earliest": shown(earliest, plan), "latest": shown(latest, plan)}
    if earliest and latest:
        return Message("Choose a day from {earliest} to {latest}.", days)
    if earliest:
        return Message("Choose {earliest} or a later day.", days)
    if latest:
        return Message("Choose {latest} or an earlier day.", days)
    return Message("Choose another day.")
