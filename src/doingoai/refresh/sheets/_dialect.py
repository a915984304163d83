"""How a file of text separates its cells, judged by its content."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.refresh.sheets._cells import filled, is_comment, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# In the order of a tie: a comma may well be a decimal comma, a tab never.
DELIMITERS = ("\t", ";", "|", ",")
_SEP = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
_ROWS = 300
_ENOUGH = 0.5  # the share of rows that agree with a neighbour; lines of prose agree far less
_MOSTLY = 0.8
_DOUBT = 0.9  # two layers of quotes are believed only where one layer explains less


@dataclass(frozen=True)
class Dialect:
    """How records and cells are told apart.

    Attributes:
        delimiter: what stands between two cells.
        told: whether the first line says so (``sep=,``) and is no record itself.
        inner: the delimiter inside records that a spreadsheet program quoted once more as one
            cell; empty where there are none.
        width: how many cells such a record must have to be believed.
    """

    delimiter: str
    told: bool = False
    inner: str = ""
    width: int = 0

    def unwrapped(self, cells: list[str]) -> list[str]:
        """``cells``, or those of the record that was quoted as one cell."""
        if not self.inner or filled(cells) != 1 or self.inner not in cells[0]:
            return cells
        inside = next(csv.reader(io.StringIO(cells[0], newline=""), delimiter=self.inner), [])
        return inside if width(inside) == self.width or len(inside) == self.width else cells


def dialect_of(text: str) -> Dialect | None:
    """The dialect of a file that begins with ``text``; None where nothing separates cells.

    The last line of ``text`` may be cut.
    """
    first, _, rest = text.partition("\n")
    if told := _SEP.fullmatch(first):
        return _with_wrapped(Dialect(told[1], told=True), rest)
    best = max((_judged(text, delimiter) for delimiter in DELIMITERS), key=lambda pair: pair[0])
    twice = max(
        (
            _judged(text, outer, inner)
            for outer in DELIMITERS
            for inner in DELIMITERS
            if outer != inner
        ),
        key=lambda pair: pair[0],
    )
    score, dialect = twice if _DOUBT * twice[0] > best[0] else best
    return _with_wrapped(dialect, text) if score >= _ENOUGH else _of_one_record(text)


def _judged(text: str, delimiter: str, inner: str = "") -> tuple[float, Dialect]:
    """How well a dialect explains ``text``, 0 to 1."""
    dialect = Dialect(delimiter)
    rows = list(_rows(text, delimiter))
    worth = 1.0
    if inner:
        single = [row for row in rows if filled(row) == 1]
        if not rows or len(single) < _MOSTLY * len(rows):
            return 0.0, dialect
        trailing = all(len(row) > 1 for row in rows)
        # A cell may hold line breaks, which a list of lines may not.
        records = (csv.reader(io.StringIO(row[0], newline=""), delimiter=inner) for row in single)
        inside = [next(record, []) for record in records]
        dialect = Dialect(delimiter, inner=inner, width=_usual(inside))
        rows = [dialect.unwrapped(row) for row in rows]
        # Of two that explain as much, the one whose empty cells end the rows: a,b;;;
        worth = 1.0 if trailing else _DOUBT
    # By all cells too: of two rows alone the one may end in empty ones.
    lengths = [len(row) if width(row) > 1 else 1 for row in rows]
    score = max(_agreement([width(row) for row in rows]), _agreement(lengths))
    if not inner and _tails(rows, delimiter) > _MOSTLY * len(rows):
        worth = 0.5
    return worth * score, dialect


def _agreement(widths: Sequence[int]) -> float:
    """The share of rows of two cells or more that are as wide as a neighbour."""
    if not widths:
        return 0.0
    around = [0, *widths, 0]
    alike = sum(
        1
        for before, here, after in zip(around, widths, around[2:], strict=False)
        if here > 1 and here in {before, after}
    )
    return alike / len(widths)


def _tails(rows: Sequence[Sequence[str]], delimiter: str) -> int:
    """How many rows end in empty cells of another delimiter: ``a,b;;;``."""
    others = tuple(2 * other for other in DELIMITERS if other != delimiter)
    return sum(1 for row in rows if row and row[-1].rstrip().endswith(others))


def _with_wrapped(dialect: Dialect, text: str) -> Dialect:
    """``dialect``, which also knows the records that were quoted as one cell, if any were."""
    if dialect.inner:
        return dialect
    rows = list(_rows(text, dialect.delimiter))
    usual = _usual(rows)
    knowing = Dialect(dialect.delimiter, dialect.told, dialect.delimiter, usual)
    wrapped = usual > 1 and any(knowing.unwrapped(row) is not row for row in rows)
    return knowing if wrapped else dialect


def _of_one_record(text: str) -> Dialect | None:
    """The dialect of a file that has a header at most."""
    for delimiter in DELIMITERS:
        rows = [row for row in _rows(text, delimiter) if width(row) > 1]
        if len(rows) == 1 and sum(1 for line in text.splitlines() if line.strip()) == 1:
            return Dialect(delimiter)
    return None


def _usual(rows: Sequence[Sequence[str]]) -> int:
    widths = Counter(width(row) for row in rows if width(row) > 1)
    return widths.most_common(1)[0][0] if widths else 0


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """The first records that hold something, comments left out; the cut one at the end too."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    taken = 0
    try:
        for row in reader:
            if filled(row) and not is_comment(row):
                taken += 1
                yield row
            if taken == _ROWS:
                return
    except csv.Error:  # a cell without end: no table, or another delimiter
        return
