"""YouTube Studio's tables: videos, breakdowns, totals, chart, and the zip that holds them."""

import zipfile

import pandas as pd
import pytest
from export_twins import EXPORTS, TWINS, claimed, edited, figures, pieces, read

from doingoai.refresh.adapters import Told, recognise
from doingoai.refresh.sheets import open_export

REAL = EXPORTS / "youtube_geography.csv"
TABLE = TWINS / "youtube_table.csv"
CHART = TWINS / "youtube_chart.csv"
TOTALS = TWINS / "youtube_totals.csv"


def day(number):
    return pd.Timestamp(2026, 10, number)


@pytest.fixture
def downloaded(tmp_path):
    """The zip as Studio gives it."""
    path = tmp_path / "Content 2026-10-01_2026-10-31 Embassy.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.write(CHART, "Chart data.csv")
        file.write(TABLE, "Table data.csv")
        file.write(TOTALS, "Totals.csv")
    return path


@pytest.mark.parametrize(
    ("twin", "name"),
    [
        ("youtube_table.csv", "youtube-content"),
        ("youtube_table_vi.csv", "youtube-content"),
        ("youtube_table_de.csv", "youtube-content"),
        ("youtube_geography.csv", "youtube-geography"),
        ("youtube_cities.csv", "youtube-geography"),
        ("youtube_ages.csv", "youtube-geography"),
        ("youtube_subscription.csv", "youtube-geography"),
        ("youtube_totals.csv", "youtube-totals"),
        ("youtube_chart.csv", "youtube-chart"),
    ],
)
def test_each_table_is_known_by_its_columns_to_one_adapter(twin, name):
    assert claimed(TWINS / twin) == [[name]]


def test_a_video_is_a_post_and_the_total_row_is_none():
    frame = read(TABLE)
    assert frame["post_id"].tolist() == ["aB3dEfGhIjK", "-xYz_12345A", "Q9w8E7r6T5y"]
    assert frame["views"].tolist() == [9000, 5205, 1000]
    assert set(frame["format"]) == {"video"}
    assert set(frame["platform"]) == {"youtube"}
    assert frame["text"].iloc[0] == "Phở, from market to bowl"
    assert frame["text"].iloc[2] == "Hướng dẫn cấp hộ chiếu\ncho người Việt ở Estamar"


def test_what_was_not_exported_is_missing_and_not_nought():
    frame = read(TABLE)
    for name in ("reach", "reactions", "comments", "shares", "clicks", "followers"):
        assert frame[name].isna().all(), name


def test_a_day_of_publication_is_its_midnight_utc_and_has_no_hour():
    (piece,) = pieces(TABLE)
    assert piece.frame["published_at"].tolist() == [
        pd.Timestamp("2026-10-03T00:00Z"),
        pd.Timestamp("2026-09-12T00:00Z"),
        pd.Timestamp("2026-08-01T00:00Z"),
    ]
    assert piece.about == {"hours": False}


def test_likes_comments_shares_and_unique_viewers_are_read_where_they_were_exported():
    frame = read(TWINS / "youtube_table_vi.csv")
    assert frame["post_id"].tolist() == ["aB3dEfGhIjK", "Q9w8E7r6T5y"]
    assert frame["views"].tolist() == [300, 20]
    assert frame["reach"].tolist() == [200, 10]
    assert frame["reactions"].tolist() == [24, 0]
    assert frame["comments"].tolist() == [4, 1]
    assert frame["shares"].tolist() == [3, 0]
    assert frame["published_at"].dt.strftime("%Y-%m-%d").tolist() == ["2026-10-03", "2026-08-01"]


def test_a_german_table_with_semicolons_and_days_first_is_the_same_table():
    frame = read(TWINS / "youtube_table_de.csv")
    assert frame["views"].tolist() == [1300, 20]
    assert frame["published_at"].dt.strftime("%Y-%m-%d").tolist() == ["2026-10-03", "2026-08-28"]


def test_countries_have_views_hours_and_an_average_in_seconds():
    frame = read(TWINS / "youtube_geography.csv", Told(account="estamar"))
    found = figures(frame, "group", "metric")
    assert found["VN", "views"] == 8000
    assert found["PT", "watch_time"] == pytest.approx(144.7031)
    assert found["US", "average_view_duration"] == 118
    assert len(found) == 9
    assert set(frame["dimension"]) == {"country"}
    assert set(frame["account"]) == {"estamar"}
    units = frame.drop_duplicates("metric").set_index("metric")["unit"].to_dict()
    assert units == {"views": "times", "watch_time": "hours", "average_view_duration": "seconds"}


def test_two_cities_of_one_name_are_told_apart_by_their_ids():
    found = figures(read(TWINS / "youtube_cities.csv"), "dimension", "group", "metric")
    assert found["city", "Estamar", "views"] == 5000
    assert found["city", "San José 0x0demo:0x02", "views"] == 2500
    assert found["city", "San José 0x0demo:0x03", "views"] == 1500
    assert len(found) == 9


def test_ages_are_written_in_one_way_and_shares_are_per_cent():
    frame = read(TWINS / "youtube_ages.csv")
    found = figures(frame, "dimension", "group", "metric")
    assert found["age", "18-24", "views_share"] == 22.5
    assert found["age", "65+", "watch_time_share"] == 17.5
    assert found["age", "25-34", "average_viewed"] == 48.0
    assert set(frame.loc[frame["metric"] == "views_share", "unit"]) == {"%"}


def test_subscription_is_a_dimension_too():
    found = figures(read(TWINS / "youtube_subscription.csv"), "dimension", "group", "metric")
    assert found["subscription", "Not subscribed", "views"] == 12005
    assert found["subscription", "Subscribed", "average_view_duration"] == 205
    assert len(found) == 6


def test_days_of_the_totals_come_first_however_few_they_are():
    assert figures(read(TOTALS), "date") == {day(1): 52, day(2): 44, day(3): 741}


def test_totals_with_iso_days_are_the_same(tmp_path):
    path = edited(
        TOTALS,
        tmp_path / "Totals.csv",
        ("01-10-2026", "2026-10-01"),
        ("02-10-2026", "2026-10-02"),
        ("03-10-2026", "2026-10-03"),
    )
    assert read(path).equals(read(TOTALS))


def test_a_chart_is_added_up_by_day():
    frame = read(CHART)
    assert figures(frame, "date", "metric") == {
        (day(1), "views"): 40,
        (day(2), "views"): 35,
        (day(3), "views"): 730,
    }
    assert set(frame["platform"]) == {"youtube"}


def test_a_chart_longer_than_a_chunk_is_added_up_over_all_chunks(tmp_path):
    rows = [
        f'2026-10-{1 + number % 2:02d},v{number:010d},Phim {number},"Oct 1, 2026",60,{number % 3}'
        for number in range(120_000)
    ]
    path = tmp_path / "Chart data.csv"
    header = "Date,Content,Video title,Video publish time,Duration,Views"
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    made = list(pieces(path))
    assert len(made) > 2
    assert max(len(piece.frame) for piece in made) == 2
    found = figures(pd.concat([piece.frame for piece in made]), "date")
    assert found == {
        day(1): sum(number % 3 for number in range(0, 120_000, 2)),
        day(2): sum(number % 3 for number in range(1, 120_000, 2)),
    }


def test_a_row_of_a_chart_that_cannot_be_used_is_rejected_and_not_added(tmp_path):
    path = tmp_path / "Chart data.csv"
    path.write_text(
        "Date,Content,Video title,Views,Watch time (hours)\n"
        "2026-10-03,aB3dEfGhIjK,Phở,many,20.5\n"
        "2026-10-03,Q9w8E7r6T5y,Tết,30,1.5\n",
        encoding="utf-8",
    )
    rejected, sums = pieces(path)
    assert [(p.rows, p.column, p.drops) for p in rejected.problems] == [((1,), "Views", True)]
    assert set(rejected.frame.index) == {1}
    assert figures(sums.frame, "metric") == {"views": 30, "watch_time": 1.5}


def test_the_zip_as_downloaded_holds_posts_and_its_other_sheets_are_days(downloaded):
    posts = recognise(open_export(downloaded))
    assert posts.dataset == "posts"
    assert [one.name for one, _, _ in posts.readings] == ["youtube-content"]
    assert posts.also == ("daily",)
    assert len(posts.unused) == 2
    assert read(downloaded).equals(read(TABLE))


def test_of_the_zip_the_totals_are_the_days_and_not_the_chart_beside_them(downloaded):
    days = recognise(open_export(downloaded), into="daily")
    assert [one.name for one, _, _ in days.readings] == ["youtube-totals"]
    assert read(downloaded, into="daily").equals(read(TOTALS))


@pytest.mark.skipif(not REAL.is_file(), reason=f"{REAL.name} is not here")
def test_a_real_table_of_countries_comes_in_whole():
    raw = pd.read_csv(REAL, keep_default_na=False)
    assert claimed(REAL) == [["youtube-geography"]]
    frame = read(REAL)
    found = figures(frame, "group", "metric")
    countries = raw[raw["Geography"] != "Total"]
    assert found["US", "views"] == 2638475
    assert found["US", "average_view_duration"] == 342
    assert "Total" not in set(frame["group"])
    views = frame[frame["metric"] == "views"]
    assert len(views) == len(countries)
    assert views["value"].sum() == countries["Views"].astype(int).sum()
    assert {"NA", "VN"} <= set(views["group"])
