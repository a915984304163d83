"""What the listening room teaches is in the data: by rule, by volume, by tone, by clock."""

import random
from itertools import pairwise

import pandas as pd
import pytest

from doingoai import social
from doingoai.datasets import load
from doingoai.datasets.generators.mentions import _scattered, _written

ZONE = "Europe/Lisbon"
BEGAN = {
    "festival": "2026-06-27 14:00",
    "rumour": "2026-07-28 07:00",
    "queue": "2026-09-09 14:00",
}


@pytest.fixture(scope="module")
def mentions():
    return load("mentions")


@pytest.fixture(scope="module")
def events():
    return load("mentions", "events").set_index("event_id")


@pytest.fixture(scope="module")
def practice():
    return load("mentions", "practice")


@pytest.fixture(scope="module")
def peaks(mentions):
    """The three peaks, by event."""
    found = social.peaks(mentions, zone=ZONE)
    return dict(zip(BEGAN, found, strict=True))


def local(moment):
    return moment.tz_convert(ZONE)


def alarms(mentions, **rule):
    return social.alarms(mentions, social.AlarmRule(**rule), zone=ZONE)


def false_alarms(mentions, events, **rule):
    rung = alarms(mentions, **rule)
    heard = social.misses_and_false_alarms(rung, events.reset_index())
    return [rung[place] for place in heard.false], heard


@pytest.mark.parametrize("k", [3, 3.5, 4, 5])
def test_a_sensible_threshold_finds_the_three_peaks_at_their_first_hour_and_nothing_else(
    mentions, k
):
    found = social.peaks(mentions, zone=ZONE, threshold=k)
    assert [local(peak.began).strftime("%Y-%m-%d %H:%M") for peak in found] == [*BEGAN.values()]


def test_a_lower_threshold_rings_in_vain(mentions, events):
    assert len(false_alarms(mentions, events, threshold=2)[0]) >= 3


def test_lone_hours_pass_the_threshold_and_mean_nothing(mentions, events):
    assert len(false_alarms(mentions, events, threshold=3, in_a_row=1)[0]) >= 10
    assert false_alarms(mentions, events, threshold=3, in_a_row=3)[0] == []


def test_a_peak_begins_in_the_hour_of_its_event(peaks, events):
    for name, peak in peaks.items():
        assert peak.began == events.loc[name, "starts_at"].floor("h"), name
        assert events.loc[name, "kind"] == peak.kind, name


def test_the_first_hours_stand_far_out(mentions, peaks):
    """At least six standard deviations, so that no other reading of the rule moves the begin."""
    levels = social.alarm_levels(mentions, social.AlarmRule(threshold=6), zone=ZONE)
    for name, peak in peaks.items():
        first = levels[levels["hour"].between(peak.began, peak.began + pd.Timedelta(hours=2))]
        assert len(first) == 3
        assert (first["mentions"] > first["level"]).all(), name


def test_by_volume_alone_the_harmless_peak_is_the_worst(peaks):
    by_excess = sorted(peaks, key=lambda name: -peaks[name].excess)
    assert by_excess == ["festival", "rumour", "queue"]
    assert peaks["festival"].mentions == max(peak.mentions for peak in peaks.values())
    assert peaks["festival"].excess > 1.5 * peaks["queue"].excess


def test_tone_tells_the_incidents_from_the_holiday(peaks):
    rise = {name: peak.negative_share - peak.negative_before for name, peak in peaks.items()}
    assert abs(rise["festival"]) < 3
    assert rise["rumour"] > 20
    assert rise["queue"] > 20


def test_a_fixed_count_misses_the_slow_incident_or_rings_on_mondays(mentions, events):
    for count in range(60, 400, 10):
        false, heard = false_alarms(mentions, events, compare="fixed", threshold=count)
        mondays = [
            alarm
            for alarm in false
            if local(alarm.began).day_name() == "Monday" and local(alarm.began).hour < 12
        ]
        assert "queue" in heard.missed or len(mondays) >= 5, count


def test_the_slow_incident_is_never_louder_than_an_ordinary_monday(mentions, events):
    hours = mentions.set_index(mentions["hour"].dt.tz_convert(ZONE))["mentions"]
    slow = hours[local(events.loc["queue", "starts_at"]) : local(events.loc["queue", "ends_at"])]
    mornings = hours[(hours.index.day_name() == "Monday") & (hours.index.hour == 10)]
    ordinary = mornings[mornings.index < local(events.loc["queue", "starts_at"])]
    assert slow.max() < ordinary.max()
    assert slow.sum() > 2_000


def test_reading_utc_is_an_hour_off_and_the_top_is_not_the_beginning(peaks):
    for name, peak in peaks.items():
        assert local(peak.began).hour == (peak.began.hour + 1) % 24, name
        assert local(peak.top).hour != local(peak.began).hour, name
        assert peak.top - peak.began >= pd.Timedelta(hours=4), name
    assert local(peaks["queue"].top).date() > local(peaks["queue"].began).date()


def test_peaks_lie_far_apart_and_none_spoils_what_the_next_is_compared_with(mentions, peaks):
    began = [peak.began for peak in peaks.values()]
    assert began[0] - mentions["hour"].min() >= pd.Timedelta(days=15)
    assert all(later - sooner >= pd.Timedelta(days=16) for sooner, later in pairwise(began))


@pytest.mark.parametrize("resource", ["data", "practice"])
def test_the_series_looks_like_a_real_export(resource):
    series = load("mentions", resource)
    hours = pd.date_range(series["hour"].min(), series["hour"].max(), freq="h")
    assert series["hour"].is_monotonic_increasing
    assert 2 <= len(hours) - len(series) <= 10
    assert (series[["positive", "neutral", "negative"]].sum(axis=1) == series["mentions"]).all()
    by_hour = series.groupby(series["hour"].dt.tz_convert(ZONE).dt.hour)["mentions"].mean()
    assert by_hour.min() > 3
    assert by_hour.idxmax() == 20
    assert by_hour[20] > 100 > by_hour[15]


@pytest.mark.parametrize("table", [("data", "events"), ("practice", "practice_events")])
def test_no_hour_of_an_event_is_missing(table):
    series, events = load("mentions", table[0]), load("mentions", table[1])
    hours = set(series["hour"])
    for event in events.itertuples():
        lasted = pd.date_range(event.starts_at.floor("h"), event.ends_at, freq="h")
        assert set(lasted) <= hours, event.event_id


def test_the_practice_days_lie_before_the_others_and_touch_them(mentions, practice):
    assert practice["hour"].max() + pd.Timedelta(hours=1) == mentions["hour"].min()
    assert practice.attrs["doingoai"]["zone"] == ZONE


def test_in_practice_the_threshold_without_false_alarms_misses_an_incident(practice):
    events = load("mentions", "practice_events")
    heard = {
        k: social.misses_and_false_alarms(alarms(practice, threshold=k, in_a_row=1), events)
        for k in (3, 4, 5, 6)
    }
    assert len(heard[3].false) >= 3
    assert heard[3].missed == ()
    quiet = next(k for k, found in heard.items() if not found.false)
    assert heard[quiet].missed == ("appointments",)


def test_in_practice_our_rule_finds_everything_and_rings_never_in_vain(practice):
    events = load("mentions", "practice_events")
    found = social.peaks(practice, zone=ZONE)
    assert [peak.kind for peak in found] == [*events["kind"]]
    heard = social.misses_and_false_alarms(alarms(practice), events)
    assert (heard.missed, heard.false) == ((), ())
    night = local(events.set_index("event_id").loc["false-page", "starts_at"])
    assert night.hour < 6


def test_counts_scatter_a_little_more_than_chance():
    dice = random.Random(7)
    drawn = pd.Series([_scattered(dice, 60.0) for _ in range(4_000)])
    assert drawn.mean() == pytest.approx(60, rel=0.02)
    assert 60 < drawn.var() < 130
    assert _scattered(dice, 0.0) == 0


def test_an_event_is_over_when_its_excess_is():
    for event in _written():
        assert event.beyond(event.first_hour) == event.excess[0][1]
        assert event.beyond(event.ended) <= 5, event.event_id
        assert event.beyond(event.first_hour - pd.Timedelta(hours=1)) == 0
