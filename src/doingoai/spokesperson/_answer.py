"""Whether a reply answers the question before it turns to something else."""

from __future__ import annotations

from functools import lru_cache

from doingoai.spokesperson._hear import Sentence, hears, sentences_of
from doingoai.spokesperson._lexicon import lexicon, one_spelling
from doingoai.text import figures, fold, nfc, number_words, same_text, words

# A question handed back may lose or gain a word or two: "So, how many came?"
_WITHIN = 3
_SHORTEST_COPY = 3
_STEM = 5  # letters by which forms of one English word are alike: "decide", "decision"
_ALIKE = 2  # content syllables of a Vietnamese question that its answer takes up


@lru_cache(maxsize=256)
def answers_first(question: str, reply: str, language: str) -> bool | None:
    """Whether ``reply`` answers, or says what is not known or who answers, before it moves on.

    Returns:
        True where it does; False where it turns to another subject or a message before, or never
        answers; None where nothing tells.
    """
    if lexicon(language, "bridges") is None:
        return None
    spoken = [
        each for each in sentences_of(reply, language) if not hears(each, language, "courtesies")
    ]
    for sentence in spoken:
        if _answers(question, sentence, language):
            return True
        if hears(sentence, language, "bridges", "platitudes"):
            return False
    return None


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


def _answers(question: str, sentence: Sentence, language: str) -> bool:
    """Whether one sentence answers in any way, or takes up what was asked."""
    if hears(sentence, language, "answers", "unknowns", "referrals", "reasons", "speculation"):
        return True
    if _asks(question, language, "asks_figure") and (
        figures(sentence.words, language) or number_words(sentence.words, language)
    ):
        return True
    shared = _content(question, language) & _content(sentence.words, language)
    return len(shared) >= (_ALIKE if language == "vi" else 1)


def _asks(question: str, language: str, name: str) -> bool:
    known = lexicon(language, name)
    return (
        known is not None and known.says.search(one_spelling(nfc(question), language)) is not None
    )


@lru_cache(maxsize=512)
def _content(text: str, language: str) -> frozenset[str]:
    """The words of ``text`` that carry its subject; in English their stems."""
    known = lexicon(language, "empty_words")
    return frozenset(
        _stem(word, language)
        for word in _each_word(text, language)
        if known is None or not known.says.fullmatch(word)
    )


def _stems(text: str, language: str) -> frozenset[str]:
    return frozenset(_stem(word, language) for word in _each_word(text, language))


def _each_word(text: str, language: str) -> list[str]:
    return [one_spelling(word, language).casefold() for word in words(text)]


def _stem(word: str, language: str) -> str:
    return fold(word)[:_STEM] if language == "en" else word
