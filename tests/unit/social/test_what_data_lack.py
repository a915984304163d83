"""Why a figure cannot be had: the reason fits the data, and none is given where it can be had."""

import pandas as pd
import pytest

from doingoai import datasets, social
from doingoai.datasets import LackKind

ZONE = "Europe/Lisbon"


@pytest.fixture(scope="module")
def ours():
    posts = datasets.load("posts")
    return posts[posts["mission"] == posts.attrs["doingoai"]["mission"]]


def emptied(posts, *columns):
    return posts.assign(**{name: pd.Series(pd.NA, posts.index, dtype="Int64") for name in columns})


def said(lack):
    return None if lack is None else lack.text("en")


def test_nothing_is_lacking_in_the_sample_data(ours):
    mentions = datasets.load("mentions")
    assert [
        social.why_no_rates(ours),
        social.why_no_rates(ours, platform="x"),
        social.why_no_windows(ours, zone=ZONE, platform="facebook"),
        social.why_no_comparison(ours),
        social.why_no_months(ours, zone=ZONE, platform="facebook"),
        social.why_no_peaks(mentions, zone=ZONE),
    ] == [None] * 6


def test_rates_lack_posts_reach_figures_or_anything_unpaid(ours):
    why = social.why_no_rates
    assert said(why(ours.iloc[:0])) == "There are no posts."
    assert said(why(ours, platform="tiktok")) == "There are no posts on TikTok."
    assert said(why(ours, platform="youtube")) == "No post has a reach."
    assert said(why(ours[ours["paid"]])) == "Every post was boosted."
    assert "all four figures" in said(why(emptied(ours, "shares")))
    assert said(why(ours.assign(reach=0))) == "No post reached anybody."


def test_a_reason_is_given_exactly_where_there_is_no_rate(ours):
    for _, posts in ours.groupby(["platform", "format", "paid"]):
        assert (social.why_no_rates(posts) is None) is not social.engagement_rate(posts).empty


def test_windows_lack_hours_or_posts_enough(ours):
    why = social.why_no_windows(ours.iloc[:11], zone=ZONE)
    assert (said(why), why.kind) == (
        "Every window has fewer than 12 posts with a rate.",
        LackKind.TOO_FEW,
    )
    days = ours.assign(published_at=ours["published_at"].dt.normalize())
    assert "no hours" in said(social.why_no_windows(days, zone=ZONE))
    assert social.best_windows(days, zone=ZONE) == ()


def test_data_that_say_they_have_no_hours_are_believed(ours):
    days = ours.copy()
    days.attrs = {"doingoai": {**ours.attrs["doingoai"], "hours": False}}
    assert social.best_windows(days, zone=ZONE) == ()
    assert social.window_scores(days, zone=ZONE)["posts"].sum() == 0
    assert not social.tells_hours(days, zone=ZONE)


def test_a_comparison_lacks_captions_or_groups_large_enough(ours):
    why = social.why_no_comparison
    assert "Facebook or Instagram" in said(why(ours[ours["platform"] == "x"]))
    assert said(why(ours[~ours["captioned"].fillna(value=False)])) == "No post carries captions."
    unknown = ours.assign(captioned=pd.Series(pd.NA, ours.index, dtype="boolean"))
    assert "do not say" in said(why(unknown))
    assert why(ours.head(40)).kind is LackKind.TOO_FEW


def test_a_course_over_months_needs_two_of_the_last_twelve(ours):
    month = ours["published_at"].dt.strftime("%Y-%m")
    names = sorted(month.unique())
    assert said(social.why_no_months(ours[month == names[-1]], zone=ZONE)).startswith("Fewer than")
    two = ours[month.isin(names[-2:])]
    assert social.why_no_months(two, zone=ZONE) is None
    # Old rates do not help a chart of the last months.
    late = ours.assign(reach=ours["reach"].mask(month.isin(names[-2:])))
    assert social.why_no_months(late, zone=ZONE, months=2) is not None


def test_a_short_series_has_no_peaks_and_says_so():
    mentions = datasets.load("mentions")
    assert "no longer than the 14 days" in said(social.why_no_peaks(mentions.head(300), zone=ZONE))
    calm = mentions.assign(mentions=5)
    assert (
        said(social.why_no_peaks(calm, zone=ZONE)) == "The series has no peak by the printed rule."
    )


@pytest.mark.parametrize("posts", ["empty", "no-reach"])
def test_every_function_takes_posts_that_lack_everything(ours, posts):
    given = ours.iloc[:0] if posts == "empty" else emptied(ours, "reach")
    assert social.engagement_rate(given).empty
    assert social.engagement_rate(given, average="posts").empty
    assert social.window_scores(given, zone=ZONE)["median_rate"].isna().all()
    assert social.best_windows(given, zone=ZONE) == ()
    assert social.heat(given, zone=ZONE)["median_rate"].isna().all()
    assert social.caption_experiment(given) == social.Comparison(None, None)


def test_an_empty_series_of_mentions_is_calm():
    none = datasets.load("mentions").iloc[:0]
    assert social.alarms(none, zone=ZONE) == ()
    assert social.peaks(none, zone=ZONE) == ()
    assert social.negative_shares(none, ()) == ()
