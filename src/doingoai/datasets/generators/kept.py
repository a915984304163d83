"""Packages whose rows are kept by hand in their tables: limits, facts, audiences, cards.

What is generated is their description: schema, bytes and hash. `planning_kept` holds those of the
planning module.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from doingoai._paths import course_file
from doingoai.datasets._errors import DatasetError
from doingoai.datasets.generators._schema_kept import (
    AUDIENCES,
    CLEARANCE,
    FACTS,
    LIMITS,
    NAMING,
    STEPS,
)
from doingoai.datasets.generators._schema_spokesperson import ATTRIBUTION
from doingoai.datasets.writing import Package, Row, Table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MADE_BY = {"generator": "kept by hand", "seed": None}
STORY = {"fictional": True, "mission": "estamar", "zone": "Europe/Lisbon"}


def limits() -> Package:
    """The ``limits`` package."""
    return Package(
        name="limits",
        title="What platforms take",
        description="Limits of social media platforms with the unit in which each counts, the "
        "day on which they were read and their source. Real, and they change. A few of the "
        "course's own for message houses and plans say so.",
        version="2026.11.3",
        tables=[kept_table("limits", "data", "Limits", LIMITS, ["platform", "field"])],
        sources=[{"title": "Documentation of platforms and publishing tools; see each row"}],
        made_by=MADE_BY,
        about={"fictional": False},
    )


def facts() -> Package:
    """The ``facts`` package."""
    return Package(
        name="facts",
        title="Facts about Viet Nam",
        description="Decisions, targets and results, each with its figure in both languages, the "
        "day of its source and the day from which it must be looked up again. Real and sourced.",
        version="2026.11.4",
        tables=[kept_table("facts", "data", "Facts", FACTS, "fact_id")],
        sources=[{"title": "Press reports; see each row"}],
        made_by=MADE_BY,
        about={"fictional": False},
    )


def audiences() -> Package:
    """The ``audiences`` package."""
    return Package(
        name="audiences",
        title="Segments of an invented mission's public",
        description="Exercise data, not for release. Whom the invented Embassy in Estamar speaks "
        "to, the overseas Vietnamese community among them: how many, in what languages, on what "
        "clock and hours, by which channels, with what trust, concerns and weight in this year's "
        "campaign. Every figure is invented.",
        version="2026.11.2",
        tables=[kept_table("audiences", "data", "Segments", AUDIENCES, "segment_id")],
        sources=[{"title": "Invented for this course"}],
        made_by=MADE_BY,
        about=STORY,
    )


def cards() -> Package:
    """The ``cards`` package."""
    return Package(
        name="cards",
        title="Clearance card, naming card and terms of attribution of an invented mission",
        description="Exercise data, not for release. Who may speak for the invented Embassy in "
        "Estamar, who clears and in what time; how names stand in its texts; and on what terms it "
        "talks to the press. The cards are invented; the names are real, except those of Estamar.",
        version="2026.11.2",
        tables=[
            kept_table("cards", "data", "Clearance card", CLEARANCE, "content_id"),
            kept_table("cards", "steps", "Steps of clearance", STEPS, "step"),
            kept_table("cards", "naming", "Naming card", NAMING, "name_id"),
            kept_table("cards", "attribution", "Terms of attribution", ATTRIBUTION, "term_id"),
        ],
        sources=[{"title": "Written for this course; names as their rows say"}],
        made_by=MADE_BY,
        about=STORY,
    )


def kept_table(
    name: str,
    resource: str,
    title: str,
    fields: Sequence[dict[str, Any]],
    key: str | list[str],
    *,
    audience: str = "",
) -> Table:
    """A table of the package ``name`` with the rows that it has on disk.

    Raises:
        DatasetError: as `read_kept`.
    """
    path = course_file("datasets", name, f"{resource}.csv")
    return Table(resource, title, fields, read_kept(path), key, audience)


def read_kept(path: Path) -> list[Row]:
    """The rows of a table kept by hand, by column.

    Raises:
        DatasetError: a line does not have a cell for each column; writing it back would lose one.
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        columns = next(reader)
        rows: list[Row] = []
        for cells in reader:
            if len(cells) != len(columns):
                raise DatasetError.ragged(path.name, reader.line_num, len(cells), len(columns))
            rows.append(dict(zip(columns, cells, strict=True)))
    return rows
