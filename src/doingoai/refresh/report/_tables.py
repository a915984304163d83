"""The tables of the page: what the pictures show, in words and figures."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.i18n import N_, format_day, format_number, format_percent, translate
from doingoai.refresh._says import figure as short
from doingoai.refresh._summaries import QUANTILES, Categories, Numbers
from doingoai.refresh.report._plots import drawn_grain, volume_title

if TYPE_CHECKING:
    from doingoai.refresh.compare import Diff
    from doingoai.refresh.profile import Profile

NOTHING = "–"
_MOST_VALUES = 12


@dataclass(frozen=True)
class Grid:
    """A table for people.

    Attributes:
        title: its caption.
        head: the names of its columns.
        rows: its cells; the first of each row names it.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def spread_table(before: Profile | None, after: Profile, diff: Diff | None, language: str) -> Grid:
    """Of each column of numbers how many are missing, its quantiles and its drift."""
    drifts = {column.name: column.drift for column in diff.columns} if diff else {}
    sides = ((N_("after"), after), (N_("before"), before))
    rows = []
    for name in after.numbers():
        for words, profile in sides:
            numbers = profile.columns.get(name) if profile else None
            if profile is None or not isinstance(numbers, Numbers):
                continue
            drift = drifts.get(name) if profile is after else None
            cells = [_number(numbers.sketch.quantile(share), language) for share in QUANTILES]
            ends = [_number(end, language) for end in (numbers.sketch.low, numbers.sketch.high)]
            rows.append(
                (
                    f"{name}, {translate(words, language)}",
                    format_percent(100 * profile.share_missing(name), language),
                    ends[0],
                    *cells,
                    ends[1],
                    NOTHING if drift is None else format_number(drift, language, decimals=2),
                )
            )
    head = (
        translate(N_("Column"), language),
        translate(N_("Empty"), language),
        translate(N_("Smallest"), language),
        *(
            translate(N_("Median"), language)
            if share == 0.5  # noqa: PLR2004 - the median
            else format_percent(100 * share, language)
            for share in QUANTILES
        ),
        translate(N_("Largest"), language),
        translate(N_("Drift"), language),
    )
    return Grid(translate(N_("How the numbers are spread"), language), head, tuple(rows))


def volume_tables(before: Profile | None, after: Profile, language: str) -> list[Grid]:
    """How much there is in each period, after and before."""
    grain = drawn_grain(before, after)
    head = (translate(N_("Beginning"), language), translate(N_("Amount"), language))
    tables = []
    for words, profile in ((N_("After"), after), (N_("Before"), before)):
        if profile is None or profile.volume is None or not profile.volume.days:
            continue
        rows = tuple(
            (format_day(day, language), format_number(amount, language))
            for day, amount in profile.volume.periods(grain)[1].items()
        )
        what = translate(volume_title(after, grain), language)
        tables.append(Grid(f"{translate(words, language)}: {what}", head, rows))
    return tables


def value_tables(before: Profile | None, after: Profile, language: str) -> list[Grid]:
    """Of each column of few values the shares, after and before."""
    head = (
        translate(N_("Value"), language),
        translate(N_("After"), language),
        translate(N_("Before"), language),
    )
    tables = []
    for name, now in after.columns.items():
        was = before.columns.get(name) if before else None
        if not isinstance(now, Categories) or not (now.present or _present(was)):
            continue
        earlier = was if isinstance(was, Categories) else Categories()
        values = [value for value, _ in (now.counts + earlier.counts).most_common(_MOST_VALUES)]
        rows = tuple(
            (value, _share(now, value, language), _share(earlier, value, language))
            for value in values
        )
        if rows:
            tables.append(Grid(name, head, rows))
    return tables


def _present(summary: object) -> int:
    return summary.present if isinstance(summary, Categories) else 0


def _share(categories: Categories, value: str, language: str) -> str:
    if not categories.present or not categories.counts[value]:
        return NOTHING
    share = 100 * categories.counts[value] / categories.present
    return format_percent(share, language, decimals=1)


def _number(value: float, language: str) -> str:
    return NOTHING if math.isnan(value) else format_number(short(value), language)
