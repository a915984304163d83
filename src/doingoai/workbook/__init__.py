"""Answers as data: ask by widget or by code, keep, check, mark.

The module itself is callable, so that a notebook begins with::

    from doingoai import workbook
    book = workbook("5-social-media")
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from doingoai.i18n import default_language, known_language
from doingoai.workbook._book import Book
from doingoai.workbook._check import Check, CheckResult
from doingoai.workbook._composite import Match, Record, Table
from doingoai.workbook._day_kind import Day
from doingoai.workbook._kinds import Choice, Kind, Number
from doingoai.workbook._list_kinds import Choices, Order
from doingoai.workbook._mark import UNMARKABLE_CLASS, Mark
from doingoai.workbook._marking import current_marking, marking
from doingoai.workbook._offer import Offer
from doingoai.workbook._opening import open_book
from doingoai.workbook._overview import Overview, OwnMarks
from doingoai.workbook._progress import Progress, progress
from doingoai.workbook._question import Question
from doingoai.workbook._state import (
    AnswerProblem,
    Problem,
    Saved,
    SaveFailed,
    State,
    UnknownQuestion,
    WorkbookError,
)
from doingoai.workbook._text_kind import Text
from doingoai.workbook._verdict import Judge, Reason, Verdict
from doingoai.workbook._worked import WORKED_EXAMPLE, worked_html

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.workbook._chart_kind import Chart
    from doingoai.workbook._chart_kind import Chart as chart  # noqa: N813 - kinds have small names
    from doingoai.workbook._chart_series import ChartSeries

__all__ = [
    "UNMARKABLE_CLASS",
    "WORKED_EXAMPLE",
    "AnswerProblem",
    "Book",
    "Chart",
    "ChartSeries",
    "Check",
    "CheckResult",
    "Choices",
    "Day",
    "Judge",
    "Kind",
    "Mark",
    "Offer",
    "Order",
    "Overview",
    "OwnMarks",
    "Problem",
    "Progress",
    "Question",
    "Reason",
    "SaveFailed",
    "Saved",
    "State",
    "UnknownQuestion",
    "Verdict",
    "WorkbookError",
    "chart",
    "choice",
    "choices",
    "day",
    "marking",
    "match",
    "number",
    "open_workbook",
    "order",
    "progress",
    "record",
    "table",
    "text",
    "worked_html",
]

number = Number
choice = Choice
choices = Choices
day = Day
order = Order
match = Match
text = Text
table = Table

_open_books: dict[tuple[Path, bool], Book] = {}


def record(fields: Mapping[str, Kind] | None = None, *, label: str = "", **named: Kind) -> Record:
    """Named fields, each of its own kind: ``record(vi=text(), en=text())`` or a mapping."""
    return Record({**(fields or {}), **named}, label=label)


def open_workbook(
    assignment: str,
    *,
    language: str | None = None,
    practice: bool = False,
    directory: str | Path | None = None,
) -> Book:
    """The book of one notebook; asking again in the same process gives the same book.

    Args:
        assignment: the module's id, ``"5-social-media"``.
        language: "vi" or "en"; default: the learner's (see `doingoai.i18n.default_language`).
        practice: a lesson's practice (kept in practice.json), not an exercise (answers.json).
        directory: where the notebook is; default: the working directory, as kernels set it.
    """
    words = known_language(language) or default_language()
    session = current_marking()
    if session is not None:
        return session.open(assignment, words)
    folder = Path(directory or Path.cwd()).resolve()
    book = _open_books.get((folder, practice))
    if book is None or book.assignment != assignment or book.language != words:
        book = open_book(assignment, language=words, practice=practice, directory=folder)
        _open_books[(folder, practice)] = book
    return book


def __getattr__(name: str) -> object:
    """The one kind that draws, loaded when it is asked for: no other question waits for it."""
    if name in {"chart", "Chart"}:
        from doingoai.workbook._chart_kind import Chart

        return Chart
    if name == "ChartSeries":
        from doingoai.workbook._chart_series import ChartSeries

        return ChartSeries
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


class _CallableModule(ModuleType):
    """Makes ``workbook("5-social-media")`` work: the module and its one function share a name."""

    __call__ = staticmethod(open_workbook)


sys.modules[__name__].__class__ = _CallableModule
