"""Emoji as readers see them: a family, a flag or a keycap is one."""

from __future__ import annotations

import re
from functools import cache

from doingoai.text._normal import nfc

# Where none of these is there is no need to load the regex library.
_MAYBE = re.compile("[©®\u20e3\u203c-\U0010ffff]")


def emoji_count(text: str) -> int:
    """How many emoji ``text`` shows; a sequence (family, flag, skin tone) is one.

    Signs that are letters unless a selector makes them emoji (©, ™, ↔, 1) count only with it;
    dingbats such as ✔ and ❤ count, since platforms draw them in colour.
    """
    return len(emoji_spans(nfc(text)))


def emoji_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where the emoji of ``text``, which is in NFC, stand."""
    if not _MAYBE.search(text):
        return ()
    return tuple(found.span() for found in _emoji().finditer(text))


@cache
def _emoji() -> re.Pattern[str]:
    import regex

    sign = r"[\p{Emoji}&&\p{Extended_Pictographic}]"
    coloured = rf"[{sign}&&[\p{{Emoji_Presentation}}\u2600-\u27bf\U0001f000-\U0001faff]](?!\ufe0e)"
    dressed = r"(?:\ufe0f|[\U0001f3fb-\U0001f3ff])?+[\U000e0020-\U000e007f]{0,40}+"
    joined = rf"(?:\u200d{sign}{dressed}){{0,40}}+"
    return regex.compile(  # type: ignore[no-any-return]
        rf"\p{{RI}}{{2}}|[0-9#*]\ufe0f?\u20e3|(?:{coloured}|{sign}(?=\ufe0f)){dressed}{joined}"
        r"|[\U0001f3fb-\U0001f3ff]",
        regex.VERSION1,
    )
