"""The wrong readings that the exercise is about lead elsewhere on our data, by a clear margin."""

import pandas as pd
import pytest

from doingoai import social
from doingoai.datasets import load
from doingoai.refresh.variants import (
    planted_comments,
    planted_coverage,
    planted_mentions,
    planted_posts,
)


@pytest.fixture(scope="module")
def posts():
    return load("posts")


@pytest.fixture(scope="module")
def mentions():
    return load("mentions"), load("mentions", "events")


@pytest.fixture(scope="module")
def coverage():
    return load("coverage")


@pytest.mark.parametrize("lesson", planted_posts.LESSONS)
def test_the_posts_carry_the_lesson(posts, lesson):
    assert planted_posts.LESSONS[lesson](posts)


@pytest.mark.parametrize("lesson", planted_mentions.LESSONS)
def test_the_mentions_carry_the_lesson(mentions, lesson):
    assert planted_mentions.LESSONS[lesson](*mentions)


@pytest.mark.parametrize("lesson", planted_coverage.LESSONS)
def test_the_coverage_carries_the_lesson(coverage, lesson):
    assert planted_coverage.LESSONS[lesson](coverage)


@pytest.mark.parametrize("lesson", planted_comments.LESSONS)
def test_the_comments_carry_the_lesson(lesson):
    ten = planted_comments.ten(load("comments"), load("comments", "labels"))
    assert planted_comments.LESSONS[lesson](ten)


def test_the_best_hour_of_the_courses_own_edition_is_known(posts):
    facebook = posts[(posts["mission"] == "estamar") & (posts["platform"] == "facebook")]
    assert social.best_windows(facebook, zone="Europe/Lisbon") == (20,)


# A condition that always holds would prove nothing: each is broken once.


def test_posts_all_alike_carry_no_lesson_about_rates(posts):
    alike = posts.copy()
    alike["paid"] = False
    alike["reach"] = alike["views"] = alike["followers"] = 1_000
    alike[["reactions", "comments", "shares"]] = [10, 0, 0]
    alike.attrs = posts.attrs
    rates = [name for name in planted_posts.LESSONS if name.startswith("rate-")]
    assert [name for name in rates if planted_posts.LESSONS[name](alike)] == []


def test_posts_at_any_hour_have_no_best_window(posts):
    shuffled = posts.copy()
    times = posts["published_at"].sample(frac=1, random_state=1)
    shuffled["published_at"] = times.set_axis(posts.index)
    shuffled.attrs = posts.attrs
    assert not planted_posts.LESSONS["one-best-window"](shuffled)


def test_captions_that_decide_everything_are_no_coincidence(posts):
    photos = posts.copy()
    photos["format"] = "video"
    photos.attrs = posts.attrs
    assert not planted_posts.LESSONS["captions-look-better"](photos)


def test_a_series_without_its_tones_tells_nothing_apart(mentions):
    series, events = mentions
    neutral = series.assign(neutral=series["mentions"], positive=0, negative=0)
    neutral.attrs = series.attrs
    failing = {n for n, holds in planted_mentions.LESSONS.items() if not holds(neutral, events)}
    assert "tone-tells-apart" in failing


def test_a_series_an_hour_late_has_no_peak_at_its_event(mentions):
    series, events = mentions
    later = events.assign(starts_at=events["starts_at"] - events["starts_at"].diff().max() / 30)
    assert not planted_mentions.LESSONS["each-peak-begins-with-its-event"](series, later)


def test_ten_of_one_kind_are_no_exercise():
    ten = planted_comments.ten(load("comments"), load("comments", "labels"))
    same = ten.assign(action="reply", kind="question", also_right="")
    failing = [name for name, holds in planted_comments.LESSONS.items() if not holds(same)]
    assert failing == ["every-action", "no-action-for-most", "criticism-and-plea"]


def test_articles_all_alike_carry_no_lesson_about_coverage(coverage):
    alike = coverage.copy()
    alike["reach"], alike["ave"], alike["tier"], alike["messages"] = 1_000, 25.0, 1, "trade"
    alike.attrs = coverage.attrs
    broken = ["what-is-counted", "no-other-period", "right-denominator"]
    assert [name for name in broken if planted_coverage.LESSONS[name](alike)] == []


def test_five_subjects_with_as_many_articles_are_no_lesson_about_all_five(coverage):
    even = coverage.copy()
    names = sorted(coverage["subject"].unique())
    even["subject"] = [names[number % 5] for number in range(len(coverage))]
    even.attrs = coverage.attrs
    assert not planted_coverage.LESSONS["all-five"](even)


def test_articles_at_noon_only_do_not_tell_one_clock_from_another(coverage):
    noon = coverage.copy()
    noon["published_at"] = coverage["published_at"].dt.floor("D") + pd.Timedelta(hours=12)
    noon.attrs = coverage.attrs
    assert not planted_coverage.LESSONS["clock-changes-little"](noon)
    assert not planted_coverage.LESSONS["like-an-export"](noon.iloc[:200])
