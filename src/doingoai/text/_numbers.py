"""Numbers, shares and sums of money as Vietnamese and English texts write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from doingoai.text._figure import Figure, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

_GROUP = {"vi": ".", "en": ","}
_DECIMAL = {"vi": ",", "en": "."}
_SPACES = "\u00a0\u202f"

_SCALES = {
    "vi": {
        "nghìn": 3,
        "ngàn": 3,
        "k": 3,
        "triệu": 6,
        "tr": 6,
        "nghìn tỷ": 12,
        "nghìn tỉ": 12,
        "ngàn tỷ": 12,
        "ngàn tỉ": 12,
        "tỷ": 9,
        "bn": 9,
        "tỉ": 9,
    },
    "en": {
        "thousand": 3,
        "k": 3,
        "million": 6,
        "mln": 6,
        "mn": 6,
        "m": 6,
        "billion": 9,
        "bn": 9,
        "b": 9,
        "trillion": 12,
        "tn": 12,
    },
}
# One letter is a scale only where it touches the digits (17.6m); "100 m" are metres.
_TOUCHING = {"k", "m", "b"}
_PERCENT = {
    "vi": r"%|(?:điểm\s+)?phần\s+trăm(?!\w)",
    "en": r"%|(?:per\s?cent|pct|percentage\s+points?)(?!\w)",
}
_BEFORE_AMOUNT = {
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "S$": "SGD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₫": "VND",
}
_CODES = ("USD", "EUR", "GBP", "VND", "JPY", "CNY", "AUD", "CAD", "SGD", "CHF", "KRW", "THB")
_AFTER_AMOUNT = {
    "vi": {
        "đô la mỹ": "USD",
        "đô-la mỹ": "USD",
        "đô la": "USD",
        "đô-la": "USD",
        "euro": "EUR",
        "ơ-rô": "EUR",
        "bảng anh": "GBP",
        "yên nhật": "JPY",
        "đồng": "VND",
        "vnđ": "VND",
        "đ": "VND",
    },
    "en": {
        "us dollars": "USD",
        "us dollar": "USD",
        "dollars": "USD",
        "dollar": "USD",
        "euros": "EUR",
        "euro": "EUR",
        "pounds": "GBP",
        "dong": "VND",
        "yen": "JPY",
    },
}


@dataclass(frozen=True)
class _Piece:
    value: Decimal
    scale: int
    percent: bool
    currency: str
    span: tuple[int, int]


def find_numbers(text: str, language: str) -> list[Figure]:
    """The numbers in ``text``; each takes the percent sign, scale and currency beside it."""
    pieces: list[_Piece] = []
    for match in _pattern(language).finditer(text):
        piece = _piece(match, language)
        if pieces:
            gap = text[pieces[-1].span[1] : piece.span[0]]
            if _continues(pieces[-1], piece, gap):
                piece = _joined(pieces.pop(), piece)
            elif gap.strip() in {"-", "–", "—"} and not _has_unit(pieces[-1]):
                pieces.append(_like(pieces.pop(), piece))
        pieces.append(piece)
    return [_figure(piece, text) for piece in pieces]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    scales = _SCALES[language]
    loose = _either(word for word in scales if word not in _TOUCHING)
    touching = _either(word for word in scales if word in _TOUCHING)
    codes = "|".join(_CODES)
    after = _either(_AFTER_AMOUNT[language])
    digits = rf"[0-9]+(?:[.,{_SPACES}][0-9]+)*"
    ordinal = "st|nd|rd|th"
    return re.compile(
        rf"(?:(?P<before>{_either(_BEFORE_AMOUNT)}|(?<!\w)(?:{codes}))\s?)?"
        rf"(?<![\w.,])(?P<sign>(?<![\w)%\ue000])[-−])?(?P<digits>{digits})"
        rf"(?:\s?(?P<scale>{loose})(?!\w)|(?P<touching>{touching})(?!\w))?"
        rf"(?P<half>\srưỡi(?!\w))?"
        rf"(?:\s?(?P<percent>{_PERCENT[language]}))?"
        rf"(?:[\s-]?(?P<after>US\$|(?:{codes}|{after})(?!\w)|[€£₫$](?!\s?[0-9])))?"
        rf"(?:{ordinal})?(?!\w)",
        re.IGNORECASE,
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _piece(match: re.Match[str], language: str) -> _Piece:
    scale_word = (match["scale"] or match["touching"] or "").lower()
    currency = _currency(match["before"], _BEFORE_AMOUNT) or _currency(
        match["after"], _AFTER_AMOUNT[language]
    )
    scale = _SCALES[language].get(" ".join(scale_word.split()), 0)
    value = _value(match["digits"], language, strict=bool(scale or match["percent"] or currency))
    if match["half"]:
        value += Decimal("0.5")
    if match["sign"]:
        value = -value
    return _Piece(value, scale, bool(match["percent"]), currency, match.span())


def _currency(written: str | None, words: dict[str, str]) -> str:
    if not written:
        return ""
    code = written.upper()
    return words.get(written.lower()) or _BEFORE_AMOUNT.get(code) or code


def _value(digits: str, language: str, *, strict: bool) -> Decimal:
    """The value of "1.234,5" as ``language`` reads it.

    Written with the other language's marks ("21.2 triệu") a figure that has a unit says
    something else, so that ``strict`` reads the marks as this language does: 212. A bare number
    such as the 4.0 of "Industry 4.0" is the same name in both.
    """
    digits = re.sub(f"[{_SPACES}]", "", digits)
    group, decimal = _GROUP[language], _DECIMAL[language]
    whole, mark, part = digits.partition(decimal)
    well_formed = re.fullmatch(rf"[0-9]+|[1-9][0-9]{{0,2}}(?:{re.escape(group)}[0-9]{{3}})+", whole)
    if well_formed and (not mark or part.isdigit()):
        return Decimal(f"{whole.replace(group, '')}.{part or 0}")
    if not strict and (bare := re.fullmatch(r"([0-9]+)[.,]([0-9]+)", digits)):
        return Decimal(f"{bare[1]}.{bare[2]}")
    return Decimal(re.sub("[.,]", "", digits))


def _continues(first: _Piece, second: _Piece, gap: str) -> bool:
    """Whether the two are one number, as in "21 triệu 200 nghìn"."""
    return (
        gap.isspace()
        and first.scale > second.scale > 0
        and not (first.percent or second.percent or first.currency)
        and second.value < Decimal(10) ** (first.scale - second.scale)
    )


def _joined(first: _Piece, second: _Piece) -> _Piece:
    value = first.value.scaleb(first.scale) + second.value.scaleb(second.scale)
    return _Piece(
        value, 0, percent=False, currency=second.currency, span=(first.span[0], second.span[1])
    )


def _has_unit(piece: _Piece) -> bool:
    return bool(piece.scale or piece.percent or piece.currency)


def _like(first: _Piece, second: _Piece) -> _Piece:
    """``first`` with the unit of ``second``: the 20 of "20-25 %"."""
    return _Piece(first.value, second.scale, second.percent, second.currency, first.span)


def _figure(piece: _Piece, text: str) -> Figure:
    kind: Kind = "money" if piece.currency else "percent" if piece.percent else "number"
    start, end = piece.span
    value = piece.value.scaleb(piece.scale)
    return Figure(kind, value, piece.currency, piece.span, text[start:end].strip())
