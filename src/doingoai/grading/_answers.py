"""A submission's answers, read with care: the file comes from outside."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from doingoai.i18n import known_language

if TYPE_CHECKING:
    from pathlib import Path

Document = dict[str, Any]

# Far above what a whole exercise of long texts takes; a larger file is no set of answers.
_MOST_BYTES = 5_000_000
# No kind of answer goes deeper than eight; far deeper ones exhaust whoever walks through them.
_DEEPEST = 50


def read_answers(file: Path) -> Document | None:
    """The document in an answers.json; None when it is missing, damaged or absurdly large."""
    try:
        if file.stat().st_size > _MOST_BYTES:
            return None
        return as_document(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, RecursionError):
        return None


def as_document(raw: object) -> Document | None:
    """``raw`` as a document of answers that a book can hold, or None when it is none."""
    if not isinstance(raw, dict) or not isinstance(raw.get("answers"), dict):
        return None
    answers = {
        question: answer
        for question, answer in raw["answers"].items()
        if isinstance(question, str) and isinstance(answer, dict) and not _too_deep(answer)
    }
    language, assignment = raw.get("language"), raw.get("assignment")
    known = known_language(language) if isinstance(language, str) else None
    named = assignment if isinstance(assignment, str) else ""
    document = {"format": 1, "assignment": named, "answers": answers}
    return document | ({"language": known} if known else {})


def _too_deep(answer: Document) -> bool:
    """Whether lists and mappings stand in each other more than fifty times."""
    level: list[Any] = [answer]
    for _ in range(_DEEPEST):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, dict | list)
        ]
        if not level:
            return False
    return True


def stored_values(document: Document | None) -> dict[str, Any]:
    """The values given, by question; what was cleared or left empty is not there."""
    answers = (document or {}).get("answers", {})
    values = {question: answer.get("value") for question, answer in answers.items()}
    return {
        question: value
        for question, value in values.items()
        if value is not None and value not in ({}, [])
        if not (isinstance(value, str) and not value.strip())
    }
