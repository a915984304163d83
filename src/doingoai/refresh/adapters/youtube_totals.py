"""YouTube Studio's totals by day: "Totals.csv" of the zip that it gives.

What such files are like (domain reference §5, row 15): "Date" and one metric, "Views" if nothing
else was chosen; days as DD-MM-YYYY or ISO, by the settings of whoever exports.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh.adapters import _youtube as studio
from doingoai.refresh.adapters._daily import DailyAdapter
from doingoai.refresh.adapters._ga4 import preamble

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.refresh.sheets import Sheet

# "Date,Views" and not a column more is what Studio gives if nobody chooses; it has to be enough.
_PLAIN = 1.25


class YoutubeTotals(DailyAdapter):
    """What a channel came to, day by day."""

    name = "youtube-totals"
    title = Message("YouTube Studio: totals by day")
    platform = "youtube"
    day_first = True
    columns = (
        studio.DAY,
        *(
            replace(column, weight=_PLAIN) if column.target == "views" else column
            for column in studio.METRICS
        ),
    )

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """A day and nothing but views, or a metric that only YouTube calls so."""
        own = {"watch_time", "follower_growth", "average_view_duration", "average_viewed"}
        own |= {"click_rate", "engaged_views", "new_followers", "reach"}
        alone = len(sheet.columns) == len(held) and held.keys() == {"date", "views"}
        return not preamble(sheet) and (alone or bool(own & held.keys()))


ADAPTERS = (YoutubeTotals(),)
