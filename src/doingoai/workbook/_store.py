"""Answers on disk: lock, read again, merge one answer, replace the file as a whole.

Nothing is lost by a crash (the old file stands until the new one is complete), by two notebooks
or processes on one file (each change is merged into what is there under a lock), or by damage (a
file that cannot be read is set aside, not overwritten).
"""

from __future__ import annotations

import contextlib
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol

from filelock import FileLock, Timeout

from doingoai._files import free_name, why_not_saved, write_whole
from doingoai.i18n import Message
from doingoai.workbook._state import SaveFailed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FORMAT = 1
_LOCK_SECONDS = 10.0

Document = dict[str, Any]
Entry = dict[str, Any]


class Store(Protocol):
    """Where a book's answers are."""

    def read(self) -> Document:
        """The whole document, a fresh copy."""

    def change(self, edit: Callable[[Document], None]) -> Document:
        """Apply ``edit`` to the newest document and keep the result.

        Raises:
            SaveFailed: nothing was changed.
        """


def empty_document(assignment: str, language: str) -> Document:
    """A document without answers."""
    return {"format": FORMAT, "assignment": assignment, "language": language, "answers": {}}


def now() -> str:
    """The time in UTC, to the microsecond, as answers keep it."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


class MemoryStore:
    """A document in memory, for marking: nothing is ever written."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def read(self) -> Document:
        """See `Store.read`."""
        return self.document

    def change(self, edit: Callable[[Document], None]) -> Document:
        """See `Store.change`."""
        edit(self.document)
        return self.document


class FileStore:
    """A document in a JSON file beside the notebook.

    Args:
        path: the file; it need not exist.
        assignment: id of the exercise.
        language: language of the learner's notebook.
        seed: a file to begin from while ``path`` does not exist.
    """

    def __init__(
        self, path: Path, *, assignment: str, language: str, seed: Path | None = None
    ) -> None:
        self.path = path
        self.assignment = assignment
        self.language = language
        self.seed = seed
        self.notice: Message | None = None
        self._cached: tuple[tuple[int, int, int], str] | None = None

    def read(self) -> Document:
        """See `Store.read`. A damaged file reads as empty; `notice` then says so."""
        source = self.path if self.seed is None or self.path.exists() else self.seed
        try:
            text = self._text(source)
            return self._parsed(text)
        except FileNotFoundError:
            return empty_document(self.assignment, self.language)
        except (ValueError, RecursionError):
            self._set_aside(source)
            return empty_document(self.assignment, self.language)
        except OSError as error:
            raise self._failed(error) from error

    def change(self, edit: Callable[[Document], None]) -> Document:
        """See `Store.change`."""
        try:
            with self._locked():
                document = self.read()
                edit(document)
                document["language"] = self.language
                self._replace(document)
        except Timeout:
            raise SaveFailed(
                Message("The answers are held by another program at the moment."),
                Message("Close other copies of this notebook, then try again."),
            ) from None
        except OSError as error:
            raise self._failed(error) from error
        return document

    def start_again(self) -> Path | None:
        """Put the answers aside under a dated name and begin empty; returns that name."""
        try:
            with self._locked():
                if not self.path.exists():
                    return None
                old = free_name(self.path, "before")
                self.path.replace(old)
                return old
        except (OSError, Timeout) as error:
            raise self._failed(error) from error

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        lock = FileLock(self.path.with_name(f".{self.path.name}.lock"), timeout=_LOCK_SECONDS)
        with lock:
            yield

    def _text(self, source: Path) -> str:
        stat = source.stat()
        mark = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        if self._cached is None or self._cached[0] != mark:
            self._cached = (mark, source.read_text(encoding="utf-8"))
        return self._cached[1]

    def _parsed(self, text: str) -> Document:
        document = json.loads(text)
        if not _is_document(document):
            raise ValueError("no document of answers")
        return dict(document)

    def _set_aside(self, source: Path) -> None:
        aside = free_name(self.path, "damaged")
        try:
            source.replace(aside)
        except OSError as error:
            raise SaveFailed(
                Message(
                    "The file {name} is damaged and cannot be set aside.", {"name": source.name}
                ),
                Message("Nothing was overwritten. Ask for help before you go on."),
            ) from error
        self.notice = Message(
            "The file of your answers was damaged. It was kept as {name}; you can go on answering.",
            {"name": aside.name},
        )

    def _replace(self, document: Document) -> None:
        text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False)
        # Readable by a grader of another account.
        write_whole(self.path, text.encode("utf-8"), mode=0o644)

    def _failed(self, error: OSError) -> SaveFailed:
        return SaveFailed(*why_not_saved(error, self.path))


def _is_document(loaded: object) -> bool:
    if not isinstance(loaded, dict) or loaded.get("format") != FORMAT:
        return False
    answers = loaded.get("answers")
    return isinstance(answers, dict) and all(isinstance(e, dict) for e in answers.values())
