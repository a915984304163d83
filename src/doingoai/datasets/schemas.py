"""The fields of every dataset that a refresh can fill, with units and constraints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from doingoai.datasets._errors import DatasetError

Field = dict[str, Any]
PLATFORMS = ("facebook", "instagram", "x", "youtube")
# What a real export may come from; sample data and comments keep to the four above.
POST_PLATFORMS = (*PLATFORMS, "tiktok", "linkedin", "threads", "bluesky", "other")
FORMATS = ("photo", "video", "link", "text")
LANGUAGES = ("vi", "en", "fr")
TONES = ("positive", "neutral", "negative")
ACTIONS = ("reply", "private", "hide", "leave", "escalate")


def column(
    name: str, kind: str, description: str, *, required: bool = False, unit: str = "", **more: Any
) -> Field:
    """One Frictionless field."""
    constraints = {**({"required": True} if required else {}), **more}
    return {
        "name": name,
        "type": kind,
        "description": description,
        **({"unit": unit} if unit else {}),
        **({"constraints": constraints} if constraints else {}),
    }


def _count(name: str, description: str, unit: str) -> Field:
    return column(name, "integer", description, unit=unit, minimum=0)


POSTS = (
    column("post_id", "string", "Identifier of the post", required=True, unique=True),
    column("mission", "string", "The mission whose account it is", required=True),
    column("platform", "string", "Platform", required=True, enum=list(POST_PLATFORMS)),
    column("published_at", "datetime", "Time of publication, UTC", required=True, unit="UTC"),
    column("format", "string", "Main content of the post", required=True, enum=list(FORMATS)),
    column("language", "string", "Language of the text (ISO 639-1)"),
    column("text", "string", "Text of the post"),
    column("captioned", "boolean", "A video carries captions; false for what is no video"),
    column("paid", "boolean", "Boosted with money", required=True),
    _count("reach", "People who saw the post, each once", "people"),
    _count("views", "Times the post was shown or played", "times"),
    _count("reactions", "Likes and other reactions", "reactions"),
    _count("comments", "Comments", "comments"),
    _count("shares", "Shares, reposts", "shares"),
    _count("clicks", "Clicks anywhere on the post", "clicks"),
    _count("followers", "Followers of the account on that day", "accounts"),
)
COMMENTS = (
    column("comment_id", "string", "Identifier of the comment", required=True, unique=True),
    column("post_id", "string", "The post it stands under", required=True),
    column("mission", "string", "The mission whose account it is", required=True),
    column("platform", "string", "Platform", required=True, enum=list(PLATFORMS)),
    column("posted_at", "datetime", "Time of the comment, UTC", required=True, unit="UTC"),
    column(
        "author",
        "string",
        "Invented handle; all begin with @demo_",
        required=True,
        pattern="@demo_.+",
    ),
    column(
        "language",
        "string",
        "Language in which it was written",
        required=True,
        enum=list(LANGUAGES),
    ),
    column("text_en", "string", "The comment in English", required=True),
    column("text_vi", "string", "The comment in Vietnamese", required=True),
    column(
        "batch", "string", "Where it is used", required=True, enum=["lesson", "exercise", "spare"]
    ),
)
LABELS = (
    column("comment_id", "string", "Identifier of the comment", required=True, unique=True),
    column("kind", "string", "What sort of comment it is", required=True),
    column("action", "string", "What the house rules ask for", required=True, enum=list(ACTIONS)),
    column("also_right", "string", "Other actions the rules allow, separated by ;"),
    column("reason_en", "string", "Why, in English", required=True),
    column("reason_vi", "string", "Why, in Vietnamese", required=True),
)
HOUSE_RULES = (
    column("rule_id", "string", "Identifier of the rule", required=True, unique=True),
    column("action", "string", "What is done", required=True, enum=list(ACTIONS)),
    column("text_en", "string", "The rule in English", required=True),
    column("text_vi", "string", "The rule in Vietnamese", required=True),
)
MENTIONS = (
    column("hour", "datetime", "Start of the hour, UTC", required=True, unique=True, unit="UTC"),
    column(
        "mentions",
        "integer",
        "Posts that mention the subject",
        required=True,
        unit="posts",
        minimum=0,
    ),
    _count("positive", "Those in a positive tone", "posts"),
    _count("neutral", "Those in a neutral tone", "posts"),
    _count("negative", "Those in a negative tone", "posts"),
)
EVENTS = (
    column("event_id", "string", "Identifier of the event", required=True, unique=True),
    column("kind", "string", "Incident or harmless", required=True, enum=["incident", "harmless"]),
    column("starts_at", "datetime", "When it began, UTC", required=True, unit="UTC"),
    column("ends_at", "datetime", "When nothing of it was left, UTC", required=True, unit="UTC"),
    column("what_en", "string", "What happened, in English", required=True),
    column("what_vi", "string", "The same in Vietnamese", required=True),
)
DAILY = (
    column("date", "date", "The day, in the account's own zone", required=True),
    column("account", "string", "The account, by its label or pseudonym", required=True),
    column("platform", "string", "Platform or tool", required=True),
    column("metric", "string", "What was counted: views, reach, followers …", required=True),
    column("value", "number", "The figure", required=True),
    column("unit", "string", "What it counts", required=True),
)
BREAKDOWNS = (
    column("account", "string", "The account, by its label or pseudonym", required=True),
    column("platform", "string", "Platform or tool", required=True),
    column("dimension", "string", "By what it is broken down: country, city …", required=True),
    column("group", "string", "The group: PT, 25-34 …", required=True),
    column("metric", "string", "What was counted: views, audience …", required=True),
    column("value", "number", "The figure", required=True),
    column("unit", "string", "What it counts", required=True),
)
COVERAGE = (
    column("coverage_id", "string", "Identifier of the row", required=True, unique=True),
    column(
        "published_at",
        "datetime",
        "When it was published; for a period, its first moment. UTC",
        required=True,
        unit="UTC",
    ),
    column(
        "period",
        "string",
        "One item, or the sum of a period",
        required=True,
        enum=["item", "day", "week", "month"],
    ),
    column("subject", "string", "Whom or what it is about", required=True),
    column("outlet", "string", "The outlet, or the pseudonym of a private source"),
    column("kind", "string", "Kind of outlet: newspaper, online, broadcast, agency, social …"),
    column("tier", "integer", "1 for the outlets that matter most to the mission", minimum=1),
    column("language", "string", "Language (ISO 639-1)"),
    column("country", "string", "Country or territory (ISO 3166-1, two letters)"),
    column("topic", "string", "Topic"),
    column("headline", "string", "Headline"),
    column("text", "string", "Opening or the sentence that was found"),
    column("tone", "string", "Tone towards the subject", enum=list(TONES)),
    column("tone_score", "number", "The tool's own score of tone, on its own scale"),
    column("messages", "string", "Key messages found in it, separated by ;"),
    column("stories", "integer", "Stories it stands for: 1 for an item", required=True, minimum=0),
    column("all_stories", "integer", "All stories among which those were counted", minimum=0),
    _count("reach", "The tool's estimate of possible readers", "people"),
    column("ave", "number", "Advertising value equivalent, which the field rejects", minimum=0),
)


@dataclass(frozen=True)
class Schema:
    """What the main table of a dataset looks like.

    Attributes:
        name: the dataset.
        fields: its Frictionless fields, in order.
        primary_key: the column or columns that identify a row.
        free_text: columns in which people write what they like.
    """

    name: str
    fields: tuple[Field, ...]
    primary_key: str | tuple[str, ...]
    free_text: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns, in order."""
        return tuple(field["name"] for field in self.fields)


_REFRESHED = {
    schema.name: schema
    for schema in (
        Schema("posts", POSTS, "post_id", ("text",)),
        Schema("mentions", MENTIONS, "hour"),
        Schema("coverage", COVERAGE, "coverage_id", ("headline", "text", "outlet")),
        Schema("daily", DAILY, ("date", "account", "platform", "metric")),
        Schema("breakdowns", BREAKDOWNS, ("account", "platform", "dimension", "group", "metric")),
    )
}


def refreshed() -> tuple[str, ...]:
    """The names of the datasets that a refresh can fill."""
    return tuple(_REFRESHED)


def schema(name: str) -> Schema:
    """The schema of a dataset that a refresh can fill.

    Raises:
        DatasetError: there is none of that name.
    """
    if name not in _REFRESHED:
        raise DatasetError.unknown(name, list(_REFRESHED))
    return _REFRESHED[name]
