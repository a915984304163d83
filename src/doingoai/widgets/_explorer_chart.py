"""The explorer's chart, drawn without a display and without pyplot's global state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.widgets._explorer_view import percent

if TYPE_CHECKING:
    from doingoai.widgets._explorer_view import View


def bar_chart(view: View, language: str) -> bytes:
    """A PNG of ``view``: one bar a group, its rate written beside it, the finding as title."""
    from matplotlib.figure import Figure

    from doingoai import charts

    rows = view.rows[::-1]
    figure = Figure(figsize=(7.6, 1.3 + 0.5 * max(len(rows), 1)), layout="constrained")
    axes = figure.subplots()
    bars = axes.barh([row.label for row in rows], [row.rate for row in rows], height=0.62)
    axes.bar_label(bars, [percent(row.rate, language) for row in rows], padding=5)
    axes.set_title(view.finding)
    axes.set_xlabel(view.formula)
    return charts.figure_png(figure)
