"""What figures in a text may be, other than somebody's number: days, sums, years."""

from __future__ import annotations

import re

# Digits with what people put between them; a slash makes a day, a comma a sum.
SEPARATOR = r"[\s.()\-–—‑·]{0,3}"
# The same for RE2, which knows no other spaces: those are for `_seen.ODD`.
GAP = "[ \\t\\n\\r.()\\-–—‑·]{0,3}"
_DAY = re.compile(
    r"(?:19|20)\d\d[-. ](?:0?[1-9]|1[0-2])[-. ](?:[0-2]?\d|3[01])"
    r"(?:\s?[-–—]?\s?\d{1,2}[.:]?\d{0,2})?"
    r"|(?:[0-2]?\d|3[01])[-. ](?:0?[1-9]|1[0-2])[-. ](?:19|20)\d\d"
    r"(?:\s?[-–—]?\s?(?:[0-2]?\d|3[01])[-. ](?:0?[1-9]|1[0-2])[-. ](?:19|20)\d\d)?"
)
_YEARS = re.compile(
    r"(?:(?:1[0-9]|20)\d\d)(?:\s?[-–—]\s?|\s)(?:(?:(?:1[0-9]|20)\d\d)(?:\s?[-–—]\s?|\s|$))*"
)
_TIMES = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d(?:\s?[-–—]\s?(?:[01]?\d|2[0-3])\.[0-5]\d)+")
_SUM = re.compile(r"[1-9]\d{0,2}(?:[.\u00a0 ]\d{3})+(?:[-–—]\s?[1-9]\d{0,2}(?:[.\u00a0 ]\d{3})+)?")
_UNIT = re.compile(
    r"\s?(?:%|‰|đ\b|₫|vnđ|vnd|usd|eur|đồng|dong|triệu|tỷ|tỉ|nghìn|ngàn|lượt|người|km|m2|m²|tấn|ha\b"
    r"|million|billion|thousand|people|views|visitors|tonnes|euros?|dollars?|\$|€|£)",
    re.IGNORECASE,
)


def plain_figure(written: str, after: str = "") -> bool:
    """Whether ``written`` is a day, a row of years or a sum, seen by its shape and what follows."""
    return bool(
        _DAY.fullmatch(written)
        or _YEARS.fullmatch(written)
        or _TIMES.fullmatch(written)
        or _SUM.fullmatch(written)
        or _UNIT.match(after)
    )


def digits(written: str) -> str:
    """The digits of ``written`` alone."""
    return "".join(sign for sign in written if sign.isdigit())


def said(words: str) -> str:
    """A pattern for one of ``words``, standing alone; case does not matter."""
    return rf"(?<!\w)(?:{words})(?!\w)"


def screen_said(words: str, value: str) -> str:
    """A pattern for RE2 that lets through at least what `said` and a value behind it are."""
    return rf"(?:^|[^\pL\pN_])(?i:{words})(?:[^\pL\pN_\n][^0-9\n]*)?{value}"
