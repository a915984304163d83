"""The two catalogues of a build, read and brought up to date together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.build import _catalogue, _glossary, _po
from doingoai.build._lint_words import lint_words
from doingoai.build._model import SOURCE_LANGUAGE
from doingoai.build._po import Catalogue, Entry
from doingoai.build._translate import course_texts, texts
from doingoai.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from doingoai.build._model import Course, Document, Problem


@dataclass(frozen=True)
class _Book:
    """One catalogue: its file, what it was, what it has to hold, what it becomes."""

    file: str
    title: str
    old: Catalogue
    wanted: tuple[Entry, ...]
    new: Catalogue


@dataclass(frozen=True)
class Words:
    """The prose's catalogue and, in a clone with the library, the library's.

    Attributes:
        prose: the curriculum's words.
        library: the library's own words; None where its code isn't below the root.
    """

    prose: _Book
    library: _Book | None

    @classmethod
    def read(cls, root: Path, course: Course, documents: tuple[Document, ...]) -> Words:
        """Both catalogues below ``root``.

        Raises:
            BuildError: one of them can't be read.
        """
        found = [*course_texts(course), *(each for one in documents for each in texts(one))]
        prose = tuple(Entry(text.context, text.msgid) for text in found)
        library = None
        wanted = _catalogue.library_entries(root)
        if wanted:
            library = _book(root, _catalogue.LIBRARY, _catalogue.LIBRARY_TITLE, wanted)
        return cls(_book(root, _catalogue.PROSE, _catalogue.PROSE_TITLE, prose), library)

    @property
    def books(self) -> tuple[_Book, ...]:
        """The catalogues there are."""
        return (self.prose,) if self.library is None else (self.prose, self.library)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The catalogues as files, the library's compiled one among them."""
        for book in self.books:
            yield book.file, _po.written(book.new, book.title)
        if self.library is not None:
            yield _catalogue.COMPILED, _po.compiled(self.library.new)

    def wrong(self) -> Iterator[Problem]:
        """Translations that don't keep what they must of their English."""
        for book in self.books:
            yield from lint_words(book.file, book.new.entries)

    def gaps(self, *, as_stored: bool) -> Iterator[Problem]:
        """What translators still have to do: in the files as stored, or once brought up to date."""
        for book in self.books:
            yield from _catalogue.gaps(book.file, book.old if as_stored else book.new, book.wanted)

    def against_glossary(self, root: Path) -> Iterator[Problem]:
        """Translations against ``curriculum/glossary.csv``, where there is one."""
        glossary, excuses = root / _glossary.GLOSSARY, root / _glossary.EXCEPTIONS
        if not glossary.is_file():
            return
        terms = _glossary.read_glossary(glossary.read_text(encoding="utf-8"))
        excused = (
            _glossary.read_excuses(excuses.read_text(encoding="utf-8")) if excuses.is_file() else ()
        )
        for book in self.books:
            yield from _glossary.against_glossary(book.file, book.new.entries, terms, excused)

    def prose_in(self, language: str) -> Callable[[str, str], str]:
        """Gives the curriculum's words in ``language``: ``(context, msgid)`` to text."""
        if language == SOURCE_LANGUAGE:
            return lambda _, msgid: msgid
        return self.prose.new.words

    def library_in(self, language: str) -> Callable[[str], str]:
        """Gives the library's words in ``language``, from this build's catalogue."""
        library = self.library
        if language == SOURCE_LANGUAGE:
            return lambda msgid: msgid
        if library is None:
            return lambda msgid: translate(msgid, language)
        return lambda msgid: library.new.words("", msgid)


def _book(root: Path, file: str, title: str, wanted: tuple[Entry, ...]) -> _Book:
    old = _po.read(root / file, file)
    return _Book(file, title, old, wanted, _catalogue.merged(old, wanted))
