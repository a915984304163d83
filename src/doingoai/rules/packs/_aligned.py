"""Which sentence of one language version says what which sentence of the other says."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# How many sentences of each text stand for one another, and what that costs: versions mostly go
# sentence by sentence, sometimes two are drawn together, seldom one is left out.
_STEPS = {(1, 1): 0.0, (2, 1): 0.6, (1, 2): 0.6, (1, 0): 2.5, (0, 1): 2.5}
_DIGITS = re.compile(r"\d+")
_SAME_DIGITS, _OTHER_DIGITS = -0.5, 0.5


def aligned(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Sentences of ``one`` with their counterparts in ``other``, in order.

    Where both have equally many they go one by one; else by length and digits, the cheapest way
    through both (as Gale and Church align bilingual texts, 1993, with a plainer cost). A sentence
    without a counterpart is left out.
    """
    if len(one) == len(other):
        yield from zip(one, other, strict=True)
        return
    scale = sum(map(len, other)) / max(1, sum(map(len, one)))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(one) + 1):
        for j in range(len(other) + 1):
            for (a, b), price in _STEPS.items():
                before = (i - a, j - b)
                if before not in best:
                    continue
                apart = _apart(one[i - a : i], other[j - b : j], scale) if a and b else 0.0
                cost = best[before][0] + price + apart
                if (i, j) not in best or cost < best[i, j][0]:
                    best[i, j] = (cost, before)
    yield from reversed(list(_back(best, one, other)))


def _back(
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]],
    one: Sequence[str],
    other: Sequence[str],
) -> Iterator[tuple[str, str]]:
    at = (len(one), len(other))
    while at != (0, 0):
        before = best[at][1]
        mine, theirs = one[before[0] : at[0]], other[before[1] : at[1]]
        if mine and theirs:
            yield " ".join(mine), " ".join(theirs)
        at = before


def _apart(mine: Sequence[str], theirs: Sequence[str], scale: float) -> float:
    left, right = " ".join(mine), " ".join(theirs)
    digits = [set(_DIGITS.findall(text)) for text in (left, right)]
    shared = _SAME_DIGITS if digits[0] & digits[1] else 0.0
    differing = _OTHER_DIGITS if any(digits) and not shared else 0.0
    return abs(math.log((len(left) * scale + 1) / (len(right) + 1))) + shared + differing
