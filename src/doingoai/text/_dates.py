"""Dates and times of day as each language writes them, day before month."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from doingoai.text._cldr import extra, known, month_numbers
from doingoai.text._figure import Figure
from doingoai.text._written import base

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAP_YEAR = 2024  # a day and month without a year may be 29 February

_DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])"
_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_BEFORE, _AFTER = r"(?<![\w.,/-])", r"(?![\w/]|[.,][0-9])"
# "2-5/9/2025", "2–5 September 2025", "từ 2 đến 5/9": the first day of a span of days.
_FIRST_DAY = r"(?:(?P<first>0?[1-9]|[12][0-9]|3[01])\s?(?:[-–—]|đến|tới|to|and|và)\s?(?:ngày\s)?)?"

_NUMERIC = (
    rf"{_BEFORE}{_YEAR}-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12][0-9]|3[01]){_AFTER}",
    rf"{_BEFORE}{_YEAR}-(?P<month>0[1-9]|1[0-2])(?![\w/-]|[.,][0-9])",
    rf"{_BEFORE}{_FIRST_DAY}{_DAY}(?P<mark>[/.-]){_MONTH}(?P=mark){_YEAR}{_AFTER}",
)
# Written American, and possible in no other way: 9/25/2025.
_MONTH_FIRST = rf"{_BEFORE}{_MONTH}/(?P<day>1[3-9]|2[0-9]|3[01])/{_YEAR}{_AFTER}"

# A quotient, not a day: "2/3 số hộ", "24/7", "50/50" (the last is no date anyway).
_NOT_A_QUOTIENT = r"(?<!24/7)(?!\s*(?:%|số|tổng|diện|dân|phần|lượng|thời|chặng|cả nước))"
_WITH_YEAR = rf"(?:\s*[,/-]?\s*(?:năm\s+)?{_YEAR})?"
_VIETNAMESE = (
    rf"{_BEFORE}(?:ngày\s)?{_FIRST_DAY}{_DAY}\s+tháng\s+{_MONTH}{_WITH_YEAR}{_AFTER}",
    rf"(?<!\w)tháng\s+{_MONTH}(?:\s*,?\s*năm\s+|\s*/\s*|-){_YEAR}{_AFTER}",
    rf"{_BEFORE}{_FIRST_DAY}{_DAY}/{_MONTH}{_AFTER}{_NOT_A_QUOTIENT}",
    rf"{_BEFORE}{_MONTH}/{_YEAR}{_AFTER}",
)


def find_dates(text: str, language: str) -> list[Figure]:
    """The dates and times of day in ``text``, none inside another."""
    found: list[Figure] = []
    taken: list[tuple[int, int]] = []
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            span = match.span()
            if any(span[0] < end and start < span[1] for start, end in taken):
                continue
            figures = _read(match, language)
            if figures:
                taken.append(span)
                found.extend(figures)
    return found


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Patterns whose groups say what they found; where a month is named, ``name`` holds it."""
    written: tuple[str, ...]
    if base(language) == "vi":
        written = (*_NUMERIC, *_VIETNAMESE, *_VIETNAMESE_TIMES)
    elif _names_months_as_english(language):
        written = (*_NUMERIC, _MONTH_FIRST, *_english(), *_ENGLISH_TIMES)
        return tuple(re.compile(pattern) for pattern in (*written, _CLOCK))
    else:
        written = (*_NUMERIC, *_other(language), *extra(language).times)
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (*written, _CLOCK))


def _names_months_as_english(language: str) -> bool:
    return base(language) != "vi" and (base(language) == "en" or known(language) is None)


@cache
def _month_numbers(language: str) -> dict[str, int]:
    """Names of months, whole and shortened, as babel has them.

    English ones have their capital first, or all capitals, which tells the month from the verb
    ("may", "march"); those of other languages are in small letters and found in any.
    """
    if not _names_months_as_english(language):
        return month_numbers(known(language))
    from babel.dates import get_month_names

    names = {"Sept": 9}
    for width in ("wide", "abbreviated"):
        names |= {str(name): number for number, name in get_month_names(width, locale="en").items()}
    return names | {name.upper(): number for name, number in names.items()}


def _english() -> tuple[str, ...]:
    name = rf"(?P<name>{_either(_month_numbers('en'))})\.?"
    day = rf"{_DAY}(?:st|nd|rd|th)?"
    first = _FIRST_DAY.replace(r"3[01])\s?", r"3[01])(?:st|nd|rd|th)?\s?", 1)
    return (
        rf"{_BEFORE}{first}{day}\s+(?:of\s+)?{name}(?:,?\s+{_YEAR})?(?!\w|[.,][0-9])",
        rf"(?<!\w){name}\s+{first}{day}(?:,?\s+{_YEAR})?(?!\w|[.,][0-9])",
        rf"(?<!\w){name},?\s+(?:of\s+)?{_YEAR}(?!\w|[.,][0-9])",
        rf"(?<=\bon\s)(?:the\s)?{_DAY}/{_MONTH}{_AFTER}",
    )


def _other(language: str) -> tuple[str, ...]:
    """Such as "24 septembre 2025", "24 de septiembre de 2025", "24. September 2025", "le 24/9"."""
    more = extra(language)
    name = rf"(?P<name>{_either(_month_numbers(language))})\.?"
    day = rf"{_DAY}(?:er|\.?[ºª°]|\.)?"
    to = rf"[-–—]|{more.to_day}" if more.to_day else "[-–—]"
    first = rf"(?:(?P<first>0?[1-9]|[12][0-9]|3[01])(?:er|\.?[º°]|\.)?\s?(?:{to})\s?)?"
    of, end = more.of_month, r"(?!\w|[.,][0-9])"
    patterns = [
        rf"{_BEFORE}{_YEAR}\.?\s+{name}\s+{day}{end}",
        rf"{_BEFORE}{first}{day}\s?{of}{name}(?:,?\s+{of}{_YEAR})?{end}",
        rf"(?<!\w){name}\s+{of}{_YEAR}{end}",
        rf"(?<!\w){name}\s+{day}(?:,?\s+{_YEAR})?{end}",
    ]
    if more.before_day:
        patterns.append(rf"(?<!\w)(?:{more.before_day})\s{_DAY}/{_MONTH}{_AFTER}")
        patterns.append(rf"(?<!\w)(?:{more.before_day})\s{_DAY}\.{_MONTH}\.(?!\w)")
    return tuple(patterns)


def _either(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


_HOUR = r"(?P<hour>[01]?[0-9]|2[0-4])"
_MINUTE = r"(?P<minute>[0-5][0-9])"
_CLOCK = rf"{_BEFORE}{_HOUR}:{_MINUTE}(?:\s?(?P<half>[ap])\.?m\.?(?!\w))?(?!\w|[:.,][0-9])"
_ENGLISH_TIMES = (rf"{_BEFORE}{_HOUR}(?:[.:]{_MINUTE})?\s?(?P<half>[ap])\.?m\.?(?!\w)",)
# "2 giờ" alone is as often two hours as two o'clock: a number.
_VIETNAMESE_TIMES = (
    rf"{_BEFORE}{_HOUR}\s?(?:h|giờ)\s?{_MINUTE}(?:\s?phút)?(?:\s(?P<part>sáng|trưa|chiều|tối))?(?!\w)",
    rf"{_BEFORE}{_HOUR}\s?(?:h|giờ)\s(?P<part>sáng|trưa|chiều|tối)(?!\w)",
    rf"{_BEFORE}{_HOUR}h(?!\w)",
    rf"(?<=\blúc\s){_HOUR}\sgiờ(?!\w)",
)
_NOON = 12


def _read(match: re.Match[str], language: str) -> list[Figure]:
    parts = match.groupdict()
    if "hour" in parts:
        return _time(match, parts)
    month = _month(parts, language)
    year = int(parts["year"]) if parts.get("year") else None
    if parts.get("day") is None:
        return [Figure("date", f"{year}-{month:02}", "", match.span(), match[0])]
    days = [int(parts[key]) for key in ("first", "day") if parts.get(key)]
    try:
        dates = [date(year or _LEAP_YEAR, month, day) for day in days]
    except ValueError:  # 31 June
        return []
    written = [day.isoformat() if year else f"-{day:-%m-%d}" for day in dates]
    return [Figure("date", value, "", match.span(), match[0]) for value in written]


def _month(parts: dict[str, str | None], language: str) -> int:
    if number := parts.get("month"):
        return int(number)
    names, name = _month_numbers(language), parts.get("name") or ""
    return names[name] if name in names else names[name.lower()]


def _time(match: re.Match[str], parts: dict[str, str | None]) -> list[Figure]:
    hour = int(parts["hour"] or 0)
    if hour <= _NOON:
        part = (parts.get("part") or "").lower()
        afternoon = parts.get("half") == "p" or part.endswith(("chiều", "tối", "midi", "soir"))
        morning = parts.get("half") == "a" or part in {"sáng", "du matin"}
        hour = hour % _NOON + _NOON * afternoon if afternoon or morning else hour
    return [Figure("time", f"{hour:02}:{parts.get('minute') or '00'}", "", match.span(), match[0])]
