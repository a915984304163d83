"""How the times of a column are written, settled from the whole of it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError, Refused
from doingoai.refresh.values._cells import arrow, booleans, nothing
from doingoai.refresh.values._time_dates import NONE, by_order, readings, year_less
from doingoai.refresh.values._time_fields import NO_OFFSET, fields
from doingoai.refresh.values._time_patterns import patterns
from doingoai.refresh.values._time_style import ORDERS, TimeStyle
from doingoai.refresh.values._years import YearLess

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.refresh.values._time_style import Order


_MONTHS, _FORTNIGHT = 59, 14  # days
_DOTTED = r"^\s*\d{1,2}\.\d{1,2}\.\d{4}"


class TimeSurvey:
    """Looks at a column chunk by chunk and says how its times are written.

    Args:
        last: no time of the export is later; default: today. Years that are not written, or only
            in two digits, are told by it.
    """

    def __init__(self, last: dt.date | None = None) -> None:
        self._last = last or dt.datetime.now(dt.UTC).date() + dt.timedelta(days=1)
        self._patterns: Counter[str] = Counter()
        self._against: dict[Order, int] = {}
        self._matters = False
        self._by_order = False
        self._dotted = False
        self._spans: dict[Order, tuple[int, int]] = {}
        self._years = YearLess()
        self._hours = False
        self._zoned = True

    def see(self, cells: pd.Series[Any]) -> None:
        """Take the next chunk of the column into account; its index holds row numbers.

        Raises:
            Refused: days come first in one row and months in another.
        """
        import numpy as np
        import pyarrow.compute as pc

        array = arrow(cells)
        first = self._patterns.most_common(1)
        found = fields(array, booleans(nothing(array)), first[0][0] if first else "")
        names = list(patterns())
        for place, times in zip(*np.unique(found.pattern, return_counts=True), strict=True):
            if place >= 0:
                self._patterns[names[place]] += int(times)
        clock = found.clock >= 0
        self._hours |= bool(clock.any() or (found.epoch >= 0).any())
        self._zoned &= not (clock & (found.offset == NO_OFFSET)).any()
        rows = cells.index.to_numpy()
        if (some := by_order(found)).any():
            self._by_order = True
            self._dotted |= bool(pc.any(pc.match_substring_regex(array, _DOTTED)).as_py())
            dates = readings(found, self._last)
            self._settle({order: dates[order][some] for order in ORDERS}, rows[some])
        if (some := year_less(found)).any():
            self._years.see(rows[some], found.numbers["m"][some], found.numbers["d"][some])

    @property
    def settled(self) -> bool:
        """Whether the rest of the column would add nothing."""
        if not self._patterns or self._years:
            return False
        return not self._by_order or len(self._possible) == 1

    @property
    def ambiguous(self) -> bool:
        """Whether the column, as far as seen, holds dates that can be read in several ways."""
        return self._by_order and self._matters and len(self._possible) > 1

    def style(self, default_day_first: bool | None = None, *, certain: bool = False) -> TimeStyle:
        """How the column is written.

        Args:
            default_day_first: whether 03/04 is the third of April where the column doesn't show
                it; with dots between them days come first all the same.
            certain: whether somebody who knows the export says so, rather than that most are so.

        Raises:
            RefreshError: days and months can't be told apart and no default is given.
            Refused: dates without a year are in no order, so that their years can't be told.
        """
        order, witness = self._order(default_day_first, certain)
        first = self._patterns.most_common(1)
        return TimeStyle(
            order=order,
            pattern=first[0][0] if first else "",
            years=self._years.years(self._last) if self._years else (),
            hours=self._hours,
            zoned=self._hours and self._zoned,
            witness=witness,
        )

    @property
    def _possible(self) -> list[Order]:
        return [order for order in ORDERS if order not in self._against]

    def _order(self, default_day_first: bool | None, certain: bool) -> tuple[Order, int | None]:
        if not self._by_order:
            return "", None
        possible = self._possible
        if len(possible) == 1:
            rejected: Order = "mdy" if possible[0] == "dmy" else "dmy"
            return possible[0], self._against.get(rejected)
        if not self._matters:
            return possible[0], None
        # Nobody writes 04.03.2026 for the third of April, whatever export it is.
        dotted = self._dotted and not certain
        told: Order = "dmy" if default_day_first or dotted else "mdy"
        usual = dotted or (default_day_first is not None and (certain or not self._odd(told)))
        if usual and told in possible:
            return told, None
        raise RefreshError(
            Message("In the dates of this export days and months can't be told apart."),
            Message(
                "No day after the 12th shows which comes first. Say --day-first or "
                "--month-first, or export a longer period."
            ),
        )

    def _odd(self, told: Order) -> bool:
        """Whether ``told`` makes a day of every other month what is else one run of days."""
        spans = {order: last - first for order, (first, last) in self._spans.items()}
        other: Order = "mdy" if told == "dmy" else "dmy"
        if not {told, other} <= spans.keys():
            return False
        return spans[told] >= _MONTHS and spans[other] < _FORTNIGHT

    def _settle(self, dates: dict[Order, Any], rows: Any) -> None:
        """Strike out the orders in which a cell that is a date in another makes none."""
        import numpy as np

        some = np.any([dates[order] != NONE for order in ORDERS], axis=0)
        for order in ORDERS:
            struck = np.flatnonzero(some & (dates[order] == NONE))
            if len(struck) and order not in self._against:
                self._against[order] = int(rows[struck[0]])
        for order in ORDERS:
            known = dates[order][dates[order] != NONE]
            if len(known):
                low, high = self._spans.get(order, (known[0], known[0]))
                self._spans[order] = (min(low, int(known.min())), max(high, int(known.max())))
        possible = self._possible
        if not possible:
            raise contradiction(self._against["mdy"], self._against["dmy"])
        self._matters |= any(
            bool((dates[order] != dates[possible[0]])[some].any()) for order in possible
        )


def contradiction(day_first: int, month_first: int) -> Refused:
    """The error of a column in which days come first here and months there."""
    low, high = sorted((day_first, month_first))
    return Refused(
        Message(
            "The dates contradict each other: rows {first} and {second} don't have day and month "
            "in the same order.",
            {"first": low, "second": high},
        ),
        Message("Take the file as it was downloaded; don't join exports with different settings."),
    )
