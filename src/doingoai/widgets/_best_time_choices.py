"""The choices of the best-time map: which there are, and why some are closed."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from doingoai import social
from doingoai.i18n import N_, Message, translate
from doingoai.widgets._best_time_grid import POSTS, RATE, slots
from doingoai.widgets._best_time_words import WIDTH
from doingoai.widgets._explorer_view import ALL, Option, named

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.widgets._best_time_grid import Slot

AUDIENCE, HANOI, UTC = "audience", "hanoi", "utc"
CLOCKS = {HANOI: "Asia/Ho_Chi_Minh", UTC: "UTC"}
LEAST, MOST = 1, 60
NEEDED = ("published_at", "reactions", "comments", "shares", "reach")
NO_HOURS = N_("this export gives the day of a post and no hour")
NO_REACH = N_("this file does not say how many people these posts reached")
SHOWN = {RATE: N_("Median engagement rate"), POSTS: N_("Number of posts")}


@dataclass(frozen=True)
class Choices:
    """What the learner chose.

    Attributes:
        platform: one platform, or "all".
        clock: "audience", "hanoi" or "utc".
        show: "rate" or "posts".
        least: how many posts a slot needs before its rate is shown.
        boosted: whether boosted posts count.
    """

    platform: str = ALL
    clock: str = AUDIENCE
    show: str = RATE
    least: int = 12
    boosted: bool = False

    def as_json(self) -> dict[str, Any]:
        """The choices for the browser."""
        return asdict(self)


def options(posts: pd.DataFrame, choices: Choices, zone: str, language: str) -> dict[str, Any]:
    """The options that ``posts`` allow beside ``choices``, with reasons where they don't."""
    hours = with_hours(posts, zone)
    no_hours, no_reach = translate(NO_HOURS, language), translate(NO_REACH, language)
    platforms = platforms_of(posts)
    whole = [Option(ALL, translate(N_("All platforms"), language), "" if hours else no_hours)]
    chosen = _of_platform(posts, choices.platform)
    boosted = "paid" in posts and bool(posts["paid"].fillna(value=False).astype(bool).any())
    return {
        "platform": [
            *(whole if len(platforms) != 1 else ()),
            *(
                Option(name, named(name, language), "" if name in hours else no_hours)
                for name in platforms
            ),
        ],
        "clock": [
            Option(AUDIENCE, Message("The audience's: {zone}", {"zone": zone}).text(language)),
            *(
                Option(key, translate(words, language))
                for key, words in ((HANOI, N_("Ha Noi")), (UTC, "UTC"))
                if CLOCKS[key] != zone
            ),
        ],
        "show": [
            Option(RATE, translate(SHOWN[RATE], language), "" if _rated(chosen) else no_reach),
            Option(POSTS, translate(SHOWN[POSTS], language)),
        ],
        "boosted": [
            Option(
                "boosted",
                "",
                "" if boosted else translate(N_("no boosted post in this file"), language),
            )
        ],
    }


def checked(raw: dict[str, Any], posts: pd.DataFrame, zone: str) -> Choices:
    """Choices as the browser sent them; what cannot be chosen falls back on what can."""
    asked = Choices(platform=str(raw.get("platform", "")))
    may = _possible(options(posts, asked, zone, "en"))
    platform = (
        asked.platform
        if asked.platform in may["platform"]
        else min(may["platform"], key=_last, default=ALL)
    )
    may = _possible(options(posts, Choices(platform=platform), zone, "en"))
    least = raw.get("least")
    return Choices(
        platform=platform,
        clock=raw["clock"] if raw.get("clock") in may["clock"] else AUDIENCE,
        show=raw["show"] if raw.get("show") in may["show"] else may["show"][0],
        least=min(max(least, LEAST), MOST) if isinstance(least, int) else Choices.least,
        boosted=bool(raw.get("boosted")) and bool(may["boosted"]),
    )


def chosen_posts(posts: pd.DataFrame, choices: Choices, zone: str) -> pd.DataFrame:
    """The posts of the platform chosen; of all platforms, those that tell the hour."""
    if choices.platform == ALL and "platform" in posts:
        return posts[posts["platform"].isin(with_hours(posts, zone))]
    return _of_platform(posts, choices.platform)


def rows_for(chosen: pd.DataFrame, choices: Choices, clock: str) -> tuple[tuple[Slot, ...], ...]:
    """The slots of ``chosen`` on ``clock``, a time zone."""
    flagged = "paid" in chosen
    return slots(
        social.heat(
            chosen.reindex(columns=[*NEEDED, *(["paid"] if flagged else [])]),
            zone=clock,
            width=WIDTH,
            include_paid=choices.boosted or not flagged,
        )
    )


def _last(platform: str) -> tuple[bool, str]:
    """Single platforms before all of them together: levels differ."""
    return platform == ALL, platform


def has_rate(posts: pd.DataFrame) -> pd.Series[bool]:
    """Which posts have all that a rate by reach needs."""
    figures = posts.reindex(columns=list(NEEDED))
    return figures.notna().all(axis="columns") & (figures["reach"].fillna(0) > 0)


def _rated(posts: pd.DataFrame) -> bool:
    return bool(has_rate(posts).any())


def platforms_of(posts: pd.DataFrame) -> list[str]:
    """The platforms there are, by name."""
    if "platform" not in posts:
        return []
    return sorted(str(name) for name in posts["platform"].dropna().unique())


def _of_platform(posts: pd.DataFrame, platform: str) -> pd.DataFrame:
    if platform == ALL or "platform" not in posts:
        return posts
    return posts[posts["platform"] == platform]


def with_hours(posts: pd.DataFrame, zone: str) -> list[str]:
    """The platforms whose posts have an hour; all of them together where none is named."""
    if "published_at" not in posts:
        return []
    names = platforms_of(posts) or [ALL]
    return [name for name in names if social.tells_hours(_of_platform(posts, name), zone=zone)]


def _possible(found: dict[str, list[Option]]) -> dict[str, list[str]]:
    return {name: [o.key for o in listed if not o.why_not] for name, listed in found.items()}
