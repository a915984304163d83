"""What the tests of hostile answers share: right answers to spoil, and ways to spoil them."""

from __future__ import annotations

import copy
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any

import nbformat
from nbgrader_course import CLONE

from doingoai import datasets
from doingoai.grading import Marker
from doingoai.grading.specimens import Role, load_specimens

if TYPE_CHECKING:
    from collections.abc import Iterator

NAN, INFINITE = float("nan"), float("inf")
ZERO_WIDTH, OVERRIDE = "\u200b", "\u202e"


@cache
def right(module: str) -> dict[str, Any]:
    """The reference answers of a module; nobody changes them."""
    specimens = load_specimens(CLONE / "curriculum" / module / "specimens.py")
    return {s.question: s.answer(datasets) for s in specimens.all if s.role is Role.RIGHT}


@cache
def worth(module: str) -> dict[str, float]:
    """The points of the questions that are marked automatically, as nbgrader reads them."""
    notebook = nbformat.read(
        CLONE / "solutions" / "vi" / module / "exercise.ipynb", as_version=nbformat.NO_CONVERT
    )
    told = [cell.metadata.get("nbgrader", {}) for cell in notebook.cells]
    return {
        each["grade_id"].removesuffix("-marks"): each["points"]
        for each in told
        if each.get("grade") and each["grade_id"].endswith("-marks")
    }


class Markers:
    """The keys of a module in both languages, and what an answer earns by them."""

    def __init__(self, module: str) -> None:
        self.module = module
        self.by_language = {
            language: Marker(CLONE / "solutions" / language / module / "exercise.ipynb")
            for language in ("vi", "en")
        }

    def points(self, question: str, value: Any, **entry: Any) -> float:
        """The points of one answer: the same by both keys, and never for want of wits."""
        found = []
        for language, marker in self.by_language.items():
            document = {
                "format": 1,
                "assignment": self.module,
                "language": language,
                "answers": {question: {"value": value, "by": "widget", **entry}},
            }
            mark = marker.mark(document, only=[question])[question]
            assert not mark.unmarkable
            assert "<script" not in mark._repr_html_()
            assert "Traceback" not in mark._repr_html_()
            found.append((mark.earned, sorted((r.code, r.at) for r in mark.reasons if not r.ok)))
        assert found[0] == found[1]
        assert 0 <= found[0][0] <= worth(self.module)[question]
        return float(found[0][0])

    def close(self) -> None:
        for marker in self.by_language.values():
            marker.close()


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


def decomposed(value: Any) -> Any:
    """The same answer with its letters apart from their marks."""
    if isinstance(value, dict):
        return {key: decomposed(inner) for key, inner in value.items()}
    return unicodedata.normalize("NFD", value) if isinstance(value, str) else value


def places(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Where an answer holds something."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*path, key))
    else:
        yield path


def part(value: Any, path: tuple[str, ...]) -> Any:
    """What an answer holds in one place."""
    for key in path:
        value = value[key]
    return value


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
    "nothing to see": ZERO_WIDTH * 50,
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
DOCUMENTS: dict[str, Any] = {
    "list": [],
    "answers-list": {"answers": [1, 2]},
    "bare-value": {"answers": {"QUESTION": 18}},
    "nested": {
        "answers": {"QUESTION": {"value": 3, "more": nested(800)}},
        "assignment": nested(800),
    },
    "odd-entry": {"answers": {"QUESTION": {"value": 3, "previous": nested(20), "cell": 7}}},
    "strangers": {"language": ["vi"], "answers": {"no-such-question": {"value": 3}, "": {}}},
}
