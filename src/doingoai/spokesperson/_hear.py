"""Hearing: where the phrases of a list stand in a text, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from doingoai.spokesperson._lexicon import lexicon, one_spelling
from doingoai.spokesperson._said import Said
from doingoai.text import nfc, sentences

# As many characters as `doingoai.text.figures` reads: some twenty minutes of speech.
EXAMINED = 20_000
_BEFORE = 30  # signs before a word in which its denial stands


@dataclass(frozen=True)
class Sentence:
    """One sentence of a text.

    Attributes:
        start: its position in the NFC form of the text.
        words: as written.
        plain: in the spelling of the lists, sign for sign.
    """

    start: int
    words: str
    plain: str

    def said(self, start: int, end: int) -> Said:
        """The passage from ``start`` to ``end`` of the sentence."""
        return Said(self.start + start, self.start + end, self.words[start:end])


@lru_cache(maxsize=256)
def sentences_of(text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of the first 20,000 characters of ``text``, with their places."""
    written = nfc(text)[:EXAMINED]
    found: list[Sentence] = []
    at = 0
    for words in sentences(written):
        at = written.index(words, at)
        found.append(Sentence(at, words, one_spelling(words, language)))
        at += len(words)
    return tuple(found)


def heard(text: str, language: str, name: str) -> tuple[Said, ...]:
    """What the list ``name`` hears in ``text``; nothing in a language without lists."""
    return tuple(
        passage
        for sentence in sentences_of(text, language)
        for passage in heard_in(sentence, language, name)
    )


def heard_in(sentence: Sentence, language: str, name: str) -> tuple[Said, ...]:
    """What the list ``name`` hears in one sentence."""
    known = lexicon(language, name)
    if known is None or (known.unless and known.unless.search(sentence.plain)):
        return ()
    return tuple(sentence.said(*found.span()) for found in known.says.finditer(sentence.plain))


def denied(sentence: Sentence, place: int, language: str) -> bool:
    """Whether a word that denies stands just before ``place`` in the sentence."""
    known = lexicon(language, "denials")
    before = sentence.plain[max(0, place - _BEFORE) : place]
    return known is not None and any(
        found.end() == len(before) for found in known.says.finditer(before)
    )


def hears(sentence: Sentence, language: str, *names: str) -> bool:
    """Whether any of the lists hears something in the sentence."""
    return any(heard_in(sentence, language, name) for name in names)
