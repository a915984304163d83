from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FROM_ZERO = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_DIGITS = {word: value for value, word in enumerate(_FROM_ZERO)} | {"bẩy": 7}
# After "mươi" the digits change their sound; a "năm" there is the word for year.
_AFTER_TENS = {
    word: value for word, value in _DIGITS.items() if word not in {"không", "một", "năm"}
} | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_AFTER_TEN = {word: value for word, value in _DIGITS.items() if word not in {"không", "năm"}} | {
    "lăm": 5
}
_SCALES = {"nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tỉ": 9}
# A digit that stands right before or after a number; "năm" there is the word for year.
_BARE = {*_DIGITS, "mốt", "tư", "lăm"} - {"năm"}
_OTHER_WORD = {"lệ", "giá", "số", "trọng", "suất", "phú"}  # "một tỷ lệ": a rate
_HALVES = {"rưỡi", "rưởi"}
_HUNDRED, _TENS = "trăm", {"mươi", "chục"}

Read = tuple[Decimal, int]


def read_vietnamese(words: Sequence[str], start: int) -> Read | None:
    """The number whose words begin at ``start``: its value and the place after it, or None.

    ``words`` are in small letters. A shortened number ("một trăm hai", 120) or a span ("hai ba
    trăm") is none; a part after "nghìn" must be whole ("hai nghìn không trăm
    hai mươi lăm", "hai nghìn hai mươi lăm"): in "hai nghìn năm" the last word means years.
    """
    first = _group(words, start)
    if first is None or (start and words[start - 1] in _BARE):
        return None
    value, place = _decimals(words, first)
    power, place = _scale(words, place)
    total = value.scaleb(power)
    if power and _word(words, place) in _HALVES:
        return total + Decimal(5).scaleb(power - 1), place + 1
    while power > 0:
        following = _group(words, place, inner=True)
        if following is None:
            break
        part, after = following
        smaller, after = _scale(words, after)
        if part.scaleb(smaller) >= Decimal(1).scaleb(power) or (
            smaller == 0 and not _whole(words, place)
        ):
            break
        total, power, place = total + part.scaleb(smaller), smaller, after
    return None if _word(words, place) in _BARE else (total, place)


def _word(words: Sequence[str], place: int) -> str:
    return words[place] if place < len(words) else ""


def _whole(words: Sequence[str], place: int) -> bool:
    """Whether what begins here is more than one digit: nobody says "hai nghìn năm" for 2,005."""
    return _word(words, place) in {"linh", "lẻ", "mười"} or _word(words, place + 1) in {
        _HUNDRED,
        *_TENS,
    }


def _scale(words: Sequence[str], place: int) -> tuple[int, int]:
    power = 0
    while _word(words, place) in _SCALES and _word(words, place + 1) not in _OTHER_WORD:
        power += _SCALES[words[place]]
        place += 1
    return power, place


def _group(words: Sequence[str], place: int, *, inner: bool = False) -> Read | None:
    """A number below a thousand; an inner one may begin with "không trăm" or "linh"."""
    word = _word(words, place)
    if word in _DIGITS and _word(words, place + 1) == _HUNDRED:
        if not _DIGITS[word] and not inner:
            return None
        value, place = Decimal(100 * _DIGITS[word]), place + 2
        rest = _after_zero(words, place) or _tens(words, place)
        return (value + rest[0], rest[1]) if rest else (value, place)
    if inner and (rest := _after_zero(words, place)):
        return rest
    if tens := _tens(words, place):
        return tens
    if word in _DIGITS and (_DIGITS[word] or _word(words, place + 1) == "phẩy"):
        return Decimal(_DIGITS[word]), place + 1
    return None


def _after_zero(words: Sequence[str], place: int) -> Read | None:
    if _word(words, place) in {"linh", "lẻ"} and _DIGITS.get(_word(words, place + 1)):
        return Decimal(_DIGITS[words[place + 1]]), place + 2
    return None


def _tens(words: Sequence[str], place: int) -> Read | None:
    word, following = _word(words, place), _word(words, place + 1)
    if word == "mười":
        unit = _AFTER_TEN.get(following, 0)
        return Decimal(10 + unit), place + 1 + bool(unit)
    if _DIGITS.get(word, 0) > 1 and following in _TENS:
        unit = _AFTER_TENS.get(_word(words, place + 2), 0) if following == "mươi" else 0
        return Decimal(10 * _DIGITS[word] + unit), place + 2 + bool(unit)
    return None


def _decimals(words: Sequence[str], read: Read) -> Read:
    """The number with what follows "phẩy": digits one by one, or two as tens ("hai mươi lăm")."""
    value, place = read
    if _word(words, place) != "phẩy":
        return read
    if tens := _tens(words, place + 1):
        return value + tens[0] / 100, tens[1]
    digits, after = "", place + 1
    while (word := _word(words, after)) in _DIGITS and _word(words, after + 1) not in {
        _HUNDRED,
        *_TENS,
    }:
        digits, after = digits + str(_DIGITS[word]), after + 1
    return (value + Decimal(f"0.{digits}"), after) if digits else read
