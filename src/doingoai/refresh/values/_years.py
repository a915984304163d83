"""The years of dates that are written without one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh._errors import Refused

if TYPE_CHECKING:
    import numpy as np

_YEAR = 366  # days; a leap year, so that the 29th of February has a place
_LEAP = 2000


class YearLess:
    """Dates without a year in the order of their rows.

    A column of them is a run of days, oldest or newest first. The newest is the last such day no
    later than the day of the export; from there on the year changes wherever the calendar turns.
    """

    def __init__(self) -> None:
        self._rows: list[Any] = []
        self._dates: list[Any] = []

    def __bool__(self) -> bool:
        return bool(self._rows)

    def see(
        self, rows: np.ndarray[Any, Any], months: np.ndarray[Any, Any], days: np.ndarray[Any, Any]
    ) -> None:
        """Take the dates of a chunk into account: row numbers, months, days."""
        self._rows.append(rows)
        self._dates.append(months * 100 + days)

    def years(self, last: dt.date) -> tuple[tuple[int, int], ...]:
        """From which row number on which year holds.

        Raises:
            Refused: the dates are in no order, or months with years in two digits.
        """
        import numpy as np

        rows, dates = np.concatenate(self._rows), np.concatenate(self._dates)
        known = np.array([_place(date) for date in dates.tolist()])
        rows, known, dates = rows[known > 0], known[known > 0], dates[known > 0]
        if not len(rows):
            return ()
        steps = (np.diff(known) + _YEAR // 2) % _YEAR - _YEAR // 2
        if (steps > 0).any() and (steps < 0).any():
            forth = int((steps > 0).sum()) >= int((steps < 0).sum())
            odd = np.flatnonzero(steps < 0 if forth else steps > 0)[0]
            raise _in_no_order(int(rows[odd]), int(rows[odd + 1]))
        if _are_months(dates, last):
            raise _months_of_years()
        oldest_first = bool((steps > 0).any())
        turns = np.sign(np.diff(known)) * (1 if oldest_first else -1) < 0
        passed = np.concatenate([[0], np.cumsum(turns)])
        newest = int(dates[-1] if oldest_first else dates[0])
        year = _last_year(newest, last)
        found = year - (passed[-1] - passed) if oldest_first else year - passed
        starts = np.flatnonzero(np.concatenate([[True], turns]))
        return tuple((int(rows[start]), int(found[start])) for start in starts)


def year_at(years: tuple[tuple[int, int], ...], rows: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """The year that holds at each of ``rows``; 0 where none is known."""
    import numpy as np

    if not years:
        return np.zeros(len(rows), dtype=np.int64)
    starts, values = (np.array(part, dtype=np.int64) for part in zip(*years, strict=True))
    place = np.searchsorted(starts, rows, side="right") - 1
    return np.where(place >= 0, values[place], 0)


def _place(date: int) -> int:
    """The place of a date in a leap year, 0 where there is no such date."""
    try:
        return dt.date(_LEAP, date // 100, date % 100).timetuple().tm_yday
    except ValueError:
        return 0


def _last_year(date: int, last: dt.date) -> int:
    """The latest year in which ``date`` is no later than ``last``."""
    month, day = divmod(date, 100)
    for year in range(last.year, last.year - 9, -1):
        try:
            if dt.date(year, month, day) <= last:
                return year
        except ValueError:
            continue
    return last.year


def _are_months(dates: np.ndarray[Any, Any], last: dt.date) -> bool:
    """Whether "Oct 25, Nov 25, … Jan 26" are months of years rather than days."""
    import numpy as np

    distinct = dates[np.concatenate([[True], np.diff(dates) != 0])]
    months = distinct % 100 * 12 + distinct // 100
    plausible = bool((distinct % 100 <= last.year % 100).all() and (distinct % 100 > 9).all())  # noqa: PLR2004
    return len(distinct) > 1 and plausible and bool((np.abs(np.diff(months)) == 1).all())


def _in_no_order(first: int, second: int) -> Refused:
    return Refused(
        Message(
            "The dates have no year, and rows {first} and {second} are out of order, so that the "
            "year can't be told.",
            {"first": first, "second": second},
        ),
        Message("Export again in order of time, or with years."),
    )


def _months_of_years() -> Refused:
    return Refused(
        Message("Dates such as “Oct 25” may be days or months of a year; here it isn't certain."),
        Message("Export again with whole dates."),
    )
