"""Weeks, months and spans of days, as tables of sums write them, into the day they begin at."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.refresh.values._months import month as month_called

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    import pandas as pd

    from doingoai.refresh.sheets import Sheet

_WEEK = re.compile(r"(?P<y>\d{4})[- ]?[WT](?P<w>\d{1,2})", re.IGNORECASE)
_MONTH = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})|(?P<m2>\d{1,2})[-/.](?P<y2>\d{4})")
_NAMED = re.compile(r"(?P<n>(?:tháng|thg) ?\d{1,2}|[^\W\d]+)\.?[ ,./-]+(?:de |năm )?(?P<y>\d{4})")
_SPAN = re.compile(r"(?P<first>.*\d.*?)\s*(?:\s[-‐-―]\s|[–—]|\s(?:to|đến|bis|hasta|по)\s).*\d.*")


def begun(cell: str) -> str:
    """The day at which the period ``cell`` begins; any other cell as it is.

    >>> begun("2025-W10"), begun("03/2025"), begun("3/3/2025 – 9/3/2025"), begun("3/3/2025")
    ('2025-03-03', '2025-03-01', '3/3/2025', '3/3/2025')
    """
    written = " ".join(cell.split())
    if span := _SPAN.fullmatch(written):
        written = span["first"]
    try:
        if week := _WEEK.fullmatch(written):
            return dt.date.fromisocalendar(int(week["y"]), int(week["w"]), 1).isoformat()
        if month := _MONTH.fullmatch(written):
            year, number = month["y"] or month["y2"], month["m"] or month["m2"]
            return dt.date(int(year), int(number), 1).isoformat()
        if (named := _NAMED.fullmatch(written)) and (number := month_called(named["n"])):
            return dt.date(int(named["y"]), int(number), 1).isoformat()
    except ValueError:  # no such week, or no such month
        return cell
    return written if span else cell


def by_first_day(sheet: Sheet, column: str) -> Sheet:
    """``sheet`` with the day it begins at in place of each period of ``column``.

    The first rows show whether there are any: a series may be long, and looked at cell by cell
    it would be slow.
    """
    if all(begun(str(cell)) == cell for cell in sheet.head[column].unique()):
        return sheet

    def changed(rows: pd.DataFrame) -> pd.DataFrame:
        if column not in rows:
            return rows
        begins = {cell: begun(str(cell)) for cell in rows[column].unique()}
        return rows.assign(**{column: rows[column].map(begins).astype("str")})

    def opened(columns: Collection[str] | None, rows: int) -> Iterator[pd.DataFrame]:
        return (changed(chunk) for chunk in sheet.opened(columns, rows))

    return replace(sheet, head=changed(sheet.head), opened=opened)
