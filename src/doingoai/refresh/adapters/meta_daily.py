"""Meta Business Suite's daily figures: one file for each metric.

From a real one of 2025 (domain reference §5, row 4): UTF-16, a line ``sep=,``, a line that names
the metric ("Facebook reach"), then "Date","Primary". "Primary" stays English whatever the
language of the title and of "Date"; of a comparison there is "Secondary" too, which is the
earlier period on the later dates and is left alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from doingoai.i18n import Message
from doingoai.refresh.adapters._daily import DailyAdapter
from doingoai.refresh.adapters._header import Column
from doingoai.refresh.adapters._metric_titles import metric_of, platform_of

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.refresh.adapters._adapter import Match, Told
    from doingoai.refresh.sheets import Sheet

_SIGNED = frozenset({"net_followers"})
_TITLE = "“Facebook reach”"  # the line above, which names the metric


class MetaDaily(DailyAdapter):
    """Daily reach, views, follows, visits or interactions."""

    name = "meta-daily"
    title = Message("Meta Business Suite: daily figures")
    platform = "meta"
    columns: ClassVar[tuple[Column, ...]] = (
        Column(
            "date",
            ("Date", "Ngày", "Fecha", "Datum", "Дата", "Data", "Tarih"),
            "day",
            needed=True,
        ),
        Column(
            "figure",
            ("Primary", "Chính", "Principal", "Primario", "Primário", "Primär", "Основной"),
            "count",
            needed=True,
            weight=2,
        ),
    )
    known = ("Secondary",)
    signed: ClassVar[bool] = False

    def match(self, sheet: Sheet) -> Match:
        """A date, "Primary", and above them a line that says what was counted."""
        match = super().match(sheet)
        if not match.score:
            return match
        metric = metric_of(sheet.title)
        if metric is None:
            return replace(match, score=0.0, missing=(_TITLE,))
        return match if (metric[0] in _SIGNED) == self.signed else replace(match, score=0.0)

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The figures under the metric that the title names."""
        metric, unit = metric_of(sheet.title) or ("", "")
        platform = platform_of(sheet.title)
        long = super().shaped(frame, sheet, told)
        account = told.account or platform
        return long.assign(metric=metric, unit=unit, platform=platform, account=account)


class MetaNet(MetaDaily):
    """Daily net follows, which may be below nought."""

    name = "meta-net"
    title = Message("Meta Business Suite: net follows by day")
    columns: ClassVar[tuple[Column, ...]] = tuple(
        replace(column, kind="decimal") if column.target == "figure" else column
        for column in MetaDaily.columns
    )
    signed = True


ADAPTERS = (MetaDaily(), MetaNet())
