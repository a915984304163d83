"""Rules of the calendar, and the days to which they lead in a year."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.datasets import DatasetError
from doingoai.datasets._rows import day as as_day
from doingoai.datasets._rows import table
from doingoai.planning._lunar import lunar_days

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class CalendarRule:
    """One row of ``datasets/calendar``: a day that comes again, and how it is handled."""

    day_id: str
    place: str
    rule: str
    shift: int
    days: int
    since: int
    every: int
    handling: str
    crowds: bool
    closed_vn: bool
    closed_estamar: bool
    made_up: bool
    name_en: str
    name_vi: str
    why_en: str
    why_vi: str
    source_en: str
    source_vi: str
    as_of: dt.date

    def first_days(self, year: int) -> list[dt.date]:
        """The first day of each time that the rule's own date lies in ``year``.

        Raises:
            DatasetError: the rule cannot be read.
        """
        if year < self.since or (year - self.since) % self.every:
            return []
        try:
            found = _dates(self.rule, year)
        except (ValueError, IndexError) as error:
            raise DatasetError.wrong_values("calendar", "rule") from error
        return [date + dt.timedelta(days=self.shift) for date in found]


def calendar_rules() -> tuple[CalendarRule, ...]:
    """The rules in the order of the table.

    Raises:
        DatasetError: the dataset can't be read.
    """
    rules: tuple[CalendarRule, ...] = table("calendar", CalendarRule, _PARSERS)
    return rules


def easter(year: int) -> dt.date:
    """Western Easter Sunday (Meeus, "Astronomical Algorithms", 2nd ed. 1998, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weekday) // 433
    month = (h + weekday - 7 * m + 90) // 25
    return dt.date(year, month, (h + weekday - 7 * m + 33 * month + 19) % 32)


def _dates(rule: str, year: int) -> list[dt.date]:
    kind, _, written = rule.partition(":")
    if kind == "easter":
        return [easter(year) + dt.timedelta(days=int(written))]
    numbers = [int(part) for part in written.split("-", 2)]
    if kind == "solar":
        month, day = numbers
        leap_day = (month, day) == (2, 29) and not calendar.isleap(year)
        return [] if leap_day else [dt.date(year, month, day)]
    if kind == "lunar":
        month, day = numbers
        return lunar_days(month, day, year)
    if kind == "weekday":
        month, weekday, which = numbers
        return [_weekday(year, month, weekday, which)]
    raise ValueError(rule)


def _weekday(year: int, month: int, weekday: int, which: int) -> dt.date:
    """The ``which``-th ``weekday`` (Monday is 1) of a month; -1 is the last."""
    last = calendar.monthrange(year, month)[1]
    days = [dt.date(year, month, day) for day in range(1, last + 1)]
    found = [day for day in days if day.isoweekday() == weekday]
    return found[which - 1 if which > 0 else which]


def _flag(written: str) -> bool:
    if written not in {"true", "false"}:
        raise ValueError(written)
    return written == "true"


def _year(written: str) -> int:
    return int(written or 0)


_PARSERS: dict[str, Callable[[str], object]] = {
    "shift": int,
    "days": int,
    "since": _year,
    "every": int,
    "crowds": _flag,
    "closed_vn": _flag,
    "closed_estamar": _flag,
    "made_up": _flag,
    "as_of": as_day,
}
