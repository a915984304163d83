"""Do captions help? The same question among all posts and among videos."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from doingoai import datasets, social


@pytest.fixture(scope="module")
def ours() -> pd.DataFrame:
    posts = datasets.load("posts")
    return posts[posts["mission"] == posts.attrs["doingoai"]["mission"]]


def made(captioned, plain, photos=(), **columns) -> pd.DataFrame:
    """Posts whose rates in percent are given: captioned videos, plain videos, photos."""
    rates = [*captioned, *plain, *photos]
    frame = pd.DataFrame(
        {
            "platform": "facebook",
            "format": ["video"] * (len(captioned) + len(plain)) + ["photo"] * len(photos),
            "captioned": [True] * len(captioned) + [False] * (len(plain) + len(photos)),
            "paid": False,
            "reach": 1000,
            "reactions": [round(10 * rate) for rate in rates],
            "comments": 0,
            "shares": 0,
        }
    )
    return frame.assign(**columns).astype({"reach": "Int64", "shares": "Int64"})


def test_among_all_our_posts_captions_seem_to_help_and_among_videos_nobody_can_tell(ours) -> None:
    found = social.caption_experiment(ours)
    assert found.all_posts.low > 1
    assert found.all_posts.excludes_zero
    assert found.videos.low < -0.2 < 2 < found.videos.high
    assert not found.videos.excludes_zero
    assert found.all_posts.captioned == found.videos.captioned


@pytest.mark.parametrize("seed", range(12))
def test_the_answer_does_not_hang_on_the_seed(ours, seed) -> None:
    found = social.caption_experiment(ours, seed=seed)
    assert (found.all_posts.excludes_zero, found.videos.excludes_zero) == (True, False)


@pytest.mark.parametrize("platform", ["facebook", "instagram"])
def test_the_platform_is_not_what_hides_an_effect(ours, platform) -> None:
    found = social.caption_experiment(ours, platforms=(platform,))
    assert (found.all_posts.excludes_zero, found.videos.excludes_zero) == (True, False)


def test_the_same_seed_gives_the_same_interval(ours) -> None:
    assert social.caption_experiment(ours) == social.caption_experiment(ours)
    assert social.caption_experiment(ours) != social.caption_experiment(ours, seed=1)


def test_the_difference_is_that_of_the_means_of_the_posts_own_rates() -> None:
    found = social.caption_experiment(made([6, 8] * 10, [5] * 15, [2] * 25))
    assert found.videos.points == pytest.approx(2)
    assert (found.videos.captioned, found.videos.plain) == (20, 15)
    assert (found.videos.captioned_rate, found.videos.plain_rate) == (7, 5)
    assert found.all_posts.points == pytest.approx(7 - (15 * 5 + 25 * 2) / 40)
    assert found.videos.low == pytest.approx(2 - 1.96 / np.sqrt(20), abs=0.11)
    assert found.videos.high == pytest.approx(2 + 1.96 / np.sqrt(20), abs=0.11)


def test_a_harm_beyond_chance_is_one_too() -> None:
    assert social.caption_experiment(made([2, 3] * 8, [5, 6] * 8)).videos.excludes_zero


def test_a_group_with_too_few_posts_gives_no_answer() -> None:
    posts = made([6] * 11, [5] * 30, [2] * 30)
    assert social.caption_experiment(posts) == social.Comparison(None, None)
    assert social.caption_experiment(posts, min_posts=11).videos.captioned == 11
    photos_only = made([6] * 12, [5] * 3, [2] * 30)
    assert social.caption_experiment(photos_only).videos is None
    assert social.caption_experiment(photos_only).all_posts.plain == 33


def test_boosted_posts_other_platforms_and_blanks_are_left_out() -> None:
    posts = made([6] * 20, [5] * 20)
    posts.loc[0, "paid"] = True
    posts.loc[1, "platform"] = "x"
    posts.loc[2, "reach"] = pd.NA
    posts.loc[3, "reach"] = 0
    posts.loc[4, "shares"] = pd.NA
    assert social.caption_experiment(posts).videos.captioned == 15
    posts["captioned"] = posts["captioned"].astype("boolean")
    posts.loc[5, "captioned"] = pd.NA
    assert social.caption_experiment(posts).videos.captioned == 14


def test_posts_without_the_columns_are_refused() -> None:
    with pytest.raises(social.SocialError, match="no column captioned"):
        social.caption_experiment(made([1], [1]).drop(columns="captioned"))
    with pytest.raises(ValueError, match="too few draws"):
        social.caption_experiment(made([1], [1]), draws=100)
