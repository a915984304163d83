"""Working days, and how long before a day a text must go to clearance."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from doingoai.planning._calendar import FIRST_YEAR, LAST_YEAR, calendar_days

if TYPE_CHECKING:
    from collections.abc import Collection

    from doingoai.planning._setting import Channel

HOME, HOST = "vn", "estamar"
BOTH = (HOME, HOST)
_SATURDAY = 5


def is_working(day: dt.date, places: Collection[str] = BOTH) -> bool:
    """Whether ``day`` is worked in every one of ``places``.

    Saturday and Sunday are no working days anywhere, nor are days that the calendar calls closed.

    Raises:
        PlanningError: a year that the calendar does not have.
    """
    return day.weekday() < _SATURDAY and day not in _closed(day.year, places)


def working_days_before(day: dt.date, n: int, closed_in: Collection[str] = BOTH) -> dt.date:
    """The ``n``-th working day before ``day``, ``day`` itself not counted; ``day`` for 0.

    Args:
        day: from which is counted back.
        n: how many working days, 0 or more.
        closed_in: a day counts only if it is worked in each of these places.

    Raises:
        PlanningError: a year that the calendar does not have.
    """
    closed: dict[int, set[dt.date]] = {}
    while n > 0:
        day -= dt.timedelta(days=1)
        if day.year not in closed:
            closed[day.year] = _closed(day.year, closed_in)
        n -= day.weekday() < _SATURDAY and day not in closed[day.year]
    return day


def latest_submission(
    day: dt.date,
    channel: Channel | None,
    clearance_days: int,
    closed_in: Collection[str] = BOTH,
) -> dt.date:
    """The last day on which a text must go to clearance to be out on ``day``.

    Clearance takes ``clearance_days`` working days at home, the channel then its own lead; a day
    counts only if it is worked in every one of ``closed_in``.

    Args:
        day: the day on which it goes out.
        channel: by which channel; None for none (nothing is added).
        clearance_days: working days that clearance takes.
        closed_in: where it must be worked; default: in Viet Nam and in the host country.

    Raises:
        PlanningError: a year that the calendar does not have.
    """
    days = clearance_days + (channel.lead_days if channel else 0)
    return working_days_before(day, days, closed_in)


def in_calendar(day: dt.date) -> bool:
    """Whether the calendar has the year of ``day`` and the one before it."""
    return FIRST_YEAR < day.year <= LAST_YEAR


def _closed(year: int, places: Collection[str]) -> set[dt.date]:
    return {day.date for day in calendar_days(year) if not day.closed.isdisjoint(places)}
