"""Packages of the spokesperson module whose rows are kept by hand: incidents, drafts.

Tables that answer a question of the exercise are the instructor's; those of the lesson are open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.datasets.generators._schema_spokesperson import (
    INCIDENT_ITEMS,
    INCIDENTS,
    ITEM_LABELS,
    SITUATION_LABELS,
    SITUATIONS,
)
from doingoai.datasets.generators.kept import MADE_BY, STORY, kept_table
from doingoai.datasets.writing import Package

if TYPE_CHECKING:
    from collections.abc import Sequence

    from doingoai.datasets.schemas import Field
    from doingoai.datasets.writing import Table


def incidents() -> Package:
    """The ``incidents`` package."""
    return Package(
        name="incidents",
        title="Dossiers of invented incidents, minute by minute",
        description="Exercise data, not for release. What comes in during the first hour of an "
        "incident, from whom and how sure it is; and situations that turn on the clearance card. "
        "Everything is invented. What a statement may say of it stands in tables for the "
        "instructor; those of the lesson are open.",
        version="2026.11.1",
        tables=[
            _open("incidents", "data", "Incidents", INCIDENTS),
            _open("incidents", "items", "What comes in", INCIDENT_ITEMS),
            _kept_back("incidents", "items_labels", "Places of the items", ITEM_LABELS),
            _open("incidents", "practice_labels", "Places, for the lesson", ITEM_LABELS),
            _open("incidents", "situations", "Situations", SITUATIONS),
            _kept_back("incidents", "situations_labels", "What the card says", SITUATION_LABELS),
            _open("incidents", "practice_situations", "Situations of the lesson", SITUATIONS),
            _open(
                "incidents",
                "practice_situations_labels",
                "What the card says, for the lesson",
                SITUATION_LABELS,
            ),
        ],
        sources=[{"title": "Written for this course"}],
        made_by=MADE_BY,
        about={**STORY, "day": "2026-07-28", "draft_by": 30, "issue_by": 60},
    )


def _open(package: str, name: str, title: str, fields: Sequence[Field]) -> Table:
    return kept_table(package, name, title, fields, _key(fields))


def _kept_back(package: str, name: str, title: str, fields: Sequence[Field]) -> Table:
    return kept_table(package, name, title, fields, _key(fields), audience="instructor")


def _key(fields: Sequence[Field]) -> str:
    """The column that is said to be unique."""
    [key] = [str(each["name"]) for each in fields if each.get("constraints", {}).get("unique")]
    return key
