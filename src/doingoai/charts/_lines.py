"""Lines, each with its own colour, mark and stroke, and its name beside its end."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from doingoai.charts._points import places_of
from doingoai.charts._scale import in_lines, label_axes, value_words, write_places, write_values
from doingoai.charts._style import INK, MARKS, PALETTE, SIGNS, STROKES, of_series

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from doingoai.rules import Chart

_MOST_MARKS = 24
_NAME_WIDTH = 22
# Of the height of the drawing: how far apart two lines of small type must stand.
_APART = 0.055
# Above and below a single line: a line of small type fits between it and the frame.
_ROOM_FOR_VALUES = 0.12


def draw_lines(axes: Axes, chart: Chart, language: str) -> None:
    """Draw the series of ``chart`` as lines; a missing value leaves a gap."""
    places = places_of(chart)
    for number, series in enumerate(chart.series):
        values = [math.nan if value is None else value for _, value in series.points]
        axes.plot(
            [places.at[place] for place, _ in series.points],
            values,
            color=of_series(PALETTE, number),
            marker=of_series(MARKS, number),
            linestyle=of_series(STROKES, number),
            linewidth=2,
            markersize=5,
            markevery=max(1, math.ceil(len(values) / _MOST_MARKS)),
            label=series.name,
        )
    if chart.y_from is not None:
        axes.set_ylim(bottom=chart.y_from)
    if places.at:
        write_places(axes.xaxis, places, language)
    write_values(axes.yaxis, language)
    label_axes(axes.xaxis, axes.yaxis, chart)
    if len(chart.series) > 1:
        _name_ends(axes, chart)
    else:
        _write_ends(axes, chart, language)


def _name_ends(axes: Axes, chart: Chart) -> None:
    """Each line's sign and name at its right end, moved apart where they would collide."""
    from matplotlib.transforms import blended_transform_factory

    low, high = axes.get_ylim()
    ends = []
    for number, series in enumerate(chart.series):
        known = [value for _, value in series.points if value is not None]
        if known:
            name = f"{of_series(SIGNS, number)} {series.name}"
            ends.append((known[-1], in_lines(name, _NAME_WIDTH, most=3)))
    beside = blended_transform_factory(axes.transAxes, axes.transData)
    free = -math.inf
    for value, words in sorted(ends):
        lines = words.count("\n") + 1
        at = max(value, free + lines * _APART * (high - low) / 2)
        axes.text(1.015, at, words, transform=beside, va="center", fontsize=9.5, color=INK)
        free = at + lines * _APART * (high - low) / 2


def _write_ends(axes: Axes, chart: Chart, language: str) -> None:
    """The first, the last and the highest value of a single line, to read the change off."""
    places = places_of(chart)
    for series in chart.series:
        known = [(place, value) for place, value in series.points if value is not None]
        top = sorted(known, key=lambda point: point[1])[-1:]
        told = list(dict.fromkeys(known[:1] + known[-1:] + top))
        words = value_words([value for _, value in told], chart.y_unit, language)
        if chart.y_from is None:
            axes.margins(y=_ROOM_FOR_VALUES)
        for point, said in zip(told, words, strict=True):
            place, value = point
            below = point not in top and _line_is_above(known, known.index(point))
            axes.annotate(
                said,
                (places.at[place], value),
                textcoords="offset points",
                xytext=(0, -8 if below else 9),
                ha="center",
                va="top" if below else "bottom",
                fontsize=9.5,
                color=INK,
            )


def _line_is_above(known: Sequence[tuple[object, float]], at: int) -> bool:
    """Whether the line leaves an end upwards, where words above it would lie across it."""
    beside = known[1 if at == 0 else at - 1 : 2 if at == 0 else at]
    return any(value > known[at][1] for _, value in beside)
