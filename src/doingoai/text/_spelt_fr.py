from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FROM_ZERO = (
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    *("onze", "douze", "treize", "quatorze", "quinze", "seize"),
)
_SMALL = {word: value for value, word in enumerate(_FROM_ZERO)} | {"une": 1}
_TENS = {
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "octante": 80,
    "nonante": 90,
}
_SCALES = {"mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9}
_HUNDREDS = {"cent", "cents"}

Read = tuple[Decimal, int]


def read_french(words: Sequence[str], start: int) -> Read | None:
    """The number whose words begin at ``start``: its value and the place after it, or None.

    ``words`` are in small letters; hyphens have parted them. Counted as in France
    ("quatre-vingt-dix"), Belgium and Switzerland ("nonante"). "Mille" and "cent" stand alone for
    a thousand and a hundred; ordinals ("vingtième") are none.
    """
    if words[start] in _HUNDREDS and start and words[start - 1] == "pour":
        return None
    first = _group(words, start)
    if first is None:
        if _word(words, start) != "mille":
            return None
        first = (Decimal(1), start)
    value, place = _decimals(words, first)
    total, power = value, 0
    if _word(words, place) in _SCALES:
        power, place = _SCALES[words[place]], place + 1
        total = value.scaleb(power)
    while power > 0:
        if tuple(words[place : place + 2]) == ("et", "demi"):
            return total + Decimal(5).scaleb(power - 1), place + 2
        following = _group(words, place)
        thousand = _word(words, place) == "mille"
        if following is None and not thousand:
            break
        part, after = (Decimal(1), place) if thousand or following is None else following
        smaller = _SCALES.get(_word(words, after), 0)
        if smaller >= power:
            break
        total, power, place = total + part.scaleb(smaller), smaller, after + bool(smaller)
    return total, place


def _word(words: Sequence[str], place: int) -> str:
    return words[place] if place < len(words) else ""


def _group(words: Sequence[str], place: int) -> Read | None:
    """A number below a thousand."""
    if _word(words, place) in _HUNDREDS:
        hundreds, after = Decimal(1), place + 1
    else:
        small = _below_hundred(words, place)
        if small is None or _word(words, small[1]) not in _HUNDREDS:
            return small
        hundreds, after = small[0], small[1] + 1
        if not 1 < hundreds < 10:  # noqa: PLR2004 - "deux cents" to "neuf cents"
            return small
    rest = _below_hundred(words, after)
    if rest is None or not rest[0] or _word(words, rest[1]) in _HUNDREDS:
        return hundreds * 100, after
    return hundreds * 100 + rest[0], rest[1]


def _below_hundred(words: Sequence[str], place: int) -> Read | None:
    word, following = _word(words, place), _word(words, place + 1)
    if word == "quatre" and following in {"vingt", "vingts"}:
        return _with_units(words, place + 2, 80, most=19)
    if word in _TENS:
        return _with_units(words, place + 1, _TENS[word], most=19 if word == "soixante" else 9)
    if word == "dix" and following in {"sept", "huit", "neuf"}:
        return Decimal(10 + _SMALL[following]), place + 2
    return (Decimal(_SMALL[word]), place + 1) if word in _SMALL else None


def _with_units(words: Sequence[str], place: int, tens: int, *, most: int) -> Read:
    """The tens with the one to nineteen that follow: "vingt et un", "soixante-dix-sept"."""
    at = place + (_word(words, place) == "et" and _word(words, place + 1) in {"un", "une", "onze"})
    if _word(words, at) in _SMALL or _word(words, at) == "dix":
        read = _below_hundred(words, at)
        if read is not None and 0 < read[0] <= most:
            return tens + read[0], read[1]
    return Decimal(tens), place


def _decimals(words: Sequence[str], read: Read) -> Read:
    """The number with what follows "virgule": digits one by one, or one number below a hundred."""
    value, place = read
    if _word(words, place) != "virgule":
        return read
    after, zeros = place + 1, ""
    while _word(words, after) == "zéro":
        zeros, after = zeros + "0", after + 1
    rest = _below_hundred(words, after)
    if rest is None:
        return read
    return value + Decimal(f"0.{zeros}{rest[0]}"), rest[1]
