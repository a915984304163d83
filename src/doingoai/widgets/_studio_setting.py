"""What the browser is told of a studio once: facts to choose from, platforms and how they count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import LANGUAGES, N_, Message, format_day, translate
from doingoai.rules.packs.post_limits import main_limit, platform_name
from doingoai.widgets._studio_draft import FILM_PLATFORMS, titled

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from doingoai import datasets
    from doingoai.rules import Context

_HOW = {
    "weighted": N_("most letters weigh 1, letters such as ế, ạ, ộ and emoji 2, a web address 23"),
    "characters": N_("every character counts 1, with or without marks"),
    "utf16": N_("a letter counts 1, an emoji 2 or more (units of UTF-16)"),
    "utf8-bytes": N_("a plain letter takes 1 byte, a letter with marks 2 or 3, an emoji 4 or more"),
    "graphemes": N_("whatever the eye takes for one character counts 1, a family of emoji too"),
    "emoji-bytes": N_("a letter counts 1, an emoji as many bytes as it has, mostly 4 or more"),
}


def fact_listed(fact: datasets.Fact, language: str, today: dt.date) -> dict[str, Any]:
    """A fact for the list: what it says in each language, where it stands, whether it is stale."""
    read = {
        "id": fact.fact_id,
        "source": fact.source(language),
        "day": format_day(fact.as_of, language),
    }
    listed = {
        "id": fact.fact_id,
        "statement": {each: fact.statement(each) for each in LANGUAGES},
        "source": Message("{id}. Source: {source}. As of {day}.", read).text(language),
        "stale": "",
        "mark": "",
    }
    if today >= fact.expires:
        day = format_day(fact.expires, language)
        stale = Message("It may be out of date since {day}: look it up again.", {"day": day})
        listed |= {"stale": stale.text(language), "mark": translate("out of date?", language)}
    return listed


def platforms_listed(platforms: Sequence[str], context: Context) -> list[dict[str, Any]]:
    """Each platform: its name, whether a film and a title go with a post, where it folds."""
    with_title = titled(platforms, context)
    return [
        {
            "key": key,
            "name": platform_name(key),
            "film": key in FILM_PLATFORMS,
            "title": key in with_title,
            "fold": _fold(key, context),
        }
        for key in platforms
    ]


def how_counted(platforms: Sequence[str], language: str, context: Context) -> list[dict[str, str]]:
    """Who counts how, one entry a unit: names of platforms, and in words how they count."""
    from babel.lists import format_list

    by_unit: dict[str, list[str]] = {}
    for key in platforms:
        limit = main_limit(key, context)
        if limit is not None:
            by_unit.setdefault(limit.unit, []).append(platform_name(key))
    return [
        {"who": format_list(names, locale=language), "how": translate(_HOW[unit], language)}
        for unit, names in by_unit.items()
    ]


def limit_sources(platforms: Sequence[str], language: str, context: Context) -> list[str]:
    """What each platform takes, who says so and on which day that was read."""
    lines = []
    for key in platforms:
        limit = main_limit(key, context)
        if limit is not None:
            shown = {
                "platform": platform_name(key),
                "limit": int(limit.value),
                "source": limit.source,
                "day": format_day(limit.as_of, language),
            }
            words = Message("{platform}: at most {limit}. Source: {source}, read on {day}.", shown)
            lines.append(words.text(language))
    return lines


def fold_note(platforms: Sequence[str], language: str, context: Context) -> str:
    """Which platforms fold a long text and who says so; of the others nothing is claimed."""
    notes = []
    for platform in platforms:
        limit = context.limit(platform, "feed-lines")
        if limit:
            shown = {
                "platform": platform_name(platform),
                "count": int(limit.value),
                "source": limit.source,
                "day": format_day(limit.as_of, language),
            }
            found = Message(
                "{platform} shows {count} lines, then “more” (source: {source}, read on {day}).",
                shown,
            )
            notes.append(found.text(language))
    if len(notes) < len(platforms):
        unsaid = N_(
            "Where no source says after how many lines a platform folds, nothing is folded."
        )
        notes.append(translate(unsaid, language))
    return " ".join(notes)


def _fold(platform: str, context: Context) -> int:
    limit = context.limit(platform, "feed-lines")
    return int(limit.value) if limit else 0
