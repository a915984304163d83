"""The file as it was downloaded, opened as the tables in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.sheets._sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    import pandas as pd

_HEAD = 200


def open_export(path: Path) -> tuple[Sheet, ...]:
    """Every table in ``path``, whatever kind of export it is.

    Raises:
        RefreshError: there is no such file, or it holds no table; says what was seen.
    """
    import pandas as pd

    try:
        head = pd.read_csv(
            path, dtype=str, keep_default_na=False, encoding="utf-8-sig", nrows=_HEAD
        )
        size = path.stat().st_size
    except OSError as error:
        raise RefreshError(
            Message(
                "{file} cannot be opened: {why}.", {"file": path.name, "why": error.strerror or ""}
            ),
        ) from error
    except (UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise RefreshError(
            Message("{file} is not a table of text in UTF-8 with commas.", {"file": path.name}),
            Message(
                "Take the file as it was downloaded; a spreadsheet program may have changed it."
            ),
        ) from error
    names = tuple(str(name).strip() for name in head.columns)
    head.columns = pd.Index(names)
    head.index = pd.RangeIndex(1, len(head) + 1)

    def opened(columns: Collection[str] | None, rows: int) -> Iterator[pd.DataFrame]:
        start = 1
        with pd.read_csv(
            path,
            dtype=str,
            keep_default_na=False,
            encoding="utf-8-sig",
            chunksize=rows,
            header=0,
            names=list(names),
            usecols=None if columns is None else [name for name in names if name in columns],
        ) as reader:
            for chunk in reader:
                chunk.index = pd.RangeIndex(start, start + len(chunk))
                start += len(chunk)
                yield chunk

    return (Sheet(path.name, "", names, head, opened, bytes=size),)
