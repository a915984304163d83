"""The house style of charts: one palette, the finding as title, a source line, alt text.

`draw` makes a picture of a chart that is described as data (`doingoai.rules.Chart`), `describe`
reads such a description from a matplotlib figure. Nothing here needs a display or changes
matplotlib's global state. DejaVu Sans, which comes with matplotlib, has every Vietnamese letter.
"""

from doingoai.charts._describe import describe
from doingoai.charts._draw import draw, png
from doingoai.charts._picture import ChartError, Picture, figure_png, picture, source_line
from doingoai.charts._points import Points, moment_of, plain_value, points
from doingoai.charts._style import GROUND, INK, LINE, PALETTE, QUIET, STYLE, contrast, house_style

__all__ = [
    "GROUND",
    "INK",
    "LINE",
    "PALETTE",
    "QUIET",
    "STYLE",
    "ChartError",
    "Picture",
    "Points",
    "contrast",
    "describe",
    "draw",
    "figure_png",
    "house_style",
    "moment_of",
    "picture",
    "plain_value",
    "png",
    "points",
    "source_line",
]
