"""A false report that is to be put right: what it says in each language, and who can be called."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.datasets import DatasetError
from doingoai.datasets._rows import records
from doingoai.i18n import LANGUAGES, Message, format_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

# Fields of a row that are there in both languages.
_TOLD = ("headline", "passage", "claim")


@dataclass(frozen=True)
class Report:
    """A row of the table ``reports`` of ``datasets/inquiries``.

    Attributes:
        report_id: its stable key.
        outlet: who printed it.
        day: on which it came out.
        language: in which it was printed.
        reachable: whether the journalist can be called; else the outlet's desk.
        told: ``headline``, ``passage`` and ``claim``, by language.
    """

    report_id: str
    outlet: str
    day: dt.date
    language: str
    reachable: bool
    told: Mapping[str, Mapping[str, str]]

    def named(self, language: str) -> str:
        """The report as a letter names it: headline and day."""
        return f"“{self.told[language]['headline']}”, {format_day(self.day, language)}"


def report_of(given: str | Mapping[str, Any] | pd.Series[Any] | None) -> Report:
    """The report that is meant.

    Args:
        given: the key of a row of ``reports``, such a row, or None for the first of the lesson's.

    Raises:
        DatasetError: there is no such report, or the row lacks a field.
    """
    rows = records("inquiries", "reports")
    if given is None:
        return _report(next(row for row in rows if row["practice"] == "true"))
    if not isinstance(given, str):
        return _report(dict(given))
    for row in rows:
        if row["report_id"] == given:
            return _report(row)
    known = ", ".join(row["report_id"] for row in rows)
    raise DatasetError(
        Message("There is no report called “{report}”.", {"report": given}),
        Message("Reports there are: {reports}.", {"reports": known}),
    )


def _report(row: Mapping[str, Any]) -> Report:
    try:
        return Report(
            report_id=str(row["report_id"]),
            outlet=str(row["outlet"]),
            day=dt.date.fromisoformat(str(row["published_at"])[:10]),
            language=str(row["language"]),
            reachable=str(row["reporter_reachable"]).lower() == "true",
            told={each: {name: str(row[f"{name}_{each}"]) for name in _TOLD} for each in LANGUAGES},
        )
    except (KeyError, ValueError) as cause:
        raise DatasetError(
            Message("This is no row of the table of reports."),
            Message("Give its key, such as “r3”, or the row as the table has it."),
        ) from cause
