"""What the media say of us and of others: shares of voice, messages that came through."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from doingoai.planning._errors import known_zone, need_columns
from doingoai.planning._quarter import last_quarter

if TYPE_CHECKING:
    from collections.abc import Collection

    import pandas as pd

    from doingoai.planning._quarter import Quarter

Denominator = Literal["items", "items-with-message", "with-message-of-anyone", "all-subjects"]


def voices(
    coverage: pd.DataFrame, start: dt.date, end: dt.date, *, by: str = "stories", zone: str
) -> pd.Series[float]:
    """The share of voice of every subject, per cent of all subjects' together.

    Own mentions ÷ all mentions of the defined set x 100. It depends on the set, on what is
    counted and on the period, so that a share always names all three.

    Args:
        coverage: rows in the ``coverage`` schema. A row that stands for a week or a month counts
            for the day on which its period begins.
        start: the first day that counts, on the clock of ``zone``.
        end: the last one.
        by: the column that is added up: ``"stories"``; ``"reach"`` and ``"ave"`` are what the
            question is mistaken for.
        zone: the clock by which a day begins.

    Returns:
        Per cent by subject, sorted by subject; empty where nothing is counted.

    Raises:
        PlanningError: a column is missing, or there is no such zone.
    """
    need_columns(coverage, ("subject", by))
    chosen = between(coverage, start, end, zone=zone)
    sums = chosen[by].astype(float).groupby(chosen["subject"].astype(str)).sum().sort_index()
    total = float(sums.sum())
    shares = 100 * sums / total if total > 0 else sums.iloc[:0]
    return shares.rename("share").rename_axis("subject")


def share_of_voice(
    coverage: pd.DataFrame,
    subject: str,
    start: dt.date,
    end: dt.date,
    *,
    by: str = "stories",
    zone: str,
) -> float:
    """The share of voice of one subject, per cent; see `voices`.

    Returns:
        0 for a subject of which there is nothing; NaN where nothing is counted at all.

    Raises:
        PlanningError: as `voices`.
    """
    shares = voices(coverage, start, end, by=by, zone=zone)
    return float(shares.get(subject, 0.0)) if len(shares) else float("nan")


def message_penetration(
    coverage: pd.DataFrame,
    subject: str,
    start: dt.date,
    end: dt.date,
    *,
    zone: str,
    denominator: Denominator = "items",
    messages: Collection[str] | None = None,
) -> float:
    """How many per cent of the items about a subject carry at least one of its key messages.

    Items with a message ÷ all items about the subject x 100 (focalpoints' definition). Only rows
    that are one item count: the sum of a period does not say which of its items carry a message.

    Args:
        coverage: rows in the ``coverage`` schema.
        subject: whose items.
        start: the first day that counts, on the clock of ``zone``.
        end: the last one.
        zone: the clock by which a day begins.
        denominator: ``"items"``; ``"items-with-message"`` (items about the subject that carry
            any message), ``"with-message-of-anyone"`` (the same of all subjects) and
            ``"all-subjects"`` (all items) are what it is mistaken for.
        messages: the messages that count; default: any.

    Returns:
        Per cent; NaN where the denominator is nothing.

    Raises:
        PlanningError: a column is missing, or there is no such zone.
    """
    carried, whole = items_with_message(
        coverage, subject, start, end, zone=zone, denominator=denominator, messages=messages
    )
    return 100 * carried / whole if whole else float("nan")


def items_with_message(
    coverage: pd.DataFrame,
    subject: str,
    start: dt.date,
    end: dt.date,
    *,
    zone: str,
    denominator: Denominator = "items",
    messages: Collection[str] | None = None,
) -> tuple[int, int]:
    """The two counts behind `message_penetration`, with the same arguments.

    Returns:
        Items about the subject that carry a message, and the items they are a share of.

    Raises:
        PlanningError: a column is missing, or there is no such zone.
    """
    need_columns(coverage, ("subject", "messages", "period"))
    chosen = between(coverage, start, end, zone=zone)
    chosen = chosen[chosen["period"] == "item"]
    written = chosen["messages"].fillna("").astype(str)
    any_message = written.map(lambda found: _carries(found, None)).astype(bool)
    carried = written.map(lambda found: _carries(found, messages)).astype(bool)
    ours = chosen["subject"].astype(str) == subject
    below = {
        "items": ours,
        "items-with-message": ours & any_message,
        "with-message-of-anyone": any_message,
        "all-subjects": ours | ~ours,
    }
    return int((ours & carried).sum()), int(below[denominator].sum())


def quarter_before(coverage: pd.DataFrame, day: dt.date, *, zone: str) -> Quarter | None:
    """The last whole quarter before ``day`` of which there is coverage; see `last_quarter`.

    What the description of the data says of their first and last day holds (``first``, ``last``);
    where it says nothing, the days of the first and the last row.

    Raises:
        PlanningError: a column is missing, or there is no such zone.
    """
    about = coverage.attrs.get("doingoai", {})
    days = _days(coverage, zone).dropna()
    if days.empty:
        return None
    first, last = (
        dt.date.fromisoformat(str(about[name])) if about.get(name) else getattr(days, found)()
        for name, found in (("first", "min"), ("last", "max"))
    )
    return last_quarter(day, first, last)


def between(coverage: pd.DataFrame, start: dt.date, end: dt.date, *, zone: str) -> pd.DataFrame:
    """The rows published from ``start`` to ``end``, both included, on the clock of ``zone``.

    Raises:
        PlanningError: a column is missing, or there is no such zone.
    """
    days = _days(coverage, zone)
    return coverage[((days >= start) & (days <= end)).fillna(value=False).astype(bool)]


def _days(coverage: pd.DataFrame, zone: str) -> pd.Series[dt.date]:
    import pandas as pd

    need_columns(coverage, ("published_at",))
    there = known_zone(zone)
    return pd.to_datetime(coverage["published_at"], utc=True).dt.tz_convert(there).dt.date


def _carries(written: str, messages: Collection[str] | None) -> bool:
    found = {entry.strip() for entry in written.split(";")} - {""}
    return bool(found if messages is None else found & set(messages))
