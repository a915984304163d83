"""PLAN-008, -009: a budget that can be spent."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.planning import Plan, Spending
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs._plan_parts import PLAN, QUOTED, number
from doingoai.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context

# Words for a thousand and more behind a figure, folded: 1 tỷ is 1,000 triệu.
_GREAT = {
    "thousand": 10**3,
    "k": 10**3,
    "nghin": 10**3,
    "ngan": 10**3,
    "million": 10**6,
    "trieu": 10**6,
    "billion": 10**9,
    "ty": 10**9,
    "ti": 10**9,
}
# What is lost where shares are written with one decimal.
_ROUNDING = 0.05


@rule(
    "PLAN-008",
    on=Plan,
    title=N_("What is spent is a figure, and not below nothing."),
    why=N_(
        "A negative amount hides that somewhere else too much is spent: the sum is right and the "
        "plan cannot be carried out. Course rule."
    ),
    severity=Severity.ERROR,
    bad=(
        replace(PLAN, spending=(Spending("newsletter", "-20"), Spending("events", "120"))),
        replace(PLAN, spending=(Spending("newsletter", "most of it"),)),
        replace(PLAN, budget="-100"),
    ),
    good=(PLAN, replace(PLAN, spending=(Spending("newsletter", "0"), Spending("events", "100")))),
)
def no_amount(plan: Plan, context: Context) -> Iterator[Notice]:
    amounts = [("budget", plan.budget)] if plan.budget.strip() else []
    for place, each in enumerate(plan.spending, start=1):
        if each.channel.strip() or each.units.strip():
            amounts.append((f"spending/{place}/units", each.units))
    for field, written in amounts:
        units = number(plan, written)
        if not written.strip():
            yield Notice(
                Message("It is not said how much goes here."),
                Message("Write the units in figures; 0 for none."),
                field,
            )
        elif units is None:
            yield Notice(
                Message("“{written}” is no figure.", {"written": written[:QUOTED]}),
                Message("Write the units in figures; 0 for none."),
                field,
            )
        elif units < 0:
            yield Notice(
                Message("“{written}” is below nothing.", {"written": written[:QUOTED]}),
                Message("Write 0 or more, and look at the sum again."),
                field,
            )


def amount(plan: Plan, written: str) -> float | None:
    """The amount that is written, with a word such as "triệu" or "million" counted in."""
    units = number(plan, written)
    if units is None:
        return None
    words = re.findall(r"[^\W\d_]+", fold(written[:QUOTED]))
    return units * next((_GREAT[word] for word in words if word in _GREAT), 1)


@rule(
    "PLAN-009",
    on=Plan,
    title=N_("What is spent adds up to the budget."),
    why=N_(
        "More than there is cannot be spent; what is left over has no purpose and is taken away. "
        "Course rule."
    ),
    severity=Severity.ERROR,
    bad=(
        replace(PLAN, spending=(Spending("newsletter", "60"), Spending("events", "60"))),
        replace(PLAN, spending=(Spending("newsletter", "60"),)),
        replace(PLAN, budget=""),
    ),
    good=(
        PLAN,
        replace(PLAN, budget="", spending=()),
        replace(
            PLAN,
            language="vi",
            budget="1 tỷ đồng",
            spending=(Spending("newsletter", "600 triệu đồng"), Spending("events", "400 triệu")),
        ),
    ),
)
def does_not_add_up(plan: Plan, context: Context) -> Iterator[Notice]:
    spending = [each for each in plan.spending if each != Spending()]
    if not spending:
        return
    if not plan.budget.strip():
        yield Notice(
            Message("It is not said how much there is to spend."),
            Message("Write the whole in figures, in the same unit as its parts."),
            "budget",
        )
        return
    written = [plan.budget, *(each.units for each in spending)]
    budget, *parts = (amount(plan, each) for each in written)
    known = [part for part in parts if part is not None]
    if budget is None or len(known) != len(parts):
        return
    left = round(budget - sum(known), 2)
    if abs(left) > _ROUNDING:
        shown = {"sum": round(sum(known), 2), "budget": budget, "left": abs(left)}
        yield Notice(
            Message("{sum} are spent and {budget} are there: {left} too many.", shown)
            if left < 0
            else Message("{sum} are spent and {budget} are there: {left} are left over.", shown),
            Message("Change the parts, or the whole, until both are the same."),
            "spending",
        )
