"""Points as plain data: whatever a person has them in, and where they stand on an axis."""

from __future__ import annotations

import datetime as dt
import math
import numbers
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from doingoai.text import nfc

if TYPE_CHECKING:
    from doingoai.rules import Chart

Points = tuple[tuple["str | float", "float | None"], ...]

_LONGEST_X = 80
_DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.0+)?)?)?)?\Z")


def points(data: object) -> Points:
    """Pairs of a place on the axis and a value, as plain data.

    Days and times become ISO text ("2026-03-01", "2026-03-01T14:00"), periods their own
    ("2026-03"), numbers plain numbers; a missing value (NaN, NaT, None) becomes None.

    Args:
        data: a pandas Series, a mapping, or pairs.

    Raises:
        TypeError: it is none of these.
        ValueError: a value is infinite or no number.
    """
    if hasattr(data, "index") and hasattr(data, "items"):
        data = data.items()  # a Series
    elif isinstance(data, Mapping):
        data = data.items()
    if isinstance(data, str | bytes) or not isinstance(data, Iterable):
        raise TypeError("no series of points")
    made = []
    for pair in data:
        if isinstance(pair, str) or not isinstance(pair, Iterable):
            raise TypeError("a point is a pair of a place and a value")
        place, value = pair
        made.append((plain_place(place), plain_value(value)))
    return tuple(made)


def plain_place(place: Any) -> str | float:
    """A place on the axis: ISO text for a day or time, a plain number, or text in NFC."""
    if isinstance(place, str):
        text = " ".join(nfc(str(place[: 2 * _LONGEST_X])).split())[:_LONGEST_X]
        moment = moment_of(text)
        return text if moment is None or len(text) <= len("2026-01-01") else _iso(moment)
    if type(place).__module__ == "numpy" and type(place).__name__ == "datetime64":
        place = place.astype("datetime64[us]").item()
    if hasattr(place, "freqstr") and hasattr(place, "ordinal"):
        return str(place).partition("/")[0]  # a pandas Period; of a week its first day
    if isinstance(place, dt.datetime):
        return _iso(place)
    if isinstance(place, dt.date):
        return place.isoformat()
    if hasattr(place, "item"):
        place = place.item()
    if _is_number(place) and math.isfinite(place):
        number = round(float(place), 9)
        return int(number) if number == int(number) else number
    return plain_place(str(place))


def plain_value(value: Any) -> float | None:
    """A value as a plain number; None where it is missing.

    Raises:
        ValueError: it is infinite, or no number at all.
    """
    if value is None or type(value).__name__ in {"NAType", "NaTType"}:
        return None
    if hasattr(value, "item"):
        value = value.item()
    if not _is_number(value):
        raise ValueError("no number")
    number = float(value)
    if math.isnan(number):
        return None
    if math.isinf(number):
        raise ValueError("infinite")
    return int(number) if number == int(number) and abs(number) < 2**53 else number


def moment_of(place: object) -> dt.datetime | None:
    """The day or time that ISO text names ("2026-03" is its first day), or None."""
    found = _DAY.match(place) if isinstance(place, str) else None
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        return dt.datetime(year, month, day or 1, hour, minute, second)  # noqa: DTZ001 - as the clock shows it
    except ValueError:
        return None


def _is_number(value: Any) -> bool:
    return isinstance(value, numbers.Real) and not isinstance(value, bool)


def _iso(moment: dt.datetime) -> str:
    clock = moment.replace(tzinfo=None, microsecond=0)
    if (clock.hour, clock.minute, clock.second) == (0, 0, 0):
        return clock.date().isoformat()
    return clock.isoformat(timespec="seconds" if clock.second else "minutes")


@dataclass(frozen=True)
class Places:
    """Where a chart's points stand along its axis.

    Attributes:
        kind: ``"date"``, ``"number"`` or ``"category"``.
        at: position by place; days are days since 1970, categories are counted.
    """

    kind: str
    at: Mapping[str | float, float]

    @property
    def step(self) -> float:
        """The smallest distance between two places; 1 where there is one place only."""
        taken = sorted(set(self.at.values()))
        return min((after - before for before, after in pairwise(taken)), default=1.0)


def places_of(chart: Chart) -> Places:
    """The places of all points of ``chart``, in the order in which they occur."""
    named = list(dict.fromkeys(place for series in chart.series for place, _ in series.points))
    moments = {place: moment_of(place) for place in named}
    if named and all(moments.values()):
        return Places("date", {place: _days(moment) for place, moment in moments.items() if moment})
    if named and not any(isinstance(place, str) for place in named):
        return Places("number", {place: float(place) for place in named})
    return Places("category", {place: float(number) for number, place in enumerate(named)})


def _days(moment: dt.datetime) -> float:
    return (moment - dt.datetime(1970, 1, 1)) / dt.timedelta(days=1)  # noqa: DTZ001 - both without a zone
