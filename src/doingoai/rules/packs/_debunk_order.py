"""Where the parts of a debunk stand in its text: fact, warning, the claim, why, fact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.rules.packs import _claims
from doingoai.rules.packs.fix import mentions, right_figure
from doingoai.text import figures

if TYPE_CHECKING:
    from doingoai.rules._artefacts import Correction
    from doingoai.rules._context import Context


@dataclass(frozen=True)
class DebunkOrder:
    """The numbers of sentences, from 1; 0 for a part that is not there.

    Attributes:
        sentences: how many there are.
        answered: whether a figure is named by which the fact can be found.
        first: the sentence that states the fact, where that is the first one.
        warning: the sentence that warns of the claim.
        claim: those that repeat the claim.
        why: the first that says how the claim came about.
        last: the last sentence, where it states the fact again.
    """

    sentences: int
    answered: bool
    first: int
    warning: int
    claim: tuple[int, ...]
    why: int
    last: int


def debunk_order(debunk: Correction, context: Context) -> DebunkOrder:
    """Where the parts of ``debunk`` stand, by what the rules FIX-001 to FIX-006 look for."""
    parts, language = _claims.parts(debunk.text), debunk.language
    wanted = right_figure(debunk, context)
    stated = [
        wanted is not None and wanted in {each.value for each in figures(part, language)}
        for part in parts
    ]
    claim = tuple(place + 1 for place in mentions(debunk))
    near = range(max(0, claim[0] - 2), claim[0]) if claim else ()
    return DebunkOrder(
        sentences=len(parts),
        answered=wanted is not None,
        first=1 if stated and stated[0] else 0,
        warning=next((at + 1 for at in near if _claims.warned(parts[at], language)), 0),
        claim=claim,
        why=next((at + 1 for at, part in enumerate(parts) if _claims.explained(part, language)), 0),
        last=len(parts) if len(parts) > 1 and stated[-1] else 0,
    )
