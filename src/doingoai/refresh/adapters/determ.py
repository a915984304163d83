"""Determ's export of mentions.

What such files are like (domain reference §5, a header seen in code, no file found): `date` and
`time` apart, in the zone of the account; `mention_snippet` around the word that was found. The
export may lack a tone, a title and the search it belongs to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from doingoai.i18n import Message
from doingoai.refresh.adapters._clock import ClockedCoverage
from doingoai.refresh.adapters._header import Column, folded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.refresh.adapters._adapter import Adapter
    from doingoai.refresh.sheets import Sheet


class Determ(ClockedCoverage):
    """Items of media and social media, one a row."""

    name = "determ"
    title = Message("Determ: mentions")
    columns: ClassVar[tuple[Column, ...]] = (
        Column("published_at", ("date", "insert_date", "datetime"), "time", needed=True),
        Column("coverage_id", ("mention_id",), "identifier"),
        Column("headline", ("title", "mention_title")),
        Column("found", ("mention_snippet", "snippet"), needed=True, weight=1),
        Column("link", ("url", "mention_url", "link")),
        Column("outlet", ("source_name", "domain", "source", "from")),
        Column("source_kind", ("source_type", "channel"), weight=0.25),
        Column("language", ("language", "languages")),
        Column("country", ("country", "location", "locations")),
        Column("reach", ("reach",), "count"),
        Column("sentiment", ("sentiment", "auto_sentiment"), "raw"),
        Column("subject", ("query", "query_name", "topic", "keyword"), weight=0.5),
        Column("topic", ("tags", "tag"), weight=0.25),
    )
    known: ClassVar[tuple[str, ...]] = (
        "time",
        "author",
        "engagement_rate",
        "engagement",
        "influence_score",
        "virality",
        "interactions",
        "followers_count",
        "like_count",
        "comment_count",
        "share_count",
        "view_count",
        "group_name",
        "keywords",
        "photo",
    )
    # A date, a title and a snippet alone are any monitoring tool's.
    own: ClassVar[tuple[str, ...]] = (
        "mention snippet",
        "mention url",
        "mention title",
        "mention id",
        "insert date",
        "time",
        "engagement rate",
        "influence score",
        "virality",
        "auto sentiment",
    )
    clocks = ("time",)

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """Whether a column is there that only this tool has."""
        return any(folded(name) in self.own for name in sheet.columns)


ADAPTERS: tuple[Adapter, ...] = (Determ(),)
