"""Questions of invented journalists, with what follows on an answer, and their labels.

They are written by hand in ``curriculum/4-press/questions`` (they hold answers, and no learner's
wheel carries that folder): one file for each theme, whose ``[usual]`` says what its questions have
in common.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from doingoai._paths import course_file
from doingoai.datasets.generators._schema_press import (
    ASKERS,
    FOLLOW_UPS,
    QUESTION_LABELS,
    QUESTION_TYPES,
    QUESTIONS,
)
from doingoai.datasets.generators.kept import STORY
from doingoai.datasets.writing import Package, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY = "2026-07-28"
_LISTS = ("fact_ids", "loaded_en", "loaded_vi")
_OWN = ("types", "technique", "follow_ups")
_BLANK = {
    "premise_en": None,
    "premise_vi": None,
    "premise_holds": None,
    "fact_ids": (),
    "incident_id": None,
    "loaded_en": (),
    "loaded_vi": (),
    "practice": True,
}


def package() -> Package:
    """The ``press-questions`` package."""
    asked = list(questions())
    shared = _read("askers.toml")
    labels = [_label(entry) for entry in asked]
    practised = {entry["question_id"] for entry in asked if entry["practice"]}
    return Package(
        name="press-questions",
        title="Questions of invented journalists to an invented mission",
        description="Exercise data, not for release. What the press asks the invented Embassy in "
        "Estamar: type, premise, loaded words, whether the card lets the officer answer, a short "
        "line to take, and what is asked next. Outlets are invented and nobody has a name. The "
        "labels of the exercise's questions, with their answers, are the instructor's.",
        version="2026.11.1",
        tables=[
            Table("data", "Questions", QUESTIONS, [_row(each) for each in asked], "question_id"),
            Table(
                "follow_ups",
                "What is asked next",
                FOLLOW_UPS,
                list(_follow_ups(asked, shared["follow_ups"])),
                "follow_up_id",
            ),
            Table("askers", "Who asks", ASKERS, shared["askers"], "asker_id"),
            Table("types", "Types of questions", QUESTION_TYPES, shared["types"], "type_id"),
            Table(
                "practice_labels",
                "Types and techniques of the questions for practice",
                QUESTION_LABELS,
                [label for label in labels if label["question_id"] in practised],
                "question_id",
            ),
            Table(
                "labels",
                "Types and techniques of every question",
                QUESTION_LABELS,
                labels,
                "question_id",
                "instructor",
            ),
        ],
        sources=[
            {
                "title": "Written for this course; types of questions after guides for "
                "spokespersons (throughlinegroup.com, masterthemedia.com), read in November 2026"
            }
        ],
        made_by={
            "generator": "doingoai.datasets.generators.press_questions",
            "seed": None,
            "written_in": "curriculum/4-press/questions",
        },
        about={**STORY, "day": DAY},
    )


def _read(name: str) -> dict[str, Any]:
    source = course_file("curriculum", "4-press", "questions", name)
    return tomllib.loads(source.read_text(encoding="utf-8"))


def questions() -> Iterator[dict[str, Any]]:
    """Every question as written, with what its file says of all of them."""
    folder = course_file("curriculum", "4-press", "questions")
    for path in sorted(folder.glob("*.toml")):
        written = _read(path.name)
        for entry in written.get("questions", ()):
            yield {**_BLANK, **written.get("usual", {}), **entry}


def _row(entry: dict[str, Any]) -> Row:
    shown = {key: value for key, value in entry.items() if key not in _OWN}
    joined = {key: ";".join(entry[key]) or None for key in _LISTS}
    # An answer to a question of the exercise is part of its key.
    hidden = {} if entry["practice"] else {"answer_en": None, "answer_vi": None}
    return {**shown, **joined, **hidden}


def _label(entry: dict[str, Any]) -> Row:
    return {
        "question_id": entry["question_id"],
        "types": ";".join(entry["types"]),
        "technique": ";".join(entry["technique"]),
        "answer_en": entry["answer_en"],
        "answer_vi": entry["answer_vi"],
    }


def _follow_ups(asked: list[dict[str, Any]], generic: list[list[str]]) -> Iterator[Row]:
    """Those of a question, then those that fit any; numbered within their question."""
    groups = [(entry["question_id"], entry.get("follow_ups", ())) for entry in asked]
    for question_id, follow_ups in (*groups, ("", generic)):
        for number, (when, english, vietnamese) in enumerate(follow_ups, start=1):
            yield {
                "follow_up_id": f"{question_id or 'any'}-f{number}",
                "question_id": question_id or None,
                "when": when,
                "text_en": english,
                "text_vi": vietnamese,
            }
