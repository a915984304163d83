"""The fields of the tables about recordings of speech."""

from __future__ import annotations

from doingoai.datasets.schemas import column

RECORDINGS = (
    column(
        "recording_id", "string", "Stable key; the sound has it, too", required=True, unique=True
    ),
    column("language", "string", "What is spoken", required=True, enum=["en", "vi"]),
    column("practice", "boolean", "For the lesson; others belong to the exercise", required=True),
    column("title_en", "string", "What it is called, in English", required=True),
    column("title_vi", "string", "The same in Vietnamese", required=True),
    column("text_en", "string", "Its words in English", required=True),
    column("text_vi", "string", "The same in Vietnamese", required=True),
    column("note_en", "string", "What to listen for, in English"),
    column("note_vi", "string", "The same in Vietnamese"),
)
MAKING = (
    column("recording_id", "string", "Key of the recording", required=True, unique=True),
    column("voice", "string", "Voice of espeak-ng; empty for the recording of a person"),
    column("speed", "integer", "Its speed, as espeak-ng counts it", unit="words a minute"),
    column("pitch", "integer", "Its pitch, 0 to 99", unit="steps"),
    column(
        "silences",
        "string",
        "Seconds of silence after each sentence but the last, separated by semicolons",
        required=True,
        unit="seconds",
    ),
    column("gain_db", "number", "Made louder by so much; what does not fit is cut", unit="dB"),
)
LABELS = (
    column("recording_id", "string", "Key of the recording", required=True, unique=True),
    column("units", "integer", "Words (en) or syllables (vi) spoken", required=True, unit="units"),
    column("seconds", "number", "Length of the sound", required=True, unit="seconds"),
    column("rate", "number", "Units a minute over that", required=True, unit="units a minute"),
    column("longest_pause", "number", "The longest silence", required=True, unit="seconds"),
    column(
        "after_sentence", "integer", "The sentence it comes after", required=True, unit="sentence"
    ),
)
