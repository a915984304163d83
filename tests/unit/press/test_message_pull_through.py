"""Before and after: the right denominator, the interval, and what cannot be told."""

import datetime as dt

import pytest

from doingoai import datasets, press

DAY = dt.date(2026, 7, 28)
ZONE = "Europe/Lisbon"
OURS = ("trade", "tourism", "culture")


@pytest.fixture(scope="module")
def coverage():
    return datasets.load("coverage")


@pytest.fixture(scope="module")
def found(coverage):
    return {
        name: press.pull_through(
            coverage, "viet-nam", DAY, zone=ZONE, messages=OURS, denominator=name
        )
        for name in ("items", "items-with-message", "with-message-of-anyone", "all-subjects")
    }


@pytest.mark.parametrize(
    ("before", "after", "low", "high"),
    [
        # Newcombe (1998), table II, method 10: 56/70 and 48/80, and 9/10 and 3/10.
        ((48, 80), (56, 70), 5.24, 33.39),
        ((3, 10), (9, 10), 17.05, 80.90),
        ((0, 10), (0, 10), -27.75, 27.75),
    ],
)
def test_the_interval_is_newcombes(before, after, low, high):
    result = press.compared(press.Share(*before), press.Share(*after))
    assert result.low == pytest.approx(low, abs=0.01)
    assert result.high == pytest.approx(high, abs=0.01)


def test_an_interval_off_zero_gives_the_direction_and_one_around_it_none():
    few, many = press.Share(10, 100), press.Share(40, 100)
    assert press.compared(few, many).verdict == "rose"
    assert press.compared(many, few).verdict == "fell"
    assert press.compared(few, few).verdict == "cannot-tell"


def test_around_the_rumour_it_cannot_be_told_although_the_count_halves(found):
    right = found["items"]
    assert right.verdict == "cannot-tell"
    assert right.low < -15 < 15 < right.high
    assert right.after.carried <= 0.6 * right.before.carried


def test_each_wrong_denominator_gives_clearly_other_shares(found):
    right = found.pop("items")
    for name, wrong in found.items():
        assert abs(wrong.before.percent - right.before.percent) >= 15, name
        assert abs(wrong.after.percent - right.after.percent) >= 15, name
    # Among items that carry somebody's message the share even goes the other way.
    assert right.points < 0 < found["items-with-message"].points


def test_the_day_itself_belongs_to_the_weeks_after():
    (start, eve), (day, end) = press.sides_of(DAY, 8)
    assert (start, eve, day, end) == (
        dt.date(2026, 6, 2),
        dt.date(2026, 7, 27),
        DAY,
        dt.date(2026, 9, 21),
    )
    with pytest.raises(ValueError, match="no weeks"):
        press.sides_of(DAY, 0)


@pytest.mark.parametrize("counts", [(3, 2), (-1, 5), (0, 0)])
def test_what_is_no_share_is_refused(counts):
    with pytest.raises(ValueError, match="no share"):
        press.Share(*counts)


def test_coverage_that_cannot_carry_it_says_why(coverage):
    def why(table, day=DAY):
        return press.why_no_pull_through(table, "viet-nam", day, zone=ZONE, messages=OURS)

    assert why(coverage) is None
    assert why(coverage, dt.date(2026, 10, 1)).kind is datasets.LackKind.TOO_FEW
    assert why(coverage[coverage["subject"] != "viet-nam"]).kind is datasets.LackKind.MISSING
    assert why(coverage.assign(messages=None)).kind is datasets.LackKind.MISSING
    assert why(coverage.assign(messages="food")).kind is datasets.LackKind.MISSING
    weekly = coverage.assign(period="week")
    assert press.pull_through(weekly, "viet-nam", DAY, zone=ZONE) is None
    assert why(weekly) is not None
