"""The house style of charts: one palette, a title that says the finding, a source line, alt text.

Needs no display and touches no global state of matplotlib. DejaVu Sans, which comes with
matplotlib, has every Vietnamese letter.
"""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.errors import DoingoaiError
from doingoai.i18n import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Told apart with the common colour vision deficiencies, after Okabe and Ito (Color Universal
# Design, 2008), darkened until each has a contrast of 3 on white.
PALETTE = ("#0b5a7d", "#d55e00", "#009e73", "#cc79a7", "#a6761d", "#4292c6")
GROUND, INK, QUIET, LINE = "#ffffff", "#1a1c1f", "#50575f", "#c9d0d6"
_DOTS_PER_INCH = 144

STYLE: dict[str, Any] = {
    "font.family": ["DejaVu Sans"],
    "font.size": 10.5,
    "text.color": INK,
    "axes.facecolor": GROUND,
    "axes.edgecolor": LINE,
    "axes.labelcolor": QUIET,
    "axes.titlecolor": INK,
    "axes.titlelocation": "left",
    "axes.titlesize": 12,
    "axes.titleweight": "bold",
    "axes.titlepad": 12,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": GROUND,
    "xtick.color": QUIET,
    "ytick.color": QUIET,
    "legend.frameon": False,
}


class ChartError(DoingoaiError):
    """A chart that cannot be shown to everybody: it has no description in words."""


@dataclass(frozen=True)
class Picture:
    """A finished chart.

    Attributes:
        png: the image.
        alt: what it shows, in words, for those who don't see it.
    """

    png: bytes
    alt: str

    def _repr_mimebundle_(self, **_options: object) -> tuple[dict[str, Any], dict[str, Any]]:
        return (
            {"image/png": self.png, "text/plain": self.alt},
            {"image/png": {"alt": self.alt}},
        )


@contextmanager
def house_style() -> Iterator[None]:
    """Figures made inside the ``with`` block have the house style from the start."""
    from cycler import cycler
    from matplotlib import rc_context

    with rc_context({**STYLE, "axes.prop_cycle": cycler(color=PALETTE)}):
        yield


def figure_png(figure: Figure) -> bytes:
    """``figure`` as a PNG in the house style, whatever style it was made in.

    Frames at the top and right, and ticks that repeat bar labels' job, stay away; titles stand
    left; matplotlib's own colours become ours.
    """
    with house_style():
        for axes in figure.axes:
            _dress(axes)
        drawn = io.BytesIO()
        figure.savefig(
            drawn, format="png", dpi=_DOTS_PER_INCH, facecolor=GROUND, metadata={"Software": None}
        )
    return drawn.getvalue()


def picture(figure: Figure, *, alt: str) -> Picture:
    """``figure`` with its description in words.

    Args:
        figure: a matplotlib figure.
        alt: what it shows: kind of chart, what is compared, the finding.

    Raises:
        ChartError: ``alt`` is blank.
    """
    if not alt.strip():
        raise ChartError(
            Message("A chart needs a description for those who don't see it."),
            Message("Say what is compared and what is found."),
        )
    return Picture(figure_png(figure), alt.strip())


def source_line(figure: Figure, text: str) -> None:
    """Write where the data come from below the chart, small and left.

    Args:
        figure: the figure.
        text: the line, such as "Source: posts 2026.11.1 (invented)".
    """
    figure.supxlabel(text, x=0.01, ha="left", fontsize=8.5, color=QUIET)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance).

    Text needs 4.5, large text and marks 3.

    Args:
        one: a colour as ``#rrggbb``.
        other: the other colour.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    from matplotlib.colors import to_rgb

    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - the standard's constants
        for part in to_rgb(colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _dress(axes: Axes) -> None:
    """Give ``axes`` the style that it would have been born with."""
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("bottom", "left"):
        axes.spines[side].set_color(LINE)
    title = axes.get_title(loc="center") or axes.get_title(loc="left")
    axes.set_title("", loc="center")
    axes.set_title(title, loc="left", fontsize=12, fontweight="bold", color=INK, pad=12, wrap=True)
    for label in (axes.xaxis.label, axes.yaxis.label):
        label.set_color(QUIET)
    axes.tick_params(colors=QUIET, labelcolor=INK, length=0)
    axes.grid(visible=False)
    for text in (*axes.texts, axes.xaxis.label, axes.yaxis.label, axes.title):
        text.set_fontfamily("DejaVu Sans")
    for shape in (*axes.patches, *axes.lines):
        _recolour(shape)


def _recolour(shape: Any) -> None:
    """Our colour for one of matplotlib's default ones; any other colour was chosen."""
    from matplotlib import rcParamsDefault
    from matplotlib.colors import same_color

    line = hasattr(shape, "get_color")
    worn = shape.get_color() if line else shape.get_facecolor()
    defaults = rcParamsDefault["axes.prop_cycle"].by_key()["color"]
    for default, ours in zip(defaults, PALETTE, strict=False):
        if same_color(worn, default):
            (shape.set_color if line else shape.set_facecolor)(ours)
            return
