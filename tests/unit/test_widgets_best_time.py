"""The best-time map: right figures on the clock chosen, and reasons where there are none."""

from __future__ import annotations

import pandas as pd
import pytest

from doingoai import datasets
from doingoai.widgets import best_time_map
from doingoai.widgets._best_time_choices import Choices, checked, options
from doingoai.widgets._best_time_view import view

ZONE = "Europe/Lisbon"
TUESDAY, WEDNESDAY, ALL_DAYS = 1, 2, 7


def posts_at(*times: str, rate: float = 3.0, platform: str = "facebook", **columns) -> pd.DataFrame:
    frame = pd.DataFrame(
        {
            "mission": "estamar",
            "platform": platform,
            "published_at": pd.to_datetime(list(times), utc=True),
            "paid": False,
            "reach": pd.array([1000] * len(times), dtype="Int64"),
            "reactions": pd.array([round(10 * rate)] * len(times), dtype="Int64"),
            "comments": pd.array([0] * len(times), dtype="Int64"),
            "shares": pd.array([0] * len(times), dtype="Int64"),
        }
    )
    return frame.assign(**columns)


def tuesdays(count: int, hour: int, **more) -> pd.DataFrame:
    """Posts of Tuesdays in summer at an hour of UTC."""
    days = pd.date_range("2026-05-05", periods=count, freq="7D")
    return posts_at(*(f"{day:%Y-%m-%d}T{hour:02}:15Z" for day in days), **more)


@pytest.fixture
def posts() -> pd.DataFrame:
    """Twelve good Tuesday evenings, thirteen fair noons, three lucky nights, one bought evening."""
    return pd.concat(
        [
            tuesdays(12, 19, rate=6),
            tuesdays(13, 11, rate=4),
            tuesdays(3, 2, rate=20),
            tuesdays(1, 19, rate=0.1, paid=True),
        ],
        ignore_index=True,
    )


def cell(made, weekday: int, hour: int):
    return made.rows[weekday][hour // 2]


def test_a_cell_holds_the_median_and_the_number_of_posts_on_the_audiences_clock(posts) -> None:
    made = view(posts, Choices(), ZONE, "en")
    evening = cell(made, TUESDAY, 20)
    assert (evening.text, evening.small, evening.kind) == ("6.0", "n 12", "score")
    assert evening.words == "6.0%, 12 posts"
    assert (evening.best, evening.shade) == (True, 4)
    assert cell(made, ALL_DAYS, 20).text == "6.0"
    assert made.hours[10] == "20–22"
    assert made.days[TUESDAY] == "Tuesday"
    assert view(posts, Choices(), ZONE, "vi").days[TUESDAY] == "Thứ Ba"


def test_a_slot_of_too_few_posts_is_named_and_never_wins(posts) -> None:
    made = view(posts, Choices(), ZONE, "en")
    night = cell(made, TUESDAY, 2)
    assert (night.text, night.kind, night.best) == ("n<12", "few", False)
    assert night.words == "3 posts: too few to judge by"
    assert "Best: Tuesday 20:00–22:00 (6.0%, 12 posts)" in made.finding
    assert cell(made, WEDNESDAY, 2).kind == "none"


def test_a_floor_of_one_lets_the_lucky_night_win(posts) -> None:
    made = view(posts, Choices(least=1), ZONE, "en")
    assert "Best: Tuesday 02:00–04:00 (20.0%, 3 posts)" in made.finding
    assert cell(made, TUESDAY, 2).text == "20.0"


def test_another_clock_moves_the_slot_and_says_that_nobody_lives_by_it(posts) -> None:
    hanoi = view(posts, Choices(clock="hanoi"), ZONE, "vi")
    assert cell(hanoi, WEDNESDAY, 2).small == "n 12"
    assert "Hà Nội" in hanoi.caption
    assert hanoi.notes
    assert cell(view(posts, Choices(clock="utc"), ZONE, "en"), TUESDAY, 18).small == "n 12"
    assert view(posts, Choices(), ZONE, "en").notes == ()


def test_what_is_as_good_as_equal_is_called_equal(posts) -> None:
    both = pd.concat([posts, tuesdays(12, 9, rate=5.9)], ignore_index=True)
    made = view(both, Choices(), ZONE, "en")
    assert made.finding.startswith("As good as equal: Tuesday 20:00–22:00 (6.0%, 12 posts); ")
    assert cell(made, TUESDAY, 10).best


def test_the_caution_says_that_the_highest_of_several_is_partly_luck(posts) -> None:
    assert "2 slots have enough posts" in view(posts, Choices(), ZONE, "en").caution


def test_a_weekday_against_the_whole_week_is_doubted_more() -> None:
    days = [f"2026-{month:02}-{day:02}T11:00Z" for month in (5, 6) for day in (6, 13, 20, 27)]
    week = posts_at(*days, *(day.replace("-06T", "-07T") for day in days), rate=9)
    frame = pd.concat([week, tuesdays(12, 19, rate=6), tuesdays(12, 15, rate=3)], ignore_index=True)
    made = view(frame, Choices(), ZONE, "en")
    assert "Best: Tuesday 20:00–22:00" in made.finding
    assert "over all days other hours are best" in made.caution


def test_a_single_slot_of_enough_posts_has_nothing_to_be_compared_with(posts) -> None:
    assert "only one slot" in view(posts, Choices(least=13), ZONE, "en").caution


def test_where_no_weekday_has_enough_posts_the_whole_week_speaks(posts) -> None:
    made = view(posts, Choices(least=14), ZONE, "en")
    assert "No slot has 14 posts" in made.finding
    spread = pd.concat(
        [posts, posts.assign(published_at=posts["published_at"] + pd.Timedelta("1D"))]
    )
    made = view(spread, Choices(least=14), ZONE, "en")
    assert made.finding.startswith("No slot of a single weekday has 14 posts.")
    assert "20:00–22:00 (6.0%, 24 posts)" in made.finding


def test_boosted_posts_come_in_only_when_asked_for(posts) -> None:
    assert cell(view(posts, Choices(boosted=True), ZONE, "en"), TUESDAY, 20).small == "n 13"


def test_numbers_of_posts_say_when_the_mission_publishes(posts) -> None:
    made = view(posts, Choices(show="posts"), ZONE, "en")
    assert cell(made, TUESDAY, 12).text == "13"
    assert "Most posts: Tuesday 12:00–14:00 (13)" in made.finding
    assert "not when people answer" in made.caution
    assert cell(made, TUESDAY, 2).kind == "score"


def closed(posts: pd.DataFrame, choices: Choices | None = None) -> set[str]:
    found = options(posts, choices or Choices(), ZONE, "en")
    return {option.key for listed in found.values() for option in listed if option.why_not}


def test_an_export_without_hours_is_told_so_instead_of_a_guess(posts) -> None:
    days_only = posts.assign(platform="x", published_at=posts["published_at"].dt.normalize())
    widget = best_time_map(days_only, zone=ZONE, language="en")
    assert widget.shown["rows"] == ()
    assert "no hour" in widget.shown["finding"]
    assert closed(days_only) >= {"x"}
    both = pd.concat([posts, days_only], ignore_index=True)
    assert closed(both) == {"x"}
    assert checked({"platform": "x"}, both, ZONE).platform == "facebook"
    counted = view(both, Choices(platform="all", show="posts"), ZONE, "en")
    assert cell(counted, TUESDAY, 12).text == "13"


def test_a_platform_without_reach_shows_numbers_of_posts_and_why(posts) -> None:
    videos = tuesdays(4, 19, platform="youtube", reach=pd.array([None] * 4, dtype="Int64"))
    both = pd.concat([posts, videos], ignore_index=True)
    assert checked({"platform": "youtube", "show": "rate"}, both, ZONE).show == "posts"
    assert "rate" in closed(both, Choices(platform="youtube"))
    assert "rate" not in closed(both, Choices(platform="facebook"))
    assert any("4" in note for note in view(both, Choices(platform="all"), ZONE, "en").notes)


def test_one_page_with_few_columns_is_enough(posts) -> None:
    page = posts.drop(columns=["paid", "mission", "platform"])
    widget = best_time_map(page, zone=ZONE, language="vi")
    assert [option["key"] for option in widget.shown["options"]["platform"]] == ["all"]
    assert widget.shown["options"]["boosted"][0]["why_not"]
    assert widget.shown["rows"][TUESDAY][10]["small"] == "n 13"
    nothing = best_time_map(page[["published_at"]], zone=ZONE, language="en")
    assert nothing.choices["show"] == "posts"


def test_the_kernel_puts_right_what_the_posts_do_not_allow(posts) -> None:
    widget = best_time_map(posts, zone=ZONE, language="en")
    widget.choices = {"platform": "myspace", "clock": 7, "show": None, "least": 900, "boosted": 1}
    assert widget.choices == {
        "platform": "facebook",
        "clock": "audience",
        "show": "rate",
        "least": 60,
        "boosted": True,
    }


def test_no_posts_at_all_are_no_error(posts) -> None:
    assert best_time_map(posts.iloc[:0], zone=ZONE, language="vi").shown["rows"] == ()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_opens_on_one_platform_of_the_sample_data(language) -> None:
    widget = best_time_map(datasets.load("posts"), zone=ZONE, language=language)
    assert widget.choices["platform"] == "facebook"
    assert len(widget.shown["rows"]) == 8
    assert widget.config["source"]
