"""From cells to a notebook: ids, tags, nbgrader's metadata. No outputs, nothing random."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from doingoai.build._model import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.build._model import Cell, Course, Document

FORMAT = 1
MAX_CELL_ID = 64
NBGRADER_SCHEMA = 3

# What each tag becomes. auto: run on opening; hidden: its source isn't shown; then nbgrader's.
_AUTO = {"setup", "question", "marks", "manual", "widget"}
_SOURCE_HIDDEN = {"question", "marks", "manual", "widget", "code"}
_LOCKED = {"setup", "question", "marks", "widget", "rubric"}
_GRADED = {"marks", "manual"}
_ANSWERED = {"code", "manual"}


def cell_id(document: Document, cell: Cell) -> str:
    """The cell's id: the same in every language and in source, release and submission."""
    return f"{document.module}-{document.kind}-{cell.slug}"


def notebook(
    document: Document, *, course: Course, language: str, words: Mapping[str, str]
) -> dict[str, Any]:
    """The notebook (nbformat 4.5) of a translated and filled document.

    Args:
        document: the source, in ``language``.
        course: for the edition.
        language: "vi" or "en".
        words: the front end's strings in ``language``.
    """
    return {
        "cells": [_cell(document, cell) for cell in document.cells],
        "metadata": {
            "doingoai": {
                "edition": course.edition,
                "format": FORMAT,
                "language": language,
                "minutes": document.minutes,
                "module": document.module,
                "notebook": str(document.kind),
                "points": document.points,
                "title": document.title,
                "words": dict(words),
            },
            "kernelspec": {
                "display_name": "Python 3 (ipykernel)",
                "language": "python",
                "name": "python3",
            },
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def serialised(content: Mapping[str, Any]) -> bytes:
    """The notebook as nbformat writes it, so that nbgrader and git see no difference."""
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode()


def _cell(document: Document, cell: Cell) -> dict[str, Any]:
    common = {
        "cell_type": cell.kind,
        "id": cell_id(document, cell),
        "metadata": _metadata(document, cell),
        "source": cell.source.splitlines(keepends=True),
    }
    if cell.kind == "code":
        return {**common, "execution_count": None, "outputs": []}
    return common


def _metadata(document: Document, cell: Cell) -> dict[str, Any]:
    tag = cell.tag
    metadata: dict[str, Any] = {}
    tags = [*(["auto"] if tag in _AUTO else []), *cell.tags]
    if tags:
        metadata["tags"] = tags
    if tag in _SOURCE_HIDDEN:
        metadata["jupyter"] = {"source_hidden": True}
    if document.kind is Kind.EXERCISE:
        if tag in _LOCKED | _ANSWERED:
            metadata["nbgrader"] = _nbgrader(cell)
    elif tag in _LOCKED:
        # what nbgrader's LockCells writes on release; lessons don't pass through it
        metadata |= {"deletable": False, "editable": False}
    return metadata


def _nbgrader(cell: Cell) -> dict[str, Any]:
    graded = cell.tag in _GRADED
    found: dict[str, Any] = {
        "grade": graded,
        "grade_id": cell.slug,
        "locked": cell.tag in _LOCKED,
        "schema_version": NBGRADER_SCHEMA,
        "solution": cell.tag in _ANSWERED,
        "task": False,
    }
    if graded:
        found["points"] = cell.points
    return found
