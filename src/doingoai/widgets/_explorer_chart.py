"""The explorer's chart, in the house style."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from doingoai import charts
from doingoai.i18n import format_number, translate
from doingoai.widgets._explorer_view import percent

if TYPE_CHECKING:
    from doingoai.widgets._explorer_view import View

_TITLE_WIDTH = 74


def bar_chart(view: View, language: str) -> bytes:
    """A PNG of ``view``: one bar a group, its rate written beside it, the finding as title."""
    from matplotlib.figure import Figure

    rows = view.rows[::-1]
    with charts.house_style():
        figure = Figure(figsize=(7.4, 1.15 + 0.48 * max(len(rows), 1)), layout="constrained")
        axes = figure.subplots()
        bars = axes.barh([row.label for row in rows], [row.rate for row in rows], height=0.6)
        axes.bar_label(bars, [percent(row.rate, language) for row in rows], padding=5)
        axes.margins(x=0.14)
        axes.xaxis.set_major_formatter(lambda rate, _place: format_number(rate, language))
        axes.set_title(textwrap.fill(view.finding, _TITLE_WIDTH))
        axes.set_xlabel(f"{translate('Rate', language)} (%)")
        return charts.figure_png(figure)
