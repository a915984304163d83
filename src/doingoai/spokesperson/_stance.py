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

    Heard where ``question`` asks for such a thing (money, a permit, a law, a verdict) and the first
    sentence that is no courtesy answers with a yes or a time.
    """
    gifts = lexicon(language, "gifts")
    asked = one_spelling(nfc(question)[:EXAMINED], language)
    if gifts is None or not gifts.says.search(asked):
        return ()
    spoken = sentences_of(reply, language)
    if any(
        hears(each, language, "referrals", "unknowns", "refusals", "speculation", "granted_by")
        for each in spoken
    ):
        return ()
    for each in spoken:
        if hears(each, language, "courtesies"):
            continue
        return (_whole(each),) if hears(each, language, "grants") else ()
    return ()


def _whole(sentence: Sentence) -> Said:
    return sentence.said(0, len(sentence.words))
