"""The parts of every time in a column: numbers, not yet a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.refresh.values._cells import SPACES, UNSEEN, booleans
from doingoai.refresh.values._months import month
from doingoai.refresh.values._time_patterns import patterns

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np

    Numbers = np.ndarray[Any, Any]

SECOND, MINUTE, HOUR, DAY = 10**6, 60 * 10**6, 3600 * 10**6, 86_400 * 10**6  # in microseconds
NO_OFFSET = -(10**6)  # minutes; no zone is written
NO_SENSE = -(10**7)  # a clock or a zone that can't be
_FARTHEST = 14 * 60  # minutes; no zone is farther from UTC
# A time before its date, as in "09:15 31/01/2025" and "9:15 AM · Jan 31, 2025".
_CLOCK_FIRST = r"(?i)^(\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?(?:[ap]\.? ?m\.?|sa|ch))?)(?: ?[,·-] ?| ngày | )(.{5,})$"
_GROUPS = "ymdabc"


@dataclass(frozen=True)
class Fields:
    """The parts of the times of a column, an array for each; 0 where a cell has no such part.

    Attributes:
        pattern: the place in ``patterns()`` of the pattern that the cell fits, -1 for none.
        numbers: ``y m d`` and, of dates whose order the column tells, ``a b c``.
        clock: microseconds since midnight, -1 where there is no hour, `NO_SENSE` where it can't be.
        offset: minutes east of UTC, `NO_OFFSET` where no zone is written, or `NO_SENSE`.
        epoch: microseconds since 1970, -1 where the cell is no such number.
    """

    pattern: Numbers
    numbers: dict[str, Numbers]
    clock: Numbers
    offset: Numbers
    epoch: Numbers


def fields(array: Any, empty: Numbers, first: str = "") -> Fields:
    """The parts of every time in an Arrow array of text.

    Args:
        array: the cells.
        empty: which of them hold nothing.
        first: the name of the pattern to try first, on the cells as they are; only those that
            don't fit are smoothed (spaces, full-width signs) and tried with all patterns.
    """
    import numpy as np
    import pyarrow as pa

    size = len(array)
    found = Fields(
        pattern=np.full(size, -1),
        numbers={name: np.zeros(size, dtype=np.int64) for name in _GROUPS},
        clock=np.full(size, -1, dtype=np.int64),
        offset=np.full(size, NO_OFFSET, dtype=np.int64),
        epoch=np.full(size, -1, dtype=np.int64),
    )
    left = np.flatnonzero(~empty)
    if first and len(left):
        left = _try(found, array if len(left) == size else array.take(pa.array(left)), left, first)
    if len(left):
        smooth = _smooth(array.take(pa.array(left)))
        for name in patterns():
            rest = _try(found, smooth, left, name)
            if len(rest) < len(left):
                smooth = smooth.filter(pa.array(np.isin(left, rest)))
                left = rest
            if not len(left):
                break
    return found


def _try(found: Fields, array: Any, rows: Numbers, name: str) -> Numbers:
    """Fill in what fits the pattern ``name``; the rows that don't."""
    import pyarrow as pa
    import pyarrow.compute as pc

    parts = pc.extract_regex(array, patterns()[name])
    fits = booleans(pc.is_valid(parts))
    if not fits.any():
        return rows
    whole = bool(fits.all())
    hit = rows if whole else rows[fits]
    if not whole:
        parts = parts.filter(pa.array(fits))
    group = {field.name: pc.struct_field(parts, field.name) for field in parts.type}
    found.pattern[hit] = list(patterns()).index(name)
    for key in _GROUPS:
        if key in group:
            found.numbers[key][hit] = _whole(group[key])
    if "n" in group:
        key = "b" if "a" in group else "m"
        found.numbers[key][hit] = _looked_up(group["n"], month)
    if "e" in group:
        found.epoch[hit] = _looked_up(group["e"], _micros)
    if "h" in group:
        found.clock[hit] = _clock(group)
    if "z" in group:
        found.offset[hit] = _looked_up(group["z"], _minutes)
    return rows[~fits]


def _clock(group: dict[str, Any]) -> Numbers:
    """Microseconds since midnight, -1 where there is no hour, `NO_SENSE` where it can't be."""
    import numpy as np

    there = booleans(_filled(group["h"]))
    hour, minute, second = (_whole(group[key]) for key in "his")
    sense = (minute < 60) & (second < 60) & (hour < 24)  # noqa: PLR2004 - the clock
    if "p" in group and (half := booleans(_filled(group["p"]))).any():
        afternoon = _looked_up(group["p"], lambda word: int(word[:1].lower() in {"p", "c"})) == 1
        sense &= ~half | ((hour >= 1) & (hour <= 12))  # noqa: PLR2004 - the clock
        hour = np.where(half, hour % 12 + 12 * afternoon, hour)
    clock = hour * HOUR + minute * MINUTE + second * SECOND
    if "f" in group and booleans(_filled(group["f"])).any():
        clock = clock + _looked_up(group["f"], lambda digits: int(digits[:6].ljust(6, "0") or 0))
    return np.where(there, np.where(sense, clock, NO_SENSE), -1)


def _smooth(array: Any) -> Any:
    """``array`` with plain spaces, without unseen signs, times behind their dates."""
    import pyarrow.compute as pc

    array = pc.utf8_normalize(array, form="NFKC")
    array = pc.replace_substring_regex(array, f"[{UNSEEN}]", "")
    array = pc.utf8_trim_whitespace(pc.replace_substring_regex(array, f"[{SPACES}]+", " "))
    return pc.replace_substring_regex(array, _CLOCK_FIRST, r"\2 \1")


def _filled(part: Any) -> Any:
    import pyarrow.compute as pc

    return pc.not_equal(part, "")


def _whole(part: Any) -> Numbers:
    """Digits as numbers, 0 where the group is empty."""
    import pyarrow as pa
    import pyarrow.compute as pc

    digits = pc.if_else(_filled(part), part, pa.scalar("0", part.type))
    numbers: Numbers = pc.cast(digits, pa.int64()).to_numpy()
    return numbers


def _looked_up(part: Any, meaning: Callable[[str], int]) -> Numbers:
    """``meaning`` of every cell, each distinct one asked once."""
    import numpy as np

    coded = part.dictionary_encode()
    known = np.array([meaning(cell) for cell in coded.dictionary.to_pylist()], dtype=np.int64)
    return known[coded.indices.to_numpy()]


def _minutes(zone: str) -> int:
    """Minutes east of UTC of "Z", "UTC", "+0000", "-03:30", "GMT+7"."""
    written = zone.lower()
    if not written:
        return NO_OFFSET
    sign = -1 if "-" in written else 1
    digits = "".join(sign_ for sign_ in written if sign_.isdigit())
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "")  # noqa: PLR2004
    total = int(hours or 0) * 60 + int(minutes or 0)
    return sign * total if total <= _FARTHEST and int(minutes or 0) < 60 else NO_SENSE  # noqa: PLR2004


def _micros(number: str) -> int:
    """Microseconds since 1970 of 10 digits (seconds), 13 (milliseconds) or 16."""
    digits, _, rest = number.partition(".")
    if len(digits) == 10:  # noqa: PLR2004
        return int(digits) * SECOND + int(rest[:6].ljust(6, "0"))
    return int(digits) * (10**3 if len(digits) == 13 else 1)  # noqa: PLR2004
