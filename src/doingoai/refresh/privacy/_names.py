"""Names of private persons, in Vietnamese and English.

A name is taken for a private one where somebody is addressed, introduced or signs, and, of
Vietnamese full names, everywhere but next to an office, in the name of a street or school, or in
the list of history. Whoever is named with an office once keeps the name in the whole text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from doingoai.refresh.privacy import _name_words as words
from doingoai.refresh.privacy._found import Found
from doingoai.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def _any(of: Iterable[str]) -> str:
    return "|".join(re.escape(each) for each in sorted(of, key=len, reverse=True))


_U, _L = words.UPPER, words.LOWER
# "Thị", "O'Neill", "Anne-Marie", "K." and, in capitals throughout, "THỊ".
_WORD = rf"(?:[{_U}](?:['’]?[{_U}]?[{_L}]+(?:[-’'][{_U}]?[{_L}]+)*|[{_U}]{{1,8}}\b)?\b\.?)"
_PLAIN = rf"[{_U}][{_L}]*\b"
_NAME = rf"{_WORD}(?:[ \u00a0](?:de |van |von |del |da )?{_WORD}){{0,4}}"
_SYLLABLE = (
    r"[A-Z](?:gh|h|i|r|u)?h?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?\b"
    r"|[AEIOUY][aeiouy]{0,2}(?:ng|nh|ch|[cmnpt])?\b"
)
_CAPITALS = (
    rf"(?:{_any(name.upper() for name in words.FAMILIES)})(?: [{_U}]{{1,7}}\b){{2,4}}"
    rf"|(?:{_any(name.upper() for name in words.FAMILIES_AND_WORDS)})"
    rf" (?:{_any(name.upper() for name in words.MIDDLE)})(?: [{_U}]{{1,7}}\b){{1,3}}"
)
_FULL = re.compile(
    rf"(?<![\w#@])(?:(?:{_any(words.FAMILIES)})(?: {_PLAIN}){{2,4}}|{_CAPITALS}"
    rf"|(?:{_any(words.FAMILIES_AND_WORDS)}) (?:{_any(words.MIDDLE)})(?: {_PLAIN}){{1,3}}"
    rf"|(?:{_any(words.FAMILIES_ABROAD)})(?: (?:{_SYLLABLE})){{2,3}}"
    rf"|(?:{_any(words.FAMILIES_AND_WORDS_ABROAD)}) (?:{_any(words.MIDDLE_ABROAD)})"
    rf"(?: (?:{_SYLLABLE})){{1,2}})"
)
_INITIAL = {each[0].upper() + each[1:] for each in words.SALUTATIONS_VI}
_ADDRESSED = re.compile(
    rf"(?<![\w#@])(?:{_any({*words.SALUTATIONS_VI, *_INITIAL})}) ({_NAME})"
    rf"|(?<![\w#@])(?:(?:{_any(words.SALUTATIONS_EN)})\.?|(?i:dr)\.?) ({_NAME})"
)
_KIN = re.compile(
    r"(?:em|cháu|bé|bạn|con|con gái|con trai|mẹ|bố|ba|vợ|chồng|gửi|tên) ", re.IGNORECASE
)
_GREETED = re.compile(
    rf"(?<!\w)(?:{'|'.join(words.GREETINGS)}),? (?:to )?({_NAME})"
    r"(?=\s*[,!:\n]|\s(?:for|and|who|from)\b|\s*$)"
)
_INTRODUCED = re.compile(
    rf"(?:(?<!\w)(?i:{'|'.join(words.INTRODUCTIONS)}):?(?: là)?:?|\bI['’]m|\bI am) ({_NAME})"
)
_SIGNED = re.compile(
    rf"(?<!\w)(?i:{'|'.join(words.CLOSINGS)})[,.!]?[ ]*\n\s*[-–—]?\s?({_NAME})(?=\s*(?:$|\n|,|\())"
    rf"|(?:\n|[.!?…”\"]\s)[—–]\s?({_NAME})\s*$"
)
_LONGEST_CONTEXT = 90
_LETTERS = r"[^\W\d_]"
_OFFICE_BEFORE = re.compile(
    rf"(?<!\w)(?:{_any(words.OFFICES)})\.?"
    rf"(?:[ ,]{{1,2}}(?:[{_U}]\w*\.?|{_any(words.BETWEEN_OFFICE)})){{0,9}}\s*$"
)
_OFFICE_BEHIND = re.compile(
    rf",?\s(?:\(|là |nguyên |the |our |[{_L}]+ (?:of )?)?"
    rf"(?i:phó |deputy |vice |acting )?(?:{_any(words.OFFICES)})(?!\w)"
)
_CALLED_BEFORE = re.compile(
    rf"(?<!\w)(?i:{_any(words.CALLED_BEFORE)})\.?(?: [{_U}]\w*){{0,2}} ?[\"“]?$"
)
_CALLED_BEHIND = re.compile(rf"[ -](?:{_any(words.CALLED_BEHIND)})\b")
_ENGLAND = re.compile(rf"(?:{_any(words.BEFORE_ENGLAND)}) $")
_NOT_NAMES = frozenset(words.NOT_AFTER_SALUTATION)
_NOT_GREETED = frozenset((*words.NOT_GREETED, *words.NOT_AFTER_SALUTATION)) - {"Tô"}
_NOT_SIGNED = frozenset(words.NOT_A_SIGNATURE)


def names(text: str) -> Iterator[Found]:
    """Names of people who do not act in public."""
    public: set[str] = set()
    found: list[tuple[int, int]] = []
    for match in _FULL.finditer(text):
        (start, end), name = match.span(), match.group()
        if _office(text, start, end):
            public.update(fold(name).split())
        elif not _called(text, start, end) and not _in_history(name):
            found.append((start, end))
    for start, end in _said(text):
        parts = set(fold(text[start:end]).split())
        if _office(text, start, end):
            public |= parts
        elif not _in_history(text[start:end]):
            found.append((start, end))
    kept = [each for each in found if not set(fold(text[slice(*each)]).split()) <= public]
    yield from (Found(start, end, "name") for start, end in _again(text, kept))


def _said(text: str) -> Iterator[tuple[int, int]]:
    for match in _ADDRESSED.finditer(text):
        part = 1 if match[1] else 2
        start, end = match.span(part)
        said = text[match.start() : start]
        if match[part].split()[0].rstrip(".") in _NOT_NAMES or _called_behind(text, end):
            continue
        if said == "Anh " and (
            _ENGLAND.search(text, 0, match.start()) or _mid_sentence(text, match.start())
        ):
            continue
        if _KIN.fullmatch(said) and not _vietnamese(match[part]):
            continue
        yield start, end
    for pattern in (_GREETED, _INTRODUCED):
        for match in pattern.finditer(text):
            first = match[1].split()[0].rstrip(".")
            if first not in _NOT_GREETED and not _called_behind(text, match.end(1)):
                yield match.span(1)
    for match in _SIGNED.finditer(text):
        part = 1 if match[1] else 2
        if not _NOT_SIGNED & set(re.findall(r"\w+", match[part])):
            yield match.span(part)


def _again(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same names wherever else they stand in the text, but for single words."""
    longer = {text[start:end] for start, end in found if " " in text[start:end]}
    if not longer:
        return found
    anew = re.compile(rf"(?<![\w#@])(?:{_any(longer)})(?!\w)")
    return [*found, *(match.span() for match in anew.finditer(text))]


def _office(text: str, start: int, end: int) -> bool:
    before = max(0, start - _LONGEST_CONTEXT)
    return bool(_OFFICE_BEFORE.search(text, before, start) or _OFFICE_BEHIND.match(text, end))


def _called(text: str, start: int, end: int) -> bool:
    before = max(0, start - _LONGEST_CONTEXT)
    return bool(_CALLED_BEFORE.search(text, before, start)) or _called_behind(text, end)


def _called_behind(text: str, end: int) -> bool:
    return _CALLED_BEHIND.match(text, end) is not None


def _in_history(name: str) -> bool:
    return fold(name).startswith(_public_names())


@cache
def _public_names() -> tuple[str, ...]:
    return tuple(fold(name) for name in words.PUBLIC)


def _mid_sentence(text: str, start: int) -> bool:
    """Whether a capital stands there although no sentence begins."""
    before = text[max(0, start - 2) : start]
    return bool(before.strip()) and before[-1] == " " and before[0] not in ".!?:\n"


def _vietnamese(name: str) -> bool:
    first = fold(name.split(maxsplit=1)[0])
    return re.fullmatch(_SYLLABLE, first.capitalize()) is not None
