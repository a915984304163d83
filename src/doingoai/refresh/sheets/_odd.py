"""What a large table holds besides plain rows: short ones, torn ones, another table."""

from __future__ import annotations

import csv
import io
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.sheets._cells import width
from doingoai.refresh.sheets._frames import fits
from doingoai.refresh.sheets._header import restarts, suspicious
from doingoai.refresh.sheets._records import END

if TYPE_CHECKING:
    from collections.abc import Sequence

    from doingoai.refresh.sheets._layout import Found


class OddRows:
    """The rows that have more or fewer cells than the header, as pyarrow meets them.

    Attributes:
        ragged: the numbers of those that do not fit the table.
        numbers: the numbers of all, in their order.
        whole: whether the file ended between two rows.
    """

    def __init__(self, file: str, found: Found, delimiter: str) -> None:
        self._file = file
        self._found = found
        self._delimiter = delimiter
        self._met: list[str] = []  # texts of those whose numbers are last in `numbers`
        self.ragged: list[int] = []
        self.numbers: list[int] = []
        self.whole = False

    def meet(self, row: Any) -> str:
        """What pyarrow calls with each; its own rows wait meanwhile, so it only takes notes."""
        if row.text == END:
            self.whole = True
        else:
            self._met.append(row.text)
            self.numbers.append(row.number)
        return "skip"

    def until(self, number: int, places: Sequence[int]) -> dict[int, list[str]]:
        """Takes the rows before ``number`` that only leave out cells: their cells at ``places``.

        Raises:
            RefreshError: one of them is the header of another table.
        """
        first = len(self.numbers) - len(self._met)
        due = self.numbers[first : bisect_left(self.numbers, number)]
        texts, self._met = self._met[: len(due)], self._met[len(due) :]
        short: dict[int, list[str]] = {}
        for at, text in zip(due, texts, strict=True):
            stream = io.StringIO(text, newline="")
            cells = next(csv.reader(stream, delimiter=self._delimiter), [])
            if suspicious(cells or [""], self._found.figures) and restarts(
                cells, self._found.header, self._found.figures, None, gap=False
            ):
                raise another_table(self._file, at)
            if not width(cells):
                continue
            if not fits(self._found, cells, loose=False):
                self.ragged.append(at)
            else:
                short[at] = [cells[place] if place < len(cells) else "" for place in places]
        return short


def another_table(file: str, row: int) -> RefreshError:
    """A second table begins where only one was expected."""
    return RefreshError(
        Message("{file}: another table seems to begin at row {row}.", {"file": file, "row": row}),
        Message("Keep each table of so large an export in a file of its own."),
    )
