"""Limits of platforms and facts about Viet Nam: real rows, kept by hand in their ``data.csv``.

What is generated is their description: schema, bytes and hash.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from doingoai._paths import course_file
from doingoai.datasets._errors import DatasetError
from doingoai.datasets.generators._schema import FACTS, LIMITS
from doingoai.datasets.writing import Package, Row, Table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

VERSION = "2026.11.1"
_MADE_BY = {"generator": "kept by hand", "seed": None}


def limits() -> Package:
    """The ``limits`` package."""
    return Package(
        name="limits",
        title="What platforms take",
        description="Limits of social media platforms with the unit in which each counts, the "
        "day on which they were read and their source. Real, and they change.",
        version=VERSION,
        tables=[_table("limits", "Limits", LIMITS, ["platform", "field"])],
        sources=[{"title": "Documentation of platforms and publishing tools; see each row"}],
        made_by=_MADE_BY,
        about={"fictional": False},
    )


def facts() -> Package:
    """The ``facts`` package."""
    return Package(
        name="facts",
        title="Facts about Viet Nam",
        description="Decisions, targets and results, each with its figure in both languages, the "
        "day of its source and the day from which it must be looked up again. Real and sourced.",
        version=VERSION,
        tables=[_table("facts", "Facts", FACTS, "fact_id")],
        sources=[{"title": "Press reports; see each row"}],
        made_by=_MADE_BY,
        about={"fictional": False},
    )


def _table(name: str, title: str, fields: Sequence[dict[str, Any]], key: str | list[str]) -> Table:
    return Table("data", title, fields, read_kept(course_file("datasets", name, "data.csv")), key)


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
