"""What a judge says of an answer, before points and before words."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Reason:
    """Why an answer, or a part of it, earns what it earns.

    Attributes:
        code: machine-readable (``"right"``, ``"boosted-left-in"``); the words come later.
        ok: whether this speaks for the answer.
        at: the part it is about, as a path of keys; ``()`` for the whole.
        telling: how many keys at the end of ``at`` would give the answer away (the option that
            is missing), where a learner is to try again.
    """

    code: str
    ok: bool
    at: tuple[str, ...] = ()
    telling: int = 0

    def under(self, key: str) -> Reason:
        """The same reason, seen from one level further out."""
        return replace(self, at=(key, *self.at))

    def discreet(self) -> Reason:
        """The same reason without the keys that would give the answer away."""
        return replace(self, at=self.at[: len(self.at) - self.telling], telling=0)


@dataclass(frozen=True)
class Verdict:
    """The share of the points an answer earns (0 to 1) and the reasons.

    A share outside that range, or not finite, is a fault of the judge: it is brought back into
    the range, downwards where it says nothing.
    """

    share: float
    reasons: tuple[Reason, ...] = ()

    def __post_init__(self) -> None:
        share = float(self.share)
        safe = min(max(share, 0.0), 1.0) if math.isfinite(share) else 0.0
        object.__setattr__(self, "share", safe)

    def discreet(self) -> Verdict:
        """The same verdict for somebody who is to try again; what then reads alike, once."""
        reasons = dict.fromkeys(reason.discreet() for reason in self.reasons)
        return Verdict(self.share, tuple(reasons))


Judge = Callable[[Any], Verdict]

RIGHT = Verdict(1.0, (Reason("right", ok=True),))


def wrong(code: str = "wrong") -> Verdict:
    """Nothing earned, for the reason ``code``."""
    return Verdict(0.0, (Reason(code, ok=False),))
