"""Why a figure cannot be had from the coverage at hand, for questions and their specimens."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from doingoai.datasets import Lack, LackKind
from doingoai.planning._coverage import between, message_penetration, voices

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.planning._quarter import Quarter


def why_no_share(
    coverage: pd.DataFrame,
    subject: str,
    quarter: Quarter | None,
    *,
    by: str = "stories",
    zone: str,
) -> Lack | None:
    """Why no share of voice can be had (see `share_of_voice`), or None where it can.

    Args:
        coverage: rows in the ``coverage`` schema.
        subject: whose share.
        quarter: the period, as `quarter_before` gives it; None where the data hold none.
        by: the column that is added up.
        zone: the clock by which a day begins.

    Raises:
        PlanningError: as `voices`.
    """
    if quarter is None:
        return _no_quarter()
    shares = voices(coverage, quarter.start, quarter.end, by=by, zone=zone)
    if shares.empty:
        return Lack("The quarter has no coverage.")
    if subject not in shares.index:
        return _nothing_about_us()
    if len(shares) == 1:
        return Lack("The coverage has one subject only: there is nobody to compare with.")
    return None


def why_no_penetration(
    coverage: pd.DataFrame, subject: str, quarter: Quarter | None, *, zone: str
) -> Lack | None:
    """Why no message penetration can be had (see `message_penetration`), or None where it can.

    Args:
        coverage: rows in the ``coverage`` schema.
        subject: whose items.
        quarter: the period, as `quarter_before` gives it; None where the data hold none.
        zone: the clock by which a day begins.

    Raises:
        PlanningError: as `message_penetration`.
    """
    if quarter is None:
        return _no_quarter()
    rows = between(coverage, quarter.start, quarter.end, zone=zone)
    if not (rows["subject"].astype(str) == subject).any():
        return _nothing_about_us()
    if math.isnan(message_penetration(coverage, subject, quarter.start, quarter.end, zone=zone)):
        return Lack("The coverage has sums of periods and no single items.")
    if coverage["messages"].isna().all():
        return Lack("No item says which key messages it carries.")
    return None


def _no_quarter() -> Lack:
    return Lack(
        "The coverage holds no whole quarter before the day of the plan.", kind=LackKind.TOO_FEW
    )


def _nothing_about_us() -> Lack:
    return Lack("In that quarter there is no coverage of our own subject.")
