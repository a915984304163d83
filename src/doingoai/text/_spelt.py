"""Numbers spelt out in Vietnamese, English and French: "hai mươi mốt", "vingt et un"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.text._figure import Figure, Kind
from doingoai.text._normal import nfc
from doingoai.text._spelt_en import read_english
from doingoai.text._spelt_fr import read_french
from doingoai.text._spelt_vi import read_vietnamese
from doingoai.text._written import base

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

# As many characters as `figures` reads.
_EXAMINED = 20_000
# One and a few are words as often as numbers ("one of us", "một số"); figures begin at thirteen.
_SMALLEST = 13
_WORD = re.compile(r"[^\W\d_]+")
_HYPHENATED = re.compile(r"\s+|\s?[-‑]\s?")
_BETWEEN = {"vi": re.compile(r"\s+"), "en": _HYPHENATED, "fr": _HYPHENATED}
_PERCENT = {
    "vi": re.compile(r"\s+phần\s+trăm(?!\w)", re.IGNORECASE),
    "en": re.compile(r"\s+(?:per\s?cent|percentage\s+points?)(?!\w)", re.IGNORECASE),
    "fr": re.compile(r"\s+pour\s?cents?(?!\w)", re.IGNORECASE),
}
_READERS: dict[str, Callable[[Sequence[str], int], tuple[Decimal, int] | None]] = {
    "vi": read_vietnamese,
    "en": read_english,
    "fr": read_french,
}


@dataclass(frozen=True)
class _Run:
    """Words with nothing but spaces (English, French: or hyphens) between them."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


def number_words(text: str, language: str) -> tuple[Figure, ...]:
    """The numbers that ``text`` spells out, in the order in which they stand.

    Only what is sure: from thirteen up, or with a word such as million; whole grammatical
    numbers (``"hai mốt"`` and ``"trăm hai"`` are left alone). ``"hai mươi năm"`` is 20 (years),
    ``"hai mươi lăm"`` 25.

    Args:
        text: any text; only its first 20,000 characters are read.
        language: ``"vi"``, ``"en"`` or ``"fr"``; nothing is found in others.

    Returns:
        One Figure each, of kind ``number`` or ``percent``; spans are positions in the NFC form
        of ``text``.
    """
    language = base(language)
    reader = _READERS.get(language)
    if reader is None:
        return ()
    written = nfc(text[:_EXAMINED])
    found: list[Figure] = []
    for run in _runs(written, language):
        position = 0
        while position < len(run.words):
            read = reader(run.words, position)
            if read is None:
                position += 1
                continue
            value, after = read
            if value >= _SMALLEST:
                start, end = run.spans[position][0], run.spans[after - 1][1]
                found.append(_figure(written, value, start, end, language))
            position = after
    return tuple(found)


def _figure(text: str, value: Decimal, start: int, end: int, language: str) -> Figure:
    share = _PERCENT[language].match(text, end)
    kind: Kind = "percent" if share else "number"
    end = share.end() if share else end
    return Figure(kind, value, "", (start, end), text[start:end])


def _runs(text: str, language: str) -> list[_Run]:
    runs: list[_Run] = []
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    for word in _WORD.finditer(text):
        if spans and not _BETWEEN[language].fullmatch(text, spans[-1][1], word.start()):
            runs.append(_Run(tuple(words), tuple(spans)))
            words, spans = [], []
        words.append(word[0].lower())
        spans.append(word.span())
    return [*runs, _Run(tuple(words), tuple(spans))]
