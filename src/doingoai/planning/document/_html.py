"""The page as HTML: complete in itself, made for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.planning.document._make import page_of

if TYPE_CHECKING:
    from doingoai.planning._plan import Plan

# Characters up to which a page holds what there is at a size of type (points); measured.
_SIZES = ((2_000, 9.5), (3_100, 8.5), (4_200, 7.5))
_SMALLEST = 7.0  # below it nobody reads on paper


def html_page(plan: Plan, language: str) -> str:
    """``plan`` as a page to print on one sheet of A4, for a reader of ``language``.

    Days and figures are written as the language writes them; under each message stand its facts
    with their sources. A plan much longer than a page prints on two.

    Args:
        plan: the plan; what is blank in it takes no room.
        language: "vi" or "en".

    Returns:
        One HTML file without scripts and without anything from elsewhere.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("doingoai.planning.document", "templates"),
        autoescape=True,  # a plan holds what anybody wrote
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = page_of(plan, language)
    size = next((size for most, size in _SIZES if page.length <= most), _SMALLEST)
    return environment.get_template("page.html.j2").render(page=page, size=size)
