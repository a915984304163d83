"""Days and hours as people write them, read without ever failing."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from doingoai.i18n import LANGUAGES
from doingoai.text import figures, nfc

DayProblem = Literal["", "no-year", "no-day", "impossible", "unreadable"]

# "Wednesday, the 30th of September 2026 at the latest" is shorter; longer text is prose.
_LONGEST = 80
_SHORT_NUMBER = re.compile(r"(?<![0-9])[0-9]{1,2}(?![0-9])")
_SHORT_YEAR = re.compile(r"(?:[0-9]{1,2}[/.-]){2}[0-9]{2}")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_HOUR = re.compile(r"([0-9]{1,2})(?:\s?(?:[:hg.]|giờ)\s?([0-9]{2})?(?:\s?phút)?)?(?:\s?h)?")
# Typed or pasted quotation marks, which YAML does not take for quotes.
_AROUND = " \t\n\u00a0\"'\u2018\u2019\u201c\u201d\u201e"
_LAST_HOUR, _LAST_MINUTE = 23, 59


@dataclass(frozen=True)
class Day:
    """What a text says as a day.

    Attributes:
        date: the day; None where there is a problem.
        problem: ``""``; ``"no-year"`` (2 September); ``"no-day"`` (September 2026, spring 2027);
            ``"impossible"`` (31/6/2026); ``"unreadable"`` (blank, no day, or several).
    """

    date: dt.date | None
    problem: DayProblem = ""


def day_of(written: str, language: str = "en") -> Day:
    """The day that ``written`` names: 2026-09-02, 2/9/2026, 2 September 2026, "ngày 2 tháng 9 …".

    Days are read day first. Words around the day ("by", "Thứ Tư") do not matter; a second day
    or another figure does.

    Args:
        written: any text.
        language: whose habit comes first; the other language of the course is tried after it.
    """
    text = nfc(written).strip()
    if not text or len(text) > _LONGEST:
        return Day(None, "unreadable")
    tried = (language, *(other for other in LANGUAGES if other != language))
    for each in tried:
        read = _read(text, each)
        if read is not None:
            return read
    # What names a day once its numbers are small named none of the calendar's.
    small = _SHORT_NUMBER.sub("01", text)
    if small != text and any(_read(small, each) is not None for each in tried):
        return Day(None, "impossible")
    if _SHORT_YEAR.fullmatch(text):
        return Day(None, "no-year")
    years = _YEAR.findall(text)
    if len(years) == 1 and not any(sign.isdigit() for sign in text.replace(years[0], "", 1)):
        return Day(None, "no-day")
    return Day(None, "unreadable")


def hour_of(written: str) -> dt.time | None:
    """The time of day that ``written`` names: 18, 18:00, 18h, 18h30, 18.30, 18 giờ 30; or None."""
    text = nfc(written).strip(_AROUND).lower()
    match = _HOUR.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour > _LAST_HOUR or minute > _LAST_MINUTE:
        return None
    return dt.time(hour, minute)


def _read(text: str, language: str) -> Day | None:
    """The day of a text that holds one and no other figure, else None."""
    found = [figure for figure in figures(text, language) if figure.kind == "date"]
    if len(found) != 1:
        return None
    [figure] = found
    start, end = figure.span
    if any(sign.isdigit() for sign in text[:start] + text[end:]):
        return None
    value = str(figure.value)
    if value.startswith("--"):
        return Day(None, "no-year")
    if len(value) == len("2026-09"):
        return Day(None, "no-day")
    return Day(dt.date.fromisoformat(value))
