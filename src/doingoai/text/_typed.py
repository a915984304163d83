"""Numbers as people type them, in Vietnamese or English habit."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-"})
# Longer input is no number that a course asks for; parsing it would only cost time.
_LONGEST = 60


def typed_number(typed: str, language: str) -> int | float | None:
    """The number in ``typed``, or None when it is none.

    The reader's own habit comes first (``1.234,5`` in Vietnamese, ``1,234.5`` in English); what
    makes no sense there is read in the other, so that ``17.5`` typed by a Vietnamese reader is
    seventeen and a half. A trailing percent sign is allowed.
    """
    if len(typed) > _LONGEST:
        return None
    plain = unicodedata.normalize("NFKC", typed).translate(_MINUS)
    plain = _SPACES.sub("", plain).removesuffix("%")
    other = "en" if language == "vi" else "vi"
    for locale in (language, other):
        number = _strictly(plain, locale)
        if number is not None:
            whole = number == number.to_integral_value()
            return int(number) if whole else float(number)
    return None


def _strictly(plain: str, locale: str) -> Decimal | None:
    from babel.numbers import NumberFormatError, parse_decimal

    try:
        number = parse_decimal(plain, locale=locale, strict=True)
    except NumberFormatError:
        return None
    return number if number.is_finite() else None
