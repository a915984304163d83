"""Which figures of one text another text states, in its own language's way or in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from doingoai.rules.packs._small_numbers import written_out
from doingoai.text import figures, month_named, nfc, number_words, weekday_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._artefacts import Post
    from doingoai.text import Figure

# As many characters as `figures` reads.
EXAMINED = 20_000
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_MONTHS, _WEEKDAYS = range(1, 13), range(2, 8)
_MONTH_BEFORE = re.compile(
    r"(?<!\w)tháng\s(?:\d{1,2}(?:,\s?|\s?[-–]\s?|\svà\s)){0,11}$", re.IGNORECASE
)
# "từ 10 giờ đến 18 giờ", "de 10 heures à 18 heures": hours of the day, or so many hours.
_HOURS = {
    "vi": re.compile(r"(?<![\w:.,])(\d{1,2})\s?giờ(?!\w)", re.IGNORECASE),
    "fr": re.compile(r"(?<![\w:.,])(\d{1,2})\s?heures?(?!\w)", re.IGNORECASE),
}
# Hours that have a name of their own.
_NOON = {
    "vi": re.compile(r"(?<!\w)(?:giữa|12 giờ|12h) trưa(?!\w)", re.IGNORECASE),
    "en": re.compile(r"\b(?:noon|midday)\b", re.IGNORECASE),
    "fr": re.compile(r"(?<!après-)(?<![\w-])midi(?!\w)", re.IGNORECASE),
}
_WEEKDAY_BEFORE = re.compile(r"(?<!\w)thứ\s$", re.IGNORECASE)


@dataclass(frozen=True)
class Said:
    """What a text says in figures.

    Attributes:
        text: the text, NFC.
        language: of the text.
        digits: its figures in digits.
        words: its numbers in words.
    """

    text: str
    language: str
    digits: tuple[Figure, ...]
    words: tuple[Figure, ...]


def said(post: Post) -> Said:
    """What the text of ``post`` says; a title is no part of it."""
    return _said(post.text[:EXAMINED], post.language)


def said_with_title(post: Post) -> Said:
    """What ``post`` says anywhere: a figure in the title is stated too."""
    whole = f"{post.title[:EXAMINED]}\n{post.text[:EXAMINED]}" if post.title else post.text
    return _said(whole[:EXAMINED], post.language)


@lru_cache(maxsize=256)
def _said(text: str, language: str) -> Said:
    return Said(nfc(text), language, figures(text, language), number_words(text, language))


def missing(here: Said, there: Said) -> Iterator[Figure]:
    """The figures of ``here``, in digits or words, that ``there`` does not state in any way."""
    for figure in each_figure(here):
        if not (_in_digits(figure, there) or _in_words(figure, here, there)):
            yield figure


def only_in_words(here: Said, there: Said) -> Iterator[tuple[Figure, Figure]]:
    """Figures that ``here`` has in digits and ``there`` in words, from thirteen up."""
    for figure in each_figure(here):
        if figure in here.words or _in_digits(figure, there):
            continue
        for word in there.words:
            if _same_amount(figure, word):
                yield figure, word
                break


def same_figure(one: Figure, other: Figure) -> bool:
    """Whether two figures in digits say the same; a day without its year agrees with one that has it."""
    if one.kind == other.kind == "date":
        left, right = str(one.value), str(other.value)
        yearless = left.startswith("--") or right.startswith("--")
        return left[-6:] == right[-6:] if yearless else left == right
    return one.meaning == other.meaning


def each_figure(here: Said) -> Iterator[Figure]:
    """What ``here`` says in figures, in digits or words, each once, in order."""
    told: set[object] = set()
    for figure in sorted((*here.digits, *here.words), key=lambda figure: figure.span):
        if figure.meaning not in told:
            told.add(figure.meaning)
            yield figure


def counterpart(figure: Figure, here: Said, there: Said) -> Figure | None:
    """The figure of ``there`` that says what ``figure`` of ``here`` says, or None."""
    others = tuple(each_figure(there))
    for other in others:
        if same_figure(figure, other):
            return other
    for other in others:
        spelt = figure in here.words or other in there.words
        if spelt and (_same_amount(figure, other) or _same_amount(other, figure)):
            return other
    return None


def _in_digits(figure: Figure, there: Said) -> bool:
    return any(same_figure(figure, other) for other in there.digits)


def _in_words(figure: Figure, here: Said, there: Said) -> bool:
    if any(_same_amount(figure, word) for word in there.words):
        return True
    if figure in here.words and any(_same_amount(other, figure) for other in there.digits):
        return True
    if figure.kind == "time":
        return str(figure.value) in _hours(there) or (
            figure.value == "12:00"
            and there.language in _NOON
            and bool(_NOON[there.language].search(there.text))
        )
    if figure.kind != "number" or not isinstance(figure.value, Decimal):
        return False
    if figure.value != figure.value.to_integral_value():
        return False
    return _otherwise(int(figure.value), figure.span[0], here, there)


def _otherwise(number: int, start: int, here: Said, there: Said) -> bool:
    """Whether ``there`` has a whole number as the year of a day, a name, a numeral or a word."""
    if _FIRST_YEAR <= number <= _LAST_YEAR:
        return any(str(other.value).startswith(f"{number}-") for other in there.digits)
    if f"{number:02}:00" in _hours(here) and _stated_hour(number, there):
        return True
    before = here.text[:start]
    if number in _MONTHS and here.language == "vi" and _MONTH_BEFORE.search(before):
        return month_named(number, there.text, there.language)
    # "thứ 2" is Monday; "thứ 5" may also be the fifth.
    weekday = number in _WEEKDAYS and here.language == "vi" and _WEEKDAY_BEFORE.search(before)
    if weekday and weekday_named(number - _WEEKDAYS[0], there.text, there.language):
        return True
    return written_out(number, there.text, there.language)


def _hours(each: Said) -> set[str]:
    """Full hours that a text names without saying whether they are o'clock: "14 giờ", "14 heures"."""
    if each.language not in _HOURS:
        return set()
    return {f"{int(found[1]):02}:00" for found in _HOURS[each.language].finditer(each.text)}


def _stated_hour(hour: int, there: Said) -> bool:
    return any(other.kind == "time" and other.value == f"{hour:02}:00" for other in there.digits)


def _same_amount(figure: Figure, word: Figure) -> bool:
    """A number in words names no currency: twenty million (dollars) is US$20 million."""
    share = "percent" in {figure.kind, word.kind}
    return figure.value == word.value and (not share or figure.kind == word.kind)
