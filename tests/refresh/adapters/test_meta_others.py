"""Videos, Instagram posts, daily figures and audiences as Business Suite exports them."""

from pathlib import Path

import pandas as pd
import pytest
from meta_tiktok import AUDIENCE, IG_POST, INSTAGRAM, POST, VIDEOS, daily, table

from doingoai.refresh import RefreshError, read_export
from doingoai.refresh.adapters import Told, adapter
from doingoai.refresh.adapters._metric_titles import metric_of, platform_of
from doingoai.refresh.sheets import open_export

EXPORTS = Path(__file__).parents[3].parent / "shared" / "exports"


@pytest.fixture
def saved(tmp_path):
    def write(text, encoding="utf-8-sig"):
        path = tmp_path / "export.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return write


def videos(*pairs):
    """The video export, whose rows have two figures called "Views"."""
    again = [
        f"{name} (2)" if VIDEOS[:place].count(name) else name for place, name in enumerate(VIDEOS)
    ]
    rows = [
        {**POST, "Post ID": f"90000000000000{number}", "Views": first, "Views (2)": second}
        | {"3-second video views": "4", "Post type": "Videos"}
        for number, (first, second) in enumerate(pairs)
    ]
    return table(again, rows).replace("Views (2)", "Views", 1)


def test_of_two_columns_called_views_the_first_is_kept_and_the_difference_said(saved):
    (sheet,) = open_export(saved(videos(("9", "9"), ("8", "5"), ("", "7"))))
    videos_adapter = adapter("meta-videos")
    told = Told(account="estamar", zone=pd.Timestamp("2026-01-01", tz="Europe/Lisbon").tz)
    (piece,) = videos_adapter.read(sheet, videos_adapter.match(sheet), told)
    assert piece.frame["views"].tolist() == [9, 8, 7]
    (said,) = piece.problems
    assert (said.rows, said.drops) == ((2,), False)
    assert set(piece.frame["format"]) == {"video"}


def test_videos_are_told_from_posts(saved):
    found = read_export(saved(videos(("9", "9"))), zone="UTC", as_="meta-videos")
    assert len(found) == 1
    assert read_export(saved(videos(("9", "9"))), zone="UTC").equals(found)


def test_an_instagram_post_keeps_all_digits_of_its_id_and_its_likes_are_reactions(saved):
    row = read_export(saved(table(INSTAGRAM, [IG_POST])), zone="Europe/Lisbon").iloc[0]
    assert row["post_id"] == "17900000000000011"
    assert row[["platform", "mission", "format", "reactions", "comments"]].tolist() == [
        "instagram",
        "vietnam.estamar",
        "video",
        3,
        0,
    ]
    assert pd.isna(row["captioned"])
    assert row["text"] == "Áo dài\ntrên phố"
    assert row["published_at"] == pd.Timestamp("2026-07-15T19:30Z")


@pytest.mark.parametrize(
    ("kind", "ours"), [("IG image", "photo"), ("IG carousel", "photo"), ("IG reel", "video")]
)
def test_kinds_of_instagram_posts_are_known(saved, kind, ours):
    text = table(INSTAGRAM, [{**IG_POST, "Post type": kind}])
    assert read_export(saved(text), zone="UTC")["format"].tolist() == [ours]


def test_columns_that_a_newer_layout_moves_and_adds_do_no_harm(saved):
    newer = [name for name in INSTAGRAM if name not in {"Data comment", "Account name"}]
    newer = [*reversed(newer), "Views from ads", "Reposts", "Watch time (hours)", "Skip rate"]
    frame = read_export(saved(table(newer, [IG_POST])), zone="UTC")
    assert frame[["reach", "views", "shares"]].iloc[0].tolist() == [37, 52, 1]


def test_ids_that_a_spreadsheet_rounded_are_refused(saved):
    rows = [{**IG_POST, "Post ID": "1.79E+16"}, {**IG_POST, "Post ID": "17900000000000010"}]
    with pytest.raises(RefreshError, match="column Post ID"):
        read_export(saved(table(INSTAGRAM, rows)), zone="UTC")


@pytest.mark.parametrize(
    ("title", "date", "metric", "platform"),
    [
        ("Facebook reach", "Date", "reach", "facebook"),
        ("Instagram reach", "Date", "reach", "instagram"),
        ("Views", "Date", "views", "meta"),
        ("Follows", "Date", "new_followers", "meta"),
        ("Facebook visits", "Date", "visits", "facebook"),
        ("Content interactions", "Date", "interactions", "meta"),
        ("Số người tiếp cận trên Facebook", "Ngày", "reach", "facebook"),
        ("Visualizaciones", "Fecha", "views", "meta"),
        ("Reichweite auf Instagram", "Datum", "reach", "instagram"),
        ("Охват на Facebook", "Дата", "reach", "facebook"),
    ],
)
def test_the_line_above_says_what_the_days_count(saved, title, date, metric, platform):
    frame = read_export(saved(daily(title, date=date), "utf-16"))
    assert set(frame["metric"]) == {metric}
    assert set(frame["platform"]) == {platform}
    assert frame["date"].tolist() == [pd.Timestamp(f"2026-01-0{day}") for day in (1, 2, 3)]
    assert frame["value"].tolist() == [5, 1404, 0]


def test_days_of_a_metric_that_nobody_names_are_not_guessed(saved):
    with pytest.raises(RefreshError, match=r"meta-daily.*lacks “Facebook reach”"):
        read_export(saved('"Date","Primary"\n"2026-01-01T01:00:00","5"\n'))


@pytest.mark.parametrize(
    ("title", "metric"),
    [("Link clicks", "link_clicks"), ("Unfollows", "unfollows"), ("Stories", None)],
)
def test_a_title_names_one_metric_or_none(title, metric):
    assert (metric_of(title) or (None,))[0] == metric


def test_a_title_without_a_platform_is_meta_s():
    assert platform_of("Views") == "meta"


def test_three_stacked_tables_make_an_audience_in_per_cent(saved):
    frame = read_export(saved(AUDIENCE, "utf-16"), account="estamar")
    shares = frame.set_index(["dimension", "group"])["value"]
    assert shares["age_gender"].to_dict() == {
        "women 18-24": 10.6,
        "men 18-24": 6.5,
        "women 65+": 3,
        "men 65+": 2,
    }
    assert shares["country"].to_dict() == {"VN": 75.1, "ZA": 5.9, "Estamar": 2.1}
    assert shares["city"].to_dict() == {"Ha Noi, Vietnam": 13.7, "Porto Novo, Estamar": 5.7}
    assert set(frame["unit"]) == {"%"}
    assert set(frame["account"]) == {"estamar"}


@pytest.mark.skipif(not EXPORTS.is_dir(), reason="the exports are not here")
def test_real_exports_come_in_whole():
    zone = "Africa/Johannesburg"
    seen = read_export(EXPORTS / "meta_facebook_videos.csv", zone=zone)
    assert (len(seen), seen["reach"].notna().all()) == (48, True)
    instagram = read_export(EXPORTS / "meta_instagram_posts.csv", zone=zone)
    raw = pd.read_csv(EXPORTS / "meta_instagram_posts.csv", dtype={"Post ID": str})
    assert set(instagram["post_id"]) == set(raw["Post ID"])
    assert instagram["reactions"].sum() == raw["Likes"].sum()
    assert set(instagram["format"]) == {"photo", "video"}
    reach = read_export(EXPORTS / "meta_reach_utf16.csv")
    assert set(reach["metric"]) == {"reach"}
    assert reach["date"].is_monotonic_increasing
    assert reach["value"].iloc[:3].tolist() == [5, 14, 21]
    audience = read_export(EXPORTS / "meta_audience_utf16.csv")
    assert audience["dimension"].value_counts().to_dict() == {
        "age_gender": 12,
        "country": 10,
        "city": 10,
    }
    assert audience.loc[audience["group"] == "ZA", "value"].tolist() == [75.1]
