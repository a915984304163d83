"""What a cell looks like, for telling headers from data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

Look = Literal["", "number", "time", "word"]

_NUMBER = re.compile(r"[+\-−]?[$€£]?\d[\d.,\s'’]*(?:[eE][+\-]?\d+)?\s*[%+]?")
_TIME = re.compile(r"\d{1,4}[-/.:–]\d{1,4}(?:[-/.:]\d{1,4})?(?:[ T,]+[\d:.]+)?(?:\s*[AaPp][Mm])?"
                   r"(?:Z|\s*[+\-]\d\d:?\d\d)?")  # fmt: skip
_YEAR = re.compile(r"(?:19|20)\d\d")
_LINK = re.compile(r"https?://\S+")
# Words that stand where a figure is missing; they make no header.
_NOTHING = {"-", "--", "—", "–", "n/a", "na", "nan", "null", "none", "undefined"}
_NOTHING |= {"#n/a", "#value!", "#ref!", "total", "lifetime"}
_COMMENT = re.compile(r"#(?:\s|$|[-=#]{3,})")


def look(cell: str) -> Look:
    """What ``cell`` holds: nothing, a number, a time (or a span such as 18-24), or words."""
    cell = cell.strip()
    if not cell or cell.lower() in _NOTHING:
        return ""
    if not (cell[0].isdigit() or cell[0] in "+-−$€£") or len(cell) > 40:  # noqa: PLR2004
        return "word"
    if _NUMBER.fullmatch(cell):
        dotted = cell.count(".") > 1 and not re.fullmatch(r"\d{1,3}(?:\.\d{3})+", cell)
        return "time" if dotted else "number"
    return "time" if _TIME.fullmatch(cell) else "word"


def is_year(cell: str) -> bool:
    """Whether ``cell`` may be a year, which headers of yearly tables are."""
    return _YEAR.fullmatch(cell.strip()) is not None


def is_link(cell: str) -> bool:
    """Whether ``cell`` is the address of a page, which no header is."""
    return _LINK.fullmatch(cell.strip()) is not None


def is_comment(cells: Sequence[str]) -> bool:
    """Whether a row is a comment as Google Analytics writes them: ``# Account: …``.

    A column called "#" and a cell with a hashtag are none.
    """
    if not cells or not _COMMENT.match(cells[0].lstrip()):
        return False
    return cells[0].strip() != "#" or width(cells) == 1


def width(cells: Sequence[str]) -> int:
    """How many cells a row has up to its last filled one."""
    count = len(cells)
    while count and not cells[count - 1].strip():
        count -= 1
    return count


def filled(cells: Sequence[str]) -> int:
    """How many cells of a row hold something."""
    return sum(1 for cell in cells if cell.strip())
