"""The best allocation of the course's channels, found again by trying all whole units."""

from __future__ import annotations

import itertools
import math

import pytest

from doingoai import datasets, planning
from doingoai.planning import Curve, Market, Option


def best_of_all(market, total):
    """The reach of the best whole allocation: channel by channel, for every sum of units."""
    missed = {0: 1.0}
    for option in market.options.values():
        further: dict[int, float] = {}
        for spent, before in missed.items():
            for units in range(math.ceil(option.least), math.floor(option.most) + 1):
                share = option.curve.ceiling * (1 - math.exp(-units / option.curve.scale))
                if spent + units <= total:
                    now = before * (1 - share)
                    key = spent + units
                    further[key] = min(further.get(key, 2.0), now)
        missed = further
    return market.size * (1 - min(missed.values()))


@pytest.fixture(scope="module")
def market():
    return planning.market(datasets.load("channels"))


@pytest.mark.parametrize("total", [0, 1, 7, 40, 100, 173])
def test_whole_units_are_the_best_there_are(market, total):
    found = planning.whole_units(market, total)
    assert found.reached == pytest.approx(best_of_all(market, total), rel=1e-9)
    assert sum(found.units.values()) == total


@pytest.mark.parametrize("total", [1, 40, 100, 173])
def test_the_optimum_lies_just_above_the_best_in_whole_units(market, total):
    best = best_of_all(market, total)
    found = planning.optimum(market, total).reached
    assert best <= found + 1e-6
    assert found <= best_of_all(market, total + len(market.options))


def test_small_markets_with_bounds_are_searched_through():
    shapes = [(0.2, 3.0, 0, 9), (0.5, 12.0, 2, 7), (0.9, 40.0, 0, 5)]
    for order in itertools.permutations(shapes):
        options = {
            str(place): Option(Curve(ceiling, scale), least, most)
            for place, (ceiling, scale, least, most) in enumerate(order)
        }
        there = Market(options, 1_000, 10)
        for total in range(2, 22):
            assert planning.whole_units(there, total).reached == pytest.approx(
                best_of_all(there, total), rel=1e-9
            )
