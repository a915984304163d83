"""Every module marked on answers meant to break or to cheat it.

Nothing raises, nothing is unmarkable, and both languages' keys give the same points. What a trick
with the texts and figures of one module would earn stands in ``test_tricks_module_*.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hostile_answers import (
    DOCUMENTS,
    FILLINGS,
    JUNK,
    NAN,
    changed,
    everywhere,
    part,
    places,
    right,
    worth,
)
from nbgrader_course import CLONE

from doingoai.grading.health import course_modules

if TYPE_CHECKING:
    from hostile_answers import Markers

MODULES = course_modules(CLONE)


def free(question: str, path: tuple[str, ...], value: Any) -> bool:
    """Whether an answer is as good without this part."""
    if question == "fact-check":  # a sentence that stands is no fault: nothing to win there
        return bool(value[path[0]]["verdict"] == "stands")
    if question == "replies":  # the key message is there to be held against, and is not marked
        return path == ("message",)
    # nor by leaving out what belongs out
    return question == "holding-statement" and part(value, path) == "none"


@pytest.fixture(scope="module", params=MODULES)
def module(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("what", JUNK)
def test_junk_earns_nothing_and_breaks_nothing(markers: Markers, what: str) -> None:
    earned = {name: markers.points(name, JUNK[what]) for name in right(markers.module)}
    assert earned == dict.fromkeys(earned, 0)


@pytest.mark.parametrize("what", FILLINGS)
def test_fields_filled_with_junk_earn_nothing(markers: Markers, what: str) -> None:
    # A text of a hundred thousand letters is one word; a tiny figure is no unit.
    earned = {
        name: markers.points(name, everywhere(value, FILLINGS[what]))
        for name, value in right(markers.module).items()
        if isinstance(value, dict)
    }
    assert earned == dict.fromkeys(earned, 0)


def test_a_part_missing_or_spoilt_costs_something_and_breaks_nothing(markers: Markers) -> None:
    module = markers.module
    for question, value in right(module).items():
        whole = markers.points(question, value)
        assert whole == worth(module)[question]
        for path in places(value) if isinstance(value, dict) else ():
            without = markers.points(question, changed(value, path, KeyError))
            assert without < whole or free(question, path, value), (question, path)
            for instead in (None, [], {}, NAN, True, "\ud83d", "no such key"):
                assert markers.points(question, changed(value, path, instead)) <= whole


def test_what_is_forged_around_an_answer_changes_nothing(markers: Markers) -> None:
    forged = {"kind": "text", "language": "xx", "checked_at": {"a": []}, "points": 99, "share": 1}
    for question, value in right(markers.module).items():
        most = worth(markers.module)[question]
        assert markers.points(question, value, **forged) == most
        if isinstance(value, dict):
            stranger = {**value, "points": 99, "kind": "right", "\u202e": "x"}
            assert markers.points(question, stranger) == most


@pytest.mark.parametrize("what", DOCUMENTS)
def test_a_document_of_any_shape_is_marked(markers: Markers, what: str) -> None:
    asked = right(markers.module)
    document = DOCUMENTS[what]
    if isinstance(document, dict) and isinstance(document.get("answers"), dict):
        first = next(iter(asked))
        answers = {first if key == "QUESTION" else key: v for key, v in document["answers"].items()}
        document = {**document, "answers": answers}
    for marker in markers.by_language.values():
        made = marker.mark(document)
        assert set(made) == set(asked)
        assert not any(mark.unmarkable for mark in made.values())
