"""Days, hours and figures of a plan as people write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from doingoai.i18n import format_day, format_number
from doingoai.planning import day_of, hour_of, number_of

LANGUAGES = ("vi", "en")
SECOND = dt.date(2026, 9, 2)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "written",
    [
        "2026-09-02",
        "2/9/2026",
        "02/09/2026",
        "2.9.2026",
        "2-9-2026",
        "2 September 2026",
        "September 2, 2026",
        "2nd of September 2026",
        "ngày 2 tháng 9 năm 2026",
        "2 tháng 9, 2026",
        "  2/9/2026  ",
        "by 2 September 2026",
        "trước ngày 2/9/2026",
        "Thứ Tư, ngày 2/9/2026",
    ],
)
def test_a_day_is_read_as_either_language_writes_it_day_first(written, language) -> None:
    assert day_of(written, language).date == SECOND
    assert day_of(written, language).problem == ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("problem", "written"),
    [
        ("no-year", "2/9"),
        ("no-year", "2 September"),
        ("no-year", "ngày 2 tháng 9"),
        ("no-year", "2/9/26"),
        ("no-day", "September 2026"),
        ("no-day", "tháng 9/2026"),
        ("no-day", "spring 2027"),
        ("no-day", "mùa xuân năm 2027"),
        ("no-day", "2027"),
        ("impossible", "31/6/2026"),
        ("impossible", "31 June 2026"),
        ("impossible", "ngày 31 tháng 6 năm 2026"),
        ("impossible", "2026-02-30"),
        ("impossible", "29/2/2027"),
        ("impossible", "0/0/2026"),
        ("unreadable", ""),
        ("unreadable", "   "),
        ("unreadable", "next spring"),
        ("unreadable", "sớm nhất có thể"),
        ("unreadable", "2/9/2026 or 3/9/2026"),
        ("unreadable", "2-5/9/2026"),
        ("unreadable", "2/9/2026, 40 units"),
        ("unreadable", "2/9/2026" + " " * 100 + "x"),
    ],
)
def test_what_is_no_whole_day_says_what_is_missing(problem, written, language) -> None:
    read = day_of(written, language)
    assert (read.date, read.problem) == (None, problem)


@given(st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(LANGUAGES))
def test_every_day_is_read_back_as_we_write_it(day, language) -> None:
    for written in (
        day.isoformat(),
        format_day(day, language),
        f"{day.day}/{day.month}/{day.year}",
    ):
        assert day_of(written, language).date == day


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
@example("ngày ² tháng ٣ năm 2026", "vi")
@example("9" * 90, "en")
@example("\ud800/9/2026", "en")
@example("2/9/2026\x00", "vi")
def test_no_text_breaks_the_readers(text, language) -> None:
    day = day_of(text, language)
    assert (day.date is None) == bool(day.problem)
    assert hour_of(text) is None or isinstance(hour_of(text), dt.time)
    assert number_of(text, language) is None or isinstance(number_of(text, language), float)


@given(st.from_regex(r"[0-9./ hg:ngàythángmJune-]{1,30}", fullmatch=True))
def test_no_text_that_looks_like_a_day_breaks_the_readers(text) -> None:
    day = day_of(text, "vi")
    assert (day.date is None) == bool(day.problem)
    hour_of(text)
    number_of(text, "vi")


@pytest.mark.parametrize(
    "written", ["18", "18:00", "18h", "18h00", "18.00", "18 giờ", "18 giờ 00 phút", "18g00"]
)
def test_an_hour_is_read_as_people_write_it(written) -> None:
    assert hour_of(written) == dt.time(18)


def test_minutes_count_and_an_hour_that_no_clock_has_is_none() -> None:
    assert hour_of("7h30") == dt.time(7, 30)
    assert hour_of("00:00") == dt.time(0)
    for written in ("24:00", "25", "18:60", "evening", "", "18:00:00", "-1"):
        assert hour_of(written) is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("12.4", 12.4),
        ("12,4", 12.4),
        ("12.4%", 12.4),
        ("12,4 %", 12.4),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("-3", -3),
        ("−3", -3),
        ("40 units", 40),
        ("khoảng 40 đơn vị", 40),
        ("12,4 điểm phần trăm", 12.4),
    ],
)
def test_a_figure_is_read_in_either_habit_with_words_beside_it(written, number, language) -> None:
    assert number_of(written, language) == number


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "written", ["", "many", "12 to 15", "12-15", "Q3 2026", "1,2,3", "nan", "inf", "9" * 200]
)
def test_what_is_not_one_number_is_none(written, language) -> None:
    assert number_of(written, language) is None


def test_a_mark_that_both_languages_have_is_read_in_the_readers_own() -> None:
    assert number_of("1.234", "vi") == 1234
    assert number_of("1.234", "en") == 1.234


@pytest.mark.parametrize("language", ["fr", "de-CH", "de_CH", "pt-BR", "vi_VN", "tlh", ""])
def test_a_plan_in_any_language_is_read(language) -> None:
    assert number_of("1.234,5", language) == 1234.5
    assert day_of("2/9/2026", language).date == SECOND


@given(st.integers(-(10**9), 10**9).map(lambda whole: whole / 100), st.sampled_from(LANGUAGES))
def test_every_figure_is_read_back_as_we_write_it(number, language) -> None:
    assert number_of(format_number(number, language, decimals=2), language) == number
