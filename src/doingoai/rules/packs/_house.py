"""What the rules on a message house share: its proofs one by one, houses to show, sources."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from doingoai.i18n import N_
from doingoai.planning import MessageHouse, Pillar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.datasets import Fact
    from doingoai.rules._context import Context

PILLARS = 3
KINDS = {"decision": N_("decision"), "target": N_("target"), "result": N_("result")}


@dataclass(frozen=True)
class Proof:
    """One place for a fact below a pillar.

    Attributes:
        pillar: its number, from 1.
        kind: the kind of fact that belongs there: a key of `KINDS`.
        fact_id: what stands there; never "".
        fact: the row of ``datasets/facts``, or None where there is none of that id.
    """

    pillar: int
    kind: str
    fact_id: str
    fact: Fact | None

    @property
    def field(self) -> str:
        """Its place, as findings call it: ``"pillars/1/decision"``."""
        return f"pillars/{self.pillar}/{self.kind}"


def proofs(house: MessageHouse, context: Context) -> Iterator[Proof]:
    """The places that are filled, pillar by pillar."""
    for number, pillar in enumerate(house.pillars, start=1):
        for kind in KINDS:
            fact_id = getattr(pillar, kind).strip()
            if fact_id:
                yield Proof(number, kind, fact_id, context.fact(fact_id))


# Examples. What stands below a pillar is real and sourced; day and words are the course's.
DIPLOMACY = Pillar(
    "Viet Nam is a partner that is there, in ever more places.",
    "diplomacy",
    decision="image-strategy-2026",
    target="missions-2030",
    result="strategic-partners-p5",
)
TRADE = Pillar(
    "An agreement in force opens both markets.",
    "trade",
    decision="evfta-2020",
    target="manufactured-exports-2030",
    result="exports-2025",
)
TOURISM = Pillar(
    "More people than ever come to see for themselves.",
    "tourism",
    decision="tourism-plan-2024",
    target="arrivals-2045",
    result="arrivals-2025",
)
HOUSE = MessageHouse(
    "Estamar and Viet Nam gain from each other.",
    (TRADE, TOURISM, DIPLOMACY),
    "en",
    "2026-11-16",
)


def with_pillar(**changes: str) -> MessageHouse:
    """The example with its first pillar changed."""
    return replace(HOUSE, pillars=(replace(TRADE, **changes), TOURISM, DIPLOMACY))
