"""Whom the channels reach, and who comes first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from doingoai.planning._errors import need_columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

CLEARLY = 0.15
_LAST_DIGIT = 1e-12  # 100 x 1.15 is a hair below 115


def reachable(audiences: pd.DataFrame, channels: Sequence[str]) -> pd.Series[float]:
    """How many people of each segment at least one of the channels can reach.

    Size x the highest share among the channels: shares of different channels are mostly the same
    people, so that they are not added up.

    Args:
        audiences: rows in the ``audiences`` schema.
        channels: columns of ``audiences`` that say who uses what, per cent: ``"radio"``,
            ``"facebook"``; for rows of ``channels`` see its column ``use``.

    Returns:
        People by ``segment_id`` in the order of the table; 0 where no channel is named, or none
        of the shares is known.

    Raises:
        PlanningError: a column is missing.
    """
    need_columns(audiences, ("segment_id", "size", *channels))
    size = audiences["size"].astype(float)
    share = audiences[list(channels)].astype(float).max(axis="columns") if channels else 0 * size
    people = (size * share / 100).fillna(0.0)
    people.index = audiences["segment_id"].astype(str).rename("segment_id")
    return people.rename("reachable")


def ranked(
    audiences: pd.DataFrame, channels: Sequence[str], relevance: Mapping[str, float] | str
) -> pd.Series[float]:
    """Segments by people reachable x relevance, the first first.

    Args:
        audiences: rows in the ``audiences`` schema.
        channels: see `reachable`.
        relevance: a weight by ``segment_id`` (0 for one not named), or a column of weights such
            as ``"relevance_trade"``.

    Returns:
        The scores by ``segment_id``, descending; ties stay as the table has them.

    Raises:
        PlanningError: a column is missing.
    """
    people = reachable(audiences, channels)
    if isinstance(relevance, Mapping):
        weights = [float(relevance.get(segment, 0)) for segment in people.index]
    else:
        need_columns(audiences, (relevance,))
        weights = audiences[relevance].astype(float).fillna(0.0).tolist()
    return (people * weights).rename("score").sort_values(ascending=False, kind="stable")


def clear_pairs(
    scores: pd.Series[float] | Mapping[str, float], margin: float = CLEARLY
) -> list[tuple[str, str]]:
    """The pairs of which one is clearly ahead: by more than ``margin`` of the other's score.

    Args:
        scores: by key, 0 or more.
        margin: 0.15 asks for more than 15 %.

    Returns:
        (the one before, the one after), highest scores first.
    """
    ordered = sorted(scores.items(), key=lambda item: -item[1])
    return [
        (str(before), str(after))
        for place, (before, high) in enumerate(ordered)
        for after, low in ordered[place + 1 :]
        if high > low * (1 + margin) * (1 + _LAST_DIGIT)
    ]
