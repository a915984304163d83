"""The fields of the tables of the press module: questions, inquiries, briefings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.datasets.schemas import LANGUAGES, column

if TYPE_CHECKING:
    from doingoai.datasets.schemas import Field

TOPICS = (
    "trade",
    "tourism",
    "culture",
    "consular",
    "community",
    "incident",
    "position",
    "economy",
    "environment",
    "visit",
    "digital",
    "staff",
)
WANTS = ("figure", "yes-no", "when", "who", "why", "doing", "opinion", "position")
# What a follow-up hangs on: what was heard in the answer before it.
WHEN = (
    "evasion",
    "new-claim",
    "figure",
    "wrong-figure",
    "no-time",
    "repeats-frame",
    "speculation",
    "refusal",
    "answered",
)
TYPES = (
    "hypothetical",
    "speculative",
    "loaded",
    "false-premise",
    "either-or",
    "multiple",
    "third-party",
    "leading",
    "ranking",
    "opinion",
    "off-record",
    "repeated",
    "plain",
)
TECHNIQUES = (
    "answer",
    "correct-premise",
    "refer",
    "say-not-known",
    "decline-with-reason",
    "bridge",
)
KINDS = ("newspaper", "magazine", "broadcast", "agency", "online")
ABOUT = ("us", "staff", "host", "other")


def _both(name: str, what: str, *, required: bool = True) -> tuple[Field, Field]:
    """A text in both languages."""
    return (
        column(f"{name}_en", "string", f"{what}, in English", required=required),
        column(f"{name}_vi", "string", "The same in Vietnamese", required=required),
    )


_QUESTION_ID = column(
    "question_id", "string", "Stable key of the question", required=True, unique=True
)
QUESTIONS = (
    _QUESTION_ID,
    *_both("text", "The question"),
    column("topic", "string", "What it is about", required=True, enum=list(TOPICS)),
    column("asker_id", "string", "Who asks it (askers)", required=True),
    column(
        "pressure",
        "integer",
        "How hard it presses: 1 friendly, 2 firm, 3 hostile",
        required=True,
        unit="steps from 1 to 3",
        minimum=1,
        maximum=3,
    ),
    *_both("premise", "What it takes for granted; empty where that is nothing", required=False),
    column("premise_holds", "boolean", "Whether that is so; empty where it takes nothing"),
    column(
        "in_brief",
        "boolean",
        "The officer who gives the briefing may answer it in substance; else it is referred, "
        "or declined with the reason",
        required=True,
    ),
    column("content_id", "string", "The row of the clearance card it falls under", required=True),
    column("fact_ids", "string", "Facts that an answer may state, separated by ;"),
    column("incident_id", "string", "The incident it is about; empty for none"),
    column("loaded_en", "string", "Its loaded words, in English, separated by ;"),
    column("loaded_vi", "string", "Its loaded words, in Vietnamese, separated by ;"),
    column("wants", "string", "What would answer it", required=True, enum=list(WANTS)),
    *_both("answer", "A short line to take; of the exercise's in labels", required=False),
    column(
        "practice",
        "boolean",
        "For the lesson and the simulator; the others are the exercise's",
        required=True,
    ),
)
FOLLOW_UPS = (
    column("follow_up_id", "string", "Stable key of the follow-up", required=True, unique=True),
    column("question_id", "string", "The question it follows; empty for any"),
    column(
        "when",
        "string",
        "What was heard in the answer before it",
        required=True,
        enum=list(WHEN),
    ),
    *_both("text", "The follow-up"),
)
ASKERS = (
    column("asker_id", "string", "Stable key of who asks; nobody has a name", required=True),
    *_both("called", "How the chair calls on them"),
    column("outlet", "string", "Their outlet, invented", required=True),
    column("kind", "string", "What sort of outlet it is", required=True, enum=list(KINDS)),
    column(
        "country",
        "string",
        "Country or territory of the outlet; XE stands for Estamar, other codes beginning with X "
        "for invented ones",
        required=True,
    ),
    column("language", "string", "The language they write in", required=True, enum=list(LANGUAGES)),
    *_both("manner", "How they ask, and what they are after"),
)
QUESTION_TYPES = (
    column("type_id", "string", "Stable key of the type", required=True, unique=True),
    *_both("name", "What it is called"),
    *_both("meaning", "How to know it, and what helps"),
)
QUESTION_LABELS = (
    _QUESTION_ID,
    column(
        "types",
        "string",
        "Its type (types); two, separated by ;, where reasonable people differ",
        required=True,
    ),
    column(
        "technique",
        "string",
        "What a good answer does, in its order, separated by ;",
        required=True,
    ),
    *_both("answer", "A short line to take"),
)
INQUIRIES = (
    column("inquiry_id", "string", "Stable key of the inquiry", required=True, unique=True),
    column("received_at", "datetime", "When it came in, UTC", required=True, unit="UTC"),
    column(
        "deadline",
        "string",
        "Until when they need the answer, on their own clock",
        required=True,
        pattern=r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}",
    ),
    column("deadline_zone", "string", "The zone of that clock", required=True),
    column("outlet", "string", "Their outlet, invented", required=True),
    column("kind", "string", "What sort of outlet it is", required=True, enum=list(KINDS)),
    column(
        "tier",
        "integer",
        "Weight of the outlet for the mission: 1 the highest",
        required=True,
        unit="tiers from 1 to 3",
        minimum=1,
        maximum=3,
    ),
    column(
        "reach",
        "integer",
        "People who might read, hear or see it, by its own account",
        required=True,
        unit="people",
        minimum=0,
    ),
    column("country", "string", "Country or territory of the outlet", required=True),
    column("language", "string", "Its language", required=True, enum=list(LANGUAGES)),
    column("topic", "string", "What it is about", required=True, enum=list(TOPICS)),
    column(
        "risk",
        "integer",
        "What a late or wrong answer would do: 0 nothing, 1 annoyance, 2 a false picture, "
        "3 harm to people or trust",
        required=True,
        unit="steps from 0 to 3",
        minimum=0,
        maximum=3,
    ),
    *_both("subject", "The line above it"),
    *_both("text", "What it says"),
)
ITEMS = (
    column("item_id", "string", "Stable key of the item", required=True, unique=True),
    *_both("text", "What is said"),
    *_both("from", "Who says it, and where"),
    column(
        "reach",
        "integer",
        "People who have seen it so far",
        required=True,
        unit="people",
        minimum=0,
    ),
    column(
        "growth",
        "integer",
        "By how much that grows in an hour",
        required=True,
        unit="per cent an hour",
    ),
    column(
        "harm",
        "integer",
        "What it does to people if it is believed: 0 nothing, 1 annoyance, 2 money, health or "
        "trust, 3 danger to somebody",
        required=True,
        unit="steps from 0 to 3",
        minimum=0,
        maximum=3,
    ),
    column("about", "string", "Whom it is about", required=True, enum=list(ABOUT)),
)
REPORTS = (
    column("report_id", "string", "Stable key of the report", required=True, unique=True),
    column("outlet", "string", "The outlet, invented", required=True),
    column("published_at", "datetime", "When it came out, UTC", required=True, unit="UTC"),
    column("language", "string", "Its language", required=True, enum=list(LANGUAGES)),
    *_both("headline", "Its headline"),
    *_both("passage", "The passage that is wrong"),
    *_both("claim", "What it claims, in a sentence"),
    *_both("claim_figure", "The wrong figure in it", required=False),
    column("fact_id", "string", "The fact that puts it right (facts)", required=True),
    *_both("right", "What is right, in a sentence"),
    *_both("figure", "The right figure"),
    *_both("source", "Where that stands"),
    *_both("why", "How the mistake came about, as far as that can be seen"),
    column(
        "reporter_reachable",
        "boolean",
        "The journalist can be called; else the desk of the outlet",
        required=True,
    ),
    column("practice", "boolean", "For the lesson; the others are the exercise's", required=True),
)
BRIEFINGS = (
    column("briefing_id", "string", "Stable key of the transcript", required=True),
    column(
        "turn",
        "integer",
        "Place within it, from 1",
        required=True,
        unit="turns",
        minimum=1,
    ),
    column("who", "string", "Who speaks", required=True, enum=["asker", "spokesperson"]),
    column("asker_id", "string", "Who asks (askers of press-questions)"),
    column("question_id", "string", "The question it is (press-questions); empty where it is none"),
    *_both("text", "What is said"),
    column("practice", "boolean", "For the lesson; the others are the exercise's", required=True),
)
BRIEFING_LABELS = (
    column("briefing_id", "string", "Stable key of the transcript", required=True),
    column(
        "turn",
        "integer",
        "The turn of the spokesperson",
        required=True,
        unit="turns",
        minimum=1,
    ),
    column("good", "boolean", "It is a good moment", required=True),
    column("codes", "string", "What can be heard in it, separated by ;", required=True),
    *_both("reason", "Why it is good or bad"),
    *_both("better", "A better line; empty where it is good", required=False),
)
