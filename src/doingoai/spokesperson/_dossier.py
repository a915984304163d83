"""What is known of an incident, minute by minute."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from doingoai.datasets import DatasetError, package
from doingoai.datasets._rows import listed, table

if TYPE_CHECKING:
    from collections.abc import Callable

Status = Literal["confirmed", "unconfirmed", "unknown", "doing", "promised"]
_YES = "true"
_SURE: tuple[Status, ...] = ("confirmed", "doing", "promised")


@dataclass(frozen=True)
class DossierItem:
    """One thing that comes in.

    Attributes:
        item_id: its stable key, ``"rumour-06"``.
        minute: when it comes in, counted from the first alarm.
        status: how sure it is when it comes in.
        aspect: what it answers: ``"what"``, ``"how-many"``, ``"cause"`` …
        text: the item, in the dossier's language.
        source: who says it.
        figure: the figure or hour it turns on, as it stands in the text; may be empty.
        personal: it must never be published.
        tokens: words of a personal item that no public text may hold.
        corrects: the item that it replaces; may be empty.
    """

    item_id: str
    minute: int
    status: Status
    aspect: str
    text: str
    source: str
    figure: str
    personal: bool
    tokens: tuple[str, ...]
    corrects: str


@dataclass(frozen=True)
class Dossier:
    """What is known of one incident, in one language.

    Attributes:
        incident_id: its stable key, ``"rumour"``.
        title: what it is about.
        opened_at: the first alarm, minute 0, in UTC.
        zone: the mission's clock (IANA).
        content_id: the row of the clearance card that says who speaks and who clears.
        items: what comes in, in order.
    """

    incident_id: str
    title: str
    opened_at: dt.datetime
    zone: str
    content_id: str
    items: tuple[DossierItem, ...]

    def known_at(self, minute: int) -> tuple[DossierItem, ...]:
        """What has come in by ``minute``, sure or not, what was corrected since included."""
        return tuple(item for item in self.items if item.minute <= minute)

    def standing_at(self, minute: int) -> tuple[DossierItem, ...]:
        """What has come in by ``minute`` and has not been corrected by then."""
        there = self.known_at(minute)
        replaced = {item.corrects for item in there}
        return tuple(item for item in there if item.item_id not in replaced)

    def sure_at(self, minute: int) -> tuple[DossierItem, ...]:
        """What a statement may draw on: standing, confirmed or the sayer's own, not personal."""
        return tuple(
            item for item in self.standing_at(minute) if item.status in _SURE and not item.personal
        )

    def figures_at(self, minute: int) -> tuple[str, ...]:
        """The figures and hours of what is sure at ``minute``, as they stand in the texts."""
        return tuple(item.figure for item in self.sure_at(minute) if item.figure)

    @property
    def personal_tokens(self) -> tuple[str, ...]:
        """Words that no public text may hold, whenever they came in."""
        return tuple(token for item in self.items for token in item.tokens)


@dataclass(frozen=True)
class _Incident:
    """A row of ``incidents``."""

    incident_id: str
    title_en: str
    title_vi: str
    opened_at: dt.datetime
    content_id: str
    practice: bool


@dataclass(frozen=True)
class _Item:
    """A row of ``incidents/items``."""

    item_id: str
    incident_id: str
    minute: int
    status: Status
    aspect: str
    text_en: str
    text_vi: str
    said_by_en: str
    said_by_vi: str
    figure_en: str
    figure_vi: str
    personal: bool
    tokens_en: tuple[str, ...]
    tokens_vi: tuple[str, ...]
    corrects: str

    def told(self, language: str) -> DossierItem:
        """The item in ``language``."""
        vietnamese = language == "vi"
        return DossierItem(
            item_id=self.item_id,
            minute=self.minute,
            status=self.status,
            aspect=self.aspect,
            text=self.text_vi if vietnamese else self.text_en,
            source=self.said_by_vi if vietnamese else self.said_by_en,
            figure=self.figure_vi if vietnamese else self.figure_en,
            personal=self.personal,
            tokens=self.tokens_vi if vietnamese else self.tokens_en,
            corrects=self.corrects,
        )


def incidents(*, practice: bool | None = None) -> tuple[str, ...]:
    """The incidents of the course, by their keys.

    Args:
        practice: only those of the lesson (True) or of the exercise (False); None for all.

    Raises:
        DatasetError: the dataset can't be read.
    """
    return tuple(
        row.incident_id for row in _incidents() if practice is None or row.practice is practice
    )


def dossier(incident_id: str, language: str) -> Dossier:
    """The dossier of ``incident_id`` in ``language``.

    Args:
        incident_id: one of `incidents`.
        language: ``"vi"`` or ``"en"``.

    Raises:
        DatasetError: there is no such incident, or the dataset can't be read.
    """
    rows = {row.incident_id: row for row in _incidents()}
    if incident_id not in rows:
        raise DatasetError.no_row("incidents", incident_id, list(rows))
    row = rows[incident_id]
    reading: dict[str, Callable[[str], object]] = {
        "minute": int,
        "personal": _true,
        "tokens_en": listed,
        "tokens_vi": listed,
    }
    items = table("incidents", _Item, reading, resource="items")
    return Dossier(
        incident_id=incident_id,
        title=row.title_vi if language == "vi" else row.title_en,
        opened_at=row.opened_at,
        zone=str(package("incidents")["doingoai"]["zone"]),
        content_id=row.content_id,
        items=tuple(item.told(language) for item in items if item.incident_id == incident_id),
    )


def _incidents() -> tuple[_Incident, ...]:
    reading = {"opened_at": dt.datetime.fromisoformat, "practice": _true}
    return table("incidents", _Incident, reading)


def _true(cell: str) -> bool:
    return cell == _YES
