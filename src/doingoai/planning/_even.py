"""An allocation that favours nobody: what a better one is compared with."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from doingoai.planning._curves import market, reached
from doingoai.planning._optimum import Allocation

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.planning._curves import Market


def even_split(channels: pd.DataFrame | Market, total: float | None = None) -> Allocation:
    """Whole units, as equal as the channels' bounds allow; what cannot be shared goes first come.

    Args:
        channels: see `doingoai.planning.market`.
        total: units; default: the market's. Where it is no whole number, its whole part.

    Returns:
        Units that add up to ``total``, or to what all channels take where that is less.

    Raises:
        PlanningError: as `doingoai.planning.market`.
    """
    there = market(channels)
    units = {name: float(math.ceil(option.least)) for name, option in there.options.items()}
    asked = there.total if total is None else total
    for _ in range(math.floor(asked) - int(sum(units.values()))):
        open_ones = [
            name for name, option in there.options.items() if units[name] + 1 <= option.most
        ]
        if not open_ones:
            break
        units[min(open_ones, key=units.__getitem__)] += 1
    return Allocation(units, reached(there, units))
