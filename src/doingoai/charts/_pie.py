"""A pie: the shares of one whole, each with its name and share beside it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from doingoai.charts._scale import in_lines
from doingoai.charts._style import GROUND, INK, PALETTE, QUIET, of_series
from doingoai.i18n import format_percent

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from doingoai.rules import Chart

_NAME_WIDTH = 34
# Two lines of small type, the radius of the pie being 1.
_APART = 0.17
# On either side; more would run off the picture.
_MOST_NAMES = 14


def draw_pie(axes: Axes, chart: Chart, language: str) -> None:
    """Draw the first series of ``chart`` as slices, clockwise from the top.

    What cannot be a share (missing, negative) is left out; a rule speaks about it.
    """
    listed = chart.series[0].points if chart.series else ()
    shares = [(str(name), value) for name, value in listed if value is not None and value > 0]
    axes.set_axis_off()
    if not shares:
        return
    whole = sum(value for _, value in shares)
    axes.pie(
        [value / whole for _, value in shares],
        colors=[of_series(PALETTE, number) for number in range(len(shares))],
        startangle=90,
        counterclock=False,
        wedgeprops={"edgecolor": GROUND, "linewidth": 1.5},
    )
    slices = [shape for shape in axes.patches if hasattr(shape, "theta1")]
    for side in (1, -1):
        _name_slices(axes, _on(side, slices, shares), side, whole, language)


def _on(side: int, slices: list[Any], shares: list[tuple[str, float]]) -> list[Any]:
    """The slices whose middle lies right (1) or left (-1), from the top down, with their names."""
    found = []
    for shape, share in zip(slices, shares, strict=True):
        shape.set_label(share[0])
        angle = math.radians((shape.theta1 + shape.theta2) / 2)
        if (math.cos(angle) >= 0) == (side > 0):
            found.append((angle, share))
    return sorted(found, key=lambda each: -math.sin(each[0]))[:_MOST_NAMES]


def _name_slices(axes: Axes, found: list[Any], side: int, whole: float, language: str) -> None:
    """Names and shares beside their slices, moved apart where they would collide."""
    free = math.inf
    for angle, (name, value) in found:
        share = format_percent(100 * value / whole, language, decimals=1)
        height = min(1.12 * math.sin(angle), free)
        axes.annotate(
            f"{in_lines(name, _NAME_WIDTH, most=1)} {share}",
            (math.cos(angle), math.sin(angle)),
            xytext=(side * 1.22, height),
            ha="left" if side > 0 else "right",
            va="center",
            fontsize=9.5,
            color=INK,
            arrowprops={"arrowstyle": "-", "color": QUIET, "linewidth": 0.8},
        )
        free = height - _APART
