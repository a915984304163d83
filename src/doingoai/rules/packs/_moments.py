"""Times of day as people note them: "08:20", "8h20", "8.20 a.m.", "2026-07-28T08:20+01:00"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from doingoai.text import figures

_DAY = 24 * 60
_ISO = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})[T ](?P<time>\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?"
    r"\s?(?P<zone>Z|[+-]\d{2}:?\d{2})?",
    re.ASCII,
)
# Hours without minutes, as an officer writes them into a field: "14 giờ", "14h", "2 pm".
_HOUR = re.compile(r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-3])\s?(?:giờ|h|heures?)(?!\w)", re.IGNORECASE)
_NAMED = (
    (re.compile(r"\b(?:noon|midday|midi)\b|giữa trưa", re.IGNORECASE), 12 * 60),
    (re.compile(r"\b(?:midnight|minuit)\b|nửa đêm", re.IGNORECASE), 0),
)
_LONGEST = 400


@dataclass(frozen=True)
class Moment:
    """A time of day, with its date where one is written.

    Attributes:
        minute: of the day, on the clock it is written for.
        date: the day, or None.
        offset: minutes from UTC where the text says so, else None.
    """

    minute: int
    date: dt.date | None = None
    offset: int | None = None

    def since(self, opened_at: dt.datetime, zone: str) -> int:
        """How many minutes after ``opened_at`` it is, read on the clock of ``zone``.

        A time without its date is the first such time after the opening.

        Args:
            opened_at: with its zone.
            zone: IANA name of the clock for which the time is written.
        """
        opened = opened_at.astimezone(ZoneInfo(zone))
        if self.date is None:
            return (self.minute - opened.hour * 60 - opened.minute) % _DAY
        clock = ZoneInfo(zone) if self.offset is None else dt.timezone(minutes(self.offset))
        then = dt.datetime.combine(self.date, dt.time(), clock) + minutes(self.minute)
        return int((then - opened_at).total_seconds() // 60)


def minutes(count: int) -> dt.timedelta:
    """``count`` minutes."""
    return dt.timedelta(minutes=count)


def moment(written: str, language: str) -> Moment | None:
    """The time that ``written`` names, or None where it names none; the first of several.

    Args:
        written: a field such as ``issued_at``, or a sentence.
        language: of its words.
    """
    text = written[:_LONGEST]
    iso = _ISO.search(text)
    if iso:
        try:
            day = dt.date.fromisoformat(iso["date"])
            clock = dt.time.fromisoformat(iso["time"])
        except ValueError:
            return None
        return Moment(clock.hour * 60 + clock.minute, day, _offset(iso["zone"]))
    return next(iter(times(text, language)), None)


def times(text: str, language: str) -> tuple[Moment, ...]:
    """The times of day that ``text`` names, in order, with the date that it names, if one."""
    found = figures(text, language)
    days = [str(each.value) for each in found if each.kind == "date"]
    day = _date(days[0]) if len(days) == 1 else None
    placed = [(each.span[0], _minute(str(each.value))) for each in found if each.kind == "time"]
    taken = [each.span for each in found if each.kind == "time"]
    placed += [
        (hour.start(), int(hour["hour"]) * 60)
        for hour in _HOUR.finditer(text)
        if not any(start <= hour.start() < end for start, end in taken)
    ]
    for pattern, at in _NAMED:
        placed += [(named.start(), at) for named in pattern.finditer(text)]
    return tuple(Moment(at, day) for _, at in sorted(placed))


def _minute(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return (int(hour) * 60 + int(minute)) % _DAY


def _date(written: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written)
    except ValueError:  # without its year
        return None


def _offset(zone: str | None) -> int | None:
    if not zone:
        return None
    if zone == "Z":
        return 0
    sign = -1 if zone[0] == "-" else 1
    digits = zone[1:].replace(":", "")
    return sign * (int(digits[:2]) * 60 + int(digits[2:]))
