"""One post in two languages: do both state the same figures? The rules PAIR-001 and PAIR-002."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from doingoai.rules import Finding, Post, Posts, check
from doingoai.rules.packs import pair
from doingoai.social._parts import part

if TYPE_CHECKING:
    from collections.abc import Callable

    from doingoai.text import Figure


def same_figures(first: str = "vi", second: str = "en") -> Callable[[Any], list[Finding]]:
    """A look at a record of two texts: every figure of one must stand in the other.

    Args:
        first: the field, and language, of one text.
        second: the field, and language, of the other.

    Returns:
        A function from the record to findings: ``PAIR-001`` for a figure, ``PAIR-002`` for a
        date or time; each names what is written and the field where it stands. Nothing while one
        of the two is still blank.
    """

    def look(value: Any) -> list[Finding]:
        posts = tuple(
            Post(part(value, name), _language(name), field=name) for name in (first, second)
        )
        return list(check(Posts(posts), "PAIR-001", "PAIR-002").findings)

    return look


def figures_agree(vi: str, en: str) -> bool:
    """Whether the Vietnamese and the English text state the same figures and dates."""
    return pair.figures_agree(Post(vi, "vi"), Post(en, "en"))


def _language(field: str) -> str:
    return "vi" if field == "vi" else "en"


def same_value(figure: Figure, value: Decimal, within: Decimal) -> bool:
    """Whether ``figure`` states ``value``, give or take ``within``."""
    return isinstance(figure.value, Decimal) and abs(figure.value - value) <= within
