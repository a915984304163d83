"""Spreadsheets: every tab of an XLSX or XLS file as rows of text."""

from __future__ import annotations

import io
import warnings
from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.sheets._frames import careful_chunks
from doingoai.refresh.sheets._layout import tables
from doingoai.refresh.sheets._make import made

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from doingoai.refresh.sheets._sheet import Sheet
    from doingoai.refresh.sheets._source import Source

    Rows = Callable[[], Iterator[list[str]]]

_WHOLE = 1e16  # beyond it a number shows its exponent: no doubt that it was rounded


def xlsx(source: Source) -> list[Sheet]:
    """The tables in an XLSX file, whose rows are read as a stream.

    The packed file stays in memory, so that nothing is open between two readings; a tab has a
    million rows at most.

    Raises:
        RefreshError: it cannot be opened.
    """
    import openpyxl

    with source.open() as file:
        data = io.BytesIO(file.read())
    try:
        with warnings.catch_warnings():  # of styles and rules it leaves out; we need none
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(data, read_only=True, data_only=True)
    except (BadZipFile, KeyError, ValueError, TypeError, SyntaxError) as error:
        raise _unreadable(source) from error
    return [
        sheet
        for tab in book.worksheets
        for sheet in _sheets(source, tab.title, partial(_xlsx_rows, tab))
    ]


def _xlsx_rows(tab: Any) -> Iterator[list[str]]:
    tab.reset_dimensions()  # some exports say that they have one cell
    for row in tab.iter_rows():
        yield [_xlsx_text(cell) for cell in row]


def _xlsx_text(cell: Any) -> str:
    """What a person reads in ``cell``, figures in plain form, times in ISO form."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return number_text(value, share="%" in (cell.number_format or ""))
    return time_text(value, hours="h" in (cell.number_format or "").lower())


def number_text(value: float, *, share: bool) -> str:
    """A number as text: whole ones without ".0", shares in per cent."""
    if share:
        return f"{number_text(round(value * 100, 10), share=False)}%"
    if isinstance(value, float) and value.is_integer() and abs(value) < _WHOLE:
        return str(int(value))
    return str(value).upper()


def time_text(value: Any, *, hours: bool) -> str:
    """A day, a time or a span as text."""
    if isinstance(value, datetime):
        value = value.replace(microsecond=0)
        midnight = value.time() == time()
        return str(value.date() if midnight and not hours else value)
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if isinstance(value, time):
        return str(value.replace(microsecond=0))
    return str(value)  # a day as ISO writes it


def xls(source: Source) -> list[Sheet]:
    """The tables in an XLS file; it holds 65,536 rows at most.

    Raises:
        RefreshError: it cannot be opened, or is encrypted.
    """
    with source.open() as file:
        book = _xls_book(source, file.read())
    return [
        sheet
        for number, tab in enumerate(book.sheet_names())
        for sheet in _sheets(source, tab, partial(_xls_rows, book, number))
    ]


def _xls_book(source: Source, data: bytes) -> Any:
    import xlrd

    try:
        return xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
    except Exception as error:  # xlrd fails in many ways on what is no workbook
        raise _unreadable(source) from error


def _xls_rows(book: Any, number: int) -> Iterator[list[str]]:
    tab = book.sheet_by_index(number)
    for row in tab.get_rows():
        yield [_xls_text(book, cell) for cell in row]


def _xls_text(book: Any, cell: Any) -> str:
    """What a person reads in ``cell``, figures in plain form, times in ISO form."""
    import xlrd

    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#N/A"))
    if cell.ctype not in {xlrd.XL_CELL_DATE, xlrd.XL_CELL_NUMBER}:
        return str(cell.value)
    pattern = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        return number_text(cell.value, share="%" in pattern)
    if cell.value < 1:  # a time of day
        return time_text(timedelta(days=cell.value), hours=True)
    moment = xlrd.xldate_as_datetime(cell.value, book.datemode)
    return time_text(moment, hours="h" in pattern.lower())


def _sheets(source: Source, tab: str, rows: Rows) -> list[Sheet]:
    """The tables on one tab; its name stands for the title of those without one."""
    sheets = []
    for found in tables(rows()):
        if len(found.places) < 2:  # noqa: PLR2004 - one column is a list, no table
            continue
        found.notes.setdefault("tab", tab)
        found.title = found.title or tab
        ragged: set[int] = set()
        chunks = careful_chunks(source.name, found, ragged, rows, loose=True)
        sheets.append(made(source, found, chunks, ragged, loose=True))
    return sheets


def _unreadable(source: Source) -> RefreshError:
    return RefreshError(
        Message(
            "{file} is a spreadsheet that cannot be opened: damaged, or locked with a password.",
            {"file": source.name},
        ),
        Message("Open it, take the password off, and save it as XLSX or as CSV in UTF-8."),
    )
