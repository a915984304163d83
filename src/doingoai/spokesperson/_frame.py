"""Whether a reply takes the question's loaded words into its own mouth."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.spokesperson._hear import EXAMINED, denied, sentences_of
from doingoai.spokesperson._lexicon import lexicon, one_spelling
from doingoai.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from doingoai.spokesperson._said import Said

# What a question puts in quotation marks is somebody's word, and usually a loaded one.
_QUOTED = re.compile(r"[\"“”„«‘]\s?([^\"“”„«»‘’]{3,40}?)\s?[\"“”»’]")


def repeats_frame(
    question: str, reply: str, language: str, *, loaded: Iterable[str] = ()
) -> tuple[Said, ...]:
    """Where ``reply`` says the loaded words of ``question``, also to deny them.

    Not told are words that the reply names as the asker's ("you use the word …").

    Args:
        question: what was asked, any text.
        reply: what was said, any text.
        language: ``"vi"`` or ``"en"``; nothing is found in others.
        loaded: words of this question that are known to be loaded, such as those of a row of
            ``datasets/press-questions``.
    """
    theirs = lexicon(language, "askers_words")
    if theirs is None:
        return ()
    asked = one_spelling(nfc(question)[:EXAMINED], language)
    families = [
        *_asked("loaded", asked, language),
        *_families([*loaded, *_QUOTED.findall(asked)], language),
    ]
    plain_names = _asked("loaded_denied", asked, language)
    found: list[Said] = []
    spoken = sentences_of(reply, language)
    for place, sentence in enumerate(spoken):
        near = (sentence, *spoken[place + 1 : place + 2])
        if any(theirs.says.search(each.plain) for each in near):
            continue
        for family in (*families, *plain_names):
            found += [
                sentence.said(*match.span())
                for match in family.finditer(sentence.plain)
                if family not in plain_names or denied(sentence, match.start(), language)
            ]
    return tuple(sorted(set(found), key=lambda said: (said.start, said.end)))


def _asked(name: str, question: str, language: str) -> list[re.Pattern[str]]:
    """The words of the list ``name`` that stand in ``question``, each with its forms."""
    known = lexicon(language, name)
    return [each for each in known.each if each.search(question)] if known else []


def _families(words: Iterable[str], language: str) -> Iterator[re.Pattern[str]]:
    """Each phrase as it may come back: in English with another ending."""
    for phrase in words:
        plain = one_spelling(nfc(phrase), language).strip()
        if not plain:
            continue
        stem = re.escape(plain)
        if language == "en":
            stem = re.escape(re.sub(r"(?<=\w{4})(?:ing|ed|es|s|e|y)$", "", plain)) + r"\w{0,4}"
        yield re.compile(rf"(?<!\w){stem}(?!\w)", re.IGNORECASE)
