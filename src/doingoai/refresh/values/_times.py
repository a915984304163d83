"""Times and days."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh._errors import ZoneNeeded
from doingoai.refresh.values._cells import arrow, booleans, nothing, parsed
from doingoai.refresh.values._time_dates import NONE, by_order, readings, year_less
from doingoai.refresh.values._time_dates import days as days_of
from doingoai.refresh.values._time_fields import DAY, MINUTE, NO_OFFSET, NO_SENSE, SECOND, fields
from doingoai.refresh.values._time_survey import contradiction
from doingoai.refresh.values._years import year_at
from doingoai.refresh.values._zone import utc

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    import numpy as np
    import pandas as pd

    from doingoai.refresh.values._parsed import Parsed
    from doingoai.refresh.values._time_fields import Fields
    from doingoai.refresh.values._time_style import Order, TimeStyle
    from doingoai.refresh.values._zone import DoubledHour

    Numbers = np.ndarray[Any, Any]

_WHY_TIME = Message("it is not a time as the rest of the column writes it")
_WHY_DAY = Message("it is not a date as the rest of the column writes it")
_FAR = dt.date(2099, 12, 31)
_OLDEST, _NEWEST = 0, 4_102_444_800 * SECOND  # 1970 and 2100: other numbers are no times
_OPPOSITE: dict[Order, Order] = {"dmy": "mdy", "mdy": "dmy"}
_SERIAL_ZERO = -25_569  # days from 1970 back to the day 0 of spreadsheets


def times(
    cells: pd.Series[Any],
    style: TimeStyle,
    zone: ZoneInfo | None,
    *,
    doubled: DoubledHour | None = None,
) -> Parsed:
    """Times in UTC.

    A zone written in a cell wins over ``zone``. A day without an hour is its midnight: in
    ``zone``, or in UTC where nobody said a zone. An hour that a clock change leaves out moves
    forward; of one that it makes twice the second is taken.

    Args:
        cells: a column of text, or a chunk of it, with row numbers as index.
        style: how the column is written, see `TimeSurvey`.
        zone: the zone of hours without one.
        doubled: for series: tells the doubled hour apart, and leaves out the one that isn't.

    Returns:
        ``datetime64[us, UTC]``. Bad: what is no time, or could be two.

    Raises:
        ZoneNeeded: hours without a zone, and ``zone`` is None.
        Refused: a cell that is a date only in the other order of day and month.
    """
    import numpy as np
    import pandas as pd

    empty, found, date = _read(cells, style)
    sense = (date != NONE) & (found.clock != NO_SENSE) & (found.offset != NO_SENSE)
    zoned = sense & (found.clock >= 0) & (found.offset != NO_OFFSET)
    if zone is None and (sense & (found.clock >= 0) & ~zoned).any():
        raise ZoneNeeded(
            Message("The export doesn't say in which time zone its times are."),
            Message("Say it with --zone, for example --zone Europe/Lisbon."),
        )
    micros = np.where(sense, date, 0) * DAY + np.maximum(found.clock, 0)
    micros = micros - np.where(zoned, found.offset, 0) * MINUTE
    naive = pd.Series(micros.astype("datetime64[us]"), index=cells.index).mask(~sense)
    placed = naive.dt.tz_localize("UTC")
    if zone is not None and not zoned.all():
        placed = placed.where(zoned, utc(naive.mask(zoned), zone, doubled))
    return parsed(placed, ~empty & ~sense, _WHY_TIME)


def days(cells: pd.Series[Any], style: TimeStyle) -> Parsed:
    """Days as they are written, whatever hour or zone follows; of seconds since 1970 the UTC day.

    Args:
        cells: a column of text, or a chunk of it, with row numbers as index.
        style: how the column is written, see `TimeSurvey`.

    Returns:
        ``datetime64[us]`` without a zone. Bad: what is no date, or could be two.

    Raises:
        Refused: a cell that is a date only in the other order of day and month.
    """
    import numpy as np
    import pandas as pd

    empty, found, date = _read(cells, style)
    sense = (date != NONE) & (found.clock != NO_SENSE)
    micros = np.where(sense, date, 0) * DAY
    values = pd.Series(micros.astype("datetime64[us]"), index=cells.index).mask(~sense)
    return parsed(values, ~empty & ~sense, _WHY_DAY)


def _read(cells: pd.Series[Any], style: TimeStyle) -> tuple[Numbers, Fields, Numbers]:
    """Which cells are empty, the parts of the others, and their days since 1970."""
    import numpy as np

    array = arrow(cells)
    empty = booleans(nothing(array))
    rows = cells.index.to_numpy()
    found = fields(array, empty, style.pattern)
    year, month, day = (found.numbers[key] for key in "ymd")
    if (some := year_less(found)).any():
        year = np.where(some, year_at(style.years, rows), year)
    date = days_of(year, month, day)
    if (some := by_order(found)).any():
        date = np.where(some, _ordered(found, style, rows), date)
    if (some := found.epoch >= 0).any():
        date = _moments(found, date, found.epoch, some)
        found.offset[some] = 0
    if style.serial:
        date = _serials(array, found, date)
    return empty, found, date


def _ordered(found: Fields, style: TimeStyle, rows: Numbers) -> Numbers:
    """The days of dates whose order the column tells."""
    import numpy as np

    if not style.order:
        dates = readings(found, _FAR)
        return np.where(_alike(dates), np.max(list(dates.values()), axis=0), NONE)
    chosen = readings(found, _FAR, (style.order,))[style.order]
    if not (by_order(found) & (chosen == NONE)).any():
        return chosen
    dates = readings(found, _FAR)
    if style.witness is not None and style.order in _OPPOSITE:
        other = dates[_OPPOSITE[style.order]]
        if (odd := by_order(found) & (chosen == NONE) & (other != NONE)).any():
            raise contradiction(style.witness, int(rows[np.flatnonzero(odd)[0]]))
    return chosen


def _alike(dates: dict[Order, Numbers]) -> Numbers:
    """Where all readings that make a date make the same."""
    import numpy as np

    all_of_them = np.array(list(dates.values()))
    least = np.where(all_of_them == NONE, -NONE, all_of_them).min(axis=0)
    alike: Numbers = least == all_of_them.max(axis=0)
    return alike


def _moments(found: Fields, date: Numbers, micros: Numbers, some: Numbers) -> Numbers:
    """``date`` with the days of ``micros`` at ``some``; their clocks go into ``found``."""
    import numpy as np

    inside = some & (micros >= _OLDEST) & (micros < _NEWEST)
    found.clock[inside] = micros[inside] % DAY
    return np.where(some, np.where(inside, micros // DAY, NONE), date)


def _serials(array: Any, found: Fields, date: Numbers) -> Numbers:
    """``date`` with the days that spreadsheets write as numbers."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    some = booleans(pc.match_substring_regex(array, r"^\d{5}(?:[.,]\d+)?$"))
    numbers = pc.cast(pc.replace_substring(array.filter(pa.array(some)), ",", "."), pa.float64())
    micros = np.full(len(array), -1, dtype=np.int64)
    seconds = np.round((numbers.to_numpy() + _SERIAL_ZERO) * 86_400)
    micros[some] = seconds.astype(np.int64) * SECOND
    found.offset[some] = NO_OFFSET
    return _moments(found, date, micros, some)
