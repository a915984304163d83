"""nbgrader marks on the current data alone: answers given on other data wait for a person."""

from __future__ import annotations

import html
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from doingoai.grading._answers import stored_values
from doingoai.grading._attention import Attention, given_on, other_versions
from doingoai.grading._cells import called, grade_id, is_marks
from doingoai.grading._course import sources
from doingoai.grading._pins import allowed_for
from doingoai.grading._show_answers import answers_as_graded
from doingoai.i18n import Message, translate

if TYPE_CHECKING:
    from collections.abc import Mapping


# In the graded notebook's HTML, so that the feedback keeps it.
NOTE_CLASS = "doingoai-other-version"


class SetAsideOtherVersions(NbGraderPreprocessor):  # type: ignore[misc]
    """Take back the marks of answers that were given on other data than nbgrader marked them on.

    Stands after nbgrader's ``SaveAutoGrades``. Where versions are pinned, such an answer waits
    for a person, in the gradebook and in formgrader; ``doingoai.grading.PinnedMarker`` marks it
    on its own data. Where none are pinned the mark stays, and the notebook says so.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Look at the answers of one submission."""
        behind = sources(self, nb, resources)
        if not behind.ours():
            return nb, resources
        graded = resources["nbgrader"]
        root = Path(self.parent.parent.coursedir.root)
        allowed = allowed_for(graded["assignment"], root)
        document = answers_as_graded(Path(resources["metadata"]["path"]))
        said = _said(document or {}, allowed)
        for cell in nb.cells:
            question = called(cell.source, "mark") if is_marks(cell) else None
            if question is None or question not in said:
                continue
            words = said[question]
            note = _note(words, behind.language)
            if not allowed:
                cell.outputs = [*cell.outputs, note]
                continue
            self.log.warning(
                translate(
                    "“{question}” was not marked. {why}",
                    behind.language,
                    question=question,
                    why=words.text(behind.language),
                )
            )
            cell.outputs = [note]
            _wait_for_a_person(graded, grade_id(cell))
        return nb, resources


def _said(
    document: Mapping[str, Any], allowed: Mapping[str, tuple[str, ...]]
) -> dict[str, Message]:
    """What is to be said of each answer that was given on other data than the current."""
    said = {}
    for question in stored_values(dict(document)):
        entry = document["answers"][question]
        last = {name: versions[-1] for name, versions in allowed.items()}
        settled = given_on(question, entry, allowed, last) if allowed else None
        if isinstance(settled, Attention):
            said[question] = settled.message
        elif others := other_versions(entry if settled is None else {"dataset": settled}):
            said[question] = others[0]
    return said


def _note(words: Message, language: str) -> Any:
    markup = f'<p class="{NOTE_CLASS}">{html.escape(words.text(language))}</p>'
    return nbformat.v4.new_output("display_data", data={"text/html": markup})


def _wait_for_a_person(graded: Mapping[str, Any], cell: str) -> None:
    with Gradebook(graded["db_url"]) as gradebook:
        grade = gradebook.find_grade(
            cell, graded["notebook"], graded["assignment"], graded["student"]
        )
        grade.auto_score = None
        grade.needs_manual_grade = True
        gradebook.db.commit()
