from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FROM_ZERO = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_UNITS = {word: value for value, word in enumerate(_FROM_ZERO[:10])}
_TEENS = {word: value for value, word in enumerate(_FROM_ZERO) if word not in _UNITS}
_TENS_SAID = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENS = {word: 10 * value for value, word in enumerate(_TENS_SAID, 2)}
_ORDINALS_SAID = (
    *("first", "second", "third", "fourth", "fifth"),
    *("sixth", "seventh", "eighth", "ninth"),
)
_ORDINALS = {word: value for value, word in enumerate(_ORDINALS_SAID, 1)}
_THIRTEEN = 13
_LATE_ORDINALS = {f"{word}th": value for word, value in _TEENS.items() if value >= _THIRTEEN}
_LATE_ORDINALS |= {f"{word[:-1]}ieth": value for word, value in _TENS.items()}
_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_TEEN, _HUNDRED = 10, 100
_CENTURIES = {19, 20}

Read = tuple[Decimal, int]


def read_english(words: Sequence[str], start: int) -> Read | None:
    """The number whose words begin at ``start``: its value and the place after it, or None.

    ``words`` are in small letters; hyphens have parted them. "A hundred" counts only where more
    of the number follows, "nineteen ninety-five" is a year.
    """
    if (year := _year(words, start)) is not None:
        return year
    first = _group(words, start)
    if first is None:
        return None
    value, place = _decimals(words, first)
    total, power = value, 0
    if _word(words, place) in _SCALES:
        power, place = _SCALES[words[place]], place + 1
        total = value.scaleb(power)
    elif words[start] == "a" and place == start + 2:
        return None
    while power > 0:
        at = place + (_word(words, place) == "and")
        following = _group(words, at)
        if following is None or words[at] == "a":
            break
        part, after = following
        smaller = _SCALES.get(_word(words, after), 0)
        # "two million and three" may be two numbers; "two thousand and three" is one.
        if smaller >= power or (not smaller and power > _SCALES["thousand"] and part < _HUNDRED):
            break
        total, power, place = total + part.scaleb(smaller), smaller, after + bool(smaller)
    return total, place


def _word(words: Sequence[str], place: int) -> str:
    return words[place] if place < len(words) else ""


def _group(words: Sequence[str], place: int) -> Read | None:
    """A number below a thousand, or up to 99 hundred."""
    small = _small(words, place)
    if small is None and _word(words, place) == "a":
        small = (Decimal(1), place + 1)
        if _word(words, place + 1) != "hundred":
            return None
    if small is None or _word(words, small[1]) != "hundred":
        return small
    value, place = small[0] * 100, small[1] + 1
    rest = _small(words, place + (_word(words, place) == "and"))
    if rest is None or not rest[0] or _word(words, rest[1]) == "hundred":
        return value, place
    return value + rest[0], rest[1]


def _small(words: Sequence[str], place: int) -> Read | None:
    word, following = _word(words, place), _word(words, place + 1)
    if word in _TENS:
        unit = _UNITS.get(following) or _ORDINALS.get(following) or 0
        return Decimal(_TENS[word] + unit), place + 1 + bool(unit)
    if word in _LATE_ORDINALS:
        return Decimal(_LATE_ORDINALS[word]), place + 1
    if word in _TEENS or word in _UNITS:
        return Decimal(_TEENS.get(word) or _UNITS[word]), place + 1
    return None


def _decimals(words: Sequence[str], read: Read) -> Read:
    """The number with the digits that follow "point", or the half of "and a half"."""
    value, place = read
    if tuple(words[place : place + 3]) == ("and", "a", "half"):
        return value + Decimal("0.5"), place + 3
    digits, after = "", place + 1
    while _word(words, place) == "point" and _word(words, after) in _UNITS:
        digits, after = digits + str(_UNITS[words[after]]), after + 1
    return (value + Decimal(f"0.{digits}"), after) if digits else read


def _year(words: Sequence[str], start: int) -> Read | None:
    century, rest = _small(words, start), _small(words, start + 1)
    if century is None or rest is None or century[0] not in _CENTURIES or century[1] != start + 1:
        return None
    if rest[0] < _TEEN or _word(words, rest[1]) in {"hundred", "point", *_SCALES}:
        return None
    return century[0] * 100 + rest[0], rest[1]
