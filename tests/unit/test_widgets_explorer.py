"""The explorer: right figures, and reasons where a choice is not possible."""

from __future__ import annotations

import base64

import pandas as pd
import pytest

from doingoai.widgets._explorer import ExplorerWidget
from doingoai.widgets._explorer_view import Choices, checked, first_choices, options, view


@pytest.fixture
def posts() -> pd.DataFrame:
    frame = pd.DataFrame(
        {
            "mission": ["estamar", "estamar", "estamar", "other"],
            "platform": ["facebook", "facebook", "x", "x"],
            "format": ["photo", "video", "photo", "photo"],
            "paid": [False, True, False, False],
            "reach": [1000, 9000, 500, None],
            "views": [2000, 20000, 800, 900],
            "reactions": [30, 60, 5, 9],
            "comments": [10, 20, 3, 0],
            "shares": [10, 10, 2, 0],
            "followers": [5000, 5000, 2000, 100],
        }
    )
    whole = ["reach", "views", "reactions", "comments", "shares", "followers"]
    return frame.astype(dict.fromkeys(whole, "Int64"))


@pytest.fixture
def one_export(posts: pd.DataFrame) -> pd.DataFrame:
    """Like a page's own export: one mission, one platform, nothing boosted, no followers."""
    chosen = posts[(posts["platform"] == "facebook") & ~posts["paid"]].copy()
    chosen = pd.concat([chosen, chosen.assign(format="video", reach=4000)])
    return chosen.assign(followers=pd.array([None] * len(chosen), dtype="Int64"))


def test_rates_are_pooled_and_the_table_shows_what_they_are_made_of(posts: pd.DataFrame) -> None:
    rows = {row.label: row for row in view(posts, Choices(), "en").rows}
    assert rows["Facebook"].rate == pytest.approx(5.0)
    assert (rows["Facebook"].posts, rows["Facebook"].engagements, rows["Facebook"].base) == (
        1,
        50,
        1000,
    )
    assert rows["X"].rate == pytest.approx(2.0)


def test_boosted_posts_change_the_rate(posts: pd.DataFrame) -> None:
    rows = {row.label: row for row in view(posts, Choices(boosted=True), "en").rows}
    assert rows["Facebook"].rate == pytest.approx(100 * 140 / 10000)


def test_posts_without_the_figure_are_counted_as_left_out(posts: pd.DataFrame) -> None:
    assert "1" in view(posts, Choices(), "en").left_out
    assert view(posts, Choices(metric="views"), "en").left_out == ""


def test_one_export_says_why_choices_are_closed(one_export: pd.DataFrame) -> None:
    closed = {
        o.key: o.why_not
        for listed in options(one_export, "en").values()
        for o in listed
        if o.why_not
    }
    assert set(closed) == {"followers", "platform", "mission", "estamar", "boosted"}
    assert first_choices(one_export) == Choices(metric="reach", by="format")
    assert {row.label for row in view(one_export, Choices(by="format"), "en").rows} == {
        "Photo",
        "Video",
    }


def test_choices_that_are_closed_or_unknown_fall_back(one_export: pd.DataFrame) -> None:
    asked = {"metric": "followers", "by": "nonsense", "mission": "nowhere", "boosted": True}
    assert checked(asked, one_export) == Choices(metric="reach", by="format")


def test_the_widget_answers_a_choice_with_formula_chart_and_table(posts: pd.DataFrame) -> None:
    widget = ExplorerWidget(posts, language="vi")
    before = widget.shown
    widget.choices = {**widget.choices, "metric": "views"}
    assert widget.shown["formula"] != before["formula"]
    assert base64.b64decode(widget.shown["png"]).startswith(b"\x89PNG")
    assert widget.shown["rows"][0][-1].endswith("%")
    assert "," in widget.shown["rows"][0][-1]
    assert widget.shown["finding"] in widget.shown["alt"]


def test_no_usable_post_is_said_in_words(posts: pd.DataFrame) -> None:
    empty = view(posts.iloc[:0], Choices(), "en")
    assert empty.rows == ()
    assert empty.finding
    assert ExplorerWidget(posts.iloc[:0], language="en").shown["rows"] == []


@pytest.mark.parametrize(("language", "words"), [("vi", "giả định"), ("en", "invented")])
def test_the_chart_says_where_its_figures_come_from(posts, language, words) -> None:
    posts = posts.copy()
    posts.attrs["doingoai"] = {"name": "posts", "version": "2026.11.1", "fictional": True}
    source = ExplorerWidget(posts, language=language).config["source"]
    assert words in source
    assert "2026.11.1" in source


def test_a_frame_that_does_not_tell_its_source_claims_none(posts) -> None:
    posts = posts.copy()
    posts.attrs.clear()
    assert ExplorerWidget(posts, language="vi").config["source"] == ""
