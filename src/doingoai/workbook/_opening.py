"""Which store a book gets: beside the notebook, in memory, or where a sandbox wants it."""

from __future__ import annotations

import os
from pathlib import Path

from doingoai.workbook._book import Book
from doingoai.workbook._frontends import grading
from doingoai.workbook._state import SaveFailed
from doingoai.workbook._store import FileStore, MemoryStore, Store, empty_document


def open_book(assignment: str, *, language: str, practice: bool, directory: Path) -> Book:
    """A book over the answers in ``directory``, as the environment says (see `Book`)."""
    name = "practice.json" if practice else "answers.json"
    beside = directory / name
    out = os.environ.get("DOINGOAI_ANSWERS_OUT")
    if out and not practice:
        store = FileStore(Path(out), assignment=assignment, language=language, seed=beside)
        return Book(assignment, language=language, store=store, fixed=True, folder=directory)
    store = FileStore(beside, assignment=assignment, language=language)
    if grading():
        try:
            document = store.read()
        except SaveFailed:
            document = empty_document(assignment, language)
        kept: Store = MemoryStore(document)
        return Book(assignment, language=language, store=kept, fixed=True, folder=directory)
    return Book(assignment, language=language, store=store, fixed=False, folder=directory)
