"""Peaks of mentions: incident or harmless; and what a way of listening missed or rang for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from doingoai.social._errors import need_columns
from doingoai.social._mentions import TONES, AlarmRule, alarms, hourly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

    from doingoai.social._mentions import Alarm

_DAY = 24


@dataclass(frozen=True)
class Peak:
    """One peak, times in UTC.

    Attributes:
        began: its first hour.
        ended: its last alarm hour.
        top: the hour with most mentions.
        mentions: how many that hour had.
        excess: mentions beyond the usual ones from ``began`` to ``ended``.
        negative_share: negative among all mentions with a tone in the first 24 hours, percent;
            None where the series has no tone.
        negative_before: the same over the days before that the rule looks at.
        kind: "incident" where the negative share rose, "harmless" where it did not, "unknown"
            without tone.
    """

    began: pd.Timestamp
    ended: pd.Timestamp
    top: pd.Timestamp
    mentions: int
    excess: int
    negative_share: float | None
    negative_before: float | None
    kind: Literal["incident", "harmless", "unknown"]


@dataclass(frozen=True)
class Caught:
    """An event and the first alarm that met it.

    Attributes:
        event_id: the event.
        alarm: the place of that alarm among the alarms, from 0.
        hours_late: whole hours from the event's start until the telephone rang, not below 0.
    """

    event_id: str
    alarm: int
    hours_late: int


@dataclass(frozen=True)
class Drowned:
    """A missed incident that began while an earlier alarm was still on: nothing rang anew."""

    event_id: str
    alarm: int


@dataclass(frozen=True)
class Heard:
    """A way of listening, held against what happened.

    Attributes:
        caught: incidents that an alarm met.
        missed: event ids of incidents that none met.
        harmless: harmless peaks that an alarm met: no incident, no false alarm either.
        again: places of further alarms within an event that was met before.
        false: places of alarms that met no event.
        drowned: of the missed, those that an earlier alarm covered.
    """

    caught: tuple[Caught, ...]
    missed: tuple[str, ...]
    harmless: tuple[Caught, ...]
    again: tuple[int, ...]
    false: tuple[int, ...]
    drowned: tuple[Drowned, ...] = ()


def peaks(
    mentions: pd.DataFrame,
    *,
    zone: str,
    threshold: float = 3.0,
    days: int = 14,
    in_a_row: int = 3,
    apart: int = 24,
    tone_points: float = 10.0,
) -> tuple[Peak, ...]:
    """The peaks of a series, by a rule that can be printed.

    **The alert rule.** An hour raises the alarm when its mentions exceed the mean of the same
    local hour on the 14 days before by more than 3 standard deviations of those hours. A peak
    begins with the first of 3 alarm hours in a row and ends with its last alarm hour before 24
    hours without one.

    **Incident or harmless.** A peak is an incident when the negative share of the mentions in its
    first 24 hours is at least 10 percentage points above that of the 14 days before; otherwise
    it is harmless.

    The numbers are the defaults of the parameters. Hours that are absent are neither nought nor
    an end to hours in a row; details of the standard deviation: `alarm_levels`. Three hours in a
    row are what makes the beginning firm: on simulated ordinary months (negative binomial, daily
    and weekly season) single hours pass k = 3 some forty times in 120 days, three in a row about
    once in ten such spans.

    Args:
        mentions: rows in the ``mentions`` schema.
        zone: the audience's time zone.
        threshold: k, standard deviations.
        days: days looked back upon; the first ``days`` days are not judged.
        in_a_row: alarm hours in a row that begin a peak.
        apart: hours without an alarm hour that end it.
        tone_points: percentage points by which the negative share must rise.

    Raises:
        SocialError: a column or the zone is missing, hours come twice.
    """
    rule = AlarmRule(threshold=threshold, days=days, in_a_row=in_a_row, apart=apart)
    found = alarms(mentions, rule, zone=zone)
    return tuple(
        Peak(
            began=alarm.began,
            ended=alarm.ended,
            top=alarm.top,
            mentions=alarm.mentions,
            excess=round(alarm.excess),
            negative_share=share,
            negative_before=before,
            kind=_kind(share, before, tone_points),
        )
        for alarm, (share, before) in zip(
            found, negative_shares(mentions, found, days=days), strict=True
        )
    )


def negative_shares(
    mentions: pd.DataFrame, alarmed: Sequence[Alarm], *, days: int = 14
) -> tuple[tuple[float | None, float | None], ...]:
    """For each alarm the negative share of its first 24 hours, and of the days before it.

    Args:
        mentions: the series in which they rang.
        alarmed: alarms, from `alarms`.
        days: how many days before are taken together.

    Returns:
        Two shares each, in percent of the mentions with a tone; None where there are none.

    Raises:
        SocialError: as `hourly`.
    """
    import numpy as np

    frame = hourly(mentions)
    if not alarmed or not set(TONES) <= set(frame.columns):
        return ((None, None),) * len(alarmed)
    tones = frame[list(TONES)].to_numpy(dtype=float, na_value=np.nan)
    tones = np.where(np.isnan(tones).any(axis=1, keepdims=True), 0, tones)
    sums = np.vstack([np.zeros((1, len(TONES))), tones.cumsum(axis=0)])
    negative = TONES.index("negative")

    def share(first: int, end: int) -> float | None:
        part = sums[min(end, len(tones))] - sums[max(first, 0)]
        return 100 * float(part[negative] / part.sum()) if part.sum() else None

    start = frame["hour"].iloc[0]
    places = [round((alarm.began - start).total_seconds() / 3600) for alarm in alarmed]
    return tuple(
        (share(place, place + _DAY), share(place - days * _DAY, place)) for place in places
    )


def misses_and_false_alarms(
    alarmed: Sequence[Alarm], events: pd.DataFrame, *, ahead: int = 3
) -> Heard:
    """What the alarms met, missed and rang for in vain.

    An alarm meets an event when it begins while the event lasts, or up to ``ahead`` hours before:
    whoever labelled the events did not see the first minute either.

    Args:
        alarmed: alarms in order of time, from `alarms`.
        events: ``event_id``, ``starts_at`` and ``ends_at`` (UTC), ``kind`` ("incident" or
            "harmless"; all incidents where the column is missing).
        ahead: hours.

    Raises:
        SocialError: a needed column is missing.
    """
    import pandas as pd

    need_columns(events, ("event_id", "starts_at", "ends_at"))
    caught: list[Caught] = []
    quiet: list[Caught] = []
    missed: list[str] = []
    drowned: list[Drowned] = []
    met: set[int] = set()
    again: set[int] = set()
    hour = pd.Timedelta(hours=1)
    for event, start, end, harmless in _each(events):
        begun = [
            place
            for place, alarm in enumerate(alarmed)
            if start - ahead * hour <= alarm.began <= end
        ]
        met.update(begun)
        again.update(begun[1:])
        if begun:
            late = max(0, int((alarmed[begun[0]].rang - start) / hour))
            (quiet if harmless else caught).append(Caught(event, begun[0], late))
        elif not harmless:
            missed.append(event)
            drowned += [
                Drowned(event, place)
                for place, alarm in enumerate(alarmed)
                if alarm.began < start < alarm.ended + hour
            ]
    return Heard(
        caught=tuple(caught),
        missed=tuple(missed),
        harmless=tuple(quiet),
        again=tuple(sorted(again)),
        false=tuple(place for place in range(len(alarmed)) if place not in met),
        drowned=tuple(drowned),
    )


def _each(events: pd.DataFrame) -> Iterator[tuple[str, pd.Timestamp, pd.Timestamp, bool]]:
    """Id, start, end and whether it is harmless, of each event."""
    import pandas as pd

    kinds = events["kind"] if "kind" in events.columns else ["incident"] * len(events)
    starts = pd.to_datetime(events["starts_at"], utc=True)
    ends = pd.to_datetime(events["ends_at"], utc=True)
    for event, start, end, kind in zip(events["event_id"], starts, ends, kinds, strict=True):
        yield str(event), start, end, str(kind) == "harmless"


def _kind(
    share: float | None, before: float | None, points: float
) -> Literal["incident", "harmless", "unknown"]:
    if share is None or before is None:
        return "unknown"
    return "incident" if share - before >= points else "harmless"
