"""Feedback that a learner can read: no keys, no machinery, nbgrader's own words in their tongue."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.preprocessors import GetGrades, NbGraderPreprocessor
from traitlets import List

from doingoai.grading._cells import (
    called,
    holds_work,
    is_locked,
    is_manual,
    is_marks,
    nbgrader_metadata,
    notebook_language,
)
from doingoai.i18n import N_, translate

_NBGRADERS_NO_RESPONSE = "No response."


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
        if not any(_is_our_marks(cell) for cell in nb.cells):
            return nb, resources  # an instructor's own assignment
        class_language = Path(self.parent.parent.coursedir.source_directory).name
        language = notebook_language(nb, class_language)
        nb.cells = [cell for cell in nb.cells if not _idle(cell)]
        for cell in nb.cells:
            _prepare(cell, language)
        return nb, resources


def _prepare(cell: Any, language: str) -> None:
    metadata = nbgrader_metadata(cell)
    if metadata.get("comment") == _NBGRADERS_NO_RESPONSE:
        cell.metadata.nbgrader["comment"] = translate(N_("No response."), language)
    if _is_our_marks(cell):
        cell.source = ""
        marks = [output for output in cell.outputs if output.output_type == "execute_result"]
        cell.outputs = marks or [_not_marked(language)]
    elif is_locked(cell) or _is_bare_question(cell):
        cell.source = ""


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
