"""Rates and best hours, worked by hand on a handful of posts."""

import pandas as pd
import pytest
from pandas.testing import assert_series_equal

from doingoai import social


def posts(*rows):
    names = [
        "platform",
        "published_at",
        "paid",
        "reach",
        "views",
        "reactions",
        "comments",
        "shares",
        "followers",
    ]
    frame = pd.DataFrame(rows, columns=names)
    frame["published_at"] = pd.to_datetime(frame["published_at"], utc=True)
    return frame.astype(dict.fromkeys(names[3:], "Int64"))


WINTER, SUMMER = "2026-01-15T20:30:00Z", "2026-07-15T19:30:00Z"
FEW = posts(
    ("facebook", WINTER, False, 1000, 2000, 20, 6, 4, 500),
    ("facebook", WINTER, False, 100, 150, 10, 0, 0, 500),
    ("facebook", WINTER, True, 9000, 9900, 9, 0, 0, 500),
    ("facebook", WINTER, False, None, 50, 99, 9, 9, 500),
    ("x", WINTER, False, 200, 300, 1, 1, 0, 50),
    ("youtube", WINTER, False, None, 300, 1, 1, 0, 50),
)


def rates(**options):
    return social.engagement_rate(FEW, **options).round(4).to_dict()


def test_the_rate_is_engagements_over_reach_without_boosted_posts():
    assert rates() == {"facebook": round(100 * 40 / 1100, 4), "x": 1.0}


def test_a_platform_without_reach_is_absent():
    assert "youtube" not in rates()
    assert "youtube" in rates(denominator="views")


@pytest.mark.parametrize(
    ("options", "facebook"),
    [
        ({"include_paid": True}, 100 * 49 / 10100),
        ({"numerator": ("reactions",)}, 100 * 30 / 1100),
        ({"denominator": "views"}, 100 * 157 / 2200),
        ({"denominator": "followers"}, 100 * 157 / 1500),
        ({"average": "posts"}, (3 + 10) / 2),
    ],
)
def test_every_other_reading_gives_its_own_rate(options, facebook):
    assert rates(**options)["facebook"] == pytest.approx(facebook, abs=1e-4)


def test_no_posts_give_no_rates():
    assert social.engagement_rate(FEW.iloc[:0]).empty


def test_unknown_whether_paid_counts_as_not_paid():
    unknown = FEW.assign(paid=FEW["paid"].astype("boolean").mask(~FEW["paid"]))
    assert_series_equal(social.engagement_rate(unknown), social.engagement_rate(FEW))


def test_a_missing_column_is_named():
    with pytest.raises(social.SocialError, match="no column reach"):
        social.engagement_rate(FEW.drop(columns="reach"))


def evening(day, hour, engaged, count=12):
    return [("facebook", f"{day}T{hour:02}:10:00Z", False, 100, 100, engaged, 0, 0, 1)] * count


def test_the_hour_follows_the_zones_summer_time():
    frame = posts(
        ("facebook", WINTER, False, 10, 10, 1, 0, 0, 1),
        ("facebook", SUMMER, False, 10, 10, 1, 0, 0, 1),
    )
    scores = social.window_scores(frame, zone="Europe/Lisbon").set_index("start_hour")
    assert scores.loc[[19, 20, 21], "posts"].tolist() == [2, 2, 0]
    assert scores.loc[20, "median_rate"] == pytest.approx(10)


def test_a_window_runs_over_midnight():
    frame = posts(*evening("2026-01-15", 0, 5, 1), *evening("2026-01-15", 23, 5, 1))
    scores = social.window_scores(frame, zone="UTC").set_index("start_hour")
    assert scores["posts"].to_dict() == {
        hour: {22: 1, 23: 2, 0: 1}.get(hour, 0) for hour in range(24)
    }


def test_too_few_posts_are_not_considered_and_ties_are_all_best():
    frame = posts(
        *evening("2026-01-15", 3, 90, 11),
        *evening("2026-01-15", 8, 5),
        *evening("2026-01-15", 20, 5),
        *evening("2026-01-15", 14, 4),
    )
    assert social.best_windows(frame, zone="UTC") == (7, 8, 19, 20)
    assert social.best_windows(frame, zone="UTC", min_posts=11) == (2, 3)


def test_no_window_is_best_where_none_has_enough_posts():
    assert social.best_windows(FEW, zone="UTC") == ()
    assert social.best_windows(FEW.iloc[:0], zone="UTC", min_posts=0) == ()


@pytest.mark.parametrize("zone", ["Europe/Nowhere", "", "..", "Europe"])
def test_a_zone_that_does_not_exist_is_said_so(zone):
    with pytest.raises(social.SocialError, match="no time zone"):
        social.window_scores(FEW, zone=zone)
