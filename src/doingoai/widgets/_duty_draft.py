"""What the browser holds of a duty sheet: the hour, the steps done, the log, the handover."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from doingoai.widgets._typed_text import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

MAX_CHARS = 1_000  # of one field
MOST_LINES = 200
LAST = 90  # minutes of the story: by then the card's last step is due
HANDOVER = ("promised", "next", "note")


@dataclass(frozen=True)
class Line:
    """One line of the log.

    Attributes:
        at: when, as typed or by the story's clock.
        who: the office, never a name.
        what: what happened or was said.
        done: whether nothing of it is open.
    """

    at: str = ""
    who: str = ""
    what: str = ""
    done: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing is written in it but the time."""
        return not (self.who.strip() or self.what.strip())


@dataclass(frozen=True)
class Draft:
    """What was noted.

    Attributes:
        minute: where the story is, 0 to `LAST`.
        steps: by the number of a step of the card, when it was done, as typed.
        log: its lines.
        handover: ``promised`` (the hour named to the press), ``next`` (to whom), ``note``.
    """

    minute: int = 0
    steps: Mapping[int, str] = field(default_factory=dict)
    log: tuple[Line, ...] = ()
    handover: Mapping[str, str] = field(default_factory=dict)


def checked(raw: object, steps: Collection[int]) -> Draft:
    """A draft as the browser sent it; what is unknown, of another type or too long is blank."""
    given = _mapping(raw)
    minute, done, log = given.get("minute"), _mapping(given.get("steps")), given.get("log")
    handover = _mapping(given.get("handover"))
    whole = isinstance(minute, int) and not isinstance(minute, bool)
    return Draft(
        minute=min(max(minute, 0), LAST) if whole else 0,  # type: ignore[type-var,arg-type]
        steps={each: clean(done.get(str(each)), MAX_CHARS) for each in steps},
        log=tuple(map(_line, log[:MOST_LINES])) if isinstance(log, list) else (),
        handover={name: clean(handover.get(name), MAX_CHARS) for name in HANDOVER},
    )


def _line(raw: object) -> Line:
    given = _mapping(raw)
    texts = {name: clean(given.get(name), MAX_CHARS) for name in ("at", "who", "what")}
    return Line(**texts, done=given.get("done") is True)


def _mapping(raw: object) -> dict[str, Any]:
    return raw if isinstance(raw, dict) else {}
