"""Times on whichever clock, into UTC."""

from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from values_columns import bad_rows, column, iso, read_days, read_times, said, style_of

from doingoai.refresh import RefreshError, values

LISBON = ZoneInfo("Europe/Lisbon")


@pytest.mark.parametrize(
    "written",
    [
        *("2025-01-31", "2025/01/31", "2025.01.31", "2025-1-31", "20250131", "2025-01-31T23:59:59"),
        *("01/31/2025", "31/01/2025", "31.01.2025", "31-01-2025", "1/31/2025", "31.1.2025"),
        *("Jan 31, 2025", "January 31 2025", "31 Jan 2025", "31-Jan-2025", "January 31st, 2025"),
        *("31 thg 1, 2025", "31 tháng 1 năm 2025", "31 tháng 1, 2025", "ngày 31 tháng 1 năm 2025"),
        *("31 янв. 2025 г.", "31 января 2025", "31 янв 2025", "31. Jan. 2025", "31. Januar 2025"),
        *(
            "31 ene 2025",
            "31 de enero de 2025",
            "31 janv. 2025",
            "31 de jan. de 2025",
            "2025-Jan-31",
        ),
        *("Fri, Jan 31, 2025", "Friday, 31 January 2025", "Thứ Sáu, 31 tháng 1, 2025"),
        *(
            "vendredi 31 janvier 2025",
            "пт, 31 янв. 2025 г.",
            "Fr., 31. Jan. 2025",
            "THG 1 31, 2025",
        ),
        *(
            "\u200b31\u00a0янв.\u202f2025\u202fг.",
            "３１/０１/２０２５",
            "1738315800",
            "Fri Jan 31 09:30:00 +0000 2025",
        ),
        *("31/01/25", "01/31/25", "31-Jan-25", "25-01-31"),
    ],
)
def test_a_day_is_read_in_whichever_way_it_is_written(written):
    assert iso(read_days(written, last=pd.Timestamp("2025-06-01").date())) == ["2025-01-31"]


@pytest.mark.parametrize(
    "written",
    [
        *("2025-01-31 09:15", "2025-01-31T09:15:00", "01/31/2025 09:15", "31/01/2025, 9:15"),
        *(
            "Jan 31, 2025 9:15 AM",
            "Jan 31, 2025, 9:15\u202fAM",
            "31.01.2025 9:15 Uhr",
            "31/01/2025 9h15",
        ),
        *(
            "31 thg 1, 2025 9:15 SA",
            "9:15 AM · Jan 31, 2025",
            "09:15 31/01/2025",
            "09:15, 31/01/2025",
        ),
        *(
            "31 ene 2025 9:15 a. m.",
            "31 janv. 2025 à 09:15",
            "2025-01-31 09:15:00.000",
            "20250131091500",
        ),
    ],
)
def test_an_hour_is_read_on_the_clock_given(written):
    assert iso(read_times(written, zone=LISBON)) == ["2025-01-31T09:15:00+00:00"]
    assert iso(read_times(written, zone=ZoneInfo("Asia/Ho_Chi_Minh"))) == [
        "2025-01-31T02:15:00+00:00"
    ]


@pytest.mark.parametrize(
    "written",
    [
        *(
            "2025-01-31 09:15 +0000",
            "2025-01-31T09:15Z",
            "2025-01-31T16:15:00+07:00",
            "2025-01-31 09:15 UTC",
        ),
        *("01/31/2025 05:45 -0330", "Jan 31, 2025 4:15 PM GMT+7", "1738314900", "1738314900000"),
        *("1738314900000000", "Fri Jan 31 16:15:00 +0700 2025", "1738314900.0"),
    ],
)
def test_a_zone_in_the_text_wins_and_no_other_is_asked_for(written):
    for zone in (None, LISBON, ZoneInfo("Asia/Tokyo")):
        assert iso(read_times(written, zone=zone)) == ["2025-01-31T09:15:00+00:00"]
    assert style_of(column(written)).zoned


@pytest.mark.parametrize("written", ["2:30 PM", "02:30 CH"])
def test_afternoons_are_told_from_mornings(written):
    assert iso(read_times(f"31 Jan 2025 {written}", zone=LISBON)) == ["2025-01-31T14:30:00+00:00"]
    assert iso(read_times("31 Jan 2025 12:05 AM", zone=LISBON)) == ["2025-01-31T00:05:00+00:00"]


def test_hours_without_a_zone_ask_for_it():
    with pytest.raises(RefreshError, match="--zone") as caught:
        read_times("2025-01-31 09:15")
    assert "múi giờ" in caught.value.text("vi")


def test_days_without_hours_ask_for_no_zone():
    assert iso(read_times("2025-01-31")) == ["2025-01-31T00:00:00+00:00"]
    assert not style_of(column("2025-01-31")).hours


@pytest.mark.parametrize(
    ("local", "utc"),
    [
        ("01/15/2026 20:30", "2026-01-15T20:30:00+00:00"),
        ("07/15/2026 20:30", "2026-07-15T19:30:00+00:00"),
        ("03/29/2026 01:30", "2026-03-29T01:00:00+00:00"),  # left out by the clock
        ("10/25/2026 01:30", "2026-10-25T01:30:00+00:00"),  # made twice by the clock
    ],
)
def test_a_post_at_a_clock_change_moves_forward_or_is_the_second(local, utc):
    assert iso(read_times(local, zone=LISBON)) == [utc]


def test_a_series_tells_the_doubled_hour_apart_even_between_chunks():
    doubled, style = values.DoubledHour(), values.TimeStyle()
    chunks = [
        column("2026-10-25 00:30", "2026-10-25 01:00", "2026-10-25 01:30"),
        column("2026-10-25 01:00", "2026-10-25 01:30", "2026-10-25 02:00", start=4),
    ]
    read = [values.times(chunk, style, LISBON, doubled=doubled).values for chunk in chunks]
    hours = pd.concat(read).dt.strftime("%H:%M").tolist()
    assert hours == ["23:30", "00:00", "00:30", "01:00", "01:30", "02:00"]


def test_a_series_leaves_out_the_hour_that_was_not():
    cells = column("2026-03-29 00:30", "2026-03-29 01:30", "2026-03-29 02:30")
    parsed = values.times(cells, values.TimeStyle(), LISBON, doubled=values.DoubledHour())
    assert [value is None for value in said(parsed)] == [False, True, False]


@pytest.mark.parametrize(
    "written",
    [
        *(
            "2025-02-30",
            "2025-13-01",
            "31/02/2025",
            "25:00",
            "2025-01-31 25:00",
            "2025-01-31 09:75",
        ),
        *(
            "2025",
            "2025-01",
            "31",
            "Foo 31, 2025",
            "31 Foo 2025",
            "2025-01-31 09:15 CET",
            "45321.5",
        ),
        *("2025-01-31 13:05 PM", "0001-01-01", "2025-01-31 09:15 +2500", "yesterday", "99991231"),
        *("2025-01-31 09:15 trailing", "12/31/20255", "9999999999999", "0000-00-00 00:00:00"),
    ],
)
def test_what_is_no_time_is_refused(written):
    cells = column("2025-01-30 09:15", written, "", "--")
    parsed = values.times(cells, style_of(cells), LISBON)
    assert bad_rows(parsed) == [2]
    assert said(parsed)[1] is None


def test_numbers_of_a_spreadsheet_are_days_only_when_that_is_asked_for():
    cells = column("45321.5", "45321", "2025-01-31 10:00")
    parsed = values.times(cells, values.EXCEL_SERIAL, LISBON)
    assert iso(parsed) == [
        "2024-01-30T12:00:00+00:00",
        "2024-01-30T00:00:00+00:00",
        "2025-01-31T10:00:00+00:00",
    ]
    assert iso(values.days(cells, values.EXCEL_SERIAL)) == [
        "2024-01-30",
        "2024-01-30",
        "2025-01-31",
    ]


def test_a_day_is_the_day_written_whatever_the_zone():
    assert iso(read_days("2025-01-01T23:30:00-08:00", "2025-01-01T00:30:00+07:00")) == [
        "2025-01-01",
        "2025-01-01",
    ]


def test_an_unknown_zone_is_named():
    with pytest.raises(RefreshError, match="Europe/Nowhere"):
        values.known_zone("Europe/Nowhere")
    assert values.known_zone("Europe/Lisbon") == LISBON


def test_times_come_as_moments_in_utc_and_days_without_a_zone():
    assert str(read_times("2025-01-31 09:15", zone=LISBON).values.dtype) == "datetime64[us, UTC]"
    assert str(read_days("2025-01-31").values.dtype) == "datetime64[us]"
    assert str(read_times("", zone=LISBON).values.dtype) == "datetime64[us, UTC]"
