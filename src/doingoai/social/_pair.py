"""One post in two languages: do both state the same figures?"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from doingoai.i18n import N_, Message
from doingoai.rules import Finding, Severity
from doingoai.social._parts import part
from doingoai.text import Figure, figures, nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# A small number may be spelt out in the other language: "12 tháng", "twelve months".
_SPELT = {
    "vi": "không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một|mười hai",
    "en": "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
}
_ONLY_IN = {
    "vi": N_("“{figure}” stands in the Vietnamese text and not in the other one."),
    "en": N_("“{figure}” stands in the English text and not in the other one."),
}
_HINT = N_("Both texts must state the same figures and dates, each in its language's own way.")


def same_figures(first: str = "vi", second: str = "en") -> Callable[[Any], list[Finding]]:
    """A look at a record of two texts: every figure of one must stand in the other.

    Compared are kind, value and currency; how often and in what order does not matter. A date
    without its year agrees with the same day with one. A whole number up to twelve may be spelt
    out in the other text.

    Args:
        first: the field, and language, of one text.
        second: the field, and language, of the other.

    Returns:
        A function from the record to findings: ``PAIR-001`` for a figure, ``PAIR-002`` for a
        date or time; each names what is written. Nothing while one of the two is still blank.
    """

    def look(value: Any) -> list[Finding]:
        texts = {name: part(value, name) for name in (first, second)}
        if not all(text.strip() for text in texts.values()):
            return []
        return [
            *_only_in(first, second, texts),
            *_only_in(second, first, texts),
        ]

    return look


def figures_agree(vi: str, en: str) -> bool:
    """Whether the Vietnamese and the English text state the same figures and dates."""
    texts = {"vi": vi, "en": en}
    return not any(True for _ in (*_only_in("vi", "en", texts), *_only_in("en", "vi", texts)))


def _only_in(here: str, there: str, texts: dict[str, str]) -> Iterator[Finding]:
    others = figures(texts[there], _language(there))
    told: set[object] = set()
    for figure in figures(texts[here], _language(here)):
        if figure.meaning in told or _stated(figure, others, texts[there], _language(there)):
            continue
        told.add(figure.meaning)
        yield Finding(
            rule="PAIR-002" if figure.kind in {"date", "time"} else "PAIR-001",
            severity=Severity.ERROR,
            message=Message(_ONLY_IN[_language(here)], {"figure": figure.text}),
            hint=Message(_HINT),
            field=there,
        )


def _language(field: str) -> str:
    return "vi" if field == "vi" else "en"


def _stated(figure: Figure, others: tuple[Figure, ...], text: str, language: str) -> bool:
    if any(_same(figure, other) for other in others):
        return True
    if figure.kind != "number" or isinstance(figure.value, str):
        return False
    words = _SPELT[language].split("|")
    if figure.value != figure.value.to_integral_value() or not 0 <= figure.value < len(words):
        return False
    return bool(re.search(rf"(?<!\w){words[int(figure.value)]}(?!\w)", nfc(text), re.IGNORECASE))


def _same(one: Figure, other: Figure) -> bool:
    if one.kind == other.kind == "date":
        left, right = str(one.value), str(other.value)
        yearless = left.startswith("--") or right.startswith("--")
        return left[-6:] == right[-6:] if yearless else left == right
    return one.meaning == other.meaning


def same_value(figure: Figure, value: Decimal, within: Decimal) -> bool:
    """Whether ``figure`` states ``value``, give or take ``within``."""
    return isinstance(figure.value, Decimal) and abs(figure.value - value) <= within
