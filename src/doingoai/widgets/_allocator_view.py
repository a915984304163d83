"""What the budget allocator shows for one set of units: pure data, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai import planning
from doingoai.i18n import N_, translate
from doingoai.widgets import _allocator_words as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

# Enough points for a smooth line as wide as the widget.
_STEPS = 40


@dataclass(frozen=True)
class Channel:
    """What a learner reads of one channel: its name, how it is come by, what to know of it."""

    key: str
    name: str
    kind: str
    note: str


@dataclass(frozen=True)
class Budget:
    """What does not change while the learner tries.

    Attributes:
        market: the channels as `planning` computes with them.
        channels: the same, in words.
        even: an even split.
        best: the best split; None where it is not revealed.
        last_year: the units of last year by channel; None where they are not known.
    """

    market: planning.Market
    channels: tuple[Channel, ...]
    even: planning.Allocation
    best: planning.Allocation | None
    last_year: Mapping[str, float] | None

    def points(self, key: str) -> list[tuple[float, float]]:
        """The curve of a channel: units and the share they reach, up to the most it takes."""
        option = self.market.options[key]
        end = min(option.most, self.market.total)
        steps = (end * step / _STEPS for step in range(_STEPS + 1))
        return [(units, option.share(units)) for units in steps]


@dataclass(frozen=True)
class Row:
    """One channel of a view; ``point`` is where it stands on its curve."""

    units: float | None
    problem: str
    alone: str
    further: str
    most: bool
    point: tuple[float, float] | None
    alt: str


@dataclass(frozen=True)
class View:
    """All that is shown for one set of units.

    ``state`` is "whole" (all units given out), "open" (some are left or too many are given) or
    "wrong" (an amount cannot be used).
    """

    state: str
    spent: str
    finding: str
    compared: str
    next: str
    optimum: str
    problems: tuple[str, ...]
    rows: tuple[Row, ...]


def view(budget: Budget, written: Mapping[str, str], language: str) -> View:
    """The units ``written`` (channel_id → text), what they reach, and what is to mend."""
    market = budget.market
    texts = {key: written.get(key, "") for key in market.options}
    units = {key: planning.number_of(text, language) for key, text in texts.items()}
    found = planning.budget_problems(market, units)
    wrong = {
        problem.channel: words.trouble(problem, texts[problem.channel], language)
        for problem in found
        if problem.channel
    }
    names = {channel.key: channel.name for channel in budget.channels}
    known = {key: number for key, number in units.items() if number is not None}
    people = None if wrong else planning.reached(market, known)
    further = {} if wrong else _further(market, known)
    used = None if wrong else sum(known.values())
    shown: dict[str, Any] = {"whole": not found, "language": language}
    return View(
        state="wrong" if wrong else "open" if found else "whole",
        spent=words.spent(used, market.total, **shown),
        finding=words.finding(people, market.size, language),
        compared=words.compared(people, budget.even.reached, **shown),
        next=words.following(further, names, language),
        optimum=words.optimum(people, budget.best.reached, **shown) if budget.best else "",
        problems=tuple(f"{names[key]}: {told}" for key, told in wrong.items()),
        rows=tuple(
            Row(units[each.key], wrong[each.key], "", "", most=False, point=None, alt=each.name)
            if each.key in wrong
            else _row(budget, each, known[each.key], further, language)
            for each in budget.channels
        ),
    )


def _further(market: planning.Market, units: Mapping[str, float]) -> dict[str, float]:
    """People whom one more unit reaches, of the channels that take one more."""
    return {
        key: people
        for key, people in planning.marginal(market, units).items()
        if units[key] + 1 <= market.options[key].most
    }


def _row(
    budget: Budget, channel: Channel, units: float, further: Mapping[str, float], language: str
) -> Row:
    """A channel whose units can be used; ``further`` is empty where those of another cannot."""
    key = channel.key
    option = budget.market.options[key]
    best = None if budget.best is None else budget.best.units[key]
    return Row(
        units,
        "",
        words.alone(option.share(units), language),
        words.further(further.get(key), language) if further else "",
        most=bool(further) and further.get(key) == max(further.values()),
        point=(units, option.share(units)),
        alt=words.described(channel.name, units, option, best=best, language=language),
    )


def budget_of(
    channels: pd.DataFrame, *, language: str, total: float, size: float | None, reveal: bool
) -> Budget:
    """The channels of a frame as a budget.

    Raises:
        PlanningError: a column is missing or has impossible figures, nobody says how large the
            target group is, or the total is less than the channels take at least.
    """
    told = channels.copy()
    about = channels.attrs.get("doingoai", {})
    told.attrs["doingoai"] = {
        **about, "total": total, "size": about.get("size") if size is None else size
    }  # fmt: skip
    market = planning.market(told)
    return Budget(
        market=market,
        channels=tuple(
            Channel(
                key=str(row["channel_id"]),
                name=str(row.get(f"name_{language}", row["channel_id"])),
                kind=translate(words.PESO.get(str(row.get("peso")), ""), language),
                note=str(row.get(f"note_{language}") or ""),
            )
            for row in channels.to_dict("records")
        ),
        even=planning.even_split(market),
        best=planning.optimum(market) if reveal else None,
        last_year=_last_year(channels),
    )


def _last_year(channels: pd.DataFrame) -> dict[str, float] | None:
    if "last_year" not in channels or channels["last_year"].isna().any():
        return None
    named = zip(channels["channel_id"], channels["last_year"], strict=True)
    return {str(key): float(units) for key, units in named}


def starts(budget: Budget, language: str) -> list[tuple[str, dict[str, str]]]:
    """Where a learner may begin: last year's units where they are known, an even split."""
    known = [(N_("Last year's split"), budget.last_year), (N_("Even split"), budget.even.units)]
    return [
        (
            translate(name, language),
            {key: words.amount(units, language) for key, units in split.items()},
        )
        for name, split in known
        if split is not None
    ]
