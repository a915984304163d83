"""Whether a sentence blames somebody: who is its subject, and what is said of them.

A list of phrases hears only what it has heard before. So two lists are crossed: somebody outside
our own side, and after them, in the same clause, what is a fault. They must stand nearer to it than
anybody of our own side: what we did wrong, we may say.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from doingoai.spokesperson._hear import denied, heard_in, hears
from doingoai.spokesperson._lexicon import lexicon

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from doingoai.spokesperson._hear import Sentence
    from doingoai.spokesperson._said import Said

_REACH = 70  # signs from the subject to what is said of it
_CLAUSE_ENDS = ";:"


def crossed(sentence: Sentence, language: str) -> Iterator[Said]:
    """Faults in ``sentence`` of which somebody outside our side is the subject, from him to it."""
    phrases = lexicon(language, "blame")
    if phrases is None or (phrases.unless and phrases.unless.search(sentence.plain)):
        return
    if hears(sentence, language, "unknowns"):
        return
    subjects = _subjects(sentence, language)
    ends = [subject.end for subject in subjects]
    for fault in _found(sentence, language, "faults"):
        nearest = bisect_right(ends, fault.start()) - 1
        if nearest < 0 or not subjects[nearest].outside:
            continue
        between = sentence.plain[ends[nearest] : fault.start()]
        if len(between) > _REACH or any(sign in between for sign in _CLAUSE_ENDS):
            continue
        if not denied(sentence, fault.start(), language):
            yield sentence.said(subjects[nearest].start, fault.end())


class _Subject(NamedTuple):
    """Where a possible subject stands in its sentence, and whether it is outside our own side."""

    end: int
    start: int
    outside: bool


def _subjects(sentence: Sentence, language: str) -> list[_Subject]:
    return sorted(
        _Subject(each.end(), each.start(), outside)
        for name, outside in (("outsiders", True), ("own_side", False))
        for each in _found(sentence, language, name)
    )


def _found(sentence: Sentence, language: str, name: str) -> Iterator[re.Match[str]]:
    known = lexicon(language, name)
    return known.says.finditer(sentence.plain) if known else iter(())


def insinuated(sentence: Sentence, language: str) -> tuple[Said, ...]:
    """Blame without an accusation: who gains, "only they know", "not for the first time"."""
    if heard_in(sentence, language, "unknowns"):
        return ()
    return heard_in(sentence, language, "insinuations")
