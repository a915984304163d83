"""How long a text is, in the unit in which each platform counts."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from doingoai.text._emoji import emoji_spans
from doingoai.text._normal import nfc
from doingoai.text._x import x_weight

if TYPE_CHECKING:
    from collections.abc import Callable


def length(text: str, unit: str) -> int:
    """How long ``text`` is in ``unit``, the word that a row of ``datasets/limits`` uses.

    Counted is the NFC form with line ends of one character, as a platform stores it; a lone
    surrogate counts as the replacement character that stands in for it.

    Args:
        text: any text, of any length.
        unit: one of `UNITS`: ``"weighted"`` (X, see `x_weight`), ``"characters"`` (code points),
            ``"utf16"`` (code units; LINE, Buffer for Facebook), ``"utf8-bytes"`` (a YouTube
            description), ``"graphemes"`` (visible characters by Unicode annex 29; Bluesky),
            ``"emoji-bytes"`` (Threads: an emoji counts its UTF-8 bytes, all else characters).

    Raises:
        ValueError: there is no such unit.
    """
    if unit not in _COUNTS:
        raise ValueError(f"no unit of length called {unit!r}; there are {', '.join(UNITS)}")
    return _COUNTS[unit](re.sub(r"\r\n?", "\n", nfc(text)))


def graphemes(text: str) -> list[str]:
    """The visible characters of ``text`` (NFC): a family emoji or a letter with marks is one."""
    return [str(found) for found in _grapheme().findall(nfc(text))]


@cache
def _grapheme() -> re.Pattern[str]:
    import regex

    # \X alone looks back over a whole run of flags for each of them; pairs read first do not.
    return regex.compile(  # type: ignore[no-any-return]
        r"\p{RI}{2}[\p{GCB=EX}\p{GCB=ZWJ}\p{GCB=SM}]*+|\X", regex.VERSION1
    )


def _utf16(text: str) -> int:
    return len(text) + sum(len(run) for run in re.findall("[\U00010000-\U0010ffff]+", text))


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _emoji_bytes(text: str) -> int:
    spans = emoji_spans(text)
    return len(text) + sum(_bytes(text[start:end]) - (end - start) for start, end in spans)


_COUNTS: dict[str, Callable[[str], int]] = {
    "weighted": x_weight,
    "characters": len,
    "utf16": _utf16,
    "utf8-bytes": _bytes,
    "graphemes": lambda text: len(graphemes(text)),
    "emoji-bytes": _emoji_bytes,
}
UNITS = tuple(_COUNTS)
