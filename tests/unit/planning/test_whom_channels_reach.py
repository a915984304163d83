"""Segments by whom the channels reach and how much they matter."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from doingoai import datasets, planning


@pytest.fixture
def segments() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "segment_id": ["a", "b", "c"],
            "size": [1000, 200, 50],
            "radio": [10, 50, pd.NA],
            "press": [20, 40, 90],
            "relevance_trade": [1, 3, 0],
        }
    ).astype({"radio": "Int64", "press": "Int64"})


def test_the_best_of_the_channels_counts_and_shares_are_not_added_up(segments) -> None:
    assert planning.reachable(segments, ["radio"]).to_dict() == {"a": 100, "b": 100, "c": 0}
    assert planning.reachable(segments, ["radio", "press"]).to_dict() == {
        "a": 200,
        "b": 100,
        "c": 45,
    }
    assert planning.reachable(segments, []).to_dict() == {"a": 0, "b": 0, "c": 0}


def test_segments_are_ranked_by_people_times_relevance(segments) -> None:
    by_column = planning.ranked(segments, ["press"], "relevance_trade")
    assert list(by_column.items()) == [("b", 240), ("a", 200), ("c", 0)]
    by_weight = planning.ranked(segments, ["press"], {"c": 10, "a": 1})
    assert list(by_weight.items()) == [("c", 450), ("a", 200), ("b", 0)]


def test_an_unknown_column_is_named(segments) -> None:
    with pytest.raises(planning.PlanningError, match="posters"):
        planning.reachable(segments, ["posters"])
    with pytest.raises(planning.PlanningError, match="relevance_sport"):
        planning.ranked(segments, ["radio"], "relevance_sport")


def test_a_pair_is_clear_above_fifteen_per_cent_and_not_at_it() -> None:
    assert planning.clear_pairs({"x": 115.0, "y": 100.0}) == []
    assert planning.clear_pairs({"x": 115.1, "y": 100.0}) == [("x", "y")]
    assert planning.clear_pairs({"y": 100.0, "x": 300.0, "z": 0.0}) == [
        ("x", "y"),
        ("x", "z"),
        ("y", "z"),
    ]
    assert planning.clear_pairs({"x": 0.0, "y": 0.0}) == []


@given(st.dictionaries(st.text(max_size=3), st.floats(0, 1e9), max_size=8), st.floats(0, 1))
def test_pairs_agree_with_the_scores_and_with_each_other(scores, margin) -> None:
    pairs = planning.clear_pairs(scores, margin)
    assert all(scores[before] > scores[after] for before, after in pairs)
    assert not {(after, before) for before, after in pairs} & set(pairs)


def test_every_column_of_use_that_channels_name_is_there() -> None:
    audiences, channels = datasets.load("audiences"), datasets.load("channels")
    people = planning.reachable(audiences, list(channels["use"]))
    assert (people > 0).all()
    assert set(channels["use"]) <= set(planning.segments_by_id()["press"].uses)


def test_segments_and_channels_are_the_same_from_the_dataset_and_from_a_frame() -> None:
    audiences, channels = datasets.load("audiences"), datasets.load("channels")
    assert planning.segments_by_id(audiences) == planning.segments_by_id()
    assert planning.channels_by_id(channels) == planning.channels_by_id()
    made = planning.channels_by_id()
    assert planning.channels_by_id(made) == made
    assert made["radio"].name("en") != made["radio"].name("vi")
    with pytest.raises(planning.PlanningError, match="zone"):
        planning.segments_by_id(audiences.drop(columns="zone"))
