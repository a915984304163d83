"""Talkwalker's export of results.

What such files are like (domain reference §5): the fields of its interface as column names, with
dots where they are nested (`extra_source_attributes.world_data.country_code`); `published` with
its zone, or as milliseconds; `sentiment` a number from -5 to 5, whose sign is the tone; several
`source_type` in one cell. Authors, images and coordinates are there, and are not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from doingoai.i18n import Message
from doingoai.refresh.adapters._coverage import CoverageAdapter
from doingoai.refresh.adapters._header import Column

if TYPE_CHECKING:
    from doingoai.refresh.adapters._adapter import Adapter

_WORLD = "world_data"


class Talkwalker(CoverageAdapter):
    """Items of media and social media, one a row."""

    name = "talkwalker"
    title = Message("Talkwalker: results")
    columns: ClassVar[tuple[Column, ...]] = (
        Column("published_at", ("published", "published_ts", "indexed"), "time", needed=True),
        Column("link", ("url",), needed=True),
        Column("headline", ("title", "title_snippet")),
        Column("found", ("content_snippet",), weight=1),
        Column("opening", ("content",)),
        Column("language", ("lang",), weight=1),
        Column("source_kind", ("source_type",), needed=True, weight=1),
        Column("outlet", ("extra_source_attributes.name", "domain_url", "host_url"), weight=1),
        Column(
            "country",
            (
                f"extra_source_attributes.{_WORLD}.country_code",
                f"extra_source_attributes.{_WORLD}.country",
                f"extra_article_attributes.{_WORLD}.country_code",
                f"extra_article_attributes.{_WORLD}.country",
            ),
            weight=1,
        ),
        Column("reach", ("reach",), "count"),
        Column("sentiment", ("sentiment",), "raw"),
        Column("subject", ("matched_profile", "topic", "project_name"), weight=0.5),
        Column("topic", ("tags_customer",), weight=0.5),
    )
    known: ClassVar[tuple[str, ...]] = (
        "indexed",
        "search_indexed",
        "engagement",
        "author",
        "extra_author_attributes.name",
        "extra_author_attributes.short_name",
        "extra_author_attributes.gender",
        "extra_author_attributes.world_data.country",
        "extra_author_attributes.world_data.country_code",
        f"extra_article_attributes.{_WORLD}.continent",
        f"extra_article_attributes.{_WORLD}.country",
        f"extra_article_attributes.{_WORLD}.country_code",
        f"extra_article_attributes.{_WORLD}.region",
        f"extra_article_attributes.{_WORLD}.city",
        f"extra_article_attributes.{_WORLD}.longitude",
        f"extra_article_attributes.{_WORLD}.latitude",
        f"extra_source_attributes.{_WORLD}.continent",
        f"extra_source_attributes.{_WORLD}.country",
        f"extra_source_attributes.{_WORLD}.region",
        f"extra_source_attributes.{_WORLD}.city",
        f"extra_source_attributes.{_WORLD}.longitude",
        f"extra_source_attributes.{_WORLD}.latitude",
        "host_url",
        "root_url",
        "domain_url",
        "parent_url",
        "post_type",
        "word_count",
        "cluster_id",
        "noise_level",
        "fluency_level",
        "tags_internal",
        "provider",
        "images.url",
        "videos.url",
        "entity_urls",
    )


ADAPTERS: tuple[Adapter, ...] = (Talkwalker(),)
