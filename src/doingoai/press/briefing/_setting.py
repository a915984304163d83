"""What a briefing is set to, and the short code that hands it on to a class."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from doingoai.i18n import LANGUAGES

COUNTS = range(1, 21)
PRESSURES = range(1, 4)
SEEDS = range(1, 1_000_000)
_NONE = "0"
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_PARTS = (4, 5, 6)


@dataclass(frozen=True)
class Setting:
    """What makes one briefing: whoever sets the same gets the same questions in the same order.

    Attributes:
        language: of the briefing, ``"vi"`` or ``"en"``.
        seed: which of the many briefings that fit the rest, 1 to 999,999.
        count: questions without their follow-ups, 1 to 20.
        topics: topics that may come up; none means all of them.
        incident: id of the incident that the room asks about, too; "" for a day without one.
        pressure: 1 friendly, 2 as on most days, 3 a hard day.

    Raises:
        ValueError: a value that is out of range.
    """

    language: str = "vi"
    seed: int = 1
    count: int = 6
    topics: tuple[str, ...] = ()
    incident: str = ""
    pressure: int = 2

    def __post_init__(self) -> None:
        object.__setattr__(self, "topics", tuple(sorted(set(self.topics))))
        names = (*self.topics, *([self.incident] if self.incident else []))
        sound = (
            self.language in LANGUAGES
            and self.seed in SEEDS
            and self.count in COUNTS
            and self.pressure in PRESSURES
            and all(_ID.fullmatch(name) and name != _NONE for name in names)
        )
        if not sound:
            raise ValueError(f"no such briefing: {self}")

    @cached_property
    def code(self) -> str:
        """The setting as a code to pass on, such as ``"vi.6.2.17.rumour.tourism+trade"``.

        Language, questions, pressure, seed, and where they are set: incident, topics.
        """
        parts = [self.language, str(self.count), str(self.pressure), str(self.seed)]
        if self.incident or self.topics:
            parts.append(self.incident or _NONE)
        if self.topics:
            parts.append("+".join(self.topics))
        return ".".join(parts)


def setting_of(code: str) -> Setting | None:
    """The setting that ``code`` stands for; None where it is no such code.

    Capitals and spaces, which come in when a code is read aloud or pasted, do not matter.
    """
    parts = re.sub(r"\s", "", code).lower().split(".")
    if len(parts) not in _PARTS or not all(
        part.isascii() and part.isdigit() for part in parts[1:4]
    ):
        return None
    incident, topics = (*parts[4:], "", "")[:2]
    try:
        return Setting(
            language=parts[0],
            count=int(parts[1]),
            pressure=int(parts[2]),
            seed=int(parts[3]),
            incident="" if incident == _NONE else incident,
            topics=tuple(topics.split("+")) if topics else (),
        )
    except ValueError:
        return None
