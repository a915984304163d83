"""Whether a reply answers the question before it turns to something else."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from doingoai.spokesperson._hear import Sentence, heard_in, hears, sentences_of
from doingoai.spokesperson._lexicon import lexicon, one_spelling
from doingoai.text import figures, fold, nfc, number_words, same_text, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A question handed back may lose or gain a word or two: "So, how many came?"
_WITHIN = 3
_SHORTEST_COPY = 3
_YEARS = range(1900, 2100)  # "by 2030": in a message as often as in an answer
_MESSAGE = 2  # words of a message, from which on a sentence without an answer is one
_AT_LENGTH = 10  # words, from which on a reply may be expected to have said it
_SHARED = 2  # words of the question, with half of them, that make a sentence to the point
_STEM = 5  # letters by which forms of one English word are alike: "decide", "decision"


@lru_cache(maxsize=256)
def answers_first(question: str, reply: str, language: str) -> bool | None:
    """Whether ``reply`` answers, or says what is not known or who answers, before it moves on.

    Returns:
        True where it does; False where it turns to another subject or a message before, or never
        takes up what was asked; None where nothing tells: no words, a refusal and nothing else,
        another language than Vietnamese or English.
    """
    if lexicon(language, "bridges") is None:
        return None
    return next(_verdicts(question, reply, language), None)


def _verdicts(question: str, reply: str, language: str) -> Iterator[bool]:
    """What the sentences tell, one after the other; the first that tells anything decides."""
    refused, messages = False, frozenset[str]()
    for place, sentence in enumerate(sentences_of(reply, language)):
        if hears(sentence, language, "refusals"):
            refused = True
            if hears(sentence, language, "reasons", "referrals"):
                yield True
            continue
        answer = _answer(question, sentence, language, opening=not place)
        if answer is _Answer.SURE:
            yield True
            continue
        messages |= _messages(sentence, language)
        if hears(sentence, language, "courtesies"):
            continue
        if hears(sentence, language, "bridges", "platitudes"):
            yield answer in {_Answer.TO_THE_POINT, _Answer.ON_THE_SUBJECT} and not refused
        elif len(messages) >= _MESSAGE and answer is not _Answer.TO_THE_POINT:
            yield _holds_a_view(sentence, language)
        elif answer is not _Answer.NONE:
            yield not (
                answer is not _Answer.TO_THE_POINT and _without_amount(question, reply, language)
            )
    if len(messages) >= _MESSAGE or _without_amount(question, reply, language):
        yield False


def copies_question(question: str, reply: str) -> bool:
    """Whether ``reply`` is the question handed back, with or without its signs."""
    asked = words(question)
    if len(asked) < _SHORTEST_COPY or not words(reply):
        return False
    return same_text(question, reply, within=min(_WITHIN, len(asked) // 3))


def message_share(text: str, message: str, language: str) -> float:
    """The share of the message's words that ``text`` has, 0 to 1; 0 for an empty message.

    Words that carry no message (articles, prepositions) are not counted, unless it has no others.
    """
    wanted = _content(message, language) or _stems(message, language)
    return len(wanted & _stems(text, language)) / len(wanted) if wanted else 0.0


class _Answer(Enum):
    """How one sentence answers."""

    SURE = auto()
    TO_THE_POINT = auto()
    ON_THE_SUBJECT = auto()
    BY_ITS_FORM = auto()
    NONE = auto()


def _answer(question: str, sentence: Sentence, language: str, *, opening: bool) -> _Answer:
    if hears(sentence, language, "unknowns", "referrals", "speculation"):
        return _Answer.SURE
    if _begins(sentence, language, "yes_no") or (
        _asks(question, language, "asks_why") and hears(sentence, language, "because")
    ):
        return _Answer.SURE
    stated = (
        (*figures(sentence.words, language), *number_words(sentence.words, language))
        if _asks(question, language, "asks_figure")
        else ()
    )
    asked, shared = _subjects(question, language), _subjects(sentence.words, language)
    shared &= asked
    dated = _asks(question, language, "asks_when")
    if any(dated or figure.value not in _YEARS for figure in stated) or (
        (len(shared) >= _SHARED and len(shared) * 2 >= len(asked))
        or (opening and _asks(question, language, "asks_advice"))
    ):
        return _Answer.TO_THE_POINT
    if shared:
        return _Answer.ON_THE_SUBJECT
    if stated or (opening and _begins(sentence, language, "answers")):
        return _Answer.BY_ITS_FORM
    return _Answer.NONE


def _holds_a_view(sentence: Sentence, language: str) -> bool:
    """Whether it says what the speaker thinks: an answer, though perhaps not his to give."""
    known = lexicon(language, "judgements")
    return known is not None and known.says.search(sentence.plain) is not None


@lru_cache(maxsize=256)
def _without_amount(question: str, reply: str, language: str) -> bool:
    """Whether a number or a sum was asked for, and a reply of some length names none."""
    if not _asks(question, language, "asks_count") or len(words(reply)) < _AT_LENGTH:
        return False
    return not any(
        hears(each, language, "amounts", "unknowns", "referrals", "refusals", "competent")
        or figures(each.words, language)
        or number_words(each.words, language)
        for each in sentences_of(reply, language)
    )


def _messages(sentence: Sentence, language: str) -> frozenset[str]:
    """The words in a sentence of which messages are made, each once."""
    return frozenset(
        said.words.casefold() for said in heard_in(sentence, language, "message_words")
    )


def _begins(sentence: Sentence, language: str, name: str) -> bool:
    known = lexicon(language, name)
    return known is not None and known.says.match(sentence.plain) is not None


def _subjects(text: str, language: str) -> frozenset[str]:
    """What a text is about, to compare: in English stems, in Vietnamese pairs of syllables."""
    if language != "vi":
        return _content(text, language)
    said = _each_word(text, language)
    return frozenset(
        f"{first} {second}"
        for first, second in pairwise(said)
        if not _empty(first, language) and not _empty(second, language)
    )


def _asks(question: str, language: str, name: str) -> bool:
    known = lexicon(language, name)
    return (
        known is not None and known.says.search(one_spelling(nfc(question), language)) is not None
    )


@lru_cache(maxsize=512)
def _content(text: str, language: str) -> frozenset[str]:
    """The words of ``text`` that carry its subject; in English their stems."""
    return frozenset(
        _stem(word, language) for word in _each_word(text, language) if not _empty(word, language)
    )


def _empty(word: str, language: str) -> bool:
    known = lexicon(language, "empty_words")
    return known is not None and known.says.fullmatch(word) is not None


def little_words(said: Sequence[str], language: str) -> float:
    """The share of words, 0 to 1, that carry no subject: articles, pronouns, prepositions."""
    return sum(_empty(word.casefold(), language) for word in said) / len(said) if said else 0.0


def _stems(text: str, language: str) -> frozenset[str]:
    return frozenset(_stem(word, language) for word in _each_word(text, language))


def _each_word(text: str, language: str) -> list[str]:
    return [one_spelling(word, language).casefold() for word in words(text)]


def _stem(word: str, language: str) -> str:
    return fold(word)[:_STEM] if language == "en" else word
