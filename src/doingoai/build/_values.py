"""Numbers in prose: ``{{ expression }}`` computed from the data when the notebook is built."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from doingoai.build._blocks import EXPRESSION
from doingoai.build._model import Problem
from doingoai.i18n import Message, format_day, format_number, format_percent

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

    from doingoai.build._model import Cell, Course, Document


def helpers(language: str, course: Course) -> dict[str, Any]:
    """What an expression may use, writing as ``language`` writes.

    ``number(x, decimals=None)``, ``percent(x, decimals=0)`` (x already in per cent),
    ``day(date)`` (a date or its ISO text), ``limit(platform, field)``, ``fact(id)``,
    ``load(name)``, ``rows(name)`` (how many), the modules ``planning`` and ``social``, and
    ``course`` with ``course.module(id).exercise.points`` and the like. A whole number is written
    without separators (a year); ``number()`` puts them in.
    """
    # pandas comes with these: builds of a course without such numbers needn't wait for it
    from doingoai import datasets, planning, social

    def percent(x: float, decimals: int = 0) -> str:
        return format_percent(x, language, decimals=decimals)

    def number(x: float, decimals: int | None = None) -> str:
        return format_number(x, language, decimals=decimals)

    def day(date: dt.date | str) -> str:
        return format_day(dt.date.fromisoformat(date) if isinstance(date, str) else date, language)

    def rows(name: str) -> int:
        return len(datasets.load(name))

    return {
        "course": course,
        "day": day,
        "fact": lambda fact_id: Spoken(datasets.fact(fact_id), language),
        "limit": lambda platform, field: Spoken(datasets.limit(platform, field), language),
        "load": datasets.load,
        "number": number,
        "percent": percent,
        "planning": planning,
        "rows": rows,
        "social": social,
    }


class Spoken:
    """A fact or limit with its words in one language.

    ``.statement`` is ``statement_vi`` for "vi"; the whole, as text, is the statement of a fact
    and the value of a limit.

    Args:
        row: an object with attributes, some of them in both languages as ``name_vi``, ``name_en``.
        language: the language wanted.
    """

    def __init__(self, row: Any, language: str) -> None:
        self._row = row
        self._language = language

    def __str__(self) -> str:
        if hasattr(self._row, "statement_en"):
            return str(self.statement)
        return format_number(self.value, self._language)

    def __getattr__(self, name: str) -> Any:
        own = getattr(self._row, f"{name}_{self._language}", None)
        found = getattr(self._row, name) if own is None else own
        if callable(found):
            return found(self._language)
        return found.get(self._language) if isinstance(found, dict) else found


def filled(
    document: Document, values: Callable[[], Mapping[str, Any]]
) -> tuple[Document, tuple[Problem, ...]]:
    """``document`` with every expression in its prose computed, and what could not be.

    Args:
        document: the notebook, already in its language.
        values: gives the names an expression may use; called only if there is an expression.
    """
    if not any(EXPRESSION.search(cell.source) for cell in document.cells if _is_prose(cell)):
        return document, ()
    import jinja2

    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=False)  # noqa: S701 - markdown
    names = values()
    problems: list[Problem] = []
    cells = []
    for cell in document.cells:
        source = cell.source
        if _is_prose(cell):

            def fill(found: re.Match[str], slug: str = cell.slug) -> str:
                try:
                    compiled = environment.compile_expression(found[1], undefined_to_none=False)
                    return _written(compiled(**names))
                except Exception as error:  # noqa: BLE001 - an author's expression may raise anything
                    problems.append(_problem(document.file, slug, found[0], error))
                    return found[0]

            source = EXPRESSION.sub(fill, source)
        cells.append(replace(cell, source=source))
    return replace(document, cells=tuple(cells)), tuple(problems)


def _is_prose(cell: Cell) -> bool:
    return cell.kind == "markdown"


def _written(value: object) -> str:
    """A value as text.

    Raises:
        TypeError: a value that each language writes in its own way must say how.
    """
    if isinstance(value, str | Spoken):
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)  # years and identifiers: no separators unless number() is asked for
    kind = type(value).__name__
    if kind.endswith("Undefined"):
        return str(value)  # a StrictUndefined says here which name it was
    raise TypeError(f"{kind} needs number(), percent() or day() around it")


def _problem(file: str, slug: str, expression: str, error: Exception) -> Problem:
    return Problem(
        "value",
        file,
        slug,
        Message(
            "{expression} can't be computed: {why}.",
            {"expression": expression, "why": f"{type(error).__name__}: {error}"},
        ),
        Message(
            "Between the braces may stand: {helpers}.",
            {
                "helpers": "number(x, decimals), percent(x, decimals), day(date), fact(id), "
                "limit(platform, field), load(name), rows(name), planning, social, course"
            },
        ),
    )
