"""How the times of a column are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Order = Literal["dmy", "mdy", "ymd", ""]
ORDERS: tuple[Order, ...] = ("dmy", "mdy", "ymd")


@dataclass(frozen=True)
class TimeStyle:
    """How the times of a column are written.

    Attributes:
        order: which of day, month and year comes first in dates of numbers alone; empty where it
            is not known, so that only dates are read that can be read in one way.
        pattern: the name of the pattern that most cells fit, which is tried first.
        years: for dates without a year, from which row number on which year holds.
        serial: whether numbers are days since the end of 1899, as spreadsheets count them.
        hours: whether any cell has an hour; what has days only can't tell a best time.
        zoned: whether every hour comes with its zone, so that no other need be known.
        witness: the row number that settled the order.
    """

    order: Order = ""
    pattern: str = ""
    years: tuple[tuple[int, int], ...] = ()
    serial: bool = False
    hours: bool = False
    zoned: bool = False
    witness: int | None = None


EXCEL_SERIAL = TimeStyle(serial=True, hours=True)
