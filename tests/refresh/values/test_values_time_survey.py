"""The order of day and month, and years that nobody wrote, settled from the whole column."""

import pytest
from values_columns import LAST, bad_rows, column, iso, read_days, style_of

from doingoai.refresh import RefreshError, values
from doingoai.refresh._errors import Refused


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (("02/03/2025", "31/01/2025"), ["2025-03-02", "2025-01-31"]),
        (("02/03/2025", "01/31/2025"), ["2025-02-03", "2025-01-31"]),
        (("02.03.2025", "31.01.2025"), ["2025-03-02", "2025-01-31"]),
        (("02-03-2025 10:00", "31-01-2025 9:00"), ["2025-03-02", "2025-01-31"]),
    ],
)
def test_one_day_after_the_12th_settles_the_column(cells, days):
    assert iso(read_days(*cells)) == days


def test_days_come_first_where_dots_divide_them():
    assert iso(read_days("02.03.2025", "04.03.2025", day_first=False)) == [
        "2025-03-02",
        "2025-03-04",
    ]


@pytest.mark.parametrize("word", ["tháng", "thg", "Tháng"])
def test_vietnamese_months_of_two_digits_need_no_year(word):
    cells = (f"30 {word} 9", f"10 {word} 10", f"20 {word} 11")
    assert [day[5:] for day in iso(read_days(*cells))] == ["09-30", "10-10", "11-20"]


def test_a_chunk_seen_later_settles_the_first():
    first, second = column("02/03/2025"), column("31/01/2025", start=2)
    assert iso(values.days(first, style_of(first, second))) == ["2025-03-02"]


def test_a_survey_is_settled_when_the_rest_would_add_nothing():
    survey = values.TimeSurvey(LAST)
    assert not survey.settled
    survey.see(column("02/03/2025"))
    assert not survey.settled
    assert survey.ambiguous
    survey.see(column("13/03/2025", start=2))
    assert survey.settled
    assert not survey.ambiguous


def test_a_column_that_contradicts_itself_is_refused_with_two_rows():
    with pytest.raises(Refused, match="rows 2 and 4") as caught:
        read_days("02/03/2025", "31/01/2025", "32/32/2025", "01/31/2025")
    assert "dòng 2" in caught.value.text("vi")


def test_a_contradiction_after_the_survey_has_settled_is_refused_too():
    style = style_of(column("31/01/2025"))
    with pytest.raises(Refused, match="rows 1 and 900"):
        values.days(column("01/31/2025", start=900), style)


def test_a_date_that_is_none_in_either_order_is_just_bad():
    assert bad_rows(read_days("31/01/2025", "31/02/2025", "40/40/2025")) == [2, 3]


def test_an_ambiguous_column_takes_the_default_or_asks():
    assert iso(read_days("03/04/2025", day_first=True)) == ["2025-04-03"]
    assert iso(read_days("03/04/2025", day_first=False)) == ["2025-03-04"]
    with pytest.raises(RefreshError, match="can't be told apart"):
        read_days("03/04/2025")


def test_what_the_column_shows_wins_over_the_default():
    assert iso(read_days("03/04/2025", "31/01/2025", day_first=False)) == [
        "2025-04-03",
        "2025-01-31",
    ]


def test_dates_that_are_the_same_in_every_order_need_none():
    assert iso(read_days("05/05/2025", "")) == ["2025-05-05", None]


def test_without_an_order_only_the_certain_dates_are_read():
    parsed = values.days(column("31/01/2025", "03/04/2025", "05/05/2025"), values.TimeStyle())
    assert iso(parsed) == ["2025-01-31", None, "2025-05-05"]


def test_years_in_two_digits_are_read_only_where_nothing_else_fits():
    assert iso(read_days("31/01/25", "05/02/25")) == ["2025-01-31", "2025-02-05"]
    assert iso(read_days("05/02/25", day_first=True)) == ["2025-02-05"]
    with pytest.raises(RefreshError):
        read_days("05/02/25")
    with pytest.raises(RefreshError):
        read_days("22/01/25")  # the 25th of January 2022?
    assert bad_rows(values.days(column("05/02/25"), values.TimeStyle())) == [1]


def test_years_that_are_not_written_are_told_from_the_last_day():
    newest_last = ("October 1", "October 2", "December 31", "January 1", "February 28")
    assert iso(read_days(*newest_last)) == [
        *("2025-10-01", "2025-10-02", "2025-12-31", "2026-01-01", "2026-02-28")
    ]
    newest_first = ("1 de febrero", "31 de diciembre", "1 de octubre")
    assert iso(read_days(*newest_first)) == ["2026-02-01", "2025-12-31", "2025-10-01"]
    assert iso(read_days("2 thg 3", "1 thg 3")) == ["2025-03-02", "2025-03-01"]


def test_more_than_a_year_without_years_turns_more_than_once():
    months = [f"{month} {day}" for month in ("Oct", "Jan", "Apr", "Jul") for day in (1, 20)]
    read = iso(read_days(*months, *months, "Oct 1"))
    assert [day[:4] for day in read] == ["2023"] * 2 + ["2024"] * 8 + ["2025"] * 7


def test_a_leap_day_finds_its_leap_year():
    assert iso(read_days("February 28", "February 29")) == ["2024-02-28", "2024-02-29"]


def test_dates_without_years_in_no_order_are_refused():
    with pytest.raises(Refused, match="rows 2 and 3"):
        read_days("Oct 1", "Oct 9", "Oct 3", "Oct 12")


def test_months_of_years_are_not_taken_for_days():
    with pytest.raises(Refused, match="months of a year"):
        read_days("Oct 25", "Nov 25", "Dec 25", "Jan 26")


def test_chunks_of_a_column_without_years_get_the_years_of_their_rows():
    first, second = column("December 30", "December 31"), column("January 1", start=3)
    style = style_of(first, second)
    assert iso(values.days(first, style)) == ["2025-12-30", "2025-12-31"]
    assert iso(values.days(second, style)) == ["2026-01-01"]


def test_an_empty_column_has_a_style_and_is_not_settled():
    survey = values.TimeSurvey(LAST)
    survey.see(column("", "--"))
    assert not survey.settled
    assert not values.days(column("", "N/A"), survey.style()).bad.any()


WRITTEN = column(
    *("2025-01-31", "01/31/2025 9:15 AM", "31 thg 1, 2025", "31 янв. 2025 г.", "1er févr. 2025"),
    *("Fri, Oct 31, 2025 09:15 +0200", "1738314900", "20250131", "mar. 4 mars 2025", "31 Foo 2025"),
    *("Jan 31, 2025, 9:15\u202fPM", "9:15 AM · Jan 31, 2025", "2025-02-30", "٣١/01/2025", ""),
)


def test_few_cells_and_many_are_read_alike(monkeypatch):
    zone = values.known_zone("Asia/Tokyo")
    few = values.times(WRITTEN, style_of(WRITTEN), zone)
    monkeypatch.setattr("doingoai.refresh.values._time_parts._FEW", 0)
    many = values.times(WRITTEN, style_of(WRITTEN), zone)
    assert iso(few) == iso(many)
    assert bad_rows(few) == [10, 13, 14]


RUN = ("01/03/2025", "02/03/2025", "04/03/2025", "11/03/2025")  # eleven days of March


def test_a_usual_order_that_scatters_one_run_of_days_over_the_year_is_asked_about():
    with pytest.raises(RefreshError, match="can't be told apart"):
        style_of(column(*RUN), day_first=False)
    assert iso(read_days(*RUN, day_first=True))[-1] == "2025-03-11"
    close = ("01/03/2025", "02/03/2025")  # may be the third of January and of February
    assert iso(read_days(*close, day_first=False)) == ["2025-01-03", "2025-02-03"]


def test_what_somebody_says_who_knows_the_export_is_not_asked_about():
    survey = values.TimeSurvey(LAST)
    survey.see(column(*RUN))
    read = values.days(column(*RUN), survey.style(default_day_first=False, certain=True))
    assert iso(read)[-1] == "2025-11-03"
    survey = values.TimeSurvey(LAST)
    survey.see(column("02.03.2025", "04.03.2025"))
    style = survey.style(default_day_first=False, certain=True)
    assert iso(values.days(column("02.03.2025"), style)) == ["2025-02-03"]
