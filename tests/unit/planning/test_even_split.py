"""The allocation that favours nobody, and what a visit keeps under embargo."""

from __future__ import annotations

import pytest

from doingoai import planning
from doingoai.planning import Curve, Market, Option


def market(*bounds, total=100):
    options = {
        f"c{number}": Option(Curve(0.3, 20), least, most)
        for number, (least, most) in enumerate(bounds)
    }
    return Market(options, 1000, total)


@pytest.mark.parametrize(
    ("bounds", "total", "units"),
    [
        ([(0, 100)] * 4, 100, [25, 25, 25, 25]),
        ([(0, 100)] * 3, 40, [14, 13, 13]),
        ([(0, 10), (0, 100), (0, 100)], 100, [10, 45, 45]),
        ([(30, 100), (0, 100)], 40, [30, 10]),
        ([(0, 5), (0, 5)], 100, [5, 5]),
        ([(2.5, 100), (0, 100)], 10.9, [5, 5]),
    ],
)
def test_units_are_whole_as_equal_as_can_be_and_add_up(bounds, total, units):
    split = planning.even_split(market(*bounds, total=total))
    assert list(split.units.values()) == units
    assert split.reached == planning.reached(market(*bounds), split.units)


def test_all_that_follows_the_joint_text_is_under_embargo_and_nothing_before_it():
    visit = planning.visit()
    assert visit.embargo == "v3"
    assert visit.embargoed == {"v4", "v5", "v6"}
    assert planning.brief().embargoed == frozenset()
