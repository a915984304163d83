"""Simulated learners of module 2, part B: what is put on the calendar."""

import datetime as dt
from itertools import product
from typing import Any

import pandas as pd

from doingoai import planning
from doingoai.grading import CannotTell, Specimens
from doingoai.social import lacks

specimens = Specimens("2-planning")

# 8 calendar -----------------------------------------------------------------------------------

Schedule = dict[str, dict[str, Any]]


def _slots(data: Any, *, backwards: bool = False) -> tuple[planning.Slot, ...]:
    """Each output on its first day and hour (or its last) at which nothing stands in the way."""
    brief = planning.brief()
    days = planning.calendar_between(brief.starts, brief.ends)
    channels = planning.channels_by_id(data.load("channels"))
    segments = planning.segments_by_id(data.load("audiences"))
    lacking = planning.why_no_timeline(brief, channels, segments)
    if lacking is not None:
        raise CannotTell(lacking)
    placed: list[planning.Slot] = []
    for output in brief.outputs.values():
        possible = list(product(pd.date_range(output.earliest, output.latest).date, range(24)))
        for on, hour in reversed(possible) if backwards else possible:
            tried = planning.Slot(
                name=output.output_id,
                output=output.output_id,
                channel=output.channel,
                audience=output.segment,
                day=on,
                hour=dt.time(hour),
                languages=output.languages,
                protocol=output.protocol,
                reserve=output.reserve,
            )
            found = planning.problems([*placed, tried], brief, days, channels, segments)
            if {problem.code for problem in found} <= {"reserve"}:
                placed.append(tried)
                break
        else:
            raise CannotTell(lacks.NO_WINDOW)
    return tuple(placed)


def _placed(data: Any, *, backwards: bool = False) -> Schedule:
    return {
        slot.output: {
            "day": slot.day.isoformat(),
            "hour": slot.hour.hour,
            "languages": "-".join(slot.languages),
        }
        for slot in _slots(data, backwards=backwards)
        if slot.day and slot.hour is not None
    }


@specimens.right("calendar")
def first_day_that_does(data: Any) -> Schedule:
    return _placed(data)


@specimens.other("calendar", "last-day-that-does")
def last_day_that_does(data: Any) -> Schedule:
    return _placed(data, backwards=True)


def schedule(name: str, allowed: float, why: str) -> Any:
    """A wrong schedule: the decorated function changes the right one."""

    def wrongly(change: Any) -> Any:
        @specimens.wrong("calendar", name, allowed=allowed, why=why)
        def _(data: Any) -> Schedule:
            value = _placed(data)
            change(value, planning.brief().outputs)
            return value

        return change

    return wrongly


@schedule("hours-on-their-clock", 3.5, "writes the audience's hour")
def _(value: Schedule, outputs: dict[str, planning.Output]) -> None:
    segments = planning.segments_by_id()
    for key, output in outputs.items():
        if output.segment in segments:
            value[key]["hour"] = segments[output.segment].window_from


@schedule("winter-the-whole-year", 3.75, "forgets summer time")
def _(value: Schedule, outputs: dict[str, planning.Output]) -> None:
    segments = planning.segments_by_id()
    for key, output in outputs.items():
        home = segments.get(output.segment)
        if home is not None and home.zone == "Asia/Ho_Chi_Minh":
            value[key]["hour"] = home.window_from - 7


@schedule("all-on-one-day", 1.25, "gets it over with")
def _(value: Schedule, _outputs: dict[str, planning.Output]) -> None:
    day = value["o6"]["day"]
    for cell in value.values():
        cell["day"] = day


@schedule("the-first-day-of-each", 3, "does not count working days")
def _(value: Schedule, outputs: dict[str, planning.Output]) -> None:
    for key, output in outputs.items():
        value[key]["day"] = output.earliest.isoformat()


@schedule("english-only", 3.5, "forgets the other languages")
def _(value: Schedule, _outputs: dict[str, planning.Output]) -> None:
    for cell in value.values():
        cell["languages"] = "en"


@schedule("no-reserve", 3, "fills every slot")
def _(value: Schedule, _outputs: dict[str, planning.Output]) -> None:
    del value["o3"]


@schedule("the-gala-first", 3, "the opening before the press morning")
def _(value: Schedule, _outputs: dict[str, planning.Output]) -> None:
    value["o6"]["day"], value["o7"]["day"] = value["o7"]["day"], value["o6"]["day"]


@schedule("on-days-of-mourning", 3, "does not look at the handling")
def _(value: Schedule, outputs: dict[str, planning.Output]) -> None:
    for day in planning.calendar_between(planning.brief().starts, planning.brief().ends):
        for key, output in outputs.items():
            if day.handling == "none" and output.earliest <= day.date <= output.latest:
                value[key]["day"] = day.date.isoformat()
