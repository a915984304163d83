"""Module 2 marked on answers meant to break or to cheat it, and on odd but right ones.

Nothing raises, nothing is unmarkable, both languages' keys give the same points, and no trick
earns what the printed rules do not.
"""

from __future__ import annotations

import copy
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from nbgrader_course import CLONE

from doingoai import datasets, planning
from doingoai.grading import Marker
from doingoai.grading.specimens import Role, load_specimens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MODULE = "2-planning"
SPECIMENS = load_specimens(CLONE / "curriculum" / MODULE / "specimens.py")
RIGHT = {s.question: s.answer(datasets) for s in SPECIMENS.all if s.role is Role.RIGHT}
POINTS = {
    "smart-objectives": 2,
    "baseline": 2,
    "audience-rank": 2,
    "evaluation": 2,
    "objective": 3,
    "message-house": 3,
    "budget": 2,
    "calendar": 4,
}
HOUSE, BUDGET, CALENDAR = RIGHT["message-house"], RIGHT["budget"], RIGHT["calendar"]
OBJECTIVE = RIGHT["objective"]
ZERO_WIDTH = "\u200b"
NAN, INFINITE = float("nan"), float("inf")


@pytest.fixture(scope="module")
def markers() -> Iterator[dict[str, Marker]]:
    made = {
        language: Marker(CLONE / "solutions" / language / MODULE / "exercise.ipynb")
        for language in ("vi", "en")
    }
    yield made
    for marker in made.values():
        marker.close()


@pytest.fixture(scope="module")
def points(markers: dict[str, Marker]) -> Callable[..., float]:
    """The points of one answer: the same by both keys, and never for want of a judge's wits."""

    def earned(question: str, value: Any, **entry: Any) -> float:
        found = []
        for language, marker in markers.items():
            document = {
                "format": 1,
                "assignment": MODULE,
                "language": language,
                "answers": {question: {"value": value, "by": "widget", **entry}},
            }
            mark = marker.mark(document, only=[question])[question]
            assert not mark.unmarkable
            assert "<script" not in mark._repr_html_()
            assert "Traceback" not in mark._repr_html_()
            found.append((mark.earned, sorted((r.code, r.at) for r in mark.reasons if not r.ok)))
        assert found[0] == found[1]
        assert 0 <= found[0][0] <= POINTS[question]
        return float(found[0][0])

    return earned


def nested(levels: int) -> Any:
    value: Any = "o1"
    for level in range(levels):
        value = [value] if level % 2 else {"pillars": value}
    return value


def everywhere(value: Any, instead: Any) -> Any:
    """The same shape with ``instead`` in every place that holds something."""
    if isinstance(value, dict):
        return {key: everywhere(inner, instead) for key, inner in value.items()}
    return instead


JUNK: dict[str, Any] = {
    "true": True,
    "a negative number": -1,
    "no number": NAN,
    "infinity": INFINITE,
    "a number of 400 digits": 10**400,
    "an empty text": "",
    "ten megabytes": "ế" * 10_000_000,
    "script": "<script>alert(1)</script>",
    "half an emoji": "\ud83d",
    "empty lists": [[], {}, [[]]],
    "nested": nested(40),
    "nested beyond reason": nested(800),
    "another kind": {"kind": "number", "value": 3},
    "a stranger's parts": {"a": 1, "o9": {"day": "2027-01-04"}, "pillars": {"war": {}}},
}
FILLINGS: dict[str, Any] = {
    "null": None,
    "true": True,
    "negative": -1,
    "no number": NAN,
    "infinity": INFINITE,
    "less than nothing": -INFINITE,
    "400 digits": 10**400,
    "the smallest number": 5e-324,
    "a list": ["x"],
    "a mapping": {"day": "2027-01-04"},
    "an empty text": "",
    "a hundred thousand letters": "ế" * 100_000,
    "half an emoji": "\ud83d",
    "year 1": "0001-01-01",
    "year 9999": "9999-12-31",
    "no such day": "2027-02-30",
    "a day without a year": "2/9",
    "an hour too many": 24,
}


@pytest.mark.parametrize("question", RIGHT)
@pytest.mark.parametrize("what", JUNK)
def test_junk_earns_nothing_and_breaks_nothing(
    points: Callable[..., float], question: str, what: str
) -> None:
    assert points(question, JUNK[what]) == 0


@pytest.mark.parametrize("question", [name for name in RIGHT if isinstance(RIGHT[name], dict)])
@pytest.mark.parametrize("what", FILLINGS)
def test_fields_filled_with_junk_earn_nothing(
    points: Callable[..., float], question: str, what: str
) -> None:
    # A text of a hundred thousand letters is one word; a tiny figure is no unit.
    assert points(question, everywhere(RIGHT[question], FILLINGS[what])) == 0


def places(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*path, key))
    else:
        yield path


def changed(value: Any, path: tuple[str, ...], instead: Any) -> Any:
    """A copy with one place changed; ``KeyError`` for ``instead`` takes the place away."""
    made = copy.deepcopy(value)
    inner = made
    for key in path[:-1]:
        inner = inner[key]
    if instead is KeyError:
        del inner[path[-1]]
    else:
        inner[path[-1]] = instead
    return made


@pytest.mark.parametrize(
    ("question", "path"),
    [
        (name, path)
        for name, value in RIGHT.items()
        if isinstance(value, dict)
        for path in places(value)
    ],
    ids=lambda part: "/".join(part) if isinstance(part, tuple) else part,
)
def test_a_cell_missing_or_spoilt_costs_something_and_breaks_nothing(
    points: Callable[..., float], question: str, path: tuple[str, ...]
) -> None:
    whole = points(question, RIGHT[question])
    assert whole == POINTS[question]
    # Of the reserve slot neither hour nor languages matter, but they have to be there.
    assert points(question, changed(RIGHT[question], path, KeyError)) < whole
    for instead in (None, [], {}, NAN, True, "\ud83d", "no such key"):
        assert points(question, changed(RIGHT[question], path, instead)) <= whole


@pytest.mark.parametrize("question", RIGHT)
def test_what_is_forged_around_an_answer_changes_nothing(
    points: Callable[..., float], question: str
) -> None:
    forged = {"kind": "text", "language": "xx", "checked_at": {"a": []}, "points": 99, "share": 1}
    assert points(question, RIGHT[question], **forged) == POINTS[question]
    if isinstance(RIGHT[question], dict):
        stranger = {**RIGHT[question], "points": 99, "kind": "right", "\u202e": "x"}
        assert points(question, stranger) == POINTS[question]


@pytest.mark.parametrize(
    "document",
    [
        [],
        {"answers": [1, 2]},
        {"answers": {"budget": 18}},
        {"answers": {"calendar": {"value": 3, "more": nested(800)}}, "assignment": nested(800)},
        {"answers": {"baseline": {"value": 3, "previous": nested(20), "cell": 7}}},
        {"language": ["vi"], "answers": {"no-such-question": {"value": 3}, "": {}}},
    ],
    ids=["list", "answers-list", "bare-value", "nested", "odd-entry", "strangers"],
)
def test_a_document_of_any_shape_is_marked(markers: dict[str, Marker], document: Any) -> None:
    for marker in markers.values():
        made = marker.mark(document)
        assert set(made) == set(RIGHT)
        assert not any(mark.unmarkable for mark in made.values())


# Edge values of each question ------------------------------------------------------------------


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


def decomposed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: decomposed(inner) for key, inner in value.items()}
    return unicodedata.normalize("NFD", value) if isinstance(value, str) else value


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
    assert points(question, value) == POINTS[question]
