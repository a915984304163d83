"""Series of mentions from monitoring tools, read into hours: real ones, and their twins."""

import json
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from export_twins import claimed

from doingoai import datasets, social
from doingoai.refresh import RefreshError, read_export, write_package
from doingoai.refresh.adapters import Told, adapter
from doingoai.refresh.sheets import open_export
from doingoai.refresh.values import known_zone

EXPORTS = Path(__file__).parents[4] / "shared" / "exports"
REAL = EXPORTS / "mentions_5min_KO.csv"
WINDOWS = EXPORTS / "mentions_windows.json"
MISSING = pytest.mark.skipif(not REAL.is_file(), reason=f"{REAL.name} is not here")


@pytest.fixture
def export(tmp_path):
    """Writes readings as such tools do: odd minutes, no zone, no tone."""

    def write(readings, header="timestamp,value"):
        path = tmp_path / "mentions.csv"
        lines = [f"{time},{count}" for time, count in readings]
        path.write_text("\n".join([header, *lines, ""]), encoding="utf-8")
        return path

    return write


def every_five_minutes(first, count, value=lambda place: 1):
    times = pd.date_range(first, periods=count, freq="5min")
    return [(f"{time:%Y-%m-%d %H:%M:%S}", value(place)) for place, time in enumerate(times)]


@pytest.fixture
def month(export):
    """The twin of a real export: 40 days of readings with one burst on day 30."""
    first = "2026-06-01 21:42:53"
    burst = range(29 * 288, 29 * 288 + 60)
    return export(every_five_minutes(first, 40 * 288, lambda n: 20 if n in burst else 2 + n % 3))


def test_readings_are_summed_by_the_hour(export):
    path = export(every_five_minutes("2026-07-14 09:02:53", 24, lambda place: place))
    frame = read_export(path, zone="Europe/Lisbon")
    assert frame["hour"].tolist() == [
        pd.Timestamp("2026-07-14T08:00Z"),
        pd.Timestamp("2026-07-14T09:00Z"),
    ]
    assert frame["mentions"].tolist() == [sum(range(12)), sum(range(12, 24))]


def test_columns_and_types_are_those_of_the_schema_and_tone_is_missing(month):
    frame = read_export(month, zone="Europe/Lisbon")
    assert list(frame.columns) == ["hour", "mentions", "positive", "neutral", "negative"]
    assert (frame.dtypes.drop("hour") == "Int64").all()
    assert str(frame["hour"].dt.tz) == "UTC"
    assert frame[["positive", "neutral", "negative"]].isna().all(axis=None)
    assert frame.attrs["doingoai"] == {"zone": "Europe/Lisbon"}


def test_hours_that_are_there_only_in_part_are_absent_and_not_quiet(export):
    readings = every_five_minutes("2026-07-14 09:42:53", 60)
    gap = [(time, count) for time, count in readings if not "11:20" < time[11:16] < "11:50"]
    hours = read_export(export(gap), zone="UTC")["hour"].dt.hour.tolist()
    assert hours == [10, 12, 13]


def test_an_hour_lacking_a_reading_or_two_stays(export):
    readings = every_five_minutes("2026-07-14 10:02:53", 36)
    del readings[5], readings[17]
    frame = read_export(export(readings), zone="UTC")
    assert frame["mentions"].tolist() == [11, 11, 12]


def test_hourly_readings_come_through_as_they_are(export):
    path = export([("2026-07-14 09:00:00", 7), ("2026-07-14 10:00:00", 0)])
    assert read_export(path, zone="UTC")["mentions"].tolist() == [7, 0]


def test_blank_readings_are_missing_and_not_nought(export):
    path = export(
        [("2026-07-14 09:00:00", 7), ("2026-07-14 10:00:00", ""), ("2026-07-14 11:00:00", 3)]
    )
    assert read_export(path, zone="UTC")["hour"].dt.hour.tolist() == [9, 11]


def test_the_hour_that_a_clock_makes_twice_is_two_hours(export):
    before = every_five_minutes("2026-10-25 00:02:00", 24)
    again = every_five_minutes("2026-10-25 01:02:00", 24, lambda place: 2)
    frame = read_export(export(before + again), zone="Europe/Lisbon")
    assert frame["hour"].dt.strftime("%d %H").tolist() == ["24 23", "25 00", "25 01", "25 02"]
    assert frame["mentions"].tolist() == [12, 12, 24, 24]


def test_times_that_the_clock_leaves_out_are_dropped(export):
    path = export(every_five_minutes("2026-03-29 00:02:00", 36))
    frame = read_export(path, zone="Europe/Lisbon")
    assert frame["hour"].dt.hour.tolist() == [0, 1]
    assert frame["mentions"].tolist() == [12, 12]


@pytest.mark.parametrize(
    ("readings", "said"),
    [
        ([("2026-07-14 09:00:00", 7), ("soon", 7)], r"column timestamp .*\(2\)"),
        ([("2026-07-14 09:00:00", "many")], r"column value .*\(1\)"),
        ([("2026-07-14 09:00:00", -3)], r"column value .*\(1\)"),
        ([("2026-07-14 09:00:00", 1), ("2026-07-14 09:00:00", 2)], "comes twice"),
    ],
)
def test_a_cell_that_makes_no_sense_is_named_by_column_and_row_not_by_value(export, readings, said):
    with pytest.raises(RefreshError, match=said) as caught:
        read_export(export(readings), zone="UTC")
    assert caught.value.text("vi") != caught.value.text("en")
    assert "many" not in str(caught.value)
    assert "soon" not in str(caught.value)


def test_another_table_a_missing_file_and_an_unknown_zone_are_refused(export, tmp_path):
    with pytest.raises(RefreshError, match=r"Seen: .*timestamp, quantity.* mentions\)"):
        read_export(export([], header="timestamp,quantity"), zone="UTC")
    with pytest.raises(RefreshError, match="cannot be opened"):
        read_export(tmp_path / "nope.csv", zone="UTC")
    with pytest.raises(RefreshError, match="no time zone"):
        read_export(export([("2026-07-14 09:00:00", 7)]), zone="Europe/Nowhere")


def test_a_file_without_readings_has_no_hours(export):
    assert read_export(export([]), zone="UTC").empty


def test_the_twin_s_burst_is_found_at_its_hour_and_its_kind_left_open(month):
    (peak,) = social.peaks(read_export(month, zone="UTC"), zone="UTC")
    assert peak.began == pd.Timestamp("2026-06-30T21:00Z")
    assert peak.kind == "unknown"


def test_a_class_listens_to_its_own_series(month, tmp_path, monkeypatch):
    frame = read_export(month, zone="Europe/Lisbon")
    write_package(frame, tmp_path / "class", name="mentions", version="2026.11.7", title="Ours")
    monkeypatch.setenv("DOINGOAI_DATASETS", str(tmp_path / "class"))
    loaded = datasets.load("mentions")
    assert loaded.attrs["doingoai"]["zone"] == "Europe/Lisbon"
    pd.testing.assert_frame_equal(loaded[list(frame.columns)], frame, check_dtype=True)


def pieces(path, zone="UTC", rows=None, name="mention-series"):
    """The pieces of the one table in ``path``, read in chunks of ``rows``."""
    (sheet,) = open_export(path)
    if rows is not None:
        whole = sheet.opened
        sheet = replace(sheet, opened=lambda columns, _: whole(columns, rows))
    reader = adapter(name)
    told = Told(zone=known_zone(zone) if zone else None)
    return list(reader.read(sheet, reader.match(sheet), told))


def test_a_series_is_known_to_one_adapter_by_its_two_columns(month):
    assert claimed(month) == [["mention-series"]]


def test_an_hour_that_spans_two_chunks_is_summed_once(export):
    path = export(every_five_minutes("2026-07-14 09:02:53", 36, lambda place: place))
    (piece,) = pieces(path, rows=7)
    assert piece.frame["mentions"].tolist() == [sum(range(n, n + 12)) for n in (0, 12, 24)]
    assert piece.read == 36
    assert piece.frame.index.tolist() == [1, 13, 25]


def test_the_doubled_hour_is_told_apart_across_chunks(export):
    before = every_five_minutes("2026-10-25 00:02:00", 24)
    again = every_five_minutes("2026-10-25 01:02:00", 24, lambda place: 2)
    (piece,) = pieces(export(before + again), "Europe/Lisbon", rows=5)
    assert piece.frame["mentions"].tolist() == [12, 12, 24, 24]
    assert piece.problems == ()


def test_readings_at_times_that_the_clock_leaves_out_are_said_and_reject_nothing(export):
    (piece,) = pieces(export(every_five_minutes("2026-03-29 00:02:00", 36)), "Europe/Lisbon")
    (problem,) = piece.problems
    assert (problem.rows, problem.drops) == (tuple(range(13, 25)), False)
    assert piece.frame["mentions"].tolist() == [12, 12]


def test_a_table_by_tone_keeps_the_tones_and_a_missing_one_is_missing(export):
    rows = [
        ("2026-07-14 09:00", "12,5,4,3"),
        ("2026-07-14 10:00", "7,,4,3"),
        ("2026-07-14 11:00", "0,0,0,0"),
    ]
    (piece,) = pieces(export(rows, header="Date,Mentions,Positive,Neutral,Negative"))
    assert piece.frame["mentions"].tolist() == [12, 7, 0]
    assert piece.frame["positive"].isna().tolist() == [False, True, False]
    assert piece.frame["negative"].tolist() == [3, 3, 0]


def test_days_stay_days_and_say_that_there_are_no_hours(export):
    rows = [("14/07/2026", "1.204"), ("15/07/2026", "90"), ("16/07/2026", "0"), ("Tổng", "1294")]
    (piece,) = pieces(export(rows, header="Ngày,Lượt nhắc"), "Asia/Ho_Chi_Minh")
    assert piece.frame["hour"].tolist() == [
        pd.Timestamp("2026-07-13T17:00Z"),
        pd.Timestamp("2026-07-14T17:00Z"),
        pd.Timestamp("2026-07-15T17:00Z"),
    ]
    assert piece.frame["mentions"].tolist() == [1204, 90, 0]
    assert piece.about == {"hours": False}
    assert piece.read == 3


def test_days_need_no_zone_and_hours_do(export):
    days = export([("2026-07-14", 3), ("2026-07-15", 4)], header="Date,Volume")
    assert pieces(days, None)[0].frame["mentions"].tolist() == [3, 4]
    with pytest.raises(RefreshError, match="zone"):
        pieces(export([("2026-07-14 09:00:00", 3)]), None)


def test_a_date_and_a_value_of_anything_are_no_series_of_mentions(export):
    assert claimed(export([("2026-07-14", 3)], header="date,value")) == [[]]


@MISSING
def test_a_real_series_comes_in_whole():
    frame = read_export(REAL, zone="UTC")
    raw = pd.read_csv(REAL, parse_dates=["timestamp"]).set_index("timestamp")["value"]
    inside = raw[frame["hour"].iloc[0].tz_localize(None) :][: frame["mentions"].size * 12]
    assert len(frame) == 1320
    assert frame["mentions"].sum() == inside.sum()
    assert raw.sum() - inside.sum() < 200  # what the first and the last part of an hour held


@MISSING
@pytest.mark.parametrize(("name", "met"), [("KO", 2), ("CVS", 1)])
def test_real_incidents_are_met_without_a_false_alarm_and_some_are_missed(name, met):
    frame = read_export(EXPORTS / f"mentions_5min_{name}.csv", zone="UTC")
    windows = json.loads(WINDOWS.read_text(encoding="utf-8"))[f"Twitter_volume_{name}.csv"]
    events = pd.DataFrame(windows, columns=["starts_at", "ends_at"]).assign(
        event_id=["a", "b", "c"]
    )
    heard = social.misses_and_false_alarms(social.alarms(frame, zone="UTC"), events)
    assert len(heard.caught) == met
    assert heard.false == ()
    assert len(heard.missed) == 3 - met
