"""From the parts of a time to a date, once the order of its parts is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.refresh.values._time_patterns import patterns
from doingoai.refresh.values._time_style import ORDERS

if TYPE_CHECKING:
    import datetime as dt

    import numpy as np

    from doingoai.refresh.values._time_fields import Fields
    from doingoai.refresh.values._time_style import Order

    Numbers = np.ndarray[Any, Any]

NONE = -(2**40)  # days; no date
_OLDEST, _NEWEST = 1900, 2100  # years that an export can be about
_CENTURY = 2000  # of years in two digits: no platform is older
_YEAR_LESS = ("day-name", "name-day")
_SHORT = ("short", "short-name")
_BY_ORDER = ("numbers", *_SHORT)


def is_one_of(fields: Fields, names: tuple[str, ...]) -> Numbers:
    """Which cells fit one of the patterns ``names``."""
    import numpy as np

    known = list(patterns())
    return np.isin(fields.pattern, [known.index(name) for name in names])


def by_order(fields: Fields) -> Numbers:
    """Which cells are dates whose order only the column tells."""
    return is_one_of(fields, _BY_ORDER)


def year_less(fields: Fields) -> Numbers:
    """Which cells are dates without a year."""
    return is_one_of(fields, _YEAR_LESS)


def days(year: Numbers, month: Numbers, day: Numbers) -> Numbers:
    """Days since 1970, `NONE` where there is no such date or it lies beyond 1900 to 2100."""
    import numpy as np

    sense = (month >= 1) & (month <= 12) & (year >= _OLDEST) & (year <= _NEWEST)  # noqa: PLR2004
    months = (np.where(sense, year, 1970) - 1970) * 12 + np.where(sense, month, 1) - 1
    first = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    after = (months + 1).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    sense &= (day >= 1) & (day <= after - first)
    return np.where(sense, first + day - 1, NONE)


def readings(
    fields: Fields, last: dt.date, orders: tuple[Order, ...] = ORDERS
) -> dict[Order, Numbers]:
    """What the dates of ``fields`` are in each of ``orders``, `NONE` where that makes no date.

    A year in two digits must make a date no later than ``last``: that is what tells 31/01/25
    from the 25th of January 2031.
    """
    import numpy as np

    a, b, c, year = (fields.numbers[key] for key in "abcy")
    short, named = is_one_of(fields, _SHORT), is_one_of(fields, ("short-name",))
    limit = np.where(short, np.datetime64(last, "D").astype(np.int64), 2**40)
    ends = np.where(short, _CENTURY + c, year)
    none = np.zeros_like(a)
    parts: dict[Order, tuple[Numbers, Numbers, Numbers]] = {
        "dmy": (ends, b, a),
        "mdy": (ends, np.where(named, none, a), b),
        "ymd": (np.where(short, _CENTURY + a, none), b, c),
    }
    found = {order: days(*parts[order]) for order in orders}
    return {order: np.where(date > limit, NONE, date) for order, date in found.items()}
