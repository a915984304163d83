"""Figures of a plan as people write them."""

from __future__ import annotations

import re

from doingoai.text import language_known, nfc, typed_number

_LONGEST = 100
_FIGURE = re.compile(r"(?<![\w.,])[-\u2212]?[0-9][0-9.,\s]*")


def number_of(written: str, language: str = "en") -> float | None:
    """The number that ``written`` states, or None: "12.4", "12,4", "12.4%", "1.234,5", "-3".

    Words beside the one number ("about 40 units", "9,6 điểm phần trăm") do not matter; a second
    number does.

    Args:
        written: any text.
        language: whose marks come first; what makes no sense there is read in the other's. One that
            nobody knows is taken for English.
    """
    language = (language_known(language) or "en").replace("-", "_")  # as babel spells regions
    text = nfc(written).strip()
    if len(text) > _LONGEST:
        return None
    number = typed_number(text, language)
    if number is None:
        found = _FIGURE.search(text)
        rest = text.replace(found[0], " ", 1) if found else ""
        if found is None or any(sign.isdigit() for sign in rest):
            return None
        number = typed_number(found[0].strip(" .,\t\n"), language)
    try:
        return None if number is None else float(number)
    except OverflowError:  # 1e999 is a number, and none that anybody plans with
        return None
