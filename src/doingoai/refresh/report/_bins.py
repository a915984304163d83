"""Bins that two columns of numbers share, fit for a picture."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from doingoai.refresh._sketch import Sketch

_SPANS = 20
# A largest value of so many medians makes a scale of tens: on an even one all lie in the first bin.
_HEAVY = 20
_QUARTER = 0.25


@dataclass(frozen=True)
class Bins:
    """Bins on an even scale, or on one of tens.

    Attributes:
        edges: their bounds, ascending.
        tens: whether the scale is log10(1 + value), for long tails.
    """

    edges: tuple[float, ...]
    tens: bool

    def place(self, value: float) -> float:
        """Where ``value`` stands along the axis."""
        return math.log10(1 + value) if self.tens else value

    def shares(self, sketch: Sketch) -> list[float]:
        """The share of the numbers in each bin, in per cent."""
        counts = sketch.counts(self.edges)
        return [100 * count / max(sketch.count, 1) for count in counts]


def shared_bins(sketches: Sequence[Sketch]) -> Bins:
    """Bins for all of ``sketches``, at least one of which holds a number."""
    known = [sketch for sketch in sketches if sketch.count]
    low, high = min(each.low for each in known), max(each.high for each in known)
    middle = max(abs(each.quantile(0.5)) for each in known)
    if low >= 0 and high > _HEAVY * max(middle, 1):
        steps = math.floor(math.log10(1 + high) / _QUARTER) + 1
        return Bins(tuple(10 ** (_QUARTER * step) - 1 for step in range(steps + 1)), tens=True)
    if all(each.whole for each in known) and high - low < _SPANS:
        return Bins(
            tuple(low - 0.5 + step for step in range(round(high - low) + 2)),
            tens=False,
        )
    if low == high:
        low, high = low - 0.5, high + 0.5
    width = (high - low) / _SPANS
    inner = [low + step * width for step in range(1, _SPANS)]
    return Bins((low, *inner, high), tens=False)
