"""A book: the questions and answers of one exercise or lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message, known_language
from doingoai.workbook import _aside_record, _beside, _set_aside
from doingoai.workbook._cell import running_cell
from doingoai.workbook._check import Check
from doingoai.workbook._entry import undone
from doingoai.workbook._mark import Mark, Scheme
from doingoai.workbook._overview import Overview
from doingoai.workbook._question import Look, Question
from doingoai.workbook._saving import Saving
from doingoai.workbook._state import (
    Saved,
    SaveFailed,
    State,
    UnknownQuestion,
)
from doingoai.workbook._store import FileStore, Store

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import pandas as pd

    from doingoai.workbook._kinds import Kind
    from doingoai.workbook._offer import Offer
    from doingoai.workbook._store import Document, Entry
    from doingoai.workbook._verdict import Judge


class Book:
    """The answers of one notebook, and the questions asked so far.

    Made by `doingoai.workbook(...)`. Answers given under nbgrader stay in memory; with
    ``DOINGOAI_ANSWERS_OUT`` set they go to that file; otherwise beside the notebook.

    Attributes:
        assignment: the module's id.
        language: "vi" or "en".
        store: where the answers are; marking puts one submission's after another's here.
        questions, marks: by the question's id.
        data_versions: the datasets loaded so far, and their versions.
    """

    def __init__(
        self,
        assignment: str,
        *,
        language: str,
        store: Store,
        fixed: bool,
        folder: Path | None = None,
    ) -> None:
        self.assignment = assignment
        self.language = language
        self.questions: dict[str, Question] = {}
        self.marks: dict[str, Mark] = {}
        self._schemes: dict[str, Scheme] = {}
        self.store = store
        self._folder = folder
        # Under grading an unchanged cell must not override what the learner last did by widget.
        self._fixed = fixed
        self.data_versions: dict[str, str] = {}
        self._saving = Saving(self)

    # What a notebook calls ------------------------------------------------------------------

    def dataset(self, name: str, resource: str = "data") -> pd.DataFrame:
        """A dataset of the course; its version is noted with every answer from now on."""
        from doingoai import datasets

        frame = datasets.load(name, resource)
        self.data_versions[name] = datasets.version(name)
        return frame

    def ask(
        self,
        question_id: str,
        kind: Kind,
        *,
        title: str = "",
        hints: tuple[str, ...] = (),
        given: Mapping[str, object] | None = None,
        looks: tuple[Look, ...] = (),
        judge: Judge | None = None,
        feedback: Mapping[str, str] | None = None,
        unless: Message | str | None = None,
        offer: Offer | None = None,
    ) -> Question:
        """Ask a question; shown as a cell's last value, the result is its widget.

        Args:
            question_id: the key of the answer.
            kind: the form of the answer.
            title: what is asked, in a few words.
            hints: three, mildest first.
            given: what the question fixes, shown beside it.
            looks: rules run by a check: value → findings.
            judge: for practice in lessons: right or wrong at once.
            feedback: words for the judge's reason codes.
            unless: what the data at hand lack, a sentence: the question is then set aside, shows
                it in place of its widget, and counts in full. None or "": it is asked.
            offer: what a learner may take over as the answer by a button, such as their plan.
        """
        question = Question(
            book=self,
            id=question_id,
            kind=_beside.speaking(kind, self.language),
            title=title,
            hints=tuple(hints),
            given={label: str(shown) for label, shown in (given or {}).items()},
            looks=tuple(looks),
            judge=judge,
            feedback=dict(feedback or {}),
            unless=_set_aside.reason(unless),
            offer=offer,
        )
        self.questions[question_id] = question
        if self.path is not None and not self._fixed:
            aside = self.data_versions if question.unless is not None else None
            _aside_record.note(self.path, question_id, aside)
        return question

    def check(self, question_id: str) -> Check:
        """A formative check of one answer, with its hints; it never tells the key."""
        return Check(self._question(question_id))

    def overview(self) -> Overview:
        """All questions at a glance, with marking (where the keys are) and starting again."""
        return Overview(self)

    def mark(
        self,
        question_id: str,
        judge: Judge,
        *,
        points: float,
        feedback: Mapping[str, str] | None = None,
        worked: str = "",
    ) -> Mark:
        """Mark one answer. A blank one earns 0 and is called "not started", never wrong.

        What was set aside earns all its points, whatever is stored.

        Args:
            question_id: the question.
            judge: from the answer's value to a verdict.
            points: the most it can earn.
            feedback: words for the judge's reason codes.
            worked: how to get to the answer, in plain paragraphs; shown once the learner has
                tried in earnest (see `tried`), or has all the points.
        """
        self._schemes[question_id] = Scheme(judge, points, dict(feedback or {}), worked)
        return self.mark_again(question_id)

    def mark_again(self, question_id: str) -> Mark:
        """Mark the answer there is now as `mark` was last told to; marking many takes this way.

        Raises:
            KeyError: `mark` was never called for the question.
        """
        question, scheme = self.questions.get(question_id), self._schemes[question_id]
        if question is not None and question.unless is not None:
            aside = scheme.set_aside(question_id, question.unless, self._answers_language())
            self.marks[question_id] = aside
            return aside
        value = self.value(question_id)
        mark = scheme.mark(
            question_id,
            value,
            kind=question.kind if question else None,
            language=self._answers_language(),
            attempted=question is not None and self.tried(question_id),
        )
        self.marks[question_id] = _beside.told(mark, value, self._folder)
        return self.marks[question_id]

    def __setitem__(self, question_id: str, value: object) -> None:
        """Answer by code.

        Raises:
            UnknownQuestion: no such question was asked.
            AnswerProblem: the value is no valid answer; nothing was changed.
            SaveFailed: it could not be written; nothing was changed.
        """
        question = self._question(question_id)
        cleaned = question.kind.clean(value, language=self.language)
        if cleaned.problems:
            raise self._speaking(question.problem(cleaned))
        cell = running_cell()
        if self._fixed and not self._overrides(question_id, cell):
            return
        try:
            self._saving.write(question, cleaned.value, by="code", cell=cell)
        except SaveFailed as error:
            raise self._speaking(error) from error

    def __getitem__(self, question_id: str) -> Any:
        """The stored value, or None."""
        self._question(question_id)
        return self.value(question_id)

    def start_again(self) -> Path | None:
        """Begin this exercise anew; the old answers are kept under a dated name, returned."""
        if not isinstance(self.store, FileStore):
            return None
        old = self.store.start_again()
        self._saving.tell_all()
        return old

    def undo(self, question_id: str) -> Saved:
        """Exchange the stored value for the one before it."""
        self._question(question_id)

        def edit(document: Document) -> None:
            answers = document["answers"]
            if question_id in answers:
                answers[question_id] = undone(answers[question_id])

        return self._saving.change(question_id, edit)

    def clear(self, question_id: str) -> Saved:
        """Take the answer away; undo brings it back."""
        return self.save(question_id, None)

    # What questions and front ends call -----------------------------------------------------

    @property
    def notice(self) -> Message | None:
        """What a learner should know about the file of answers (it was damaged), or None."""
        return self.store.notice if isinstance(self.store, FileStore) else None

    @property
    def path(self) -> Path | None:
        """The file of answers, or None where answers live in memory."""
        return self.store.path if isinstance(self.store, FileStore) else None

    def entry(self, question_id: str) -> Entry:
        """All that is stored for one question; empty when nothing is."""
        entry: Entry = self.store.read()["answers"].get(question_id, {})
        return entry

    def value(self, question_id: str) -> Any:
        """The stored value as its kind accepts it today, or None.

        A value that was edited by hand, or kept by an older edition, loses the parts that are
        no valid answer any more.
        """
        stored = self.entry(question_id).get("value")
        question = self.questions.get(question_id)
        if stored is None or question is None:
            return None
        return question.kind.clean(_plain(stored), language="en").value

    def state(self, question_id: str) -> State:
        """How far the answer is; `State.SET_ASIDE` where the question is not asked."""
        question = self.questions.get(question_id)
        if question is not None and question.unless is not None:
            return State.SET_ASIDE
        value = self.value(question_id)
        if value is None:
            return State.NOT_ATTEMPTED
        done = question is not None and question.kind.complete(value)
        return State.ATTEMPTED if done else State.IN_PROGRESS

    def tried(self, question_id: str) -> bool:
        """Whether the learner has tried in earnest: all parts answered, and checked once."""
        answered = self.state(question_id) is State.ATTEMPTED
        return answered and "checked_at" in self.entry(question_id)

    def save(
        self, question_id: str, raw: object, by: str = "widget", *, beside: bool = True
    ) -> Saved:
        """Keep what can be kept of ``raw``; problems and failures come back as values.

        Args:
            question_id: the question.
            raw: what was entered.
            by: "widget", "code", or "offer" for what was taken over.
            beside: whether what belongs beside the answers, the picture of a chart, is made at
                once; who is in a hurry calls `keep_beside` afterwards.
        """
        question = self._question(question_id)
        try:
            before = self.value(question_id)
        except SaveFailed as error:
            return self._saving.failed(question_id, error)
        cleaned = question.kind.clean(raw, language=self.language, previous=before)
        notes = {"/".join(path): words for path, words in cleaned.notes.items()}
        if cleaned.value == before and cleaned.problems:
            # Nothing of it could be kept, so nothing is written.
            return Saved(
                saved=False,
                state=self.state(question_id),
                value=before,
                problems=cleaned.problems,
                notes=notes,
                saved_at=question.saved_at,
            )
        try:
            self._saving.write(question, cleaned.value, by=by, cell=None, beside=beside)
        except SaveFailed as error:
            return self._saving.failed(question_id, error)
        return Saved(
            saved=True,
            state=self.state(question_id),
            value=cleaned.value,
            problems=cleaned.problems,
            notes=notes,
            saved_at=question.saved_at,
        )

    def keep_beside(self, question_id: str) -> None:
        """Make what belongs beside a stored answer, where `save` left it for later."""
        self._saving.keep_beside(self._question(question_id))

    def subscribe(self, question_id: str, callback: Callable[[], None]) -> Callable[[], None]:
        """Call ``callback`` after each change of the answer; returns what ends that."""
        return self._saving.subscribe(question_id, callback)

    def note_honest_attempt(self, question_id: str) -> None:
        """Remember that a complete answer was checked: it unlocks the worked solution."""
        if not self._fixed and "checked_at" not in self.entry(question_id):
            self._saving.note_attempt(question_id)

    # Inside ---------------------------------------------------------------------------------

    def _question(self, question_id: str) -> Question:
        if question_id not in self.questions:
            known = ", ".join(self.questions) or "–"
            raise self._speaking(
                UnknownQuestion(
                    Message("There is no question “{id}” here.", {"id": str(question_id)[:60]}),
                    Message("The questions asked so far: {known}.", {"known": known}),
                )
            )
        return self.questions[question_id]

    def _overrides(self, question_id: str, cell: str | None) -> bool:
        entry = self.entry(question_id)
        return entry.get("value") is None or cell is None or cell != entry.get("cell")

    def _answers_language(self) -> str:
        if not self._fixed:
            return self.language
        stored = self.store.read().get("language")
        return (known_language(stored) if isinstance(stored, str) else None) or self.language

    def _speaking(self, error: Any) -> Any:
        error.language = self.language
        return error


def _plain(stored: Any) -> Any:
    return stored if isinstance(stored, int | float | str | dict | list) else None
