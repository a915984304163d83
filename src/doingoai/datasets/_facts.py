"""Limits of platforms and facts about Viet Nam: one dated, sourced row each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.datasets._errors import DatasetError
from doingoai.datasets._rows import day, number, table

if TYPE_CHECKING:
    import datetime as dt

_LIMIT = {"value": number, "as_of": day}
_FACT = {"value": number, "as_of": day, "expires": day}


@dataclass(frozen=True)
class Limit:
    """What a platform takes at most.

    Attributes:
        platform: ``"x"``, ``"facebook"`` …
        field: what is limited: ``"post"``, ``"description"`` …
        value: the limit.
        unit: what it is counted in: ``"weighted"``, ``"utf8-bytes"`` …
        as_of: the day on which the source was read.
        source: where it stands.
        confidence: ``"high"``, ``"medium"`` or ``"low"``.
        note_en: what to know about it, in English.
        note_vi: the same in Vietnamese.
    """

    platform: str
    field: str
    value: float
    unit: str
    as_of: dt.date
    source: str
    confidence: str
    note_en: str
    note_vi: str

    def note(self, language: str) -> str:
        """What to know about it, in ``language``; may be empty."""
        return self.note_vi if language == "vi" else self.note_en


@dataclass(frozen=True)
class Fact:
    """One fact about Viet Nam that a text may state.

    Attributes:
        fact_id: its stable key, ``"arrivals-2025"``.
        topic: what it is about: ``"tourism"``, ``"trade"`` …
        kind: ``"decision"``, ``"target"`` or ``"result"``.
        statement_en: the sentence in English; it says no more than the source.
        statement_vi: the sentence in Vietnamese.
        figure_en: the figure as English writes it, ``"21.2 million"``.
        figure_vi: the figure as Vietnamese writes it, ``"21,2 triệu"``.
        value: the figure in units, ``21200000``.
        unit: what it counts.
        as_of: the day of the source.
        expires: the day from which it must be looked up again.
        source_en: who printed it, and when, in English.
        source_vi: the same in Vietnamese.
        note_en: what to know before stating it, such as sources that differ; may be empty.
        note_vi: the same in Vietnamese.
    """

    fact_id: str
    topic: str
    kind: str
    statement_en: str
    statement_vi: str
    figure_en: str
    figure_vi: str
    value: float
    unit: str
    as_of: dt.date
    expires: dt.date
    source_en: str
    source_vi: str
    note_en: str
    note_vi: str

    def statement(self, language: str) -> str:
        """The sentence in ``language``."""
        return self.statement_vi if language == "vi" else self.statement_en

    def figure(self, language: str) -> str:
        """The figure as ``language`` writes it."""
        return self.figure_vi if language == "vi" else self.figure_en

    def source(self, language: str) -> str:
        """Who printed it, and when, in ``language``."""
        return self.source_vi if language == "vi" else self.source_en

    def note(self, language: str) -> str:
        """What to know before stating it, in ``language``; may be empty."""
        return self.note_vi if language == "vi" else self.note_en


def limits() -> tuple[Limit, ...]:
    """All limits, in the order of the table.

    Raises:
        DatasetError: the dataset can't be read.
    """
    return table("limits", Limit, _LIMIT)


def limit(platform: str, field: str) -> Limit:
    """The limit of ``field`` on ``platform``, with its unit, date and source.

    Example: ``limit("x", "post").value`` is 280, counted as X weighs text.

    Raises:
        DatasetError: there is no such limit, or the dataset can't be read.
    """
    rows = limits()
    for row in rows:
        if (row.platform, row.field) == (platform, field):
            return row
    known = [f"{row.platform} {row.field}" for row in rows]
    raise DatasetError.no_row("limits", f"{platform} {field}", known)


def facts() -> tuple[Fact, ...]:
    """All facts, in the order of the table, those that have expired included.

    Raises:
        DatasetError: the dataset can't be read.
    """
    return table("facts", Fact, _FACT)


def fact(fact_id: str) -> Fact:
    """The fact called ``fact_id``.

    Raises:
        DatasetError: there is no such fact, or the dataset can't be read.
    """
    rows = facts()
    for row in rows:
        if row.fact_id == fact_id:
            return row
    raise DatasetError.no_row("facts", fact_id, [row.fact_id for row in rows])
