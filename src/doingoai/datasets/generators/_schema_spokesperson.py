"""The fields of the tables of the spokesperson module: incidents, drafts, terms of attribution."""

from __future__ import annotations

from doingoai.datasets.schemas import Field, column

STATUSES = ("confirmed", "unconfirmed", "unknown", "doing", "promised")
ASPECTS = ("what", "when", "where", "who", "how-many", "cause", "action", "next")
SLOTS = ("known", "unknown", "doing", "next", "none")
# Why an item has no place in a statement at the minute of the draft.
SLOT_REASONS = (
    "rumour",
    "unconfirmed",
    "personal",
    "hosts",
    "superseded",
    "internal",
    "not-yet",
)
FAULTS = (
    "stale-figure",
    "expired",
    "wrong-year",
    "which-count",
    "former-name",
    "wrong-name",
    "unsourced",
)
MISMATCHES = ("figure", "date", "name", "commitment")
RED_LINES = (
    "unconfirmed",
    "personal",
    "beyond-authority",
    "hosts-affairs",
    "not-latest-wording",
)

# What was agreed with the press, or when.
AGREED = (
    "nothing-agreed",
    "quotable",
    "described",
    "no-source",
    "not-for-use",
    "neither-name",
    "until-hour",
    "too-late",
)


def _both(name: str, description: str, *, required: bool = True) -> tuple[Field, Field]:
    return (
        column(f"{name}_en", "string", f"{description}, in English", required=required),
        column(f"{name}_vi", "string", "The same in Vietnamese", required=required),
    )


def _key(name: str, description: str) -> Field:
    return column(name, "string", description, required=True, unique=True)


_REASON = _both("reason", "Why")
INCIDENTS = (
    _key("incident_id", "Stable key of the incident"),
    *_both("title", "What it is about"),
    column("opened_at", "datetime", "First alarm, minute 0. UTC", required=True, unit="UTC"),
    column(
        "content_id",
        "string",
        "The row of the clearance card that says who speaks and who clears (cards/data)",
        required=True,
    ),
    column("practice", "boolean", "It belongs to the lesson, not to the exercise", required=True),
)
INCIDENT_ITEMS = (
    _key("item_id", "Stable key of the item"),
    column("incident_id", "string", "The incident to which it belongs", required=True),
    column(
        "minute",
        "integer",
        "When it comes in, counted from opened_at",
        required=True,
        unit="minutes",
        minimum=0,
    ),
    column(
        "status",
        "string",
        "How sure it is when it comes in",
        required=True,
        enum=list(STATUSES),
    ),
    column("aspect", "string", "What it answers", required=True, enum=list(ASPECTS)),
    *_both("text", "The item"),
    *_both("said_by", "Who says it"),
    *_both("figure", "The figure or hour it turns on, as it stands in the text", required=False),
    column("personal", "boolean", "It must never be published", required=True),
    *_both(
        "tokens",
        "Words of a personal item that no public text may hold, separated by ;",
        required=False,
    ),
    column("corrects", "string", "The item that this one replaces (item_id)"),
)
ITEM_LABELS = (
    _key("item_id", "Stable key of the item"),
    column(
        "slot",
        "string",
        "Its place in a statement drafted at minute 30; none where it has none",
        required=True,
        enum=list(SLOTS),
    ),
    column(
        "reason",
        "string",
        "Why it has no place, in a word; empty where it has one",
        enum=list(SLOT_REASONS),
    ),
    *_REASON,
)
SITUATIONS = (
    _key("situation_id", "Stable key of the situation"),
    *_both("text", "What happens, and what you are asked"),
)
SITUATION_LABELS = (
    _key("situation_id", "Stable key of the situation"),
    column("content_id", "string", "The row of the clearance card that decides", required=True),
    column("allowed", "boolean", "By the card you do it", required=True),
    column("reason", "string", "Why, in a word", required=True),
    *_REASON,
)
SPEECH = (
    _key("sentence_id", "Stable key of the sentence"),
    *_both("text", "The sentence as it stands in the draft"),
    *_both("figure", "The figure it turns on, as it stands there", required=False),
    *_both("name", "The name of a body or group in it, as it stands there", required=False),
)
SPEECH_LABELS = (
    _key("sentence_id", "Stable key of the sentence"),
    column(
        "fault",
        "string",
        "What is wrong with it, in a word; empty where nothing is",
        enum=list(FAULTS),
    ),
    column("fact_id", "string", "The fact it must agree with (facts), where it states a figure"),
    column("name_id", "string", "The name it must use (cards/naming), where that is at fault"),
    *_REASON,
)
VERSIONS = (
    _key("sentence_id", "Stable key of the sentence"),
    column("vi", "string", "The sentence in Vietnamese, as it was cleared", required=True),
    column("en", "string", "The sentence in English", required=True),
    column("fr", "string", "The sentence in French, as an agency delivered it", required=True),
)
VERSION_LABELS = (
    _key("sentence_id", "Stable key of a sentence that departs; each does so in one language"),
    column(
        "language",
        "string",
        "The version that departs from the Vietnamese",
        required=True,
        enum=["en", "fr"],
    ),
    column("kind", "string", "In what it departs", required=True, enum=list(MISMATCHES)),
    column("stands", "string", "What stands there", required=True),
    column("right", "string", "What must stand there", required=True),
    *_REASON,
)
LINES = (
    _key("line_id", "Stable key of the line"),
    *_both("text", "The line somebody proposes for the answer"),
)
LINE_LABELS = (
    _key("line_id", "Stable key of the line"),
    column(
        "code",
        "string",
        "The red line that it crosses; empty where it crosses none",
        enum=list(RED_LINES),
    ),
    *_REASON,
)
AGREEMENTS = (
    _key("agreement_id", "Stable key of the conversation"),
    *_both("text", "What was agreed in it, and when"),
)
AGREEMENT_LABELS = (
    _key("agreement_id", "Stable key of the conversation"),
    column("term_id", "string", "The term that holds (cards/attribution)", required=True),
    column("reason", "string", "Why, in a word", required=True, enum=list(AGREED)),
)
ATTRIBUTION = (
    _key("term_id", "Stable key of the term"),
    *_both("name", "What it is called"),
    *_both("meaning", "What it means by this card"),
    *_both("note", "What to settle first"),
)
