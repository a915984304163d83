"""Peaks of mentions: incident or harmless; and what a way of listening missed or rang for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from doingoai.social._errors import need_columns
from doingoai.social._mentions import TONES, AlarmRule, alarm_levels, alarms

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from doingoai.social._mentions import Alarm

_TONE_HOURS = 24


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
    """An event and the first alarm that was on while it lasted.

    Attributes:
        event_id: the event.
        alarm: the place of that alarm among the alarms, from 0.
        hours_late: whole hours from the event's start until the telephone rang, not below 0.
    """

    event_id: str
    alarm: int
    hours_late: int


@dataclass(frozen=True)
class Heard:
    """A way of listening, held against what happened.

    Attributes:
        caught: incidents that an alarm met.
        missed: event ids of incidents that none met.
        harmless: harmless peaks that an alarm met: no incident, no false alarm either.
        again: places of further alarms within an event that was met before.
        false: places of alarms that met no event.
    """

    caught: tuple[Caught, ...]
    missed: tuple[str, ...]
    harmless: tuple[Caught, ...]
    again: tuple[int, ...]
    false: tuple[int, ...]


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
    import pandas as pd

    rule = AlarmRule(threshold=threshold, days=days, in_a_row=in_a_row, apart=apart)
    levels = alarm_levels(mentions, rule, zone=zone)
    hour = levels["hour"]
    beyond = levels["mentions"].astype(float) - levels["usual"]
    made = []
    for alarm in alarms(mentions, rule, zone=zone):
        first_day = (hour >= alarm.began) & (hour < alarm.began + pd.Timedelta(hours=_TONE_HOURS))
        before = (hour < alarm.began) & (hour >= alarm.began - pd.Timedelta(days=days))
        share, usual_share = _negative(levels[first_day]), _negative(levels[before])
        made.append(
            Peak(
                began=alarm.began,
                ended=alarm.ended,
                top=alarm.top,
                mentions=alarm.mentions,
                excess=round(beyond[(hour >= alarm.began) & (hour <= alarm.ended)].sum()),
                negative_share=share,
                negative_before=usual_share,
                kind=_kind(share, usual_share, tone_points),
            )
        )
    return tuple(made)


def misses_and_false_alarms(alarmed: Sequence[Alarm], events: pd.DataFrame) -> Heard:
    """What the alarms met, missed and rang for in vain.

    An alarm meets an event when it is on, from its first to its last alarm hour, at some time
    while the event lasts.

    Args:
        alarmed: alarms in order of time, from `alarms`.
        events: ``event_id``, ``starts_at`` and ``ends_at`` (UTC), ``kind`` ("incident" or
            "harmless"; all incidents where the column is missing).

    Raises:
        SocialError: a needed column is missing.
    """
    import pandas as pd

    need_columns(events, ("event_id", "starts_at", "ends_at"))
    starts = pd.to_datetime(events["starts_at"], utc=True)
    ends = pd.to_datetime(events["ends_at"], utc=True)
    harmless = (
        (events["kind"] == "harmless").fillna(value=False)
        if "kind" in events.columns
        else pd.Series(data=False, index=events.index)
    )
    caught: list[Caught] = []
    quiet: list[Caught] = []
    missed: list[str] = []
    met: set[int] = set()
    again: set[int] = set()
    for event_id, start, end, no_harm in zip(
        events["event_id"], starts, ends, harmless, strict=True
    ):
        on = [
            place
            for place, alarm in enumerate(alarmed)
            if alarm.began <= end and alarm.ended + pd.Timedelta(hours=1) > start
        ]
        met.update(on)
        if on:
            late = (alarmed[on[0]].rang - start) / pd.Timedelta(hours=1)
            found = Caught(str(event_id), on[0], max(0, int(late)))
            (quiet if no_harm else caught).append(found)
            again.update(on[1:])
        elif not no_harm:
            missed.append(str(event_id))
    return Heard(
        caught=tuple(caught),
        missed=tuple(missed),
        harmless=tuple(quiet),
        again=tuple(sorted(again)),
        false=tuple(place for place in range(len(alarmed)) if place not in met),
    )


def _negative(hours: pd.DataFrame) -> float | None:
    """The negative share in percent of the mentions with a tone, None where there is none."""
    if not set(TONES) <= set(hours.columns):
        return None
    toned = hours[list(TONES)].dropna()
    total = int(toned.to_numpy().sum()) if len(toned) else 0
    return 100 * int(toned["negative"].sum()) / total if total else None


def _kind(
    share: float | None, before: float | None, points: float
) -> Literal["incident", "harmless", "unknown"]:
    if share is None or before is None:
        return "unknown"
    return "incident" if share - before >= points else "harmless"
