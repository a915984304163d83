"""What a mapping file can say: the columns of each dataset, in words, and what may be constant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.datasets.schemas import refreshed, schema
from doingoai.i18n import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.refresh.adapters._header import Kind

DATASETS = refreshed()
TABLES_OF_METRICS = ("daily", "breakdowns")  # may have a metric a column instead of a row
METRIC = ("metric", "value", "unit")
MADE = ("post_id", "coverage_id")  # made of the row where the table has no such column
TOLD = ("mission", "account", "subject")  # may also be said on the command line
_KINDS: dict[str, Kind] = {
    "integer": "count",
    "number": "decimal",
    "datetime": "time",
    "date": "day",
    "boolean": "flag",
}
_NEVER_CONSTANT = {"identifier", "time", "day"}
USUAL = {"paid": "no", "period": "item", "stories": "1"}

WORDS: Mapping[str, Message] = {
    "post_id": Message("number of the post; left blank, one is made of each row"),
    "mission": Message("the mission whose account it is, as you want to call it"),
    "platform": Message("platform"),
    "published_at": Message("when it was published"),
    "format": Message("main content of the post"),
    "language": Message("language of the text"),
    "text": Message("text"),
    "captioned": Message("whether a video carries captions"),
    "paid": Message("whether it was boosted with money"),
    "reach": Message("people who saw it, each once"),
    "views": Message("times it was shown or played"),
    "reactions": Message("likes and other reactions"),
    "comments": Message("comments"),
    "shares": Message("shares, reposts"),
    "clicks": Message("clicks"),
    "followers": Message("followers of the account on that day"),
    "hour": Message("when it was counted; finer than hours is summed"),
    "mentions": Message("how many posts mention the subject"),
    "positive": Message("those in a positive tone"),
    "neutral": Message("those in a neutral tone"),
    "negative": Message("those in a negative tone"),
    "date": Message("the day"),
    "account": Message("the account, as you want to call it"),
    "metric": Message("what was counted, such as views"),
    "value": Message("the figure"),
    "unit": Message("what the figure counts: people, times, percent"),
    "dimension": Message("by what it is broken down, such as country"),
    "group": Message("the group, such as PT or 25-34"),
    "coverage_id": Message("number of the item; left blank, one is made of each row"),
    "period": Message("one item, or the sum of a period"),
    "subject": Message("whom or what it is about"),
    "outlet": Message("the outlet"),
    "kind": Message("kind of outlet: newspaper, online, broadcast, agency, social"),
    "tier": Message("1 for the outlets that matter most to the mission"),
    "country": Message("country, by name or code"),
    "topic": Message("topic"),
    "headline": Message("headline"),
    "tone": Message("tone towards the subject"),
    "tone_score": Message("the tool's own score of tone"),
    "messages": Message("key messages found in it, separated by ;"),
    "stories": Message("how many stories the row stands for"),
    "all_stories": Message("all stories among which those were counted"),
    "ave": Message("advertising value equivalent, which the field rejects"),
}


@dataclass(frozen=True)
class Target:
    """One of our columns, as a mapping file sees it.

    Attributes:
        name: our name.
        kind: how cells are read.
        required: whether every row must have it.
        choices: the only values it may have; empty: any.
        unit: what it counts; may be empty.
        whole: whether a constant must be a whole number.
    """

    name: str
    kind: Kind
    required: bool
    choices: tuple[str, ...]
    unit: str
    whole: bool

    @property
    def may_be_constant(self) -> bool:
        """Whether all rows can share one value."""
        return self.kind not in _NEVER_CONSTANT


def targets(dataset: str) -> dict[str, Target]:
    """Our columns of ``dataset``, by name, in its order."""
    return {field["name"]: _target(field) for field in schema(dataset).fields}


def _target(field: dict[str, Any]) -> Target:
    limits = field.get("constraints", {})
    name = field["name"]
    kind: Kind = "identifier" if name in MADE else _KINDS.get(field["type"], "text")
    return Target(
        name,
        kind,
        bool(limits.get("required")),
        tuple(limits.get("enum", ())),
        field.get("unit", ""),
        field["type"] == "integer",
    )
