"""From the clock on a wall to UTC."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd


def known_zone(zone: str) -> ZoneInfo:
    """The time zone called ``zone``; RefreshError when there is none of that name."""
    try:
        return ZoneInfo(zone)
    except (OSError, ValueError, KeyError) as error:
        raise RefreshError(
            Message("There is no time zone called “{zone}”.", {"zone": zone}),
            Message("Use a name such as Europe/Lisbon or Asia/Ho_Chi_Minh."),
        ) from error


class DoubledHour:
    """Tells the hour that a clock change makes twice apart by its second coming.

    For series only, whose readings come in order and each once. One object follows a series from
    chunk to chunk. Posts have no second coming: of their doubled hour the second is taken.
    """

    def __init__(self) -> None:
        self._met: set[Any] = set()

    def first(self, times: pd.Series[Any], zone: ZoneInfo) -> np.ndarray[Any, Any]:
        """Which of ``times``, naive, are met for the first time: summer time still holds."""
        import numpy as np

        twice = times.dt.tz_localize(zone, ambiguous="NaT", nonexistent="shift_forward").isna()
        first = np.ones(len(times), dtype=bool)
        for place in np.flatnonzero(twice & times.notna()):
            time = times.iloc[place]
            first[place] = time not in self._met
            self._met.add(time)
        return first


def utc(
    times: pd.Series[Any], zone: ZoneInfo, doubled: DoubledHour | None = None
) -> pd.Series[Any]:
    """``times``, naive and of ``zone``, in UTC.

    Args:
        times: naive times, missing ones allowed.
        zone: whose clock they are read from.
        doubled: for a series, what tells the doubled hour apart; default: of an hour that a clock
            change makes twice the second is taken.

    Returns:
        ``datetime64[us, UTC]``. A time that a clock change leaves out moves forward; in a series
        it is missing, because it can't have been measured.
    """
    import numpy as np

    if doubled is None:
        first, gap = np.zeros(len(times), dtype=bool), "shift_forward"
    else:
        first, gap = doubled.first(times, zone), "NaT"
    placed: pd.Series[Any] = times.dt.tz_localize(zone, ambiguous=first, nonexistent=gap)
    found: pd.Series[Any] = placed.dt.tz_convert("UTC")
    return found
