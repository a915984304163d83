"""The allocation that reaches most people."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.planning._curves import market, reached
from doingoai.planning._errors import PlanningError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

    from doingoai.planning._curves import Curve, Market, Option

_TINY = 1e-12
# Below this a slope reaches nobody, and floats lose count.
_FAINT = 1e-300


@dataclass(frozen=True)
class Allocation:
    """Units by channel, and whom they reach.

    Attributes:
        units: by channel id, every channel named.
        reached: people reached at least once.
    """

    units: Mapping[str, float]
    reached: float


def optimum(channels: pd.DataFrame | Market, total: float | None = None) -> Allocation:
    """The allocation of ``total`` units that reaches most people, each channel within its bounds.

    What is missed is a product, so that its logarithm is a sum over channels, each part of it
    concave in its units: the best allocation is the one at which the next crumb of a unit gains
    the same everywhere. That common gain is found by root search (Brent's method, scipy), and the
    units of each channel follow from it in closed form.

    Args:
        channels: see `market`.
        total: units; default: the market's.

    Returns:
        Units that add up to ``total``, or to what all channels take where that is less.

    Raises:
        PlanningError: fewer units than the channels take at least; or as `market`.
    """
    there = market(channels)
    wanted = _wanted(there, total)

    def taken(log_gain: float) -> dict[str, float]:
        gain = math.exp(log_gain)
        return {name: _units_at(option, gain) for name, option in there.options.items()}

    def surplus(log_gain: float) -> float:
        return math.fsum(taken(log_gain).values()) - wanted

    units = taken(_common_gain(there, surplus))
    _fit(units, there, wanted)
    return Allocation(units, reached(there, units))


def whole_units(channels: pd.DataFrame | Market, total: float | None = None) -> Allocation:
    """The best allocation in whole units: each further unit goes where it gains most.

    For a sum of concave parts this is exact and not only near (Fox, "Discrete optimization via
    marginal analysis", Management Science 13, 1966).

    Raises:
        PlanningError: as `optimum`.
    """
    there = market(channels)
    units = {name: float(math.ceil(option.least)) for name, option in there.options.items()}
    left = math.floor(_wanted(there, total)) - int(sum(units.values()))
    for _ in range(left):
        gains = {
            name: _gain(option, units[name])
            for name, option in there.options.items()
            if units[name] + 1 <= option.most
        }
        if not gains:
            break
        units[max(gains, key=gains.__getitem__)] += 1
    return Allocation(units, reached(there, units))


def _wanted(there: Market, total: float | None) -> float:
    asked = there.total if total is None else total
    least = sum(option.least for option in there.options.values())
    if not least <= asked < math.inf:
        raise PlanningError(
            Message(
                "{total} units cannot be spent: the channels take {least} at least.",
                {"total": asked, "least": least},
            )
        )
    return min(asked, sum(option.most for option in there.options.values()))


def _gain(option: Option, units: float) -> float:
    """What one more unit adds to the logarithm."""
    return math.log((1 - option.share(units)) / (1 - option.share(units + 1)))


def _slope(curve: Curve, units: float) -> float:
    """The gain of a crumb: c/k ÷ ((1 - c) exp(u/k) + c)."""
    grown = (1 - curve.ceiling) * math.exp(min(units / curve.scale, 700)) + curve.ceiling
    return curve.ceiling / curve.scale / grown


def _units_at(option: Option, gain: float) -> float:
    """The units at which a crumb more gains ``gain``, within the option's bounds."""
    curve = option.curve
    if not curve.ceiling:
        return option.least
    room = (curve.ceiling / (gain * curve.scale) - curve.ceiling) / (1 - curve.ceiling)
    units = curve.scale * math.log(room) if room > 1 else 0.0
    return min(max(units, option.least), option.most)


def _common_gain(there: Market, surplus: Callable[[float], float]) -> float:
    from scipy.optimize import brentq

    useful = [option for option in there.options.values() if option.curve.ceiling > 0]
    high = max((_slope(option.curve, 0) for option in useful), default=0.0)
    if high < _FAINT:
        return 0.0
    low = min(_slope(option.curve, option.most) for option in useful)
    ends = math.log(high) + _TINY, math.log(max(low, _FAINT)) - _TINY
    if surplus(ends[0]) >= 0:
        return ends[0]
    if surplus(ends[1]) <= 0:
        return ends[1]
    return float(brentq(surplus, *ends, xtol=1e-13))


def _fit(units: dict[str, float], there: Market, wanted: float) -> None:
    """Put what rounding left over, or no channel had a use for, where there is room."""
    for name, option in there.options.items():
        left = wanted - math.fsum(units.values())
        units[name] = min(max(units[name] + left, option.least), option.most)
