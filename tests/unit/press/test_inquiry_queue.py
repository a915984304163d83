"""Who is answered first: deadlines on their own clocks, and pairs that are clear."""

import dataclasses
import datetime as dt

import pytest

from doingoai import datasets, press


@pytest.fixture(scope="module")
def waiting():
    return press.inquiries(datasets.load("inquiries"))


@pytest.fixture(scope="module")
def about():
    return datasets.package("inquiries")["doingoai"]


# What the queue is mistaken for: each orders all ten.
MISTAKES = {
    "by arrival": lambda inquiry: inquiry.received_at,
    "by the hour as written": lambda inquiry: inquiry.deadline,
    "by tier": lambda inquiry: inquiry.tier,
    "by reach": lambda inquiry: -inquiry.reach,
    "by deadline alone": press.due_utc,
    "by risk": lambda inquiry: -inquiry.risk,
}


def test_ten_wait_and_many_pairs_are_clear(waiting, about):
    assert len(waiting) == 10
    assert len(press.clear_pairs(waiting)) >= 12
    assert about["same_deadline_minutes"] == press.SAME_MINUTES


@pytest.mark.parametrize("mistake", MISTAKES)
def test_each_wrong_order_breaks_three_clear_pairs(waiting, mistake):
    placed = [inquiry.inquiry_id for inquiry in sorted(waiting, key=MISTAKES[mistake])]
    broken = [
        (first, second)
        for first, second in press.clear_pairs(waiting)
        if placed.index(first) > placed.index(second)
    ]
    assert len(broken) >= 3, broken


@pytest.mark.parametrize(("table", "now"), [("data", "now"), ("practice", "practice_now")])
def test_everything_came_in_before_now_and_can_still_be_answered(table, now, about):
    moment = dt.datetime.fromisoformat(about[now])
    there = press.inquiries(datasets.load("inquiries", table))
    assert all(inquiry.received_at <= moment < press.due_utc(inquiry) for inquiry in there)
    zones = {str(inquiry.zone) for inquiry in there}
    assert {"Europe/Lisbon", "Asia/Ho_Chi_Minh"} <= zones


def test_no_pair_is_clear_in_both_directions_and_some_are_in_none(waiting):
    pairs = set(press.clear_pairs(waiting))
    assert not pairs & {(second, first) for first, second in pairs}
    assert len(pairs) < len(waiting) * (len(waiting) - 1) / 2


def test_seventeen_hours_in_ha_noi_are_eleven_in_port_clair(waiting):
    inquiry = dataclasses.replace(
        waiting[0],
        deadline=dt.datetime(2026, 7, 28, 17),  # noqa: DTZ001 - its zone stands beside it
        zone=press.inquiries(datasets.load("inquiries"))[4].zone,
    )
    assert str(inquiry.zone) == "Asia/Ho_Chi_Minh"
    assert press.due_utc(inquiry) == dt.datetime(2026, 7, 28, 10, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("minutes", "tier", "risk", "expected"),
    [
        (0, 0, 0, False),  # alike in everything
        (31, 0, 0, True),
        (30, 0, 0, False),  # counts as the same deadline
        (-30, -1, 0, True),  # a little later, and a higher tier
        (-31, -1, 0, False),  # clearly later: ahead in one, behind in another
        (0, 1, 1, False),
        (0, -1, 1, True),
    ],
)
def test_one_comes_first_where_it_is_behind_in_nothing(waiting, minutes, tier, risk, expected):
    second = dataclasses.replace(waiting[0], tier=2, risk=1)
    first = dataclasses.replace(
        second,
        deadline=second.deadline - dt.timedelta(minutes=minutes),
        tier=2 + tier,
        risk=1 + risk,
    )
    assert press.dominates(first, second) is expected


def test_a_deadline_that_is_none_says_how_to_write_one():
    table = datasets.load("inquiries").assign(deadline="at noon")
    with pytest.raises(press.PressError) as caught:
        press.inquiries(table)
    assert "at noon" in caught.value.text("en")
    with pytest.raises(press.PressError):
        press.inquiries(datasets.load("inquiries").assign(deadline_zone="Mars/Base"))
    with pytest.raises(press.PressError):
        press.inquiries(table.drop(columns="risk"))


def test_a_queue_without_clear_pairs_cannot_be_ordered():
    table = datasets.load("inquiries")
    assert press.why_no_queue(table) is None
    assert press.why_no_queue(table.iloc[:1]).kind is datasets.LackKind.TOO_FEW
    assert press.why_no_queue(table.assign(tier=None)).kind is datasets.LackKind.MISSING
