"""LinkedIn's daily figures of a page: its tables of content metrics, followers and visitors.

What such files are like (domain reference §5, headers seen in code; no real file was found): XLS, a
line of description above the header, days as MM/DD/YYYY, every figure as organic, sponsored and
total. "Total followers" of the followers' table are those who came on that day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh.adapters._daily import DailyAdapter
from doingoai.refresh.adapters._header import Column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.refresh.sheets import Sheet

# Our name, what it counts, and LinkedIn's names in English, Spanish and German.
_CONTENT = (
    ("views", "times", ("Impressions", "Impresiones", "Impressionen")),
    ("reach", "people", ("Unique impressions", "Impresiones únicas")),
    ("clicks", "clicks", ("Clicks", "Clics", "Klicks")),
    ("likes", "reactions", ("Reactions", "Reacciones", "Reaktionen")),
    ("comments", "comments", ("Comments", "Comentarios", "Kommentare")),
    ("shares", "shares", ("Reposts", "Shares", "Veces compartido")),
)
_BOUGHT = {
    "": ("total", "gesamt"),
    "_organic": ("organic", "orgánico", "orgánicas", "organisch"),
    "_sponsored": ("sponsored", "patrocinado", "patrocinadas", "gesponsert"),
}
_VISITORS = (
    ("page_views", "times", "page views"),
    ("visitors", "people", "unique visitors"),
)
_SECTIONS = ("Total", "Overview", "Life", "Jobs", "Products", "Elsewhere on LinkedIn")
_SCREENS = {"": "total", "_desktop": "desktop", "_mobile": "mobile"}


def _split(name: str, unit: str, words: tuple[str, ...]) -> tuple[Column, ...]:
    """The columns of a metric: in total, organic, sponsored."""
    return tuple(
        Column(
            name + suffix,
            tuple(f"{word} ({kind})" for word in words for kind in kinds)
            # The newest table has some metrics undivided, by their bare name.
            + (words if not suffix else ()),
            "count",
            unit=unit,
        )
        for suffix, kinds in _BOUGHT.items()
    )


_FOLLOWERS = (
    Column(
        "new_followers",
        ("Total followers", "New followers", "Total de seguidores", "Follower insgesamt"),
        "count",
        unit="accounts",
    ),
    Column(
        "new_followers_organic",
        ("Organic followers", "Seguidores orgánicos", "Organische Follower"),
        "count",
        unit="accounts",
    ),
    Column(
        "new_followers_sponsored",
        ("Sponsored followers", "Seguidores patrocinados", "Gesponserte Follower"),
        "count",
        unit="accounts",
    ),
    Column("new_followers_invited", ("Auto-invited followers",), "count", unit="accounts"),
)


class LinkedinDaily(DailyAdapter):
    """What a page's updates, followers and visitors came to, day by day."""

    name = "linkedin-daily"
    title = Message("LinkedIn page: content, followers or visitors by day")
    platform = "linkedin"
    day_first = False
    columns = (
        Column("date", ("Date", "Ngày", "Fecha", "Datum", "Дата"), "day", needed=True),
        *(column for name, unit, words in _CONTENT for column in _split(name, unit, words)),
        *_FOLLOWERS,
        *(
            Column(name + suffix, (f"Total {what} ({screen})",), "count", unit=unit)
            for name, unit, what in _VISITORS
            for suffix, screen in _SCREENS.items()
        ),
    )
    known = (
        *(f"Engagement rate ({kind})" for kinds in _BOUGHT.values() for kind in kinds),
        "Engagement rate",
        *(
            f"{section} {what} ({screen})"
            for section in _SECTIONS
            for _, _, what in _VISITORS
            for screen in _SCREENS.values()
        ),
    )

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """Whether there is a name that only LinkedIn uses: followers apart, or "(organic)"."""
        apart = [name for name in held if name.endswith(("_organic", "_sponsored", "_desktop"))]
        newest = {"views", "reach"} <= held.keys() and held["reach"].startswith("Unique")
        return bool(apart) or newest


ADAPTERS = (LinkedinDaily(),)
