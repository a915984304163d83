"""Why a figure or an order cannot be had from the data at hand; see `doingoai.datasets.Lack`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.datasets import Lack, LackKind
from doingoai.press._inquiries import clear_pairs, inquiries
from doingoai.press._pull_through import pull_through, sides_of
from doingoai.press._respond import items, response_to, thresholds

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection

    import pandas as pd

_FEWEST_PAIRS = 3
_FEWEST_RESPONSES = 2


def why_no_queue(table: pd.DataFrame) -> Lack | None:
    """Why no order of inquiries can be marked: too few pairs of which one clearly comes first.

    Args:
        table: rows in the ``inquiries`` schema.

    Raises:
        PressError: as `inquiries`.
    """
    waiting = inquiries(table)
    if not waiting:
        return Lack("There are no inquiries with a deadline, a tier and a risk.")
    if len(clear_pairs(waiting)) < _FEWEST_PAIRS:
        return Lack(
            "Of too few pairs of inquiries does one clearly come first.", kind=LackKind.TOO_FEW
        )
    return None


def why_no_responses(table: pd.DataFrame) -> Lack | None:
    """Why items cannot be matched with responses: there is one response to all of them.

    Args:
        table: rows of the table ``items`` of ``inquiries``; its attributes state the thresholds.

    Raises:
        PressError: as `items` and `thresholds`.
    """
    heard = items(table)
    if not heard:
        return Lack("There are no items with reach, growth and harm.")
    limits = thresholds(table.attrs.get("doingoai", {}))
    if len({response_to(item, limits) for item in heard}) < _FEWEST_RESPONSES:
        return Lack("The printed rule asks for the same in every item.", kind=LackKind.TOO_FEW)
    return None


def why_no_pull_through(
    coverage: pd.DataFrame,
    subject: str,
    day: dt.date,
    *,
    weeks: int = 8,
    zone: str,
    messages: Collection[str] | None = None,
) -> Lack | None:
    """Why a before and after cannot be had (see `pull_through`).

    Args:
        coverage: rows in the ``coverage`` schema; where its attributes state a first and a last
            day, both sides must lie between them.
        subject: whose items.
        day: the first day that counts as after.
        weeks: how long either side is.
        zone: the clock by which a day begins.
        messages: the messages that count; default: any.

    Raises:
        PlanningError: as `pull_through`.
        ValueError: as `pull_through`.
    """
    found = pull_through(coverage, subject, day, weeks=weeks, zone=zone, messages=messages)
    about = coverage.attrs.get("doingoai", {})
    (first, _), (_, last) = sides_of(day, weeks)
    if str(about.get("first") or first) > str(first) or str(about.get("last") or last) < str(last):
        return Lack(
            "The coverage does not reach over the {weeks} weeks before and after.",
            {"weeks": weeks},
            LackKind.TOO_FEW,
        )
    if found is None:
        return Lack("On one side of the day there is no item about our own subject.")
    if coverage["messages"].isna().all():
        return Lack("No item says which key messages it carries.")
    if not found.before.carried + found.after.carried:
        return Lack("No item about our own subject carries one of the messages.")
    return None
