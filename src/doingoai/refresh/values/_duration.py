"""Durations in seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import regex

from doingoai.i18n import Message
from doingoai.refresh.values._cells import arrow, booleans, each, nothing, parsed, tidy

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.refresh.values._parsed import Parsed

_HOUR, _MINUTE = 3600, 60
_PLAIN = r"^\d+(?:\.\d+)?$"
_SECONDS = regex.compile(r"(?P<number>\d+(?:[.,]\d+)?) ?(?:s|sec|secs|seconds?|giây)?\.?")
_CLOCK = regex.compile(r"(?:(?P<h>\d+):)?(?P<m>\d+):(?P<s>\d\d(?:[.,]\d+)?)")
_UNITS = regex.compile(
    r"(?:(?P<h>\d+) ?(?:h|hrs?|hours?|giờ|std|ч)\.?)? ?"
    r"(?:(?P<m>\d+) ?(?:m|mins?|minutes?|phút|мин)\.?)? ?"
    r"(?:(?P<s>\d+(?:[.,]\d+)?) ?(?:s|secs?|seconds?|giây|sek|сек|с)\.?)?"
)
_ISO = regex.compile(r"pt(?:(?P<h>\d+)h)?(?:(?P<m>\d+)m)?(?:(?P<s>\d+(?:[.,]\d+)?)s)?")


def duration(cells: pd.Series[Any]) -> Parsed:
    """Durations in seconds: "0:04:34", "4:34" (minutes first), "1h 2m 3s", "PT4M34S", "274.5".

    Returns:
        ``Float64``, seconds. Bad: anything else, what is negative, sixty seconds or, after hours,
        sixty minutes and more.
    """
    import numpy as np
    import pandas as pd
    import pyarrow as pa
    import pyarrow.compute as pc

    array = arrow(cells)
    empty = booleans(nothing(array))
    plain = booleans(pc.match_substring_regex(array, _PLAIN))
    seconds = np.full(len(array), np.nan)
    seconds[plain] = pc.cast(array.filter(pa.array(plain)), pa.float64()).to_numpy()
    odd = np.flatnonzero(~plain & ~empty)
    if len(odd):
        seconds[odd] = each(array, odd, _seconds)
    bad = np.isnan(seconds) & ~empty
    values = pd.Series(pd.array(seconds, dtype="Float64"), index=cells.index)
    return parsed(values.mask(np.isnan(seconds)), bad, Message("it is not a duration"))


def _seconds(cell: str) -> float:
    """The seconds in ``cell``; not a number where it holds none."""
    written = tidy(cell).lower()
    if found := _SECONDS.fullmatch(written):
        return _number(found["number"])
    for pattern in (_CLOCK, _UNITS, _ISO):
        if (found := pattern.fullmatch(written)) and any(found.groups()):
            hours, minutes = int(found["h"] or 0), int(found["m"] or 0)
            seconds = _number(found["s"] or "0")
            if (seconds >= _MINUTE and found["m"]) or (minutes >= _MINUTE and found["h"]):
                return float("nan")
            return hours * _HOUR + minutes * _MINUTE + seconds
    return float("nan")


def _number(written: str) -> float:
    return float(written.replace(",", "."))
