"""Everything about a timeline that does not work: for rules, for the drawing, for marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.planning import _slot_looks as look
from doingoai.planning._brief import at_host, brief_of
from doingoai.planning._brief import brief as the_brief
from doingoai.planning._calendar import calendar_days
from doingoai.planning._plan import Plan
from doingoai.planning._setting import channels_by_id, segments_by_id
from doingoai.planning._slot_problem import SlotProblem
from doingoai.planning._slots import slots
from doingoai.planning._working import HOME, in_calendar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from doingoai.planning._brief import Brief
    from doingoai.planning._calendar import CalendarDay
    from doingoai.planning._setting import Channel, Segment
    from doingoai.planning._slots import Slot

_BY_DAY = (look.outside, look.clash, look.zone, look.lead)
_BY_DAY_TOO = (look.handling, look.order)


def problems(
    timeline: Plan | Sequence[Slot],
    brief: Brief | None = None,
    calendar: Sequence[CalendarDay] | None = None,
    channels: pd.DataFrame | Mapping[str, Channel] | None = None,
    audiences: pd.DataFrame | Mapping[str, Segment] | None = None,
) -> tuple[SlotProblem, ...]:
    """Everything that does not work, slot by slot, at each in the order of `SLOT_CODES`.

    What is not known (a day that cannot be read, an audience that is no segment, a channel that
    is none) is no problem here. Of a mission elsewhere than in the host country of the datasets
    (`at_host`) their channels and audiences say nothing, and of their days only those of Viet Nam.

    Args:
        timeline: a plan, or slots.
        brief: default: for a plan `brief_of` it, for slots the story's.
        calendar: the days that are looked at; default: those of the dataset.
        channels: rows or `Channel` by id; default: the dataset.
        audiences: rows or `Segment` by id; default: the dataset.

    Raises:
        PlanningError: a frame lacks a column.
        DatasetError: a dataset can't be read.
    """
    if isinstance(timeline, Plan):
        brief = brief or brief_of(timeline)
        timeline = slots(timeline.activities, language=timeline.language, brief=brief)
    brief = brief or the_brief()
    calendar = _calendar(timeline) if calendar is None else calendar
    if at_host(brief.mission):
        known = channels_by_id(channels), segments_by_id(audiences)
        line = look.Timeline(timeline, brief, calendar, *known)
    else:
        days = [day for day in calendar if day.place == HOME]
        line = look.Timeline(timeline, brief, days, {}, {}, worked_in=(HOME,))
    found = [problem for index in range(len(timeline)) for problem in _at(line, index)]
    if not any(slot.reserve and slot.day for slot in timeline):
        found.append(SlotProblem("reserve"))
    return tuple(found)


def _at(line: look.Timeline, index: int) -> list[SlotProblem]:
    day = line.slots[index].day
    found: list[SlotProblem] = []
    if day is not None:
        found += [problem for each in _BY_DAY for problem in each(line, index, day)]
    found += look.language(line, index)
    if day is not None:
        found += [problem for each in _BY_DAY_TOO for problem in each(line, index, day)]
    return found


def _calendar(timeline: Sequence[Slot]) -> list[CalendarDay]:
    years = {slot.day.year for slot in timeline if slot.day and in_calendar(slot.day)}
    return [day for year in sorted(years) for day in calendar_days(year)]
