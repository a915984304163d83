"""A table that was found, as a sheet."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.sheets._frames import fits, text_frame
from doingoai.refresh.sheets._sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    import pandas as pd

    from doingoai.refresh.sheets._layout import Found
    from doingoai.refresh.sheets._source import Source

    Chunks = Callable[[Collection[str] | None, int], Iterator[pd.DataFrame]]


def made(
    source: Source,
    found: Found,
    chunks: Chunks,
    ragged: set[int],
    encoding: str = "",
    *,
    loose: bool = False,
) -> Sheet:
    """The sheet of ``found``, whose rows ``chunks`` reads."""
    fitting = [(number, row) for number, row in found.head if fits(found, row, loose=loose)]
    least = max(found.places, default=-1) + 1
    full = [row + [""] * (least - len(row)) for _, row in fitting]
    head = text_frame(
        [[row[place] for place in found.places] for row in full],
        [number for number, _ in fitting],
        found.columns,
    )

    def opened(columns: Collection[str] | None, rows: int) -> Iterator[pd.DataFrame]:
        try:
            yield from chunks(columns, rows)
        except (OSError, EOFError, BadZipFile, zlib.error) as error:
            raise damaged(source.name) from error

    return Sheet(
        source.name,
        found.title,
        found.names,
        head,
        opened,
        notes=found.notes,
        bytes=source.size,
        encoding=encoding,
        ragged=ragged,
    )


def damaged(file: str) -> RefreshError:
    """The file can no longer be read, or not to its end."""
    return RefreshError(
        Message("{file} is damaged or was moved while it was read.", {"file": file}),
        Message("Download it again and leave it where it is."),
    )
