"""The calendar of a plan: lunar days, Easter, days off in lieu, working days, for many years."""

from __future__ import annotations

import datetime as dt

import pytest
from dateutil.easter import easter as known_easter
from hypothesis import given
from hypothesis import strategies as st

from doingoai import planning
from doingoai.planning._calendar_rules import CalendarRule, calendar_rules, easter
from doingoai.planning._lunar import lunar_days

# First days of the lunar year in Viet Nam, as the government's notices of public holidays have
# them; in 1968, 1985, 2007, 2030 and 2053 China has another day.
TET = [
    "1968-01-29",
    "1969-02-16",
    "1985-01-21",
    "2000-02-05",
    "2007-02-17",
    "2020-01-25",
    "2021-02-12",
    "2022-02-01",
    "2023-01-22",
    "2024-02-10",
    "2025-01-29",
    "2026-02-17",
    "2027-02-06",
    "2028-01-26",
    "2029-02-13",
    "2030-02-02",
    "2053-02-18",
]
HUNG_KINGS = [
    "2020-04-02",
    "2021-04-21",
    "2022-04-10",
    "2023-04-29",
    "2024-04-18",
    "2025-04-07",
    "2026-04-26",
    "2027-04-16",
]


def day(written: str) -> dt.date:
    return dt.date.fromisoformat(written)


def dates(day_id: str, year: int, *, in_lieu: bool = False) -> list[str]:
    return [
        found.date.isoformat()
        for found in planning.calendar_days(year)
        if found.day_id == day_id and found.in_lieu == in_lieu
    ]


@pytest.mark.parametrize("first", TET)
def test_tet_begins_on_the_day_it_did_and_holds_its_eve(first) -> None:
    year = int(first[:4])
    assert lunar_days(1, 1, year) == [day(first)]
    holiday = dates("tet", year)
    assert first in holiday
    assert holiday[0] == (day(first) - dt.timedelta(days=1)).isoformat()


@pytest.mark.parametrize("known", HUNG_KINGS)
def test_the_hung_kings_are_remembered_on_the_tenth_of_the_third_month(known) -> None:
    assert dates("hung-kings", int(known[:4])) == [known]


def test_a_year_may_hold_a_day_of_the_twelfth_month_twice_or_not_at_all() -> None:
    counts = {len(lunar_days(12, 1, year)) for year in range(1950, 2101)}
    assert counts == {0, 1, 2}


def test_easter_is_where_others_find_it() -> None:
    for year in range(1950, 2101):
        assert easter(year) == known_easter(year)


def test_every_year_of_the_calendar_has_its_days_in_order_and_within_it() -> None:
    for year in range(1950, 2101):
        found = planning.calendar_days(year)
        assert [each.date for each in found] == sorted(each.date for each in found)
        assert {each.date.year for each in found} == {year}
        assert {"tet", "hung-kings", "labour-day"} <= {each.day_id for each in found}


@pytest.mark.parametrize("year", [1949, 2101, 1, 9999])
def test_another_year_says_so(year) -> None:
    with pytest.raises(planning.PlanningError, match="from 1950 to 2100"):
        planning.calendar_days(year)


def test_what_falls_on_a_weekend_closes_the_next_working_day() -> None:
    assert dates("tet", 2027) == [f"2027-02-0{number}" for number in range(5, 10)]
    assert dates("tet", 2027, in_lieu=True) == ["2027-02-10", "2027-02-11"]
    assert dates("labour-day", 2027, in_lieu=True) == ["2027-05-03"]
    [lieu] = [each for each in planning.calendar_days(2027) if each.date == day("2027-02-10")]
    assert lieu.closed == {"vn"}
    assert (lieu.handling, lieu.crowds) == ("", False)


def test_days_between_two_dates_cross_the_new_year() -> None:
    found = planning.calendar_between(day("2026-12-22"), day("2027-01-01"))
    assert found[0].date == day("2026-12-22")
    assert found[-1].date == day("2027-01-01")
    assert planning.calendar_between(day("2027-01-02"), day("2027-01-01")) == ()


def test_the_strictest_handling_of_a_date_holds() -> None:
    seventh = planning.calendar_between(day("2027-04-07"), day("2027-04-07"))
    assert {each.handling for each in seventh} == {"celebrate", "none"}
    assert planning.handling_of(seventh) == "none"
    assert planning.handling_of(()) == ""


def rule(**more) -> CalendarRule:
    words = dict.fromkeys(("name_en", "name_vi", "why_en", "why_vi", "source_en"), "")
    plain = {
        "day_id": "x", "place": "vn", "rule": "solar:02-29", "shift": 0, "days": 1, "since": 0,
        "every": 1, "handling": "celebrate", "crowds": False, "closed_vn": False,
        "closed_estamar": False, "made_up": False, "source_vi": "", "as_of": day("2026-11-16"),
    }  # fmt: skip
    return CalendarRule(**{**words, **plain, **more})


def test_rules_name_leap_days_weekdays_and_years_between() -> None:
    assert rule().first_days(2027) == []
    assert rule().first_days(2028) == [day("2028-02-29")]
    assert rule(rule="weekday:05-7-2").first_days(2027) == [day("2027-05-09")]
    assert rule(rule="weekday:05-1--1").first_days(2027) == [day("2027-05-31")]
    assert rule(rule="easter:-2", shift=3).first_days(2027) == [day("2027-03-29")]
    assert rule(rule="solar:05-08", since=2027, every=5).first_days(2026) == []
    assert rule(rule="solar:05-08", since=2027, every=5).first_days(2032) == [day("2032-05-08")]
    assert rule(rule="solar:05-08", since=2027, every=5).first_days(2031) == []


@pytest.mark.parametrize("written", ["", "moon:1", "solar:13-01", "lunar:x", "weekday:02-1-6"])
def test_a_rule_that_cannot_be_read_names_the_table(written) -> None:
    from doingoai.datasets import DatasetError

    with pytest.raises(DatasetError, match="calendar"):
        rule(rule=written).first_days(2027)


def test_every_day_has_its_words_in_both_languages() -> None:
    assert calendar_rules()
    for each in planning.calendar_days(2027):
        for language in ("vi", "en"):
            assert each.name(language)
            assert each.why(language)
            assert each.source(language)


def test_a_working_day_is_worked_in_both_places() -> None:
    assert not planning.is_working(day("2027-02-05"))  # Tet's eve
    assert planning.is_working(day("2027-02-05"), ("estamar",))
    assert not planning.is_working(day("2027-03-26"))  # Good Friday in Estamar
    assert planning.is_working(day("2027-03-26"), ("vn",))
    assert not planning.is_working(day("2027-01-09"), ())  # a Saturday anywhere
    assert planning.is_working(day("2027-01-08"))


def test_working_days_are_counted_over_tet() -> None:
    # 12 February 2027 is a Friday; Thursday to Friday before it are free in Viet Nam.
    assert planning.working_days_before(day("2027-02-12"), 1) == day("2027-02-04")
    assert planning.working_days_before(day("2027-02-12"), 2) == day("2027-02-03")
    assert planning.working_days_before(day("2027-02-12"), 1, ("estamar",)) == day("2027-02-11")
    assert planning.working_days_before(day("2027-02-07"), 0) == day("2027-02-07")


def test_a_text_goes_to_clearance_before_clearance_and_the_channels_own_days() -> None:
    radio = planning.channels_by_id()["radio"]
    assert radio.lead_days > 0
    assert planning.latest_submission(day("2027-03-19"), None, 5) == day("2027-03-12")
    together = planning.working_days_before(day("2027-03-19"), 5 + radio.lead_days)
    assert planning.latest_submission(day("2027-03-19"), radio, 5) == together


@given(st.dates(dt.date(1952, 1, 1), dt.date(2100, 12, 31)), st.integers(1, 30))
def test_between_a_day_and_the_nth_working_day_before_lie_n_working_days(date, n) -> None:
    before = planning.working_days_before(date, n)
    assert planning.is_working(before)
    days = [before + dt.timedelta(days=k) for k in range((date - before).days)]
    assert sum(map(planning.is_working, days)) == n
