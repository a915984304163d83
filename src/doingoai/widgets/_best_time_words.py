"""What the best-time map says in sentences: the finding, and how far to trust it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai import social
from doingoai.i18n import N_, Message, format_percent, translate
from doingoai.widgets._best_time_grid import POSTS, best, enough, single_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from doingoai.widgets._best_time_grid import Slot

WIDTH = 2
_NAMED = 3


def finding(rows: Sequence[Sequence[Slot]], show: str, least: int, language: str) -> str:
    """The best slot, or slots, of single weekdays and of all days together."""
    single = best(single_days(rows), show, least)
    every = best(rows[social.EVERY_DAY], show, least)
    if not every:
        none = N_("No slot has {least} posts: so few say nothing about a best time.")
        return Message(none, {"least": least}).text(language)
    if show == POSTS:
        most = N_("Most posts: {slots}. All days together: {every}.")
        return _filled(most, single, every, show, language)
    if not single:
        only = N_(
            "No slot of a single weekday has {least} posts. Best of all days together: {every}."
        )
        return Message(only, {"least": least, "every": _listed(every, show, language)}).text(
            language
        )
    words = (
        N_("Best: {slots}. All days together: {every}.")
        if len(single) == 1
        else N_("As good as equal: {slots}. All days together: {every}.")
    )
    return _filled(words, single, every, show, language)


def caution(rows: Sequence[Sequence[Slot]], show: str, least: int, language: str) -> str:
    """How far the finding carries; empty where there is none."""
    if show == POSTS:
        words = N_("This shows when the mission publishes, not when people answer.")
        return translate(words, language)
    single = best(single_days(rows), show, least)
    if not single:
        return ""
    known = sum(enough(slot, show, least) for slot in single_days(rows))
    if known == 1:
        alone = N_(
            "Take care: only one slot of a weekday has enough posts; there is nothing to compare "
            "it with."
        )
        return translate(alone, language)
    hours = {slot.start for slot in best(rows[social.EVERY_DAY], show, least)}
    if not hours & {slot.start for slot in single}:
        return Message(
            "Take care: over all days other hours are best. {enough} slots have enough posts; that "
            "one of them comes out highest with {count} posts may well be chance.",
            {"enough": known, "count": single[0].rated},
        ).text(language)
    return Message(
        "Take care: {enough} slots have enough posts, and the highest of several is partly luck. "
        "The hours of “All days” rest on more posts than any weekday.",
        {"enough": known},
    ).text(language)


def hours(start: int) -> str:
    """A slot of the day, such as 20:00–22:00."""
    return f"{start:02}:00–{start + WIDTH:02}:00"


def day_names(language: str) -> tuple[str, ...]:
    """Monday to Sunday, and all days together."""
    from babel import Locale

    names = Locale(language).days["stand-alone"]["wide"]
    return (*(str(names[day]) for day in range(7)), translate(N_("All days"), language))


def _filled(
    words: str, single: Sequence[Slot], every: Sequence[Slot], show: str, language: str
) -> str:
    parts = {"slots": _listed(single, show, language), "every": _listed(every, show, language)}
    return Message(words, parts).text(language)


def _listed(found: Sequence[Slot], show: str, language: str) -> str:
    told = "; ".join(_told(slot, show, language) for slot in found[:_NAMED])
    more = len(found) - _NAMED
    if more <= 0:
        return told
    return Message("{slots} and {more} more", {"slots": told, "more": more}).text(language)


def _told(slot: Slot, show: str, language: str) -> str:
    days = day_names(language)
    when = hours(slot.start)
    if slot.weekday != social.EVERY_DAY:
        when = f"{days[slot.weekday]} {when}"
    if show == POSTS:
        return Message("{when} ({count})", {"when": when, "count": slot.posts}).text(language)
    return Message(
        "{when} ({rate}, {count} posts)",
        {
            "when": when,
            "rate": format_percent(slot.rate, language, decimals=1),
            "count": slot.rated,
        },
    ).text(language)
