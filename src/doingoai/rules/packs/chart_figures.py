"""Whether a figure in a chart's words can be had from the points that are drawn.

A figure may be a value, rounded as it is written; the difference of two values, or the change or
ratio of one to the other; a total, a share of it, a mean or a median. Days, times, years, counts
of places ("in 12 months") and figures that the chart itself prints are no claims about the data.
"""

from __future__ import annotations

import re
import statistics
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from doingoai.text import figures, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from doingoai.rules._artefacts import Chart, Series
    from doingoai.text import Figure

# Beyond any title or description; keeps absurd input cheap.
_EXAMINED = 2_000
# All pairs of so many values are compared; of more, those with the first, last, highest, lowest.
_ALL_PAIRS = 60
_YEARS = range(1900, 2101)
_PER_CENT = re.compile(r"[%％]|per\s?cent|\bpct\b|phần trăm", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:over|more than|above|at least|nearly|almost|about|around|roughly|approximately|some|"
    r"under|less than|below|fewer than|up to|hơn|trên|ít nhất|gần|khoảng|xấp xỉ|chừng|dưới|"
    r"chưa đến|gần như)\s*$",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:top|week|month|quarter|day|hour|year|no|number|page|of)|tháng|quý|tuần|ngày|năm|"
    r"thứ|lúc|giai đoạn|trong số|top|trang)\.?\s*$",
    re.IGNORECASE,
)
_COUNTED_AFTER = re.compile(
    r"\s*(?:-\s*)?(hours?|days?|weeks?|months?|quarters?|years?|minutes?|platforms?|missions?|"
    r"giờ|ngày|tuần|tháng|quý|năm|phút|nền tảng|cơ quan)(?!\w)",
    re.IGNORECASE,
)
# "4 in 100 people", "cứ 100 người có 4": the hundred is what a share is taken of.
_OUT_OF = re.compile(r"(?:\b(?:in|of|out of|per|every|each|among)|cứ|mỗi)\s*$", re.IGNORECASE)
_HUNDREDS = (10, 100, 1000)
_OF_A_YEAR = re.compile(r"\s?[/.-]\s?(?:19|20)\d\d(?!\d)")  # the 10 of "10/2025"
_TIMES_AFTER = re.compile(r"\s*(?:times|-?\s?fold|x\b|×|lần)", re.IGNORECASE)
_LOOSEST = 0.25
# Of the largest number that a chart could show; a longer one is matched by nothing.
_MOST_DIGITS = 300


@dataclass(frozen=True)
class _Derived:
    """What the drawn points give, all without sign."""

    values: tuple[float, ...]
    changes: tuple[float, ...]
    ratios: tuple[float, ...]


def in_data(text: str, chart: Chart) -> list[Figure]:
    """The figures of ``text`` that the drawn points give."""
    return [figure for figure in claims(text, chart) if _given(figure, text, chart)]


def not_in_data(text: str, chart: Chart) -> list[Figure]:
    """The figures of ``text`` that are claims about the data, and that it does not give."""
    return [figure for figure in claims(text, chart) if not _given(figure, text, chart)]


def claims(text: str, chart: Chart) -> Iterator[Figure]:
    """The figures of ``text`` that can only be claims about the data."""
    text = nfc(text[:_EXAMINED])
    printed = _printed(chart)
    for figure in figures_of(text, chart.language):
        if figure.kind in {"date", "time"} or figure.meaning in printed:
            continue
        if figure.kind == "number" and _counts_places(figure, text, chart):
            continue
        yield figure


def figures_of(text: str, language: str) -> tuple[Figure, ...]:
    """The figures of ``text``; none where its language writes them in a way we cannot read."""
    try:
        return figures(text[:_EXAMINED], language)
    except (KeyError, ValueError):
        return ()


def values_of(series: Series) -> list[float]:
    """The values of ``series`` that are there."""
    return [float(value) for _, value in series.points if value is not None]


def in_per_cent(chart: Chart) -> bool:
    """Whether the values of ``chart`` are said to be in per cent, as "%", "(%)" or "phần trăm"."""
    return bool(_PER_CENT.search(nfc(chart.y_unit)))


def _counts_places(figure: Figure, text: str, chart: Chart) -> bool:
    """Whether a bare number is a year, the number of a month, or how many places there are."""
    value, (start, end) = Decimal(figure.value), figure.span
    if value >= _YEARS.stop or value != int(value):
        return False
    if int(value) in _YEARS and figure.text.strip().isdigit():
        return True
    if value in {len(chart.series), *(len(series.points) for series in chart.series)}:
        return True
    counted = _COUNTED_AFTER.match(text, end)
    measured = f"{chart.y} {chart.y_unit}".lower()
    if counted and counted[1].lower().rstrip("s") not in measured:
        return True
    before = text[max(0, start - 16) : start]
    if value in _HUNDREDS and _OUT_OF.search(before):
        return True
    return bool(_PLACE_BEFORE.search(before) or _OF_A_YEAR.match(text, end))


def _printed(chart: Chart) -> set[object]:
    """The figures in the names of places, series and axes."""
    names = [
        chart.x,
        chart.y,
        chart.x_unit,
        chart.y_unit,
        *(series.name for series in chart.series),
    ]
    places = (str(place) for series in chart.series[:20] for place, _ in series.points[:200])
    found = figures_of(" ; ".join([*names, *dict.fromkeys(places)]), chart.language)
    return {figure.meaning for figure in found if figure.kind != "date"}


def _given(figure: Figure, text: str, chart: Chart) -> bool:
    derived = _derived(chart.series)
    text = nfc(text[:_EXAMINED])
    about = bool(_ABOUT.search(text[max(0, figure.span[0] - 18) : figure.span[0]]))
    candidates: list[float] = []
    if figure.kind == "percent":
        candidates += derived.changes
        # Where no unit is given it may be per cent; a share of one (0.048) may be told so.
        known = in_per_cent(chart) or not chart.y_unit.strip()
        candidates += derived.values if known else [100 * v for v in derived.values if v <= 1]
    else:
        candidates += derived.values
        if _TIMES_AFTER.match(text, figure.span[1]):
            candidates += derived.ratios
    return any(_as_written(figure, truth, about=about) for truth in candidates)


def _as_written(figure: Figure, truth: float, *, about: bool) -> bool:
    """Whether ``truth``, rounded as the figure is, reads like the figure."""
    _, digits, exponent = abs(figure.value).normalize().as_tuple()  # type: ignore[arg-type]
    if int(exponent) + len(digits) > _MOST_DIGITS:
        return False
    written = abs(float(figure.value))
    unit = step = 10.0 ** int(exponent)
    if len(digits) == 1 and int(exponent) > 0 and int(exponent) % 3:
        step /= 10  # "20 million" is told to the million, "200" to the ten
    within = max(step, min(unit, _LOOSEST * written)) if about else step / 2
    return abs(truth - written) <= within * (1 + 1e-9)


@lru_cache(maxsize=64)
def _derived(series: tuple[Series, ...]) -> _Derived:
    listed = [values for each in series if (values := values_of(each))]
    pairs = list(_pairs(series, listed))
    values = [value for row in listed for value in row]
    totals = [sum(row) for row in listed]
    means = [
        average for row in listed for average in (statistics.fmean(row), statistics.median(row))
    ]
    whole = sum(totals)
    shares = [
        100 * v / total for row, total in zip(listed, totals, strict=True) if total for v in row
    ]
    # One series is always 100 per cent of itself: that says nothing of the data.
    shares += [100 * total / whole for total in totals if whole and len(totals) > 1]
    changes = [100 * (after - before) / before for before, after in pairs if before]
    ratios = [ratio for one, other in pairs for ratio in _either_way(one, other)]
    return _Derived(
        _unsigned([*values, *totals, whole, *means, *(after - before for before, after in pairs)]),
        _unsigned([*changes, *shares, *(100 * ratio for ratio in ratios)]),
        _unsigned(ratios),
    )


def _pairs(series: tuple[Series, ...], listed: list[list[float]]) -> Iterator[tuple[float, float]]:
    """Pairs worth comparing: within a series, in order, and between series at one place."""
    for row in listed:
        if len(row) <= _ALL_PAIRS:
            yield from combinations(row, 2)
        else:
            for key in {row[0], row[-1], max(row), min(row)}:
                yield from ((key, other) for other in row)
            yield from pairwise(row)
    for one, other in combinations(series[:20], 2):
        there = dict(other.points)
        for place, value in one.points:
            beside = there.get(place)
            if value is not None and beside is not None:
                yield float(value), float(beside)


def _either_way(one: float, other: float) -> list[float]:
    return [one / other, other / one] if one and other and one != other else []


def _unsigned(numbers: Iterable[float]) -> tuple[float, ...]:
    return tuple({abs(number) for number in numbers})
