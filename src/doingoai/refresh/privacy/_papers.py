"""Numbers of identity papers, passports, bank accounts and cards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.refresh.privacy._found import Found
from doingoai.refresh.privacy._number import digits, plain_figure, said, screen_said

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_IN_A_WORD = r"(?<![\w/#=&@-])"
# Province, century and sex, two digits of the year, six of the person.
_CITIZEN = re.compile(
    rf"{_NOT_IN_A_WORD}0(?:0[1-9]|[1-8]\d|9[0-6])[ .-]?[0-3]\d\d"
    rf"[ .-]?\d{{3}}[ .-]?\d{{3}}(?!\w|[.,]\d)"
)
_US_SOCIAL = re.compile(rf"{_NOT_IN_A_WORD}\d{{3}}-\d{{2}}-\d{{4}}(?![\w-])")
_IDENTITY_WORDS = (
    r"cccd|cmnd|cmtnd|cmt|ssn|dni|nie|pesel|bsn|nric|mykad|aadhaar|cpf|curp|nif|isikukood|cnp|cf"
    r"|hkid|tckn|(?:personal)?ausweis(?:nummer)?|nid|căn cước|can cuoc"
    r"|chứng minh (?:thư|nhân dân|nd)|chung minh (?:thu|nhan dan)|mã định danh"
    r"|số định danh|định danh cá nhân|giấy tờ tùy thân"
    r"|giấy tờ tuỳ thân|số giấy tờ|mã số thuế cá nhân|social (?:security|insurance)|id(?= ?[:#])"
    r"|(?:residence|residency|work) permit"
    r"|(?:identity|id|citizen|national|personal|resident|residence|civil)"
    r"(?: (?:identity|identification|registration|permit|id))?(?: card)? (?:numbers?|no|code|nr)"
    r"|(?:identity|citizen|national id|id) card|(?:national|citizen) id"
)
_IDENTITY = re.compile(
    said(_IDENTITY_WORDS)
    + r"[^\d\n]{0,40}?(?<![\w.,/-])([A-Z]{0,3}\d(?:[ .-]?\d){6,13}(?:-?[A-Z])?)(?![\w/]|[.,]\d)",
    re.IGNORECASE,
)
_IDENTITY_SAID = _IDENTITY_WORDS.replace("(?= ?[:#])", "")
# What Python's lookbehind says, for RE2.
_ALONE = r"(?:^|[^\pL\pN_/#=&@-])"
IDENTITY_SCREEN = "|".join(
    (
        rf"{_ALONE}[0-9](?:[ .-]?[0-9]){{11}}",
        rf"{_ALONE}[0-9]{{3}}-[0-9]{{2}}-[0-9]{{4}}",
        screen_said(_IDENTITY_SAID, r"[0-9](?:[ .-]?[0-9]){6}"),
    )
)
# A letter and seven or eight digits: every Vietnamese passport, and many others.
_PASSPORT = re.compile(rf"{_NOT_IN_A_WORD}[A-Z]\d{{7,8}}(?![\w/-]|[.,]\d)")
_PASSPORT_WORDS = (
    r"passports?|pasaporte|passeport|reisepass|hộ chiếu|ho chieu|hc|sổ thông hành|travel document"
)
_PASSPORT_SAID = re.compile(
    said(_PASSPORT_WORDS) + r"[^\d\n]{0,40}?(?<![\w.,/-])"
    r"((?:[A-Z]{1,2} ?\d{6,9}|[A-Z]{3}\d{6}|\d{2}[A-Z]{2}\d{5}"
    r"|(?=(?:[A-Z]*\d){4})[A-Z][A-Z0-9]{7,8})(?![\w/]|[.,]\d))",
    re.IGNORECASE,
)
_PASSPORT_DIGITS = re.compile(
    said(_PASSPORT_WORDS) + r"(?:[^\d\n]{0,25}(?:\b(?:no|nr|number|số|so|is|là|of mine)\b|[#:№])"
    r"[^\d\n]{0,12}?)(?<![\w.,/-])(\d{7,9}[A-Z]?)(?![\w/]|[.,]\d)",
    re.IGNORECASE,
)
_LETTER_AND_DIGITS = rf"{_ALONE}[A-Z][0-9]{{7}}"
PASSPORT_SCREEN = "|".join(
    (_LETTER_AND_DIGITS, screen_said(_PASSPORT_WORDS, "[0-9][0-9A-Za-z]{4}"))
)
_CARD = re.compile(rf"{_NOT_IN_A_WORD}(?:[2-6]\d|9704)(?:[ -]?\d){{9,17}}(?![\w/]|[.,]\d)")
_AFTER = 12
_CARD_LENGTHS = range(13, 20)
_IBAN = re.compile(
    rf"{_NOT_IN_A_WORD}[A-Z]{{2}}\d{{2}}(?: ?[A-Z0-9]{{4}}){{2,7}}(?: ?[A-Z0-9]{{1,4}})?(?!\w)"
)
_IBAN_SHORTEST = 15
_ACCOUNT_WORDS = (
    r"stk|tk|tknh|acct|acc|a/c|iban|ck|sort code|account (?:numbers?|no|nr)|bank account"
    r"|account(?=[\s:#]{1,3}\d{6})|routing(?: number)?|card(?: (?:number|no))?"
    r"|số tài khoản|so tai khoan|tài khoản|tai khoan"
    r"|chuyển khoản|chuyen khoan|số thẻ|vào thẻ|thẻ (?:atm|visa|ngân hàng)"
)
_ACCOUNT = re.compile(
    said(_ACCOUNT_WORDS) + r"[^\d\n]{0,30}?(?<![\w.,/-])"
    r"(\d(?:[ .-]?\d){5,18}|\d{2,4}[A-Z]\d{6,12})(?![\w/%]|[.,]\d)",
    re.IGNORECASE,
)
_BANKS = (
    r"(?:stk|vietcombank|vcb|bidv|agribank|techcombank|tcb|vietinbank|mb ?bank|(?-i:MB)|acb"
    r"|sacombank|vp ?bank|tp ?bank|vib|shb|hd ?bank|ocb|msb|seabank|eximbank|scb)"
)
_ACCOUNT_OF = re.compile(
    rf"{_NOT_IN_A_WORD}(\d(?:[ .-]?\d){{7,18}})(?=[\s(,–-]{{1,4}}{_BANKS}\b)"
    rf"|\b{_BANKS}[\s:(,–-]{{1,4}}(\d(?:[ .-]?\d){{7,18}})(?![\w/%]|[.,]\d)",
    re.IGNORECASE,
)
_EIGHT = r"[0-9](?:[ .-]?[0-9]){7}"
_IBAN_BEGUN = rf"{_ALONE}[A-Z]{{2}}[0-9]{{2}} ?[A-Z0-9]{{4}} ?[A-Z0-9]{{4}}"
_ACCOUNT_SAID = re.sub(r"\(\?=.*?\}\)", "", _ACCOUNT_WORDS)
BANK_SCREEN = "|".join(
    (
        rf"{_ALONE}(?:[2-6][0-9]|9704)(?:[ -]?[0-9]){{9}}",
        _IBAN_BEGUN,
        screen_said(_ACCOUNT_SAID, r"[0-9](?:[ .-]?[0-9A-Za-z]){5}"),
        rf"(?i:{_BANKS})[\s:(,–-]{{1,4}}{_EIGHT}|{_EIGHT}[\s(,–-]{{1,4}}(?i:{_BANKS})",
    )
)

# For the first look at a text, see `_screen`: words behind which a number of a paper stands, and
# what lets through at least those of the numbers above that no word announces and that are not
# just seven digits.
SAID = "|".join((_PASSPORT_WORDS, _IDENTITY_SAID, _ACCOUNT_SAID))
ODD_NUMBERS = "|".join((_LETTER_AND_DIGITS, _IBAN_BEGUN, rf"[0-9][\s(,–-]{{1,4}}(?i:{_BANKS})"))


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
    yield from _said(text, _ACCOUNT_OF, "bank")


def _said(text: str, pattern: re.Pattern[str], kind: str) -> Iterator[Found]:
    for match in pattern.finditer(text):
        part = match.lastindex or 0
        written, after = match[part], text[match.end(part) : match.end(part) + _AFTER]
        # Accounts are written in groups like sums, but with spaces and without a unit.
        grouped = kind == "bank" and " " in written and not plain_figure("", after)
        if grouped or not plain_figure(written, after):
            yield Found(match.start(part), match.end(part), kind)


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
