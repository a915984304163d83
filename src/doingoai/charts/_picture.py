"""A figure as a picture: dressed in the house style, with its description in words."""

from __future__ import annotations

import base64
import html
import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.charts._style import GROUND, INK, LINE, PALETTE, QUIET, house_style
from doingoai.errors import DoingoaiError
from doingoai.i18n import Message, default_language

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_DOTS_PER_INCH = 144


class ChartError(DoingoaiError):
    """A chart that cannot be shown to everybody: it has no description, or nothing to describe."""

    def _render_traceback_(self) -> list[str]:
        # IPython shows these lines instead of a traceback.
        return [self.text(default_language())]


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
        # JupyterLab shows a bare PNG without its description, whatever the metadata say; as HTML
        # the description is there.
        source = f"data:image/png;base64,{base64.b64encode(self.png).decode('ascii')}"
        shown = f'<img alt="{html.escape(self.alt)}" src="{source}">'
        return (
            {"text/html": shown, "image/png": self.png, "text/plain": self.alt},
            {"image/png": {"alt": self.alt}},
        )


def figure_png(figure: Figure, *, dots_per_inch: int = _DOTS_PER_INCH) -> bytes:
    """``figure`` as a PNG in the house style, whatever style it was made in.

    Frames at the top and right, and ticks that repeat bar labels' job, stay away; titles stand
    left; matplotlib's own colours become ours.
    """
    with house_style(), warnings.catch_warnings():
        # A sign that the font lacks (an emoji) is drawn as a box; that is for eyes, not for logs.
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        # Nor is it a matter for logs that words leave the drawing no room.
        warnings.filterwarnings("ignore", message="constrained_layout not applied")
        for axes in figure.axes:
            _dress(axes)
        return _drawn(figure, dots_per_inch)


def _drawn(figure: Figure, dots_per_inch: int) -> bytes:
    """The PNG, drawn once: ``savefig`` would draw everything a first time to lay it out."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    drawn = io.BytesIO()
    canvas, dpi, ground = figure.canvas, figure.dpi, figure.get_facecolor()
    try:
        figure.set_dpi(dots_per_inch)
        figure.set_facecolor(GROUND)
        FigureCanvasAgg(figure).print_png(drawn, metadata={"Software": None})
    finally:
        figure.set_dpi(dpi)
        figure.set_facecolor(ground)
        figure.set_canvas(canvas)
    return drawn.getvalue()


def picture(figure: Figure, *, alt: str) -> Picture:
    """``figure`` with its description in words.

    Args:
        figure: a matplotlib figure.
        alt: what it shows: kind of chart, what is compared, the finding.

    Raises:
        ChartError: ``alt`` is blank.
    """
    return Picture(figure_png(figure), described(alt))


def described(alt: str) -> str:
    """``alt`` without blanks around it.

    Raises:
        ChartError: it is blank.
    """
    if not alt.strip():
        raise ChartError(
            Message("A chart needs a description for those who don't see it."),
            Message("Say what is compared and what is found."),
        )
    return alt.strip()


def source_line(figure: Figure, text: str) -> None:
    """Write where the data come from below the chart, small and left.

    Args:
        figure: the figure.
        text: the line, such as "Source: posts 2026.11.1 (invented)".
    """
    figure.supxlabel(text, x=0.01, ha="left", fontsize=8.5, color=QUIET)


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
