"""Trusted marking: answers are data, so marks need no code of a learner's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from doingoai.errors import DoingoaiError
from doingoai.grading._answers import as_document
from doingoai.grading._cells import (
    ask_line,
    called,
    grade_id,
    is_display,
    is_locked,
    is_manual,
    is_marks,
    nbgrader_metadata,
    notebook_language,
    notebook_title,
)
from doingoai.grading._notebook import code_cells, read_notebook
from doingoai.i18n import Message
from doingoai.workbook import marking

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path
    from types import CodeType

    from doingoai.workbook import Kind, Mark


class MarkingError(DoingoaiError):
    """The instructor's own notebook cannot be used to mark."""


class Marker:
    """One solutions notebook, ready to mark any number of submissions.

    Its set-up and question cells run once, here and in this process; each marks cell runs once,
    when its question is first marked, and leaves its judge, a function of the answer alone, for
    all submissions after it. The learner's notebook is never looked at.

    Args:
        notebook: a solutions notebook, with its hidden tests.
        language: language of the feedback; default: that of the answers, else the notebook's.
        afresh: run the marks cell again for every submission, as nbgrader would: slower, and
            what `doingoai health` needs, which looks for faults in those cells too.

    Raises:
        MarkingError: the notebook cannot be read, or one of its own cells fails.
    """

    def __init__(
        self, notebook: Path, *, language: str | None = None, afresh: bool = False
    ) -> None:
        self.notebook = notebook
        self._afresh = afresh
        self.points: dict[str, float] = {}
        self.manual: dict[str, float] = {}
        self._marks: dict[str, CodeType] = {}
        self._known: set[str] = set()  # questions whose judge the book has
        self._examples: dict[str, CodeType] = {}
        self._namespace: dict[str, Any] = {"__name__": "__marking__"}
        cells = self._read()
        with marking(None, language) as self._marking:
            for cell in cells:
                self._take(cell)
        if self._marking.book is None:
            raise self._unusable(Message("it opens no workbook"))

    @property
    def kinds(self) -> Mapping[str, Kind]:
        """The form of each question's answer, manual ones included."""
        return {name: question.kind for name, question in self._book.questions.items()}

    @property
    def titles(self) -> Mapping[str, str]:
        """What each question asks, in the notebook's language; its id where it has no title."""
        return {name: question.title or name for name, question in self._book.questions.items()}

    @property
    def set_aside(self) -> Mapping[str, Message]:
        """What the data lack, for each question that cannot be asked on them."""
        asked = self._book.questions.items()
        return {name: question.unless for name, question in asked if question.unless is not None}

    def mark(
        self, answers: dict[str, Any] | None, only: Collection[str] | None = None
    ) -> dict[str, Mark]:
        """Mark one submission.

        Args:
            answers: the content of its answers.json; None for a blank one.
            only: the questions to mark; default: all that are marked automatically.

        Returns:
            A `Mark` for each question, by id, in the notebook's order.

        Raises:
            MarkingError: a marks cell failed or gave no mark.
        """
        document = as_document(answers)
        if document is not None:
            document.setdefault("language", self.language)
        self._marking.load(document)
        for question, code in self._marks.items():
            if only is not None and question not in only:
                continue
            if question in self._known and not self._afresh:
                self._book.mark_again(question)
                continue
            self._run(code, dict(self._namespace))
            if question not in self._book.marks:
                raise self._unusable(Message("no mark for {id}", {"id": question}))
            self._known.add(question)
        return dict(self._book.marks)

    def tried(self, question: str) -> bool:
        """Whether whoever handed in what was marked last has tried ``question`` in earnest."""
        return bool(self._book.tried(question))

    def example(self, question: str) -> Any:
        """The notebook's own answer to a question that a person marks, or None.

        There is none where its cell needs what a cell computes that only shows something.
        """
        self._marking.load(None)
        try:
            self._run(self._examples[question], dict(self._namespace))
        except MarkingError:
            return None
        return self._book.value(question)

    def close(self) -> None:
        """Let go of the datasets and the answers held."""
        self._namespace.clear()
        self._marking.load(None)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _book(self) -> Any:
        return self._marking.book

    def _read(self) -> list[Any]:
        try:
            read = read_notebook(self.notebook)
        except (OSError, ValueError) as error:
            raise self._unusable(error) from error
        self.language = notebook_language(read)
        self.title = notebook_title(read)
        return code_cells(read)

    def _take(self, cell: Any) -> None:
        points = float(nbgrader_metadata(cell).get("points", 0))
        if is_marks(cell):
            question = called(cell["source"], "mark")
            if question is not None:
                self._marks[question] = self._compiled(cell["source"], cell)
                self.points[question] = points
        elif is_manual(cell):
            question = called(cell["source"], "ask")
            if question is not None:
                self.manual[question] = points
                self._examples[question] = self._compiled(cell["source"], cell)
                self._run(self._compiled(ask_line(cell["source"]), cell), self._namespace)
        elif is_locked(cell) and not is_display(cell):
            self._run(self._compiled(cell["source"], cell), self._namespace)

    def _compiled(self, source: str, cell: Any) -> CodeType:
        try:
            return compile(source, f"<{self.notebook.name}: {grade_id(cell)}>", "exec")
        except (SyntaxError, ValueError) as error:
            raise self._unusable(error) from error

    def _run(self, code: CodeType, namespace: dict[str, Any]) -> None:
        try:
            exec(code, namespace)  # noqa: S102 - the instructor's own cells, from our build
        except Exception as error:
            raise self._unusable(error) from error

    def _unusable(self, why: object) -> MarkingError:
        shown = why if isinstance(why, Message) else f"{type(why).__name__}: {why}"
        return MarkingError(
            Message(
                "The solutions notebook {file} cannot be used to mark: {why}.",
                {"file": str(self.notebook), "why": shown},
            ),
            Message("Build the course again with: doingoai build"),
        )


def mark(
    notebook: Path, answers: dict[str, Any] | None, *, language: str | None = None
) -> dict[str, Mark]:
    """Mark one submission with the solutions ``notebook``; see `Marker` for many.

    Args:
        notebook: a solutions notebook, with its hidden tests.
        answers: the content of the submission's answers.json; None for a blank one.
        language: "vi" or "en" for the feedback; default: that of the answers.
    """
    with Marker(notebook, language=language) as marker:
        return marker.mark(answers)
