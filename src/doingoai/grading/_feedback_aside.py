"""Feedback on a question that was set aside: its heading, and the mark that says why.

The text and the empty figures of what nobody could be asked would only stand in the way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from doingoai.grading._cells import nbgrader_metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

# A question has a heading of the third level or below; the title and the parts stand above.
_HEADING = re.compile(r"^#{3,6} .*$", re.MULTILINE)
_OTHERS = {"setup", "question", "marks", "manual", "code"}


def without_what_was_asked(cells: Sequence[Any]) -> list[Any]:
    """The cells less those that ask a question set aside; what a person commented on stays."""
    kept = list(cells)
    for at, cell in enumerate(cells):
        if not _is_set_aside(cell):
            continue
        head = _heading(cells, at)
        first = at if head is None else head + 1
        for one in cells[first : at + 1]:
            if not nbgrader_metadata(one).get("comment"):
                kept = [other for other in kept if other is not one]
        if head is not None:
            _shorten(cells[head])
    return kept


def _is_set_aside(cell: Any) -> bool:
    told = (output.get("metadata", {}).get("doingoai") for output in cell.get("outputs", []))
    return any(isinstance(each, dict) and "setAside" in each for each in told)


def _heading(cells: Sequence[Any], question: int) -> int | None:
    """Where the question's heading is; None where it has none to itself."""
    for at in range(question - 1, -1, -1):
        if _OTHERS & set(cells[at].metadata.get("tags", [])):
            return None
        if cells[at].cell_type == "markdown" and _HEADING.search(cells[at].source):
            return at
    return None


def _shorten(cell: Any) -> None:
    found = _HEADING.search(cell.source)
    if found is not None:
        cell.source = cell.source[: found.end()]
