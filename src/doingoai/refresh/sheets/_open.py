"""The file as it was downloaded, opened as the tables in it."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.sheets._archive import members
from doingoai.refresh.sheets._delimited import delimited
from doingoai.refresh.sheets._kind import kind_of
from doingoai.refresh.sheets._make import damaged
from doingoai.refresh.sheets._old_fonts import refuse_old_fonts
from doingoai.refresh.sheets._source import file_source
from doingoai.refresh.sheets._workbooks import xls, xlsx

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from doingoai.refresh.sheets._kind import Kind
    from doingoai.refresh.sheets._sheet import Sheet
    from doingoai.refresh.sheets._source import Source

_NOTE = ".txt"  # in an archive it may be a table, or words about the others
_READERS = {"text": delimited, "xlsx": xlsx, "xls": xls}


def open_export(path: Path) -> tuple[Sheet, ...]:
    """Every table in ``path``, whatever kind of export it is: text, XLSX, XLS, or a zip of those.

    What it is shows in its content; the ending of its name is not looked at, except to choose
    among the files of an archive.

    Raises:
        RefreshError: there is no such file, or it holds no table; says what was seen.
    """
    source = file_source(path)
    try:
        return tuple(_sheets(source))
    except (OSError, EOFError, BadZipFile, zlib.error) as error:
        raise damaged(source.name) from error


def _sheets(source: Source) -> Iterator[Sheet]:
    kind = kind_of(source)
    if kind != "zip":
        yield from _tables(source, kind)
        return
    found, words = False, None
    for member in members(source):
        inside = kind_of(member)
        if inside == "zip":
            raise RefreshError(
                Message("{file} is an archive within an archive.", {"file": member.name}),
                Message("Unpack it yourself and name the files."),
            )
        try:
            tables = _tables(member, inside)
        except RefreshError as error:
            if not member.name.lower().endswith(_NOTE):
                raise
            words = error
            continue
        found = True
        yield from tables
    if words is not None and not found:
        raise words


def _tables(source: Source, kind: Kind) -> list[Sheet]:
    sheets = _READERS[kind](source)
    if not sheets:
        raise RefreshError(
            Message("{file} holds no table.", {"file": source.name}),
            Message("A table has a line of names and a row below it, in two columns at least."),
        )
    refuse_old_fonts(sheets)
    return sheets
