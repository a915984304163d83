"""The course's plan for those who have no curriculum: the Start page reads it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from doingoai.build._model import Kind
from doingoai.build._translate import COURSE_CONTEXT
from doingoai.i18n import LANGUAGES

if TYPE_CHECKING:
    from doingoai.build._model import Course, Document, Module, Part
    from doingoai.build._words import Words

PLAN = "course/course.json"


def plan(course: Course, documents: tuple[Document, ...], words: Words) -> bytes:
    """``course/course.json``: modules in order, titles in each language, minutes, points.

    Args:
        course: the plan in English.
        documents: the notebooks' sources, for the ids of the questions.
        words: the titles in the other languages.
    """
    content = {
        "edition": course.edition,
        "modules": [_module(module, documents, words) for module in course.modules],
        "title": _in_each(course.title, words),
    }
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode()


def _module(module: Module, documents: tuple[Document, ...], words: Words) -> dict[str, Any]:
    asked = [
        cell.slug
        for document in documents
        if (document.module, document.kind) == (module.id, Kind.EXERCISE)
        for cell in document.cells
        if cell.tag in {"question", "manual"}
    ]
    found: dict[str, Any] = {"id": module.id, "title": _in_each(module.title, words)}
    if module.lesson is not None:
        found["lesson"] = _part(module.lesson, words)
    if module.exercise is not None:
        found["exercise"] = _part(module.exercise, words)
        found["exercise"] |= {"points": module.exercise.points, "questions": asked}
    return found


def _part(part: Part, words: Words) -> dict[str, Any]:
    return {"minutes": part.minutes, "title": _in_each(part.title, words)}


def _in_each(title: str, words: Words) -> dict[str, str]:
    return {language: words.prose_in(language)(COURSE_CONTEXT, title) for language in LANGUAGES}
