"""Did the message come through more often after a day than before it?"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from doingoai.planning import items_with_message

if TYPE_CHECKING:
    from collections.abc import Collection

    import pandas as pd

    from doingoai.planning import Denominator

Verdict = Literal["rose", "fell", "cannot-tell"]
VERDICTS: tuple[Verdict, ...] = ("rose", "fell", "cannot-tell")
_Z = 1.959963984540054  # 97.5 % of the normal distribution lie below it


@dataclass(frozen=True)
class Share:
    """So many of so many items.

    Attributes:
        carried: items that carry a message, 0 or more.
        items: the items they are a share of, at least as many and 1 or more.
    """

    carried: int
    items: int

    def __post_init__(self) -> None:
        """Refuse what is no share."""
        if not 0 <= self.carried <= self.items or not self.items:
            message = f"no share: {self.carried} of {self.items}"
            raise ValueError(message)

    @property
    def percent(self) -> float:
        """Per cent of the items that carry a message."""
        return 100 * self.carried / self.items

    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share, per cent, after Wilson (1927)."""
        count, share = self.items, self.carried / self.items
        middle = share + _Z**2 / (2 * count)
        half = _Z * math.sqrt(share * (1 - share) / count + _Z**2 / (4 * count**2))
        below = 1 + _Z**2 / count
        return 100 * (middle - half) / below, 100 * (middle + half) / below


@dataclass(frozen=True)
class PullThrough:
    """The share after against the share before, with how far chance alone could move it.

    Attributes:
        before: of the weeks before the day.
        after: of the weeks from that day on.
        points: the second share minus the first, percentage points.
        low: lower end of the 95 % interval of ``points``.
        high: upper end.
    """

    before: Share
    after: Share
    points: float
    low: float
    high: float

    @property
    def verdict(self) -> Verdict:
        """``"cannot-tell"`` where the interval holds zero, else which way the share went."""
        if self.low > 0:
            return "rose"
        return "fell" if self.high < 0 else "cannot-tell"


def compared(before: Share, after: Share) -> PullThrough:
    """The difference of two shares of different items, with its 95 % interval.

    The interval is Newcombe's hybrid of two Wilson intervals without continuity correction
    (R. G. Newcombe, "Interval estimation for the difference between independent proportions",
    Statistics in Medicine 17, 1998, method 10).
    """
    points = after.percent - before.percent
    (low_before, high_before), (low_after, high_after) = before.interval(), after.interval()
    down = math.hypot(after.percent - low_after, high_before - before.percent)
    up = math.hypot(high_after - after.percent, before.percent - low_before)
    return PullThrough(before, after, points, points - down, points + up)


def pull_through(
    coverage: pd.DataFrame,
    subject: str,
    day: dt.date,
    *,
    weeks: int = 8,
    zone: str,
    messages: Collection[str] | None = None,
    denominator: Denominator = "items",
) -> PullThrough | None:
    """Message pull-through in the weeks before a day and from it on.

    A share of items with at least one of the messages; see `doingoai.planning.message_penetration`.
    Nothing was drawn by lot: what else happened on that day, or changed by itself, is in it too.

    Args:
        coverage: rows in the ``coverage`` schema.
        subject: whose items.
        day: the first day that counts as after, on the clock of ``zone``.
        weeks: how long either side is, 1 or more.
        zone: the clock by which a day begins.
        messages: the messages that count; default: any.
        denominator: ``"items"``, the items about the subject; the others are what it is
            mistaken for.

    Returns:
        None where one side has no items to be a share of.

    Raises:
        PlanningError: a column is missing, or there is no such zone.
        ValueError: fewer than one week.
    """
    sides = [
        items_with_message(
            coverage, subject, start, end, zone=zone, denominator=denominator, messages=messages
        )
        for start, end in sides_of(day, weeks)
    ]
    if not all(whole for _, whole in sides):
        return None
    before, after = (Share(carried, whole) for carried, whole in sides)
    return compared(before, after)


def sides_of(day: dt.date, weeks: int) -> tuple[tuple[dt.date, dt.date], tuple[dt.date, dt.date]]:
    """First and last day of the weeks before ``day``, and of those that begin with it.

    Raises:
        ValueError: fewer than one week.
    """
    if weeks < 1:
        message = f"no weeks to compare: {weeks}"
        raise ValueError(message)
    long, eve = dt.timedelta(weeks=weeks), dt.timedelta(days=1)
    return (day - long, day - eve), (day, day + long - eve)
