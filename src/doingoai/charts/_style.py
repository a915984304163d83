"""Colours, marks and type: what every chart of the course has in common."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

# Told apart with the common colour vision deficiencies, after Okabe and Ito (Color Universal
# Design, 2008), darkened until each has a contrast of 3 on white.
PALETTE = ("#0b5a7d", "#d55e00", "#009e73", "#cc79a7", "#a6761d", "#4292c6")
GROUND, INK, QUIET, LINE = "#ffffff", "#1a1c1f", "#50575f", "#c9d0d6"

# Never colour alone: each series has a mark, a stroke and a filling of its own as well. The signs
# are the marks as letters, for the label beside a line's end.
MARKS = ("o", "s", "^", "D", "v", "P")
SIGNS = ("●", "■", "▲", "◆", "▼", "✚")
STROKES: tuple[Any, ...] = ("-", "--", "-.", ":", (0, (7, 2)), (0, (3, 1, 1, 1, 1, 1)))
FILLINGS = ("", "//", "..", "xx", "--", "oo")

STYLE: dict[str, Any] = {
    "font.family": ["DejaVu Sans"],
    "font.size": 10.5,
    "text.color": INK,
    # "$5 to $7" is money, not a formula.
    "text.parse_math": False,
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


def of_series(listed: tuple[Any, ...], number: int) -> Any:
    """The colour, mark, stroke … of the series ``number`` (0, 1, …); beyond the last they recur."""
    return listed[number % len(listed)]


@contextmanager
def house_style() -> Iterator[None]:
    """Figures made inside the ``with`` block have the house style from the start."""
    from cycler import cycler
    from matplotlib import rc_context

    with rc_context({**STYLE, "axes.prop_cycle": cycler(color=PALETTE)}):
        yield


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
