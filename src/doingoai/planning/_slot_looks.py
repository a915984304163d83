"""The single looks at a slot, each for one code of `SLOT_CODES`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from doingoai.planning._calendar import handling_of
from doingoai.planning._slot_problem import SlotProblem
from doingoai.planning._working import BOTH, HOST, in_calendar, is_working, latest_submission

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from doingoai.planning._brief import Brief, Output
    from doingoai.planning._calendar import CalendarDay
    from doingoai.planning._setting import Channel, Segment
    from doingoai.planning._slots import Slot


@dataclass(frozen=True)
class Timeline:
    """What a look may see: slots, brief, calendar, channels, segments, where it must be worked."""

    slots: Sequence[Slot]
    brief: Brief
    calendar: Sequence[CalendarDay]
    channels: Mapping[str, Channel]
    segments: Mapping[str, Segment]
    worked_in: Sequence[str] = BOTH

    def output(self, index: int) -> Output | None:
        """The output of the brief that a slot is."""
        return self.brief.outputs.get(self.slots[index].output)

    def days(self, date: dt.date) -> tuple[CalendarDay, ...]:
        """What the calendar has on ``date``."""
        return tuple(day for day in self.calendar if day.date == date)

    def found(self, code: str, index: int, **more: object) -> SlotProblem:
        """A problem of the slot ``index``."""
        slot = self.slots[index]
        return SlotProblem(code, index, slot.name, slot.day, **more)  # type: ignore[arg-type]


def outside(line: Timeline, index: int, day: dt.date) -> Iterator[SlotProblem]:
    """Not on the days of the campaign and of the output."""
    output = line.output(index)
    starts, ends = line.brief.starts, line.brief.ends
    if output:
        starts = max(output.earliest, starts) if starts else output.earliest
        ends = min(output.latest, ends) if ends else output.latest
    days = line.days(day)
    off = bool((starts and day < starts) or (ends and day > ends))
    if output and output.fixed:
        off = off or output.fixed not in {each.day_id for each in days}
        own = [each.date for each in line.calendar if each.day_id == output.fixed]
        own = [
            date for date in own if (not starts or date >= starts) and (not ends or date <= ends)
        ]
        if off and own:
            starts, ends = own[0], own[-1]
    closed: tuple[CalendarDay, ...] = ()
    if output and output.working_day and not off and in_calendar(day):
        off = not is_working(day, (HOST,))
        closed = tuple(each for each in days if not each.closed.isdisjoint((HOST,)))
    if off:
        yield line.found("outside", index, earliest=starts, latest=ends, days=closed)


def clash(line: Timeline, index: int, day: dt.date) -> Iterator[SlotProblem]:
    """With another slot of the same day, or with a day that fills the news.

    Told at the later of two slots. A brief asks for one output a day; without one, only outputs
    that share both their channel and their audience clash: a release goes with its conference.
    """
    slot, output = line.slots[index], line.output(index)
    for other, before in enumerate(line.slots[:index]):
        there = slot.channel, slot.audience
        shared = all(there) and there == (before.channel, before.audience)
        if before.day == day and (line.brief.outputs or shared):
            yield line.found("clash", index, other=other)
    fixed = output.fixed if output else ""
    full = tuple(found for found in line.days(day) if found.crowds and found.day_id != fixed)
    if full:
        yield line.found("clash", index, days=full)


def zone(line: Timeline, index: int, day: dt.date) -> Iterator[SlotProblem]:
    """At an hour at which the audience, on its own clock, neither reads nor listens."""
    slot = line.slots[index]
    segment = line.segments.get(slot.audience)
    if slot.hour is None or segment is None or slot.protocol or slot.reserve:
        return
    there = clock_there(dt.datetime.combine(day, slot.hour), line.brief.zone, segment.zone)
    if there is None:
        return
    window = segment.window_from, segment.window_to
    if not _within(there.hour, window):
        yield line.found("zone", index, there=there.time(), zone=segment.zone, window=window)


def lead(line: Timeline, index: int, day: dt.date) -> Iterator[SlotProblem]:
    """Too late for clearance and the channel's own lead, or before there is a text."""
    slot, output = line.slots[index], line.output(index)
    if slot.reserve or not in_calendar(day):
        return
    channel = line.channels.get(slot.channel)
    latest = latest_submission(day, channel, line.brief.clearance_days, line.worked_in)
    ready = (output.ready if output else None) or line.brief.drawn_up
    too_late = latest < ready if ready else False
    if slot.submitted is not None:
        too_late = slot.submitted > latest or bool(ready and slot.submitted < ready)
    if too_late:
        yield line.found("lead", index, earliest=ready, latest=latest)


def language(line: Timeline, index: int) -> Iterator[SlotProblem]:
    """Without one of the languages that the brief asks for.

    Without a brief: in no language that the audience reads.
    """
    slot, output = line.slots[index], line.output(index)
    missing: tuple[str, ...] = ()
    if output:
        missing = tuple(each for each in output.languages if each not in slot.languages)
    elif slot.languages and (segment := line.segments.get(slot.audience)):
        missing = () if set(slot.languages) & set(segment.languages) else segment.languages[:1]
    if missing and not slot.reserve:
        yield line.found("language", index, missing=missing)


def handling(line: Timeline, index: int, day: dt.date) -> Iterator[SlotProblem]:
    """On a day on which nothing of ours goes out, or acts of protocol only."""
    days = line.days(day)
    strictest = handling_of(days)
    if strictest == "none" or (strictest == "protocol" and not line.slots[index].protocol):
        standing = tuple(found for found in days if found.handling == strictest)
        yield line.found("handling", index, days=standing)


def order(line: Timeline, index: int, day: dt.date) -> Iterator[SlotProblem]:
    """Not so many days after the output that it follows as the brief says."""
    output = line.output(index)
    if output is None or not output.after:
        return
    for other, slot in enumerate(line.slots):
        if slot.output != output.after or slot.day is None:
            continue
        try:
            earliest = slot.day + dt.timedelta(days=output.after_from)
            latest = slot.day + dt.timedelta(days=output.after_to)
        except OverflowError:  # the year 9999
            continue
        if not earliest <= day <= latest:
            yield line.found("order", index, other=other, earliest=earliest, latest=latest)


def clock_there(here: dt.datetime, zone: str, other: str) -> dt.datetime | None:
    """What the clock of ``other`` shows at ``here`` on the clock of ``zone``; None if unknown."""
    try:
        return here.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo(other))
    except (OSError, ValueError, KeyError, OverflowError):  # no such zone, or the year 1 or 9999
        return None


def no_such_hour(here: dt.datetime, zone: str) -> bool:
    """Whether the clock of ``zone`` jumps over ``here``, as on the night summer time begins."""
    try:
        moment = here.replace(tzinfo=ZoneInfo(zone))
        return moment.astimezone(dt.UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) != here
    except (OSError, ValueError, KeyError, OverflowError):  # as above
        return False


def _within(hour: int, window: tuple[int, int]) -> bool:
    first, end = window
    return first <= hour < end if first <= end else hour >= first or hour < end
