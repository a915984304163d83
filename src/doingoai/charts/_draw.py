"""A chart described as data, drawn in the house style."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from doingoai.charts._bars import draw_bars
from doingoai.charts._lines import draw_lines
from doingoai.charts._picture import figure_png, source_line
from doingoai.charts._pie import draw_pie
from doingoai.charts._scale import in_lines
from doingoai.charts._style import STYLE, house_style
from doingoai.i18n import known_language, translate

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from doingoai.rules import Chart

_TITLE_WIDTH = 64
_SOURCE_WIDTH = 110
# Sharp enough for a page, drawn in a twentieth of a second.
_DOTS_PER_INCH = 110
_SAYS_SOURCE = re.compile(r"\s*(?:data )?(?:sources?|nguồn[^:]{0,12})\s*:", re.IGNORECASE)
_DRAWERS = {"line": draw_lines, "bar": draw_bars, "pie": draw_pie}


def draw(chart: Chart, *, size: tuple[float, float] = (7.4, 4.2)) -> Figure:
    """A figure of ``chart``, whatever state it is in: what is missing is not drawn.

    Each line has a mark, a stroke and its name beside its end; each group of bars a filling of
    its own; numbers and days are written as the chart's language writes them. Bars begin at zero
    unless the chart says otherwise.

    Args:
        chart: the description; an unknown form is drawn as lines.
        size: width and height in inches.
    """
    from matplotlib.figure import Figure

    language = known_language(chart.language) or "en"
    with house_style():
        figure = Figure(figsize=size, layout="constrained")
        axes = figure.subplots()
        _DRAWERS.get(chart.form, draw_lines)(axes, chart, language)
        if not any(series.points for series in chart.series):
            axes.set_axis_off()
        # Above everything and flush left, so that long names beside bars don't push it away.
        figure.suptitle(
            in_lines(chart.title, _TITLE_WIDTH, most=4),
            x=0.01,
            ha="left",
            fontsize=STYLE["axes.titlesize"],
            fontweight=STYLE["axes.titleweight"],
        )
        if chart.source.strip():
            source_line(figure, in_lines(_source(chart.source, language), _SOURCE_WIDTH, most=2))
    return figure


def _source(source: str, language: str) -> str:
    """The source as the line below a chart has it; many write the word before it themselves."""
    if _SAYS_SOURCE.match(source):
        return source.strip()
    return translate("Source: {source}", language, source=source.strip())


def png(chart: Chart) -> bytes:
    """The picture of ``chart`` as a PNG; the same description gives the same bytes.

    Drawn anew only when something visible has changed: words for those who don't see the picture
    do not change it.
    """
    return _png(replace(chart, alt=""))


@lru_cache(maxsize=32)
def _png(chart: Chart) -> bytes:
    return figure_png(draw(chart), dots_per_inch=_DOTS_PER_INCH)
