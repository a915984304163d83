"""Three meters for whoever wants them: accuracy, clarity, trust. They are never marked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from doingoai.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from doingoai.press.briefing._hear import Heard

MOST = 10
METERS = {"accuracy": N_("Accuracy"), "clarity": N_("Clarity"), "trust": N_("Trust")}
# What moves a meter, and how far. Set by the course for practice; no source has such figures.
_MOVES = {
    "personal": {"trust": -3},
    "position": {"accuracy": -1, "trust": -2},
    "wrong-figure": {"accuracy": -3},
    "new-claim": {"accuracy": -2},
    "blame": {"trust": -2},
    "promise": {"accuracy": -1, "trust": -1},
    "speculation": {"accuracy": -2},
    "refusal": {"trust": -2},
    "evasion": {"clarity": -1, "trust": -1},
    "copied": {"clarity": -2},
    "expired": {"accuracy": -1},
    "repeats-frame": {"clarity": -1},
    "no-time": {"trust": -1},
    "only-message": {"clarity": -1, "trust": -1},
    "other-language": {"clarity": -2},
    "nothing": {"clarity": -1},
    "long": {"clarity": -1},
    "goes-on": {"clarity": -1},
    "told-when": {"trust": 2},
    "referred": {"accuracy": 1, "trust": 1},
    "figure": {"accuracy": 2},
    "answered": {"clarity": 1, "trust": 1},
    "brief": {"clarity": 1},
}


@dataclass(frozen=True)
class Meters:
    """Where the meters stand, each 0 to `MOST`."""

    accuracy: int
    clarity: int
    trust: int


BEGIN = Meters(5, 5, 5)


@dataclass(frozen=True)
class Movement:
    """What one thing that was heard does to one meter.

    Attributes:
        meter: a key of `METERS`.
        by: how far it moves, below 0 for down.
        code: what was heard, a key of `SOUNDS`: the reason.
    """

    meter: str
    by: int
    code: str


def movements(heard: Iterable[Heard]) -> tuple[Movement, ...]:
    """What a reply does to the meters, in the order of what was heard."""
    return tuple(
        Movement(meter, by, each.code)
        for each in heard
        for meter, by in _MOVES.get(each.code, {}).items()
    )


def moved(meters: Meters, moves: Iterable[Movement]) -> Meters:
    """The meters after ``moves``; none leaves its scale."""
    for move in moves:
        at = getattr(meters, move.meter) + move.by
        meters = replace(meters, **{move.meter: max(0, min(MOST, at))})
    return meters
