"""What the tests of a module marked by nbgrader share: answers, runs, scores, words told."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any

from hostile_answers import right
from nbgrader.api import Gradebook
from nbgrader_course import CLONE, NbgraderCourse

from doingoai import datasets
from doingoai.grading.marking import Marker
from doingoai.grading.specimens import CannotTell, Role, load_specimens
from doingoai.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Mapping


def answers(module: str, language: str, **values: Any) -> dict[str, Any]:
    """A document of answers as the widgets write it."""
    entries = {name: {"value": value, "by": "widget"} for name, value in values.items()}
    return {"format": 1, "assignment": module, "language": language, "answers": entries}


def mistaken(module: str, chosen: Mapping[str, str]) -> dict[str, Any]:
    """Whole answers with a mistake, question → specimen; a specimen names only what it changes."""
    specimens = load_specimens(CLONE / "curriculum" / module / "specimens.py")
    made = {
        each.question: each.answer(datasets)
        for each in specimens.all
        if chosen.get(each.question) == each.id
    }
    assert set(made) == set(chosen)
    whole = right(module)
    return {
        name: {**whole[name], **value} if isinstance(value, dict) else value
        for name, value in made.items()
    }


def run(course: NbgraderCourse, command: str, module: str, **environment: str) -> None:
    """An nbgrader command that must succeed."""
    done = course.nbgrader(command, module, **environment)
    assert done.returncode == 0, done.stderr[-4000:]


def scores(course: NbgraderCourse, module: str, student: str) -> dict[str, tuple[Any, bool]]:
    """Automatic points by grade, and whether a person has to mark it."""
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        notebook = gradebook.find_submission_notebook("exercise", module, student)
        return {g.name: (g.auto_score, bool(g.needs_manual_grade)) for g in notebook.grades}


def feedback(course: NbgraderCourse, module: str, student: str) -> str:
    """The page that a learner gets back."""
    return (course.root / "feedback" / student / module / "exercise.html").read_text("utf-8")


def plain(page: str) -> str:
    """The words of a page."""
    return html.unescape(re.sub("<[^>]+>", "", page))


def unnamed(module: str, language: str) -> list[tuple[str, str]]:
    """Specimens of mistakes that no reason of their own tells; there should be none."""
    specimens = load_specimens(CLONE / "curriculum" / module / "specimens.py")
    general = translate("Not the answer that the data give.", language)
    key = CLONE / "solutions" / language / module / "exercise.ipynb"
    found = []
    with Marker(key, language=language) as marker:
        for specimen in specimens.all:
            if specimen.role is not Role.WRONG:
                continue
            try:
                value = specimen.answer(datasets)
            except CannotTell:
                continue
            given = answers(module, language, **{specimen.question: value})
            made = marker.mark(given, only=[specimen.question])[specimen.question]
            told = {made.words_for(reason) for reason in made.reasons if not reason.ok}
            if not told or general in told:
                found.append((specimen.question, specimen.id))
    return found
