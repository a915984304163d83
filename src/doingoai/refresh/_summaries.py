"""What is kept of one column, however many rows it has."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from doingoai.refresh._sketch import Sketch

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

MOST_CATEGORIES = 50
# Beyond this many different values a column is no list of categories and is no longer counted.
_MOST_COUNTED = 1_000
QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)


class Summary(Protocol):
    """What the summaries of all kinds of columns have in common."""

    kind: ClassVar[str]
    missing: int

    def see(self, column: pd.Series[Any]) -> None:
        """Take in some rows of the column, in the schema's type."""

    def as_dict(self) -> dict[str, Any]:
        """Plain data."""


class Numbers:
    """A column of numbers: see `Sketch`."""

    kind: ClassVar[str] = "number"

    def __init__(self, *, whole: bool) -> None:
        self.missing = 0
        self.sketch = Sketch(whole=whole)

    def see(self, column: pd.Series[Any]) -> None:
        """Take in some rows of the column."""
        values = column.to_numpy(dtype="float64", na_value=float("nan"))
        before = self.sketch.count
        self.sketch.see(values)
        self.missing += len(values) - (self.sketch.count - before)

    def as_dict(self) -> dict[str, Any]:
        """Plain data."""
        quantiles = {f"{share:g}": self.sketch.quantile(share) for share in QUANTILES}
        return {
            "kind": self.kind,
            "missing": self.missing,
            **self.sketch.as_dict(),
            **({"quantiles": quantiles} if self.sketch.count else {}),
        }

    @classmethod
    def from_dict(cls, content: dict[str, Any], *, whole: bool) -> Numbers:
        """The summary that `as_dict` described."""
        made = cls(whole=whole)
        made.missing = content["missing"]
        made.sketch = Sketch.from_dict(content, whole=whole)
        return made


class Categories:
    """A column of few different values, yes/no among them.

    Attributes:
        counts: how often each value occurs; empty once there are too many different ones.
        many: whether there are.
        others: of a summary that was written down, rows whose value is not in ``counts``.
    """

    kind: ClassVar[str] = "category"

    def __init__(self) -> None:
        self.missing = 0
        self.counts: Counter[str] = Counter()
        self.many = False
        self.others = 0

    def see(self, column: pd.Series[Any]) -> None:
        """Take in some rows of the column."""
        self.missing += int(column.isna().sum())
        if self.many:
            return
        yes_no = column.dtype.kind == "b"
        for value, count in column.value_counts().items():
            self.counts[str(value).lower() if yes_no else str(value)] += int(count)
        if len(self.counts) > _MOST_COUNTED:
            self.many = True
            self.counts.clear()

    @property
    def complete(self) -> bool:
        """Whether ``counts`` names every value of the column."""
        return not self.many and not self.others

    @property
    def present(self) -> int:
        """How many rows have a value, as far as values are counted."""
        return self.counts.total() + self.others

    def as_dict(self) -> dict[str, Any]:
        """Plain data: the most frequent values, and in how many rows others stand."""
        top = sorted(self.counts.items(), key=lambda pair: (-pair[1], pair[0]))
        rest = sum(count for _, count in top[MOST_CATEGORIES:])
        return {
            "kind": self.kind,
            "missing": self.missing,
            "values": dict(top[:MOST_CATEGORIES]),
            "others": self.others + rest,
            "many": self.many,
        }

    @classmethod
    def from_dict(cls, content: dict[str, Any]) -> Categories:
        """The summary that `as_dict` described."""
        made = cls()
        made.missing, made.many, made.others = (
            content["missing"],
            content["many"],
            content["others"],
        )
        made.counts.update(content["values"])
        return made


class Times:
    """A column of times or days: the first and the last.

    Attributes:
        first: the first, in UTC where the column has times; None where all is missing.
        last: the last.
    """

    kind: ClassVar[str] = "time"

    def __init__(self) -> None:
        self.missing = 0
        self.first: dt.datetime | None = None
        self.last: dt.datetime | None = None

    def see(self, column: pd.Series[Any]) -> None:
        """Take in some rows of the column."""
        present = column.dropna()
        self.missing += len(column) - len(present)
        if len(present):
            first, last = clock(present.min()), clock(present.max())
            self.first = first if self.first is None else min(first, self.first)
            self.last = last if self.last is None else max(last, self.last)

    def as_dict(self) -> dict[str, Any]:
        """Plain data."""
        return {
            "kind": self.kind,
            "missing": self.missing,
            "first": self.first.isoformat() if self.first else None,
            "last": self.last.isoformat() if self.last else None,
        }

    @classmethod
    def from_dict(cls, content: dict[str, Any]) -> Times:
        """The summary that `as_dict` described."""
        made = cls()
        made.missing = content["missing"]
        made.first, made.last = (
            dt.datetime.fromisoformat(content[end]) if content[end] else None
            for end in ("first", "last")
        )
        return made


class Words:
    """A column of identifiers or free text: nothing of it is kept but how much is missing."""

    kind: ClassVar[str] = "text"

    def __init__(self) -> None:
        self.missing = 0

    def see(self, column: pd.Series[Any]) -> None:
        """Take in some rows of the column."""
        self.missing += int(column.isna().sum())

    def as_dict(self) -> dict[str, Any]:
        """Plain data."""
        return {"kind": self.kind, "missing": self.missing}

    @classmethod
    def from_dict(cls, content: dict[str, Any]) -> Words:
        """The summary that `as_dict` described."""
        made = cls()
        made.missing = content["missing"]
        return made


def clock(moment: Any) -> dt.datetime:
    """A pandas time as a plain one in UTC, without its zone, to the second."""
    if moment.tzinfo is not None:
        moment = moment.tz_convert("UTC").tz_localize(None)
    plain: dt.datetime = moment.floor("s").to_pydatetime()
    return plain


def seconds(column: pd.Series[Any]) -> np.ndarray[Any, Any]:
    """Times or days without gaps as whole seconds since 1970, UTC."""
    plain = column.dt.tz_convert(None) if column.dt.tz is not None else column
    whole: np.ndarray[Any, Any] = plain.to_numpy().astype("datetime64[s]").astype("int64")
    return whole
