"""What stands in a reply or a statement, passage by passage, without judgement.

Every function takes a text of any length in ``"vi"`` or ``"en"``, composed or decomposed, and gives
passages in the order in which they stand, () in other languages. Only the first 20,000 characters
are read. What each of them means is defined in ``tests/rules/labelled/README.md``; how often they
hear rightly is measured there (docs/rules.md).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from doingoai.spokesperson._blame import crossed, insinuated
from doingoai.spokesperson._hear import denied, heard, heard_in, hears, sentences_of
from doingoai.spokesperson._lexicon import lexicon

if TYPE_CHECKING:
    from doingoai.spokesperson._hear import Sentence
    from doingoai.spokesperson._said import Said

_AT_ONCE = 30  # signs from the beginning of a sentence, in which its reason stands

# "No comment on that today" names no day on which there is one.
_NOW = frozenset({"today", "tonight", "hôm nay", "tối nay"})


def _opens_with_reason(sentence: Sentence, language: str) -> bool:
    """Whether a sentence begins with the reason for the one before it, or is all about one."""
    known = lexicon(language, "reasons")
    found = known.says.search(sentence.plain) if known else None
    return found is not None and found.start() <= _AT_ONCE


def _foretold(sentence: Sentence, language: str) -> tuple[Said, ...]:
    """What will be, said as if it were known; a promise is heard as a promise alone."""
    known = lexicon(language, "speculation")
    if hears(sentence, language, "promises", "times_named") or (
        known and known.unless and known.unless.search(sentence.plain)
    ):
        return ()
    return heard_in(sentence, language, "forecasts")


@lru_cache(maxsize=256)
def refusals(text: str, language: str) -> tuple[Said, ...]:
    """Where it declines to answer with neither a reason nor somebody or a time that will answer."""
    spoken = sentences_of(text, language)
    found: list[Said] = []
    for place, sentence in enumerate(spoken):
        passages = heard_in(sentence, language, "refusals")
        if not passages or hears(sentence, language, "reasons"):
            continue
        near = spoken[max(0, place - 1) : place + 2]
        promised = any(
            said.words.casefold() not in _NOW or each is not sentence
            for each in near
            for said in heard_in(each, language, "times_named")
        )
        referred = any(hears(each, language, "referrals") for each in near)
        if not (promised or referred) and not any(
            _opens_with_reason(each, language) for each in near
        ):
            found += passages
    return tuple(found)


def speculation(text: str, language: str) -> tuple[Said, ...]:
    """Where it takes as possible or likely what nobody confirmed, or accepts a hypothetical."""
    return tuple(
        passage
        for sentence in sentences_of(text, language)
        for passage in (
            heard_in(sentence, language, "speculation") or _foretold(sentence, language)
        )
    )


def blame(text: str, language: str) -> tuple[Said, ...]:
    """Where it says or implies that somebody is at fault or acts in bad faith."""
    found: list[Said] = []
    for sentence in sentences_of(text, language):
        passages = [
            passage
            for passage in heard_in(sentence, language, "blame")
            if not denied(sentence, passage.start - sentence.start, language)
        ]
        found += passages or [*crossed(sentence, language), *insinuated(sentence, language)][:1]
    return tuple(found)


def promises(text: str, language: str) -> tuple[Said, ...]:
    """Where it commits to what is not the mission's to give, or speaks off the record."""
    return heard(text, language, "promises")


def judgements(text: str, language: str) -> tuple[Said, ...]:
    """Where it judges for itself what the card refers: a position, safety, a case."""
    return heard(text, language, "judgements")


def cliches(text: str, language: str) -> tuple[Said, ...]:
    """Set phrases that say nothing and fit any incident."""
    return heard(text, language, "cliches")


def bridges(text: str, language: str) -> tuple[Said, ...]:
    """Where it turns to another subject or to a message."""
    return heard(text, language, "bridges")


def unknowns(text: str, language: str) -> tuple[Said, ...]:
    """Where it says plainly that something is not known, or is being looked into."""
    return heard(text, language, "unknowns")


def referrals(text: str, language: str) -> tuple[Said, ...]:
    """Where it names who answers instead, or the published wording."""
    return heard(text, language, "referrals")


def times_named(text: str, language: str) -> tuple[Said, ...]:
    """Where it names the time, the event or the place when or where there is more.

    "Soon" and "when we know more" name none; nor does "by the way, our fair is on Saturday".
    """
    vague = lexicon(language, "vague_times")
    return tuple(
        passage
        for sentence in sentences_of(text, language)
        if not hears(sentence, language, "asides")
        for passage in heard_in(sentence, language, "times_named")
        if vague is None or not vague.says.fullmatch(passage.words)
    )
