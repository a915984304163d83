"""Figures in a text: what it counts, pays, shares and dates, the same in every language."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.text._dates import find_dates
from doingoai.text._figure import Figure
from doingoai.text._marks import invisible
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
# As East Asian keyboards write them: the reader sees the same figure.
_WIDE = str.maketrans("０１２３４５６７８９．，％＄：／－", "0123456789.,%$:/-")


def figures(text: str, language: str) -> tuple[Figure, ...]:
    """The figures of ``text`` in the order in which they stand.

    ``"17,6 triệu"`` in Vietnamese, ``"17.6 million"`` in English and ``"17,6 millions"`` in
    French give the same kind and value. Dates are read day first; ``2/9`` without a year is a
    date in Vietnamese, elsewhere where a word says so (``"on 2/9"``, ``"le 2/9"``).
    Digits inside hashtags, handles, web addresses and words (``G20``) are not figures. Wide digits
    are digits, and signs that nobody sees are passed over: what is read is what is shown.

    Args:
        text: any text; only its first 20,000 characters are read.
        language: ``"vi"``, ``"en"``, ``"fr"``, ``"de-CH"`` …: decides what ``1.234`` means. Marks,
            months and words for millions come from the CLDR; beyond them Vietnamese, English,
            French, Spanish, German, Portuguese, Italian, Indonesian and Malay have tables of
            their own. A language that the CLDR lacks is read as English.

    Returns:
        One Figure each; spans are positions in the NFC form of ``text``.
    """
    written = nfc(text[:_EXAMINED])
    shown, unseen = written.translate(_WIDE), invisible(written)
    if shown == written and not unseen:
        return _read(written, language)
    hidden = {place for start, end in unseen for place in range(start, end)}
    kept = [place for place in range(len(shown)) if place not in hidden]
    found = _read("".join(shown[place] for place in kept), language)
    spans = [(kept[each.span[0]], kept[each.span[1] - 1] + 1) for each in found]
    return tuple(
        replace(each, span=span, text=written[slice(*span)])
        for each, span in zip(found, spans, strict=True)
    )


def _read(shown: str, language: str) -> tuple[Figure, ...]:
    """The figures of a text (NFC) in which everything is seen."""
    prose = _NOT_PROSE.sub(lambda found: _MASK * len(found[0]), shown)
    dates = find_dates(prose, language)
    rest = _without(prose, (figure.span for figure in dates))
    return tuple(sorted((*dates, *find_numbers(rest, language)), key=lambda figure: figure.span))


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in spans:
        letters[start:end] = _MASK * (end - start)
    return "".join(letters)
