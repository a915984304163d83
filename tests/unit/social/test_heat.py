"""Weekday by hour: medians with their counts, on the clock that is named."""

from __future__ import annotations

import pandas as pd
import pytest

from doingoai import datasets, social


def posts(*rows) -> pd.DataFrame:
    """Posts of (time, engagements, reach)."""
    frame = pd.DataFrame(
        {
            "published_at": pd.to_datetime([row[0] for row in rows], utc=True),
            "reactions": [row[1] for row in rows],
            "comments": 0,
            "shares": 0,
            "reach": pd.array([row[2] for row in rows], dtype="Int64"),
            "paid": False,
        }
    )
    return frame.astype(dict.fromkeys(["reactions", "comments", "shares"], "Int64"))


def slot(frame: pd.DataFrame, weekday: int, hour: int) -> tuple[int, int, float]:
    row = frame[(frame["weekday"] == weekday) & (frame["start_hour"] == hour)].iloc[0]
    return int(row["posts"]), int(row["rated"]), float(row["median_rate"])


def test_every_slot_of_the_week_and_of_all_days_has_its_row() -> None:
    found = social.heat(posts(("2026-07-14T19:30Z", 30, 1000)), zone="Europe/Lisbon")
    assert len(found) == 8 * 12
    assert found["posts"].sum() == 2
    assert slot(found, 1, 20) == (1, 1, pytest.approx(3.0))
    assert slot(found, social.EVERY_DAY, 20) == (1, 1, pytest.approx(3.0))


@pytest.mark.parametrize(
    ("zone", "weekday", "hour"),
    [("UTC", 1, 18), ("Europe/Lisbon", 1, 20), ("Asia/Ho_Chi_Minh", 2, 2)],
)
def test_the_clock_decides_the_slot_and_even_the_day(zone, weekday, hour) -> None:
    found = social.heat(posts(("2026-07-14T19:30Z", 30, 1000)), zone=zone)
    assert slot(found, weekday, hour)[0] == 1


def test_summer_time_is_followed() -> None:
    found = social.heat(
        posts(("2026-07-14T19:30Z", 30, 1000), ("2026-12-15T20:30Z", 50, 1000)),
        zone="Europe/Lisbon",
    )
    assert slot(found, 1, 20) == (2, 2, pytest.approx(4.0))


def test_the_median_is_not_carried_by_one_lucky_post() -> None:
    times = [f"2026-07-{day:02}T10:00Z" for day in (6, 13, 20)]
    found = social.heat(
        posts((times[0], 30, 1000), (times[1], 20, 1000), (times[2], 900, 1000)), zone="UTC"
    )
    assert slot(found, 0, 10)[2] == pytest.approx(3.0)


def test_posts_without_reach_are_published_and_not_rated() -> None:
    found = social.heat(
        posts(("2026-07-14T19:30Z", 30, None), ("2026-07-14T19:40Z", 30, 0)), zone="UTC"
    )
    assert slot(found, 1, 18)[:2] == (2, 0)
    assert found["median_rate"].isna().all()


def test_boosted_posts_stay_out_unless_they_are_wanted() -> None:
    frame = posts(("2026-07-14T19:30Z", 30, 1000)).assign(paid=True)
    assert social.heat(frame, zone="UTC")["posts"].sum() == 0
    assert social.heat(frame, zone="UTC", include_paid=True)["posts"].sum() == 2
    without = frame.drop(columns="paid")
    assert social.heat(without, zone="UTC", include_paid=True)["posts"].sum() == 2
    with pytest.raises(social.SocialError, match="no column paid"):
        social.heat(without, zone="UTC")


def test_the_row_of_all_days_agrees_with_the_windows_of_the_exercise() -> None:
    ours = datasets.load("posts").query("mission == 'estamar' and platform == 'facebook'")
    every = social.heat(ours, zone="Europe/Lisbon").query("weekday == 7").set_index("start_hour")
    windows = social.window_scores(ours, zone="Europe/Lisbon").set_index("start_hour")
    for hour in range(0, 24, 2):
        assert every["rated"][hour] == windows["posts"][hour]
        assert every["median_rate"][hour] == pytest.approx(
            windows["median_rate"][hour], nan_ok=True
        )


def test_slots_of_another_width_and_no_posts_at_all() -> None:
    empty = social.heat(posts().iloc[:0], zone="UTC", width=4)
    assert len(empty) == 8 * 6
    assert empty["posts"].sum() == 0
    with pytest.raises(ValueError, match="does not divide"):
        social.heat(posts(), zone="UTC", width=5)


@pytest.mark.parametrize(
    ("times", "told"),
    [
        (["2026-07-14T00:00Z", "2026-07-15T00:00Z"], False),
        (["2026-07-13T23:00Z", "2026-07-14T23:00Z"], False),  # midnight in Lisbon
        (["2026-07-14T00:00Z", "2026-07-15T09:00Z"], True),
        ([], False),
    ],
)
def test_an_export_with_days_only_is_known(times, told) -> None:
    frame = pd.DataFrame({"published_at": pd.to_datetime(times, utc=True)})
    assert social.tells_hours(frame, zone="Europe/Lisbon") is told
