"""Whether a text states the figure of a fact: the value, in its unit, said outright."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from doingoai.text import figures, nfc

if TYPE_CHECKING:
    from doingoai.datasets import Fact
    from doingoai.text import Figure

# What a fact's unit begins with → the currency of its amounts.
_MONEY = {"US dollars": "USD", "euros": "EUR", "dong": "VND"}
_SHARES = ("per cent", "percentage points")
# Measures of things that are weighed or paced out, none of them countable people or places.
_MEASURE = re.compile(
    r"\s?-?(?:metric\s+|square\s+|cubic\s+)?(tonnes?|tons?|kg|kilogram(?:me)?s?|km|kilomet(?:er|re)s?|"
    r"met(?:er|re)s?|miles?|hectares?|ha|lit(?:er|re)s?|barrels?|[kMG]Wh?|TEU|"
    r"tấn|ki-lô-gam|ki-lô-mét|cây số|mét|héc-ta|lít|thùng)(?!\w)"
)
_DENIED = {
    "en": re.compile(r"\b(?:not|isn['’]t|wasn['’]t|aren['’]t|weren['’]t)\s+$", re.IGNORECASE),
    "vi": re.compile(r"(?<!\w)(?:không|chẳng|chưa)\s+phải\s+(?:là\s+)?$", re.IGNORECASE),
}
# Between two figures of which a reader is to choose: "21,2 hay 22,1 triệu", "21.2/22.1 million".
_OR = re.compile(r"\s*[,(]?\s*(?:/|(?:or|hay|hoặc)(?:\s+là)?(?:\s+maybe)?)\s*", re.IGNORECASE)
_YEARS = range(1900, 2100)


def states_figure(text: str, language: str, fact: Fact) -> bool:
    """Whether ``text`` states the figure of ``fact`` in digits.

    Not stated is a figure in another currency or measure, one that is denied ("not 21.2
    million") and one offered for choice beside another ("21.2 or 22.1 million"). A figure
    without a unit is given the benefit of the doubt.
    """
    prose = nfc(text)
    found = figures(text, language)
    return any(
        figure.value == Decimal(str(fact.value))
        and _in_its_unit(figure, prose, fact.unit)
        and not _denied(figure, prose, language)
        and not _one_of_two(figure, found, prose)
        for figure in found
        if isinstance(figure.value, Decimal)
    )


def _in_its_unit(figure: Figure, prose: str, unit: str) -> bool:
    if figure.kind == "money":
        return any(
            unit.startswith(words) and figure.currency == code for words, code in _MONEY.items()
        )
    if figure.kind == "percent":
        return unit.startswith(_SHARES)
    measure = _MEASURE.match(prose, figure.span[1])
    return measure is None or measure[1] in unit


def _denied(figure: Figure, prose: str, language: str) -> bool:
    start = figure.span[0]
    pattern = _DENIED.get(language)
    return pattern is not None and bool(pattern.search(prose[max(0, start - 24) : start]))


def _one_of_two(figure: Figure, found: tuple[Figure, ...], prose: str) -> bool:
    for other in found:
        if not isinstance(other.value, Decimal) or other.value == figure.value:
            continue
        if other.kind == "number" and other.value in _YEARS:
            continue
        first, second = sorted((figure, other), key=lambda each: each.span)
        if _OR.fullmatch(prose, first.span[1], second.span[0]):
            return True
    return False
