"""The word lists by which measures hear, from ``lexicon/<language>/<list>.toml``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

LANGUAGES = ("en", "vi")
# A space in a list is a run of spaces, a few at most: a page of blanks costs no time.
_SPACE = r"(?:\s{1,3})"
_GAP = r"[^.!?;:\n]{0,40}?"
# i and y, and the place of the tone, are written both ways: "lý" and "lí", "hoà" and "hòa".
_Y = dict(zip("yỳýỷỹỵ", "iìíỉĩị", strict=True))
_TONES = (("oa", "òóỏõọ", "àáảãạ"), ("oe", "òóỏõọ", "èéẻẽẹ"), ("uy", "ùúủũụ", "ỳýỷỹỵ"))
_PLACED = {
    pair[0] + late: early + pair[1]
    for pair, first, last in _TONES
    for early, late in zip(first, last, strict=True)
}
_Y_ALONE = re.compile(r"(?<=[bcdđghklmnprstvx])([yỳýỷỹỵ])(?!\w)", re.IGNORECASE)
_LATE_TONE = re.compile(rf"(?<!q)(?:{'|'.join(_PLACED)})(?!\w)", re.IGNORECASE)

# Signs that keyboards and editors put for the plain ones.
_PLAIN = {0x2019: "'", 0x2018: "'", 0x02BC: "'", 0x00A0: " ", 0x2011: "-"}


@dataclass(frozen=True)
class Lexicon:
    """One list of a language.

    Attributes:
        says: hears; in one sentence.
        unless: a sentence that it hears is passed over; None where nothing is.
        entries: the patterns of ``says``, one by one.
    """

    says: re.Pattern[str]
    unless: re.Pattern[str] | None
    entries: tuple[str, ...]

    @cached_property
    def each(self) -> tuple[re.Pattern[str], ...]:
        """The entries, each to be searched for by itself."""
        return tuple(_compiled([entry]) for entry in self.entries)


@cache
def lexicon(language: str, name: str) -> Lexicon | None:
    """The list called ``name`` of ``language``; None where the language has no lists.

    Raises:
        FileNotFoundError: a language of `LANGUAGES` has no such list.
    """
    if language not in LANGUAGES:
        return None
    shared = {name: rf"(?:{'|'.join(words)})" for name, words in _file(language, "lists").items()}
    part = _file(language, name)
    says, unless = (
        tuple(_pattern(each, shared, language) for each in part.get(key, ()))
        for key in ("says", "unless")
    )
    return Lexicon(_compiled(says), _compiled(unless) if unless else None, says)


def one_spelling(text: str, language: str) -> str:
    """``text`` (NFC) in the spelling of the lists, sign for sign: positions carry over."""
    plain = text.translate(_PLAIN)
    if language != "vi":
        return plain
    placed = _LATE_TONE.sub(lambda found: _cased(_PLACED[found[0].lower()], found[0]), plain)
    return _Y_ALONE.sub(lambda found: _cased(_Y[found[0].lower()], found[0]), placed)


def _cased(small: str, like: str) -> str:
    return "".join(
        new.upper() if old.isupper() else new for new, old in zip(small, like, strict=True)
    )


@cache
def _file(language: str, name: str) -> Mapping[str, Any]:
    place = resources.files("doingoai.spokesperson") / "lexicon" / language / f"{name}.toml"
    return tomllib.loads(place.read_text(encoding="utf-8"))


def _pattern(written: str, shared: Mapping[str, str], language: str) -> str:
    for name, words in shared.items():
        written = written.replace(f"<{name}>", words)
    spelt = one_spelling(written, language).replace("~", _GAP)
    # A space within [brackets] is one of several signs, and stays.
    return re.sub(r"\[[^\]]*\]| ", lambda found: _SPACE if found[0] == " " else found[0], spelt)


def _compiled(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)
