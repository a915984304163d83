"""How many people a channel reaches by what goes into it, and how many all channels together."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.planning._errors import PlanningError, need_columns

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

# A ceiling of 1 makes what is still to be reached 0, and its logarithm endless.
_HIGHEST = 1 - 1e-9


@dataclass(frozen=True)
class Curve:
    """The share of a target group that ``u`` units reach: ceiling x (1 - exp(-u / scale)).

    The modified exponential curve of media planning: each further unit meets more people who were
    met before. Its parameters here are invented.

    Attributes:
        ceiling: the share that no number of units exceeds, 0 to 1.
        scale: the units that reach 63 % (1 - 1/e) of the ceiling, above 0.
    """

    ceiling: float
    scale: float

    def share(self, units: float) -> float:
        """The share reached, 0 to ``ceiling``; units that are negative or no number reach none."""
        if not units > 0:
            return 0.0
        return -self.ceiling * math.expm1(-units / self.scale)


@dataclass(frozen=True)
class Option:
    """One channel that takes units.

    Attributes:
        curve: whom it reaches.
        least: the units it takes at least.
        most: the units it takes at most; more reach nobody further.
    """

    curve: Curve
    least: float
    most: float

    def share(self, units: float) -> float:
        """The share of the target group that ``units`` reach."""
        return self.curve.share(min(units, self.most) if units > 0 else 0.0)


@dataclass(frozen=True)
class Market:
    """What units can be spent on.

    Attributes:
        options: the channels by id, in the order of the table.
        size: people in the target group.
        total: the units there are.
    """

    options: Mapping[str, Option]
    size: float
    total: float


def market(channels: pd.DataFrame | Market) -> Market:
    """The channels of a table as a `Market`; one that is a market already comes back as it is.

    A caller that computes at each key press makes the market once.

    Args:
        channels: rows in the ``channels`` schema as `doingoai.datasets.load` gives them; ``size``
            and ``total`` come from its attributes.

    Raises:
        PlanningError: a column or attribute is missing, or a row has impossible figures.
    """
    if isinstance(channels, Market):
        return channels
    need_columns(channels, ("channel_id", "ceiling", "scale_units", "min_units", "max_units"))
    about = channels.attrs.get("doingoai", {})
    options = {}
    for row in channels.to_dict("records"):
        name = str(row["channel_id"])
        ceiling, scale, least, most = (
            _figure(row[column], name)
            for column in ("ceiling", "scale_units", "min_units", "max_units")
        )
        if not (0 <= ceiling <= 1 and scale > 0 and 0 <= least <= most):
            raise _impossible(name)
        options[name] = Option(Curve(min(ceiling, _HIGHEST), scale), least, most)
    return Market(options, _figure(about.get("size"), "size"), _figure(about.get("total"), "total"))


def reached(channels: pd.DataFrame | Market, allocation: Mapping[str, float]) -> float:
    """How many people an allocation reaches at least once.

    size x (1 - product of (1 - share of each channel)): whether one channel meets somebody is
    taken to say nothing of whether another does. Real audiences overlap more than that.

    Args:
        channels: see `market`.
        allocation: units by channel id; a channel not named has none. Negative units reach
            nobody, units beyond a channel's most reach nobody further: see `budget_problems`.

    Raises:
        PlanningError: a channel that does not exist, or as `market`.
    """
    there = market(channels)
    return there.size * (1 - _missed(there, allocation))


def marginal(channels: pd.DataFrame | Market, allocation: Mapping[str, float]) -> dict[str, float]:
    """How many people the next unit of each channel would reach who are not reached yet.

    Returns:
        People by channel id, for every channel; 0 where it takes no further unit.

    Raises:
        PlanningError: as `reached`.
    """
    there = market(channels)
    left = there.size * _missed(there, allocation)
    gains = {}
    for name, option in there.options.items():
        now = option.share(allocation.get(name, 0))
        further = option.share(max(allocation.get(name, 0), 0) + 1)
        gains[name] = left * (further - now) / (1 - now)
    return gains


def _missed(there: Market, allocation: Mapping[str, float]) -> float:
    """The share of the target group that nothing reaches."""
    missed = 1.0
    for name, units in allocation.items():
        if name not in there.options:
            raise PlanningError(
                Message("There is no channel called “{name}”.", {"name": str(name)[:40]}),
                Message("Channels are: {known}.", {"known": ", ".join(there.options)}),
            )
        missed *= 1 - there.options[name].share(units)
    return missed


def _figure(value: Any, name: str) -> float:
    try:
        figure = float(value)
    except (TypeError, ValueError) as error:  # pandas' NA is no number
        raise _impossible(name) from error
    if not math.isfinite(figure):
        raise _impossible(name)
    return figure


def _impossible(name: str) -> PlanningError:
    return PlanningError(
        Message("The figures of the channel “{name}” make no reach curve.", {"name": name}),
        Message("A ceiling from 0 to 1, a scale above 0 and least units ≤ most units are needed."),
    )
