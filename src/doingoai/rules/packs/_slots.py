"""What the rules on a timeline share: the problems of one code, in the plan's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import InBoth, Message
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


def named(plan: Plan, index: int | None) -> str:
    """What an activity is called; its number where it has no name."""
    if index is None:
        return ""
    name = plan.activities[index].name.strip()
    return name[:QUOTED] if name else str(index + 1)


def holidays(problem: SlotProblem) -> InBoth:
    """The days of the calendar that stand in the way, by name."""
    names = (
        ", ".join(dict.fromkeys(day.name(language) for day in problem.days))
        for language in ("en", "vi")
    )
    return InBoth(*names)


def between(earliest: dt.date | None, latest: dt.date | None) -> Message:
    """From when to when something would do."""
    days = {"earliest": earliest, "latest": latest}
    if earliest and latest:
        return Message("Choose a day from {earliest} to {latest}.", days)
    if earliest:
        return Message("Choose {earliest} or a later day.", days)
    if latest:
        return Message("Choose {latest} or an earlier day.", days)
    return Message("Choose another day.")
