"""One quick look at a whole column: which texts need a closer one, and for what.

Each finder has a pattern that lets through whatever it could find (a test holds it to that),
written for Arrow's RE2, which reads fifty thousand posts in some hundredths of a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.refresh.privacy._find import FINDERS
from doingoai.refresh.privacy._seen import ODD

if TYPE_CHECKING:
    import pyarrow as pa

_ODD = "odd"
# What is looked for in one pass: each takes as long as one pattern alone. More in one would be
# more states than RE2 keeps, and a hundred times slower ("beside" with the first or with "said").
_TOGETHER = (
    (_ODD, "link", "map", "email", "place", "handle", "name"),
    ("passport", "bank", "identity"),
    ("phone",),
    ("said",),
    ("beside",),
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

    screens = {_ODD: ODD, **{each.part: each.screen for each in FINDERS}}
    together = ["|".join(screens[part] for part in group) for group in _TOGETHER]
    hits = [np.flatnonzero(matching(texts, pattern)) for pattern in together]
    needed: dict[int, set[str]] = {}
    for group, hit in zip(_TOGETHER, hits, strict=True):
        if not len(hit):  # preparing a pattern takes some milliseconds
            continue
        left = texts.take(pa.array(hit))
        for part in group:
            positions = hit if len(group) == 1 else hit[matching(left, screens[part])]
            for position in positions.tolist():
                needed.setdefault(position, set()).add(part)
    everything = frozenset(screens)
    return {
        position: everything if _ODD in parts else frozenset(parts)
        for position, parts in needed.items()
    }
