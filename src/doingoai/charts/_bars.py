"""Bars: from zero, upright, or lying where their names are long."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from doingoai.charts._points import places_of
from doingoai.charts._scale import in_lines, label_axes, value_words, write_places, write_values
from doingoai.charts._style import FILLINGS, GROUND, PALETTE, of_series

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from doingoai.rules import Chart

# Of the room between two places; the rest keeps groups apart.
_FILLED = 0.78
_BESIDE = 0.6
_LONG_NAME = 16
_NAME_WIDTH = 24
_LYING_WIDTH = 30
# More numbers than these above bars cannot be read any more.
_MOST_NUMBERS = 26


def draw_bars(axes: Axes, chart: Chart, language: str) -> None:
    """Draw the series of ``chart`` as bars, side by side at each place."""
    places = places_of(chart)
    lying = places.kind == "category" and any(len(str(name)) > _LONG_NAME for name in places.at)
    bars = axes.barh if lying else axes.bar
    thick = _FILLED * places.step / max(len(chart.series), 1)
    numbers = sum(len(series.points) for series in chart.series) <= _MOST_NUMBERS
    for number, series in enumerate(chart.series):
        aside = (number - (len(chart.series) - 1) / 2) * thick
        drawn = bars(
            [places.at[place] + aside for place, _ in series.points],
            [math.nan if value is None else value for _, value in series.points],
            thick,
            color=of_series(PALETTE, number),
            hatch=of_series(FILLINGS, number),
            edgecolor=GROUND,
            linewidth=0.6,
            label=in_lines(series.name, _NAME_WIDTH, most=1),
        )
        if numbers:
            known = [value for _, value in series.points if value is not None]
            words = iter(value_words(known, chart.y_unit, language))
            said = ["" if value is None else next(words) for _, value in series.points]
            axes.bar_label(drawn, said, padding=3, fontsize=9)
    _scale(axes, chart, language, lying=lying)
    if len(chart.series) > 1:
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, fontsize=9.5)


def _scale(axes: Axes, chart: Chart, language: str, *, lying: bool) -> None:
    places = places_of(chart)
    along, values = (axes.yaxis, axes.xaxis) if lying else (axes.xaxis, axes.yaxis)
    if chart.y_from is not None:
        (axes.set_xlim if lying else axes.set_ylim)(chart.y_from, None)
    if places.at:
        write_places(along, places, language, **({"width": _LYING_WIDTH} if lying else {}))
        at = places.at.values()
        # Room for a place without any bar too.
        (axes.set_ylim if lying else axes.set_xlim)(
            min(at) - _BESIDE * places.step, max(at) + _BESIDE * places.step
        )
    if lying:
        along.set_inverted(True)
    room = 0.1  # for the numbers at the end of the bars
    if lying:
        axes.margins(x=room)
    else:
        axes.margins(y=room)
    write_values(values, language)
    label_axes(along, values, chart)
