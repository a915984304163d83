"""Where the tables of an export begin and end, and what stands above them.

Works on rows of cells, whatever file they come from: lines of comments and titles, tables one
above the other with or without a blank line, a header that comes again, no header at all.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from doingoai.refresh.sheets._cells import filled, is_comment, look, width
from doingoai.refresh.sheets._header import (
    figures,
    is_group_header,
    is_header,
    names_of,
    restarts,
    suspicious,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HEAD_ROWS = 200
_LOOKED_AT = 20  # rows that settle which columns hold figures
_ABOUT = re.compile(r"(?:account|property|start date|end date|date range|segment)\b", re.IGNORECASE)
_PAIRS = 12  # lines of "name, value" that may stand above a table


@dataclass
class Found:
    """A table among the rows of a file, counted from 0.

    Attributes:
        title: the lines above it that are neither comments nor name and value.
        notes: the name and the value of those that are.
        names: its columns; empty when it has no header.
        header: its header as it stands there; empty when it has none.
        first: the row its data begin at.
        stop: the row after its last.
        head: its first data rows with their numbers, from 1; blank ones are left out.
        places: which cells of a row belong to it, in the order of ``names``.
        figures: the places that hold figures throughout the head.
    """

    title: str
    notes: dict[str, str]
    names: tuple[str, ...]
    header: list[str]
    first: int
    stop: int = 0
    head: list[tuple[int, list[str]]] = field(default_factory=list)
    places: tuple[int, ...] = ()
    figures: tuple[int, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its frame's columns: a table without a header counts them from 1."""
        return self.names or tuple(str(place + 1) for place in self.places)


class _Rows:
    """The rows of a file with a look ahead."""

    def __init__(self, rows: Iterable[list[str]]) -> None:
        self._rest: Iterator[list[str]] = iter(rows)
        self._ahead: deque[list[str]] = deque()
        self.at = 0

    def peek(self, ahead: int = 0) -> list[str] | None:
        while len(self._ahead) <= ahead:
            row = next(self._rest, None)
            if row is None:
                return None
            self._ahead.append(row)
        return self._ahead[ahead]

    def take(self) -> list[str]:
        row = self.peek()
        assert row is not None  # noqa: S101 - callers look before they take
        self._ahead.popleft()
        self.at += 1
        return row

    def next_filled(self, ahead: int = 0, *, most: int = 1000) -> list[str] | None:
        """The first row from ``ahead`` on that holds something."""
        for further in range(ahead, ahead + most):
            row = self.peek(further)
            if row is None or width(row):
                return row
        return None


def tables(rows: Iterable[list[str]]) -> list[Found]:
    """The tables in ``rows``, in their order."""
    ahead = _Rows(rows)
    found: list[Found] = []
    while ahead.next_filled() is not None:
        title, notes = _above(ahead)
        if ahead.next_filled() is None:  # nothing below: it belongs to the table before
            if found:
                found[-1].notes.update(notes, **({"": title} if title else {}))
            break
        # What is said once, such as whose property it is, holds for all tables below.
        said = found[-1].notes if found else {}
        found.append(_table(ahead, title, {**said, **notes}))
    return found


def _above(rows: _Rows) -> tuple[str, dict[str, str]]:
    """Takes the lines above a table: its title and its notes."""
    titles: list[str] = []
    notes: dict[str, str] = {}
    while (row := rows.peek()) is not None:
        if not width(row):
            rows.take()
        elif is_comment(row):
            line = ",".join(row).strip(" ,#-=")
            if line and not titles and not notes and not _ABOUT.match(line):
                titles.append(line)
            else:
                _note(line, titles, notes)
            rows.take()
        elif filled(row) == 1:
            if titles and _is_single_figure(rows):
                break
            _note(next(cell for cell in row if cell.strip()).strip(), titles, notes)
            rows.take()
        elif pairs := _pairs(rows):
            for _ in range(pairs):
                name, value = [cell.strip() for cell in rows.take() if cell.strip()]
                notes[name.rstrip(": ")] = value
        elif is_group_header(row, rows.next_filled(1), rows.peek(2)):
            titles.append(" / ".join(cell.strip() for cell in row if cell.strip()))
            rows.take()
        else:
            break
    return "\n".join(titles), notes


def _note(line: str, titles: list[str], notes: dict[str, str]) -> None:
    name, colon, value = line.partition(":")
    told = colon and value.startswith(" ") and len(name) < 40  # noqa: PLR2004 - longer is a sentence
    if told and value.strip():
        notes.setdefault(name.strip(), value.strip())
    elif line:
        titles.append(line)


def _is_single_figure(rows: _Rows) -> bool:
    """Whether a name and a figure below it are all there is: a table of one column."""
    here, below, after = rows.peek(), rows.peek(1), rows.peek(2)
    return (
        here is not None
        and below is not None
        and (after is None or not width(after))
        and filled(below) == 1
        and look(here[0]) == "word"
        and look(below[0]) == "number"
    )


def _pairs(rows: _Rows) -> int:
    """How many lines of name and value stand here, right above a wider header."""
    for ahead in range(_PAIRS):
        row = rows.peek(ahead)
        if row is not None and filled(row) == 2:  # noqa: PLR2004 - a name and a value
            continue
        ends = row is not None and not width(row)
        header = rows.next_filled(ahead)
        if header is None or not is_header(header, ()):
            return 0
        named = all(
            next(cell for cell in line if cell.strip()).rstrip().endswith(":")
            for line in (rows.peek(before) or [] for before in range(ahead))
        )
        if filled(header) <= 2 and not (named and ends):  # noqa: PLR2004 - no wider than they
            return 0
        return ahead if named or not ends else 0
    return 0


def _table(rows: _Rows, title: str, notes: dict[str, str]) -> Found:
    """Takes the table that begins here."""
    below = [row for ahead in range(1, 6) if (row := rows.peek(ahead)) and width(row)]
    header = rows.take() if is_header(rows.peek() or [], below) else []
    found = Found(title, notes, (), header, rows.at)
    _settle(found, rows)
    while (row := rows.peek()) is not None:
        if _ends(found, rows):
            break
        row = rows.take()
        if len(found.head) < HEAD_ROWS and width(row) and row != header:
            found.head.append((rows.at - found.first, row))
    found.stop = rows.at
    return found


def _settle(found: Found, rows: _Rows) -> None:
    """Which cells belong to the table, what they are called, which hold figures."""
    near = _near(found, rows)
    cells = len(found.header) or max((len(row) for row in near), default=0)
    found.places = tuple(
        place
        for place in range(cells)
        if not found.header
        or found.header[place].strip()
        or any(place < len(row) and row[place].strip() for row in near)
    )
    if found.header:
        found.names = names_of(found.header[place] for place in found.places)


def _near(found: Found, rows: _Rows) -> list[list[str]]:
    """The first rows of a table; they settle its figures, and its figures where it ends."""
    near: list[list[str]] = []
    gap = False
    for ahead in range(HEAD_ROWS):
        row = rows.peek(ahead)
        if row is None or is_comment(row) or len(near) == _LOOKED_AT:
            break
        if not width(row):
            gap = True
        elif row != found.header:
            below = rows.next_filled(ahead + 1)
            close = gap or suspicious(row, found.figures)
            if near and close and restarts(row, found.header, found.figures, below, gap=gap):
                break
            near.append(row)
            gap = False
            found.figures = figures(found.header, near)
    return near


def _ends(found: Found, rows: _Rows) -> bool:
    """Whether another table, or what stands above one, begins at the next filled row."""
    row = rows.peek()
    if row is None:
        return True
    if gap := not width(row):
        while (row := rows.peek()) is not None and not width(row):
            rows.take()
        if row is None:
            return True
    elif not suspicious(row, found.figures):  # nearly all rows, so look no closer
        return False
    if is_comment(row):
        return True
    if row == found.header:
        return False
    return restarts(row, found.header, found.figures, rows.next_filled(1), gap=gap)
