"""The budget allocator: what units reach, where one more does most, what is said of mistakes."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from doingoai import planning
from doingoai.planning import PlanningError
from doingoai.widgets import budget_allocator

NAMES = ("page", "video", "radio")


@pytest.fixture
def channels() -> pd.DataFrame:
    frame = pd.DataFrame(
        {
            "channel_id": NAMES,
            "name_en": ["Our page", "Short films", "Radio"],
            "name_vi": ["Trang của ta", "Phim ngắn", "Đài phát thanh"],
            "peso": ["owned", "paid", "paid"],
            "ceiling": [0.05, 0.42, 0.18],
            "scale_units": [6.0, 34.0, 60.0],
            "min_units": [0, 5, 0],
            "max_units": [30, 100, 100],
            "last_year": [25, 10, 65],
        }
    )
    frame.attrs["doingoai"] = {
        "name": "channels", "version": "1.0.0", "fictional": True, "size": 200_000, "total": 100
    }  # fmt: skip
    return frame


def shown(channels, language="en", reveal=False, total=100, **units):
    widget = budget_allocator(channels, language=language, total=total, reveal=reveal)
    widget.choices = {"units": dict(zip(NAMES, (units[name] for name in NAMES), strict=True))}
    return widget.shown


def test_it_says_how_many_are_reached_and_that_all_is_given_out(channels):
    made = shown(channels, page="10", video="60", radio="30")
    people = planning.reached(channels, {"page": 10, "video": 60, "radio": 30})
    told = f"{round(people, -2):,.0f} of 200,000 people reached at least once"
    assert (made["state"], made["spent"]) == ("whole", "All 100 units are given out.")
    assert made["finding"].startswith(told)


def test_a_better_split_than_an_even_one_is_told_so_and_a_worse_one_too(channels):
    even = planning.reached(channels, planning.even_split(channels).units)
    assert (
        "more than an even split" in shown(channels, page="0", video="80", radio="20")["compared"]
    )
    worse = shown(channels, page="30", video="5", radio="65")["compared"]
    assert "fewer than an even split" in worse
    assert f"{round(even, -2):,.0f}" in worse
    as_even = shown(channels, page="30", video="35", radio="35")["compared"]
    assert as_even == "That is as many as an even split reaches."


def test_it_says_where_one_more_unit_does_most_and_least(channels):
    made = shown(channels, page="30", video="10", radio="60")
    gains = planning.marginal(channels, {"page": 30, "video": 10, "radio": 60})
    assert made["next"].startswith("One more unit does most in “Short films”")
    assert "least in “Radio”" in made["next"]
    assert [row["most"] for row in made["rows"]] == [False, True, False]
    assert f"+{round(gains['video'], -1):,.0f} people" in made["rows"][1]["further"]
    assert made["rows"][0]["further"] == "takes no more units"


@pytest.mark.parametrize(
    ("video", "spent"),
    [
        ("55", "95 of 100 units given out; 5 are left."),
        ("64.5", "104.5 units given out, but there are only 100: take back 4.5."),
    ],
)
def test_a_sum_that_is_not_the_total_says_what_is_left_or_too_much(channels, video, spent):
    made = shown(channels, page="10", video=video, radio="30")
    assert (made["state"], made["spent"]) == ("open", spent)
    assert made["finding"]
    assert made["compared"].startswith("An even split of all units reaches")


@pytest.mark.parametrize(
    ("page", "video", "words"),
    [
        ("-5", "60", "Our page: There are no negative units. 0 leaves the channel out."),
        ("many", "60", "Our page: This is not a number that can be read. Write for example 12."),
        ("", "60", "Our page: Write a number; 0 leaves the channel out."),
        ("35", "60", "Our page: This channel takes 30 units at most. Give 5 units to another one."),
        ("10", "2", "Short films: This channel takes 5 units at least."),
        ("9" * 400, "60", "Our page: This is not a number that can be read."),
    ],
)
def test_units_that_cannot_be_used_say_how_to_mend_them(channels, page, video, words):
    made = shown(channels, page=page, video=video, radio="30")
    assert made["state"] == "wrong"
    assert made["problems"][0].startswith(words)
    assert made["finding"] == made["next"] == ""
    assert "First mend" in made["spent"]
    wrong = [row for row in made["rows"] if row["problem"]]
    assert [row["point"] for row in wrong] == [None]


def test_numbers_are_read_and_written_as_the_language_has_them(channels):
    made = shown(channels, "vi", page="10,5", video="59,5", radio="30")
    assert made["spent"] == "Đã phân bổ hết 100 đơn vị."
    assert "200.000" in made["finding"]
    assert made["rows"][0]["units"] == 10.5


def test_it_begins_with_last_year_where_that_is_known_else_with_an_even_split(channels):
    widget = budget_allocator(channels, language="en")
    assert widget.choices["units"] == {"page": "25", "video": "10", "radio": "65"}
    without = budget_allocator(channels.drop(columns="last_year"), language="en")
    assert without.choices["units"] == {"page": "30", "video": "35", "radio": "35"}
    assert [start["label"] for start in without.config["starts"]] == ["Even split"]


def test_the_best_split_is_shown_only_where_it_is_to_be(channels):
    closed = budget_allocator(channels, language="en")
    assert closed.shown["optimum"] == ""
    assert [channel["best"] for channel in closed.config["channels"]] == [None] * 3
    made = shown(channels, reveal=True, page="10", video="60", radio="30")
    best = planning.optimum(channels)
    assert f"{round(best.reached, -2):,.0f}" in made["optimum"]
    assert "Best split:" in made["rows"][0]["alt"]
    drawn = budget_allocator(channels, language="en", reveal=True).config["channels"]
    assert [channel["best"][0] for channel in drawn] == pytest.approx(list(best.units.values()))


def test_every_curve_is_drawn_to_one_scale_and_told_in_words(channels):
    widget = budget_allocator(channels, language="en")
    curves = [np.array(channel["curve"]) for channel in widget.config["channels"]]
    assert [curve[-1][0] for curve in curves] == [30, 100, 100]
    assert widget.config["top"] == 100
    assert widget.config["ceiling"] == max(curve[-1][1] for curve in curves)
    for curve in curves:
        assert (np.diff(curve[:, 1]) > 0).all()
        assert (np.diff(curve[:, 1], 2) < 0).all()
    assert "never exceeds 18%" in widget.shown["rows"][2]["alt"]


def test_the_foot_says_that_curves_are_invented_and_channels_taken_as_independent(channels):
    foot = " ".join(budget_allocator(channels, language="en").config["foot"])
    for words in ("curves are invented", "Taken for granted", "“channels”, version 1.0.0"):
        assert words in foot


def test_a_part_of_the_channels_and_another_total_will_do(channels):
    widget = budget_allocator(channels.head(2), language="en", total=40, size=50_000)
    widget.choices = {"units": {"page": "10", "video": "30"}}
    assert widget.shown["spent"] == "All 40 units are given out."
    assert "of 50,000 people" in widget.shown["finding"]


def test_a_frame_without_the_size_of_the_group_is_refused_in_words(channels):
    bare = channels.copy()
    bare.attrs = {}
    with pytest.raises(PlanningError):
        budget_allocator(bare, language="en")
    assert budget_allocator(bare, language="en", size=1000).shown["finding"]


@pytest.mark.parametrize("raw", [{}, {"units": None}, {"units": [1]}, {"units": {"stranger": 3}}])
def test_choices_that_make_no_sense_are_blank_fields(channels, raw):
    widget = budget_allocator(channels, language="vi")
    widget.choices = raw
    assert widget.shown["state"] == "wrong"
    assert len(widget.shown["problems"]) == 3
