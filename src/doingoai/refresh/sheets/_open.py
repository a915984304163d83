"""The file as it was downloaded, opened as the tables in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.refresh.sheets._delimited import delimited
from doingoai.refresh.sheets._source import file_source

if TYPE_CHECKING:
    from pathlib import Path

    from doingoai.refresh.sheets._sheet import Sheet


def open_export(path: Path) -> tuple[Sheet, ...]:
    """Every table in ``path``, whatever kind of export it is.

    Raises:
        RefreshError: there is no such file, or it holds no table; says what was seen.
    """
    return tuple(delimited(file_source(path)))
