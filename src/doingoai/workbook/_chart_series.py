"""The series of a chart answer: chosen by key, or drawn by code and recognised by their points."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from doingoai import charts
from doingoai.i18n import Message
from doingoai.workbook._chart_match import recognised
from doingoai.workbook._state import Problem

MOST_SERIES = 12
MOST_POINTS = 500
_LARGEST = 1e15
_LONGEST_NAME = 80


class ChartSeries(NamedTuple):
    """A series that a question offers.

    Attributes:
        label: what the learner reads, and what the chart calls it.
        unit: the unit of its values, "" for none.
        points: pairs of a place (day, name, number) and a value; also a pandas Series or mapping.
    """

    label: str
    unit: str
    points: Any


@dataclass(frozen=True)
class Read:
    """What became of a learner's list of series."""

    series: list[dict[str, Any]]
    problems: tuple[Problem, ...]


def offered(series: Mapping[str, ChartSeries | tuple[str, str, Any]]) -> dict[str, ChartSeries]:
    """The series of a question with their points as plain data.

    Raises:
        ValueError: there is none, or one is no series, empty or too long.
    """
    made = {}
    for key, (label, unit, data) in series.items():
        try:
            points = charts.points(data)
        except (TypeError, ValueError) as error:
            raise ValueError(f"series {key!r}: {error}") from error
        if not 1 <= len(points) <= MOST_POINTS:
            raise ValueError(f"series {key!r} has {len(points)} points; 1 to {MOST_POINTS} will do")
        made[key] = ChartSeries(label, unit, points)
    if not made:
        raise ValueError("a chart question offers at least one series")
    return made


def as_value(key: str | None, name: str, points: charts.Points) -> dict[str, Any]:
    """A series as it is stored."""
    return {"key": key, "name": name, "points": [list(point) for point in points]}


def read_series(raw: object, known: Mapping[str, ChartSeries], form: object) -> Read:
    """The series in ``raw``: keys, or names with points, in the order in which they are offered.

    Points equal to those of an offered series, up to rounding, are that series: an answer by code
    and one by widget are then the same value. Others are kept as they are.
    """
    if isinstance(raw, str | bytes | Mapping) or not isinstance(raw, Iterable):
        return Read([], (Problem(("series",), Message("A list of series is expected.")),))
    keyed: dict[str, dict[str, Any]] = {}
    own: list[dict[str, Any]] = []
    problems = []
    items = list(islice(raw, MOST_SERIES + 1))
    if len(items) > MOST_SERIES:
        words = Message("At most {limit} series can be kept.", {"limit": MOST_SERIES})
        return Read([], (Problem(("series",), words),))
    for item in items:
        found = _one(item, known, form)
        if isinstance(found, Message):
            problems.append(Problem(("series",), found))
        elif found["key"] is None:
            own.append(found)
        else:
            keyed[found["key"]] = found
    return Read([*(keyed[key] for key in known if key in keyed), *own], tuple(problems))


def _one(item: object, known: Mapping[str, ChartSeries], form: object) -> dict[str, Any] | Message:
    if isinstance(item, str):
        if item in known:
            return as_value(item, known[item].label, known[item].points)
        return Message("Not offered here: {named}.", {"named": _short(item)})
    if not isinstance(item, Mapping):
        return Message("A series is a key, or a name with points.")
    key = item.get("key")
    if isinstance(key, str) and key in known:
        return as_value(key, known[key].label, known[key].points)
    return _by_points(item, known, form)


def _by_points(
    item: Mapping[Any, Any], known: Mapping[str, ChartSeries], form: object
) -> dict[str, Any] | Message:
    points = _points(item.get("points"))
    if isinstance(points, Message):
        return points
    found = recognised(points, {key: each.points for key, each in known.items()}, form)
    if found is not None:
        return as_value(found, known[found].label, known[found].points)
    return as_value(None, _short(item.get("name") or ""), points)


def _points(raw: object) -> charts.Points | Message:
    try:
        listed = list(islice(raw, MOST_POINTS + 1)) if isinstance(raw, Iterable) else None
        if listed is not None and len(listed) > MOST_POINTS:
            return Message("At most {limit} points a series can be kept.", {"limit": MOST_POINTS})
        points = charts.points(listed)
    except (TypeError, ValueError):
        points = ()
    if not points or any(abs(value or 0) > _LARGEST for _, value in points):
        return Message("The points of a series are pairs of a place and a finite number.")
    return points


def _short(words: object) -> str:
    plain = unicodedata.normalize("NFC", str(words)[: 2 * _LONGEST_NAME])
    kept = "".join(sign for sign in plain if unicodedata.category(sign)[0] != "C")
    return " ".join(kept.split())[:_LONGEST_NAME]
