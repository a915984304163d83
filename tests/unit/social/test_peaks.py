"""Mentions by the hour: the alert rule, incident or harmless, misses and false alarms."""

from __future__ import annotations

import time

import pandas as pd
import pytest
from invented_mentions import ZONE, local, ordinary, toned, with_peak

from doingoai import datasets, social
from doingoai.social import AlarmRule

FAST, SLOW, FEAST = "2026-06-22 14:00", "2026-07-09 10:00", "2026-07-25 17:00"
EACH_HOUR = AlarmRule(in_a_row=1, apart=1)


@pytest.fixture
def story() -> pd.DataFrame:
    """Two incidents and a feast, as the exercise has them."""
    frame = with_peak(ordinary(), FAST, hours=8, extra=250, negative=0.6)
    frame = with_peak(frame, SLOW, hours=30, extra=90, negative=0.45)
    return with_peak(frame, FEAST, hours=7, extra=180, negative=0.18)


@pytest.fixture
def events() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "event_id": ["fast", "slow", "feast"],
            "kind": ["incident", "incident", "harmless"],
            "starts_at": [local(FAST), local(SLOW), local(FEAST)],
            "ends_at": [
                local("2026-06-22 22:00"),
                local("2026-07-10 16:00"),
                local("2026-07-26 0:00"),
            ],
        }
    )


@pytest.mark.parametrize("threshold", [2.5, 3.0, 3.5, 4.0, 5.0, 6.0])
def test_the_planted_peaks_are_found_at_their_first_hour_over_a_range_of_k(
    story, threshold
) -> None:
    found = social.peaks(story, zone=ZONE, threshold=threshold)
    assert [peak.began for peak in found] == [local(FAST), local(SLOW), local(FEAST)]
    assert [peak.kind for peak in found] == ["incident", "incident", "harmless"]


@pytest.mark.parametrize("seed", range(8))
def test_an_ordinary_month_has_no_peak(seed) -> None:
    assert social.peaks(ordinary(seed=seed), zone=ZONE) == ()


def test_a_peak_tells_how_large_it_was_and_how_it_sounded(story) -> None:
    peak = social.peaks(story, zone=ZONE)[0]
    assert local(FAST) <= peak.top <= peak.ended == local("2026-06-22 21:00")
    assert peak.mentions == story.set_index("hour")["mentions"][peak.top]
    assert peak.excess == pytest.approx(8 * 250, rel=0.06)
    assert peak.negative_share > 45
    assert peak.negative_before < 25


def test_how_an_alarm_sounded_is_told_beside_the_days_before(story) -> None:
    rung = social.alarms(story, zone=ZONE)
    shares = social.negative_shares(story, rung)
    found = social.peaks(story, zone=ZONE)
    assert shares == tuple((peak.negative_share, peak.negative_before) for peak in found)
    first_day = story[
        (story["hour"] >= rung[0].began) & (story["hour"] < rung[0].began + pd.Timedelta(days=1))
    ]
    assert shares[0][0] == pytest.approx(
        100 * first_day["negative"].sum() / first_day["mentions"].sum()
    )
    assert social.negative_shares(story[["hour", "mentions"]], rung) == ((None, None),) * 3


def test_how_much_tone_must_rise_is_a_parameter(story) -> None:
    kinds = [peak.kind for peak in social.peaks(story, zone=ZONE, tone_points=60)]
    assert kinds == ["harmless"] * 3


def test_without_tone_nobody_can_say_of_what_kind_a_peak_is(story) -> None:
    silent = story.assign(positive=pd.NA, neutral=pd.NA, negative=pd.NA)
    for series in (silent, story[["hour", "mentions"]]):
        found = social.peaks(series, zone=ZONE)
        assert [peak.began for peak in found] == [local(FAST), local(SLOW), local(FEAST)]
        assert {(peak.kind, peak.negative_share) for peak in found} == {("unknown", None)}


def test_a_missing_hour_is_not_nought_and_does_not_end_a_row(story) -> None:
    hour = story["hour"]
    gone = story[(hour != local("2026-06-22 15:00")) & (hour != local("2026-06-15 14:00"))]
    frame = social.hourly(gone)
    assert len(frame) == len(story)
    assert frame.set_index("hour")["mentions"].isna().sum() == 2
    assert [p.began for p in social.peaks(gone, zone=ZONE)] == [
        p.began for p in social.peaks(story, zone=ZONE)
    ]


def test_a_long_silence_does_not_join_hours_in_a_row() -> None:
    frame = with_peak(ordinary(40), "2026-06-22 14:00", hours=2)
    frame = with_peak(frame, "2026-06-22 22:00", hours=1)
    silence = (frame["hour"] >= local("2026-06-22 16:00")) & (
        frame["hour"] < local("2026-06-22 22:00")
    )
    assert social.peaks(frame[~silence], zone=ZONE) == ()
    assert len(social.peaks(frame[~silence], zone=ZONE, in_a_row=2)) == 1


def test_the_first_days_are_not_judged() -> None:
    early = with_peak(ordinary(40), "2026-06-14 12:00")
    assert social.peaks(early, zone=ZONE) == ()
    assert len(social.peaks(early, zone=ZONE, days=7)) == 1
    levels = social.alarm_levels(early, AlarmRule(), zone=ZONE)
    assert levels["level"].isna().sum() == 14 * 24


def test_the_level_is_the_mean_of_the_same_hour_and_k_deviations() -> None:
    frame = ordinary(20)
    levels = social.alarm_levels(frame, AlarmRule(threshold=2), zone=ZONE)
    hour = local("2026-06-17 09:00")
    day = pd.Timedelta(days=1)
    before = frame.set_index("hour")["mentions"][[hour - day * n for n in range(1, 15)]]
    judged = levels.set_index("hour").loc[hour]
    assert judged["usual"] == pytest.approx(before.mean())
    assert judged["level"] == pytest.approx(before.mean() + 2 * before.std(ddof=1))


def test_the_clock_that_counts_is_the_audiences_own_through_a_change_of_the_clock() -> None:
    frame = ordinary(40, first="2026-10-01")  # winter time from 25 October
    levels = social.alarm_levels(frame, AlarmRule(), zone=ZONE).set_index("hour")["usual"]
    of_day = frame.set_index("hour")["mentions"]
    nine = local("2026-10-28 09:00")
    before = [of_day[local(f"2026-10-{n} 09:00")] for n in range(14, 28)]
    assert levels[nine] == pytest.approx(sum(before) / 14)
    assert social.peaks(frame, zone=ZONE) == ()


def test_a_plain_mean_of_the_week_is_deaf_at_night_where_the_same_hour_hears() -> None:
    frame = with_peak(ordinary(), "2026-06-30 02:00", hours=4, extra=25)
    plain = AlarmRule(compare="last-week", threshold=3, days=7)
    assert social.alarms(frame, plain, zone=ZONE) == ()
    (heard,) = social.alarms(frame, AlarmRule(compare="same-hour", threshold=3), zone=ZONE)
    assert heard.began == local("2026-06-30 02:00")


def test_a_fixed_count_needs_no_days_before() -> None:
    frame = pd.DataFrame(
        {"hour": pd.date_range("2026-06-01", periods=6, freq="h"), "mentions": [1, 9, 10, 2, 9, 1]}
    )
    found = social.alarms(frame, AlarmRule("fixed", 8, in_a_row=1, apart=1), zone=ZONE)
    assert [(alarm.began.hour, alarm.ended.hour, alarm.mentions) for alarm in found] == [
        (1, 2, 10),
        (4, 4, 9),
    ]


def test_quiet_nights_do_not_make_one_mention_an_alarm() -> None:
    frame = ordinary(30).assign(mentions=0)
    frame.loc[500, "mentions"] = 3
    assert social.alarms(frame, EACH_HOUR, zone=ZONE) == ()
    frame.loc[500, "mentions"] = 4
    assert len(social.alarms(frame, EACH_HOUR, zone=ZONE)) == 1


def test_the_telephone_rings_when_the_last_hour_it_takes_is_over(story) -> None:
    alarm = social.alarms(story, AlarmRule(in_a_row=3), zone=ZONE)[0]
    assert alarm.rang == local("2026-06-22 17:00")


@pytest.mark.parametrize(
    ("began", "rang"),
    [
        ("2026-06-22 22:00", "2026-06-23 07:00"),
        ("2026-06-23 02:00", "2026-06-23 07:00"),
        ("2026-06-22 14:00", "2026-06-22 15:00"),
    ],
)
def test_in_quiet_hours_the_telephone_waits_for_the_morning(began, rang) -> None:
    frame = with_peak(ordinary(40), began, hours=3)
    found = social.alarms(frame, AlarmRule(threshold=8, in_a_row=1), zone=ZONE, quiet=(22, 7))
    assert [alarm.rang for alarm in found] == [local(rang)]


def test_what_was_caught_missed_and_rung_for_in_vain(story, events) -> None:
    late = with_peak(story, "2026-07-02 03:00", hours=3, extra=30)
    rung = social.alarms(late, AlarmRule(threshold=4), zone=ZONE)
    heard = social.misses_and_false_alarms(rung, events)
    assert [(c.event_id, c.hours_late) for c in heard.caught] == [("fast", 3), ("slow", 3)]
    assert [c.event_id for c in heard.harmless] == ["feast"]
    assert (heard.missed, heard.again) == ((), ())
    assert [rung[n].began for n in heard.false] == [local("2026-07-02 03:00")]
    deaf = social.misses_and_false_alarms((), events)
    assert (deaf.missed, deaf.harmless) == (("fast", "slow"), ())


def test_a_second_alarm_within_an_event_is_neither_caught_nor_false(events) -> None:
    twice = with_peak(with_peak(ordinary(), FAST, hours=2), "2026-06-22 20:00", hours=2)
    rung = social.alarms(twice, AlarmRule(threshold=6, in_a_row=1, apart=3), zone=ZONE)
    heard = social.misses_and_false_alarms(rung, events)
    assert [(c.event_id, c.alarm) for c in heard.caught] == [("fast", 0)]
    assert (heard.again, heard.false, heard.missed) == ((1,), (), ("slow",))


def test_an_incident_that_begins_while_an_old_alarm_is_on_is_missed(events) -> None:
    frame = with_peak(ordinary(), "2026-06-22 02:00", hours=2, extra=60)
    frame = with_peak(frame, FAST, hours=8)
    rule = AlarmRule(threshold=6, in_a_row=1, apart=24)
    heard = social.misses_and_false_alarms(social.alarms(frame, rule, zone=ZONE), events)
    assert (heard.caught, heard.missed, heard.false) == ((), ("fast", "slow"), (0,))
    assert heard.drowned == (social.Drowned("fast", 0),)


def test_an_alarm_shortly_before_the_labelled_start_counts(story, events) -> None:
    rung = social.alarms(story, zone=ZONE)
    later = events.assign(starts_at=events["starts_at"] + pd.Timedelta(hours=2))
    assert [c.hours_late for c in social.misses_and_false_alarms(rung, later).caught] == [1, 1]
    strict = social.misses_and_false_alarms(rung, later, ahead=1)
    assert (strict.missed, strict.false) == (("fast", "slow"), (0, 1, 2))


def test_events_without_a_kind_are_incidents(story, events) -> None:
    heard = social.misses_and_false_alarms((), events.drop(columns="kind"))
    assert heard.missed == ("fast", "slow", "feast")


def test_series_that_cannot_be_read_are_refused(story) -> None:
    with pytest.raises(social.SocialError, match="no column hour"):
        social.hourly(story.drop(columns="hour"))
    with pytest.raises(social.SocialError, match="comes twice"):
        social.hourly(pd.concat([story, story.head(1)]))
    with pytest.raises(social.SocialError, match="not a full hour"):
        social.hourly(story.assign(hour=story["hour"] + pd.Timedelta(minutes=5)))
    with pytest.raises(social.SocialError, match="no time zone"):
        social.peaks(story, zone="Estamar/Port Clair")
    with pytest.raises(ValueError, match="cannot be followed"):
        social.alarms(story, AlarmRule(days=1), zone=ZONE)


@pytest.mark.parametrize("threshold", [2.5, 3.0, 3.5, 4.0, 5.0])
def test_the_sample_data_hold_three_peaks_at_their_true_hours_over_a_range_of_k(threshold) -> None:
    mentions = datasets.load("mentions")
    happened = datasets.load("mentions", "events").sort_values("starts_at")
    found = social.peaks(mentions, zone=ZONE, threshold=threshold)
    assert [peak.began for peak in found] == list(happened["starts_at"].dt.floor("h"))
    assert [peak.kind for peak in found] == list(happened["kind"])


def test_an_empty_or_short_series_has_no_peak(story) -> None:
    assert social.peaks(story.iloc[:0], zone=ZONE) == ()
    assert social.peaks(story.iloc[:5], zone=ZONE) == ()
    assert social.hourly(story.iloc[:0]).empty


def test_a_slider_does_not_wait(story) -> None:
    long = toned(ordinary(120), 0.2)
    social.alarms(long, zone=ZONE)
    began = time.process_time()
    for _ in range(5):
        social.alarms(long, zone=ZONE)
    assert (time.process_time() - began) / 5 < 0.1, (
        "measured at some 5 ms; a loaded machine is slower"
    )
