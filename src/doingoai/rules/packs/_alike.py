"""Proper names that languages in Latin letters spell alike once marks are dropped, and cities.

Persons ("Nguyễn Thị Lan", "Nguyen Thi Lan"), places of Viet Nam, foreign names. Which capitalised
words are such names cannot be decided for sure; taken are those that a family name, a title, a
word such as "vịnh" or their own spelling gives away.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from doingoai import datasets
from doingoai.rules.packs import _name_cues as cues
from doingoai.rules.packs._cities import clocks, same_city
from doingoai.rules.packs._names import Mention, mentions
from doingoai.rules.packs._stated import EXAMINED
from doingoai.rules.packs._syllable import may_be_vietnamese
from doingoai.rules.packs._territories import known_by, squeezed, traces
from doingoai.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.datasets import Name
    from doingoai.rules._artefacts import Post

_NOT_PROSE = re.compile(r"https?://\S+|www\.\S+|[@#]\w+|[\w.+-]{1,64}@\S+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LINK = re.compile(r"[ \u00a0]|(?:[ \u00a0][^\W\d_]{1,5}){1,2}[ \u00a0'’]")
_LONGEST, _FOREIGN_LETTERS = 5, 3

Run = list[re.Match[str]]


def unshared(here: Post, there: Post) -> Iterator[Mention]:
    """Names in the text of ``here`` that are spelt alike everywhere and that ``there`` lacks.

    Cities by whose clock it gives an hour are among them, as each language spells them. Countries and names of the naming card are another rule's business.
    """
    words, run_together = _of(there)
    told: set[str] = set()
    for name in _kept_candidates(here, datasets.naming()):
        parts = [fold(word) for word in re.findall(r"[^\W\d_]+", name.text)]
        together = squeezed(name.text)
        if together in told or together in run_together or words.issuperset(parts):
            continue
        if same_city(name.text, here.language, there.language) in run_together:
            continue
        told.add(together)
        yield name


@lru_cache(maxsize=64)
def _of(post: Post) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a post, folded, and what up to five on end give run together ("Hoian")."""
    whole = fold(f"{post.title[:EXAMINED]}\n{post.text[:EXAMINED]}")
    words = re.findall(r"[^\W\d_]+", whole)
    together = (
        "".join(words[start : start + count])
        for start in range(len(words))
        for count in range(1, _LONGEST + 1)
    )
    return frozenset(words), frozenset(together)


@lru_cache(maxsize=64)
def _kept_candidates(
    post: Post,
    names: tuple[Name, ...],  # a key of the cache: another card, other names
) -> tuple[Mention, ...]:
    return tuple(_candidates(post))


def _candidates(post: Post) -> Iterator[Mention]:
    text = _NOT_PROSE.sub(lambda found: "\ue000" * len(found[0]), nfc(post.text[:EXAMINED]))
    masked = list(text)
    for known in mentions(post):
        for found in re.finditer(re.escape(known.text), text):  # not only the first
            masked[found.start() : found.end()] = "\ue000" * len(found[0])
    prose = "".join(masked)
    for city, span in clocks(post):
        if prose[slice(*span)] == city:
            yield Mention("", city, span)
    for run, before in _runs(prose):
        chosen = _chosen(run, before, prose, post.language)
        # One word that begins a sentence has its capital from there.
        if chosen and not (len(chosen) == 1 and _begins_sentence(prose, chosen[0].start())):
            start, end = chosen[0].start(), chosen[-1].end()
            yield Mention("", prose[start:end], (start, end))


def _runs(prose: str) -> Iterator[tuple[Run, str]]:
    """Runs of capitalised words, none all in capitals, each with the two words before it.

    Between them stands a space, or a particle: "Halle des Quais".
    """
    run: Run = []
    before = last = older = ""
    for word in _WORD.finditer(prose):
        capital = word[0][0].isupper() and not (word[0].isupper() and len(word[0]) > 1)
        if run and not capital and word[0] in cues.PARTICLES:
            continue
        if run and not (capital and _LINK.fullmatch(prose, run[-1].end(), word.start())):
            yield run, before
            run = []
        if capital:
            before = before if run else f"{older} {last}".lower()
            run.append(word)
        older, last = last, word[0]
    if run:
        yield run, before


def _begins_sentence(prose: str, start: int) -> bool:
    before = prose[:start].rstrip(" \u00a0“\"'‘«(")
    return not before or before[-1] in ".!?…\n:•–—-\ue000"


def _chosen(run: Run, before: str, prose: str, language: str) -> Run:
    """The part of the run that is a name spelt alike everywhere, or nothing."""
    titles = cues.TITLES.get(language, frozenset())
    titled = [at for at, word in enumerate(run) if word[0].lower() in titles]
    follows = bool({before, before.rpartition(" ")[2]} & titles)
    person = run[titled[-1] + 1 :] if titled else run if follows else []
    if len(person) > 1:
        return person[:_LONGEST]
    if language == "vi":
        return _in_vietnamese(run, prose)
    return _in_another(run, prose, language)


def _person(run: Run) -> bool:
    family = run[0][0].lower()
    return family in cues.FAMILIES and len(run) > 1 + (family in cues.FAMILIES_AND_WORDS)


def _in_vietnamese(run: Run, prose: str) -> Run:
    if _person(run):
        return run[:_LONGEST]
    start = run[0].start()
    if cues.PLACES.search(prose[max(0, start - 20) : start]) and all(
        may_be_vietnamese(word[0]) for word in run
    ):
        return run if len(run) > 1 else []
    foreign = [at for at, word in enumerate(run) if _foreign(word[0])]
    return run[foreign[0] : foreign[-1] + 1] if foreign else []


def _in_another(run: Run, prose: str, language: str) -> Run:
    """Vietnamese syllables at the end of a run, at least two, or a name from a third language."""
    while run and fold(run[0][0]) in cues.ENGLISH and run[0][0].isascii():
        run = run[1:]
    while run and fold(run[-1][0]) in cues.ENGLISH and run[-1][0].isascii():
        run = run[:-1]
    begin = len(run)
    while begin and may_be_vietnamese(run[begin - 1][0]):
        begin -= 1
    name = run[begin:]
    if len(name) > 1 and (language == "en" or fold(name[0][0]) in cues.FAMILIES_ABROAD):
        return name
    return _from_elsewhere(run, prose) if run and language not in cues.ROMANCE else []


def _from_elsewhere(run: Run, prose: str) -> Run:
    """A name of a Romance language: by a particle, "Saint-" or a mark that the text has not."""
    written = prose[run[0].start() : run[-1].end()]
    if len(run) > 1 and re.search(rf"[ \u00a0](?:{'|'.join(cues.PARTICLES)})[ \u00a0'’]", written):
        return run
    for at, word in enumerate(run):
        marked = not word[0].isascii() and not may_be_vietnamese(word[0])
        known = fold(word[0]) in cues.LOANWORDS or _country_word(fold(word[0]))
        if word[0].startswith(("Saint-", "Sainte-")) or (marked and not known):
            return run[at:]
    return []


def _foreign(word: str) -> bool:
    """Whether a word in a Vietnamese text is a name from elsewhere, by its spelling."""
    plain = fold(word)
    return (
        len(plain) >= _FOREIGN_LETTERS
        and plain == word.lower()
        and plain not in cues.LOANWORDS
        and not all(may_be_vietnamese(part) for part in plain.split("-"))
        and not _country_word(plain)
    )


@cache
def _country_word(plain: str) -> bool:
    """Whether the word is part of some country's name, or an adjective."""
    return plain.startswith(_country_stems())


@cache
def _country_stems() -> tuple[str, ...]:
    codes = set(known_by("en").values())
    return tuple({stem for code in codes for stem in traces(code, "en").stems})
