"""Names in a text: which it surely mentions, and whether it speaks of one in any way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from doingoai import datasets
from doingoai.rules.packs._card import LANGUAGES, entries
from doingoai.rules.packs._stated import EXAMINED
from doingoai.rules.packs._territories import known_by, longer_names, squeezed, traces
from doingoai.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.datasets import Name
    from doingoai.rules._artefacts import Post
    from doingoai.rules.packs._card import Entry

# Addresses, handles: names that somebody else chose.
_NOT_PROSE = re.compile(r"https?://\S+|www\.\S+|(?<![\w.])@[\w.]+|[\w.+-]{1,64}@\S+")
_WORD = re.compile(r"[^\W_]+")
# Little words of names.
_LITTLE = {*("of", "the", "for", "in", "and", "de", "du", "des", "la", "le", "les", "au", "en")} | {
    *("tại", "và", "về", "các", "ở", "của", "người")
}
_MOST_WORDS = 2 / 3
_WHOLE_WORD = 4


@dataclass(frozen=True)
class Mention:
    """A name as a text has it.

    Attributes:
        key: what it names: a country's code, or a name of the card.
        text: as it is written.
        span: where, in the NFC text.
    """

    key: str
    text: str
    span: tuple[int, int]


@dataclass(frozen=True)
class _Reading:
    raw: frozenset[str]
    text: str
    folded: frozenset[str]
    squeezed: str


def mentions(post: Post) -> Iterator[Mention]:
    """The countries and names of the naming card that the text of ``post`` surely names, once each."""
    yield from _mentions(post.text[:EXAMINED], post.language, datasets.naming())


@lru_cache(maxsize=128)
def _mentions(written: str, language: str, names: tuple[Name, ...]) -> tuple[Mention, ...]:
    text = _NOT_PROSE.sub(lambda found: "\ue000" * len(found[0]), nfc(written))
    keys = _index(names, language)
    first: dict[str, Mention] = {}
    pattern = _pattern(names, language)
    for found in pattern.finditer(text) if pattern else ():
        key = keys[" ".join(found[0].split())]
        if key:
            first.setdefault(key, Mention(key, found[0], found.span()))
    return tuple(first.values())


def speaks_of(post: Post, key: str) -> bool:
    """Whether the text or title of ``post`` speaks of ``key`` in any form, an adjective included.

    True also where nothing can be decided: a name that the card translates, in a language that
    the card does not have.
    """
    reading = _read(f"{post.title[:EXAMINED]}\n{post.text[:EXAMINED]}")
    entry = _by_key(datasets.naming()).get(key)
    if len(key) == len("VN") and key.isupper() and _country_there(reading, key, post.language):
        return True
    if entry is None:
        return False
    if post.language not in LANGUAGES and not entry.alike and not key.isupper():
        return True
    return _entry_there(reading, entry, post.language)


def _country_there(reading: _Reading, code: str, language: str) -> bool:
    how = traces(code, language)
    return (
        any(_exactly(word, reading) for word in how.exact)
        or any(phrase in reading.squeezed for phrase in how.phrases)
        or any(word.startswith(stem) for word in reading.folded for stem in how.stems)
    )


def _exactly(word: str, reading: _Reading) -> bool:
    if word.isalpha():
        return word in reading.raw
    return bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", reading.text))


def _entry_there(reading: _Reading, entry: Entry, language: str) -> bool:
    if any(_form_there(reading, form) for form in (*entry.other, *_one(entry.alike))):
        return True
    return any(
        _initials(form) & reading.raw or _mostly(reading, form)
        for form in entry.sure.get(language, ())
    )


def _one(form: str) -> tuple[str, ...]:
    return (form,) if form else ()


def _form_there(reading: _Reading, form: str) -> bool:
    plain = squeezed(form)
    return plain in reading.folded or (len(plain) > _WHOLE_WORD and plain in reading.squeezed)


def _initials(form: str) -> set[str]:
    words = _WORD.findall(form)
    first = ["".join(word[0] for word in words).upper()]
    first.append("".join(word[0] for word in words if word[0].isupper()))
    return {initials for initials in first if len(initials) > 1}


def _mostly(reading: _Reading, form: str) -> bool:
    """Whether two thirds of a name's words are there: "Foreign Ministry"."""
    words = {fold(word) for word in _WORD.findall(form) if word.lower() not in _LITTLE}
    return len(words) > 1 and len(words & reading.folded) >= _MOST_WORDS * len(words)


@lru_cache(maxsize=128)
def _read(text: str) -> _Reading:
    composed = nfc(text)
    raw = frozenset(_WORD.findall(composed))
    plain = fold(composed)
    return _Reading(raw, composed, frozenset(_WORD.findall(plain)), squeezed(composed))


@cache
def _by_key(names: tuple[Name, ...]) -> dict[str, Entry]:
    return {entry.key: entry for entry in entries(names)}


@cache
def _index(names: tuple[Name, ...], language: str) -> dict[str, str]:
    """Forms that ``language`` has, each with what it names; "" for what names nothing by itself."""
    index = dict.fromkeys(longer_names(), "")
    index |= known_by(language)
    for entry in entries(names):
        forms = entry.sure.get(language) or (
            form for form in entry.sure["en"] if squeezed(form) == squeezed(entry.alike)
        )
        index |= dict.fromkeys(forms, entry.key)
    return index


@cache
def _pattern(names: tuple[Name, ...], language: str) -> re.Pattern[str] | None:
    forms = sorted(_index(names, language), key=len, reverse=True)
    if not forms:
        return None
    spaced = (re.escape(form).replace(r"\ ", r"\s") for form in forms)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)")
