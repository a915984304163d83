"""Numbers, shares and sums of money as each language writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from doingoai.text._figure import Figure, Kind
from doingoai.text._written import BEFORE_AMOUNT, CODES, Conventions, conventions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SPACES = "\u00a0\u202f\u2009"
# Group marks of a few countries: 1'234'567 (Switzerland).
_APOSTROPHES = "'’"

# "Năm 2026 tỷ lệ …": the word begins another one, rate, share, yield, exchange rate.
_NOT_A_SCALE = r"\s+(?:lệ|trọng|suất|giá|số|phú)(?!\w)"


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
    way = conventions(language)
    for match in _pattern(language).finditer(text):
        piece = _piece(match, way)
        if pieces:
            gap = text[pieces[-1].span[1] : piece.span[0]]
            if _continues(pieces[-1], piece, gap):
                piece = _joined(pieces.pop(), piece)
            elif _is_range(pieces[-1], piece, gap):
                pieces.append(_like(pieces.pop(), piece))
        pieces.append(piece)
    return [_figure(piece, text) for piece in pieces]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    way = conventions(language)
    loose = _either(way.scales.keys() - way.touching - way.signed)
    signed = f"|(?:{_either(way.signed)})(?=\\s?[€£$])" if way.signed else ""
    touching = _either(way.touching)
    codes = "|".join(CODES)
    after = _either(way.currencies)
    marks = rf".,{_SPACES}"
    digits = rf"[0-9]+(?:[{marks}][0-9]+)*"
    if way.spaced:
        grouped = rf"[1-9][0-9]{{0,2}}(?:[ {_SPACES}{_APOSTROPHES}][0-9]{{3}})+(?![0-9])"
        digits = rf"(?:{grouped}(?:[.,][0-9]+)*|{digits})"
    lead = r"(?P<lead>(?<!\w)%\s?)?" if way.percent_first else ""
    link = rf"(?:\s?(?:{way.link}))?" if way.link else ""
    return re.compile(
        rf"{lead}(?:(?P<before>{_either(BEFORE_AMOUNT)}|(?<!\w)(?:{codes}))\s?|(?<![\w.,]))"
        rf"(?P<sign>(?<![\w)%\ue000])[-−])?(?P<digits>{digits})"
        rf"(?:[\s-]?(?P<scale>{loose}{signed})(?!\w|{_NOT_A_SCALE})|(?P<touching>{touching})(?!\w))?"
        rf"(?P<half>\srưỡi(?!\w))?"
        rf"(?:\s?(?P<percent>{way.percent}))?"
        rf"(?:{link}[\s-]?(?P<after>US\$|\$\s?US(?!\w)|(?:{codes}|{after})(?!\w)"
        rf"|[€£₫$](?!\s?[0-9])))?"
        rf"(?:{way.ordinal})?(?!\w)",
        re.IGNORECASE,
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _piece(match: re.Match[str], way: Conventions) -> _Piece:
    scale_word = (match["scale"] or match["touching"] or "").lower()
    currency = _currency(match["before"], BEFORE_AMOUNT) or _currency(
        match["after"], way.currencies
    )
    scale = way.scales.get(" ".join(scale_word.split()), 0)
    percent = bool(match["percent"] or (way.percent_first and match["lead"]))
    value = _value(match["digits"], way, strict=bool(scale or percent or currency))
    if match["half"]:
        value += Decimal("0.5")
    if match["sign"]:
        value = -value
    return _Piece(value, scale, percent, currency, match.span())


def _currency(written: str | None, words: Mapping[str, str]) -> str:
    if not written:
        return ""
    code = written.upper()
    if code.startswith("$"):  # "$ US", as French writes after an amount
        return "USD"
    return words.get(written.lower()) or BEFORE_AMOUNT.get(code) or code


def _value(digits: str, way: Conventions, *, strict: bool) -> Decimal:
    """The value of "1.234,5" as the language reads it.

    Written with another language's marks ("21.2 triệu") a figure that has a unit says something
    else, so that ``strict`` reads the marks as this language does: 212. A bare number such as
    the 4.0 of "Industry 4.0" is the same name everywhere.
    """
    digits = re.sub(f"[ {_SPACES}{_APOSTROPHES}]", "", digits)
    group, decimal = way.group, way.decimal
    whole, mark, part = digits.partition(decimal)
    grouped = rf"|[1-9][0-9]{{0,2}}(?:{re.escape(group)}[0-9]{{3}})+" if group else ""
    if re.fullmatch(rf"[0-9]+{grouped}", whole) and (not mark or part.isdigit()):
        return Decimal(f"{whole.replace(group, '') if group else whole}.{part or 0}")
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


def _is_range(first: _Piece, second: _Piece, gap: str) -> bool:
    """Whether the two are ends of one range, as in "20-25 %"; "2025 – 21,2 triệu" is none."""
    bare = not (first.scale or first.percent or first.currency)
    return bare and gap.strip() in {"-", "–", "—"} and first.value < second.value


def _like(first: _Piece, second: _Piece) -> _Piece:
    """``first`` with the unit of ``second``: the 20 of "20-25 %"."""
    return _Piece(first.value, second.scale, second.percent, second.currency, first.span)


def _figure(piece: _Piece, text: str) -> Figure:
    kind: Kind = "money" if piece.currency else "percent" if piece.percent else "number"
    start, end = piece.span
    value = piece.value.scaleb(piece.scale)
    return Figure(kind, value, piece.currency, piece.span, text[start:end].strip())
