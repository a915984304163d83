"""A matplotlib figure as part of a page: its colours follow the page's, light or dark."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from doingoai.charts import GROUND, INK, LINE, PALETTE, QUIET, house_style

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# The page gives each of these variables a value for light, for dark and for print.
_VARIABLES = {
    GROUND: "--ground",
    INK: "--ink",
    QUIET: "--quiet",
    LINE: "--line",
    PALETTE[0]: "--after",
    PALETTE[1]: "--before",
}
_SIZE = re.compile(r'<svg [^>]*?(viewBox="[^"]+")[^>]*>', re.DOTALL)
_IDS = re.compile(r'( id="|url\(#|href="#)')


def inline(figure: Figure, *, alt: str, name: str) -> Markup:
    """``figure`` as an SVG element.

    Args:
        figure: the figure; its words stay words, in the page's typeface.
        alt: what it shows, in words.
        name: unique within the page; begins every id inside the element.
    """
    from matplotlib import rc_context

    drawn = io.StringIO()
    with house_style(), rc_context({"svg.fonttype": "none", "svg.hashsalt": name}):
        nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
        figure.savefig(drawn, format="svg", metadata=nothing, transparent=True)
    source = drawn.getvalue()
    source = source[source.index("<svg") :]
    source = _IDS.sub(rf"\g<1>{name}-", source)
    for colour, variable in _VARIABLES.items():
        source = source.replace(colour, f"var({variable})")
    opening = f'<svg \\1 role="img" aria-label="{escape(alt)}" class="plot">'
    # Not Markup.format: matplotlib has escaped the words inside already.
    return Markup(_SIZE.sub(lambda found: opening.replace("\\1", found[1]), source, count=1))  # noqa: S704
