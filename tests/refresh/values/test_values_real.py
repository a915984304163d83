"""The columns of real exports, where they are at hand."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from doingoai.refresh import values

EXPORTS = Path(__file__).parents[4] / "shared" / "exports"
ZONE = ZoneInfo("Africa/Johannesburg")


def cells(file, name, **more):
    path = EXPORTS / file
    if not path.is_file():
        pytest.skip(f"{file} is not here")
    frame = pd.read_csv(path, dtype="str", keep_default_na=False, encoding="utf-8-sig", **more)
    frame.index += 1
    return frame[name] if isinstance(name, str) else frame.iloc[:, name]


@pytest.mark.parametrize(
    ("file", "name", "first"),
    [
        ("meta_facebook_posts.csv", "Publish time", "2025-02-16"),
        ("meta_instagram_posts.csv", "Publish time", "2025-03-18"),
        ("x_tweet_activity_20170101.csv", "time", "2017-01-30"),
        ("tiktok_videos.csv", "Post time", "2025-10-31"),
        ("tiktok_overview.csv", "Date", "2025-10-31"),
        ("media_mentions_weekly.csv", "date", "2018-12-30"),
        ("mentions_5min_KO.csv", "timestamp", "2015-02-26"),
    ],
)
def test_the_times_of_a_real_export_are_all_read(file, name, first):
    column = cells(file, name)
    survey = values.TimeSurvey()
    survey.see(column)
    assert survey.settled
    assert not values.times(column, survey.style(), ZONE).bad.any()
    days = values.days(column, survey.style())
    assert not days.bad.any()
    assert f"{days.values.dropna().iloc[0]:%Y-%m-%d}" == first


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("meta_facebook_posts.csv", "Post ID"),
        ("meta_instagram_posts.csv", "Post ID"),
        ("meta_instagram_posts.csv", "Account ID"),
        ("x_tweet_activity_20170101.csv", "Tweet id"),
        ("x_tweet_activity_20180401.csv", "Tweet id"),
    ],
)
def test_the_ids_of_a_real_export_are_sound_and_stay_as_they_are(file, name):
    column = cells(file, name)
    parsed = values.identifier(column)
    assert not parsed.bad.any()
    assert parsed.values.tolist() == column.tolist()


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("meta_facebook_posts.csv", "Reach"),
        ("tiktok_overview.csv", "Reached audience"),
        ("media_mentions_weekly.csv", "matched_stories"),
        ("x_tweet_activity_20170101.csv", "impressions"),
        ("youtube_geography.csv", "Views"),
    ],
)
def test_the_counts_of_a_real_export_are_all_read(file, name):
    parsed = values.count(cells(file, name))
    assert not parsed.bad.any()
    assert parsed.values.notna().any()


def test_durations_and_shares_of_real_exports_are_all_read():
    assert not values.duration(cells("youtube_geography.csv", "Average view duration")).bad.any()
    rate = cells("x_tweet_activity_20170101.csv", "engagement rate")
    assert values.percent(rate, fraction=True).bad.sum() == 0
    share = cells("media_mentions_weekly.csv", "pct_of_all_candidate_stories")
    assert values.percent(share, fraction=True).values.between(0, 100).all()
