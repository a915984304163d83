"""Module 2 marked on tricks that somebody could try, and on odd but right answers."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from hostile_answers import INFINITE, NAN, ZERO_WIDTH, decomposed, right, worth

from doingoai import planning

if TYPE_CHECKING:
    from collections.abc import Callable

MODULE = "2-planning"
RIGHT = right(MODULE)
HOUSE, BUDGET, CALENDAR = RIGHT["message-house"], RIGHT["budget"], RIGHT["calendar"]
OBJECTIVE = RIGHT["objective"]


LISTS: dict[str, tuple[str, Any, float]] = {
    "every candidate": ("smart-objectives", list("abcdefgh"), 0),
    "one of them eight times": ("smart-objectives", [RIGHT["smart-objectives"][0]] * 8, 0.67),
    "none": ("smart-objectives", [], 0),
    "one segment seven times": ("audience-rank", [RIGHT["audience-rank"][0]] * 7, 0),
    "half of the segments": ("audience-rank", RIGHT["audience-rank"][:3], 0.6),
    "upside down": ("audience-rank", RIGHT["audience-rank"][::-1], 0),
    "as the options stand": ("audience-rank", sorted(RIGHT["audience-rank"]), 0.6),
    "one stage for all": ("evaluation", dict.fromkeys(RIGHT["evaluation"], "outputs"), 0.5),
    "none for all": ("evaluation", dict.fromkeys(RIGHT["evaluation"], "none"), 0.17),
    "no stage": ("evaluation", dict.fromkeys(RIGHT["evaluation"], "learning"), 0),
}


@pytest.mark.parametrize("trick", LISTS)
def test_no_trick_with_a_list_pays(points: Callable[..., float], trick: str) -> None:
    question, value, most = LISTS[trick]
    assert points(question, value) <= most


OBJECTIVES: dict[str, tuple[dict[str, Any], float]] = {
    "nothing from nothing": ({"baseline": 0, "target": 0}, 2),
    "a baseline of zero": ({"baseline": 0, "target": 5}, 2),
    "a baseline of minus zero": ({"baseline": -0.0, "target": -0.0}, 2),
    "the whole": ({"baseline": 100, "target": 100}, 2),
    "backwards": ({"baseline": OBJECTIVE["target"], "target": OBJECTIVE["baseline"]}, 2),
    "a hair above": ({"target": OBJECTIVE["baseline"] + 1e-9}, 2.5),
    "before all time": ({"deadline": "0001-01-01"}, 2.5),
    "after all time": ({"deadline": "9999-12-31"}, 2.5),
    "the day after": ({"deadline": "2027-07-01"}, 2.5),
    "the first day": ({"deadline": "2027-01-04"}, 2.5),
    "nobody": ({"audience": "general-public"}, 2),
}


@pytest.mark.parametrize("trick", OBJECTIVES)
def test_no_trick_with_an_objective_pays(points: Callable[..., float], trick: str) -> None:
    changes, most = OBJECTIVES[trick]
    assert points("objective", {**OBJECTIVE, **changes}) <= most


def house(**changes: Any) -> dict[str, Any]:
    return {**copy.deepcopy(HOUSE), **changes}


def lines(words: str) -> dict[str, Any]:
    made = house()
    for cell in made["pillars"].values():
        cell["line"] = words
    return made


def one_fact(fact_id: str) -> dict[str, Any]:
    made = house()
    for cell in made["pillars"].values():
        cell.update(dict.fromkeys(("decision", "target", "result"), fact_id))
    return made


HOUSES: dict[str, tuple[dict[str, Any], float]] = {
    "a roof that nobody sees": (house(roof=ZERO_WIDTH * 50), 2.7),
    "a roof of signs": (house(roof="! ? … 🎉 — ."), 2.7),
    "a roof of three words": (house(roof="Viet Nam delivers"), 2.7),
    "a roof of a thousand words": (house(roof="open " * 1000), 2.7),
    "lines that nobody sees": (lines("\u2060 \u200b \u200c \u200d"), 2.7),
    "lines of signs": (lines("- - - -"), 2.7),
    "one fact for all": (one_fact(HOUSE["pillars"]["trade"]["result"]), 0.6),
    "a roof and no pillars": ({"roof": HOUSE["roof"]}, 0),
    "pillars and no roof": ({"pillars": HOUSE["pillars"]}, 2.7),
}


@pytest.mark.parametrize("trick", HOUSES)
def test_no_trick_with_a_house_pays(points: Callable[..., float], trick: str) -> None:
    value, most = HOUSES[trick]
    assert points("message-house", value) <= most


def spent(**units: Any) -> dict[str, Any]:
    return {key: {"units": units.get(key, 0)} for key in BUDGET}


FIRST, *_, LAST = BUDGET
BUDGETS: dict[str, dict[str, Any]] = {
    "nothing": spent(),
    "debts pay for the rest": {**BUDGET, FIRST: {"units": -50}, LAST: {"units": 150}},
    "no number in one": {**BUDGET, FIRST: {"units": NAN}},
    "endless money": {**BUDGET, FIRST: {"units": INFINITE}},
    "a hundred in each": {key: {"units": 100} for key in BUDGET},
    "words for numbers": {key: {"units": "12,5"} for key in BUDGET},
    "one channel alone": spent(**{LAST: 100}),
}


@pytest.mark.parametrize("trick", BUDGETS)
def test_no_trick_with_a_budget_pays(points: Callable[..., float], trick: str) -> None:
    assert points("budget", BUDGETS[trick]) == 0


def on(day: str) -> dict[str, Any]:
    return {key: {**cell, "day": day} for key, cell in CALENDAR.items()}


DAYS = ("0001-01-01", "1582-10-15", "1950-01-01", "2026-11-16", "2101-01-01", "9999-12-31")


@pytest.mark.parametrize("day", DAYS)
def test_days_of_any_year_are_marked(points: Callable[..., float], day: str) -> None:
    assert points("calendar", on(day)) <= 2
    for key in CALENDAR:
        assert points("calendar", {**CALENDAR, key: {**CALENDAR[key], "day": day}}) < 4


@pytest.mark.parametrize("hour", [-1, 0, 1, 23, 24, 12.5, 1e9, NAN, INFINITE, "18:00"])
def test_hours_of_any_size_are_marked(points: Callable[..., float], hour: Any) -> None:
    value = {key: {**cell, "hour": hour} for key, cell in CALENDAR.items()}
    assert points("calendar", value) <= 3.5


def test_a_calendar_without_its_outputs_keeps_no_rule(points: Callable[..., float]) -> None:
    assert points("calendar", {"o3": CALENDAR["o3"]}) <= 0.5
    assert points("calendar", {}) == 0


# Odd, and right --------------------------------------------------------------------------------


ENDS = planning.brief().ends
HONEST: dict[str, tuple[str, Any]] = {
    "what is no candidate is not there": (
        "smart-objectives",
        [*RIGHT["smart-objectives"], "z", 1, None],
    ),
    "named twice counts once": ("audience-rank", RIGHT["audience-rank"] * 2),
    "decomposed letters": ("message-house", decomposed(HOUSE)),
    "a roof in English": ("message-house", house(roof="Viet Nam does what it says.")),
    "lines in capitals": ("message-house", lines("VIỆT NAM GIỮ LỜI ĐÃ HỨA")),
    "a tenth exactly": (
        "objective",
        {**OBJECTIVE, "target": round(OBJECTIVE["baseline"] * 1.1, 4)},
    ),
    "a half exactly": ("objective", {**OBJECTIVE, "target": OBJECTIVE["baseline"] * 1.5}),
    "the first day that counts": ("objective", {**OBJECTIVE, "deadline": "2027-02-01"}),
    "whole numbers": ("objective", {**OBJECTIVE, "baseline": int(OBJECTIVE["baseline"])}),
    "both figures within a tenth": (
        "baseline",
        {name: figure + 0.04 for name, figure in RIGHT["baseline"].items()},
    ),
    "every language in every output": (
        "calendar",
        {key: {**cell, "languages": "vi-en-fr"} for key, cell in CALENDAR.items()},
    ),
    "the greeting at night": ("calendar", {**CALENDAR, "o8": {**CALENDAR["o8"], "hour": 3}}),
}


@pytest.mark.parametrize("way", HONEST)
def test_a_right_answer_in_an_odd_form_is_right(points: Callable[..., float], way: str) -> None:
    question, value = HONEST[way]
    assert points(question, value) == worth(MODULE)[question]
