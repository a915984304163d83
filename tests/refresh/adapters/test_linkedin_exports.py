"""LinkedIn's exports of a page: updates, content metrics, followers, visitors."""

import csv

import openpyxl
import pandas as pd
import pytest
from export_twins import TWINS, claimed, edited, figures, pieces, read

from doingoai.refresh.adapters import Told, recognise
from doingoai.refresh.sheets import open_export

POSTS = TWINS / "linkedin_posts.csv"
METRICS = TWINS / "linkedin_metrics.csv"
FOLLOWERS = TWINS / "linkedin_followers.csv"
VISITORS = TWINS / "linkedin_visitors.csv"


@pytest.fixture
def workbook(tmp_path):
    """The file on content as LinkedIn gives it: two tabs, a description above each header."""
    path = tmp_path / "embassy_content_1761955200.xlsx"
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, source in (("Metrics", METRICS), ("All posts", POSTS)):
        tab = book.create_sheet(title)
        with source.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                tab.append([int(cell) if cell.isdigit() else cell for cell in row])
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (POSTS, "linkedin-posts"),
        (METRICS, "linkedin-daily"),
        (FOLLOWERS, "linkedin-daily"),
        (VISITORS, "linkedin-daily"),
    ],
)
def test_each_table_is_known_by_its_columns_to_one_adapter(path, name):
    assert claimed(path) == [[name]]


def test_an_update_is_a_post_with_the_number_in_its_address():
    frame = read(POSTS)
    assert frame["post_id"].tolist() == [
        "7390000000000000001",
        "7389000000000000002",
        "7388000000000000003",
        "7387000000000000004",
    ]
    assert set(frame["platform"]) == {"linkedin"}


def test_what_was_counted_comes_under_our_names_and_rates_are_left_alone():
    row = read(POSTS).iloc[1]
    counts = row[["views", "clicks", "reactions", "comments", "shares"]].tolist()
    assert counts == [8000, 310, 40, 3, 9]
    assert pd.isna(row["reach"])


def test_unique_impressions_are_people_reached(tmp_path):
    path = edited(POSTS, tmp_path / "unique.csv", ("Offsite Views", "Unique impressions"))
    assert read(path)["reach"].fillna(-1).tolist() == [-1, -1, 12, -1]


def test_a_sponsored_update_is_paid():
    assert read(POSTS)["paid"].tolist() == [False, True, False, False]


def test_the_kind_of_content_is_the_format_and_where_it_is_blank_the_text_tells():
    assert read(POSTS)["format"].tolist() == ["link", "photo", "video", "text"]


def test_months_come_first_and_days_have_no_hour():
    (piece,) = pieces(POSTS)
    written = piece.frame["published_at"].dt.strftime("%Y-%m-%dT%H:%MZ").tolist()
    assert written == [f"2026-10-{day}T00:00Z" for day in ("31", "27", "02", "20")]
    assert piece.about == {"hours": False}


def test_months_come_first_even_where_no_day_shows_it(tmp_path):
    path = edited(
        POSTS,
        tmp_path / "early.csv",
        ("10/31/2026", "10/01/2026"),
        (",10/27/2026,10/27/2026,10/30/2026", ",10/03/2026,,"),
        ("10/20/2026", "10/04/2026"),
    )
    days = read(path)["published_at"].dt.strftime("%Y-%m-%d").tolist()
    assert days == ["2026-10-01", "2026-10-03", "2026-10-02", "2026-10-04"]


def test_the_colleague_who_posted_is_not_read():
    frame = read(POSTS)
    assert not frame.astype("str").apply(lambda column: column.str.contains("Demo").any()).any()


def test_the_older_names_of_the_columns_are_known_too(tmp_path):
    path = edited(
        POSTS,
        tmp_path / "older.csv",
        ("Post title,Post link,Post type", "Update title,Update link,Update type"),
        (",Likes,", ",Reactions,"),
    )
    assert claimed(path) == [["linkedin-posts"]]
    pd.testing.assert_frame_equal(read(path), read(POSTS))


def test_metrics_come_in_total_organic_and_sponsored():
    frame = read(METRICS, Told(account="estamar"))
    found = figures(frame, "date", "metric")
    last = pd.Timestamp("2026-10-31")
    assert found[last, "views"] == 600
    assert found[last, "views_organic"] == 500
    assert found[last, "views_sponsored"] == 100
    assert found[last, "reach_organic"] == 310
    assert found[last, "clicks"] == 25
    assert found[last, "likes"] == 12
    assert found[last, "shares"] == 3
    assert len(found) == 2 * 16
    assert set(frame["account"]) == {"estamar"}
    assert not [metric for _, metric in found if "rate" in metric]


def test_followers_are_those_who_came_that_day():
    found = figures(read(FOLLOWERS), "date", "metric")
    last = pd.Timestamp("2026-10-31")
    assert found[last, "new_followers"] == 5
    assert found[last, "new_followers_organic"] == 3
    assert found[last, "new_followers_sponsored"] == 2
    assert found[last, "new_followers_invited"] == 0


def test_visitors_are_counted_over_all_sections_of_the_page():
    found = figures(read(VISITORS), "metric")
    assert found == {
        "page_views": 18,
        "page_views_desktop": 12,
        "page_views_mobile": 6,
        "visitors": 12,
        "visitors_desktop": 7,
        "visitors_mobile": 5,
    }


def test_the_workbook_as_downloaded_holds_posts_and_days(workbook):
    found = recognise(open_export(workbook))
    assert found.dataset == "posts"
    assert found.also == ("daily",)
    ours = read(workbook).reset_index(drop=True)
    pd.testing.assert_frame_equal(ours, read(POSTS).reset_index(drop=True))
    days = read(workbook, into="daily").reset_index(drop=True)
    pd.testing.assert_frame_equal(days, read(METRICS).reset_index(drop=True))
