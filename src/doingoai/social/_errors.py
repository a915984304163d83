from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai import _zones
from doingoai.errors import DoingoaiError
from doingoai.i18n import Message

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zoneinfo import ZoneInfo

    import pandas as pd


class SocialError(DoingoaiError):
    """Posts that lack a column, or a time zone that does not exist."""


def need_columns(posts: pd.DataFrame, columns: Iterable[str]) -> None:
    """Raise SocialError naming the columns that ``posts`` lacks, if any."""
    missing = [column for column in columns if column not in posts.columns]
    if missing:
        raise SocialError(
            Message("The posts have no column {columns}.", {"columns": ", ".join(missing)}),
            Message(
                "Columns there are: {columns}.", {"columns": ", ".join(map(str, posts.columns))}
            ),
        )


def known_zone(zone: str) -> ZoneInfo:
    """The time zone called ``zone``; SocialError when there is none of that name."""
    return _zones.known_zone(zone, SocialError)
