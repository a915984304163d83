"""The queue on an inquiry desk: what waits, the desk's clock, the card that says who answers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from doingoai.datasets._rows import table
from doingoai.press import SAME_MINUTES, Inquiry, due_utc, inquiries

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

_STORYS_ZONE = "Europe/Lisbon"
# Rows of the clearance card that an inquiry of the press may fall under.
_FOR_THE_PRESS = (
    *("press-inquiry", "holding-statement", "update", "position", "sovereignty", "food-safety"),
    *("trade-matter", "consular-case", "correction"),
)


@dataclass(frozen=True)
class Content:
    """A row of the clearance card.

    Attributes:
        content_id: its stable key.
        content_en, content_vi: what it is.
        speaks_en, speaks_vi: who may speak.
        clears_en, clears_vi: who clears.
        note_en, note_vi: what else the card says.
    """

    content_id: str
    content_en: str
    content_vi: str
    speaks_en: str
    speaks_vi: str
    clears_en: str
    clears_vi: str
    note_en: str
    note_vi: str


@dataclass(frozen=True)
class Queue:
    """What waits on the desk.

    Attributes:
        waiting: inquiries, in the order of the table.
        now: the hour at the desk, UTC.
        zone: of the desk's clock.
        same_minutes: deadlines at most so far apart count as the same.
    """

    waiting: tuple[Inquiry, ...]
    now: dt.datetime
    zone: str
    same_minutes: int

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the inquiries, as they stand in the table."""
        return tuple(each.inquiry_id for each in self.waiting)

    @property
    def today(self) -> dt.date:
        """The day on the desk's clock."""
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    def find(self, key: str) -> Inquiry:
        """The inquiry called ``key``."""
        return next(each for each in self.waiting if each.inquiry_id == key)

    def orders(self) -> Mapping[str, tuple[str, ...]]:
        """The queue by one criterion alone, those that are equal as they came in."""
        arrived = sorted(self.waiting, key=lambda each: each.received_at)
        return {
            name: tuple(each.inquiry_id for each in sorted(arrived, key=by))
            for name, by in _CRITERIA.items()
        }


# What one may sort by; the hour as it is written takes every clock for one's own.
_CRITERIA: Mapping[str, Callable[[Inquiry], Any]] = {
    "arrival": lambda each: each.received_at,
    "written": lambda each: each.deadline,
    "deadline": due_utc,
    "tier": lambda each: each.tier,
    "risk": lambda each: -each.risk,
    "reach": lambda each: -each.reach,
}


def queue_of(frame: pd.DataFrame) -> Queue:
    """The queue that a table holds, at the hour that its package names.

    Args:
        frame: rows in the ``inquiries`` schema. Of the hours that its attributes name the first
            counts by which all have come in; without one, the last arrival.

    Raises:
        PressError: as `doingoai.press.inquiries`.
    """
    waiting = inquiries(frame)
    about = frame.attrs.get("doingoai", {})
    last = max((each.received_at for each in waiting), default=dt.datetime.now(dt.UTC))
    named = sorted(
        dt.datetime.fromisoformat(about[name]) for name in ("now", "practice_now") if name in about
    )
    return Queue(
        waiting=waiting,
        now=next((each for each in named if each >= last), last),
        zone=str(about.get("zone", _STORYS_ZONE)),
        same_minutes=int(about.get("same_deadline_minutes", SAME_MINUTES)),
    )


def card() -> tuple[Content, ...]:
    """The rows of the clearance card that the press may touch, those for inquiries first."""
    rows = {row.content_id: row for row in table("cards", Content, {})}
    return tuple(rows[key] for key in _FOR_THE_PRESS if key in rows)
