from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Composing takes time with the square of a run of marks (40,000 accents on one letter: seconds).
# Texts longer than this are cut within such runs, which no writing has.
_SHORT = 5_000
# Letters that do not decompose into a plain letter and a mark.
_PLAIN = str.maketrans(
    {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
_MARK = re.compile("[\u0300-\u036f]+")


def nfc(text: str) -> str:
    """``text`` with each letter and its marks composed into one code point where Unicode can.

    "ế" typed as e + circumflex + acute looks the same as the single "ế" and compares
    unequal; everything we count or compare goes through here first. Lone surrogates pass
    unchanged.
    """
    if len(text) <= _SHORT or text.isascii():
        return unicodedata.normalize("NFC", text)
    return "".join(unicodedata.normalize("NFC", piece) for piece in _pieces(text))


def fold(text: str) -> str:
    """``text`` in small letters without marks, for comparing names: ``"Đà Nẵng"`` → "da nang".

    đ, ø, ł become d, o, l; æ, œ, ß two letters each. The result may be longer or shorter than
    ``text``: spans do not carry over.
    """
    small = nfc(text).casefold().translate(_PLAIN)
    parts = _pieces(small) if len(small) > _SHORT else (small,)
    return nfc(_MARK.sub("", "".join(unicodedata.normalize("NFD", part) for part in parts)))


def _pieces(text: str) -> Iterator[str]:
    """``text`` cut only inside runs of 64 and more marks."""
    position = 0
    for run in _run_of_marks().finditer(text):
        yield text[position : run.end()]
        position = run.end()
    yield text[position:]


@cache
def _run_of_marks() -> re.Pattern[str]:
    import regex

    return regex.compile(r"[^\p{ccc=0}]{64}")  # type: ignore[no-any-return]
