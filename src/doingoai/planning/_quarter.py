"""Whole quarters of the calendar."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from doingoai.i18n import Message

_MONTHS = 3
_ROMAN = ("I", "II", "III", "IV")  # as Vietnamese counts quarters


@dataclass(frozen=True)
class Quarter:
    """A quarter of the calendar year.

    Attributes:
        start: its first day.
        end: its last day.
        label: ``"Q3 2026"``; `text` has it in words.
    """

    start: dt.date
    end: dt.date
    label: str

    def text(self, language: str) -> str:
        """The quarter as running text has it: Q3 2026, quý III/2026."""
        number = (self.start.month - 1) // _MONTHS
        name = _ROMAN[number] if language == "vi" else str(number + 1)
        return Message("Q{number} {year}", {"number": name, "year": str(self.start.year)}).text(
            language
        )


def quarter_of(day: dt.date) -> Quarter:
    """The quarter in which ``day`` lies."""
    first = (day.month - 1) // _MONTHS * _MONTHS + 1
    start = day.replace(month=first, day=1)
    last_month = day.replace(month=first + _MONTHS - 1, day=28)
    end = (last_month + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
    return Quarter(start, end, f"Q{first // _MONTHS + 1} {day.year}")


def last_quarter(day: dt.date, first: dt.date, last: dt.date) -> Quarter | None:
    """The last whole quarter that ended before ``day`` and lies within the data.

    Args:
        day: the day from which one looks back.
        first: the first day of which there are data.
        last: the last one.

    Returns:
        The quarter, or None where the data hold no whole quarter before ``day``.
    """
    quarter = quarter_of(min(day, last + dt.timedelta(days=1)))
    quarter = quarter_of(quarter.start - dt.timedelta(days=1))
    return quarter if first <= quarter.start else None
