"""Hashtags, and signs that nobody sees."""

from __future__ import annotations

import re
from functools import cache

from doingoai.text._emoji import emoji_spans
from doingoai.text._normal import nfc


def hashtags(text: str) -> list[str]:
    """The hashtags of ``text`` (NFC) in order, each with its sign: ``["#VietNam"]``.

    As X has it: letters, marks, digits and underscores after # or ＃, at least one of them no
    digit; not inside a word or a web address.
    """
    return [str(found) for found in _hashtag().findall(nfc(text))]


@cache
def _hashtag() -> re.Pattern[str]:
    import regex

    return regex.compile(  # type: ignore[no-any-return]
        r"(?<![\w&/#＃])[#＃](?=[\p{N}\p{M}_]*+\p{L})\w++"
    )


# Control characters but tab and line ends; soft hyphen; zero-width characters, marks of
# direction, invisible operators, the byte order mark, interlinear and tag characters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]+"
)
# Joiners belong to the spelling of Persian, Hindi, Sinhala …; marks of direction (no overrides)
# to texts in Arabic and Hebrew letters.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_JOINERS, _DIRECTIONS = {"\u200c", "\u200d"}, set("\u200e\u200f\u061c\u2066\u2067\u2068\u2069")
_FIRST_JOINING_SCRIPT = "\u0590"
_LATIN_EXTENDED = ("\u1e00", "\u200a")


def invisible(text: str) -> list[tuple[int, int]]:
    """Where characters stand in ``text`` (NFC) that nobody sees and that change what is read.

    Zero-width and control characters, overrides and marks of direction: pasted along, or planted
    so that a text shows something else than it says. Not told are those an emoji is made of,
    joiners inside scripts that need them, and marks of direction in a text with Arabic or Hebrew
    letters.
    """
    written = nfc(text)
    if not _UNSEEN.search(written):
        return []
    inside = {place for start, end in emoji_spans(written) for place in range(start, end)}
    mixed = bool(_RIGHT_TO_LEFT.search(written))
    return [
        found.span()
        for found in _UNSEEN.finditer(written)
        if found.start() not in inside and not _belongs(written, found, mixed=mixed)
    ]


def _belongs(text: str, found: re.Match[str], *, mixed: bool) -> bool:
    signs = set(found[0])
    if mixed and signs <= _DIRECTIONS:
        return True
    before = text[found.start() - 1 : found.start()]
    other_script = before >= _FIRST_JOINING_SCRIPT and not (
        _LATIN_EXTENDED[0] <= before <= _LATIN_EXTENDED[1]
    )
    return len(found[0]) == 1 and signs <= _JOINERS and other_script and before.isprintable()


# As East Asian keyboards write them: the reader sees the same figure.
_WIDE = str.maketrans("０１２３４５６７８９．，％＄：／－", "0123456789.,%$:/-")


def as_shown(text: str) -> str:
    """``text`` (NFC) as a reader sees it: signs that nobody sees are gone, wide digits plain.

    For judging what a text makes people read. What a search or a screen reader makes of it is in
    the text as it is written, and `figures` reads that.
    """
    written = nfc(text)
    hidden = {place for start, end in invisible(written) for place in range(start, end)}
    shown = "".join(sign for place, sign in enumerate(written) if place not in hidden)
    return shown.translate(_WIDE)
