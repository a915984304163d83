"""Why a question of the story cannot be asked of the tables at hand: whom, by what, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.datasets import Lack, LackKind
from doingoai.planning._audiences import clear_pairs
from doingoai.planning._curves import market
from doingoai.planning._optimum import optimum

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable

    import pandas as pd

    from doingoai.datasets import Fact
    from doingoai.planning._brief import Brief
    from doingoai.planning._curves import Market

_FEWEST = 3


def why_no_ranking(scores: pd.Series[float]) -> Lack | None:
    """Why segments cannot be put into an order, or None where they can.

    Args:
        scores: by ``segment_id``, as `ranked` gives them.
    """
    if len(scores) < _FEWEST:
        return Lack(
            "Fewer than three of the segments to be ranked are in the table.",
            kind=LackKind.TOO_FEW,
        )
    if not (scores > 0).any():
        return Lack("Nobody in the segments uses a channel of the brief.")
    if not clear_pairs(scores):
        return Lack("No segment is clearly ahead of another.", kind=LackKind.TIE)
    return None


def why_no_segment(relevance: pd.Series[float], least: float) -> Lack | None:
    """Why no segment can be chosen for an objective, or None where one can.

    Args:
        relevance: by ``segment_id``; NaN for a segment of which nothing was measured.
        least: the relevance that is asked for.
    """
    if any(weight >= least for _segment, weight in relevance.items()):
        return None
    return Lack("No segment with a baseline is as relevant as the question asks.")


def why_no_house(
    facts: Iterable[Fact], topics: Collection[str], kinds: Collection[str], day: dt.date
) -> Lack | None:
    """Why no message house can be built, or None where it can.

    Args:
        facts: those on offer.
        topics: one pillar each.
        kinds: what each pillar stands on.
        day: the day on which the facts must still hold.
    """
    holding = {(fact.topic, fact.kind) for fact in facts if fact.expires > day}
    if all((topic, kind) in holding for topic in topics for kind in kinds):
        return None
    return Lack("For a place of the house there is no fact that holds on the day of the plan.")


def why_no_spending(channels: pd.DataFrame | Market) -> Lack | None:
    """Why units cannot be spent well or badly, or None where they can.

    Args:
        channels: see `market`.

    Raises:
        PlanningError: as `market`.
    """
    there = market(channels)
    if len(there.options) < 2:  # noqa: PLR2004 - one cannot be weighed
        return Lack("There is one channel only: nothing can be weighed against it.")
    least = sum(option.least for option in there.options.values())
    most = sum(option.most for option in there.options.values())
    if not least <= there.total <= most:
        return Lack("The channels cannot take the units that there are.")
    if optimum(there).reached <= 0:
        return Lack("These channels meet nobody of the target group.")
    return None


def why_no_timeline(
    brief: Brief, channels: Collection[str], segments: Collection[str]
) -> Lack | None:
    """Why the outputs of a brief cannot be put on a calendar, or None where they can.

    Args:
        brief: with its outputs.
        channels: the ids of the channels that there are.
        segments: the ids of the segments that there are.
    """
    outputs = brief.outputs.values()
    if any(output.channel and output.channel not in channels for output in outputs):
        return Lack("A channel of the brief is not in the table of channels.")
    if any(output.segment not in segments for output in outputs):
        return Lack("A segment of the brief is not in the table of audiences.")
    return None
