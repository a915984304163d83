"""YouTube Studio's tables by country, city, age, gender, subscription: views of each group.

What such files are like (domain reference §5, rows 16 and 17; a real one under MIT): the first row
is a Total, average view durations are clocks ("0:04:34"), countries are ISO codes, cities have an
id and a name, ages an en dash ("18–24 years").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh.adapters import _youtube as studio
from doingoai.refresh.adapters._breakdowns import BreakdownAdapter
from doingoai.refresh.adapters._header import found

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from doingoai.refresh.sheets import Sheet

_GROUPS = frozenset(column.target for column in studio.DIMENSIONS)
_AGE = r"(\d+)\s*(?:[–—-]\s*(\d+)|\+)?"


class YoutubeGeography(BreakdownAdapter):
    """Who watches a channel, by one dimension."""

    name = "youtube-geography"
    title = Message("YouTube Studio: viewers by country, city, age, gender or subscription")
    platform = "youtube"
    dimensions = tuple(column.target for column in studio.DIMENSIONS if column.target != "city_id")
    columns = (*studio.DIMENSIONS, *studio.METRICS)

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """One dimension, not by days; cities may have an id beside their name, or only that."""
        return not found((studio.DAY,), sheet.columns) and super().accepts(sheet, held)

    def held_dimensions(self, held: Mapping[str, str] | pd.DataFrame) -> list[str]:
        """The dimensions found; the id of a city makes one without its name, too.

        The country of each city, where it stands beside it, is no dimension of its own.
        """
        by = super().held_dimensions(held)
        if "city_id" in held or "city" in held:
            return ["city", *(name for name in by if name not in {"city", "country"})]
        return by

    def grouped(self, frame: pd.DataFrame, dimension: str) -> pd.Series[Any]:
        """Ages as "18-24" and "65+"; a city by its name, with its id where two are called so."""
        if dimension == "city":
            return _cities(frame)
        if dimension == "age":
            return frame["age"].map({age: _age(str(age)) for age in frame["age"].unique()})
        return frame[dimension]

    def summary(self, cells: pd.DataFrame) -> pd.Series[bool]:
        """The Total row."""
        return studio.totals(cells[[*(name for name in cells if name in _GROUPS)]])


def _cities(frame: pd.DataFrame) -> pd.Series[Any]:
    if "city_id" not in frame or "city" not in frame:
        return frame["city" if "city" in frame else "city_id"]
    twice = frame["city"].duplicated(keep=False) | (frame["city"] == "")
    return frame["city"].mask(twice, (frame["city"] + " " + frame["city_id"]).str.strip())


def _age(written: str) -> str:
    found = re.search(_AGE, written)
    if found is None:
        return written
    first, last = found.groups()
    return f"{first}-{last}" if last else f"{first}+"


ADAPTERS = (YoutubeGeography(),)
