"""Transcripts of invented briefings, with what is good and bad in them.

They are written by hand in ``curriculum/4-press/briefings.toml`` (it holds answers, and no
learner's wheel carries that folder); the words of most questions come from `press_questions`.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from doingoai._paths import course_file
from doingoai.datasets.generators._schema_press import BRIEFING_LABELS, BRIEFINGS
from doingoai.datasets.generators.kept import STORY
from doingoai.datasets.generators.press_questions import questions
from doingoai.datasets.writing import Package, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_KEY = ["briefing_id", "turn"]


def package() -> Package:
    """The ``briefings`` package."""
    asked = {entry["question_id"]: entry for entry in questions()}
    source = course_file("curriculum", "4-press", "briefings.toml")
    written = tomllib.loads(source.read_text(encoding="utf-8"))["briefings"]
    practised = [briefing for briefing in written if briefing["practice"]]
    return Package(
        name="briefings",
        title="Transcripts of invented briefings",
        description="Exercise data, not for release. What invented journalists asked the invented "
        "Embassy in Estamar and what its spokesperson said, well and badly. What is good and bad "
        "in the exercise's transcripts is the instructor's; for the lesson's it is open.",
        version="2026.11.1",
        tables=[
            Table("data", "Transcripts", BRIEFINGS, list(_turns(written, asked)), _KEY),
            Table(
                "practice_labels",
                "Good and bad moments, for the lesson",
                BRIEFING_LABELS,
                list(_labels(practised, asked)),
                _KEY,
            ),
            Table(
                "labels",
                "Good and bad moments",
                BRIEFING_LABELS,
                list(_labels(written, asked)),
                _KEY,
                "instructor",
            ),
        ],
        sources=[{"title": "Written for this course"}],
        made_by={
            "generator": "doingoai.datasets.generators.press_briefings",
            "seed": None,
            "written_in": "curriculum/4-press/briefings.toml",
        },
        about={**STORY, "day": "2026-07-28"},
    )


def _turns(
    written: Sequence[Mapping[str, Any]], asked: Mapping[str, Mapping[str, Any]]
) -> Iterator[Row]:
    """Question and answer of every exchange, numbered within their briefing."""
    for briefing in written:
        for number, exchange in enumerate(briefing["exchanges"]):
            question = asked.get(exchange.get("question_id", ""), {})
            shared = {"briefing_id": briefing["briefing_id"], "practice": briefing["practice"]}
            yield {
                **shared,
                "turn": 2 * number + 1,
                "who": "asker",
                "asker_id": exchange.get("asker_id", question.get("asker_id")),
                "question_id": exchange.get("question_id"),
                "text_en": exchange.get("ask_en", question.get("text_en")),
                "text_vi": exchange.get("ask_vi", question.get("text_vi")),
            }
            yield {
                **shared,
                "turn": 2 * number + 2,
                "who": "spokesperson",
                "asker_id": None,
                "question_id": exchange.get("question_id"),
                "text_en": exchange["said_en"],
                "text_vi": exchange["said_vi"],
            }


def _labels(
    written: Sequence[Mapping[str, Any]], asked: Mapping[str, Mapping[str, Any]]
) -> Iterator[Row]:
    """What the spokesperson's turns are; a bad one always has a better line."""
    for briefing in written:
        for number, exchange in enumerate(briefing["exchanges"]):
            question = asked.get(exchange.get("question_id", ""), {})
            better: dict[str, object] = {"better_en": None, "better_vi": None}
            if not exchange["good"]:
                better = {
                    f"better_{language}": exchange.get(
                        f"better_{language}", question.get(f"answer_{language}")
                    )
                    for language in ("en", "vi")
                }
            yield {
                "briefing_id": briefing["briefing_id"],
                "turn": 2 * number + 2,
                "good": exchange["good"],
                "codes": ";".join(exchange["codes"]),
                "reason_en": exchange["reason_en"],
                "reason_vi": exchange["reason_vi"],
                **better,
            }
