"""Shares that a spreadsheet program took for dates: seen, and undone only where that is certain.

Where dates are written day.month, a program that opens an export reads the share 3.4 as the third
of April and shows "3.апр" (or "03. Apr", "3-Apr"; in a workbook it is 2025-04-03). What was there
can be told only if all of this holds:

* the rest of the column shows one decimal, in at least two cells and without exception, because
  3.4 and 3.04 and 3.40 become the same day;
* no date of the column needs a second decimal (a tenth to twelfth month), none is a month with a
  year ("Apr-25", which was 4.25 or 25.4), and none has another year than the others, which a
  program gives to what it takes for a day of the current year;
* the order is certain: the day stands before a dot and the name of the month ("3.апр": only
  day.month is shown so), or one of the two orders would ask for a second decimal somewhere in the
  column (a 15th of April can only have been 15.4).

In all other cases the cell is refused: a wrong share is worse than one that is missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import regex

from doingoai.refresh.values._cells import booleans, each, tidy
from doingoai.refresh.values._months import month

if TYPE_CHECKING:
    from doingoai.refresh.values._style import NumberStyle

Order = Literal["day", "month", ""]
# Every date that can't be read as a number has a letter, two dashes, or two more marks.
SUSPECT = r"\p{L}{2}|^\d{4}-\d{1,2}-\d{1,2}|^\d{1,2}[./]\d{1,2}[./]\d{2,4}"
_NAMED = regex.compile(r"(?P<day>\d{1,2})(?P<mark>\.|[- ]) ?(?P<month>\p{L}+)\.?")
_TURNED = regex.compile(r"\p{L}+\.?[- .]?\d{1,4}")
_WHOLE = regex.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ]00:00(?::00)?(?:\.0+)?)?"
)
_DOTTED = regex.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})")
_TENTH = 9  # the last month that is one decimal
_LAST_DAY, _LAST_MONTH = 31, 12


@dataclass(frozen=True)
class Date:
    """A date that stands where a share should.

    Attributes:
        day: day of the month; 0 where it is only known to be some date.
        month: month of the year; 0 likewise.
        year: its year, where it is written.
        dotted: whether the day stands before a dot, so that only day.month was meant.
    """

    day: int = 0
    month: int = 0
    year: str = ""
    dotted: bool = False

    def share(self, order: Order) -> float | None:
        """What was there, one decimal taken for granted; None where it had more."""
        first, second = (self.month, self.day) if order == "month" else (self.day, self.month)
        return float(f"{first}.{second}") if 0 < second <= _TENTH else None


def date_in(cell: str) -> Date | None:
    """The date that a spreadsheet program made of a share; None where the cell is none."""
    written = tidy(cell)
    if found := _NAMED.fullmatch(written):
        number = month(found["month"])
        return _date(int(found["day"]), number, dotted=found["mark"] == ".") if number else None
    if found := _WHOLE.fullmatch(written):
        return _date(int(found["day"]), int(found["month"]), found["year"])
    if found := _DOTTED.fullmatch(written):
        return _date(int(found["day"]), int(found["month"]), found["year"], dotted=True)
    if _TURNED.fullmatch(written) and month(regex.match(r"\p{L}+", written)[0]):
        return Date()
    return Date() if regex.fullmatch(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}", written) else None


class Damage:
    """The dates met in a column of shares."""

    def __init__(self) -> None:
        self._dates: set[Date] = set()

    def __bool__(self) -> bool:
        return bool(self._dates)

    def see(self, array: Any) -> None:
        """Take the dates of an Arrow array of text into account."""
        import numpy as np
        import pyarrow.compute as pc

        rows = np.flatnonzero(booleans(pc.match_substring_regex(array, SUSPECT)))
        if len(rows):
            self._dates.update(date for date in each(array, rows, date_in) if date is not None)

    def order(self) -> Order:
        """In which order shares became dates; empty where it is not certain."""
        years = {date.year for date in self._dates if date.year}
        if Date() in self._dates or len(years) > 1:
            return ""
        dotted = any(date.dotted for date in self._dates)
        by_day = all(date.share("day") is not None for date in self._dates)
        by_month = not dotted and all(date.share("month") is not None for date in self._dates)
        if by_day == by_month:
            return ""
        return "day" if by_day else "month"


def undone(cell: str, style: NumberStyle) -> float | None:
    """The share that ``cell``, a date, was; None where that is not certain."""
    date = date_in(cell)
    return date.share(style.order) if date and style.tenths and style.order else None


def _date(day: int, month_: int, year: str = "", *, dotted: bool = False) -> Date:
    sound = 0 < day <= _LAST_DAY and 0 < month_ <= _LAST_MONTH
    return Date(day, month_, year, dotted) if sound else Date()
