"""Quick looks at a whole column: which texts need a closer one, and for what.

Each finder has a screen, a pattern that lets through whatever it could find (a test holds it to
that), written for Arrow's RE2, which reads fifty thousand posts in some hundredths of a second.

Three looks at all texts do for all screens. RE2 takes as long for many patterns as for one, while
it can keep the states that they make together; beyond, a hundred times as long. Most states come
from words that announce a number, each sort of them numbers of another shape. So the second look
lets any such word announce any such number; whoever adds to a look measures it on odd texts too.
What a look lets through, few texts as a rule, is then held against the screens themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from doingoai.refresh.privacy import _names_beside, _papers, _phones
from doingoai.refresh.privacy._find import FINDERS
from doingoai.refresh.privacy._number import GAP, screen_said
from doingoai.refresh.privacy._seen import ODD

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

_ODD = "odd"
SCREENS = {_ODD: ODD, **{each.part: each.screen for each in FINDERS}}


class _Look(NamedTuple):
    """One pass over all texts.

    Attributes:
        pattern: lets through whatever one of the screens does.
        screens: those, or the part of each that this look is for.
    """

    pattern: str
    screens: Mapping[str, str]


def _of(*parts: str, **others: str) -> dict[str, str]:
    return {part: SCREENS[part] for part in parts} | others


_SIGNS = _of(*(_ODD, "link", "map", "email", "place", "handle", "name"), phone=_phones.IN_LETTERS)
_NUMBERS = _of("passport", "bank", "identity", "phone", beside=_names_beside.BEFORE_A_NUMBER)
_WORDS = _of("said", beside=_names_beside.OTHERS)
_ANNOUNCED = screen_said(
    "|".join((_papers.SAID, _phones.WORDS, _names_beside.CALLING)),
    rf"[0-9](?:{GAP}[0-9A-Za-z]){{4}}",
)
_SEVEN_DIGITS = rf"(?:^|[^\pL\pN_/#=&])[0-9](?:{GAP}[0-9]){{6}}"
LOOKS = (
    _Look("|".join(_SIGNS.values()), _SIGNS),
    _Look("|".join((_ANNOUNCED, _SEVEN_DIGITS, _papers.ODD_NUMBERS)), _NUMBERS),
    _Look("|".join(_WORDS.values()), _WORDS),
)


def suspects(texts: pa.Array) -> dict[int, frozenset[str] | None]:
    """The texts that may hold something personal.

    Args:
        texts: any; a missing one is none of them.

    Returns:
        The position of each text to look at, and the parts of `_find.find` it needs.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    def matching(some: pa.Array, pattern: str) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        found = pc.match_substring_regex(some, pattern)
        return np.asarray(pc.fill_null(found, fill_value=False), dtype=bool)

    needed: dict[int, set[str]] = {}
    for look in LOOKS:
        hit = np.flatnonzero(matching(texts, look.pattern))
        if not len(hit):  # preparing a pattern takes some milliseconds
            continue
        left = texts.take(pa.array(hit))
        for part, screen in look.screens.items():
            for position in hit[matching(left, screen)].tolist():
                needed.setdefault(position, set()).add(part)
    everything = frozenset(SCREENS)
    return {
        position: everything if _ODD in parts else frozenset(parts)
        for position, parts in needed.items()
    }
