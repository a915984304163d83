"""The fields of the tables a plan is made from: channels, calendar, brief."""

from __future__ import annotations

from doingoai.datasets.schemas import column

# Learning closes the circle of the evaluation cycle; it is no stage of a measure.
STAGES = ("inputs", "outputs", "outtakes", "outcomes", "impact")
PESO = ("paid", "earned", "shared", "owned")
HANDLING = ("celebrate", "protocol", "none")
PLACES = ("vn", "un", "estamar")

CHANNELS = (
    column("channel_id", "string", "Stable key of the channel", required=True, unique=True),
    column("name_en", "string", "The channel, in English", required=True),
    column("name_vi", "string", "The same in Vietnamese", required=True),
    column("peso", "string", "Paid, earned, shared or owned", required=True, enum=list(PESO)),
    column(
        "use", "string", "The column of audiences that says who can be found there", required=True
    ),
    column(
        "ceiling",
        "number",
        "Share of the target group that no number of units exceeds",
        required=True,
        unit="share of 1",
        minimum=0,
        maximum=1,
    ),
    column(
        "scale_units",
        "number",
        "Units that reach 63% of the ceiling",
        required=True,
        unit="units",
        minimum=0,
    ),
    column(
        "min_units", "integer", "Units it takes at least", required=True, unit="units", minimum=0
    ),
    column(
        "max_units", "integer", "Units it takes at most", required=True, unit="units", minimum=0
    ),
    column(
        "contact_price",
        "integer",
        "Price of a thousand contacts in the seller's offer",
        unit="Estamar crowns",
        minimum=0,
    ),
    column(
        "last_year",
        "integer",
        "Units that went into it last year",
        required=True,
        unit="units",
        minimum=0,
    ),
    column(
        "lead_days",
        "integer",
        "Working days from cleared text to the public",
        required=True,
        unit="working days",
        minimum=0,
    ),
    column("note_en", "string", "What to know about it, in English"),
    column("note_vi", "string", "The same in Vietnamese"),
)
CALENDAR = (
    column("day_id", "string", "Stable key of the day", required=True, unique=True),
    column("place", "string", "Whose day it is", required=True, enum=list(PLACES)),
    column(
        "rule",
        "string",
        "How its date is found: solar:MM-DD, lunar:MM-DD, easter:+N, "
        "weekday:MM-D-N (Monday is 1; the Nth, -1 the last)",
        required=True,
    ),
    column(
        "shift",
        "integer",
        "Days from that date to the first day, negative for days before",
        required=True,
        unit="days",
    ),
    column("days", "integer", "How many days it lasts", required=True, unit="days", minimum=1),
    column("since", "integer", "First year; empty where none is told", unit="year"),
    column(
        "every",
        "integer",
        "How many years lie between two of them",
        required=True,
        unit="years",
        minimum=1,
    ),
    column(
        "handling",
        "string",
        "Celebrate, protocol only, or no content of ours",
        required=True,
        enum=list(HANDLING),
    ),
    column(
        "crowds",
        "boolean",
        "It fills the news: nothing that does not belong to it goes out",
        required=True,
    ),
    column("closed_vn", "boolean", "Offices in Viet Nam are closed", required=True),
    column("closed_estamar", "boolean", "Offices in Estamar are closed", required=True),
    column(
        "made_up",
        "boolean",
        "A day of it that falls on a Saturday or Sunday closes the next working day",
        required=True,
    ),
    column("name_en", "string", "The day, in English", required=True),
    column("name_vi", "string", "The same in Vietnamese", required=True),
    column("why_en", "string", "Why it is handled so, in English", required=True),
    column("why_vi", "string", "The same in Vietnamese", required=True),
    column("source_en", "string", "Where the day stands, in English", required=True),
    column("source_vi", "string", "The same in Vietnamese", required=True),
    column("as_of", "date", "Day on which the rule was looked up", required=True),
)
OUTPUTS = (
    column("output_id", "string", "Stable key of the output", required=True, unique=True),
    column("name_en", "string", "What goes out or takes place, in English", required=True),
    column("name_vi", "string", "The same in Vietnamese", required=True),
    column("channel_id", "string", "By which channel; empty for the reserve"),
    column("segment_id", "string", "For whom", required=True),
    column("languages", "string", "In what languages it must be, separated by ;", required=True),
    column("ready", "date", "Day from which its text can go to clearance"),
    column("earliest", "date", "First day on which it may go out", required=True),
    column("latest", "date", "Last day on which it may go out", required=True),
    column("fixed", "string", "The day of the calendar to which it is bound (day_id)"),
    column("after", "string", "The output that must come before it (output_id)"),
    column("after_from", "integer", "At least so many days after that one", unit="days", minimum=0),
    column("after_to", "integer", "At most so many days after that one", unit="days", minimum=0),
    column("working_day", "boolean", "It needs a working day in Estamar", required=True),
    column("protocol", "boolean", "It is an act of protocol and no content of ours", required=True),
    column("reserve", "boolean", "A slot kept free for what nobody foresaw", required=True),
)
OBJECTIVES = (
    column("objective_id", "string", "Stable key of the candidate", required=True, unique=True),
    column(
        "text_en",
        "string",
        "The candidate in English, with {baseline}, {baseline_day}, "
        "{target} and {deadline} where its figures stand",
        required=True,
    ),
    column("text_vi", "string", "The same in Vietnamese", required=True),
    column("baseline", "number", "The figure today, where the candidate has one"),
    column("baseline_day", "date", "The day of that figure"),
    column("target", "number", "The figure aimed at"),
    column("deadline", "date", "The day by which, where the candidate has one"),
)
OBJECTIVE_LABELS = (
    column("objective_id", "string", "Stable key of the candidate", required=True, unique=True),
    column("stage", "string", "Stage of what it measures", required=True, enum=list(STAGES)),
    column(
        "has_baseline",
        "boolean",
        "It says where we stand, and when that was measured",
        required=True,
    ),
    column("has_target", "boolean", "It says how far we want to come", required=True),
    column("in_time", "boolean", "It has a deadline within the campaign", required=True),
    column("named_audience", "boolean", "It says with whom", required=True),
    column("has_source", "boolean", "It says where both figures are read", required=True),
    column("fault", "string", "What is wrong with it, in a word; empty where nothing is"),
    column("reason_en", "string", "Why, in English", required=True),
    column("reason_vi", "string", "The same in Vietnamese", required=True),
)
MEASURES = (
    column("measure_id", "string", "Stable key of the measure", required=True, unique=True),
    column("text_en", "string", "What is measured, in English", required=True),
    column("text_vi", "string", "The same in Vietnamese", required=True),
)
MEASURE_LABELS = (
    column("measure_id", "string", "Stable key of the measure", required=True, unique=True),
    column(
        "stage",
        "string",
        "Its stage; none for what measures nothing",
        required=True,
        enum=[*STAGES, "none"],
    ),
    column("reason_en", "string", "Why, in English", required=True),
    column("reason_vi", "string", "The same in Vietnamese", required=True),
)
