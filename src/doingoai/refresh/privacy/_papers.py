"""Numbers of identity papers, passports, bank accounts and cards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.refresh.privacy._found import Found
from doingoai.refresh.privacy._number import digits, plain_figure

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_IN_A_WORD = r"(?<![\w/#=&@-])"
# Province, century and sex, two digits of the year, six of the person.
_CITIZEN = re.compile(
    rf"{_NOT_IN_A_WORD}0(?:0[1-9]|[1-8]\d|9[0-6])[ .-]?[0-3]\d\d"
    rf"[ .-]?\d{{3}}[ .-]?\d{{3}}(?!\w|[.,]\d)"
)
_US_SOCIAL = re.compile(rf"{_NOT_IN_A_WORD}\d{{3}}-\d{{2}}-\d{{4}}(?![\w-])")
_IDENTITY_WORD = (
    r"(?:\b(?:cccd|cmnd|cmtnd|cmt|ssn|dni|nie|pesel|bsn|nric|mykad|aadhaar|cpf|curp|nif|isikukood"
    r"|cnp|cf|hkid|tckn|personalausweis|ausweis(?:nummer)?|nid)\b"
    r"|căn cước|can cuoc|chứng minh (?:thư|nhân dân|nd)|chung minh|mã định danh|số định danh"
    r"|định danh cá nhân|giấy tờ tùy thân|giấy tờ tuỳ thân|mã số thuế cá nhân"
    r"|\b(?:identity|id|citizen|national|personal|resident|residence|civil)"
    r"(?: (?:identity|identification|registration|permit))?(?: card)?"
    r"(?: (?:numbers?|no\b\.?|code|nr\b\.?))|\b(?:identity|citizen|national id|id) card"
    r"|\b(?:national|citizen) id\b|social (?:security|insurance)|\bID ?[:#])"
)
_IDENTITY = re.compile(
    _IDENTITY_WORD
    + r"[^\d\n]{0,40}?(?<![\w.,/-])([A-Z]?\d(?:[ .-]?\d){6,13}(?:-?[A-Z])?)(?![\w/]|[.,]\d)",
    re.IGNORECASE,
)
# A letter and seven or eight digits: every Vietnamese passport, and many others.
_PASSPORT = re.compile(rf"{_NOT_IN_A_WORD}[A-Z]\d{{7,8}}(?![\w/-]|[.,]\d)")
_PASSPORT_WORD = (
    r"(?:passports?|pasaporte|passeport|reisepass|hộ chiếu|ho chieu"
    r"|\bhc\b|sổ thông hành|travel document)"
)
_PASSPORT_SAID = re.compile(
    _PASSPORT_WORD + r"[^\d\n]{0,40}?(?<![\w.,/-])"
    r"((?:[A-Z]{1,2} ?\d{6,9}|[A-Z]{3}\d{6}|\d{2}[A-Z]{2}\d{5})(?![\w/]|[.,]\d))",
    re.IGNORECASE,
)
_PASSPORT_DIGITS = re.compile(
    _PASSPORT_WORD + r"(?:[^\d\n]{0,25}(?:\b(?:no|nr|number|số|so|is|là|of mine)\b|[#:№])"
    r"[^\d\n]{0,12}?)(?<![\w.,/-])(\d{7,9}[A-Z]?)(?![\w/]|[.,]\d)",
    re.IGNORECASE,
)
_CARD = re.compile(rf"{_NOT_IN_A_WORD}(?:[2-6]\d|9704)(?:[ -]?\d){{9,17}}(?![\w/]|[.,]\d)")
_CARD_LENGTHS = range(13, 20)
_IBAN = re.compile(
    rf"{_NOT_IN_A_WORD}[A-Z]{{2}}\d{{2}}(?: ?[A-Z0-9]{{4}}){{2,7}}(?: ?[A-Z0-9]{{1,4}})?(?!\w)"
)
_IBAN_SHORTEST = 15
_ACCOUNT = re.compile(
    r"(?:\b(?:stk|tk|tknh|acct|acc|a/c|iban|ck|sort code|account (?:number|no\b\.?|nr\b\.?)"
    r"|bank account|routing(?: number)?|card(?: number| no\b\.?)?)(?!\w)|số tài khoản|so tai khoan"
    r"|tài khoản|tai khoan|chuyển khoản|chuyen khoan|số thẻ|vào thẻ|thẻ (?:atm|visa|ngân hàng))"
    r"[^\d\n]{0,30}?(?<![\w.,/-])(\d(?:[ .-]?\d){5,18})(?![\w/%]|[.,]\d)",
    re.IGNORECASE,
)


def identities(text: str) -> Iterator[Found]:
    """Citizen numbers of twelve digits; others where the text says what they are."""
    for pattern in (_CITIZEN, _US_SOCIAL):
        for match in pattern.finditer(text):
            yield Found(match.start(), match.end(), "identity")
    yield from _said(text, _IDENTITY, "identity")


def passports(text: str) -> Iterator[Found]:
    """A letter and seven or eight digits; other shapes after the word."""
    for match in _PASSPORT.finditer(text):
        yield Found(match.start(), match.end(), "passport")
    yield from _said(text, _PASSPORT_SAID, "passport")
    yield from _said(text, _PASSPORT_DIGITS, "passport")


def banks(text: str) -> Iterator[Found]:
    """Cards and IBANs whose check digits are right; accounts where the text says so."""
    for match in _CARD.finditer(text):
        number = digits(match.group())
        if len(number) in _CARD_LENGTHS and _luhn(number):
            yield Found(match.start(), match.end(), "bank")
    for match in _IBAN.finditer(text):
        if _iban(match.group().replace(" ", "")):
            yield Found(match.start(), match.end(), "bank")
    yield from _said(text, _ACCOUNT, "bank")


def _said(text: str, pattern: re.Pattern[str], kind: str) -> Iterator[Found]:
    for match in pattern.finditer(text):
        if not plain_figure(match[1], text[match.end(1) : match.end(1) + 12]) or (
            kind == "bank" and " " in match[1] and not plain_figure(match[1].replace(" ", ""))
        ):
            yield Found(match.start(1), match.end(1), kind)


def _luhn(number: str) -> bool:
    """Whether the check digit of a card is right (ISO/IEC 7812-1, annex B)."""
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number))]
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0  # noqa: PLR2004


def _iban(number: str) -> bool:
    """Whether the check digits of an IBAN are right (ISO 13616-1: remainder 1 by 97)."""
    if len(number) < _IBAN_SHORTEST:
        return False
    turned = number[4:] + number[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1
