"""The groups of a pattern for many cells at once, by Arrow's patterns or by place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import numpy as np

    Numbers = np.ndarray[Any, Any]

_FEW = 500  # cells; up to here Python's patterns are faster than preparing Arrow's
_NOUGHT, _NINE = 48, 57  # the digits in ASCII


class Parts(Protocol):
    """The groups of a pattern that all cells fit."""

    def __contains__(self, group: str) -> bool:
        """Whether the pattern has this group."""

    def filled(self, group: str) -> Numbers:
        """Which cells have something there."""

    def whole(self, group: str) -> Numbers:
        """Its digits as numbers, 0 where there are none."""

    def looked_up(self, group: str, meaning: Callable[[str], int]) -> Numbers:
        """``meaning`` of what stands there, each distinct text asked once."""


@dataclass(frozen=True)
class Matched:
    """Groups as Arrow's ``extract_regex`` gives them."""

    groups: Mapping[str, Any]

    def __contains__(self, group: str) -> bool:
        return group in self.groups

    def filled(self, group: str) -> Numbers:
        import pyarrow.compute as pc

        found: Numbers = pc.not_equal(self.groups[group], "").to_numpy(zero_copy_only=False)
        return found

    def whole(self, group: str) -> Numbers:
        import pyarrow as pa
        import pyarrow.compute as pc

        part = self.groups[group]
        digits = pc.if_else(pc.not_equal(part, ""), part, pa.scalar("0", part.type))
        found: Numbers = pc.cast(digits, pa.int64()).to_numpy()
        return found

    def looked_up(self, group: str, meaning: Callable[[str], int]) -> Numbers:
        import numpy as np

        coded = self.groups[group].dictionary_encode()
        known = np.array([meaning(cell) for cell in coded.dictionary.to_pylist()], dtype=np.int64)
        found: Numbers = known[coded.indices.to_numpy()]
        return found


@dataclass(frozen=True)
class Placed:
    """Groups of cells that differ in their digits only, so that each group has one place.

    Attributes:
        signs: the cells' bytes, a row each.
        spans: where each group of the pattern begins and ends; both -1 where it is not there.
    """

    signs: Numbers
    spans: Mapping[str, tuple[int, int]]

    def __contains__(self, group: str) -> bool:
        return group in self.spans

    def filled(self, group: str) -> Numbers:
        import numpy as np

        start, end = self.spans[group]
        return np.full(len(self.signs), end > start)

    def whole(self, group: str) -> Numbers:
        import numpy as np

        number = np.zeros(len(self.signs), dtype=np.int64)
        for place in range(*self.spans[group]):
            number = number * 10 + (self.signs[:, place] - _NOUGHT)
        return number

    def looked_up(self, group: str, meaning: Callable[[str], int]) -> Numbers:
        import numpy as np

        start, end = self.spans[group]
        texts = self.signs[:, start:end]
        if not texts.size or (texts == texts[0]).all():
            return np.full(len(texts), meaning(texts[:1].tobytes().decode("ascii")))
        distinct, places = np.unique(texts, axis=0, return_inverse=True)
        known = [meaning(row.tobytes().decode("ascii")) for row in distinct]
        found: Numbers = np.array(known, dtype=np.int64)[places.reshape(-1)]
        return found


def matched(array: Any, pattern: str) -> tuple[Matched, Numbers]:
    """The groups of ``pattern`` in the cells of an Arrow array that fit, and which do."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if len(array) <= _FEW:
        return _matched_few(array.to_pylist(), pattern)
    found = pc.extract_regex(array, pattern)
    fits: Numbers = pc.is_valid(found).to_numpy(zero_copy_only=False)
    if not fits.all():
        found = found.filter(pa.array(fits))
    return Matched({field.name: pc.struct_field(found, field.name) for field in found.type}), fits


def _matched_few(cells: list[str], pattern: str) -> tuple[Matched, Numbers]:
    """The same for few cells, for which Arrow would spend its time on preparing the pattern."""
    import numpy as np
    import pyarrow as pa

    prepared = _prepared(pattern)
    found = [prepared.fullmatch(cell) for cell in cells]
    hits = [hit for hit in found if hit]
    groups = {
        name: pa.array([hit[name] or "" for hit in hits], type=pa.large_string())
        for name in prepared.groupindex
    }
    return Matched(groups), np.array([hit is not None for hit in found], dtype=bool)


@cache
def _prepared(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern.replace(r"\d", "[0-9]"))  # as Arrow's: digits are 0 to 9


def one_shape(array: Any) -> Numbers | None:
    """The bytes of an Arrow array of text, a row a cell, if its cells differ in digits only."""
    import numpy as np

    _, ends, signs = array.buffers()
    offsets = np.frombuffer(ends, dtype=np.int64)[array.offset : array.offset + len(array) + 1]
    width = int(offsets[1] - offsets[0])
    if not width or (np.diff(offsets) != width).any():
        return None
    table = np.frombuffer(signs, dtype=np.uint8)[offsets[0] : offsets[-1]].reshape(-1, width)
    digits = (table[0] >= _NOUGHT) & (table[0] <= _NINE)
    among = table[:, digits]
    same = (table[:, ~digits] == table[0, ~digits]).all()
    return table if same and ((among >= _NOUGHT) & (among <= _NINE)).all() else None


def placed(signs: Numbers, patterns: Mapping[str, str]) -> tuple[str, Placed] | None:
    """The first pattern that cells of one shape fit, and its groups; None where they fit none.

    No pattern looks at which digits there are, so that what fits one cell fits all.
    """
    first = signs[0].tobytes().decode("utf-8")
    for name, pattern in patterns.items():
        if first.isascii() and (found := regex.match(pattern, first)):
            return name, Placed(signs, {group: found.span(group) for group in found.groupdict()})
    return None
