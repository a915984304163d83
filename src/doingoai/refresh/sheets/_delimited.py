"""Files of text with separated cells: CSV, TSV, whatever they are called."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.sheets._dialect import Dialect, dialect_of
from doingoai.refresh.sheets._encoding import SAMPLE, WHOLE, Encoding, encoding_of
from doingoai.refresh.sheets._fast import LargeTable
from doingoai.refresh.sheets._frames import careful_chunks
from doingoai.refresh.sheets._layout import Found, tables
from doingoai.refresh.sheets._make import made
from doingoai.refresh.sheets._records import Lines, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.refresh.sheets._sheet import Sheet
    from doingoai.refresh.sheets._source import Source

_BEGINNING = 2000  # records
_ODD = 0.1  # with more odd rows than this share among the first, pyarrow would only be in the way


def delimited(source: Source, *, large: int = WHOLE) -> list[Sheet]:
    """The tables in a file of text.

    Args:
        source: the file.
        large: beyond so many bytes it is read by blocks and only its beginning is searched for
            tables one above the other; a second one further down is refused as it is met.

    Raises:
        RefreshError: it is no text, or no text that is a table.
    """
    encoding = encoding_of(source)
    if encoding is None:
        raise RefreshError(
            Message("{file} is neither text nor a spreadsheet.", {"file": source.name}),
            Message("Name the CSV, XLSX, XLS or ZIP file as it was downloaded."),
        )
    text = source.window(encoding.mark, SAMPLE).decode(encoding.name, "replace")
    if not text.strip():
        raise RefreshError(Message("{file} is empty.", {"file": source.name}))
    dialect = dialect_of(text)
    if dialect is None:
        raise RefreshError(
            Message(
                "{file} holds lines of text ({encoding}), but no table.",
                {"file": source.name, "encoding": encoding.name},
            ),
            Message("Cells are separated by commas, semicolons, tabs or bars."),
        )
    if source.size > large and not dialect.inner:
        found, ends = _beginning(source, encoding, dialect)
        if found and _is_plain(found[-1]):
            return [
                *(_small(source, encoding, dialect, one) for one in found[:-1]),
                _large(source, encoding, dialect, found[-1], ends[found[-1].first - 1]),
            ]
    found = tables(records(source, encoding, dialect))
    return [_small(source, encoding, dialect, one) for one in found if len(one.places)]


def _beginning(
    source: Source, encoding: Encoding, dialect: Dialect
) -> tuple[list[Found], list[int]]:
    """The tables that the first records show, and where each of those records ends."""
    ends: list[int] = []
    lines = Lines(source, encoding, skip_first=dialect.told)

    def noting() -> Iterator[list[str]]:
        for cells in islice(records(source, encoding, dialect, lines), _BEGINNING):
            ends.append(lines.bytes)
            yield cells
            if 2 * lines.bytes > SAMPLE:  # beyond the sample the encoding is not sure
                return

    return tables(noting()), [*ends, 0]


def _is_plain(found: Found) -> bool:
    """Whether nearly all rows of a table are as wide as its header."""
    cells = len(found.header) or found.places[-1] + 1
    odd = sum(1 for _, row in found.head if len(row) != cells)
    return cells > 1 and odd <= _ODD * len(found.head)


def _large(source: Source, encoding: Encoding, dialect: Dialect, found: Found, skip: int) -> Sheet:
    ragged: set[int] = set()
    table = LargeTable(source, encoding, dialect.delimiter, found=found, skip=skip, ragged=ragged)
    return made(source, found, table.chunks, ragged, encoding.name)


def _small(source: Source, encoding: Encoding, dialect: Dialect, found: Found) -> Sheet:
    ragged: set[int] = set()

    def again() -> Iterator[list[str]]:
        return records(source, encoding, dialect)

    chunks = careful_chunks(source.name, found, ragged, again)
    return made(source, found, chunks, ragged, encoding.name)
