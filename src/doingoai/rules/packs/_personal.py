"""Details by which a person is recognised: age, hospital, name with a form of address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĐƠƯĂ\u1ea0-\u1ef8]"
_NAME = rf"{_CAPITAL}[^\W\d_]+"
_AGES = {
    "en": r"\b(?:aged \d{1,3}|\d{1,3}[- ]years?[- ]old|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)"
    r"(?:[- ]\w+)?[- ]years?[- ]old|in (?:his|her) (?:\w+ )?(?:teens|twenties|thirties|forties|fifties|sixties))\b",
    "vi": r"(?<!\w)(?:\d{1,3}|(?:\w+ )?mươi(?: \w+)?) tuổi(?!\w)",
    "fr": r"(?<!\w)âgée? de \d{1,3} ans(?!\w)",
}
_HOSPITALS = {
    "en": rf"\b(?:{_NAME} )+(?:Hospital|Clinic|Infirmary)\b|\b(?:Hospital|Clinic) of {_NAME}",
    "vi": rf"(?<!\w)(?:[Bb]ệnh viện|[Pp]hòng khám) {_NAME}",
    "fr": rf"(?<!\w)(?:[Hh]ôpital|[Cc]linique) {_NAME}",
}
# A form of address and a name; the offices that follow one are no name.
_OFFICE = (
    r"(?!Đại|Tổng|Phó|Trưởng|Bộ|Thứ|Tham|Lãnh|Cục|Vụ|Thị|Chủ|Đặc|Ambassador|President|Minister|"
    r"Consul|Mayor|Speaker|Chair|Secretary|Director)"
)
_PERSONS = {
    "en": rf"\b(?:Mr|Mrs|Ms|Miss)\.? {_OFFICE}{_NAME}(?: {_NAME})*",
    "vi": rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Cc]ô) {_OFFICE}{_NAME}(?: {_NAME})+",
    "fr": rf"(?<!\w)(?:M\.|Mme|Mlle|Monsieur|Madame) {_OFFICE}{_NAME}(?: {_NAME})*",
}
_KINDS = (
    (N_("an age"), _AGES),
    (N_("the name of a hospital"), _HOSPITALS),
    (N_("a person's name"), _PERSONS),
)


def details(text: str, language: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """What in ``text`` (NFC) makes a person recognisable: what it is (a msgid), and where."""
    for what, patterns in _KINDS:
        if language in patterns:
            for found in re.finditer(patterns[language], text):
                yield what, found.span()


def tokens_in(text: str, tokens: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where ``text`` (NFC) has words that a dossier keeps to itself."""
    for token in dict.fromkeys(tokens):
        yield from (
            found.span()
            for found in re.finditer(rf"(?<!\w){re.escape(token)}(?!\w)", text, re.IGNORECASE)
        )
