"""Headers: which column of a sheet is which of ours, and how well the whole fits."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

Kind = Literal[
    "identifier",
    "count",
    "decimal",
    "percent",
    "fraction",
    "duration",
    "flag",
    "text",
    "time",
    "day",
    "raw",
]

# Names that exports of every platform share. Finding them says little about whose export it is.
_COMMON = frozenset(
    (  # noqa: SIM905 - one word a line would be a page
        "account author clicks comments content country date day description duration engagement "
        "engagements followers id impressions keywords language likes link name period platform "
        "published reach reactions saves sentiment shares source text time title total type url "
        "value views"
    ).split()
)
_COMMON_WEIGHT = 0.25
_ENOUGH = 1.5  # the weight below which a header is too thin to be sure of
_AGAIN = re.compile(r" \(\d+\)$")  # how a sheet tells a name that comes again


@dataclass(frozen=True)
class Column:
    """A column that an adapter reads.

    Attributes:
        target: our name: a column of the dataset, a metric, or a name of the adapter's own.
        aliases: how exports call it, the newest English name first; compared by `folded`.
        kind: how its cells are read: a reader of `doingoai.refresh.values`; ``fraction`` is a
            percentage written 0.0123; ``raw`` stays the text it was.
        needed: without it the sheet is not this kind of export.
        drops: whether a cell that can't be read rejects its row, rather than only being left
            empty; default: where the column is needed.
        weight: how much finding it says about whose export this is; default: 1, and a quarter
            for names that all platforms use, such as "Views".
        unit: of a metric, what it counts.
    """

    target: str
    aliases: tuple[str, ...]
    kind: Kind = "text"
    needed: bool = False
    drops: bool | None = None
    weight: float | None = None
    unit: str = ""

    @property
    def rejects(self) -> bool:
        """Whether a cell that can't be read rejects its row."""
        return self.needed if self.drops is None else self.drops

    @property
    def telling(self) -> float:
        """How much finding it says about whose export this is."""
        if self.weight is not None:
            return self.weight
        return min(_telling(alias) for alias in self.aliases)


@cache
def folded(name: str) -> str:
    """``name`` as headers are compared: no case, marks and spaces collapsed, accents kept.

    A percent sign stays: "Views (%)" is another column than "Views".
    """
    plain = unicodedata.normalize("NFKC", name).casefold().replace("%", " % ")
    return " ".join(re.sub(r"[^\w%]+|_+", " ", plain).split())


def found(columns: Iterable[Column], names: Iterable[str]) -> dict[str, str]:
    """Our name of each column that is there, and the sheet's; the earlier alias wins."""
    there: dict[str, str] = {}
    for name in names:
        there.setdefault(folded(name), name)
    held: dict[str, str] = {}
    taken: set[str] = set()
    for column in columns:
        for alias in column.aliases:
            name = there.get(folded(alias), "")
            if name and name not in taken:
                held[column.target] = name
                taken.add(name)
                break
    return held


def fit(
    columns: Collection[Column],
    known: Collection[str],
    held: Mapping[str, str],
    names: Collection[str],
) -> float:
    """How well the header ``names`` fits, 0 to 1: the share that is known, by what it tells.

    Args:
        columns: what the adapter reads.
        known: other names of the layout, which it leaves alone.
        held: what `found` gave.
        names: the sheet's header.
    """
    also = {folded(name) for name in known}
    weight = sum(column.telling for column in columns if column.target in held)
    strange = 0
    for name in names:
        plain = folded(_AGAIN.sub("", name))
        if name in held.values():
            continue
        if plain in also:
            weight += _telling(plain)
        elif not any(plain == folded(alias) for column in columns for alias in column.aliases):
            strange += 1
    if not weight:
        return 0.0
    # By the logarithm: an export with a hundred new columns beside all the old is still itself.
    return weight / (weight + math.log2(1 + strange)) * min(1.0, weight / _ENOUGH)


def _telling(name: str) -> float:
    return _COMMON_WEIGHT if folded(name) in _COMMON else 1.0
