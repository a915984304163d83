"""Answers that a person reads: written into the graded notebook, and flagged where they judge."""

from __future__ import annotations

import functools
import html
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from nbgrader.preprocessors import Execute, NbGraderPreprocessor
from nbgrader.utils import compute_checksum

from doingoai.errors import DoingoaiError
from doingoai.grading._answers import read_answers, stored_values
from doingoai.grading._cells import called, holds_work, is_locked, is_manual, nbgrader_metadata
from doingoai.grading._course import sources
from doingoai.grading.marking import Marker
from doingoai.i18n import N_, translate
from doingoai.workbook import UNMARKABLE_CLASS

if TYPE_CHECKING:
    from nbformat.notebooknode import NotebookNode

    from doingoai.grading._answers import Document

# Where the answers stand after a run: the stored ones and those given by code.
AS_GRADED = "answers-as-graded.json"

# nbgrader's pages give a plain table no room between its cells.
_STYLE = (
    "<style>.doingoai-answer th,.doingoai-answer td"
    "{padding:.15rem .8rem .15rem .3rem;text-align:left;vertical-align:top}"
    ".doingoai-answer th{font-weight:400}.doingoai-answer td{font-weight:600;min-width:7em}</style>"
)

# No md5 of anything: a cell with this checksum counts as changed.
_CHANGED = "0" * 32


def answers_as_graded(folder: Path) -> Document | None:
    """The answers that were marked: as they stood after the run, else as they were handed in."""
    return read_answers(folder / AS_GRADED) or read_answers(folder / "answers.json")


class ExecuteKeepingAnswers(Execute):  # type: ignore[misc]
    """nbgrader's ``Execute``, with the answers as they stand at the end kept in a file.

    An answer given by code is in no file of the learner's; a person who grades or reads the
    feedback should see what was marked.
    """

    def preprocess(self, nb: Any, resources: Any, km: Any = None) -> tuple[Any, Any]:
        """Run the notebook; `ShowAnswers` reads the file afterwards."""
        out = (Path(resources["metadata"]["path"]) / AS_GRADED).resolve()
        out.unlink(missing_ok=True)  # a learner's file of that name means nothing
        before = os.environ.get("DOINGOAI_ANSWERS_OUT")
        os.environ["DOINGOAI_ANSWERS_OUT"] = str(out)
        try:
            return super().preprocess(nb, resources, km=km)  # type: ignore[no-any-return]
        finally:
            os.environ.pop("DOINGOAI_ANSWERS_OUT")
            if before is not None:
                os.environ["DOINGOAI_ANSWERS_OUT"] = before


class ShowAnswers(NbGraderPreprocessor):  # type: ignore[misc]
    """Write stored answers into their cells, and decide what a person has to grade.

    Stands before nbgrader's ``SaveAutoGrades``, which takes an unchanged cell for an unanswered
    question. That is wrong both ways here: a widget's answer leaves the cell unchanged, and a
    notebook in the class's other language differs in its comments alone. So the decision rests
    on data: a stored answer, or a statement of the learner's own in the cell.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Show the answers of one submission and set the flags."""
        behind = sources(self, nb, resources)
        if not behind.ours():
            return nb, resources
        folder = Path(resources["metadata"]["path"])
        answers = stored_values(answers_as_graded(folder))
        forms = _forms(behind.of_learner, behind.of_learner.stat().st_mtime_ns)
        for cell in nb.cells:
            self._show(cell, answers, forms, behind.language)
        return nb, resources

    def _show(
        self, cell: Any, answers: dict[str, Any], forms: dict[str, _Form], language: str
    ) -> None:
        if cell.cell_type != "code":
            return
        if _judge_failed(cell):
            words = N_("The judge of “{id}” failed; the 0 it left is for you to look at.")
            self.log.warning(translate(words, language, id=called(cell.source, "mark") or "?"))
        question = called(cell.source, "ask")
        value = answers.get(question) if question else None
        shown = None
        if question and value is not None:
            form = forms.get(question, _Form(question, None))
            shown = _output(answer_html(value, form.kind, language, title=form.title))
        if is_manual(cell):
            worked = holds_work(cell.source)
            cell.outputs = [*([shown] if shown else []), *(cell.outputs if worked else [])]
            answered = worked or value is not None
            cell.metadata.nbgrader["checksum"] = _CHANGED if answered else compute_checksum(cell)
        elif is_locked(cell) and shown:
            cell.outputs = [shown]
        elif nbgrader_metadata(cell).get("solution"):
            # Code is one of two ways to answer: an empty cell is not "No response."
            cell.metadata.nbgrader["checksum"] = _CHANGED


def _judge_failed(cell: Any) -> bool:
    told = (output.get("data", {}).get("text/html", "") for output in cell.outputs)
    return any(UNMARKABLE_CLASS in "".join(words) for words in told)


def answer_html(value: Any, kind: Any, language: str, *, title: str) -> str:
    """A stored answer as static HTML: whole, with its line breaks, every sign escaped.

    A value that its kind does not accept is shown as it was stored.
    """
    cleaned = kind.clean(value, language=language) if kind is not None else None
    if cleaned is not None and not cleaned.problems:
        body = kind.show(cleaned.value, language=language)
    else:
        raw = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=1)
        body = f'<div style="white-space:pre-wrap">{html.escape(raw)}</div>'
    heading = html.escape(translate(N_("Answer handed in"), language))
    return (
        f'<div class="doingoai-answer" lang="{language}" style="overflow-wrap:anywhere">{_STYLE}'
        f"<p><strong>{html.escape(title)}</strong></p><p><em>{heading}</em></p>{body}</div>"
    )


def _output(markup: str) -> NotebookNode:
    return nbformat.v4.new_output("display_data", data={"text/html": markup})


@dataclass(frozen=True)
class _Form:
    """What a question asks, and the kind of its answer (None where it is not known)."""

    title: str
    kind: Any


@functools.lru_cache(maxsize=8)
def _forms(notebook: Path, _changed_at: int) -> dict[str, _Form]:
    """The form of each question, asked by our own cells; empty when they cannot run here."""
    try:
        with Marker(notebook) as marker:
            return {name: _Form(marker.titles[name], kind) for name, kind in marker.kinds.items()}
    except DoingoaiError:
        return {}
