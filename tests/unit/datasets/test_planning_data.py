"""Whom to reach and by what: each wrong reading of audiences and channels leads elsewhere."""

import math
from itertools import pairwise

import pytest

from doingoai import datasets

AUDIENCE_COLUMNS = ("newspaper", "radio", "posters", "newsletter", "events")
PILLARS = ("trade", "tourism", "culture")
CLEARLY = 1.15


@pytest.fixture(scope="module")
def audiences():
    return datasets.load("audiences").set_index("segment_id")


@pytest.fixture(scope="module")
def channels():
    return datasets.load("channels").set_index("channel_id")


@pytest.fixture(scope="module")
def brief():
    return datasets.package("brief")["doingoai"]


@pytest.mark.parametrize("name", ["coverage", "channels", "calendar", "brief"])
def test_the_packages_of_the_planning_module_say_whose_story_they_tell(name):
    about = datasets.package(name)["doingoai"]
    assert about["fictional"] is True
    assert (about["mission"], about["zone"]) == ("estamar", "Europe/Lisbon")


# Audiences: people reachable x relevance ---------------------------------------------------------


@pytest.fixture(scope="module")
def asked(audiences, brief):
    """The segments of the question with what they are ranked by, rightly and wrongly."""
    there = audiences.loc[brief["rank_segments"]].astype({"size": float})
    shares = there[brief["rank_channels"]].astype(float)
    relevance = there[[f"relevance_{pillar}" for pillar in PILLARS]].astype(float).sum(axis=1)
    reach = there["size"] * shares.max(axis=1) / 100
    return {
        "right": reach * relevance,
        "size": there["size"],
        "relevance": relevance,
        "trust": there["trust"].astype(float),
        "reach alone": reach,
        "largest share": shares.max(axis=1),
        "size x relevance": there["size"] * relevance,
    }


def clear_pairs(scores):
    return [
        (before, after)
        for before, high in scores.items()
        for after, low in scores.items()
        if high > CLEARLY * low
    ]


@pytest.mark.parametrize(
    "mistake", ["size", "relevance", "trust", "reach alone", "largest share", "size x relevance"]
)
def test_each_wrong_ranking_breaks_three_clear_pairs(asked, mistake):
    wrong = asked[mistake]
    broken = [pair for pair in clear_pairs(asked["right"]) if not wrong[pair[0]] > wrong[pair[1]]]
    assert len(broken) >= 3, broken


def test_every_segment_of_the_question_stands_clear_of_the_next(asked):
    ordered = sorted(asked["right"], reverse=True)
    assert all(high > CLEARLY * low for high, low in pairwise(ordered))


def test_no_paid_channel_reaches_the_families_at_home(audiences, channels):
    paid = channels.loc[channels["peso"] == "paid", "use"]
    local = [use for use in paid if use in AUDIENCE_COLUMNS]
    assert len(local) >= 2
    assert (audiences.loc["families-at-home", local] == 0).all()
    others = audiences.drop(index="families-at-home")
    assert (others[local] > 0).all(axis=None)


def test_windows_are_hours_of_a_day_and_weights_from_nothing_to_three(audiences):
    assert (audiences["window_from"] < audiences["window_to"]).all()
    assert audiences[["window_from", "window_to"]].stack().between(0, 24).all()
    assert audiences[list(AUDIENCE_COLUMNS)].stack().between(0, 100).all()
    for pillar in PILLARS:
        assert audiences[f"relevance_{pillar}"].between(0, 3).all()
        assert audiences[f"relevance_{pillar}"].max() == 3


# Channels: the budget ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def share_reached(channels):
    """Share of the target group that an allocation reaches, by the card's formula."""

    def share(units):
        missed = 1.0
        for name, row in channels.iterrows():
            curve = 1 - math.exp(-units.get(name, 0) / row["scale_units"])
            missed *= 1 - row["ceiling"] * curve
        return 1 - missed

    return share


@pytest.fixture(scope="module")
def best(channels, share_reached):
    """The best of whole units: one after the other to where it gains most; and no swap gains."""
    units = dict.fromkeys(channels.index, 0)

    def with_one(name, more, less=None):
        moved = {**units, name: units[name] + more}
        return {**moved, less: moved[less] - more} if less else moved

    for _ in range(100):
        open_ones = [name for name in units if units[name] < channels.loc[name, "max_units"]]
        units = with_one(max(open_ones, key=lambda name: share_reached(with_one(name, 1))), 1)
    for name in units:
        for other in units:
            if name != other and units[other]:
                assert share_reached(with_one(name, 1, other)) <= share_reached(units) + 1e-12
    return share_reached(units)


def in_proportion(weights):
    return {name: 100 * weight / sum(weights.values()) for name, weight in weights.items()}


def naive(channels):
    """What is done without looking at the curves."""
    rows = channels.astype({"ceiling": float, "scale_units": float})
    prices = rows["contact_price"].dropna().astype(float)
    return {
        "equal": dict.fromkeys(rows.index, 12.5),
        "largest ceiling": {rows["ceiling"].idxmax(): 100},
        "steepest": {(rows["ceiling"] / rows["scale_units"]).idxmax(): 100},
        "by ceiling": in_proportion(dict(rows["ceiling"])),
        "by first unit": in_proportion(dict(rows["ceiling"] / rows["scale_units"])),
        "cheapest contact": {prices.idxmin(): 100},
        "by cheapness": in_proportion(dict(1 / prices)),
        "last year": dict(rows["last_year"].astype(float)),
        **{f"all in {name}": {name: 100} for name in rows.index},
    }


def test_every_naive_allocation_stays_far_below_what_is_possible(channels, share_reached, best):
    """Full marks begin at 92 % of the optimum; none of these comes near."""
    for name, units in naive(channels).items():
        assert sum(units.values()) == pytest.approx(100), name
        assert share_reached(units) <= 0.88 * best, name


@pytest.mark.parametrize(
    "units",
    [
        {"video": 50, "creators": 35, "newspaper": 10, "page": 5},
        {"video": 50, "creators": 30, "newspaper": 20},
        {"video": 40, "creators": 40, "newspaper": 10, "page": 10},
        {"video": 60, "creators": 40},
        {"video": 40, "creators": 30, "radio": 20, "newspaper": 10},
    ],
)
def test_many_sensible_allocations_earn_everything(share_reached, best, units):
    assert sum(units.values()) == 100
    assert share_reached(units) >= 0.94 * best


def test_a_channel_reaches_no_more_of_the_target_than_use_it(channels, audiences):
    about = datasets.package("channels")["doingoai"]
    target = audiences.loc[about["target"]]
    assert target["size"] == about["size"]
    for name, row in channels.iterrows():
        assert row["ceiling"] <= target[row["use"]] / 100, name
    assert channels["last_year"].sum() == about["total"] == 100
    assert (channels["min_units"] == 0).all()
    assert (channels["max_units"] <= about["total"]).all()
