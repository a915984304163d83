"""The fields of each table, with units and constraints."""

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
LIMITS = (
    column("platform", "string", "Platform", required=True),
    column("field", "string", "What is limited", required=True),
    column(
        "value",
        "number",
        "The most that is taken, in the unit of the row",
        required=True,
        minimum=0,
    ),
    column("unit", "string", "What it is counted in", required=True),
    column("as_of", "date", "Day on which the source was read", required=True),
    column("source", "string", "Where it stands", required=True),
    column("confidence", "string", "How sure it is", required=True, enum=["high", "medium", "low"]),
    column("note_en", "string", "What to know about it, in English"),
    column("note_vi", "string", "The same in Vietnamese"),
)
FACTS = (
    column("fact_id", "string", "Stable key of the fact", required=True, unique=True),
    column("topic", "string", "What it is about", required=True),
    column(
        "kind",
        "string",
        "Decision, target or result",
        required=True,
        enum=["decision", "target", "result"],
    ),
    column("statement_en", "string", "The fact in an English sentence", required=True),
    column("statement_vi", "string", "The fact in a Vietnamese sentence", required=True),
    column("figure_en", "string", "Its figure as English writes it", required=True),
    column("figure_vi", "string", "Its figure as Vietnamese writes it", required=True),
    column("value", "number", "Its figure in units", required=True),
    column("unit", "string", "What the figure counts", required=True),
    column("as_of", "date", "Day of the source", required=True),
    column("expires", "date", "Day from which it must be looked up again", required=True),
    column("source_en", "string", "Who printed it, and when, in English", required=True),
    column("source_vi", "string", "The same in Vietnamese", required=True),
)
