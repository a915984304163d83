"""The listening room: the alarms of a rule, what they caught, missed and cost."""

from __future__ import annotations

import time

import pandas as pd
import pytest
from invented_mentions import ZONE, local, ordinary, with_peak

from doingoai.widgets import listening_room
from doingoai.widgets._listening_choices import Choices, checked, count_range, options
from doingoai.widgets._listening_view import view

DAY, NIGHT, FEAST = "2026-06-19 15:00", "2026-06-25 01:00", "2026-07-03 18:00"


@pytest.fixture(scope="module")
def series() -> pd.DataFrame:
    frame = with_peak(ordinary(40), DAY, hours=9, extra=120, negative=0.6)
    frame = with_peak(frame, NIGHT, hours=6, extra=30, negative=0.5)
    return with_peak(frame, FEAST, hours=5, extra=120)


@pytest.fixture(scope="module")
def events() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "event_id": ["day", "night", "feast"],
            "kind": ["incident", "incident", "harmless"],
            "starts_at": [local(DAY), local(NIGHT), local(FEAST)],
            "ends_at": [
                local("2026-06-20 00:00"),
                local("2026-06-25 07:00"),
                local("2026-07-03 23:00"),
            ],
            "what_en": ["A false notice.", "A night rumour", "A concert"],
            "what_vi": ["Một thông báo giả", "Một tin đồn trong đêm", "Một buổi hòa nhạc"],
        }
    )


def shown(series, events=None, language="en", **choices):
    made = Choices(**{"row": "3", "calm": "24", **choices})
    return view(series, events, made, zone=ZONE, language=language)


def test_the_rule_of_the_exercise_catches_both_and_wakes_one_person_once(series, events) -> None:
    made = shown(series, events)
    assert made.finding == "2 of 2 incidents caught. False alarms: 0. Calls at night: 1."
    assert [(mark.sign, mark.night) for mark in made.marks] == [
        ("caught", False),
        ("caught", True),
        ("harmless", False),
    ]
    assert [band.state for band in made.bands] == ["caught", "caught", "harmless"]
    assert made.missed == ()
    assert "The one call" in made.cost


def test_a_row_says_when_it_began_when_the_telephone_rang_and_what_it_was(series, events) -> None:
    made = shown(series, events)
    assert made.heads[:3] == ("No.", "Began", "Telephone rang")
    assert made.rows[0][:3] == ("1", "Fri 19 Jun, 15:00", "18:00")
    assert made.rows[1][2] == "04:00, at night"
    assert made.rows[0][-1] == "Incident: A false notice. The telephone rang 3 h after it began."
    assert made.rows[2][-1] == "Harmless: A concert."
    assert len(made.rows[0]) == len(made.heads)
    assert "Một thông báo giả" in shown(series, events, "vi").rows[0][-1]


def test_without_events_nobody_says_what_an_alarm_was_but_its_tone_and_size_are_told(
    series,
) -> None:
    made = shown(series)
    assert {mark.sign for mark in made.marks} == {"alarm"}
    assert made.bands == made.missed == ()
    assert made.finding == "Alarms: 3. Calls at night: 1."
    assert "incident" not in made.finding + made.cost
    first = dict(zip(made.heads, made.rows[0], strict=True))
    assert first["Above the mean, in all"].startswith("1,")
    share, before = first["Negative in the first 24 hours (14 days before)"].split(" ")
    assert int(share.rstrip("%")) > 45
    assert before == "(20%)"


def test_without_tone_the_column_is_not_there(series) -> None:
    made = shown(series[["hour", "mentions"]])
    assert not any("Negative" in head for head in made.heads)
    assert len(made.heads) == len(made.rows[0])


def test_a_higher_threshold_sleeps_through_the_night_and_says_so(series, events) -> None:
    made = shown(series, events, rule="last-week", k=4.0)
    assert made.finding.startswith("1 of 2 incidents caught.")
    assert made.missed == ("Missed, from Thu 25 Jun, 01:00 on: A night rumour.",)
    assert [band.state for band in made.bands][1] == "missed"
    assert "Nobody is woken" in made.cost


def test_a_low_threshold_and_one_hour_ring_in_vain_and_the_cost_is_in_words(series, events) -> None:
    made = shown(series, events, k=2.0, row="1", calm="6")
    vain = sum(mark.sign == "false" for mark in made.marks)
    assert vain > 5
    assert f"False alarms: {vain}." in made.finding
    assert "For nothing:" in made.cost
    assert "turns the sound off" in made.cost


def test_quiet_hours_let_the_night_wait(series, events) -> None:
    made = shown(series, events, quiet="night")
    assert "Calls at night: 0." in made.finding
    assert "Alarms that waited for the morning: 1; the longest waited 3 hours" in made.cost
    assert made.rows[1][2] == "07:00"
    assert "had to wait" in shown(series, events, rule="fixed", count=130, quiet="night").cost


def test_an_incident_met_within_its_first_hour_says_so(series, events) -> None:
    later = events.assign(starts_at=events["starts_at"] + pd.Timedelta(minutes=40))
    assert "within the hour" in shown(series, later, row="1", k=6.0).rows[0][-1]


def test_a_telephone_that_rings_on_another_day_says_which(series) -> None:
    late = with_peak(series, "2026-07-07 23:00", hours=3, extra=60)
    made = shown(late, quiet="night")
    assert made.rows[-1][1:3] == ("Tue 7 Jul, 23:00", "Wed 8 Jul, 07:00")


def test_an_incident_that_an_old_alarm_covers_is_missed_and_explained(series, events) -> None:
    early = with_peak(series, "2026-06-19 02:00", hours=3, extra=60)
    made = shown(early, events, row="1", k=5.0)
    assert "A false notice" in made.rows[0][-1]
    assert "Nothing rang anew" in made.rows[0][-1]
    assert len(made.missed) == 1


def test_a_fixed_count_has_its_own_slider_in_round_numbers(series) -> None:
    widget = listening_room(series, zone=ZONE, language="en")
    low, high, step = widget.config["ranges"]["count"]
    assert (low, step) == (5, 5)
    assert high >= series["mentions"].max()
    assert low < widget.choices["count"] < high
    made = shown(series, rule="fixed", count=100)
    assert set(made.levels) == {100.0}
    assert "more than 100 mentions" in made.rule
    assert made.note == ""


@pytest.mark.parametrize("top", [1, 7, 61, 3000])
def test_the_range_of_a_fixed_count_reaches_every_series(series, top) -> None:
    small = series.assign(mentions=series["mentions"].clip(upper=top))
    low, high, step = count_range(small)
    assert low == step
    assert high >= min(top, small["mentions"].max())
    assert (high - low) / step <= 60


def test_the_rule_is_told_as_it_would_be_printed(series) -> None:
    rule = shown(series, k=2.5).rule
    assert "same hour on the 14 days before by more than 2.5 standard deviations" in rule
    assert "3 such hours in a row" in rule
    assert "after 24 hours without alarm" in rule
    assert "2,5 độ lệch chuẩn" in shown(series, k=2.5, language="vi").rule


def test_a_short_series_closes_the_rules_that_look_back(series) -> None:
    week = series.head(24 * 6)
    found = options(week, "en")
    assert [option.key for option in found["rule"] if option.why_not] == ["same-hour", "last-week"]
    assert checked({"rule": "same-hour"}, week).rule == "fixed"
    widget = listening_room(week, zone=ZONE, language="vi")
    assert widget.choices["rule"] == "fixed"


def test_choices_that_make_no_sense_fall_back(series) -> None:
    raw = {
        "rule": "gut",
        "k": float("nan"),
        "count": True,
        "row": 9,
        "calm": None,
        "quiet": "always",
    }
    first = checked({}, series)
    assert checked(raw, series) == first
    assert checked({**raw, "k": 99, "count": -5}, series).k == 6.0


def test_missing_hours_are_gaps_in_the_line(series) -> None:
    widget = listening_room(series.drop(index=[500, 501]), zone=ZONE, language="en")
    assert widget.config["counts"][499:503].count(None) == 2
    assert len(widget.config["counts"]) == len(series)


def test_a_long_series_can_be_looked_at_in_parts() -> None:
    widget = listening_room(ordinary(120), zone=ZONE, language="vi")
    stretches = widget.config["stretches"]
    assert stretches[0][:2] == (0, 120 * 24 - 1)
    assert [part[2] for part in stretches[1:3]] == ["1/6 – 29/6", "29/6 – 27/7"]
    assert len(listening_room(ordinary(40), zone=ZONE, language="vi").config["stretches"]) == 1


def test_an_empty_series_is_no_error(series) -> None:
    widget = listening_room(series.iloc[:0], zone=ZONE, language="en")
    assert widget.shown["rows"] == ()


def test_the_chart_says_in_words_what_it_shows(series, events) -> None:
    alt = shown(series, events).alt
    assert "2 of 2 incidents caught" in alt
    assert "Mon 1 Jun" in alt


def test_a_step_of_the_slider_is_answered_before_the_next_one() -> None:
    widget = listening_room(ordinary(120), zone=ZONE, language="vi")
    began = time.perf_counter()
    for k in (2.0, 2.25, 2.5, 2.75):
        widget.choices = {**widget.choices, "k": k}
    assert (time.perf_counter() - began) / 4 < 0.15
    assert widget.shown["choices"]["k"] == 2.75
