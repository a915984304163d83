"""LinkedIn's export of a person's own posts: the tabs ENGAGEMENT and FOLLOWERS, by day.

What such files are like (domain reference §5, headers seen in code; no real file was found): XLSX
of five tabs, days as M/D/YYYY, above the followers a line that says how many there are. DISCOVERY
has sums only, TOP POSTS links without texts, DEMOGRAPHICS shares of words: they are left unused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh.adapters._daily import DailyAdapter
from doingoai.refresh.adapters._header import Column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.refresh.sheets import Sheet

_TABS = {"ENGAGEMENT": "views", "FOLLOWERS": "new_followers"}  # and what each must hold


class LinkedinPersonal(DailyAdapter):
    """What a person's posts and followers came to, day by day."""

    name = "linkedin-personal"
    title = Message("LinkedIn: a person's own posts and followers by day")
    platform = "linkedin"
    day_first = False
    columns = (
        Column("date", ("Date", "Ngày", "Fecha", "Datum"), "day", needed=True, weight=1),
        Column("views", ("Impressions", "Lượt hiển thị", "Impresiones"), "count", weight=1),
        Column("engagements", ("Engagements", "Interacciones"), "count", weight=1),
        Column(
            "new_followers",
            ("New followers", "Người theo dõi mới", "Nuevos seguidores"),
            "count",
            weight=1,
            unit="accounts",
        ),
    )

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """By the tab: other platforms have tables of these names, too."""
        return _TABS.get(sheet.notes.get("tab", "")) in held


ADAPTERS = (LinkedinPersonal(),)
