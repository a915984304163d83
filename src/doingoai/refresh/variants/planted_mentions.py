"""What the mentions must teach, as conditions on the data: by rule, by volume, by tone, by clock.

Each condition gets the series and the instructor's table of events beside it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from doingoai import social

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

    Condition = Callable[[pd.DataFrame, pd.DataFrame], bool]

_HARMLESS, _LOUD, _SLOW = "festival", "rumour", "queue"
_SENSIBLE = (3, 3.5, 4, 5)  # thresholds that find the same, in standard deviations
_FAR_OUT = 6  # standard deviations: no other reading of the rule moves the begin


def _zone(mentions: pd.DataFrame) -> str:
    return str(mentions.attrs["doingoai"]["zone"])


def _peaks(mentions: pd.DataFrame, events: pd.DataFrame) -> dict[str, social.Peak]:
    """The peaks by event; empty unless there are as many."""
    found = social.peaks(mentions, zone=_zone(mentions))
    names = list(events.sort_values("starts_at")["event_id"])
    return dict(zip(names, found, strict=True)) if len(found) == len(names) else {}


def _in_vain(mentions: pd.DataFrame, events: pd.DataFrame, **rule: object) -> list[social.Alarm]:
    rung = social.alarms(mentions, social.AlarmRule(**rule), zone=_zone(mentions))  # type: ignore[arg-type]
    return [rung[place] for place in social.misses_and_false_alarms(rung, events).false]


def _each_peak_begins_with_its_event(mentions: pd.DataFrame, events: pd.DataFrame) -> bool:
    starts = list(events.sort_values("starts_at")["starts_at"].dt.floor("h"))
    kinds = list(events.sort_values("starts_at")["kind"])
    for threshold in _SENSIBLE:
        found = social.peaks(mentions, zone=_zone(mentions), threshold=threshold)
        if [peak.began for peak in found] != starts or [peak.kind for peak in found] != kinds:
            return False
    return True


def _a_lower_threshold_rings_in_vain(mentions: pd.DataFrame, events: pd.DataFrame) -> bool:
    return len(_in_vain(mentions, events, threshold=2)) >= 3  # noqa: PLR2004


def _lone_hours_mean_nothing(mentions: pd.DataFrame, events: pd.DataFrame) -> bool:
    alone = _in_vain(mentions, events, threshold=3, in_a_row=1)
    return len(alone) >= 10 and not _in_vain(mentions, events, threshold=3)  # noqa: PLR2004


def _first_hours_stand_far_out(mentions: pd.DataFrame, events: pd.DataFrame) -> bool:
    import pandas as pd

    rule = social.AlarmRule(threshold=_FAR_OUT)
    levels = social.alarm_levels(mentions, rule, zone=_zone(mentions))
    for peak in _peaks(mentions, events).values():
        three = levels["hour"].between(peak.began, peak.began + pd.Timedelta(hours=2))
        first = levels[three]
        if len(first) != 3 or not (first["mentions"] > first["level"]).all():  # noqa: PLR2004
            return False
    return True


def _the_harmless_peak_is_the_loudest(mentions: pd.DataFrame, events: pd.DataFrame) -> bool:
    peaks = _peaks(mentions, events)
    return (
        sorted(peaks, key=lambda name: -peaks[name].excess) == [_HARMLESS, _LOUD, _SLOW]
        and peaks[_HARMLESS].mentions == max(peak.mentions for peak in peaks.values())
        and peaks[_HARMLESS].excess > 1.5 * peaks[_SLOW].excess
    )


def _tone_tells_them_apart(mentions: pd.DataFrame, events: pd.DataFrame) -> bool:
    peaks = _peaks(mentions, events)
    rise = {
        name: (peak.negative_share or 0) - (peak.negative_before or 0)
        for name, peak in peaks.items()
    }
    return abs(rise[_HARMLESS]) < 3 and min(rise[_LOUD], rise[_SLOW]) > 20  # noqa: PLR2004


def _a_fixed_count_fails(mentions: pd.DataFrame, events: pd.DataFrame) -> bool:
    """Set so that it hears the slow incident, it rings on Mondays."""
    zone = _zone(mentions)
    for count in range(60, 400, 10):
        rule = social.AlarmRule(compare="fixed", threshold=count)
        rung = social.alarms(mentions, rule, zone=zone)
        heard = social.misses_and_false_alarms(rung, events)
        began = [rung[place].began.tz_convert(zone) for place in heard.false]
        mondays = [moment for moment in began if moment.weekday() == 0 and moment.hour < 12]  # noqa: PLR2004
        if _SLOW not in heard.missed and len(mondays) < 5:  # noqa: PLR2004
            return False
    return True


def _the_slow_incident_stays_below_mondays(mentions: pd.DataFrame, events: pd.DataFrame) -> bool:
    zone = _zone(mentions)
    hours = mentions.set_index(mentions["hour"].dt.tz_convert(zone))["mentions"]
    slow = events.set_index("event_id").loc[_SLOW]
    during = hours[slow["starts_at"].tz_convert(zone) : slow["ends_at"].tz_convert(zone)]
    lasted = zip(events["starts_at"], events["ends_at"], strict=True)
    busy = mentions["hour"].isna()
    for began, ended in lasted:
        busy |= mentions["hour"].between(began, ended)
    local = mentions["hour"].dt.tz_convert(zone)
    monday = (local.dt.day_of_week == 0) & (local.dt.hour == 10)  # noqa: PLR2004
    mornings = mentions[monday & ~busy]["mentions"]
    return bool(during.max() < mornings.max() and during.sum() > 2_000)  # noqa: PLR2004


def _the_top_is_not_the_beginning(mentions: pd.DataFrame, events: pd.DataFrame) -> bool:
    import pandas as pd

    zone = _zone(mentions)
    peaks = _peaks(mentions, events)
    began = {name: peak.began.tz_convert(zone) for name, peak in peaks.items()}
    top = {name: peak.top.tz_convert(zone) for name, peak in peaks.items()}
    return (
        all(began[name].hour == (peak.began.hour + 1) % 24 for name, peak in peaks.items())
        and all(top[name].hour != began[name].hour for name in peaks)
        and all(peak.top - peak.began >= pd.Timedelta(hours=4) for peak in peaks.values())
        and top[_SLOW].date() > began[_SLOW].date()
    )


def _peaks_lie_far_apart(mentions: pd.DataFrame, events: pd.DataFrame) -> bool:
    import pandas as pd

    began = [peak.began for peak in _peaks(mentions, events).values()]
    return began[0] - mentions["hour"].min() >= pd.Timedelta(days=15) and all(
        later - sooner >= pd.Timedelta(days=16) for sooner, later in pairwise(began)
    )


def _looks_like_an_export(mentions: pd.DataFrame, events: pd.DataFrame) -> bool:
    import pandas as pd

    hours = pd.date_range(mentions["hour"].min(), mentions["hour"].max(), freq="h")
    there = set(mentions["hour"])
    spans = zip(events["starts_at"].dt.floor("h"), events["ends_at"], strict=True)
    lasted = [pd.date_range(began, ended, freq="h") for began, ended in spans]
    tones = mentions[["positive", "neutral", "negative"]].sum(axis="columns")
    local = mentions["hour"].dt.tz_convert(_zone(mentions)).dt.hour
    by_hour = mentions.groupby(local)["mentions"].mean()
    return bool(
        mentions["hour"].is_monotonic_increasing
        and 2 <= len(hours) - len(mentions) <= 10  # noqa: PLR2004
        and all(set(moments) <= there for moments in lasted)
        and (tones == mentions["mentions"]).all()
        and by_hour.min() > 3  # noqa: PLR2004
        and by_hour.idxmax() == 20  # noqa: PLR2004
        and by_hour[20] > 100 > by_hour[15]  # noqa: PLR2004
    )


# Later ones take for granted that the first holds: there is a peak for every event.
LESSONS: Mapping[str, Condition] = {
    "each-peak-begins-with-its-event": _each_peak_begins_with_its_event,
    "like-an-export": _looks_like_an_export,
    "far-apart": _peaks_lie_far_apart,
    "top-is-not-the-beginning": _the_top_is_not_the_beginning,
    "harmless-is-loudest": _the_harmless_peak_is_the_loudest,
    "tone-tells-apart": _tone_tells_them_apart,
    "first-hours-far-out": _first_hours_stand_far_out,
    "slow-below-mondays": _the_slow_incident_stays_below_mondays,
    "lone-hours": _lone_hours_mean_nothing,
    "lower-threshold": _a_lower_threshold_rings_in_vain,
    "fixed-count": _a_fixed_count_fails,
}
