"""Figures in a text: what it counts, pays, shares and dates, the same in every language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.text._dates import find_dates
from doingoai.text._figure import Figure
from doingoai.text._normal import nfc
from doingoai.text._numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Figure", "figures"]

# Beyond any post, statement or press release; keeps absurd input cheap.
_EXAMINED = 20_000

# Not figures: web and mail addresses, @handles, #hashtags.
_NOT_PROSE = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]+\.[\w.-]+"
    r"|(?<![\w@])@\w[\w.]*|[#＃]\w+"
    r"|(?<![\w.-])(?=[\w-]*[^\W\d])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,}(?:/\S*)?"
)
# Stands for a masked character: neither letter, digit, space nor mark.
_MASK = "\ue000"


def figures(text: str, language: str) -> tuple[Figure, ...]:
    """The figures of ``text`` in the order in which they stand.

    ``"17,6 triệu"`` in Vietnamese, ``"17.6 million"`` in English and ``"17,6 millions"`` in
    French give the same kind and value. Dates are read day first; ``2/9`` without a year is a
    date in Vietnamese, elsewhere where a word says so (``"on 2/9"``, ``"le 2/9"``).
    Digits inside hashtags, handles, web addresses and words (``G20``) are not figures.

    Args:
        text: any text; only its first 20,000 characters are read.
        language: ``"vi"``, ``"en"``, ``"fr"``, ``"de-CH"`` …: decides what ``1.234`` means. Marks,
            months and words for millions come from the CLDR; beyond them Vietnamese, English,
            French, Spanish, German, Portuguese, Italian, Indonesian and Malay have tables of
            their own. A language that the CLDR lacks is read as English.

    Returns:
        One Figure each; spans are positions in the NFC form of ``text``.
    """
    prose = _NOT_PROSE.sub(lambda found: _MASK * len(found[0]), nfc(text[:_EXAMINED]))
    dates = find_dates(prose, language)
    rest = _without(prose, (figure.span for figure in dates))
    return tuple(sorted((*dates, *find_numbers(rest, language)), key=lambda figure: figure.span))


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in spans:
        letters[start:end] = _MASK * (end - start)
    return "".join(letters)
