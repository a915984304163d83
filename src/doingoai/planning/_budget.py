"""What is wrong with an allocation, as codes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from doingoai.planning._curves import market

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from doingoai.planning._curves import Market

BudgetCode = Literal["unknown", "no-number", "negative", "below", "above", "sum"]
# Shares such as a third of the units add up to the whole but for the last digits.
_SAME = 1e-6


@dataclass(frozen=True)
class BudgetProblem:
    """One thing that is wrong.

    Attributes:
        code: ``"unknown"`` channel; ``"no-number"``; ``"negative"``; ``"below"`` what the channel
            takes at least; ``"above"`` what it takes at most; ``"sum"`` is not the total.
        channel: its id; "" for the sum.
        units: the units in question; None where there are none.
        limit: what they are measured by: least, most, total; None where nothing is.
    """

    code: BudgetCode
    channel: str = ""
    units: float | None = None
    limit: float | None = None


def budget_problems(
    channels: pd.DataFrame | Market,
    allocation: Mapping[str, float | None],
    total: float | None = None,
) -> tuple[BudgetProblem, ...]:
    """All that is wrong with an allocation: channel by channel, then the sum.

    Args:
        channels: see `doingoai.planning.market`.
        allocation: units by channel id; None where what was written is no number. A channel not
            named has none.
        total: the units there are; default: the market's.

    Raises:
        PlanningError: as `doingoai.planning.market`.
    """
    there = market(channels)
    found: list[BudgetProblem] = []
    for name, units in allocation.items():
        if name not in there.options:
            found.append(BudgetProblem("unknown", name, units))
        elif units is None or not math.isfinite(units):
            found.append(BudgetProblem("no-number", name))
        elif units < 0:
            found.append(BudgetProblem("negative", name, units, 0.0))
    for name, option in there.options.items():
        units = allocation.get(name, 0.0)
        if units is None or not math.isfinite(units) or units < 0:
            continue
        if units < option.least - _SAME:
            found.append(BudgetProblem("below", name, units, option.least))
        elif units > option.most + _SAME:
            found.append(BudgetProblem("above", name, units, option.most))
    wanted = there.total if total is None else total
    spent = math.fsum(units for units in allocation.values() if units and math.isfinite(units))
    if abs(spent - wanted) > _SAME:
        found.append(BudgetProblem("sum", "", spent, wanted))
    return tuple(found)
