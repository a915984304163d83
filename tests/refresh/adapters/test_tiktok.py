"""TikTok's exports: Business Center's with years, Studio's without."""

import datetime as dt
from pathlib import Path

import pandas as pd
import pytest
from meta_tiktok import TIKTOK_OVERVIEW, TIKTOK_VIDEO, TIKTOK_VIDEOS, table

from doingoai.refresh import RefreshError, read_export

EXPORTS = Path(__file__).parents[3].parent / "shared" / "exports"


@pytest.fixture
def saved(tmp_path):
    def write(text):
        path = tmp_path / "export.csv"
        path.write_text(text, encoding="utf-8-sig")
        return path

    return write


def past(month, day):
    """The last such day that is over."""
    today = dt.datetime.now(dt.UTC).date()
    this_year = dt.date(today.year, month, day)
    return pd.Timestamp(this_year if this_year <= today else dt.date(today.year - 1, month, day))


def test_a_video_takes_its_id_and_its_account_from_the_link(saved):
    row = read_export(saved(table(TIKTOK_VIDEOS, [TIKTOK_VIDEO])), zone="Europe/Lisbon").iloc[0]
    assert row[["post_id", "mission", "platform", "format"]].tolist() == [
        "7500000000000000017",
        "@demo.estamar",
        "tiktok",
        "video",
    ]
    assert row["published_at"] == pd.Timestamp("2026-07-31T17:19:10Z")
    assert row[["views", "reactions", "comments", "shares"]].tolist() == [172353, 1774, 42, 413]
    assert not row["paid"]


def test_photos_are_told_by_their_link(saved):
    link = TIKTOK_VIDEO["Video link"].replace("/video/", "/photo/")
    text = table(TIKTOK_VIDEOS, [{**TIKTOK_VIDEO, "Video link": link}])
    frame = read_export(saved(text), zone="UTC")
    assert frame[["format", "post_id"]].iloc[0].tolist() == ["photo", "7500000000000000017"]
    assert frame["captioned"].tolist() == [False]


def test_a_link_without_a_number_is_no_video(saved):
    text = table(TIKTOK_VIDEOS, [TIKTOK_VIDEO, {**TIKTOK_VIDEO, "Video link": "https://vm.test/x"}])
    with pytest.raises(RefreshError, match=r"column Video link .* 1 rows \(2\)") as caught:
        read_export(saved(text), zone="UTC")
    assert "vm.test" not in str(caught.value)


def test_studio_s_videos_have_days_without_years_and_no_hours(saved):
    text = (
        "Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,"
        "Total views\n"
        '"Nov 1",Áo dài,https://www.tiktok.com/@demo.e/video/75001,October 1,7,2,1,"1,200"\n'
        '"Nov 1",Phở,https://www.tiktok.com/@demo.e/video/75002,September 30,3,undefined,0,90\n'
    )
    frame = read_export(saved(text), zone="UTC")
    assert frame["published_at"].dt.tz_localize(None).tolist() == [past(9, 30), past(10, 1)]
    assert frame["views"].tolist() == [90, 1200]
    assert frame["comments"].fillna(-1).tolist() == [-1, 2]
    assert frame.attrs["doingoai"]["hours"] is False


def test_studio_s_spanish_header_is_understood(saved):
    text = (
        "Título del vídeo,Enlace del vídeo,Hora de publicación,Me gusta totales,"
        "Comentarios totales,Veces compartido totales,Visualizaciones totales\n"
        "Phở,https://www.tiktok.com/@demo.e/video/75002,1 de octubre,3,1,0,90\n"
    )
    row = read_export(saved(text), zone="UTC").iloc[0]
    assert row[["views", "reactions", "comments", "shares"]].tolist() == [90, 3, 1, 0]
    assert row["published_at"].tz_localize(None) == past(10, 1)


def test_a_day_without_a_figure_makes_no_row_and_losses_stay_negative(saved):
    text = (
        TIKTOK_OVERVIEW + "\n2026/10/31,715,NAN,25,26,4,7,0,0,-3,2,5\n"
        "2026/11/01,75155,75134,539,845,244,58,--,0,100,100,0 \n"
    )
    frame = read_export(saved(text), account="estamar").set_index(["metric", "date"])["value"]
    assert frame["reach"].tolist() == [75134]
    assert frame["phone_clicks"].tolist() == [0]
    assert frame["follower_growth"].tolist() == [-3, 100]
    assert frame["views"].tolist() == [715, 75155]
    assert frame["lost_followers"].tolist() == [5, 0]


def test_studio_s_overview_turns_the_year_where_the_calendar_does(saved):
    text = (
        "Date,Video Views,Profile Views,Likes,Comments,Shares\n"
        "December 31,10,1,2,0,0\nJanuary 1,20,undefined,3,0,1\n"
    )
    frame = read_export(saved(text))
    views = frame[frame["metric"] == "views"]
    newest = past(1, 1)
    assert views["date"].tolist() == [newest - pd.Timedelta(days=1), newest]
    assert views["value"].tolist() == [10, 20]
    assert (frame["metric"] == "profile_views").sum() == 1
    assert set(frame["account"]) == {"tiktok"}


def test_followers_of_a_first_day_have_no_day_before(saved):
    text = (
        "Date,Followers,Difference in followers from previous day\n"
        "October 1,1000,undefined\nOctober 2,998,-2\n"
    )
    frame = read_export(saved(text)).set_index("metric")["value"]
    assert frame["followers"].tolist() == [1000, 998]
    assert frame.loc[["follower_growth"]].tolist() == [-2]


@pytest.mark.skipif(not EXPORTS.is_dir(), reason="the exports are not here")
def test_real_exports_come_in_whole_for_tiktok():
    videos = read_export(EXPORTS / "tiktok_videos.csv", zone="Europe/Sofia")
    raw = pd.read_csv(EXPORTS / "tiktok_videos.csv")
    assert len(videos) == len(raw) == 51
    assert videos["views"].sum() == raw["Video views"].sum()
    days = read_export(EXPORTS / "tiktok_overview.csv")
    raw = pd.read_csv(EXPORTS / "tiktok_overview.csv", na_values=["NAN"])
    views = days.loc[days["metric"] == "views", "value"]
    assert views.sum() == raw["Video views"].sum()
    reach = days.loc[days["metric"] == "reach", "value"]
    assert len(reach) == raw["Reached audience"].notna().sum() < len(raw)
