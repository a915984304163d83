"""What the best-time map shows for one set of choices: pure data, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message, translate
from doingoai.widgets._best_time_choices import (
    AUDIENCE,
    CLOCKS,
    HANOI,
    chosen_posts,
    has_rate,
    platforms_of,
    rows_for,
    with_hours,
)
from doingoai.widgets._best_time_grid import RATE, cells
from doingoai.widgets._best_time_words import WIDTH, caution, day_names, finding
from doingoai.widgets._explorer_view import ALL

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.widgets._best_time_choices import Choices
    from doingoai.widgets._best_time_grid import Cell


@dataclass(frozen=True)
class View:
    """All that is shown for one set of choices; no rows where the file has no hours."""

    finding: str
    caution: str
    caption: str
    notes: tuple[str, ...]
    hours: tuple[str, ...]
    days: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def view(posts: pd.DataFrame, choices: Choices, zone: str, language: str) -> View:
    """The matrix of weekdays and two-hour slots for ``choices``, and what it says."""
    if not with_hours(posts, zone):
        return _no_hours(language)
    clock = zone if choices.clock == AUDIENCE else CLOCKS[choices.clock]
    chosen = chosen_posts(posts, choices, zone)
    rows = rows_for(chosen, choices, clock)
    show_rate = choices.show == RATE
    place = translate(N_("Ha Noi"), language) if choices.clock == HANOI else clock
    caption = (
        Message(
            "Median engagement rate by reach in per cent, on the clock of {place}", {"place": place}
        )
        if show_rate
        else Message("Number of posts published, on the clock of {place}", {"place": place})
    )
    return View(
        finding=finding(rows, choices.show, choices.least, language),
        caution=caution(rows, choices.show, choices.least, language),
        caption=caption.text(language),
        notes=tuple(_notes(posts, chosen, choices, language)),
        hours=tuple(f"{slot.start:02}–{slot.start + WIDTH:02}" for slot in rows[0]),
        days=day_names(language),
        rows=cells(rows, choices.show, choices.least, language),
    )


def _no_hours(language: str) -> View:
    words = N_(
        "From this export no best time can be had: it gives the day of a post and no hour. Then "
        "write that it cannot be known, rather than guess."
    )
    return View(translate(words, language), "", "", (), (), (), ())


def _notes(posts: pd.DataFrame, chosen: pd.DataFrame, choices: Choices, language: str) -> list[str]:
    """What to bear in mind with these choices."""
    rated = choices.show == RATE
    apply = {
        N_("This is not the audience's clock: nobody there lives by these hours."): (
            choices.clock != AUDIENCE
        ),
        N_("Boosted posts are in here: their reach was bought, and so was their hour."): (
            choices.boosted
        ),
        N_(
            "Each platform has its own level: a slot with many posts of a lively platform looks "
            "better than it is. Look at one platform at a time."
        ): rated and choices.platform == ALL and len(platforms_of(posts)) > 1,
        N_("Posts of several missions, whose audiences may live on other clocks."): (
            "mission" in posts and posts["mission"].nunique() > 1
        ),
    }
    notes = [translate(words, language) for words, true in apply.items() if true]
    counted = chosen if choices.boosted else _not_boosted(chosen)
    missing = int((~has_rate(counted)).sum())
    if rated and missing:
        left_out = N_("Posts left out because a figure is missing in the export: {count}.")
        notes.append(Message(left_out, {"count": missing}).text(language))
    return notes


def _not_boosted(posts: pd.DataFrame) -> pd.DataFrame:
    if "paid" not in posts:
        return posts
    return posts[~posts["paid"].fillna(value=False).astype(bool)]
