"""How the stored answers of a book change: written, told to whoever shows them, or not saved."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.workbook import _beside
from doingoai.workbook._entry import next_entry
from doingoai.workbook._frontends import grading
from doingoai.workbook._state import Saved, SaveFailed, State
from doingoai.workbook._store import now

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from doingoai.workbook._book import Book
    from doingoai.workbook._question import Question
    from doingoai.workbook._store import Document


class Saving:
    """The one place from which a book changes its store."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._listeners: dict[str, list[Callable[[], None]]] = defaultdict(list)

    def subscribe(self, question_id: str, callback: Callable[[], None]) -> Callable[[], None]:
        """See `Book.subscribe`."""
        self._listeners[question_id].append(callback)

        def leave() -> None:
            if callback in self._listeners[question_id]:
                self._listeners[question_id].remove(callback)

        return leave

    def tell(self, question_id: str) -> None:
        """Call everybody who follows the answer."""
        for callback in list(self._listeners[question_id]):
            callback()

    def tell_all(self) -> None:
        """Call everybody: all answers have changed."""
        for question_id in list(self._listeners):
            self.tell(question_id)

    def write(
        self, question: Question, value: Any, *, by: str, cell: str | None, beside: bool = True
    ) -> None:
        """Store ``value``, a cleaned one.

        Raises:
            SaveFailed: it could not be written; nothing was changed.
        """
        file = self._file()
        if beside:
            value = _beside.kept(question.kind, value, file, question.id)

        def edit(document: Document) -> None:
            answers = document["answers"]
            answers[question.id] = next_entry(
                answers.get(question.id, {}),
                kind=question.kind.name,
                value=value,
                datasets=self._book.data_versions,
                by=by,
                cell=cell,
            )
            _beside.tidied(question.kind, answers[question.id], file, question.id)

        self._book.store.change(edit)
        self.tell(question.id)

    def change(self, question_id: str, edit: Callable[[Document], None]) -> Saved:
        """Change the document for one question, and say what is stored then."""
        try:
            self._book.store.change(edit)
        except SaveFailed as error:
            return self.failed(question_id, error)
        self.tell(question_id)
        return Saved(
            saved=True,
            state=self._book.state(question_id),
            value=self._book.value(question_id),
            saved_at=self._book.entry(question_id).get("saved_at"),
        )

    def failed(self, question_id: str, error: SaveFailed) -> Saved:
        """What is said where nothing could be written."""
        whole = Message(
            "{what} {next}", {"what": error.message, "next": error.next_step or Message("")}
        )
        try:
            value, state = self._book.value(question_id), self._book.state(question_id)
        except SaveFailed:
            value, state = None, State.NOT_ATTEMPTED
        return Saved(saved=False, state=state, value=value, error=whole)

    def keep_beside(self, question: Question) -> None:
        """See `Book.keep_beside`."""
        file = self._file()
        stored = self._book.entry(question.id).get("value")
        made = _beside.kept(question.kind, self._book.value(question.id), file, question.id)
        if made == stored:
            return

        def edit(document: Document) -> None:
            entry = document["answers"].get(question.id, {})
            if entry.get("value") == stored:  # else somebody was quicker: theirs has its own
                entry["value"] = made
            _beside.tidied(question.kind, entry, file, question.id)

        with suppress(SaveFailed):  # the answer itself is saved
            self._book.store.change(edit)

    def note_attempt(self, question_id: str) -> None:
        """See `Book.note_honest_attempt`."""

        def edit(document: Document) -> None:
            if question_id in document["answers"]:
                document["answers"][question_id]["checked_at"] = now()

        with suppress(
            SaveFailed
        ):  # the check itself must not fail for it; the next one tries again
            self._book.store.change(edit)

    def _file(self) -> Path | None:
        # Whoever grades a submission adds nothing to it.
        return None if grading() else self._book.path
