"""What the timeline is drawn over: the outputs, their clocks and conditions, the calendar."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai import planning
from doingoai.workbook import day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

VISIT_ZONE = "Asia/Ho_Chi_Minh"
# When nobody is to read it at a certain hour: an act of protocol, the reserve.
_MORNING = dt.time(10)
# What can be drawn so that days can be told apart.
_SHORTEST, _LONGEST = dt.timedelta(days=13), dt.timedelta(days=730)


@dataclass(frozen=True)
class Item:
    """One thing on the timeline.

    Attributes:
        key: its key among the choices.
        name: what it is called.
        output: the output of the brief that it is; None for an activity of the plan's own.
        channel, audience: their ids; "" for none.
        languages: in what languages it must be.
        protocol, reserve: as in `planning.Slot`.
    """

    key: str
    name: str
    output: planning.Output | None
    channel: str
    audience: str
    languages: tuple[str, ...]
    protocol: bool
    reserve: bool


@dataclass(frozen=True)
class Written:
    """What a learner wrote of one item: day and hour as text, languages as codes."""

    day: str = ""
    hour: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Setting:
    """What does not change while the learner tries.

    Attributes:
        brief: campaign, clock, outputs.
        items: what is placed, in order.
        begin: where each stands at first.
        channels, segments: by id.
        calendar: the days of the calendar from the first day drawn to the last.
        first, last: the days drawn.
        visit: whether it is a high-level visit: the text binds both sides.
    """

    brief: planning.Brief
    items: tuple[Item, ...]
    begin: Mapping[str, Written]
    channels: Mapping[str, planning.Channel]
    segments: Mapping[str, planning.Segment]
    calendar: tuple[planning.CalendarDay, ...]
    first: dt.date
    last: dt.date
    visit: bool = False

    def zone_of(self, item: Item) -> str:
        """The clock beside our own: the other side's in a visit, else the audience's."""
        if self.visit:
            return VISIT_ZONE
        segment = self.segments.get(item.audience)
        return segment.zone if segment else ""


def campaign(
    brief: planning.Brief, activities: Sequence[planning.Activity], written_in: str, language: str
) -> Setting:
    """The campaign of ``brief``, with what a plan in the language ``written_in`` has placed."""
    begin: dict[str, Written] = {}
    own: list[Item] = []
    placed = planning.slots(activities, language=written_in, brief=brief)
    for number, (slot, activity) in enumerate(zip(placed, activities, strict=True)):
        key = slot.output or f"own-{number}"
        date = slot.day.isoformat() if slot.day else activity.day
        begin[key] = Written(date, activity.hour, slot.languages)
        if not slot.output:
            own.append(_own(key, slot))
    return _setting(brief, [*_outputs(brief, language), *own], begin, language)


def visit(language: str) -> Setting:
    """The invented visit, every output on its first day, at an hour that its audience keeps."""
    brief = planning.visit()
    items = _outputs(brief, language)
    made = _setting(brief, items, {}, language, visit=True)
    begin = {item.key: _first(item, made) for item in items}
    return _setting(brief, items, begin, language, visit=True)


def _setting(
    brief: planning.Brief,
    items: Sequence[Item],
    begin: Mapping[str, Written],
    language: str,
    *,
    visit: bool = False,
) -> Setting:
    first, last = _range(brief, begin, language)
    return Setting(
        brief=brief,
        items=tuple(items),
        begin={item.key: begin.get(item.key, Written()) for item in items},
        channels=planning.channels_by_id(),
        segments=planning.segments_by_id(),
        calendar=_calendar(first, last),
        first=first,
        last=last,
        visit=visit,
    )


def _range(
    brief: planning.Brief, begin: Mapping[str, Written], language: str
) -> tuple[dt.date, dt.date]:
    """The campaign's days; where nobody said, those on which something is placed."""
    dates = [
        dt.date.fromisoformat(value)
        for written in begin.values()
        if (value := day().clean(written.day, language=language).value)
    ]
    first = brief.starts or min(dates, default=brief.drawn_up or dt.datetime.now(dt.UTC).date())
    last = brief.ends or max(dates, default=first)
    return first, min(max(last, first + _SHORTEST), first + _LONGEST)


def _calendar(first: dt.date, last: dt.date) -> tuple[planning.CalendarDay, ...]:
    """The days of the calendar; none in years that it does not have."""
    if not (planning.in_calendar(first) and planning.in_calendar(last)):
        return ()
    return planning.calendar_between(first, last)


def _outputs(brief: planning.Brief, language: str) -> list[Item]:
    return [
        Item(
            key=output.output_id,
            name=output.name(language),
            output=output,
            channel=output.channel,
            audience=output.segment,
            languages=output.languages,
            protocol=output.protocol,
            reserve=output.reserve,
        )
        for output in brief.outputs.values()
    ]


def _own(key: str, slot: planning.Slot) -> Item:
    return Item(
        key=key,
        name=slot.name or "–",
        output=None,
        channel=slot.channel,
        audience=slot.audience,
        languages=slot.languages,
        protocol=slot.protocol,
        reserve=slot.reserve,
    )


def _first(item: Item, setting: Setting) -> Written:
    """The first day of an output, the first hour of its audience on our clock."""
    if item.output is None:
        return Written()
    date = item.output.earliest
    hour = _MORNING
    segment = setting.segments.get(item.audience)
    if segment and not (item.protocol or item.reserve):
        there = dt.datetime.combine(date, dt.time(segment.window_from))
        here = planning.clock_there(there, segment.zone, setting.brief.zone)
        hour = here.time() if here else hour
    return Written(date.isoformat(), f"{hour:%H:%M}", item.languages)
