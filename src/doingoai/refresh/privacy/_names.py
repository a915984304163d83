"""Full names of private persons, in Vietnamese and as they are spelt abroad.

A Vietnamese full name is taken for a private one everywhere but next to an office, in the name of
a street or school, or in the list of history. Whoever is named with an office once keeps the name
in the whole text.
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


def any_of(of: Iterable[str]) -> str:
    """A pattern for one of these words, the longest first."""
    return "|".join(re.escape(each) for each in sorted(of, key=len, reverse=True))


def capitals(of: Iterable[str]) -> Iterator[str]:
    """The words as they begin a sentence."""
    return (each[0].upper() + each[1:] for each in of)


_U, _L = words.UPPER, words.LOWER
_PLAIN = rf"[{_U}][{_L}]*\b"
SYLLABLE = (
    r"[A-Z](?:gh|h|i|r|u)?h?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?\b"
    r"|[AEIOUY][aeiouy]{0,2}(?:ng|nh|ch|[cmnpt])?\b"
)
_SYLLABLE_CAPITALS = r"[B-DF-HK-NP-TVX]?(?:GH|[HIRU])?H?[AEIOUY]{1,3}(?:NG|NH|CH|[CMNPT])?\b"
_UPPERS = {
    each: tuple(name.upper() for name in each)
    for each in (words.FAMILIES, words.FAMILIES_AND_WORDS, words.MIDDLE, words.MIDDLE_ABROAD)
}


def _rest(of: Iterable[str]) -> str:
    """A pattern for one of these words, its first letter just read."""
    ordered = sorted(of, key=len, reverse=True)
    return "(?:" + "|".join(f"(?<={each[0]}){re.escape(each[1:])}" for each in ordered) + ")"


# Python skips quickly to one of some letters, and to nothing else: so the first letter comes
# before what may not stand before it.
_FULL = re.compile(
    rf"[{''.join(sorted({name[0] for name in words.FAMILIES + words.FAMILIES_AND_WORDS}))}D]"
    r"(?<![\w#@].)(?:"
    rf"{_rest(words.FAMILIES)}(?: {_PLAIN}){{2,4}}"
    rf"|{_rest(_UPPERS[words.FAMILIES])}(?: [{_U}]{{1,7}}\b){{2,4}}"
    rf"|{_rest(words.FAMILIES_AND_WORDS)} (?:{any_of(words.MIDDLE)})(?: {_PLAIN}){{1,3}}"
    rf"|{_rest(_UPPERS[words.FAMILIES_AND_WORDS])} (?:{any_of(_UPPERS[words.MIDDLE])})"
    rf"(?: [{_U}]{{1,7}}\b){{1,3}}"
    # In capitals without marks, as on transfers and in passports, nearly everything is a word.
    rf"|{_rest(words.FAMILIES_CAPITALS)} (?:{any_of(_UPPERS[words.MIDDLE_ABROAD])})"
    rf"(?: {_SYLLABLE_CAPITALS}){{1,2}}"
    rf"|{_rest(words.FAMILIES_AND_WORDS_CAPITALS)} (?:{any_of(words.MIDDLE_CAPITALS)})"
    rf"(?: {_SYLLABLE_CAPITALS}){{1,2}}"
    rf"|{_rest(words.FAMILIES_ABROAD)}(?: (?:{SYLLABLE})){{2,3}}"
    rf"|{_rest(words.FAMILIES_AND_WORDS_ABROAD)} (?:{any_of(words.MIDDLE_ABROAD)})"
    rf"(?: (?:{SYLLABLE})){{1,2}})"
)
_LONGEST_CONTEXT = 90
_OFFICE_BEHIND = re.compile(
    rf",?\s(?:\(|là |nguyên |the |our )?"
    rf"(?i:phó |deputy |vice |acting )?(?:{any_of(words.OFFICES)})(?!\w)"
)
_CALLED_BEHIND = re.compile(rf"[ -](?:{any_of(words.CALLED_BEHIND)})\b")
_OFFICES = frozenset(each.casefold() for each in words.OFFICES)
_BETWEEN = frozenset(words.BETWEEN_OFFICE)
_CALLED = frozenset(each.casefold() for each in words.CALLED_BEFORE)
_WORDS_OF_AN_OFFICE, _WORDS_OF_A_PLACE = 9, 2

_ANY_FAMILY = any_of((*words.FAMILIES, *_UPPERS[words.FAMILIES], *words.FAMILIES_ABROAD))
SCREEN = "|".join(
    (
        rf"(?:{_ANY_FAMILY}) \p{{Lu}}[^ ]* \p{{Lu}}",
        *(
            rf"(?:{any_of(families)}) (?:{any_of(middle)}) \p{{Lu}}"
            for families, middle in (
                (words.FAMILIES_AND_WORDS, words.MIDDLE),
                (_UPPERS[words.FAMILIES_AND_WORDS], _UPPERS[words.MIDDLE]),
                (words.FAMILIES_AND_WORDS_ABROAD, words.MIDDLE_ABROAD),
                (words.FAMILIES_CAPITALS, _UPPERS[words.MIDDLE_ABROAD]),
                (words.FAMILIES_AND_WORDS_CAPITALS, words.MIDDLE_CAPITALS),
            )
        ),
    )
)


def full_names(text: str) -> Iterator[Found]:
    """Vietnamese full names of people who do not act in public, whatever stands before them."""
    found: list[tuple[int, int]] = []
    named: list[str] = []
    for match in _FULL.finditer(text):
        (start, end), name = match.span(), match.group()
        if in_office(text, start, end):
            named.append(name)
        elif not _called(text, start, end) and not in_history(name):
            found.append((start, end))
    if not found:
        return
    public = {part for name in named for part in fold(name).split()}
    for start, end in found:
        if not public.issuperset(fold(text[start:end]).split()):
            yield Found(start, end, "name")


def in_public(text: str) -> set[str]:
    """The parts of the names, folded, that stand next to an office."""
    named = (match for match in _FULL.finditer(text) if in_office(text, *match.span()))
    return {part for match in named for part in fold(match.group()).split()}


def in_office(text: str, start: int, end: int) -> bool:
    """Whether an office stands next to the name at this place."""
    before = text[max(0, start - _LONGEST_CONTEXT) : start]
    return _led(before, _OFFICES, _BETWEEN, _WORDS_OF_AN_OFFICE) or bool(
        _OFFICE_BEHIND.match(text, end)
    )


def _called(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _LONGEST_CONTEXT) : start]
    return _led(before, _CALLED, frozenset(), _WORDS_OF_A_PLACE) or called_behind(text, end)


def _led(before: str, by: frozenset[str], between: frozenset[str], most: int) -> bool:
    """Whether one of ``by`` stands before, with at most so many capitals or ``between`` behind."""
    told = before.split()
    while told and most >= 0:
        last = told[-1]
        # A full stop ends a sentence, and an abbreviation.
        short = last.replace(".", "").isupper()
        if last[-1] in ".!?:;…" and not (short or last in words.TITLES):
            return False
        told[-1] = last.rstrip(".").rpartition(".")[2] if short else last.strip(',"“(')
        phrase = ""
        for word in told[:-4:-1]:
            phrase = f"{word.casefold()} {phrase}" if phrase else word.casefold()
            if phrase in by:
                return True
        if not (told[-1][:1].isupper() or told[-1] in between):
            return False
        told.pop()
        most -= 1
    return False


def called_behind(text: str, end: int) -> bool:
    """Whether what ends there is a street, a school or a prize."""
    return _CALLED_BEHIND.match(text, end) is not None


def in_history(name: str) -> bool:
    """Whether the name is one of history or art."""
    return fold(name).startswith(_public_names())


@cache
def _public_names() -> tuple[str, ...]:
    return tuple(fold(name) for name in words.PUBLIC)
