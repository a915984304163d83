"""Where a learner stands: modules, minutes, points, what is begun, what is next."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from doingoai._paths import course_file
from doingoai.i18n import default_language, known_language, translate
from doingoai.workbook._aside_record import set_aside
from doingoai.workbook._store import FileStore

if TYPE_CHECKING:
    from collections.abc import Sequence

LESSON, EXERCISE = "lesson", "exercise"
_LEFT = 'style="text-align:left;vertical-align:top;padding:8px 12px"'


@dataclass(frozen=True)
class ModuleProgress:
    """One module as a learner finds it.

    Attributes:
        id: the module's id, which is also its folder.
        title, lesson_title, exercise_title: in the learner's language.
        lesson_minutes, exercise_minutes: planned working time in minutes.
        points: what the exercise can earn, the part marked by hand included.
        practised: whether any practice of the lesson was answered.
        begun: questions of the exercise that have an answer, complete or not.
        questions: questions of the exercise that are asked.
        set_aside: questions that the data could not carry when the exercise was last opened.
    """

    id: str
    title: str
    lesson_title: str
    exercise_title: str
    lesson_minutes: int
    exercise_minutes: int
    points: float
    practised: bool
    begun: int
    questions: int
    set_aside: int = 0

    @property
    def next_notebook(self) -> str | None:
        """The notebook to open next, or None when every question is begun."""
        if self.begun == 0 and not self.practised:
            return LESSON
        return EXERCISE if self.begun < self.questions else None


class Progress:
    """The table of modules shown on the Start page."""

    def __init__(self, modules: Sequence[ModuleProgress], language: str) -> None:
        self.modules = tuple(modules)
        self.language = language

    def _repr_html_(self) -> str:
        heads = [
            self._words("Module"),
            self._words("Lesson"),
            self._words("Exercise"),
            self._words("Points"),
            self._words("Begun"),
        ]
        head = "".join(f'<th scope="col" {_LEFT}>{html.escape(words)}</th>' for words in heads)
        rows = "".join(self._row(module) for module in self.modules)
        return (
            f'<div class="doingoai-progress" lang="{self.language}">'
            f'<table style="font-size:1em;text-align:left"><thead><tr>{head}</tr></thead>'
            f"<tbody>{rows}</tbody></table><p>{self._next()}</p></div>"
        )

    def __repr__(self) -> str:
        return "\n".join(f"{m.title}: {m.begun}/{m.questions}" for m in self.modules)

    def _row(self, module: ModuleProgress) -> str:
        lesson = self._link(module, LESSON, module.lesson_title, module.lesson_minutes)
        exercise = self._link(module, EXERCISE, module.exercise_title, module.exercise_minutes)
        cells = [
            lesson,
            exercise,
            self._words("{points}", points=module.points),
            self._begun(module),
        ]
        body = "".join(f"<td {_LEFT}>{cell}</td>" for cell in cells)
        return f'<tr><th scope="row" {_LEFT}>{html.escape(module.title)}</th>{body}</tr>'

    def _begun(self, module: ModuleProgress) -> str:
        counts = {"begun": module.begun, "questions": module.questions}
        if not module.set_aside:
            return self._words("{begun} of {questions} questions", **counts)
        return self._words(
            "{begun} of {questions} questions, {set_aside} set aside",
            **counts,
            set_aside=module.set_aside,
        )

    def _link(self, module: ModuleProgress, notebook: str, title: str, minutes: int) -> str:
        time = html.escape(self._words("{minutes} minutes", minutes=minutes))
        href = html.escape(f"{module.id}/{notebook}.ipynb")
        return f'<a href="{href}">{html.escape(title)}</a><br>{time}'

    def _next(self) -> str:
        for module in self.modules:
            notebook = module.next_notebook
            if notebook is not None:
                title = module.lesson_title if notebook == LESSON else module.exercise_title
                href = html.escape(f"{module.id}/{notebook}.ipynb")
                link = f'<a href="{href}"><strong>{html.escape(title)}</strong></a>'
                return html.escape(self._words("Next:")) + " " + link
        return html.escape(self._words("Every question is begun. Look once more, then hand in."))

    def _words(self, msgid: str, **params: object) -> str:
        return translate(msgid, self.language, **params)


def progress(*, language: str | None = None, directory: str | Path | None = None) -> Progress:
    """How far the learner's workspace is.

    Args:
        language: "vi" or "en"; default: the learner's.
        directory: the workspace; default: the working directory (Start lies at its top).
    """
    words = known_language(language) or default_language()
    folder = Path(directory or Path.cwd())
    course = json.loads(course_file("course", "course.json").read_text(encoding="utf-8"))
    return Progress([_module(entry, folder, words) for entry in course["modules"]], words)


def _module(entry: dict[str, Any], folder: Path, language: str) -> ModuleProgress:
    here = folder / entry["id"]
    answers, questions = here / "answers.json", entry["exercise"]["questions"]
    aside = set_aside(answers)
    asked = [question for question in questions if question not in aside]
    return ModuleProgress(
        id=entry["id"],
        title=entry["title"][language],
        lesson_title=entry["lesson"]["title"][language],
        exercise_title=entry["exercise"]["title"][language],
        lesson_minutes=entry["lesson"]["minutes"],
        exercise_minutes=entry["exercise"]["minutes"],
        points=entry["exercise"]["points"],
        practised=_answered(here / "practice.json", entry["id"]) > 0,
        begun=_answered(answers, entry["id"], only=asked),
        questions=len(asked),
        set_aside=len(questions) - len(asked),
    )


def _answered(path: Path, module: str, only: Sequence[str] | None = None) -> int:
    answers = FileStore(path, assignment=module, language="en").read()["answers"]
    return sum(
        entry.get("value") is not None
        for question, entry in answers.items()
        if only is None or question in only
    )
