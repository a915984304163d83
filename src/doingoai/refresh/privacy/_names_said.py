"""Names of persons who are addressed, introduced or sign, in Vietnamese and English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.refresh.privacy import _name_words as words
from doingoai.refresh.privacy._found import Found
from doingoai.refresh.privacy._names import (
    SYLLABLE,
    any_of,
    called_behind,
    capitals,
    in_history,
    in_office,
    in_public,
)
from doingoai.refresh.privacy._names_beside import NAME as _NAME
from doingoai.refresh.privacy._names_beside import beside
from doingoai.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ADDRESSED = re.compile(
    # "Trẻ em" and "chị em" are children and sisters in general.
    rf"(?<![\w#@])(?<!trẻ )(?<!chị )(?<!anh )"
    rf"(?:{any_of({*words.SALUTATIONS_VI, *capitals(words.SALUTATIONS_VI)})}) ({_NAME})"
    # Without marks only in small letters: not "Ho Chi Minh", nor "dia chi", an address.
    rf"|(?<![\w#@])(?<!dia )(?:{any_of(words.SALUTATIONS_ABROAD)}) ({_NAME})"
    rf"|(?<![\w#@])(?:(?:{any_of(words.SALUTATIONS_EN)})\.?|(?i:dr)\.?) ({_NAME})"
)
_KIN = re.compile(
    r"(?:em|cháu|bé|bạn|con|con gái|con trai|mẹ|bố|ba|vợ|chồng|gửi|tên"
    rf"|{any_of(words.SALUTATIONS_ABROAD)}) ",
    re.IGNORECASE,
)
_GREETED = re.compile(
    rf"(?<!\w)(?:{'|'.join(words.GREETINGS)}),? (?:to )?({_NAME})"
    r"(?=\s*[,!:\n]|\s(?:for|and|who|from)\b|\s*$)"
)
_INTRODUCED = re.compile(
    rf"(?:(?<!\w)(?i:{'|'.join(words.INTRODUCTIONS)}):?(?: là)?:?|\bI['’]m|\bI am) ({_NAME})"
)
_SIGNED = re.compile(
    rf"(?<!\w)(?i:{'|'.join(words.CLOSINGS)})[,.!]?[ ]*\n\s*[-–—]?\s?({_NAME})"
    r"(?=\s*(?:$|\n|[,(|·•]|[-–—]\s))"
    rf"|(?:\n|[.!?…”\"]\s)[—–]\s?({_NAME})\s*$"
)


def _surely(patterns: Iterable[str]) -> tuple[str, ...]:
    """Of each pattern the longest piece that stands in whatever fits it, case-folded."""
    parts = (re.split(r"\(\?:[^()]*\)\??|\\x2c\??", pattern) for pattern in patterns)
    return tuple(dict.fromkeys(max(part, key=len).casefold() for part in parts))


# What has to stand in a text for the two costliest patterns to find anything.
_IN_AN_INTRODUCTION = (*_surely(words.INTRODUCTIONS), "i'm", "i’m", "i am")
_IN_A_SIGNATURE = (*_surely(words.CLOSINGS), "—", "–")
_ENGLAND = re.compile(rf"(?:{any_of(words.BEFORE_ENGLAND)}) $")
_NOT_NAMES = frozenset(words.NOT_AFTER_SALUTATION)
_NOT_GREETED = frozenset((*words.NOT_GREETED, *words.NOT_AFTER_SALUTATION)) - {"Tô"}
_CALLINGS = frozenset(f"{each} " for each in words.CALLINGS_VI)
_NOT_OF_A_CALLING = frozenset(words.NOT_OF_A_CALLING)
# "H'Hen", "K'Brửu": names of the Central Highlands.
_HIGHLAND = ("h'", "k'", "h’", "k’")
_NOT_SIGNED = frozenset(words.NOT_A_SIGNATURE)
_EITHER = "|".join(f"[{each[0]}{each[0].upper()}]{each[1:]}" for each in words.SALUTATIONS_VI)
_ALONE = r"(?:^|[^\pL\pN_#@])"
SCREEN = "|".join(
    (
        rf"{_ALONE}(?:{_EITHER}|{any_of(words.SALUTATIONS_ABROAD)}) \p{{Lu}}",
        rf"{_ALONE}(?:{any_of(words.SALUTATIONS_EN)}|(?i:dr))\.? \p{{Lu}}",
        rf"(?:^|[^\pL\pN_])(?:{'|'.join(words.GREETINGS)}),? (?:to )?\p{{Lu}}",
        rf"(?:^|[^\pL\pN_])(?i:{'|'.join(words.INTRODUCTIONS)}):?(?: là)?:? \p{{Lu}}",
        r"(?:I['’]m|I am) \p{Lu}",
        rf"(?i:{'|'.join(words.CLOSINGS)})[,.!]?[ ]*\n|[\n.!?…”\"][ \n]?[—–] ?\p{{Lu}}",
    )
)


def said_names(text: str) -> Iterator[Found]:
    """Names that follow a salutation, an introduction or a closing, but for those in public."""
    return _private(text, _said(text))


def names_beside(text: str) -> Iterator[Found]:
    """Names beside a telephone, an age, a relation or a network, but for those in public."""
    return _private(text, beside(text))


def _private(text: str, spans: Iterator[tuple[int, int]]) -> Iterator[Found]:
    found = [_trimmed(text, *each) for each in spans]
    if not found:
        return
    public = in_public(text)
    for start, end in found:
        if in_office(text, start, end):
            public.update(fold(text[start:end]).split())
    kept = [
        (start, end)
        for start, end in found
        if not public.issuperset(fold(text[start:end]).split()) and not in_history(text[start:end])
    ]
    yield from (Found(start, end, "name") for start, end in _again(text, kept))


def _said(text: str) -> Iterator[tuple[int, int]]:
    for match in _ADDRESSED.finditer(text):
        part = match.lastindex or 0
        start, end = match.span(part)
        said = text[match.start() : start]
        if _first(match[part]) in _NOT_NAMES or called_behind(text, end):
            continue
        if said in _CALLINGS and _first(match[part]) in _NOT_OF_A_CALLING:
            continue
        if said == "Anh " and (
            _ENGLAND.search(text, 0, match.start()) or _mid_sentence(text, match.start())
        ):
            continue
        if _KIN.fullmatch(said) and not _vietnamese(match[part]):
            continue
        yield start, end
    folded = text.casefold().replace("ı", "i")
    introduced = any(part in folded for part in _IN_AN_INTRODUCTION)
    for pattern in (_GREETED, _INTRODUCED) if introduced else (_GREETED,):
        for match in pattern.finditer(text):
            end = match.end(1)
            # "Chị [name-…]" has been here before: the first word is a salutation.
            if text.startswith(" [name-", end) or called_behind(text, end):
                continue
            if _first(match[1]) not in _NOT_GREETED:
                yield match.span(1)
    if not any(part in folded for part in _IN_A_SIGNATURE):
        return
    for match in _SIGNED.finditer(text):
        part = 1 if match[1] else 2
        if not _NOT_SIGNED & set(re.findall(r"\w+", match[part])):
            yield match.span(part)


def _first(name: str) -> str:
    return name.split(maxsplit=1)[0].rstrip(".").removesuffix("'s").removesuffix("’s")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The name without what belongs to the sentence: a full stop, a possessive."""
    name = text[start:end]
    if name.endswith(("'s", "’s")):
        return start, end - 2
    return start, end - (name.endswith(".") and name[-3:-2].isalpha())


def _again(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same names wherever else they stand in the text, but for single words."""
    longer = {text[start:end] for start, end in found if " " in text[start:end]}
    if not longer:
        return found
    anew = re.compile(rf"(?<![\w#@])(?:{any_of(longer)})(?!\w)")
    return [*found, *(match.span() for match in anew.finditer(text))]


def _mid_sentence(text: str, start: int) -> bool:
    """Whether a capital stands there although no sentence begins."""
    before = text[max(0, start - 2) : start]
    return bool(before.strip()) and before[-1] == " " and before[0] not in ".!?:\n"


def _vietnamese(name: str) -> bool:
    first = fold(name.split(maxsplit=1)[0])
    if first[:2] in _HIGHLAND:
        return True
    return re.fullmatch(SYLLABLE, first.capitalize()) is not None
