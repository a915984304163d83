"""The kind of answers that are a day."""

from __future__ import annotations

import datetime as dt
import html
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.i18n import N_, Message, format_day
from doingoai.workbook._kinds import dash, refused
from doingoai.workbook._state import Cleaned

if TYPE_CHECKING:
    from doingoai.workbook._kinds import Path

_EXAMPLE = dt.date(2026, 9, 2)
_TROUBLE = {
    "no-year": N_("Write the year too, as in {example}."),
    "no-day": N_("Write the day of the month too, as in {example}."),
    "impossible": N_("There is no such day in the calendar."),
    "unreadable": N_("This is not a day that can be read. Write it as in {example}."),
}


@dataclass(frozen=True)
class Day:
    """A day of the calendar. Value: ISO text, ``"2026-09-02"``.

    Typed as the learner's language writes days, with the year; what was read comes back with its
    day of the week. By code also ``datetime.date``, a pandas Timestamp, ISO text.

    Attributes:
        earliest: the first day that is taken, a date or ISO text; None for any.
        latest: the last day that is taken; None for any.
    """

    earliest: dt.date | str | None = None
    latest: dt.date | str | None = None
    label: str = ""
    name: str = "day"

    def __post_init__(self) -> None:
        first, last = self._range
        if first and last and first > last:
            raise ValueError("earliest ≤ latest must hold")

    @property
    def _range(self) -> tuple[dt.date | None, dt.date | None]:
        first, last = (
            dt.date.fromisoformat(end) if isinstance(end, str) else end
            for end in (self.earliest, self.latest)
        )
        return first, last

    def spec(self) -> dict[str, Any]:
        """See `Kind.spec`."""
        first, last = (end.isoformat() if end else None for end in self._range)
        return {"kind": self.name, "label": self.label, "earliest": first, "latest": last}

    def clean(self, raw: object, *, language: str, previous: Any = None) -> Cleaned:
        """See `Kind.clean`; 2/9/2026 is 2 September in either language."""
        raw = _plain(raw)
        if raw is None:
            return Cleaned(None)
        day, trouble = _read(raw, language)
        if day is None:
            shown = {"example": format_day(_EXAMPLE, language)}
            return refused(previous, Message(_TROUBLE[trouble], shown))
        outside = self._outside(day, language)
        if outside is not None:
            return refused(previous, outside)
        words = format_day(day, language, weekday=True)
        return Cleaned(day.isoformat(), notes={(): Message("Read as {day}", {"day": words})})

    def _outside(self, day: dt.date, language: str) -> Message | None:
        first, last = self._range
        if not (first and day < first) and not (last and day > last):
            return None
        ends = {
            name: format_day(end, language)
            for name, end in (("earliest", first), ("latest", last))
            if end
        }
        if last is None:
            return Message("A day from {earliest} on is expected.", ends)
        if first is None:
            return Message("A day up to {latest} is expected.", ends)
        return Message("A day from {earliest} to {latest} is expected.", ends)

    def complete(self, value: Any) -> bool:
        """See `Kind.complete`."""
        return value is not None

    def schema(self) -> dict[str, Any]:
        """See `Kind.schema`."""
        return {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}

    def show(self, value: Any, *, language: str) -> str:
        """See `Kind.show`."""
        if value is None:
            return dash()
        return html.escape(format_day(dt.date.fromisoformat(value), language))

    def label_of(self, path: Path) -> str:
        """See `Kind.label_of`."""
        return self.label


def _plain(raw: object) -> object:
    """A date where ``raw`` is one of any library; None where it is nothing, or a missing day."""
    if getattr(getattr(raw, "dtype", None), "kind", "") == "M":  # numpy's, whatever they count
        raw = str(raw)[: len("2026-09-02")]
    if isinstance(raw, dt.datetime):
        return raw.date() if raw == raw else None  # noqa: PLR0124 - pandas' NaT is not itself
    if isinstance(raw, float) and math.isnan(raw):
        return None
    return None if isinstance(raw, str) and raw.strip() in {"", "NaT"} else raw


def _read(raw: object, language: str) -> tuple[dt.date | None, str]:
    """The day in ``raw``; where there is none, what stands in its way."""
    if isinstance(raw, dt.date):
        return raw, ""
    if not isinstance(raw, str):
        return None, "unreadable"
    from doingoai import planning

    read = planning.day_of(raw, language)
    return read.date, read.problem
