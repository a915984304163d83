"""The ``recordings`` package: what was said, how it was made, what is true of it.

``data.csv`` and ``making.csv`` are kept by hand; ``sounds/`` is written by `speech`, which needs
espeak-ng, or holds recordings of people. Described here, with the truth on rates and pauses:
units of the text over the length of the file, and the silences of ``making.csv``.
"""

from __future__ import annotations

import wave
from io import BytesIO

from doingoai._paths import course_file
from doingoai.datasets.generators._schema_recordings import LABELS, MAKING, RECORDINGS
from doingoai.datasets.generators.kept import STORY, kept_table
from doingoai.datasets.writing import Attachment, Package, Row, Table
from doingoai.text import spoken_units

NAME = "recordings"


def package() -> Package:
    """The ``recordings`` package, its sounds as they lie in ``sounds/``."""
    data = kept_table(NAME, "data", "Recordings", RECORDINGS, "recording_id")
    making = kept_table(
        NAME, "making", "How they were made", MAKING, "recording_id", audience="instructor"
    )
    sounds = [_sound(str(row["recording_id"]), str(row["title_en"])) for row in data.rows]
    made = {str(row["recording_id"]): row for row in making.rows}
    labels = [
        _label(row, made[str(row["recording_id"])], sound.content)
        for row, sound in zip(data.rows, sounds, strict=True)
    ]
    return Package(
        name=NAME,
        title="Recordings of synthetic speech, their rates and pauses known",
        description="Exercise data, not for release. Short announcements of an invented Embassy, "
        "spoken by a machine: measuring material, never models of how to speak. The words stand "
        "in the table; the tables of making and labels are the instructor's.",
        version="2026.11.1",
        tables=[
            data,
            making,
            Table("labels", "What is true", LABELS, labels, "recording_id", "instructor"),
        ],
        attachments=sounds,
        sources=[{"title": "Written for this course; spoken by espeak-ng"}],
        made_by={"generator": "doingoai.datasets.generators.speech", "seed": None},
        about=STORY,
    )


def _sound(recording_id: str, title: str) -> Attachment:
    path = f"sounds/{recording_id}.wav"
    content = course_file("datasets", NAME, *path.split("/")).read_bytes()
    return Attachment(recording_id, title, path, "audio/wav", content)


def _label(row: Row, made: Row, sound: bytes) -> Row:
    with wave.open(BytesIO(sound)) as read:
        seconds = read.getnframes() / read.getframerate()
    language = str(row["language"])
    units = spoken_units(str(row[f"text_{language}"]), language)
    silences = [float(each) for each in str(made["silences"]).split(";")]
    longest = max(silences)
    return {
        "recording_id": row["recording_id"],
        "units": units,
        "seconds": round(seconds, 3),
        "rate": round(60 * units / seconds, 1),
        "longest_pause": longest,
        "after_sentence": silences.index(longest) + 1,
    }
