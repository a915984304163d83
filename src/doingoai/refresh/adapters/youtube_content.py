"""YouTube Studio's table of videos: "Table data.csv" of the zip that it gives.

What such files are like (domain reference §5, row 15): the first row is a Total; "Content" is the
id of the video, with a space before one that begins with "-"; days of publication without an hour
("Sep 22, 2026"), durations as a clock or in seconds; which counts there are is for whoever exports
to choose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh.adapters import _youtube as studio
from doingoai.refresh.adapters._header import Column, found
from doingoai.refresh.adapters._posts import PostsAdapter

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from doingoai.refresh.sheets import Sheet


class YoutubeContent(PostsAdapter):
    """The videos of a channel. Their titles are the texts; impressions are of thumbnails."""

    name = "youtube-content"
    title = Message("YouTube Studio: videos")
    platform = "youtube"
    day_first = False
    other_format = "video"
    columns = (
        Column("post_id", studio.CONTENT, "identifier", needed=True),
        Column("title", studio.TITLE),
        Column("published_at", studio.PUBLISHED, "time", needed=True),
        Column("views", studio.VIEWS, "count", needed=True),
        Column("reach", studio.REACH, "count"),
        Column("reactions", studio.LIKES, "count"),
        Column("comments", studio.COMMENTS, "count"),
        Column("shares", studio.SHARES, "count"),
    )
    known = (
        *studio.DURATION,
        *(alias for column in studio.METRICS for alias in column.aliases),
    )

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """Not a table with a row a day and video: that is the chart's."""
        return not found((studio.DAY,), sheet.columns)

    def summary(self, cells: pd.DataFrame) -> pd.Series[bool]:
        """The Total row."""
        return studio.totals(cells[["post_id"]])


ADAPTERS = (YoutubeContent(),)
