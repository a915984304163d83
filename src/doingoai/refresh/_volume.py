"""How much there is, day by day and hour by hour."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Any

from doingoai.refresh._summaries import seconds

if TYPE_CHECKING:
    import pandas as pd

GRAINS = ("day", "week", "month")
_DAY, _HOUR, _HOURS = 86_400, 3_600, 24
_EPOCH = dt.date(1970, 1, 1)
# Longest span in days that is told by day, and by week; beyond, by month.
_BY_DAY, _BY_WEEK = 731, 3_653


class Volume:
    """Rows, or what they stand for, by day and by hour of the day.

    Attributes:
        column: the column of times that is followed.
        weight: the column that says for how much a row stands (an hour of mentions for its
            mentions); empty where each row counts as one.
        days: the amount of each day; days without any are absent.
        hours: the amount of each hour of the day, in UTC; all nought for days without hours.
        grain: ``"day"``, ``"week"`` or ``"month"``: what the entries of ``days`` are. It is "day"
            until a profile is written down.
    """

    def __init__(self, column: str, weight: str = "", *, hourly: bool = True) -> None:
        self.column = column
        self.weight = weight
        self.hourly = hourly
        self.days: Counter[dt.date] = Counter()
        self.hours = [0] * _HOURS
        self.grain = "day"

    def see(self, frame: pd.DataFrame) -> None:
        """Take in some rows, their types the schema's."""
        import numpy as np

        needed = [self.column, *([self.weight] if self.weight else [])]
        known = frame[needed].dropna(subset=self.column)
        if known.empty:
            return
        at = seconds(known[self.column])
        amount = known[self.weight].to_numpy(dtype="float64", na_value=0.0) if self.weight else None
        days = at // _DAY
        first = int(days.min())
        by_day = np.bincount(days - first, weights=amount)
        for number in by_day.nonzero()[0]:
            self.days[_EPOCH + dt.timedelta(days=first + int(number))] += round(by_day[number])
        if self.hourly:
            by_hour = np.bincount(at % _DAY // _HOUR, weights=amount, minlength=_HOURS)
            self.hours = [
                before + round(more) for before, more in zip(self.hours, by_hour, strict=True)
            ]

    def periods(self, grain: str | None = None) -> tuple[str, dict[dt.date, int]]:
        """The amounts by day, week or month, named by the first day of each, none left out.

        Args:
            grain: the finest wanted; default: as fine as the span allows.

        Returns:
            The grain, and the amounts in order; periods without any are there with nought.
        """
        if not self.days:
            return self.grain, {}
        first, last = min(self.days), max(self.days)
        span = (last - first).days
        fitting = "day" if span <= _BY_DAY else "week" if span <= _BY_WEEK else "month"
        coarsest = max(fitting, self.grain, grain or "day", key=GRAINS.index)
        made: dict[dt.date, int] = {}
        at = _begin(first, coarsest)
        while at <= last:
            made[at] = 0
            at = _next(at, coarsest)
        for day, amount in self.days.items():
            made[_begin(day, coarsest)] += amount
        return coarsest, made

    def as_dict(self) -> dict[str, Any]:
        """Plain data, bounded: by week over two years, by month over ten."""
        grain, periods = self.periods()
        return {
            "column": self.column,
            "weight": self.weight,
            "grain": grain,
            "periods": {day.isoformat(): amount for day, amount in periods.items() if amount},
            "hours": self.hours if any(self.hours) else [],
        }

    @classmethod
    def from_dict(cls, content: dict[str, Any]) -> Volume:
        """The volume that `as_dict` described."""
        made = cls(content["column"], content["weight"], hourly=bool(content["hours"]))
        made.grain = content["grain"]
        for day, amount in content["periods"].items():
            made.days[dt.date.fromisoformat(day)] = amount
        made.hours = content["hours"] or made.hours
        return made


def _begin(day: dt.date, grain: str) -> dt.date:
    if grain == "week":
        return day - dt.timedelta(days=day.weekday())
    return day.replace(day=1) if grain == "month" else day


def _next(day: dt.date, grain: str) -> dt.date:
    if grain == "month":
        return (day + dt.timedelta(days=31)).replace(day=1)
    return day + dt.timedelta(days=7 if grain == "week" else 1)
