"""Twins of media monitoring exports: same layouts and quirks, invented outlets and people."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

MELTWATER_OLD = [
    "Date",
    "Headline",
    "URL",
    "Opening Text",
    "Hit Sentence",
    "Source",
    "Influencer",
    "Country",
    "Subregion",
    "Language",
    "Reach",
    "Desktop Reach",
    "Mobile Reach",
    "Twitter Social Echo",
    "Facebook Social Echo",
    "Reddit Social Echo",
    "National Viewership",
    "Engagement",
    "AVE",
    "Sentiment",
    "Key Phrases",
    "Input Name",
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
    "Alternate Date Format",
    "Time",
    "State",
    "City",
    "Document Tags",
]
MELTWATER_2025 = [
    "Date",
    "Time",
    "Document ID",
    "URL",
    "Input Name",
    "Keywords",
    "Information Type",
    "Source Type",
    "Source Name",
    "Source Domain",
    "Content Type",
    "Author Name",
    "Author Handle",
    "Title",
    "Opening Text",
    "Hit Sentence",
    "Country",
    "Region",
    "State",
    "City",
    "Language",
    "Sentiment",
    "Key Phrases",
    "Reach",
    "Desktop Reach",
    "Mobile Reach",
    "Earned Traffic",
    "National Viewership",
    "AVE",
    "Engagement",
    "Views",
    "Estimated Views",
    "Document Tags",
    "Custom Categories",
]
TALKWALKER = [
    "url",
    "published",
    "title",
    "content_snippet",
    "content",
    "lang",
    "source_type",
    "sentiment",
    "reach",
    "engagement",
    "extra_author_attributes.name",
    "extra_source_attributes.name",
    "extra_source_attributes.world_data.country_code",
    "extra_article_attributes.world_data.latitude",
    "extra_article_attributes.world_data.longitude",
    "matched_profile",
]
DETERM = [
    "title",
    "mention_snippet",
    "date",
    "time",
    "author",
    "url",
    "source_type",
    "reach",
    "engagement_rate",
]

NEWS = {
    "Date": "12-Nov-2025 09:30AM",
    "Headline": "Viet Nam opens a centre in Estamar",
    "URL": "https://www.estamar-times.example/news/1",
    "Opening Text": "The ambassador\nopened a centre.",
    "Hit Sentence": "…the Embassy of Viet Nam in Estamar opened…",
    "Source": "Estamar Times",
    "Influencer": "Zygmunt Quill",
    "Country": "Viet Nam",
    "Language": "English",
    "Reach": "1,250,300",
    "AVE": "11565.28",
    "Sentiment": "Positive",
    "Input Name": "Embassy of Viet Nam",
    "Document Tags": "culture",
}
POST = {
    "Date": "03-Nov-2025 11:05PM",
    "Headline": "",
    "URL": "http://twitter.com/some_person/statuses/1985201234567890123",
    "Hit Sentence": "",
    "Opening Text": "Long queue at the consulate today",
    "Source": "Twitter",
    "Influencer": "some_person",
    "Country": "Vereinigtes Königreich",
    "Language": "tiếng Việt",
    "Reach": "",
    "AVE": "0",
    "Sentiment": "Not Rated",
    "Input Name": "Embassy of Viet Nam",
    "Twitter Screen Name": "some_person",
}


def table(columns: Sequence[str], rows: Sequence[Mapping[str, str]], delimiter: str = ",") -> str:
    """Rows as the tool writes them, blanks where a row says nothing."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", delimiter=delimiter, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def as_downloaded(folder: Path, rows: Sequence[Mapping[str, str]]) -> Path:
    """Meltwater's file as it is downloaded: UTF-16 with a byte order mark, tabs."""
    path = folder / "meltwater.csv"
    path.write_bytes(table(MELTWATER_OLD, rows, "\t").encode("utf-16"))
    return path


def written(
    folder: Path, name: str, columns: Sequence[str], rows: Sequence[Mapping[str, str]]
) -> Path:
    """A table in UTF-8."""
    path = folder / name
    path.write_text(table(columns, rows), encoding="utf-8", newline="")
    return path
