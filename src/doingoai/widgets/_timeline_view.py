"""What the timeline shows for one set of days, hours and languages: pure data, in one language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai import planning
from doingoai.i18n import N_, Message, format_day, translate
from doingoai.planning import Slot, SlotProblem
from doingoai.widgets import _timeline_words as words
from doingoai.workbook import day as a_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.widgets._timeline_setting import Item, Setting, Written

OPEN, GOOD, MEND = "open", "good", "mend"
_STATE = {OPEN: N_("not placed"), GOOD: N_("nothing to mend"), MEND: N_("to mend: {count}")}


@dataclass(frozen=True)
class Row:
    """One item of a view.

    Attributes:
        iso: its day; None while there is none that can be read.
        at: that day, counted from the first one drawn; None where it is not drawn.
        submit_at: the last day for clearance, counted in the same way, 0 where it lies before.
        read: the day in full.
        day_problem, hour_problem: why day or hour cannot be read.
        here, there: its hour on our clock and on the other.
        submit: by which day the text goes to clearance.
        embargo: until when it is under embargo, in words; "" where it is not.
        embargo_at: the last day of the embargo, counted as ``at``.
        problems: what does not work, and how to mend it.
        state: "open" (no day yet), "good", "mend".
        told: the state in words.
    """

    iso: str | None
    at: int | None
    submit_at: int | None
    read: str
    day_problem: str
    hour_problem: str
    here: str
    there: str
    submit: str
    embargo: str
    embargo_at: int | None
    problems: tuple[str, ...]
    state: str
    told: str


@dataclass(frozen=True)
class View:
    """All that is shown; ``rest`` is what is wrong with the timeline as a whole."""

    finding: str
    rows: tuple[Row, ...]
    rest: tuple[str, ...]
    heads: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]
    alt: str


def view(setting: Setting, written: Mapping[str, Written], language: str) -> View:
    """The timeline as ``written``: where everything stands, and what does not work."""
    placed = tuple(_slot(item, written[item.key], language) for item in setting.items)
    found = planning.problems(
        placed, setting.brief, setting.calendar, setting.channels, setting.segments
    )
    rows = tuple(
        _row(setting, index, placed, written[setting.items[index].key], _at(found, index), language)
        for index in range(len(placed))
    )
    # That no slot is free is told once there is something to be free of.
    begun = any(slot.day for slot in placed)
    rest = tuple(
        words.problem_in_words(problem, setting, language)
        for problem in found
        if problem.index is None and begun and setting.brief.outputs
    )
    wrong = sum(len(row.problems) + bool(row.day_problem) + bool(row.hour_problem) for row in rows)
    count = sum(row.iso is not None for row in rows)
    told = words.finding(count, len(rows), wrong + len(rest), language)
    return View(
        finding=told,
        rows=rows,
        rest=rest,
        heads=_heads(setting, language),
        table=tuple(
            _cells(item, written[item.key], row, language)
            for item, row in zip(setting.items, rows, strict=True)
        ),
        alt=_described(setting, rows, told, language),
    )


def _slot(item: Item, written: Written, language: str) -> Slot:
    value = a_day().clean(written.day, language=language).value
    return Slot(
        name=item.name,
        output=item.output.output_id if item.output else "",
        channel=item.channel,
        audience=item.audience,
        day=dt.date.fromisoformat(value) if value else None,
        hour=planning.hour_of(written.hour),
        languages=written.languages,
        protocol=item.protocol,
        reserve=item.reserve,
    )


def _at(found: tuple[SlotProblem, ...], index: int) -> tuple[SlotProblem, ...]:
    """The problems of one slot, a broken embargo first; none is told of what is not placed."""
    here = [problem for problem in found if problem.index == index and problem.day]
    return tuple(sorted(here, key=lambda problem: problem.code != "order"))


def _row(  # noqa: PLR0917 - one item in all its parts
    setting: Setting,
    index: int,
    placed: tuple[Slot, ...],
    written: Written,
    found: tuple[SlotProblem, ...],
    language: str,
) -> Row:
    item, slot = setting.items[index], placed[index]
    lifted = _lifted(setting, item, placed)
    refused = a_day().clean(written.day, language=language).problems
    bad_hour = bool(written.hour.strip()) and slot.hour is None
    told = tuple(words.problem_in_words(problem, setting, language) for problem in found)
    wrong = len(told) + len(refused) + bad_hour
    state = MEND if wrong else OPEN if slot.day is None else GOOD
    latest = _latest(setting, item, slot)
    no_hour = N_("This cannot be read as a time of day. Write for example 18:00.")
    return Row(
        iso=slot.day.isoformat() if slot.day else None,
        at=_offset(setting, slot.day),
        submit_at=None if latest is None else max(0, (latest - setting.first).days),
        read=format_day(slot.day, language, weekday=True) if slot.day else "",
        day_problem=refused[0].message.text(language) if refused else "",
        hour_problem=translate(no_hour, language) if bad_hour else "",
        here=f"{slot.hour:%H:%M}" if slot.hour else "",
        there=_there(setting, item, slot, language),
        submit=format_day(latest, language, weekday=True) if latest else "",
        embargo=_until(lifted, language) if lifted else "",
        embargo_at=_offset(setting, lifted.day) if lifted else None,
        problems=told,
        state=state,
        told=Message(_STATE[state], {"count": wrong}).text(language),
    )


def _lifted(setting: Setting, item: Item, placed: tuple[Slot, ...]) -> Slot | None:
    """What lifts the embargo under which an item is."""
    if item.key not in setting.brief.embargoed:
        return None
    return next((slot for slot in placed if slot.output == setting.brief.embargo), None)


def _until(lifted: Slot, language: str) -> str:
    shown = {
        "name": lifted.name,
        "day": format_day(lifted.day, language, weekday=True) if lifted.day else "–",
    }
    return Message("until “{name}”: {day}", shown).text(language)


def _offset(setting: Setting, date: dt.date | None) -> int | None:
    return (date - setting.first).days if date and setting.first <= date <= setting.last else None


def _latest(setting: Setting, item: Item, slot: Slot) -> dt.date | None:
    """By which day the text must go to clearance; the reserve has none yet."""
    if slot.day is None or item.reserve or not planning.in_calendar(slot.day):
        return None
    channel = setting.channels.get(item.channel)
    return planning.latest_submission(slot.day, channel, setting.brief.clearance_days)


def _there(setting: Setting, item: Item, slot: Slot, language: str) -> str:
    zone = setting.zone_of(item)
    if slot.day is None or slot.hour is None or not zone:
        return ""
    here = dt.datetime.combine(slot.day, slot.hour)
    return words.clock(planning.clock_there(here, setting.brief.zone, zone), slot.day, language)


def _heads(setting: Setting, language: str) -> tuple[str, ...]:
    there = N_("On the other side's clock") if setting.visit else N_("On the audience's clock")
    heads = (
        N_("Output"),
        N_("Day"),
        N_("On our clock"),
        there,
        N_("Languages"),
        N_("To clearance by"),
        N_("To mend"),
    )
    return tuple(translate(head, language) for head in heads)


def _cells(item: Item, written: Written, row: Row, language: str) -> tuple[str, ...]:
    cells = (
        row.read,
        row.here,
        row.there,
        words.language_names(written.languages, language),
        row.submit,
        " ".join((row.day_problem, row.hour_problem, *row.problems)).strip(),
    )
    return (item.name, *(cell or "–" for cell in cells))


def _described(setting: Setting, rows: tuple[Row, ...], told: str, language: str) -> str:
    """The chart in words, for those who do not see it."""
    ends = {
        "first": format_day(setting.first, language),
        "last": format_day(setting.last, language),
    }
    begin = Message("Timeline from {first} to {last}.", ends).text(language)
    placed = "; ".join(
        f"{item.name}: {row.read}" for item, row in zip(setting.items, rows, strict=True) if row.iso
    )
    return " ".join(part for part in (begin, told, placed) if part)
