"""Mentions by the hour: what is usual, what is above it, when the telephone rings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from doingoai.i18n import Message
from doingoai.social._errors import SocialError, known_zone, need_columns

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    import numpy as np
    import pandas as pd

TONES = ("positive", "neutral", "negative")
Compare = Literal["same-hour", "last-week", "fixed"]
_HOURS = 24
_GAP = 3  # more missing hours than this break a row: nobody knows what happened in them


@dataclass(frozen=True)
class AlarmRule:
    """When an hour raises the alarm, and when alarms are one.

    Attributes:
        compare: what an hour is compared with. ``"same-hour"``: the same local hour on the
            ``days`` days before; ``"last-week"``: all hours of the ``days`` days before;
            ``"fixed"``: a count of mentions.
        threshold: k, the standard deviations above the mean that are too many; with ``"fixed"``
            the count itself. An hour must lie *above* it.
        days: how many days before are looked at, 2 or more.
        in_a_row: alarm hours in a row that it takes, 1 or more.
        apart: hours without an alarm hour after which the next one is a new alarm.
    """

    compare: Compare = "same-hour"
    threshold: float = 3.0
    days: int = 14
    in_a_row: int = 3
    apart: int = 24


@dataclass(frozen=True)
class Alarm:
    """One alarm, times in UTC.

    Attributes:
        began: its first hour (the first of those in a row).
        ended: its last alarm hour.
        known: when somebody could know: the end of the last hour that it took.
        rang: when the telephone rings: at once, or when quiet hours are over.
        top: the hour with most mentions between the two.
        mentions: how many that hour had.
        usual: how many were to be expected in it; NaN under a fixed count.
        excess: mentions beyond the usual ones from ``began`` to ``ended``; NaN likewise.
    """

    began: pd.Timestamp
    ended: pd.Timestamp
    known: pd.Timestamp
    rang: pd.Timestamp
    top: pd.Timestamp
    mentions: int
    usual: float
    excess: float


def hourly(mentions: pd.DataFrame) -> pd.DataFrame:
    """Every hour from the first to the last, missing where the series has none.

    An hour that is absent was not counted; that is not the same as no mentions.

    Args:
        mentions: rows in the ``mentions`` schema; ``hour`` is the start of a full hour, UTC
            (taken as UTC if naive). Columns of tone may be missing.

    Returns:
        ``hour`` (UTC, regular), ``mentions`` and the tones there are (``Int64``).

    Raises:
        SocialError: a column is missing, an hour comes twice or is not a full hour.
    """
    import pandas as pd

    need_columns(mentions, ("hour", "mentions"))
    hours = pd.to_datetime(mentions["hour"], utc=True)
    odd = hours[(hours != hours.dt.floor("h")) | hours.duplicated()]
    if not odd.empty:
        raise SocialError(
            Message("“{hour}” is not a full hour, or comes twice.", {"hour": str(odd.iloc[0])}),
            Message("The series needs one row an hour."),
        )
    columns = ["mentions", *(tone for tone in TONES if tone in mentions.columns)]
    counts = mentions[columns].astype("Int64").set_axis(pd.DatetimeIndex(hours), axis="index")
    if counts.empty:
        return counts.rename_axis("hour").reset_index()
    regular = pd.date_range(hours.min(), hours.max(), freq="h", name="hour")
    return counts.reindex(regular).reset_index()


def alarm_levels(mentions: pd.DataFrame, rule: AlarmRule, *, zone: str) -> pd.DataFrame:
    """The series with what is usual and the level above which an hour raises the alarm.

    The standard deviation is that of a sample, and never taken as less than 1 mention, so that
    at night one mention where there was none is no alarm. An hour is judged only where ``days``
    whole days came before it and at least half of what it is compared with is known. Comparing
    with the same hours of earlier days is what keeps the daily season from ringing (domain
    reference §3.1: Socialmetrix compares 24 hours with 7 days at k = 1.5, 2 or 3, Salesforce the
    same window of earlier weeks; on ten labelled series of the Numenta Anomaly Benchmark a
    trailing week at k = 3 found 32 of 33 incidents at the price of 158 false hours).

    Args:
        mentions: rows in the ``mentions`` schema.
        rule: what an hour is compared with, and k.
        zone: the audience's time zone, whose clock says which hour of the day it is. An hour
            that the autumn change makes twice counts with the mean of both.

    Returns:
        `hourly` with ``usual`` and ``level``, NaN where an hour is not judged.

    Raises:
        SocialError: as `hourly`; or there is no such zone.
        ValueError: a rule that cannot be followed.
    """
    import numpy as np

    if rule.days < 2 or rule.in_a_row < 1 or rule.apart < 1:  # noqa: PLR2004 - a deviation needs two
        message = f"a rule that cannot be followed: {rule}"
        raise ValueError(message)
    local_zone = known_zone(zone)
    frame = hourly(mentions)
    counts = frame["mentions"].to_numpy(dtype=float, na_value=np.nan)
    if rule.compare == "fixed":
        usual, level = np.full(len(counts), np.nan), np.full(len(counts), float(rule.threshold))
    else:
        if rule.compare == "same-hour":
            mean, deviation = _same_hours_before(frame["hour"], counts, rule.days, local_zone)
        else:
            mean, deviation = _rows_before(counts[:, None], rule.days * _HOURS)
            mean, deviation = mean[:, 0], deviation[:, 0]
        usual, level = mean, mean + rule.threshold * np.maximum(deviation, 1)
    return frame.assign(usual=usual, level=level)


def alarms(
    mentions: pd.DataFrame,
    rule: AlarmRule | None = None,
    *,
    zone: str,
    quiet: tuple[int, int] | None = None,
) -> tuple[Alarm, ...]:
    """The alarms that ``rule`` raises over a series, in order.

    An alarm begins with the first of ``rule.in_a_row`` alarm hours in a row (up to three missing
    hours between them are passed over) and lasts until ``rule.apart`` hours pass without one.

    Args:
        mentions: rows in the ``mentions`` schema.
        rule: default ``AlarmRule()``.
        zone: the audience's time zone.
        quiet: local hours from and until which the telephone stays silent, such as ``(22, 7)``:
            what happens then is told at their end.

    Raises:
        SocialError: as `alarm_levels`.
    """
    import numpy as np
    import pandas as pd

    rule = rule or AlarmRule()
    levels = alarm_levels(mentions, rule, zone=zone)
    counts = levels["mentions"].to_numpy(dtype=float, na_value=np.nan)
    usual = levels["usual"].to_numpy()
    known = np.flatnonzero(~np.isnan(counts))
    above = counts[known] > levels["level"].to_numpy()[known]
    made = []
    for first, sure, last in _runs(known, above, rule):
        top = first + int(np.nanargmax(counts[first : last + 1]))
        began, ended, last_needed, highest = (
            levels["hour"].iloc[place] for place in (first, last, sure, top)
        )
        due = last_needed + pd.Timedelta(hours=1)
        made.append(
            Alarm(
                began=began,
                ended=ended,
                known=due,
                rang=_ringing(due, zone, quiet),
                top=highest,
                mentions=int(counts[top]),
                usual=float(usual[top]),
                excess=_sum(counts[first : last + 1] - usual[first : last + 1]),
            )
        )
    return tuple(made)


def in_hours(time: pd.Timestamp, span: tuple[int, int], *, zone: str) -> bool:
    """Whether the local hour of ``time`` lies in ``span``, such as ``(22, 7)`` over midnight."""
    start, end = span
    return (time.tz_convert(zone).hour - start) % _HOURS < (end - start) % _HOURS


def _sum(differences: np.ndarray[Any, Any]) -> float:
    """Their sum without what is not known; NaN where nothing is."""
    known = differences[differences == differences]  # noqa: PLR0124 - NaN is not itself
    return float(known.sum()) if len(known) else float("nan")


def _ringing(due: pd.Timestamp, zone: str, quiet: tuple[int, int] | None) -> pd.Timestamp:
    import pandas as pd

    if quiet is None or not in_hours(due, quiet, zone=zone):
        return due
    local = due.tz_convert(zone)
    if local.hour >= quiet[1]:  # before midnight: tomorrow morning
        local = local + pd.DateOffset(days=1)
    return local.replace(hour=quiet[1], minute=0).tz_convert("UTC")


def _runs(
    known: np.ndarray[Any, Any], above: np.ndarray[Any, Any], rule: AlarmRule
) -> list[tuple[int, int, int]]:
    """First hour, hour at which it is sure, last alarm hour of each alarm, as places."""
    found: list[tuple[int, int, int]] = []
    row = before = 0
    for number, (place, alarm) in enumerate(zip(known.tolist(), above.tolist(), strict=True)):
        unbroken = place - before <= _GAP + 1
        row = (row + 1 if unbroken else 1) if alarm else 0
        before = place
        if not alarm:
            continue
        if found and place - found[-1][2] <= rule.apart:
            found[-1] = (*found[-1][:2], place)
        elif row == rule.in_a_row:
            found.append((int(known[number - rule.in_a_row + 1]), place, place))
    return found


def _same_hours_before(
    hours: pd.Series[Any], counts: np.ndarray[Any, Any], days: int, zone: ZoneInfo
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Mean and deviation of the same local hour on the days before, for each hour."""
    import numpy as np

    local = hours.dt.tz_convert(zone)
    naive = local.dt.tz_localize(None)
    day = (naive.dt.normalize() - naive.dt.normalize().min()).dt.days.to_numpy()
    hour = naive.dt.hour.to_numpy()
    shape = (int(day.max()) + 1 if len(day) else 0, _HOURS)
    total, number = np.zeros(shape), np.zeros(shape)
    known = ~np.isnan(counts)
    np.add.at(total, (day[known], hour[known]), counts[known])
    np.add.at(number, (day[known], hour[known]), 1)
    table = np.divide(total, number, out=np.full(shape, np.nan), where=number > 0)
    mean, deviation = _rows_before(table, days)
    return mean[day, hour], deviation[day, hour]


def _rows_before(
    table: np.ndarray[Any, Any], rows: int
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """By column, mean and sample deviation of the ``rows`` rows before each; NaN when not known."""
    import numpy as np

    mean, deviation = np.full(table.shape, np.nan), np.full(table.shape, np.nan)
    if len(table) <= rows:
        return mean, deviation
    known = ~np.isnan(table)
    values = np.where(known, table, 0.0)
    number, total, squares = (
        (sums := np.cumsum(np.vstack([np.zeros((1, table.shape[1])), part]), axis=0))[rows:-1]
        - sums[: -rows - 1]
        for part in (known.astype(float), values, values * values)
    )
    enough = number >= max(rows / 2, 2)
    number = np.where(enough, number, np.nan)
    mean[rows:] = total / number
    variance = (squares - number * mean[rows:] ** 2) / (number - 1)
    deviation[rows:] = np.sqrt(np.maximum(variance, 0))
    return mean, deviation
