"""Counts of Viet Nam's units that changed: more provinces than there are."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from doingoai.text import figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context
    from doingoai.text import Figure

# The fact that says how many there are → the words that count them.
_COUNTED = {
    "provinces-2025": {
        "en": re.compile(r"\s+(?:\w+\s+)?provinces\b", re.IGNORECASE),
        "vi": re.compile(r"\s+tỉnh(?!\w)", re.IGNORECASE),
        "fr": re.compile(r"\s+provinces\b", re.IGNORECASE),
    }
}
# A sentence about what was says so.
_BEFORE = {
    "en": re.compile(
        r"\b(?:until|before|former\w*|previous\w*|had been|were merged|from)\b", re.IGNORECASE
    ),
    "vi": re.compile(r"(?<!\w)(?:trước|trước đây|cũ|từng|từ)(?!\w)", re.IGNORECASE),
    "fr": re.compile(r"\b(?:avant|jusqu|ancien\w*|étaient)\b", re.IGNORECASE),
}
_NEAR = 60


def stale(text: str, language: str, context: Context) -> Iterator[tuple[Figure, str]]:
    """Figures in ``text`` (NFC) that count more units than there are, with the fact's id."""
    for fact_id, words in _COUNTED.items():
        fact = context.fact(fact_id)
        if fact is None or language not in words:
            continue
        for figure in figures(text, language):
            if not isinstance(figure.value, Decimal) or figure.value <= Decimal(str(fact.value)):
                continue
            before = text[max(0, figure.span[0] - _NEAR) : figure.span[0]]
            if words[language].match(text, figure.span[1]) and not _BEFORE[language].search(before):
                yield figure, fact_id
