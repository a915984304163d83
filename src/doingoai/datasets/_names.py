"""The naming card: what a country, a sea, a body is called in each language."""

from __future__ import annotations

from dataclasses import dataclass

from doingoai.datasets._rows import listed, table

_NAME = {"never_vi": listed, "never_en": listed, "never_fr": listed}


@dataclass(frozen=True)
class Name:
    """One name, as the card prints it.

    Attributes:
        name_id: its stable key, ``"east-sea"``.
        vi: the name in Vietnamese.
        en: the name in English.
        fr: the name in French.
        never_vi: forms that a Vietnamese text of the mission does not use; upper and lower case
            matter.
        never_en: the same for English.
        never_fr: the same for French.
        note_en: when it applies, and what to refer to, in English; may be empty.
        note_vi: the same in Vietnamese.
        source_en: where the form stands, in English.
        source_vi: the same in Vietnamese.
    """

    name_id: str
    vi: str
    en: str
    fr: str
    never_vi: tuple[str, ...]
    never_en: tuple[str, ...]
    never_fr: tuple[str, ...]
    note_en: str
    note_vi: str
    source_en: str
    source_vi: str

    def note(self, language: str) -> str:
        """When it applies, in ``language``; may be empty."""
        return self.note_vi if language == "vi" else self.note_en

    def source(self, language: str) -> str:
        """Where the form stands, in ``language``."""
        return self.source_vi if language == "vi" else self.source_en


def naming() -> tuple[Name, ...]:
    """The names of the naming card, in its order.

    Raises:
        DatasetError: the dataset can't be read.
    """
    return table("cards", Name, _NAME, resource="naming")
