"""Packages of the spokesperson module whose rows are kept by hand: incidents, drafts.

Tables that answer a question of the exercise are the instructor's; those of the lesson are open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.datasets.generators._schema_spokesperson import (
    AGREEMENT_LABELS,
    AGREEMENTS,
    INCIDENT_ITEMS,
    INCIDENTS,
    ITEM_LABELS,
    LINE_LABELS,
    LINES,
    SITUATION_LABELS,
    SITUATIONS,
    SPEECH,
    SPEECH_LABELS,
    VERSION_LABELS,
    VERSIONS,
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


def drafts() -> Package:
    """The ``drafts`` package."""
    return Package(
        name="drafts",
        title="Drafts of an invented mission, with planted faults",
        description="Exercise data, not for release. A speech whose figures and names must hold "
        "on its day, one text in three languages that do not agree, lines proposed for an answer, "
        "and what was agreed with the press. The occasions are invented; the facts about Viet Nam "
        "behind the speech are real and stand in the package facts. Tables of labels name a fact "
        "or a name by its key and hold no value.",
        version="2026.11.1",
        tables=[
            _open("drafts", "data", "A speech", SPEECH),
            _kept_back("drafts", "data_labels", "What is wrong with it", SPEECH_LABELS),
            _open("drafts", "versions", "One text in three languages", VERSIONS),
            _kept_back(
                "drafts", "versions_labels", "Where the versions do not agree", VERSION_LABELS
            ),
            _open("drafts", "lines", "Lines proposed for an answer", LINES),
            _kept_back("drafts", "lines_labels", "Red lines that they cross", LINE_LABELS),
            _open("drafts", "agreements", "What was agreed with the press", AGREEMENTS),
            _kept_back("drafts", "agreements_labels", "The term that holds", AGREEMENT_LABELS),
            _open("drafts", "practice", "Sentences for the lesson", SPEECH),
            _open("drafts", "practice_labels", "What is wrong with them", SPEECH_LABELS),
            _open("drafts", "practice_versions", "A short text for the lesson", VERSIONS),
            _open("drafts", "practice_versions_labels", "Where it does not agree", VERSION_LABELS),
            _open("drafts", "practice_lines", "Lines for the lesson", LINES),
            _open("drafts", "practice_lines_labels", "Red lines that they cross", LINE_LABELS),
        ],
        sources=[{"title": "Written for this course; facts as the package facts sources them"}],
        made_by=MADE_BY,
        about={**STORY, "day": "2026-11-19", "cleared": "vi"},
    )


def _open(package: str, name: str, title: str, fields: Sequence[Field]) -> Table:
    return kept_table(package, name, title, fields, _key(fields))


def _kept_back(package: str, name: str, title: str, fields: Sequence[Field]) -> Table:
    return kept_table(package, name, title, fields, _key(fields), audience="instructor")


def _key(fields: Sequence[Field]) -> str:
    """The first column: in every table here it is the key."""
    return str(fields[0]["name"])
