"""Marking without a kernel: books over given answers, nothing read or written."""

from __future__ import annotations

import copy
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from doingoai.workbook._book import Book
from doingoai.workbook._store import MemoryStore, empty_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.workbook._store import Document

_current: ContextVar[Marking | None] = ContextVar("marking", default=None)


class Marking:
    """What `workbook(...)` returns inside a ``with marking(...)`` block.

    The instructor's set-up and question cells run once; `load` then exchanges the answers, so
    that many submissions are marked without running those cells again.
    """

    def __init__(self, document: Document | None, language: str | None) -> None:
        self._given = document
        self._language = language
        self.book: Book | None = None

    def open(self, assignment: str, language: str) -> Book:
        """The book of this marking, over the answers given."""
        self.book = Book(
            assignment, language=language, store=self._store(assignment, language), fixed=True
        )
        return self.book

    def load(self, document: Document | None) -> None:
        """Mark another submission from now on; earlier marks are forgotten."""
        self._given = document
        if self.book is not None:
            self.book.store = self._store(self.book.assignment, self.book.language)
            self.book.marks = {}

    def _store(self, assignment: str, language: str) -> MemoryStore:
        document = copy.deepcopy(self._given) or empty_document(assignment, language)
        if self._language:
            document["language"] = self._language
        return MemoryStore(document)


def current_marking() -> Marking | None:
    """The marking under way in this context, or None."""
    return _current.get()


@contextmanager
def marking(document: Document | None, language: str | None = None) -> Iterator[Marking]:
    """Within the block, `workbook(...)` is a book over ``document``, in memory.

    Args:
        document: the content of an answers.json, or None for a blank submission.
        language: language of the feedback; default: that of the answers.
    """
    made = Marking(document, language)
    token = _current.set(made)
    try:
        yield made
    finally:
        _current.reset(token)
