"""The fields of the tables kept by hand, with units and constraints."""

from __future__ import annotations

from doingoai.datasets.schemas import PLATFORMS, Field, column


def _share(name: str, description: str) -> Field:
    return column(
        name, "integer", description, required=True, unit="per cent", minimum=0, maximum=100
    )


def _hour(name: str, description: str) -> Field:
    return column(
        name, "integer", description, required=True, unit="hour of day", minimum=0, maximum=24
    )


PILLARS = ("trade", "tourism", "culture")
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
    column("note_en", "string", "What to know before stating it, in English"),
    column("note_vi", "string", "The same in Vietnamese"),
)
# The naming card: forms that are never used stand in one cell, separated by semicolons.
NAMING = (
    column("name_id", "string", "Stable key of the name", required=True, unique=True),
    column("vi", "string", "The name in Vietnamese", required=True),
    column("en", "string", "The name in English", required=True),
    column("fr", "string", "The name in French", required=True),
    column("never_vi", "string", "Forms not used in Vietnamese texts, separated by ;"),
    column("never_en", "string", "Forms not used in English texts, separated by ;"),
    column("never_fr", "string", "Forms not used in French texts, separated by ;"),
    column("note_en", "string", "When it applies, in English"),
    column("note_vi", "string", "The same in Vietnamese"),
    column("source_en", "string", "Where the form stands, in English", required=True),
    column("source_vi", "string", "The same in Vietnamese", required=True),
)
CLEARANCE = (
    column("content_id", "string", "Stable key of the kind of content", required=True, unique=True),
    column("content_en", "string", "Kind of content, in English", required=True),
    column("content_vi", "string", "The same in Vietnamese", required=True),
    column("speaks_en", "string", "Who may speak or publish, in English", required=True),
    column("speaks_vi", "string", "The same in Vietnamese", required=True),
    column("clears_en", "string", "Who clears it, in English", required=True),
    column("clears_vi", "string", "The same in Vietnamese", required=True),
    column(
        "drafted_by",
        "integer",
        "The draft is with whoever clears it by then, counted from the beginning of the case",
        unit="minutes",
        minimum=0,
    ),
    column(
        "issued_by",
        "integer",
        "Cleared and out by then, counted from the beginning of the case",
        unit="minutes",
        minimum=0,
    ),
    column("note_en", "string", "What else the card says, in English"),
    column("note_vi", "string", "The same in Vietnamese"),
)
STEPS = (
    column(
        "step", "integer", "Place in the order, from 1", required=True, unique=True, unit="rank"
    ),
    column("role_en", "string", "Who acts, in English", required=True),
    column("role_vi", "string", "The same in Vietnamese", required=True),
    column("does_en", "string", "What they do, in English", required=True),
    column("does_vi", "string", "The same in Vietnamese", required=True),
    column(
        "done_by",
        "integer",
        "For a holding statement: done by then, counted from the first alarm",
        required=True,
        unit="minutes",
        minimum=0,
    ),
)
AUDIENCES = (
    column("segment_id", "string", "Stable key of the segment", required=True, unique=True),
    column("name_en", "string", "Who they are, in English", required=True),
    column("name_vi", "string", "The same in Vietnamese", required=True),
    column("size", "integer", "How many they are", required=True, unit="people", minimum=1),
    column("languages", "string", "What they read, the first best, separated by ;", required=True),
    column("zone", "string", "The clock they live by (IANA)", required=True),
    *(
        _share(platform, f"Share that uses {platform} at least once a week")
        for platform in PLATFORMS
    ),
    _share("newspaper", "Share that reads a newspaper, on paper or online, once a week"),
    _share("radio", "Share that listens to the radio of Estamar at least once a week"),
    _share("posters", "Share that passes trams, ferries or their stops at least once a week"),
    _share("newsletter", "Share that has subscribed to a newsletter of the mission"),
    _share("events", "Share that comes to an event of the mission in a year"),
    _share("trust", "Share that calls what the mission says reliable"),
    _hour("window_from", "From this hour of their own clock they read, watch or listen"),
    _hour("window_to", "Until this hour, itself not included"),
    *(
        column(
            f"relevance_{pillar}",
            "integer",
            f"How much they matter to the {pillar} of this year's campaign, by the brief",
            required=True,
            unit="points",
            minimum=0,
            maximum=3,
        )
        for pillar in PILLARS
    ),
    column("concerns_en", "string", "What they want to know, in English", required=True),
    column("concerns_vi", "string", "The same in Vietnamese", required=True),
)
