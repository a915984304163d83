"""YouTube Studio's chart: "Chart data.csv" of the zip, a row a day and video (or country).

What such files are like (domain reference §5, row 15): as many rows as there are days times videos,
so that the days are added up while the file streams. Studio lists up to 500 videos: of a channel
with more the sums are lower than the totals by day, which are the better source where both lie.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh.adapters import _youtube as studio
from doingoai.refresh.adapters._adapter import Piece
from doingoai.refresh.adapters._daily import DailyAdapter
from doingoai.refresh.adapters._header import Column, found

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Match, Told
    from doingoai.refresh.sheets import Sheet

_KEY = ["date", "account", "platform", "metric", "unit"]


class YoutubeChart(DailyAdapter):
    """The sums by day over all that the chart shows."""

    name = "youtube-chart"
    title = Message("YouTube Studio: chart of videos by day, added up")
    platform = "youtube"
    day_first = True
    yields_to = ("youtube-totals",)
    columns = (studio.DAY, *studio.ADDITIVE)
    known = (
        *studio.CONTENT,
        *studio.TITLE,
        *studio.PUBLISHED,
        *studio.DURATION,
        *(alias for column in studio.DIMENSIONS for alias in column.aliases),
    )

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """Whether there is a metric, and a column of what the rows of one day are apart by."""
        apart = (Column("title", studio.TITLE), *studio.DIMENSIONS)
        return len(held) > 1 and bool(found(apart, sheet.columns))

    def read(self, sheet: Sheet, match: Match, told: Told) -> Iterator[Piece]:
        """First the rows that are rejected, chunk by chunk; last the sums of all others."""
        import pandas as pd

        sums: pd.DataFrame | None = None
        for piece in super().read(sheet, match, told):
            rejected = {row for problem in piece.problems if problem.drops for row in problem.rows}
            out = piece.frame.index.isin(rejected)
            yield replace(piece, frame=piece.frame[out], read=int(out.sum()))
            rows = piece.frame[~out].assign(row=piece.frame.index[~out])
            parts = [rows] if sums is None else [sums, rows]
            sums = (
                pd.concat(parts).groupby(_KEY, as_index=False).agg({"value": "sum", "row": "min"})
            )
        if sums is not None:
            frame = sums.set_index("row").rename_axis(None)
            yield Piece(frame[list(piece.frame.columns)], len(frame))


ADAPTERS = (YoutubeChart(),)
