from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai import _zones
from doingoai.errors import DoingoaiError
from doingoai.i18n import Message

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zoneinfo import ZoneInfo

    import pandas as pd


class PressError(DoingoaiError):
    """A table of the press that lacks a column or holds what cannot be read."""


def need_columns(table: pd.DataFrame, columns: Iterable[str]) -> None:
    """Raise PressError naming the columns that ``table`` lacks, if any."""
    missing = [column for column in columns if column not in table.columns]
    if missing:
        raise PressError(
            Message("The table has no column {columns}.", {"columns": ", ".join(missing)}),
            Message(
                "Columns there are: {columns}.", {"columns": ", ".join(map(str, table.columns))}
            ),
        )


def known_zone(zone: str) -> ZoneInfo:
    """The time zone called ``zone``; PressError when there is none of that name."""
    return _zones.known_zone(zone, PressError)
