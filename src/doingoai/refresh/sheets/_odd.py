"""What a large table holds besides plain rows: short ones, torn ones, another table."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.sheets._cells import width
from doingoai.refresh.sheets._frames import fits
from doingoai.refresh.sheets._header import restarts
from doingoai.refresh.sheets._records import END

if TYPE_CHECKING:
    from collections.abc import Sequence

    from doingoai.refresh.sheets._layout import Found


class OddRows:
    """The rows that have more or fewer cells than the header, as pyarrow meets them.

    Attributes:
        short: those that only leave out cells at their end, by number, until they are taken.
        ragged: the numbers of those that do not fit the table.
        numbers: the numbers of all.
        whole: whether the file ended between two rows.
    """

    def __init__(self, file: str, found: Found, delimiter: str) -> None:
        self._file = file
        self._found = found
        self._delimiter = delimiter
        self._wrong: RefreshError | None = None
        self.short: dict[int, list[str]] = {}
        self.ragged: list[int] = []
        self.numbers: list[int] = []
        self.whole = False

    def meet(self, row: Any) -> str:
        """What pyarrow calls with each; nothing can be raised through it, so it is kept."""
        reader = csv.reader(io.StringIO(row.text, newline=""), delimiter=self._delimiter)
        cells = next(reader, [])
        if cells == [END]:
            self.whole = True
            return "skip"
        self.numbers.append(row.number)
        if restarts(cells, self._found.header, self._found.figures, None, gap=False):
            self._wrong = self._wrong or another_table(self._file, row.number)
        if not fits(self._found, cells, loose=False):
            self.ragged.append(row.number)
        elif width(cells):
            self.short[row.number] = cells
        return "skip"

    def check(self) -> None:
        """Raises what has been met."""
        if self._wrong is not None:
            raise self._wrong

    def until(self, number: int, places: Sequence[int]) -> dict[int, list[str]]:
        """Takes the short rows before ``number``: their cells at ``places``."""
        due = [at for at in self.short if at < number]
        return {
            at: [cells[place] if place < len(cells) else "" for place in places]
            for at in due
            for cells in (self.short.pop(at),)
        }


def another_table(file: str, row: int) -> RefreshError:
    """A second table begins where only one was expected."""
    return RefreshError(
        Message("{file}: another table seems to begin at row {row}.", {"file": file, "row": row}),
        Message("Keep each table of so large an export in a file of its own."),
    )
