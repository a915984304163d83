"""The slots of the best-time map and the cells they become."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai import social
from doingoai.i18n import N_, Message, format_number, format_percent, translate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    import pandas as pd

RATE, POSTS = "rate", "posts"
SHADES = 5
TIE_WITHIN = 0.03  # as `social.best_windows`: what is that close to the best is as good


@dataclass(frozen=True)
class Slot:
    """One weekday (7: all days) and start hour: posts published, posts with a rate, median rate."""

    weekday: int
    start: int
    posts: int
    rated: int
    rate: float

    def counted(self, show: str) -> int:
        """How many posts stand behind what is shown."""
        return self.rated if show == RATE else self.posts

    def value(self, show: str) -> float:
        """What is shown."""
        return self.rate if show == RATE else float(self.posts)


@dataclass(frozen=True)
class Cell:
    """A slot as it is shown.

    Attributes:
        text: the figure, for the eye.
        small: the number of posts below it.
        words: both, for the ear.
        kind: "score", "few" (too few posts to judge by) or "none".
        shade: 0 to 4, the darker the higher.
        best: whether it is the best slot, or as good.
    """

    text: str
    small: str
    words: str
    kind: str
    shade: int = 0
    best: bool = False


def slots(scores: pd.DataFrame) -> tuple[tuple[Slot, ...], ...]:
    """The rows of `social.heat`: Monday to Sunday, then all days together."""
    rows: list[list[Slot]] = [[] for _ in range(social.EVERY_DAY + 1)]
    columns = ["weekday", "start_hour", "posts", "rated", "median_rate"]
    for weekday, start, posts, rated, rate in scores[columns].itertuples(index=False):
        rows[weekday].append(Slot(int(weekday), int(start), int(posts), int(rated), float(rate)))
    return tuple(tuple(row) for row in rows)


def enough(slot: Slot, show: str, least: int) -> bool:
    """Whether there are posts enough to show the figure; a number of posts needs one."""
    return slot.counted(show) >= (max(least, 1) if show == RATE else 1)


def best(among: Iterable[Slot], show: str, least: int) -> tuple[Slot, ...]:
    """The best slots with enough posts, best first, with those that are as good."""
    known = [slot for slot in among if enough(slot, show, least)]
    if not known:
        return ()
    top = max(slot.value(show) for slot in known)
    tie = TIE_WITHIN if show == RATE else 0
    equal = [slot for slot in known if slot.value(show) >= (1 - tie) * top]
    return tuple(sorted(equal, key=lambda slot: -slot.value(show)))


def single_days(rows: Sequence[Sequence[Slot]]) -> list[Slot]:
    """The slots of Monday to Sunday."""
    return [slot for row in rows[: social.EVERY_DAY] for slot in row]


def cells(
    rows: Sequence[Sequence[Slot]], show: str, least: int, language: str
) -> tuple[tuple[Cell, ...], ...]:
    """The cells of all rows.

    Rates share one scale of shades. Numbers of posts have two, for all days together have many
    times those of a weekday.
    """
    week, every = single_days(rows), list(rows[social.EVERY_DAY])
    chosen = {*best(week, show, least), *best(every, show, least)}
    shades = (
        _shades([*week, *every], show, least)
        if show == RATE
        else {**_shades(week, show, least), **_shades(every, show, least)}
    )
    return tuple(
        tuple(_cell(slot, show, least, language, shades=shades, chosen=chosen) for slot in row)
        for row in rows
    )


def _shades(together: list[Slot], show: str, least: int) -> dict[Slot, int]:
    known = {slot: slot.value(show) for slot in together if enough(slot, show, least)}
    if not known:
        return {}
    low, high = min(known.values()), max(known.values())
    if high <= low:
        return dict.fromkeys(known, SHADES // 2)
    return {
        slot: min(int(SHADES * (value - low) / (high - low)), SHADES - 1)
        for slot, value in known.items()
    }


def _cell(
    slot: Slot,
    show: str,
    least: int,
    language: str,
    *,
    shades: Mapping[Slot, int],
    chosen: Collection[Slot],
) -> Cell:
    count = slot.counted(show)
    posts = _posts(count, language)
    if count == 0:
        return Cell("–", "", posts, "none")
    if slot not in shades:
        few = Message("{posts}: too few to judge by", {"posts": posts})
        return Cell(f"n<{least}", "", few.text(language), "few")
    number = format_number(count, language)
    if show == POSTS:
        return Cell(number, "", posts, "score", shades[slot], slot in chosen)
    rate = format_number(slot.rate, language, decimals=1)
    words = f"{format_percent(slot.rate, language, decimals=1)}, {posts}"
    return Cell(rate, f"n {number}", words, "score", shades[slot], slot in chosen)


def _posts(count: int, language: str) -> str:
    if count == 1:
        return translate(N_("1 post"), language)
    return Message("{count} posts", {"count": count}).text(language)
