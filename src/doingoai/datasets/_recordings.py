"""Recordings of speech: what was said, and the bytes of the sound."""

from __future__ import annotations

from dataclasses import dataclass

from doingoai.datasets._errors import DatasetError
from doingoai.datasets._packages import described
from doingoai.datasets._rows import table

_PARSERS = {"practice": lambda cell: cell == "true"}


@dataclass(frozen=True)
class Recording:
    """One recording, and the words that are spoken in it.

    Attributes:
        recording_id: its key, also the name of its sound within the package.
        language: what is spoken, ``"en"`` or ``"vi"``.
        practice: for the lesson; others belong to the exercise.
        title_en, title_vi: what it is called.
        text_en, text_vi: its words in both languages, equal in content; one of them is spoken.
        note_en, note_vi: what to listen for; empty in the exercise.
    """

    recording_id: str
    language: str
    practice: bool
    title_en: str
    title_vi: str
    text_en: str
    text_vi: str
    note_en: str
    note_vi: str

    @property
    def text(self) -> str:
        """The words that are spoken."""
        return self.text_vi if self.language == "vi" else self.text_en

    def title(self, language: str) -> str:
        """What it is called, in ``language``."""
        return self.title_vi if language == "vi" else self.title_en

    def note(self, language: str) -> str:
        """What to listen for, in ``language``; may be empty."""
        return self.note_vi if language == "vi" else self.note_en


def recordings() -> tuple[Recording, ...]:
    """All recordings, in the order of the table.

    Raises:
        DatasetError: the dataset can't be read.
    """
    return table("recordings", Recording, _PARSERS)


def recording(recording_id: str) -> Recording:
    """The recording called ``recording_id``.

    Raises:
        DatasetError: there is no such recording, or the dataset can't be read.
    """
    rows = recordings()
    for row in rows:
        if row.recording_id == recording_id:
            return row
    raise DatasetError.no_row("recordings", recording_id, [row.recording_id for row in rows])


def recording_bytes(recording_id: str) -> bytes:
    """The sound of a recording as a WAV file, verified against its hash.

    Raises:
        DatasetError: there is no such recording; its file is missing or altered.
    """
    recording(recording_id)
    return described("recordings").content(recording_id)
