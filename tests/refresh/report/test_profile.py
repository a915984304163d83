"""The profile of a dataset: right, bounded, and silent about what people wrote."""

import datetime as dt
import json

import numpy as np
import pandas as pd
import pytest
from small_world import POSTS, posts, profile

from doingoai.datasets.schemas import schema
from doingoai.refresh._sketch import RELATIVE_ERROR, Sketch
from doingoai.refresh.profile import Profile


def heavy_tail(count=20_000):
    return np.random.default_rng(5).lognormal(6, 2, count).round()


def test_quantiles_are_within_one_per_cent_of_the_true_ones():
    values = heavy_tail()
    sketch = Sketch()
    sketch.see(values)
    for share in (0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99):
        true = np.quantile(values, share, method="lower")
        assert sketch.quantile(share) == pytest.approx(true, rel=RELATIVE_ERROR)


def test_count_sum_mean_and_range_are_exact():
    values = heavy_tail()
    sketch = Sketch()
    sketch.see(values)
    assert (sketch.count, sketch.low, sketch.high) == (len(values), values.min(), values.max())
    assert sketch.total == pytest.approx(values.sum())
    assert sketch.mean == pytest.approx(values.mean())


def test_negative_numbers_noughts_and_extremes_keep_their_order():
    sketch = Sketch()
    sketch.see(np.array([-1e300, -5.0, 0.0, 1e-300, 5.0, np.nan, np.inf]))
    assert sketch.count == 5
    assert [sketch.value(key) for key, _ in sketch.bins()] == sorted(
        sketch.value(key) for key, _ in sketch.bins()
    )
    assert sketch.quantile(0) <= -5
    assert sketch.quantile(0.5) == 0


def test_whole_numbers_have_whole_quantiles():
    assert profile().columns["reach"].sketch.quantile(0.5) == 100


def test_chunks_give_the_same_profile_as_the_whole():
    whole = posts(count=500)
    chunked = Profile(POSTS)
    for start in (300, 0, 150):  # in any order
        chunked.see(whole.iloc[start : start + (200 if start == 300 else 150)])
    assert chunked.as_dict() == Profile.of(whole, POSTS).as_dict()


def test_a_profile_comes_back_from_json_as_it_was():
    told = profile().as_dict()
    assert Profile.from_dict(json.loads(json.dumps(told, allow_nan=False)), POSTS).as_dict() == told


def test_nothing_of_identifiers_and_free_text_is_kept():
    told = json.dumps(profile().as_dict())
    assert "Lan" not in told
    assert "00000000000000001" not in told


def test_a_column_with_too_many_values_keeps_none_of_them():
    names = pd.Series([f"account {number}" for number in range(2_000)], dtype="string")
    told = Profile.of(posts(count=2_000, mission=names), POSTS).as_dict()["columns"]["mission"]
    assert told["many"]
    assert told["values"] == {}


def test_only_the_fifty_most_frequent_values_are_written_down():
    names = pd.Series([f"account {number % 60}" for number in range(600)], dtype="string")
    told = Profile.of(posts(count=600, mission=names), POSTS).as_dict()["columns"]["mission"]
    assert len(told["values"]) == 50
    assert told["others"] == 100


def test_a_column_that_is_not_there_is_missing_throughout():
    seen = Profile.of(posts().drop(columns="clicks"), POSTS)
    assert seen.share_missing("clicks") == 1
    assert seen.share_missing("reach") == 0


def test_an_empty_dataset_has_a_profile():
    told = Profile.of(posts(count=0), POSTS).as_dict()
    assert told["rows"] == 0
    assert json.dumps(told, allow_nan=False)


def test_volume_counts_days_and_hours_in_utc():
    volume = profile(count=8, first="2026-01-05 22:00").volume
    assert volume.days == {
        dt.date(2026, 1, 5): 1,
        dt.date(2026, 1, 6): 4,
        dt.date(2026, 1, 7): 3,
    }
    assert [hour for hour, amount in enumerate(volume.hours) if amount] == [4, 10, 16, 22]


def test_an_hour_of_mentions_stands_for_its_mentions():
    hours = pd.DataFrame(
        {
            "hour": pd.date_range("2026-06-01", periods=2, freq="h", tz="UTC"),
            "mentions": pd.Series([5, 7], dtype="Int64"),
        }
    )
    volume = Profile.of(hours, schema("mentions")).volume
    assert volume.hours[:3] == [5, 7, 0]
    assert volume.days[dt.date(2026, 6, 1)] == 12


@pytest.mark.parametrize(("days", "grain"), [(700, "day"), (800, "week"), (4_000, "month")])
def test_a_long_volume_is_written_by_week_or_month_and_loses_nothing(days, grain):
    times = pd.date_range("2010-01-01", periods=days, freq="D", tz="UTC")
    told = Profile.of(posts(count=days, published_at=times), POSTS).as_dict()["volume"]
    assert told["grain"] == grain
    assert sum(told["periods"].values()) == days


def test_figures_of_different_things_are_told_apart():
    days = pd.DataFrame(
        {
            "date": pd.date_range("2026-01-01", periods=4),
            "account": "estamar",
            "platform": "facebook",
            "metric": ["views", "views", "reach", "reach"],
            "value": [1000.0, 2000.0, 1.0, 2.0],
            "unit": "times",
        }
    )
    numbers = Profile.of(days, schema("daily")).numbers()
    assert set(numbers) == {"value (views)", "value (reach)"}
    assert numbers["value (views)"].sketch.low == 1000
