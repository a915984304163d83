"""The parts of every time in a column: numbers, not yet a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.refresh.values._cells import SPACES, UNSEEN
from doingoai.refresh.values._months import month, weekdays
from doingoai.refresh.values._time_parts import matched, one_shape, placed
from doingoai.refresh.values._time_patterns import patterns

if TYPE_CHECKING:
    import numpy as np

    from doingoai.refresh.values._time_parts import Parts

    Numbers = np.ndarray[Any, Any]

SECOND, MINUTE, HOUR, DAY = 10**6, 60 * 10**6, 3600 * 10**6, 86_400 * 10**6  # in microseconds
NO_OFFSET = -(10**6)  # minutes; no zone is written
NO_SENSE = -(10**7)  # a clock or a zone that can't be
_FARTHEST = 14 * 60  # minutes; no zone is farther from UTC
# A time before its date, as in "09:15 31/01/2025" and "9:15 AM · Jan 31, 2025".
_CLOCK_FIRST = (
    r"(?i)^(\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?(?:[ap]\.? ?m\.?|sa|ch))?)"
    r"(?: ?[,·-] ?| ngày | )(.{5,})$"
)
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

    def spread(self, whole: Fields, rows: Numbers, places: Numbers) -> None:
        """Put the parts at ``places`` into ``whole`` at ``rows``: one for each distinct cell."""
        whole.pattern[rows] = self.pattern[places]
        whole.clock[rows] = self.clock[places]
        whole.offset[rows] = self.offset[places]
        whole.epoch[rows] = self.epoch[places]
        for name, numbers in self.numbers.items():
            whole.numbers[name][rows] = numbers[places]


def fields(array: Any, empty: Numbers, first: str = "") -> Fields:
    """The parts of every time in an Arrow array of text.

    Args:
        array: the cells.
        empty: which of them hold nothing.
        first: the name of the pattern to try first, on the cells as they are; only those that
            don't fit are smoothed (spaces, full-width signs) and tried with all patterns, then
            once more without the day of the week.
    """
    import numpy as np
    import pyarrow as pa

    found = _blank(len(array))
    left = np.flatnonzero(~empty)
    if not len(left):
        return found
    cells = array if len(left) == len(array) else array.take(pa.array(left))
    signs = one_shape(cells)
    if signs is not None and (fit := placed(signs, patterns())):
        _fill(found, left, *fit)
        return found
    coded = cells.dictionary_encode()
    distinct, rows = coded.dictionary, np.arange(len(coded.dictionary))
    each = _blank(len(rows))
    if first:
        distinct, rows = _try(each, distinct, rows, first)
    distinct = _smooth(distinct)
    if first:
        distinct, rows = _try(each, distinct, rows, first)
        _, rest = _try(each, _without_weekday(distinct), rows, first)
        distinct, rows = distinct.filter(pa.array(np.isin(rows, rest))), rest
    for bare in (False, True):
        distinct = _without_weekday(distinct) if bare else distinct
        for name in patterns():
            if len(rows):
                distinct, rows = _try(each, distinct, rows, name)
    each.spread(found, left, coded.indices.to_numpy())
    return found


def _blank(size: int) -> Fields:
    """Parts that nothing is known of yet."""
    import numpy as np

    return Fields(
        pattern=np.full(size, -1),
        numbers={name: np.zeros(size, dtype=np.int64) for name in _GROUPS},
        clock=np.full(size, -1, dtype=np.int64),
        offset=np.full(size, NO_OFFSET, dtype=np.int64),
        epoch=np.full(size, -1, dtype=np.int64),
    )


def _try(found: Fields, array: Any, rows: Numbers, name: str) -> tuple[Any, Numbers]:
    """Fill in what fits the pattern ``name``; the cells that don't, and their rows."""
    import pyarrow as pa

    parts, fits = matched(array, patterns()[name])
    if not fits.any():
        return array, rows
    _fill(found, rows[fits], name, parts)
    return array.filter(pa.array(~fits)), rows[~fits]


def _fill(found: Fields, rows: Numbers, name: str, parts: Parts) -> None:
    """Put the parts of cells that fit the pattern ``name`` into ``found`` at ``rows``."""
    found.pattern[rows] = list(patterns()).index(name)
    for key in _GROUPS:
        if key in parts:
            found.numbers[key][rows] = parts.whole(key)
    if "n" in parts:
        found.numbers["b" if "a" in parts else "m"][rows] = parts.looked_up("n", month)
    if "e" in parts:
        found.epoch[rows] = parts.looked_up("e", _micros)
    if "h" in parts:
        found.clock[rows] = _clock(parts)
    if "z" in parts:
        found.offset[rows] = parts.looked_up("z", _minutes)


def _clock(parts: Parts) -> Numbers:
    """Microseconds since midnight, -1 where there is no hour, `NO_SENSE` where it can't be."""
    import numpy as np

    there = parts.filled("h")
    hour, minute, second = (parts.whole(key) for key in "his")
    sense = (minute < 60) & (second < 60) & (hour < 24)  # noqa: PLR2004 - the clock
    if "p" in parts and (half := parts.filled("p")).any():
        late = parts.looked_up("p", lambda word: int(word[:1].lower() in {"p", "c"})) == 1
        sense &= ~half | ((hour >= 1) & (hour <= 12))  # noqa: PLR2004 - the clock
        hour = np.where(half, hour % 12 + 12 * late, hour)
    clock = hour * HOUR + minute * MINUTE + second * SECOND
    if "f" in parts and parts.filled("f").any():
        clock = clock + parts.looked_up("f", lambda digits: int(digits[:6].ljust(6, "0")))
    return np.where(there, np.where(sense, clock, NO_SENSE), -1)


def _smooth(array: Any) -> Any:
    """``array`` with plain spaces, without unseen signs, clocks behind their dates."""
    import pyarrow.compute as pc

    array = pc.utf8_normalize(array, form="NFKC")
    array = pc.replace_substring_regex(array, f"[{UNSEEN}]", "")
    array = pc.utf8_trim_whitespace(pc.replace_substring_regex(array, f"[{SPACES}]+", " "))
    return pc.replace_substring_regex(array, _CLOCK_FIRST, r"\2 \1")


def _without_weekday(array: Any) -> Any:
    """``array`` without a day of the week at its beginning."""
    import pyarrow.compute as pc

    return pc.replace_substring_regex(array, rf"(?i)^(?:{'|'.join(weekdays())})\.?,? ", "")


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
