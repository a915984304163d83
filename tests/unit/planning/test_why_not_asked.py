"""Why a question of the plan cannot be asked: told in words, and None where it can."""

from __future__ import annotations

import pandas as pd
import pytest

from doingoai import datasets, planning

TOPICS, KINDS = ("trade", "tourism", "culture"), ("decision", "target", "result")


@pytest.mark.parametrize(
    ("scores", "words"),
    [
        ({}, "Fewer than three"),
        ({"a": 9.0, "b": 1.0}, "Fewer than three"),
        ({"a": 0.0, "b": 0.0, "c": 0.0}, "Nobody in the segments"),
        ({"a": 100.0, "b": 101.0, "c": 102.0}, "No segment is clearly ahead"),
    ],
)
def test_an_order_needs_three_segments_of_which_one_is_ahead(scores, words):
    lack = planning.why_no_ranking(pd.Series(scores, dtype=float))
    assert lack is not None
    assert words in lack.text("en")
    assert lack.text("vi") != lack.text("en")


def test_an_order_of_three_with_one_ahead_can_be_asked():
    assert planning.why_no_ranking(pd.Series({"a": 100.0, "b": 101.0, "c": 200.0})) is None


def test_a_segment_of_which_nothing_was_measured_is_none():
    relevance = pd.Series({"a": 4.0, "b": float("nan")})
    assert planning.why_no_segment(relevance, 5) is not None
    assert planning.why_no_segment(relevance, 4) is None


def test_the_house_needs_a_fact_for_each_place_on_that_day():
    day = planning.brief().drawn_up
    facts = datasets.facts()
    assert planning.why_no_house(facts, TOPICS, KINDS, day) is None
    without = [fact for fact in facts if (fact.topic, fact.kind) != ("culture", "result")]
    assert planning.why_no_house(without, TOPICS, KINDS, day) is not None
    # On the day on which a fact must be looked up again it does not hold any more.
    last = max(fact.expires for fact in facts)
    assert planning.why_no_house(facts, TOPICS, KINDS, last) is not None


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        ((), "one channel only"),
        (("radio",), "one channel only"),
        (("page", "newsletter"), "cannot take the units"),
    ],
)
def test_units_need_channels_that_take_them(kept, words):
    channels = datasets.load("channels")
    few = channels[channels["channel_id"].isin(kept)]
    lack = planning.why_no_spending(few)
    assert lack is not None
    assert words in lack.text("en")
    assert planning.why_no_spending(channels) is None


def test_channels_without_a_ceiling_meet_nobody():
    lack = planning.why_no_spending(datasets.load("channels").assign(ceiling=0.0))
    assert lack is not None
    assert "nobody of the target group" in lack.text("en")


def test_the_calendar_needs_the_channels_and_segments_of_its_outputs():
    brief = planning.brief()
    channels, segments = planning.channels_by_id(), planning.segments_by_id()
    assert planning.why_no_timeline(brief, channels, segments) is None
    without = {key: channel for key, channel in channels.items() if key != "newsletter"}
    assert planning.why_no_timeline(brief, without, segments) is not None
    others = {key: segment for key, segment in segments.items() if key != "press"}
    assert planning.why_no_timeline(brief, channels, others) is not None
