"""X's three exports: activity in 40 columns, content of 2026, the overview of an account."""

import pandas as pd
import pytest
from export_twins import EXPORTS, TWINS, claimed, edited, figures, pieces, read

from doingoai.refresh.adapters import Told

ACTIVITY = TWINS / "x_activity.csv"
CONTENT = TWINS / "x_content.csv"
OVERVIEW = TWINS / "x_overview.csv"
REAL = {
    # posts, impressions, likes, retweets, links, posts with media
    "x_tweet_activity_20170101.csv": (37, 103068, 187, 94, 32, 0),
    "x_tweet_activity_20170801.csv": (45, 225538, 646, 463, 18, 15),
    "x_tweet_activity_20180401.csv": (35, 196985, 361, 205, 17, 9),
}


@pytest.mark.parametrize(
    ("path", "name"),
    [(ACTIVITY, "x-activity"), (CONTENT, "x-content"), (OVERVIEW, "x-overview")],
)
def test_each_export_is_known_by_its_columns_to_one_adapter(path, name):
    assert claimed(path) == [[name]]


def test_what_was_counted_comes_under_our_names():
    row = read(ACTIVITY).iloc[4]
    assert row["post_id"] == "1984701234567890127"
    assert row["published_at"] == pd.Timestamp("2026-10-27T12:00Z")
    counts = row[["views", "reactions", "comments", "shares"]].tolist()
    assert counts == [8046, 17, 2, 9]
    assert row["platform"] == "x"
    assert pd.isna(row["reach"])
    assert pd.isna(row["followers"])


def test_clicks_are_all_those_on_a_post_and_no_other_engagement():
    frame = read(ACTIVITY)
    # who wrote it + its address + hashtags + "show more" + its time + its picture
    assert frame["clicks"].tolist() == [34, 5, 31, 131, 105, 5]


def test_long_ids_stay_the_text_they_were():
    ids = read(ACTIVITY)["post_id"].tolist()
    assert ids[0] == "1985201234567890123"
    assert ids[-1] == "984601234567890128"


def test_ids_ruined_by_a_spreadsheet_are_refused(tmp_path):
    path = edited(
        ACTIVITY,
        tmp_path / "ruined.csv",
        ('"1985201234567890123","https', '"1.9852E+18","https'),
        ('"1985101234567890124","https', '"1.98510E+18","https'),
    )
    problems = [problem for piece in pieces(path) for problem in piece.problems]
    assert [(p.rows, p.column, p.drops) for p in problems] == [((1, 2), "Tweet id", True)]
    assert "rounded" in problems[0].why.text("en")


def test_entities_and_line_breaks_of_a_text_are_as_they_were_written():
    texts = read(ACTIVITY)["text"].tolist()
    assert texts[0].startswith("Tuần lễ Việt Nam tại Estamar: phở & áo dài, mở cửa tự do")
    assert texts[1] == "@demo_reader Cảm ơn bạn, lịch tiếp công dân:\n1. Thứ hai\n2. Thứ tư"
    assert "<two minutes>" in texts[3]


def test_an_entity_that_was_written_out_is_put_back_only_once(tmp_path):
    path = edited(ACTIVITY, tmp_path / "amp.csv", ("phở &amp; áo", "phở &amp;lt; áo"))
    assert "phở &lt; áo" in read(path)["text"].iloc[0]


def test_media_tell_a_video_from_a_photo_and_an_address_makes_a_link():
    kinds = read(ACTIVITY)["format"].tolist()
    assert kinds == ["link", "text", "photo", "video", "link", "text"]


def test_a_post_shown_for_money_is_paid():
    assert read(ACTIVITY)["paid"].tolist() == [False, False, False, False, True, False]


def test_the_account_is_the_one_in_the_address_unless_somebody_says():
    assert set(read(ACTIVITY)["mission"]) == {"@VNinEstamar"}
    assert set(read(ACTIVITY, Told(account="estamar"))["mission"]) == {"estamar"}


def test_an_export_with_times_needs_no_zone_and_says_nothing_of_hours():
    assert [dict(piece.about) for piece in pieces(ACTIVITY)] == [{}]


def test_a_content_export_has_days_without_hours_and_says_so():
    (piece,) = pieces(CONTENT)
    assert piece.about == {"hours": False}
    days = piece.frame["published_at"].tolist()
    assert days == [pd.Timestamp(f"2026-10-{day}T00:00Z") for day in (31, 30, 29, 28)]


def test_a_content_export_counts_reposts_and_not_what_was_sent_on_in_private():
    frame = read(CONTENT)
    assert frame["views"].tolist() == [1200, 900, 75, 410]
    assert frame["reactions"].tolist() == [30, 8, 1, 6]
    assert frame["comments"].tolist() == [5, 2, 1, 0]
    assert frame["shares"].tolist() == [9, 4, 0, 2]
    assert frame["clicks"].tolist() == [32, 35, 1, 10]


def test_quotes_are_shares_where_they_have_a_column(tmp_path):
    path = edited(CONTENT, tmp_path / "quotes.csv", ("Bookmarks", "Quotes"))
    assert read(path)["shares"].tolist() == [13, 16, 0, 3]


def test_in_a_content_export_an_address_or_a_click_on_one_makes_a_link():
    frame = read(CONTENT)
    assert frame["format"].tolist() == ["text", "link", "text", "link"]
    assert frame["text"].iloc[0] == "Áo dài tại Quảng trường Estamar & trống hội"
    assert set(frame["mission"]) == {"@VNinEstamar"}


def test_an_overview_gives_every_figure_of_every_day():
    frame = read(OVERVIEW, Told(account="estamar"))
    found = figures(frame, "date", "metric")
    last = pd.Timestamp("2026-10-31")
    assert found[last, "views"] == 2871
    assert found[last, "new_followers"] == 3
    assert found[last, "lost_followers"] == 2
    assert found[last, "posts"] == 2
    assert set(frame["account"]) == {"estamar"}
    assert set(frame["platform"]) == {"x"}
    units = frame.drop_duplicates("metric").set_index("metric")["unit"]
    assert units[["views", "likes", "new_followers"]].tolist() == [
        "times",
        "reactions",
        "accounts",
    ]


def test_a_figure_that_is_missing_makes_no_row():
    found = figures(read(OVERVIEW), "date", "metric")
    assert (pd.Timestamp("2026-10-30"), "video_views") not in found
    assert found[pd.Timestamp("2026-10-30"), "media_views"] == 5
    assert len(found) == 3 * 13 - 1


@pytest.mark.parametrize("name", REAL)
def test_a_real_activity_export_comes_in_whole(name):
    path = EXPORTS / name
    if not path.is_file():
        pytest.skip(f"{name} is not here")
    posts, views, likes, retweets, links, media = REAL[name]
    assert claimed(path) == [["x-activity"]]
    frame = read(path)
    assert len(frame) == frame["post_id"].nunique() == posts
    assert frame["views"].sum() == views
    assert frame["reactions"].sum() == likes
    assert frame["shares"].sum() == retweets
    assert (frame["format"] == "link").sum() == links
    assert frame["format"].isin(["photo", "video"]).sum() == media
    assert not frame["paid"].any()


@pytest.mark.parametrize("name", REAL)
def test_in_a_real_export_clicks_and_the_rest_make_up_all_engagements(name):
    path = EXPORTS / name
    if not path.is_file():
        pytest.skip(f"{name} is not here")
    raw = pd.read_csv(path)
    frame = read(path).reset_index(drop=True)
    others = raw[["follows", "email tweet", "dial phone", "app opens", "app installs"]].sum(axis=1)
    ours = frame[["clicks", "reactions", "comments", "shares"]].sum(axis="columns")
    assert (ours + others).tolist() == raw["engagements"].tolist()
