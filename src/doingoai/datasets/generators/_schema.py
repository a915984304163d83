"""The fields of posts and comments, with units and constraints."""

from __future__ import annotations

from typing import Any

Field = dict[str, Any]
PLATFORMS = ("facebook", "instagram", "x", "youtube")
FORMATS = ("photo", "video", "link", "text")
LANGUAGES = ("vi", "en", "fr")
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
    column("platform", "string", "Platform", required=True, enum=list(PLATFORMS)),
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
