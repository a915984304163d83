"""What reading a column of text gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.i18n import Message


@dataclass(frozen=True)
class Parsed:
    """A column that was read.

    Attributes:
        values: the values, missing where the cell was empty, said "nothing", or can't be read.
        bad: true where a cell holds something that can't be read; same index.
        why: what is wrong with those cells, for `rejected.csv` and the report; it names no value.
        repaired: how many cells were mended because what they meant is certain.
        rounded: how many cells say themselves that they are rounded, as "1.2K" does: the value is
            the nearest that can be known.
    """

    values: pd.Series[Any]
    bad: pd.Series[bool]
    why: Message
    repaired: int = 0
    rounded: int = 0
