"""Shares of voice and messages that came through, by hand and from the course's data."""

from __future__ import annotations

import datetime as dt
import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from doingoai import datasets, planning

ZONE = "Europe/Lisbon"
START, END = dt.date(2026, 7, 1), dt.date(2026, 9, 30)


def items(*rows, **more) -> pd.DataFrame:
    """Rows of (time, subject, stories, reach, ave, messages)."""
    frame = pd.DataFrame(
        rows, columns=["published_at", "subject", "stories", "reach", "ave", "messages"]
    )
    frame["published_at"] = pd.to_datetime(frame["published_at"], utc=True)
    frame["messages"] = frame["messages"].astype("string")
    return frame.assign(period="item", **more)


@pytest.fixture
def four() -> pd.DataFrame:
    return items(
        ("2026-07-01T12:00Z", "us", 1, 100, 10.0, "trade;culture"),
        ("2026-08-01T12:00Z", "us", 1, 300, 10.0, None),
        ("2026-08-02T12:00Z", "peer", 3, 100, 80.0, "invest"),
        ("2026-10-02T12:00Z", "peer", 50, 900, 90.0, "invest"),
    )


@pytest.mark.parametrize(("by", "share"), [("stories", 40.0), ("reach", 80.0), ("ave", 20.0)])
def test_a_share_of_voice_is_ours_of_all_subjects_in_the_period(four, by, share) -> None:
    assert planning.share_of_voice(four, "us", START, END, by=by, zone=ZONE) == share
    shares = planning.voices(four, START, END, by=by, zone=ZONE)
    assert shares.to_dict() == {"peer": 100 - share, "us": share}


def test_a_subject_of_which_there_is_nothing_has_no_share_and_no_coverage_has_none_at_all(
    four,
) -> None:
    assert planning.share_of_voice(four, "nobody", START, END, zone=ZONE) == 0
    before = dt.date(2020, 1, 1), dt.date(2020, 3, 31)
    assert math.isnan(planning.share_of_voice(four, "us", *before, zone=ZONE))
    assert planning.voices(four, *before, zone=ZONE).empty


@pytest.mark.parametrize(
    ("denominator", "share"),
    [("items", 50.0), ("with-message-of-anyone", 50.0), ("all-subjects", 100 / 3)],
)
def test_penetration_is_items_with_a_message_of_the_denominator_asked_for(
    four, denominator, share
) -> None:
    found = planning.message_penetration(four, "us", START, END, zone=ZONE, denominator=denominator)
    assert found == pytest.approx(share)


def test_only_the_messages_asked_for_count(four) -> None:
    def found(messages):
        return planning.message_penetration(four, "us", START, END, zone=ZONE, messages=messages)

    assert found(["culture"]) == 50
    assert found(["tourism"]) == 0


def test_the_sum_of_a_period_counts_for_the_voice_and_not_for_the_messages(four) -> None:
    sums = four.assign(period=["month", "item", "item", "item"])
    assert planning.share_of_voice(sums, "us", START, END, zone=ZONE) == 40
    assert planning.message_penetration(sums, "us", START, END, zone=ZONE) == 0
    none = four.assign(period="month")
    assert math.isnan(planning.message_penetration(none, "us", START, END, zone=ZONE))


def test_a_day_is_a_day_of_the_zones_clock() -> None:
    late = items(
        ("2026-09-30T23:30Z", "us", 1, 1, 1.0, None), ("2026-08-01T00:00Z", "peer", 1, 1, 1.0, None)
    )
    assert planning.share_of_voice(late, "us", START, END, zone="UTC") == 50
    assert planning.share_of_voice(late, "us", START, END, zone=ZONE) == 0


def test_a_missing_column_or_zone_is_named(four) -> None:
    with pytest.raises(planning.PlanningError, match="stories"):
        planning.voices(four.drop(columns="stories"), START, END, zone=ZONE)
    with pytest.raises(planning.PlanningError, match="Atlantis"):
        planning.voices(four, START, END, zone="Atlantis/Port")


@pytest.mark.parametrize(
    ("day", "label"),
    [
        ("2026-11-16", "Q3 2026"),
        ("2026-10-01", "Q3 2026"),
        ("2026-09-30", "Q2 2026"),
        ("2026-01-01", "Q4 2025"),
        ("2030-01-01", "Q3 2026"),
    ],
)
def test_the_last_quarter_ended_before_the_day_and_is_whole_in_the_data(day, label) -> None:
    found = planning.last_quarter(
        dt.date.fromisoformat(day), dt.date(2025, 5, 1), dt.date(2026, 10, 31)
    )
    assert found is not None
    assert found.label == label


def test_a_quarter_that_the_data_hold_in_part_is_none() -> None:
    day = dt.date(2026, 11, 16)
    whole = dt.date(2026, 7, 1), dt.date(2026, 9, 30)
    assert planning.last_quarter(day, *whole).start == whole[0]
    assert planning.last_quarter(day, dt.date(2026, 7, 2), whole[1]) is None
    assert planning.last_quarter(day, whole[0], dt.date(2026, 9, 29)) is None


@given(st.dates(dt.date(1900, 1, 1), dt.date(2200, 1, 1)))
def test_every_day_lies_in_its_quarter_and_quarters_follow_each_other(day) -> None:
    quarter = planning.quarter_of(day)
    assert quarter.start <= day <= quarter.end
    after = planning.quarter_of(quarter.end + dt.timedelta(days=1))
    assert after.start == quarter.end + dt.timedelta(days=1)
    assert 90 <= (quarter.end - quarter.start).days + 1 <= 92


def test_a_quarter_is_written_as_each_language_writes_it() -> None:
    quarter = planning.quarter_of(dt.date(2026, 8, 1))
    assert quarter.text("en") == "Q3 2026"
    assert quarter.text("vi") == "quý III/2026"


def test_the_courses_coverage_gives_both_figures_for_the_third_quarter_of_2026() -> None:
    coverage, brief = datasets.load("coverage"), planning.brief()
    about = coverage.attrs["doingoai"]
    quarter = planning.quarter_before(coverage, brief.drawn_up, zone=about["zone"])
    assert quarter.label == "Q3 2026"
    subject = about["subject"]
    assert planning.why_no_share(coverage, subject, quarter, zone=about["zone"]) is None
    assert planning.why_no_penetration(coverage, subject, quarter, zone=about["zone"]) is None
    shares = planning.voices(coverage, quarter.start, quarter.end, zone=about["zone"])
    assert shares.sum() == pytest.approx(100)
    assert set(shares.index) == {each["subject"] for each in about["subjects"]}


def why(frame, subject="us", quarter=None):
    quarter = quarter or planning.quarter_of(START)
    both = (
        planning.why_no_share(frame, subject, quarter, zone=ZONE),
        planning.why_no_penetration(frame, subject, quarter, zone=ZONE),
    )
    return tuple(lack.msgid if lack else None for lack in both)


def test_what_the_data_lack_is_said(four) -> None:
    assert why(four) == (None, None)
    us = four[four["subject"] == "us"]
    assert why(us)[0] == "The coverage has one subject only: there is nobody to compare with."
    assert why(us)[1] is None
    nothing = "In that quarter there is no coverage of our own subject."
    assert why(four, "nobody") == (nothing, nothing)
    assert why(four.iloc[3:])[0] == "The quarter has no coverage."
    assert why(four.assign(period="week")) == (
        None,
        "The coverage has sums of periods and no single items.",
    )
    mute = four.assign(messages=pd.Series([pd.NA] * 4, dtype="string"))
    assert why(mute)[1] == "No item says which key messages it carries."


def test_data_without_a_whole_quarter_lack_it(four) -> None:
    october = four.iloc[3:]
    quarter = planning.quarter_before(october, dt.date(2026, 11, 16), zone=ZONE)
    assert quarter is None
    assert planning.quarter_before(four.iloc[:0], dt.date(2026, 11, 16), zone=ZONE) is None
    assert planning.why_no_share(october, "us", None, zone=ZONE).kind == "too-few"
    assert planning.why_no_penetration(october, "us", None, zone=ZONE).kind == "too-few"
