"""One table of an export, whatever file it lay in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    import pandas as pd

CHUNK_ROWS = 50_000


@dataclass(frozen=True)
class Sheet:
    """One table found in an export, its cells still text.

    Attributes:
        file: where it was found, as a person would say it: ``"youtube.zip: Table data.csv"``.
        title: the line above the table or the name of its tab; may be empty.
        columns: its header, each name stripped of spaces around it and unique: a name that comes
            again is followed by " (2)", " (3)" … A column without a name has "". Empty for a table
            without a header; its frames call their columns "1", "2", "3" …
        head: its first rows, at most 200, all cells text; the index counts rows of the table from
            1, as a person does who leaves out the header. Blank rows and a header that comes again
            are counted and left out.
        opened: gives its rows anew, in chunks; see `chunks`.
        notes: what stood above the table, as name and value: account, first day …
        bytes: the size of the file it lies in, for progress.
        encoding: the encoding of a file of text, as it was judged; empty for a spreadsheet.
        ragged: the numbers of the rows that `chunks` leaves out because they have cells beyond the
            header's, or one lone cell where the header has three or more: to be reported as
            rejected. Filled while chunks are read, complete after the last.
    """

    file: str
    title: str
    columns: tuple[str, ...]
    head: pd.DataFrame
    opened: Callable[[Collection[str] | None, int], Iterator[pd.DataFrame]]
    notes: Mapping[str, str] = field(default_factory=dict)
    bytes: int = 0
    encoding: str = ""
    ragged: set[int] = field(default_factory=set)

    def chunks(
        self, columns: Collection[str] | None = None, rows: int = CHUNK_ROWS
    ) -> Iterator[pd.DataFrame]:
        """All rows, at most ``rows`` at a time, so that memory stays bounded.

        Args:
            columns: the columns wanted (fewer are read faster); default: all.
            rows: the most rows of a chunk.

        Yields:
            Frames of text (pandas' ``str``; an empty cell is ``""``, never missing), with the
            row numbers of ``head`` as index.

        Raises:
            RefreshError: the file went away, ends in the middle of a cell, has another table
                further down, or has too many rows that do not fit (more than 20 and than 1%).
        """
        return self.opened(columns, rows)
