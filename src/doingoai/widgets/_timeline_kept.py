"""Putting a timeline into the learner's plan, where somebody may have written meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from doingoai import planning
from doingoai.planning import Activity, Plan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from doingoai.widgets._timeline_setting import Item, Written


def with_placed(plan: Plan, placed: Sequence[tuple[Item, Written]], brief: planning.Brief) -> Plan:
    """The plan with days, hours and languages as the timeline has them.

    All else of an activity stays, and so does every activity that the timeline does not show.
    What the plan does not yet say of the campaign it takes from the brief.
    """
    stored: dict[str, list[Activity]] = {}
    there = planning.slots(plan.activities, language=plan.language, brief=brief)
    for slot, activity in zip(there, plan.activities, strict=True):
        stored.setdefault(slot.output or slot.name, []).append(activity)
    merged = []
    for item, written in placed:
        known = stored.get(item.output.output_id if item.output else item.name)
        if known:
            merged.append(_moved(known.pop(0), written))
        elif written.day.strip():
            merged.append(_moved(_new(item), written))
    rest = [activity for left in stored.values() for activity in left]
    return replace(plan, activities=(*merged, *rest), **_frame(plan, brief))


def _moved(activity: Activity, written: Written) -> Activity:
    return replace(activity, day=written.day, hour=written.hour, languages=written.languages)


def _new(item: Item) -> Activity:
    return Activity(
        name=item.name,
        channel=item.channel,
        audience=item.audience,
        protocol=item.protocol,
        reserve=item.reserve,
    )


def _frame(plan: Plan, brief: planning.Brief) -> dict[str, Any]:
    """What the brief says of the campaign and the plan does not."""
    days = {"drawn_up": brief.drawn_up, "starts": brief.starts, "ends": brief.ends}
    told = {name: day.isoformat() for name, day in days.items() if day}
    known = {"mission": brief.mission, "zone": brief.zone, **told}
    return {name: value for name, value in known.items() if not getattr(plan, name).strip()}
