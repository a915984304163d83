"""Numbers of any amount in bounded memory: how they are spread, to within one per cent."""

from __future__ import annotations

import math
from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

# DDSketch (Masson, Rim, Lee: "DDSketch: a fast and fully-mergeable quantile sketch with
# relative-error guarantees", PVLDB 12(12), 2019): bins whose bounds grow by a constant factor, so
# that the middle of a value's bin is at most this share of the value away from it.
RELATIVE_ERROR = 0.01
_GROWTH = (1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR)
_LOG_GROWTH = math.log(_GROWTH)
# Bins for 1e-16 to 1e16 either side of nought; what lies beyond is counted in the last.
_REACH = math.ceil(math.log(1e16) / _LOG_GROWTH)
_BINS = 2 * _REACH + 1


class Sketch:
    """How often which numbers occur; the order in which they come makes no difference.

    Bins are numbered in the order of their values: 0 holds the noughts, positive numbers the
    positive values, negative ones the negative values.

    Attributes:
        count: how many numbers were seen.
        total: their sum.
        low: the smallest, exactly; NaN where none was seen.
        high: the largest, exactly; NaN where none was seen.
        whole: whether they are whole numbers, so that quantiles are.
    """

    def __init__(self, *, whole: bool = False) -> None:
        import numpy as np

        self.whole = whole
        self.count = 0
        self.total = 0.0
        self.low = self.high = math.nan
        self._bins = np.zeros(2 * _BINS + 1, dtype=np.int64)

    def see(self, values: np.ndarray[Any, Any]) -> None:
        """Count ``values``: floats; NaN and infinities are left out."""
        import numpy as np

        values = values[np.isfinite(values)]
        if not len(values):
            return
        with np.errstate(divide="ignore"):
            places = np.ceil(np.log(np.abs(values)) / _LOG_GROWTH)
        keys = (np.clip(places, -_REACH, _REACH) + _REACH + 1) * np.sign(values)
        self._bins += np.bincount(keys.astype(np.int64) + _BINS, minlength=len(self._bins))
        self.count += len(values)
        self.total += float(values.sum())
        self.low = min(float(values.min()), self.low if self.low == self.low else math.inf)
        self.high = max(float(values.max()), self.high if self.high == self.high else -math.inf)

    @property
    def mean(self) -> float:
        """The mean; NaN where nothing was seen."""
        return self.total / self.count if self.count else math.nan

    def quantile(self, share: float) -> float:
        """The value below which ``share`` of the numbers lie.

        Args:
            share: 0 to 1.

        Returns:
            The value, at most `RELATIVE_ERROR` of itself away from the true one, rounded where
            the numbers are whole; NaN where none was seen.
        """
        bins = self.bins()
        if not bins:
            return math.nan
        rank = share * (self.count - 1)
        passed = accumulate(count for _, count in bins)
        return self.value(
            next(key for (key, _), below in zip(bins, passed, strict=True) if below > rank)
        )

    def value(self, key: int) -> float:
        """The value that stands for the bin ``key``."""
        if key == 0:
            return 0.0
        size = 2 * _GROWTH ** (abs(key) - _REACH - 1) / (_GROWTH + 1)
        value = min(max(math.copysign(size, key), self.low), self.high)
        return float(round(value)) if self.whole else value

    def bins(self) -> list[tuple[int, int]]:
        """The bins that hold anything, in the order of their values: number and count."""
        return [(int(at) - _BINS, int(self._bins[at])) for at in self._bins.nonzero()[0]]

    def counts(self, edges: Sequence[float]) -> list[int]:
        """How many numbers lie in each of the spans between ``edges``; the last holds its end.

        Args:
            edges: ascending, at least two.
        """
        import numpy as np

        bins = self.bins()
        made, _ = np.histogram(
            [self.value(key) for key, _ in bins], edges, weights=[count for _, count in bins]
        )
        return [int(count) for count in made]

    def as_dict(self) -> dict[str, Any]:
        """Plain data, from which `from_dict` makes the same again."""
        if not self.count:
            return {"count": 0}
        return {
            "count": self.count,
            "sum": self.total,
            "min": self.low,
            "max": self.high,
            "mean": self.mean,
            "bins": [list(pair) for pair in self.bins()],
        }

    @classmethod
    def from_dict(cls, content: dict[str, Any], *, whole: bool) -> Sketch:
        """The sketch that `as_dict` described."""
        sketch = cls(whole=whole)
        if content["count"]:
            sketch.count, sketch.total = content["count"], content["sum"]
            sketch.low, sketch.high = content["min"], content["max"]
            for key, count in content["bins"]:
                sketch._bins[key + _BINS] = count
        return sketch
