"""Inquiries of the press: until when an answer is due, and which one clearly comes first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.press._errors import PressError, known_zone, need_columns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from zoneinfo import ZoneInfo

    import pandas as pd

_COLUMNS = (
    *("inquiry_id", "received_at", "deadline", "deadline_zone", "outlet", "kind", "tier"),
    *("reach", "country", "language", "topic", "risk"),
    *("subject_en", "subject_vi", "text_en", "text_vi"),
)
SAME_MINUTES = 30  # the course's convention; a package says its own in `same_deadline_minutes`


@dataclass(frozen=True)
class Inquiry:
    """One request of a journalist.

    Attributes:
        inquiry_id: its stable key.
        received_at: when it came in, UTC.
        deadline: the hour that the journalist named, on the journalist's own clock.
        zone: the zone of that clock.
        outlet: who asks.
        kind: ``"newspaper"``, ``"broadcast"`` …
        tier: 1 for the outlets that matter most, to 3.
        reach: people who might read, hear or see the outlet.
        country: country or territory of the outlet.
        language: the language of the outlet.
        topic: what it is about.
        risk: what a late or wrong answer would do: 0 nothing, to 3 harm to people or trust.
        subject_en: the line above it, in English.
        subject_vi: the same in Vietnamese.
        text_en: what it says, in English.
        text_vi: the same in Vietnamese.
    """

    inquiry_id: str
    received_at: dt.datetime
    deadline: dt.datetime
    zone: ZoneInfo
    outlet: str
    kind: str
    tier: int
    reach: int
    country: str
    language: str
    topic: str
    risk: int
    subject_en: str
    subject_vi: str
    text_en: str
    text_vi: str

    def subject(self, language: str) -> str:
        """The line above it, in ``language``."""
        return self.subject_vi if language == "vi" else self.subject_en

    def text(self, language: str) -> str:
        """What it says, in ``language``."""
        return self.text_vi if language == "vi" else self.text_en


def inquiries(table: pd.DataFrame) -> tuple[Inquiry, ...]:
    """The inquiries of a table in its order; rows without a deadline, tier or risk are left out.

    Args:
        table: rows in the ``inquiries`` schema.

    Raises:
        PressError: a column is missing, a deadline cannot be read, there is no such zone.
    """
    need_columns(table, _COLUMNS)
    whole = table.dropna(subset=["inquiry_id", "received_at", "deadline", "tier", "risk"])
    return tuple(_inquiry(row) for row in whole.fillna({"reach": 0}).to_dict("records"))


def _inquiry(row: Mapping[Any, Any]) -> Inquiry:
    texts = {
        name: str(row[name])
        for name in ("outlet", "kind", "country", "language", "topic", *_COLUMNS[-4:])
    }
    return Inquiry(
        inquiry_id=str(row["inquiry_id"]),
        received_at=row["received_at"].to_pydatetime(),
        deadline=_written(str(row["deadline"])),
        zone=known_zone(str(row["deadline_zone"])),
        tier=int(row["tier"]),
        reach=int(row["reach"]),
        risk=int(row["risk"]),
        **texts,
    )


def _written(deadline: str) -> dt.datetime:
    """The moment that ``2026-07-28 17:00`` names, without a zone."""
    try:
        return dt.datetime.strptime(deadline, "%Y-%m-%d %H:%M")  # noqa: DTZ007 - the zone stands beside it
    except ValueError as cause:
        raise PressError(
            Message("“{deadline}” is no day and hour.", {"deadline": deadline}),
            Message("Write it as 2026-07-28 17:00, on the clock of whoever asks."),
        ) from cause


def due_utc(inquiry: Inquiry) -> dt.datetime:
    """The moment an answer is due, UTC: the deadline on the clock of whoever set it."""
    return inquiry.deadline.replace(tzinfo=inquiry.zone).astimezone(dt.UTC)


def dominates(first: Inquiry, second: Inquiry, *, same_minutes: int = SAME_MINUTES) -> bool:
    """Whether ``first`` clearly comes before ``second``.

    It does where it is behind in none of deadline, tier and risk, and ahead in at least one.
    Deadlines at most ``same_minutes`` apart count as the same. Where one is ahead in this and
    the other in that, neither dominates: two officers may answer in different orders.
    """
    earlier = (due_utc(second) - due_utc(first)) / dt.timedelta(minutes=1)
    gains = (
        0 if abs(earlier) <= same_minutes else earlier,
        second.tier - first.tier,
        first.risk - second.risk,
    )
    return min(gains) >= 0 and max(gains) > 0


def clear_pairs(
    waiting: Sequence[Inquiry], *, same_minutes: int = SAME_MINUTES
) -> list[tuple[str, str]]:
    """The pairs of which one clearly comes first (see `dominates`).

    Returns:
        (key of the one before, key of the one after), in the order of ``waiting``.
    """
    return [
        (first.inquiry_id, second.inquiry_id)
        for first in waiting
        for second in waiting
        if dominates(first, second, same_minutes=same_minutes)
    ]
