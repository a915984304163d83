"""Whether a figure is one that a fact states, or that figure rounded in so many words."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from doingoai.text import figures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from doingoai.datasets import Fact
    from doingoai.text import Figure

    _Meaning = tuple[str, Decimal | str, str]

_YEAR = re.compile(r"[12]\d{3}", re.ASCII)
# Words by which a figure says that it is rounded; those that promise at least, or at most, so much.
_ABOUT = re.compile(
    r"(?<!\w)(more than|over|about|around|some|roughly|nearly|almost|hơn|trên|khoảng|chừng|gần)\s+$",
    re.IGNORECASE,
)
_BELOW, _ABOVE = {"more than", "over", "hơn", "trên"}, {"nearly", "almost", "gần"}
_BEFORE = 16  # signs before a figure in which such a word stands
_NEAR = Decimal("0.05")  # "more than 20" of 24 misleads; the course's convention


def proved_by(facts: Iterable[Fact]) -> frozenset[_Meaning]:
    """Every figure that one of ``facts`` states."""
    return frozenset().union(*map(_meanings, facts))


def rounded(found: Figure, proved: frozenset[_Meaning], line: str) -> bool:
    """Whether a figure is one of those that are proved, rounded, and says so: "more than 470"."""
    said = _ABOUT.search(line[max(0, found.span[0] - _BEFORE) : found.span[0]])
    if said is None or not isinstance(found.value, Decimal) or not found.value:
        return False
    word = said[1].lower()
    last_digit = Decimal(1).scaleb(int(found.value.normalize().as_tuple().exponent))
    for kind, value, currency in proved:
        if (kind, currency) == (found.meaning[0], found.meaning[2]) and isinstance(value, Decimal):
            if abs(value - found.value) >= last_digit:  # "about 22.1" is no way to round 21.2
                continue
            more = (value - found.value) / found.value
            least = -_NEAR if word not in _BELOW else Decimal(0)
            most = _NEAR if word not in _ABOVE else Decimal(0)
            if least <= more <= most:
                return True
    return False


@lru_cache(maxsize=1024)
def _meanings(fact: Fact) -> frozenset[_Meaning]:
    """Every figure that a fact states; of a date in it also the year alone."""
    stated = [
        found
        for language in ("en", "vi")
        for text in (fact.statement(language), fact.note(language))
        for found in figures(text, language)
    ]
    years = [_YEAR.match(str(found.value)) for found in stated if found.kind == "date"]
    return frozenset(found.meaning for found in stated) | {
        ("number", Decimal(year[0]), "") for year in years if year
    }
