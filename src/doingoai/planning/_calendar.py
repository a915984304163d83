"""The calendar of a plan: which days there are in a year, and how each is handled."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.planning._calendar_rules import calendar_rules
from doingoai.planning._errors import PlanningError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from doingoai.planning._calendar_rules import CalendarRule

# The years for which the lunar calendar was compared with what is known of it.
FIRST_YEAR, LAST_YEAR = 1950, 2100
_SATURDAY = 5
_STRICT = ("", "celebrate", "protocol", "none")


@dataclass(frozen=True)
class CalendarDay:
    """One date of one day of the calendar; a holiday of five days has five of them.

    Attributes:
        date: the date.
        day_id: the day, ``"tet"``; the same in each year.
        name_en, name_vi: what it is called.
        place: whose day it is: ``"vn"``, ``"un"``, ``"estamar"``.
        handling: ``"celebrate"``, ``"protocol"`` (acts of protocol only) or ``"none"`` (nothing
            of ours goes out); "" for a day off in lieu, which is only closed.
        crowds: whether it fills the news, so that nothing else is heard.
        closed: where offices are closed: of ``"vn"``, ``"estamar"``.
        in_lieu: whether it is the day off for one that fell on a Saturday or Sunday.
        why_en, why_vi: why it is handled so.
        source_en, source_vi: where it stands.
    """

    date: dt.date
    day_id: str
    name_en: str
    name_vi: str
    place: str
    handling: str
    crowds: bool
    closed: frozenset[str]
    in_lieu: bool
    why_en: str
    why_vi: str
    source_en: str
    source_vi: str

    def name(self, language: str) -> str:
        """What it is called in ``language``."""
        return self.name_vi if language == "vi" else self.name_en

    def why(self, language: str) -> str:
        """Why it is handled so, in ``language``."""
        return self.why_vi if language == "vi" else self.why_en

    def source(self, language: str) -> str:
        """Where it stands, in ``language``."""
        return self.source_vi if language == "vi" else self.source_en


def calendar_days(year: int) -> tuple[CalendarDay, ...]:
    """The days of a year in order of their dates, lunar ones included.

    Args:
        year: from 1950 to 2100.

    Raises:
        PlanningError: another year.
        DatasetError: the dataset ``calendar`` can't be read.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise PlanningError(
            Message(
                "The calendar has no year {year}: it holds from {first} to {last}.",
                {"year": str(year), "first": str(FIRST_YEAR), "last": str(LAST_YEAR)},
            ),
            Message("Look at the year of the day."),
        )
    return _days_of(calendar_rules(), year)


def calendar_between(start: dt.date, end: dt.date) -> tuple[CalendarDay, ...]:
    """The days from ``start`` to ``end``, both included; see `calendar_days`."""
    return tuple(
        day
        for year in range(start.year, end.year + 1)
        for day in calendar_days(year)
        if start <= day.date <= end
    )


def handling_of(days: Iterable[CalendarDay]) -> str:
    """How a date is handled on which all of ``days`` fall: the strictest holds; "" for none."""
    return max((day.handling for day in days), key=_STRICT.index, default="")


@cache
def _days_of(rules: tuple[CalendarRule, ...], year: int) -> tuple[CalendarDay, ...]:
    own = _holidays(rules, year)
    found = [day for day in (*own, *_in_lieu(rules, year)) if day.date.year == year]
    return tuple(sorted(found, key=lambda day: (day.date, day.place != "vn", day.place)))


def _holidays(rules: tuple[CalendarRule, ...], year: int) -> list[CalendarDay]:
    """The days themselves; those that begin in the years beside may reach into this one."""
    return [
        _day(rule, first + dt.timedelta(days=number))
        for rule in rules
        for beside in (year - 1, year, year + 1)
        for first in rule.first_days(beside)
        for number in range(rule.days)
    ]


def _in_lieu(rules: tuple[CalendarRule, ...], year: int) -> list[CalendarDay]:
    """The working days that become free for free days on a Saturday or Sunday."""
    made_up = {rule.day_id: rule for rule in rules if rule.made_up}
    holidays = sorted(_holidays(rules, year), key=lambda day: day.date)
    closed = {(place, day.date) for day in holidays for place in day.closed}
    found = []
    for day in holidays:
        if day.day_id not in made_up or day.date.weekday() < _SATURDAY:
            continue
        for place in sorted(day.closed):
            free = day.date
            while free.weekday() >= _SATURDAY or (place, free) in closed:
                free += dt.timedelta(days=1)
            closed.add((place, free))
            found.append(_day(made_up[day.day_id], free, lieu_in=place))
    return found


def _day(rule: CalendarRule, date: dt.date, *, lieu_in: str = "") -> CalendarDay:
    places = {"vn": rule.closed_vn, "estamar": rule.closed_estamar}
    closed = frozenset(
        {lieu_in} if lieu_in else {place for place, is_closed in places.items() if is_closed}
    )
    return CalendarDay(
        date=date,
        day_id=rule.day_id,
        name_en=rule.name_en,
        name_vi=rule.name_vi,
        place=rule.place,
        handling="" if lieu_in else rule.handling,
        crowds=rule.crowds and not lieu_in,
        closed=closed,
        in_lieu=bool(lieu_in),
        why_en=rule.why_en,
        why_vi=rule.why_vi,
        source_en=rule.source_en,
        source_vi=rule.source_vi,
    )
