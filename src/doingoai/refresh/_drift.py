"""How differently two columns are spread: the population stability index."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.refresh._summaries import Categories, Numbers
from doingoai.refresh._thresholds import thresholds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from doingoai.refresh._sketch import Sketch
    from doingoai.refresh._summaries import Summary

# Added to each bin, so that an empty one has a logarithm.
_HALF = 0.5


@dataclass(frozen=True)
class Drift:
    """How differently two columns are spread.

    Attributes:
        value: the index: 0 for the same, above 0.25 usually called a shift.
        chance: what so few rows may show without any shift.
    """

    value: float
    chance: float

    def reaches(self, line: str) -> bool:
        """Whether it is past ``line`` ("note" or "look") and more than chance."""
        return self.value >= thresholds()["drift"][line] and self.value > self.chance


def drift(before: Summary, after: Summary) -> Drift | None:
    """The drift of a column; None where one has no values, or too many to tell apart."""
    if isinstance(before, Numbers) and isinstance(after, Numbers):
        return _of_shares(*_grouped(before.sketch, after.sketch))
    if isinstance(before, Categories) and isinstance(after, Categories):
        if before.many or after.many:
            return None
        names = dict.fromkeys((*before.counts, *after.counts))
        return _of_shares(
            [*(before.counts[name] for name in names), before.others],
            [*(after.counts[name] for name in names), after.others],
        )
    return None


def _grouped(before: Sketch, after: Sketch) -> tuple[list[int], list[int]]:
    """Counts of both in bins that each hold about a tenth of the numbers before."""
    most: int = thresholds()["drift"]["bins"]
    was, now = dict(before.bins()), dict(after.bins())
    groups: tuple[list[int], list[int]] = ([0] * most, [0] * most)
    passed = 0
    for key in sorted({*was, *now}):
        middle = (passed + was.get(key, 0) / 2) / max(before.count, 1)
        group = min(int(middle * most), most - 1)
        groups[0][group] += was.get(key, 0)
        groups[1][group] += now.get(key, 0)
        passed += was.get(key, 0)
    return groups


def _of_shares(before: Sequence[int], after: Sequence[int]) -> Drift | None:
    pairs = [pair for pair in zip(before, after, strict=True) if any(pair)]
    was, now = (sum(side) for side in (before, after))
    if not was or not now:
        return None
    size = len(pairs)
    index = 0.0
    for one, other in pairs:
        share = (one + _HALF) / (was + _HALF * size)
        other_share = (other + _HALF) / (now + _HALF * size)
        index += (other_share - share) * math.log(other_share / share)
    return Drift(index, (1 / was + 1 / now) * _chi_squared(size - 1))


def _chi_squared(freedom: int) -> float:
    """The quantile of chi-squared at the threshold's z, after Wilson and Hilferty (1931)."""
    if freedom < 1:
        return 0.0
    part = 2 / (9 * freedom)
    z: float = thresholds()["drift"]["chance"]["z"]
    return float(freedom * (1 - part + z * math.sqrt(part)) ** 3)
