"""Google Analytics 4: the CSV that a report or an exploration gives.

What such files are like (domain reference §5, row 7): eight or nine lines that begin with "#"
(account, property, first and last day), then a table, often several below each other, each with
the lines again; days as 20261031 or as the "Nth day" from the first; shares as 0.5432; a row of
totals with no day.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh import values
from doingoai.refresh.adapters import _ga4 as analytics
from doingoai.refresh.adapters._breakdowns import BreakdownAdapter
from doingoai.refresh.adapters._daily import DailyAdapter
from doingoai.refresh.adapters._header import found
from doingoai.refresh.adapters._tabular import TabularAdapter

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Match, Told
    from doingoai.refresh.sheets import Sheet

_BY_PREAMBLE = 0.9  # what the lines above a table leave no doubt about, however few its columns


class _Ga4(TabularAdapter):
    """Reports of Google Analytics, known by the lines above them or by their columns."""

    platform = "ga4"
    known = analytics.KNOWN

    def match(self, sheet: Sheet) -> Match:
        """How well the header fits; the lines above it tell more than that."""
        match = super().match(sheet)
        if match.score and analytics.preamble(sheet):
            return replace(match, score=max(match.score, _BY_PREAMBLE))
        return match

    def summary(self, cells: pd.DataFrame) -> pd.Series[bool]:
        """Rows of totals say so, or nothing, where the others have a day or a group."""
        return super().summary(cells) | values.is_nothing(cells.iloc[:, 0])

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The rows of the dataset, of the property that the lines above the table name."""
        named = told.account or analytics.property_of(sheet)
        return super().shaped(frame, sheet, replace(told, account=named))


class Ga4(_Ga4, DailyAdapter):
    """A report by day."""

    name = "ga4"
    title = Message("Google Analytics 4: report by day")
    columns = (*analytics.DAYS, *analytics.METRICS)

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """A day that can be known, a metric, and no other dimension: users do not add up."""
        dated = "date" in held or ("nth_day" in held and analytics.preamble(sheet))
        apart = found(analytics.DIMENSIONS, sheet.columns)
        return dated and bool(held.keys() - {"date", "nth_day"}) and not apart

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The rows of ``daily``; the "Nth day" counted from the first, which is 0."""
        import pandas as pd

        first = analytics.first_day(sheet)
        if "date" not in frame and first is not None:
            days = pd.to_timedelta(frame["nth_day"].astype("float64"), unit="D")
            frame = frame.assign(date=pd.Timestamp(first) + days)
        return super().shaped(frame.drop(columns="nth_day", errors="ignore"), sheet, told)


class Ga4Breakdown(_Ga4, BreakdownAdapter):
    """A report by country, page, channel …."""

    name = "ga4-breakdown"
    title = Message("Google Analytics 4: report by country, page, channel or the like")
    dimensions = tuple(column.target for column in analytics.DIMENSIONS)
    columns = (*analytics.DIMENSIONS, *analytics.METRICS)

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """One dimension, and no day."""
        return not found(analytics.DAYS, sheet.columns) and super().accepts(sheet, held)


ADAPTERS = (Ga4(), Ga4Breakdown())
