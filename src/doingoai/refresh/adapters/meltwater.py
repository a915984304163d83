"""Meltwater's export of mentions.

What such files are like (domain reference §5): UTF-16 with tabs as they are downloaded, or CSV;
`Date` as 12-Nov-2025 09:30AM or in ISO form, in the newest layout the day alone with the hour in
`Time`, in the zone of whoever exports; `Influencer` names the author, whom we do not read; `Input
Name` is the saved search, which says whom a row is about; `AVE` is there unless whoever exports
leaves it out, and is kept so that learners can leave it out and say why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from doingoai.i18n import Message
from doingoai.refresh.adapters._clock import ClockedCoverage
from doingoai.refresh.adapters._header import Column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.refresh.adapters._adapter import Adapter
    from doingoai.refresh.sheets import Sheet


class Meltwater(ClockedCoverage):
    """Items of media and social media, one a row."""

    name = "meltwater"
    title = Message("Meltwater: mentions")
    columns: ClassVar[tuple[Column, ...]] = (
        Column("published_at", ("Date", "Ngày", "Fecha", "Datum", "Дата"), "time", needed=True),
        Column("coverage_id", ("Document ID",), "identifier", weight=0.5),
        Column("headline", ("Headline", "Title", "Titular", "Überschrift", "Заголовок")),
        Column("found", ("Hit Sentence", "Frase", "Trefferzeile"), weight=1),
        Column("opening", ("Opening Text", "Texto de apertura", "Einleitungstext"), weight=1),
        Column("link", ("URL", "Article URL"), needed=True),
        Column("outlet", ("Source", "Source Name", "Outlet", "Fuente", "Quelle")),
        Column("source_kind", ("Source Type", "Information Type", "Media Type"), weight=0.5),
        Column("country", ("Country", "Quốc gia", "País", "Land", "Страна"), weight=0.25),
        Column("language", ("Language", "Ngôn ngữ", "Idioma", "Sprache", "Язык"), weight=0.25),
        Column("reach", ("Reach", "Global Reach", "Alcance", "Reichweite", "Охват"), "count"),
        Column("ave", ("AVE", "Ad Value Equivalency"), "decimal"),
        Column("sentiment", ("Sentiment", "Sắc thái", "Sentimiento", "Stimmung"), "raw"),
        Column("subject", ("Input Name", "Search Name", "Saved Search"), weight=1),
        Column("topic", ("Document Tags", "Tags", "Custom Categories"), weight=1),
    )
    known: ClassVar[tuple[str, ...]] = (
        "Time",
        "Alternate Date Format",
        "Influencer",
        "Author Name",
        "Author Handle",
        "Subregion",
        "Region",
        "State",
        "City",
        "Desktop Reach",
        "Mobile Reach",
        "National Reach",
        "Local Reach",
        "Twitter Social Echo",
        "Facebook Social Echo",
        "Reddit Social Echo",
        "Earned Traffic",
        "National Viewership",
        "Engagement",
        "Key Phrases",
        "Keyphrases",
        "Keywords",
        "Twitter Authority",
        "Tweet Id",
        "Twitter Id",
        "Twitter Client",
        "Twitter Screen Name",
        "User Profile Url",
        "Twitter Bio",
        "Twitter Followers",
        "Twitter Following",
        "Hashtags",
        "Links",
        "Image",
        "Content Type",
        "Source Domain",
        "Views",
        "Estimated Views",
        "Likes",
        "Replies",
        "Shares",
        "Comments",
        "Reactions",
        "Threads",
        "Custom Fields",
        "Custom Categories",
    )
    # Its own words; a headline, a link and a source alone are a table of anybody's.
    own: ClassVar[tuple[str, ...]] = ("found", "opening", "ave", "subject")
    clocks = ("Time", "Giờ", "Hora", "Uhrzeit")

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """Whether two of the columns are there that only this tool calls so."""
        return sum(name in held for name in self.own) > 1


ADAPTERS: tuple[Adapter, ...] = (Meltwater(),)
