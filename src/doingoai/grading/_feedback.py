"""Feedback that a learner can read: no keys, no machinery, every word in their language."""

from __future__ import annotations

import html
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from nbconvert.exporters import HTMLExporter
from nbgrader.api import Gradebook
from nbgrader.preprocessors import GetGrades, NbGraderPreprocessor
from traitlets import List
from traitlets.config import Config

from doingoai.grading._cells import (
    called,
    holds_work,
    is_locked,
    is_manual,
    is_marks,
    nbgrader_metadata,
    notebook_language,
)
from doingoai.grading._feedback_aside import without_what_was_asked
from doingoai.grading._other_versions import NOTE_CLASS
from doingoai.i18n import N_, format_number, translate

if TYPE_CHECKING:
    from collections.abc import Callable

_TEMPLATES = Path(__file__).parent / "templates"
_NBGRADERS_NO_RESPONSE = "No response."


class FeedbackExporter(HTMLExporter):  # type: ignore[misc]
    """nbgrader's feedback page in our template: readable, translated, nothing from a network."""

    @property
    def default_config(self) -> Config:
        """Our template; the class's own section wins over the one nbgrader sets."""
        config = super().default_config
        config.merge(
            Config(
                {
                    "FeedbackExporter": {
                        "template_name": "feedback_page",
                        "extra_template_basedirs": [str(_TEMPLATES)],
                        "exclude_anchor_links": True,
                    }
                }
            )
        )
        return config


class FriendlyFeedback(NbGraderPreprocessor):  # type: ignore[misc]
    """Prepare a graded notebook for the learner's eyes.

    Stands after nbgrader's ``GetGrades``. Removes the source of marks cells, which nbgrader
    prints with the hidden tests restored, and what those cells wrote besides their mark: a
    traceback quotes the key. Removes the source of cells that only set the scene.
    """

    # nbconvert's HTML exporter sets this on every preprocessor, and warns where it is missing.
    display_data_priority = List(GetGrades.display_data_priority.default_args[0], config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Prepare one notebook, in the language it was handed in."""
        class_language = Path(self.parent.parent.coursedir.source_directory).name
        language = notebook_language(nb, class_language)
        resources["feedback"] = _page_words(nb, resources["nbgrader"], language)
        if any(_is_our_marks(cell) for cell in nb.cells):  # not an instructor's own assignment
            nb.cells = [cell for cell in without_what_was_asked(nb.cells) if not _idle(cell)]
            for cell in nb.cells:
                _hide(cell, language)
        waiting = _waiting(resources["nbgrader"])
        for cell in nb.cells:
            cell.metadata["feedback"] = _cell_words(cell, language, waiting)
        return nb, resources


def _page_words(nb: Any, graded: Any, language: str) -> dict[str, str]:
    number = _numbers(language)
    said = nb.metadata.get("doingoai", {})
    title = said.get("title") if isinstance(said, dict) else None
    name = str(title or graded["assignment"])
    word = translate(N_("Feedback"), language)
    late = graded["late_penalty"]
    return {
        "language": language,
        "title": html.escape(f"{word}: {name}"),
        "total": translate(
            N_("{earned} of {points} points"),
            language,
            earned=number(graded["score"]),
            points=number(graded["max_score"]),
        ),
        "late": translate(
            N_("Taken off for handing in late: {points} points."), language, points=number(late)
        )
        if late
        else "",
        "comment": translate(N_("Your instructor's comment:"), language),
    }


def _waiting(graded: Any) -> set[str]:
    """The cells that a person still has to mark."""
    with Gradebook(graded["db_url"]) as gradebook:
        notebook = gradebook.find_submission_notebook(
            graded["notebook"], graded["assignment"], graded["student"]
        )
        return {grade.name for grade in notebook.grades if grade.needs_manual_grade}


def _cell_words(cell: Any, language: str, waiting: set[str]) -> dict[str, str]:
    metadata = nbgrader_metadata(cell)
    words = {}
    if metadata.get("grade") or metadata.get("task"):
        number = _numbers(language)
        points = number(metadata.get("points") or 0)
        if metadata.get("grade_id") in waiting:
            words["score"] = translate(
                N_("Not marked yet ({points} points): your instructor reads this answer."),
                language,
                points=points,
            )
        elif not _said_by_mark(cell):
            words["score"] = translate(
                N_("{earned} of {points} points"),
                language,
                earned=number(metadata.get("score") or 0),
                points=points,
            )
    comment = metadata.get("comment")
    if comment == _NBGRADERS_NO_RESPONSE:
        comment = translate(N_("No response."), language)
    if comment:
        words["comment"] = str(comment)
    return words


def _said_by_mark(cell: Any) -> bool:
    """Whether a mark in the output tells the points already; a person may have changed them."""
    score = nbgrader_metadata(cell).get("score")
    shown = [
        output.data.get("text/plain")
        for output in cell.get("outputs", [])
        if output.output_type == "execute_result"
    ]
    return score is not None and shown == [f"{score:.2f}"]


def _hide(cell: Any, language: str) -> None:
    if _is_our_marks(cell):
        cell.source = ""
        kept = [output for output in cell.outputs if _is_mark_or_note(output)]
        cell.outputs = kept or [_not_marked(language)]
    elif is_locked(cell) or _is_bare_question(cell):
        cell.source = ""


def _is_mark_or_note(output: Any) -> bool:
    noted = "".join(output.get("data", {}).get("text/html", ""))
    return bool(output.output_type == "execute_result" or NOTE_CLASS in noted)


def _is_our_marks(cell: Any) -> bool:
    return is_marks(cell) and called(cell.source, "mark") is not None


def _is_bare_question(cell: Any) -> bool:
    return is_manual(cell) and cell.cell_type == "code" and not holds_work(cell.source)


def _idle(cell: Any) -> bool:
    """A code cell that the learner left alone and nobody commented: nothing to read there."""
    metadata = nbgrader_metadata(cell)
    only_answer = metadata.get("solution") and not metadata.get("grade")
    empty = cell.cell_type == "code" and not holds_work(cell.source)
    return bool(only_answer) and empty and not metadata.get("comment")


def _not_marked(language: str) -> Any:
    words = translate(
        N_("This question could not be marked automatically. Please ask your instructor."),
        language,
    )
    markup = f"<p>{html.escape(words)}</p>"
    return nbformat.v4.new_output("display_data", data={"text/html": markup})


def _numbers(language: str) -> Callable[[float], str]:
    return lambda value: format_number(round(float(value), 2), language)
