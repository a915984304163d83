"""Exports whose day stands in one column and the hour in another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from doingoai.refresh.adapters._coverage import CoverageAdapter
from doingoai.refresh.adapters._header import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Match, Piece, Told
    from doingoai.refresh.sheets import Sheet

_HAS_CLOCK = r"\d:\d\d"
_BARE_HOUR = r"(?i)^(\d{1,2}) ?(?:h|giờ|uhr)?([ap]\.?m\.?)?$"  # 9, 09, 9h, 9 AM


class ClockedCoverage(CoverageAdapter):
    """A coverage export whose hour may stand apart from the day.

    Attributes:
        clocks: how the column of the hour is called.
    """

    clocks: ClassVar[tuple[str, ...]]

    def read(self, sheet: Sheet, match: Match, told: Told) -> Iterator[Piece]:
        """The rows of ``sheet``, the day and the hour put together where they are apart."""
        wanted = {folded(name) for name in self.clocks}
        clock = next((name for name in sheet.columns if folded(name) in wanted), None)
        if clock is not None:
            sheet = joined(sheet, match.columns["published_at"], clock)
        yield from super().read(sheet, match, told)


def joined(sheet: Sheet, day: str, clock: str) -> Sheet:
    """``sheet`` with the hour of ``clock`` behind each ``day`` that has none."""

    def put(rows: pd.DataFrame) -> pd.DataFrame:
        apart = ~rows[day].str.contains(_HAS_CLOCK) & (rows[clock] != "")
        # "12.11.2026." as Croatian and German write it: the last dot ends no part of the date.
        hour = rows[clock].str.strip().str.replace(_BARE_HOUR, r"\1:00 \2", regex=True).str.strip()
        both = rows[day].str.strip().str.removesuffix(".") + " " + hour
        return rows.assign(**{day: rows[day].mask(apart, both)})

    def opened(columns: Collection[str] | None, rows: int) -> Iterator[pd.DataFrame]:
        wanted = columns if columns is None or day not in columns else {*columns, clock}
        for chunk in sheet.opened(wanted, rows):
            yield put(chunk) if day in chunk else chunk

    return replace(sheet, head=put(sheet.head), opened=opened)
