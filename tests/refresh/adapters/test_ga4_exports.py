"""Google Analytics 4: reports with lines above them, by day or by country and page."""

import pandas as pd
import pytest
from export_twins import TWINS, claimed, edited, figures, read

from doingoai.refresh.adapters import Told, recognise
from doingoai.refresh.sheets import open_export

DAILY = TWINS / "ga4_daily.csv"
SNAPSHOT = TWINS / "ga4_snapshot.csv"


def day(number):
    return pd.Timestamp(2026, 10, number)


def test_each_report_is_known_to_one_adapter():
    assert claimed(DAILY) == [["ga4"]]
    assert claimed(SNAPSHOT) == [["ga4"], ["ga4"], ["ga4-breakdown"], ["ga4-breakdown"]]


def test_days_of_eight_digits_are_days_and_the_row_of_totals_is_none():
    frame = read(DAILY)
    found = figures(frame, "date", "metric")
    assert sorted({date for date, _ in found}) == [day(29), day(30), day(31)]
    assert found[day(29), "events"] == 1200
    assert found[day(30), "users"] == 131
    assert found[day(31), "engagement_time_per_session"] == 40.25
    assert len(found) == 12


@pytest.mark.parametrize("row", [",3210,410,0.5512,41.25", "Totals,3210,410,0.5512,41.25"])
def test_a_row_of_totals_is_left_out_however_it_says_so(tmp_path, row):
    path = edited(DAILY, tmp_path / "t.csv", (",3210,410,0.5512,41.25,Grand total", row))
    pd.testing.assert_frame_equal(read(path), read(DAILY))


def test_rates_written_as_fractions_are_per_cent():
    frame = read(DAILY)
    found = figures(frame, "date", "metric")
    assert found[day(30), "engagement_rate"] == pytest.approx(51.23)
    assert set(frame.loc[frame["metric"] == "engagement_rate", "unit"]) == {"%"}


def test_the_account_is_the_property_above_the_table_unless_somebody_says():
    assert set(read(DAILY)["account"]) == {"vnembassy-estamar.example"}
    assert set(read(DAILY, Told(account="estamar"))["account"]) == {"estamar"}
    assert set(read(DAILY)["platform"]) == {"ga4"}


def test_nth_days_count_from_the_first_day_above_the_table():
    assert figures(read(SNAPSHOT), "date", "metric") == {
        (day(29), "active_users"): 150,
        (day(30), "active_users"): 131,
        (day(31), "active_users"): 129,
        (day(29), "new_users"): 90,
        (day(30), "new_users"): 71,
        (day(31), "new_users"): 75,
    }


def test_nth_days_without_a_first_day_are_not_recognised(tmp_path):
    path = edited(SNAPSHOT, tmp_path / "bare.csv", ("# Start date: 20261029\n", ""))
    assert "ga4" not in {name for names in claimed(path) for name in names}


def test_all_stacked_reports_are_of_the_property_named_once_above_them():
    assert set(read(SNAPSHOT)["account"]) == {"vnembassy-estamar.example"}


def test_tables_by_country_and_page_are_breakdowns():
    found = figures(read(SNAPSHOT, into="breakdowns"), "dimension", "group", "metric")
    assert found == {
        ("country", "VN", "active_users"): 200,
        ("country", "PT", "active_users"): 120,
        ("country", "(not set)", "active_users"): 6,
        ("page", "Thị thực | Visa", "views"): 300,
        ("page", "Lịch tiếp công dân", "views"): 120,
    }


def test_a_snapshot_says_that_it_holds_both():
    found = recognise(open_export(SNAPSHOT))
    assert (found.dataset, found.also, len(found.unused)) == ("daily", ("breakdowns",), 2)


def test_days_by_country_are_not_taken_for_days_because_people_do_not_add_up(tmp_path):
    path = edited(
        DAILY,
        tmp_path / "both.csv",
        ("Date,Event count", "Date,Country,Event count"),
        ("\n,3210", "\n,,3210"),
        ("20261029,1200", "20261029,Portugal,1200"),
        ("20261030,980", "20261030,Portugal,980"),
        ("20261031,1030", "20261031,Portugal,1030"),
    )
    assert claimed(path) == [[]]
