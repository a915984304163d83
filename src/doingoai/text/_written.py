"""How Vietnamese and English write numbers, shares and sums; other languages: `_cldr`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

BEFORE_AMOUNT = {
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "S$": "SGD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "R$": "BRL",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₫": "VND",
}
CODES = ("USD", "EUR", "GBP", "VND", "JPY", "CNY", "AUD", "CAD", "SGD", "CHF", "KRW", "THB")


@dataclass(frozen=True)
class Conventions:
    """How one language writes numbers. Words are in small letters, patterns ignore case.

    Attributes:
        decimal: the decimal mark.
        group: the mark between groups of three digits; "" where it is a space.
        scales: words that multiply, with their power of ten.
        touching: those of them that count only where they touch the digits (17.6m; "100 m" are
            metres).
        percent: pattern of the percent sign and words.
        currencies: words for money after an amount, with their ISO 4217 codes.
        link: pattern of a word between scale and currency ("milliards *de* dollars"), or "".
        ordinal: pattern of endings that make a number an ordinal.
        signed: those that count only before a currency sign (17,6 M€).
        spaced: whether plain spaces part groups of digits ("21 200 000").
        percent_first: whether the percent sign stands before the number (%20).
    """

    decimal: str
    group: str
    scales: Mapping[str, int]
    touching: frozenset[str]
    percent: str
    currencies: Mapping[str, str]
    link: str = ""
    ordinal: str = "st|nd|rd|th"
    signed: frozenset[str] = frozenset()
    spaced: bool = False
    percent_first: bool = False


_VIETNAMESE = Conventions(
    decimal=",",
    group=".",
    scales={
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
    touching=frozenset({"k"}),
    percent=r"%|(?:điểm\s+)?phần\s+trăm(?!\w)",
    currencies={
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
)
_ENGLISH = Conventions(
    decimal=".",
    group=",",
    scales={
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
    touching=frozenset({"k", "m", "b"}),
    percent=r"%|(?:per\s?cent|pct|percentage\s+points?)(?!\w)",
    currencies={
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
)


def base(language: str) -> str:
    """The language of a tag such as "pt-BR" or "vi_VN"."""
    return language.replace("_", "-").partition("-")[0].lower()


@cache
def conventions(language: str) -> Conventions:
    """How ``language`` writes numbers; one that the CLDR does not know is taken for English."""
    if base(language) == "vi":
        return _VIETNAMESE
    if base(language) == "en":
        return _ENGLISH
    from doingoai.text._cldr import known, written

    locale = known(language)
    return written(locale) if locale else _ENGLISH
