"""Telephone numbers: Vietnamese by their shape, others by the numbering plans."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from doingoai.refresh.privacy._found import Found
from doingoai.refresh.privacy._number import (
    GAP,
    SEPARATOR,
    digits,
    plain_figure,
    said,
    screen_said,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_CANDIDATE = re.compile(
    rf"(?<![\w/#:=&?%$€£.,])(?:\+\s?|00\s?)?\(?\d(?:{SEPARATOR}\d){{6,15}}(?![\w%]|[.,/:]\d)"
)
_ABROAD = re.compile(r"\+|00[1-9]")
_MOBILE_VN = re.compile(r"(?:0|84|0084|840)(?:[35789]\d{8}|1[2689]\d{8})")
_LANDLINE_VN = re.compile(r"(?:0|84|0084|840)2\d{9}")
_SERVICE = re.compile(r"(?:84)?1[89]00\d{4,6}")
_BRACKETED_US = re.compile(r"\(\d{3}\)\s?\d{3}[-. ]\d{4}|\d{3}-\d{3}-\d{4}")
# Letters that are typed for digits so that a filter overlooks the number.
_DISGUISED = re.compile(rf"(?<!\w)[0O](?:{SEPARATOR}[0-9OlISBZ]){{9}}(?!\w)", re.IGNORECASE)
_MEANT = str.maketrans("oOlLiIsSbBzZ", "001111558822")
_LEAST_DIGITS = 6
_DIGITS_SPELT = (
    "không|hông|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín",
    "zero|oh|one|two|three|four|five|six|seven|eight|nine",
)
_SPELT = re.compile(
    "|".join(rf"\b(?:{words})(?:[\s,.-]{{1,2}}(?:{words})){{7,14}}\b" for words in _DIGITS_SPELT),
    re.IGNORECASE,
)
# Words that announce a number, and what may stand between.
WORDS = (
    r"tel|tél|phone|telephone|call|ring|text|mobile|mob|cell|cellphone|handy|whats ?app|viber|zalo"
    r"|signal|imo|line|fax|landline|hotline|sđt|sdt|đt|dt|dđ|alo|gọi|goi|nhắn|lh|sms|contact"
    r"|reach [a-z]+ (?:on|at)|(?:my|his|her|our) number|điện thoại|dien thoai|số máy|liên hệ"
    r"|lien he|di động|số liên lạc|số của|số em|số mình|đầu số|qua số"
)
_CONTEXT = re.compile(rf"{said(WORDS)}[^\d\n]{{0,30}}$", re.IGNORECASE)
# Right behind these even what looks like a sum is a number: "Tel. 512 345 678".
_RIGHT_BEHIND = re.compile(
    r"(?<!\w)(?:(?:tel|phone|telephone|mobile|mob|cell|whats ?app|viber|zalo|sđt|sdt|đt|dt"
    r"|điện thoại|dien thoai|di động)[\s.:]{0,3}|(?:gọi|alo|call|nhắn|liên hệ|lh)[^\d\n]{0,30}"
    r"(?:số|at|on)[\s:]{1,2})$",
    re.IGNORECASE,
)
_BEFORE = 60
# Where our missions' readers write national numbers without a country: the first digit is 0.
_REGIONS = ("GB", "DE", "FR", "AU", "JP", "KR", "TH", "SE", "CH", "NL", "BE", "AT", "MY", "TW")
_SHORTEST, _SHORTEST_NATIONAL, _LONGEST_NATIONAL, _SHORTEST_ABROAD = 7, 9, 11, 10

IN_LETTERS = "|".join(
    (
        rf"(?:^|[^\pL\pN_])[0Oo](?:{GAP}[0-9OoIiLlSsBbZz]){{9}}",
        rf"(?i:(?:(?:{'|'.join(_DIGITS_SPELT)})[\s,.-]{{1,2}}){{6}})",
    )
)
SCREEN = "|".join(
    (
        rf"(?:^|[^\pL\pN_/#:=&?%$€£.,])(?:\+ ?|00 ?)?\(?[0-9](?:{GAP}[0-9]){{8}}",
        rf"\+ ?\(?[0-9](?:{GAP}[0-9]){{6}}",
        screen_said(WORDS, rf"[0-9](?:{GAP}[0-9]){{6}}"),
        IN_LETTERS,
    )
)


def phones(text: str) -> Iterator[Found]:
    """Numbers of telephones, but for public ones: ``hotlines.csv``, 1800 and 1900."""
    for match in _CANDIDATE.finditer(text):
        if _is_phone(match.group(), text, match.start(), match.end()):
            yield Found(match.start(), match.end(), "phone")
    for match in _DISGUISED.finditer(text):
        written = match.group()
        meant = digits(written.translate(_MEANT))
        disguised = _LEAST_DIGITS <= len(digits(written)) < len(meant)
        if disguised and _MOBILE_VN.fullmatch(meant):
            yield Found(match.start(), match.end(), "phone")
    for match in _SPELT.finditer(text):
        yield Found(match.start(), match.end(), "phone")


def _is_phone(written: str, text: str, start: int, end: int) -> bool:
    number = digits(written)
    if _SERVICE.fullmatch(number) or number.removeprefix("00") in _hotlines():
        return False
    if _ABROAD.match(written):
        return (
            _known_abroad(number.removeprefix("00"))
            or _announced(text, start)
            or _possible_abroad(written, number, text[end : end + 12])
        )
    if _MOBILE_VN.fullmatch(number) or (_LANDLINE_VN.fullmatch(number) and number[0] == "0"):
        return True
    figure = plain_figure(written, text[end : end + 12])
    if figure and len(number) >= _SHORTEST_NATIONAL and not plain_figure("", text[end : end + 12]):
        return _RIGHT_BEHIND.search(text, max(0, start - _BEFORE), start) is not None
    return not figure and _in_some_plan(written, number, text, start)


def _in_some_plan(written: str, number: str, text: str, start: int) -> bool:
    if _BRACKETED_US.fullmatch(written):
        return _valid(number, "US")
    if number[0] == "0" and _SHORTEST_NATIONAL <= len(number) <= _LONGEST_NATIONAL:
        return _announced(text, start) or any(_valid(number, region) for region in _REGIONS)
    return len(number) >= _SHORTEST and _announced(text, start)


def _announced(text: str, start: int) -> bool:
    return _CONTEXT.search(text, max(0, start - _BEFORE), start) is not None


def _known_abroad(number: str) -> bool:
    return _valid(f"+{number}", None) or _MOBILE_VN.fullmatch(number) is not None


def _possible_abroad(written: str, number: str, after: str) -> bool:
    """Whether a number with + has a length of its country: plans change, and fiction has none."""
    import phonenumbers

    if written[0] != "+" or len(number) < _SHORTEST_ABROAD or plain_figure(written[1:], after):
        return False
    try:
        return bool(phonenumbers.is_possible_number(phonenumbers.parse(f"+{number}")))
    except phonenumbers.NumberParseException:
        return False


def _valid(number: str, region: str | None) -> bool:
    import phonenumbers

    try:
        return bool(phonenumbers.is_valid_number(phonenumbers.parse(number, region)))
    except phonenumbers.NumberParseException:
        return False


@cache
def _hotlines() -> frozenset[str]:
    file = resources.files("doingoai.refresh.privacy") / "hotlines.csv"
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    return frozenset(row["number"] for row in rows)
