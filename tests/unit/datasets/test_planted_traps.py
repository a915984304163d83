"""The wrong readings that the exercise is about lead elsewhere on our data, by a clear margin."""

import pytest

from doingoai import social
from doingoai.datasets import load

TOLERANCE = 0.05
ENGAGEMENTS = ["reactions", "comments", "shares"]


@pytest.fixture(scope="module")
def posts():
    return load("posts")


@pytest.fixture(scope="module")
def ours(posts):
    return posts[posts["mission"] == posts.attrs["doingoai"]["mission"]]


@pytest.fixture(scope="module")
def facebook(ours):
    return ours[ours["platform"] == "facebook"]


def missing_counted(ours):
    organic = ours[~ours["paid"]]
    engaged = organic[ENGAGEMENTS].sum(axis="columns").groupby(organic["platform"]).sum()
    reach = organic.groupby("platform")["reach"].sum()
    return (100 * engaged / reach.where(reach > 0)).dropna()


WRONG_RATES = {
    "by-followers": lambda posts, ours: social.engagement_rate(ours, denominator="followers"),
    "boosted-in": lambda posts, ours: social.engagement_rate(ours, include_paid=True),
    "boosted-only": lambda posts, ours: social.engagement_rate(
        ours[ours["paid"]], include_paid=True
    ),
    "by-views": lambda posts, ours: social.engagement_rate(ours, denominator="views"),
    "mean-of-posts": lambda posts, ours: social.engagement_rate(ours, average="posts"),
    "reactions-only": lambda posts, ours: social.engagement_rate(ours, numerator=("reactions",)),
    "all-missions": lambda posts, ours: social.engagement_rate(posts),
    "other-missions": lambda posts, ours: social.engagement_rate(
        posts[~posts.index.isin(ours.index)]
    ),
    "missing-counted": lambda posts, ours: missing_counted(ours),
}


@pytest.mark.parametrize("reading", WRONG_RATES)
def test_a_wrong_reading_of_the_rate_is_far_from_the_right_one(posts, ours, reading):
    right = social.engagement_rate(ours)
    assert list(right.index) == ["facebook", "instagram", "x"]
    away = (WRONG_RATES[reading](posts, ours) - right).dropna().abs()
    assert (away > 3 * TOLERANCE).sum() >= 2, away
    assert (away > TOLERANCE).all(), away


ZONE, HA_NOI = "Europe/Lisbon", "Asia/Ho_Chi_Minh"


def by_window(posts, score):
    """The start hours of the best two hours by another score than the printed one."""
    counted = posts[~posts["paid"]].dropna(subset=[*ENGAGEMENTS, "reach"])
    hour = counted["published_at"].dt.tz_convert(ZONE).dt.hour
    scores = {start: score(counted[(hour - start) % 24 < 2]) for start in range(24)}
    return (max(scores, key=scores.get),)


WRONG_HOURS = {
    "utc": lambda posts: social.best_windows(posts, zone="UTC"),
    "ha-noi": lambda posts: social.best_windows(posts, zone=HA_NOI),
    "winter-time": lambda posts: social.best_windows(posts, zone="Etc/GMT"),
    "too-few": lambda posts: social.best_windows(posts, zone=ZONE, min_posts=1),
    "boosted-in": lambda posts: social.best_windows(posts, zone=ZONE, include_paid=True),
    "most-posts": lambda posts: by_window(posts, len),
    "most-reactions": lambda posts: by_window(
        posts, lambda chosen: chosen[ENGAGEMENTS].sum().sum()
    ),
    "most-reach": lambda posts: by_window(posts, lambda chosen: chosen["reach"].sum()),
    "best-median-reach": lambda posts: by_window(
        posts, lambda chosen: chosen["reach"].median() if len(chosen) >= 12 else 0
    ),
}


def test_one_window_is_best_by_a_clear_margin(facebook):
    assert social.best_windows(facebook, zone=ZONE) == (20,)
    scores = (
        social.window_scores(facebook, zone=ZONE).query("posts >= 12")["median_rate"].nlargest(2)
    )
    assert scores.iloc[1] < 0.92 * scores.iloc[0]


@pytest.mark.parametrize("reading", WRONG_HOURS)
def test_a_wrong_reading_of_the_hour_leads_to_another_window(facebook, reading):
    hours = WRONG_HOURS[reading](facebook)
    assert hours
    assert 20 not in hours


@pytest.mark.parametrize("platform", ["facebook", "instagram", "x"])
def test_captions_look_far_better_than_they_are(ours, platform):
    """Only videos carry captions, and videos do better: format is behind the difference."""

    def lift(posts):
        rates = social.engagement_rate(posts, by="captioned", average="posts")
        return rates[True] / rates[False]

    counted = ours[~ours["paid"] & (ours["platform"] == platform)]
    assert lift(counted) > 1.25
    assert lift(counted[counted["format"] == "video"]) < 1.15


def test_the_posts_look_like_a_real_export(posts):
    counts = posts.groupby("mission").size()
    assert 1_700 <= len(posts) <= 1_900
    assert len(counts) == 4
    assert posts["reach"].isna().mean() > 0.04
    assert posts[posts["platform"] == "youtube"]["reach"].isna().all()
    reach = posts["reach"].dropna().astype(float)
    assert reach.mean() > 1.5 * reach.median()  # a few travel far
    assert (
        posts["views"].dropna() >= posts["reach"].reindex(posts["views"].dropna().index).fillna(0)
    ).all()
    paid = posts.groupby("platform")["paid"].mean()
    assert paid["facebook"] > 2 * paid["x"] > 0
    span = posts["published_at"].max() - posts["published_at"].min()
    assert 355 <= span.days <= 366
