"""What a reply takes upon itself, seen with its question: a position, a gift, a hypothetical."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.spokesperson._answer import answers_first
from doingoai.spokesperson._hear import EXAMINED, hears, sentences_of
from doingoai.spokesperson._lexicon import lexicon, one_spelling
from doingoai.text import nfc

if TYPE_CHECKING:
    from doingoai.spokesperson._hear import Sentence
    from doingoai.spokesperson._said import Said

# What leaves the answer to somebody else, or says why there is none.
_LEAVES = ("referrals", "unknowns", "competent", "askers_words", "refusals")
_QUOTES = '"“'
_SHORTEST = 2


def own_account(question: str, reply: str, language: str) -> tuple[Said, ...]:
    """The first sentence of a reply to a referred question that nowhere refers, quotes or evades.

    Where the card refers, an answer of any kind is one's own: "Yes, this morning, alive." So it is
    enough that the reply answers, and nobody else is named as the one who speaks.
    """
    spoken = sentences_of(reply, language)
    if lexicon(language, "competent") is None or any(
        hears(each, language, *_LEAVES) or any(sign in each.words for sign in _QUOTES)
        for each in spoken
    ):
        return ()
    if answers_first(question, reply, language) is False:
        return ()
    told = [each for each in spoken if not hears(each, language, "courtesies")]
    return (_whole(told[0]),) if told and len(told[0].words.split()) >= _SHORTEST else ()


def grants(question: str, reply: str, language: str) -> tuple[Said, ...]:
    """Where a reply says yes to what only others can give, on nobody's word.

    Heard where ``question`` asks for such a thing (money, a permit, a law, a verdict), and the
    reply answers, says no "no", and names nobody who decides or has announced it.
    """
    gifts = lexicon(language, "gifts")
    asked = one_spelling(nfc(question)[:EXAMINED], language)
    if gifts is None or not gifts.says.search(asked):
        return ()
    spoken = sentences_of(reply, language)
    if any(
        hears(each, language, "referrals", "unknowns", "refusals", "granted_by")
        or hears(each, language, "speculation", "forecasts")
        for each in spoken
    ):
        return ()
    if answers_first(question, reply, language) is False:
        return ()
    for each in spoken:
        if hears(each, language, "courtesies"):
            continue
        return () if hears(each, language, "not_granted") else (_whole(each),)
    return ()


def assumes(question: str, reply: str, language: str) -> tuple[Said, ...]:
    """Where a reply accepts the "if" of ``question`` and says what would come then."""
    known = lexicon(language, "asks_if")
    if known is None or not known.says.search(one_spelling(nfc(question)[:EXAMINED], language)):
        return ()
    guesses = lexicon(language, "speculation")
    spoken = sentences_of(reply, language)
    if any(
        hears(each, language, "referrals", "unknowns", "refusals")
        or (guesses and guesses.unless and guesses.unless.search(each.plain))
        for each in spoken
    ):
        return ()
    return tuple(_whole(each) for each in spoken if hears(each, language, "assumed"))[:1]


def _whole(sentence: Sentence) -> Said:
    return sentence.said(0, len(sentence.words))
