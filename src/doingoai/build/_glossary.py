"""The glossary, enforced: a term has its Vietnamese, and false friends never appear.

``curriculum/glossary.csv`` has the columns en, vi, note. In en and vi, ``a / b`` and ``a; b``
separate forms and parentheses are optional. Words that a note says never to use are banned.
``curriculum/glossary-exceptions.csv`` (term, where, reason) excuses a term in the messages whose
English or context has ``where`` in it, or everywhere when that is empty.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from doingoai.build._blocks import EXPRESSION
from doingoai.build._model import Problem
from doingoai.i18n import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from doingoai.build._po import Entry

GLOSSARY = "curriculum/glossary.csv"
EXCEPTIONS = "curriculum/glossary-exceptions.csv"

_PARENTHESES = re.compile(r"\s*\([^)]*\)")
_SEPARATOR = re.compile(r"\s*(?:;|/)\s*")
_QUOTED = r"'[^']+'"
_BAN = re.compile(rf"\b(?:never|avoid) ({_QUOTED}(?:(?:, | and ){_QUOTED})*)", re.IGNORECASE)
_BARE_BAN = re.compile(rf"not ({_QUOTED})")


@dataclass(frozen=True)
class Term:
    """An English term and the Vietnamese forms that are right for it."""

    english: str
    vietnamese: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds the term as whole words, in the singular or a simple plural."""
        words = r"[\s-]+".join(re.escape(word) for word in self.english.split())
        if words.endswith("y"):
            words = f"(?:{words}|{words[:-1]}ies)"
        return re.compile(rf"(?<![\w-]){words}(?:s|es)?(?![\w-])", re.IGNORECASE)


@dataclass(frozen=True)
class Excuse:
    """Where a term may be said otherwise, and why."""

    term: str
    where: str
    reason: str


@dataclass(frozen=True)
class Glossary:
    """The terms, longest first, and the words never to be used."""

    terms: tuple[Term, ...]
    banned: tuple[str, ...]


def read_glossary(text: str) -> Glossary:
    """The glossary from the text of its CSV file."""
    terms: dict[str, tuple[str, ...]] = {}
    banned: list[str] = []
    for row in csv.DictReader(io.StringIO(text)):
        english, vietnamese = _forms(row["en"]), _forms(row["vi"])
        paired = len(english) == len(vietnamese)
        for index, term in enumerate(english):
            forms = (vietnamese[index],) if paired else vietnamese
            terms[term.lower()] = tuple(
                part for form in forms for part in _accepted(form, split="," not in term)
            )
        banned += _banned(row["note"] or "")
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    return Glossary(
        tuple(Term(term, terms[term]) for term in longest_first),
        tuple(dict.fromkeys(banned)),
    )


def read_excuses(text: str) -> tuple[Excuse, ...]:
    """The exceptions from the text of their CSV file."""
    rows = csv.DictReader(io.StringIO(text))
    return tuple(Excuse(row["term"].lower(), row["where"], row["reason"]) for row in rows)


def against_glossary(
    file: str, entries: Iterable[Entry], glossary: Glossary, excuses: Iterable[Excuse] = ()
) -> Iterator[Problem]:
    """Translations in ``file`` that miss a term's Vietnamese or use a banned word."""
    excuses = tuple(excuses)
    for entry in entries:
        if not entry.msgstr or entry.fuzzy:
            continue
        vietnamese = " ".join(entry.msgstr.split()).casefold()
        for term in _terms_in(entry.msgid, glossary):
            said = any(form.casefold() in vietnamese for form in term.vietnamese)
            if not said and not any(_excused(excuse, term, entry) for excuse in excuses):
                yield _term_differs(file, entry, term)
        for word in glossary.banned:
            if re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", vietnamese):
                yield Problem(
                    "term-banned",
                    file,
                    _where(entry),
                    Message("“{word}” must not be used.", {"word": word}),
                    Message("curriculum/glossary.csv says what to write."),
                )


def unused_excuses(
    entries: Iterable[Entry], glossary: Glossary, excuses: Iterable[Excuse]
) -> tuple[Excuse, ...]:
    """Exceptions that excuse nothing, or give no reason: the table stays honest."""
    excuses = tuple(excuses)
    needed = {
        excuse
        for entry in entries
        for term in _terms_in(entry.msgid, glossary)
        for excuse in excuses
        if excuse.reason.strip() and _excused(excuse, term, entry)
    }
    return tuple(excuse for excuse in excuses if excuse not in needed)


def _terms_in(msgid: str, glossary: Glossary) -> Iterator[Term]:
    """The terms of a message; a term within a longer one doesn't count by itself."""
    text = EXPRESSION.sub("", msgid)
    for term in glossary.terms:
        if term.pattern.search(text):
            text = term.pattern.sub("|", text)
            yield term


def _excused(excuse: Excuse, term: Term, entry: Entry) -> bool:
    text = f"{entry.context}\n{' '.join(entry.msgid.split())}"
    return excuse.term == term.english and excuse.where in text


def _forms(cell: str) -> list[str]:
    parts = _SEPARATOR.split(_PARENTHESES.sub("", cell).strip())
    return [part for part in parts if part]


def _accepted(form: str, *, split: bool) -> Iterator[str]:
    """A form, and where commas join two ways to say it, each of more than one syllable."""
    yield form
    if split:
        yield from (part for part in re.split(r",\s*", form) if " " in part and part != form)


def _banned(note: str) -> Iterator[str]:
    for found in _BAN.finditer(_PARENTHESES.sub("", note)):
        yield from (word.strip("'") for word in re.findall(_QUOTED, found[1]))
    bare = _BARE_BAN.fullmatch(note.strip())
    if bare:
        yield bare[1].strip("'")


def _where(entry: Entry) -> str:
    return entry.context or " ".join(entry.msgid.split())[:40]


def _term_differs(file: str, entry: Entry, term: Term) -> Problem:
    return Problem(
        "term-differs",
        file,
        _where(entry),
        Message(
            "“{english}” isn't translated as “{vietnamese}”.",
            {"english": term.english, "vietnamese": "” / “".join(term.vietnamese)},
        ),
        Message("Use that, or list the message in {file} with a reason.", {"file": EXCEPTIONS}),
    )
