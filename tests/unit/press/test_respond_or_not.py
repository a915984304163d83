"""Respond, monitor, ignore, escalate: the printed rule, and that each shortcut goes wrong."""

import dataclasses
from collections import Counter

import pytest

from doingoai import datasets, press


@pytest.fixture(scope="module")
def table():
    return datasets.load("inquiries", "items")


@pytest.fixture(scope="module")
def limits(table):
    return press.thresholds(table.attrs["doingoai"])


@pytest.fixture(scope="module")
def key(table, limits):
    return {item: press.response_to(item, limits) for item in press.items(table)}


def test_every_response_is_right_three_times(key):
    assert Counter(key.values()) == dict.fromkeys(press.RESPONSES, 3)


def test_the_lesson_shows_every_response(limits):
    shown = press.items(datasets.load("inquiries", "practice_items"))
    assert {press.response_to(item, limits) for item in shown} == set(press.RESPONSES)


@pytest.mark.parametrize(
    "shortcut",
    [
        lambda item: "respond" if item.reach >= 20_000 else "ignore",
        lambda item: ("ignore", "monitor", "respond", "escalate")[item.harm],
        lambda item: "escalate" if item.growth >= 50 else "monitor",
        lambda item: "respond" if item.about == "us" else "ignore",
        lambda _: "respond",
    ],
)
def test_each_shortcut_misses_at_least_four(key, shortcut):
    assert sum(shortcut(item) != right for item, right in key.items()) >= 4


def test_no_item_stands_close_to_a_threshold(key, limits):
    for item in key:
        for value, threshold in (
            (item.reach, limits.respond_reach),
            (item.reach, limits.monitor_reach),
            (item.growth, limits.monitor_growth),
        ):
            # An item already sent to somebody is beyond every other line.
            clear = not 0.97 * threshold < value < 1.03 * threshold
            assert clear, (item.item_id, value, threshold)


def test_what_is_the_hosts_is_watched_and_never_answered(key, limits):
    for item in key:
        theirs = dataclasses.replace(item, about="host", harm=min(item.harm, 2))
        assert press.response_to(theirs, limits) in {"monitor", "ignore"}


def test_data_without_thresholds_or_with_one_response_cannot_carry_the_question(table):
    with pytest.raises(press.PressError):
        press.thresholds({"thresholds": {"escalate_harm": 3}})
    with pytest.raises(press.PressError):
        press.thresholds({})
    assert press.why_no_responses(table) is None
    assert press.why_no_responses(table.iloc[:0]).kind is datasets.LackKind.MISSING
    assert press.why_no_responses(table.iloc[:1]).kind is datasets.LackKind.TOO_FEW
