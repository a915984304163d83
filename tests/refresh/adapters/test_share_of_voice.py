"""Tables of stories a week about each name, into rows of coverage."""

from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from export_twins import EXPORTS, claimed, pieces, read

from doingoai.datasets.schemas import schema
from doingoai.refresh import RefreshError
from doingoai.refresh.adapters import Told

REAL = EXPORTS / "media_mentions_weekly.csv"
MISSING = pytest.mark.skipif(not REAL.is_file(), reason=f"{REAL.name} is not here")
HEADER = "date,name,matched_stories,all_candidate_stories,pct_of_all_candidate_stories,query"


@pytest.fixture
def export(tmp_path):
    """Writes the twin: counts as 45.0, a search in quotes within quotes."""

    def write(
        days=("2026-11-08", "2026-11-15", "2026-11-22"), header=HEADER, names=("Estamar", "Nhị")
    ):
        path = tmp_path / "weekly.csv"
        rows = [
            f'{day},{name},{40 + 5 * place}.0,80{place},0.05,"(""{name}"" OR ""the {name}"")"'
            for name in names
            for place, day in enumerate(days)
        ]
        path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
        return path

    return write


def test_each_week_and_name_is_a_row_with_its_stories_among_all(export):
    path = export()
    assert claimed(path) == [["share-of-voice"]]
    frame = read(path)
    assert list(frame.columns) == list(schema("coverage").columns)
    assert frame["period"].unique().tolist() == ["week"]
    assert frame["subject"].tolist() == ["Estamar"] * 3 + ["Nhị"] * 3
    assert frame["stories"].tolist() == [40, 45, 50] * 2
    assert frame["all_stories"].tolist() == [800, 801, 802] * 2
    assert frame["published_at"].iloc[0] == pd.Timestamp("2026-11-08T00:00Z")
    assert frame["coverage_id"].is_unique
    assert frame["tone"].isna().all()


def test_a_week_begins_at_midnight_of_the_zone_where_one_is_said(export):
    frame = read(export(), Told(zone=ZoneInfo("Asia/Ho_Chi_Minh")))
    assert frame["published_at"].iloc[0] == pd.Timestamp("2026-11-07T17:00Z")


@pytest.mark.parametrize(
    ("days", "period"),
    [
        (("2026-11-08", "2026-11-09", "2026-11-10"), "day"),
        (("2026-09-01", "2026-10-01", "2026-11-01"), "month"),
        (("2026-11-08",), "week"),
    ],
)
def test_how_long_a_period_is_shows_in_its_dates(export, days, period):
    assert set(read(export(days))["period"]) == {period}


def test_the_same_rows_have_the_same_number_in_another_order(export):
    first = read(export())
    again = read(export(names=("Nhị", "Estamar")))
    assert set(first["coverage_id"]) == set(again["coverage_id"])


def test_names_in_vietnamese_are_known(export):
    path = export(header="Tuần,Chủ đề,Số tin,Tổng số tin,Tỷ trọng,Truy vấn")
    assert claimed(path) == [["share-of-voice"]]
    assert read(path)["stories"].tolist() == [40, 45, 50] * 2


def test_without_a_name_somebody_has_to_say_whom_it_is_about(export):
    path = export(header=HEADER.replace("name", "no"))
    with pytest.raises(RefreshError, match="--subject"):
        list(pieces(path))
    assert set(read(path, Told(subject="Estamar"))["subject"]) == {"Estamar"}


@MISSING
def test_a_real_table_comes_in_whole():
    (piece,) = pieces(REAL)
    assert claimed(REAL) == [["share-of-voice"]]
    assert piece.read == len(piece.frame) == 1008
    assert piece.frame["subject"].nunique() == 25
    assert set(piece.frame["period"]) == {"week"}
    raw = pd.read_csv(REAL)
    assert piece.frame["stories"].sum() == int(raw["matched_stories"].sum())
    assert piece.frame["all_stories"].sum() == int(raw["all_candidate_stories"].sum())
    assert piece.frame["coverage_id"].is_unique
    assert piece.problems == ()
