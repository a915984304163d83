"""Reach curves, the best allocation, and what is wrong with one."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from doingoai import datasets, planning
from doingoai.planning import Curve, Market, Option

TWO = Market({"a": Option(Curve(0.5, 10), 0, 100), "b": Option(Curve(0.2, 5), 0, 100)}, 1000, 20)


def test_a_curve_is_its_formula() -> None:
    curve = Curve(0.5, 10)
    assert curve.share(0) == 0
    assert curve.share(10) == pytest.approx(0.5 * (1 - 1 / math.e))
    assert curve.share(1e6) == pytest.approx(0.5)
    assert curve.share(-5) == 0
    assert curve.share(math.nan) == 0


def test_people_are_counted_once() -> None:
    a = 0.5 * (1 - math.exp(-1))
    b = 0.2 * (1 - math.exp(-2))
    assert planning.reached(TWO, {"a": 10, "b": 10}) == pytest.approx(
        1000 * (1 - (1 - a) * (1 - b))
    )
    assert planning.reached(TWO, {}) == 0
    assert planning.reached(TWO, {"a": -10}) == 0


def test_more_than_a_channel_takes_reaches_nobody_further() -> None:
    narrow = Market({"a": Option(Curve(0.5, 10), 0, 30)}, 1000, 100)
    assert planning.reached(narrow, {"a": 90}) == planning.reached(narrow, {"a": 30})
    assert planning.marginal(narrow, {"a": 30}) == {"a": 0}


def test_the_next_unit_gains_what_it_gains() -> None:
    spent = {"a": 4.0, "b": 2.0}
    gains = planning.marginal(TWO, spent)
    for name, units in spent.items():
        after = planning.reached(TWO, {**spent, name: units + 1})
        assert gains[name] == pytest.approx(after - planning.reached(TWO, spent))


def test_an_unknown_channel_is_named() -> None:
    with pytest.raises(planning.PlanningError, match="tv"):
        planning.reached(TWO, {"tv": 1})


def test_the_optimum_of_two_channels_is_that_of_a_fine_search() -> None:
    best = planning.optimum(TWO)
    tried = max(
        (planning.reached(TWO, {"a": units / 100, "b": 20 - units / 100}), units / 100)
        for units in range(2001)
    )
    assert best.reached >= tried[0]
    assert best.units["a"] == pytest.approx(tried[1], abs=0.01)
    assert sum(best.units.values()) == pytest.approx(20)


curves = st.builds(Curve, st.floats(0, 0.95), st.floats(0.5, 300))
options = st.builds(
    lambda curve, least, more: Option(curve, least, least + more),
    curves,
    st.integers(0, 5).map(float),
    st.integers(0, 100).map(float),
)


@st.composite
def markets(draw):
    made = draw(st.lists(options, min_size=1, max_size=8))
    least = sum(option.least for option in made)
    total = draw(st.floats(least, least + 200))
    return Market({f"c{place}": option for place, option in enumerate(made)}, 640_000, total)


def room(market, units):
    return min(market.total, sum(option.most for option in market.options.values())) - sum(
        units.values()
    )


@given(markets(), st.lists(st.floats(0, 1), min_size=8, max_size=8))
def test_no_allocation_within_the_bounds_reaches_more_than_the_optimum(market, weights) -> None:
    best = planning.optimum(market)
    units = {name: option.least for name, option in market.options.items()}
    for (name, option), weight in zip(market.options.items(), weights, strict=False):
        units[name] += weight * min(option.most - units[name], max(room(market, units), 0))
    assert planning.reached(market, units) <= best.reached * (1 + 1e-9) + 1e-6


@given(markets())
def test_the_optimum_spends_what_there_is_within_the_bounds(market) -> None:
    best = planning.optimum(market)
    assert set(best.units) == set(market.options)
    assert room(market, best.units) == pytest.approx(0, abs=1e-6)
    for name, option in market.options.items():
        assert option.least <= best.units[name] <= option.most
    assert best.reached == planning.reached(market, best.units)


@given(markets())
def test_whole_units_are_whole_within_the_bounds_and_never_beat_the_optimum(market) -> None:
    best = planning.whole_units(market)
    for name, option in market.options.items():
        assert best.units[name] == int(best.units[name])
        assert option.least <= best.units[name] <= option.most
    assert sum(best.units.values()) <= market.total
    assert best.reached <= planning.optimum(market).reached * (1 + 1e-9) + 1e-6


@given(
    st.lists(st.builds(Curve, st.floats(0, 0.95), st.floats(1, 30)), min_size=3, max_size=3),
    st.integers(0, 7),
)
def test_whole_units_are_the_best_of_all_that_are_whole(three, total) -> None:
    market = Market({f"c{p}": Option(each, 0, 5) for p, each in enumerate(three)}, 1000, total)
    found = planning.whole_units(market).reached
    best = max(
        planning.reached(market, {"c0": a, "c1": b, "c2": total - a - b})
        for a in range(6)
        for b in range(6)
        if 0 <= total - a - b <= 5
    )
    assert found == pytest.approx(best)


@given(markets(), st.integers(0, 7), st.floats(0, 100), st.floats(0, 50))
def test_more_units_never_reach_fewer(market, place, units, more) -> None:
    assume(place < len(market.options))
    name = f"c{place}"
    before = planning.reached(market, {name: units})
    assert planning.reached(market, {name: units + more}) >= before - 1e-9


def test_fewer_units_than_the_channels_take_at_least_are_refused() -> None:
    market = Market({"a": Option(Curve(0.5, 10), 8, 100)}, 1000, 5)
    for allocate in (planning.optimum, planning.whole_units):
        with pytest.raises(planning.PlanningError, match="5 units cannot be spent"):
            allocate(market)
    with pytest.raises(planning.PlanningError):
        planning.optimum(market, math.nan)


def test_the_courses_channels_make_a_market_and_a_clear_best() -> None:
    channels = datasets.load("channels")
    market = planning.market(channels)
    assert market.total == 100
    best = planning.optimum(channels)
    equal = dict.fromkeys(market.options, 100 / len(market.options))
    assert planning.reached(channels, equal) < 0.88 * best.reached
    assert planning.whole_units(channels).reached > 0.999 * best.reached


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("ceiling", 1.2),
        ("ceiling", -0.1),
        ("scale_units", 0),
        ("min_units", 101),
        ("ceiling", None),
    ],
)
def test_figures_that_make_no_curve_are_refused_with_the_channels_name(column, value) -> None:
    channels = datasets.load("channels").astype({"min_units": "float64"})
    channels.loc[0, column] = value
    with pytest.raises(planning.PlanningError, match=str(channels["channel_id"][0])):
        planning.market(channels)


def test_a_table_without_size_or_columns_is_refused() -> None:
    channels = datasets.load("channels")
    with pytest.raises(planning.PlanningError, match="ceiling"):
        planning.market(channels.drop(columns="ceiling"))
    bare = pd.DataFrame(channels.to_dict("records"))
    with pytest.raises(planning.PlanningError, match="size"):
        planning.market(bare)


def test_what_is_wrong_with_an_allocation_is_told_channel_by_channel() -> None:
    market = Market(
        {"a": Option(Curve(0.5, 10), 5, 50), "b": Option(Curve(0.5, 10), 0, 50)}, 1000, 100
    )

    def told(allocation):
        return [(p.code, p.channel) for p in planning.budget_problems(market, allocation)]

    assert told({"a": 50, "b": 50}) == []
    assert told({"a": 50.0000001, "b": 50}) == []
    assert told({"a": 4, "b": 60}) == [("below", "a"), ("above", "b"), ("sum", "")]
    assert told({"a": 50, "b": -3}) == [("negative", "b"), ("sum", "")]
    assert told({"a": 50, "b": None}) == [("no-number", "b"), ("sum", "")]
    assert told({"a": 50, "b": math.nan}) == [("no-number", "b"), ("sum", "")]
    assert told({"a": 50, "tv": 50}) == [("unknown", "tv")]
    assert told({}) == [("below", "a"), ("sum", "")]
    [problem] = planning.budget_problems(market, {"a": 50, "b": 40})
    assert (problem.units, problem.limit) == (90, 100)
