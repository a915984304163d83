"""What the engagement explorer shows for one set of choices: pure data, in one language."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from doingoai import social
from doingoai.datasets import PLATFORM_NAMES
from doingoai.i18n import N_, Message, format_percent, translate

if TYPE_CHECKING:
    import pandas as pd

ALL = "all"
REACTIONS = "reactions"
# Metric → what is added up, what it is divided by.
METRICS: dict[str, tuple[tuple[str, ...], str]] = {
    "reach": (("reactions", "comments", "shares"), "reach"),
    "views": (("reactions", "comments", "shares"), "views"),
    "followers": (("reactions", "comments", "shares"), "followers"),
    REACTIONS: (("reactions",), "reach"),
}
METRIC_WORDS = {
    "reach": N_("by reach"),
    "views": N_("by views"),
    "followers": N_("by followers"),
    REACTIONS: N_("reactions only, by reach"),
}
FORMULAS = {
    "reach": N_("Rate = (reactions + comments + shares) ÷ people reached × 100"),
    "views": N_("Rate = (reactions + comments + shares) ÷ views × 100"),
    "followers": N_("Rate = (reactions + comments + shares) ÷ followers × 100"),
    REACTIONS: N_("Rate = reactions ÷ people reached × 100"),
}
BASES = {"reach": N_("People reached"), "views": N_("Views"), "followers": N_("Followers")}
WITHOUT = {
    "reach": N_("this file does not say how many people were reached"),
    "views": N_("this file has no views"),
    "followers": N_("this file has no number of followers"),
    REACTIONS: N_("this file does not say how many people were reached"),
}
GROUPS = {"platform": N_("Platform"), "format": N_("Format"), "mission": N_("Mission")}
SINGLE = {
    "platform": N_("only one platform in this file"),
    "format": N_("only one format in this file"),
    "mission": N_("only one mission in this file"),
}
NAMES = {
    **PLATFORM_NAMES,
    "other": N_("Other"),
    "photo": N_("Photo"),
    "video": N_("Video"),
    "link": N_("Link"),
    "text": N_("Text"),
}


@dataclass(frozen=True)
class Choices:
    """What the learner chose.

    Attributes:
        metric: a key of `METRICS`.
        by: the column to group by, a key of `GROUPS`.
        mission: one mission, or "all".
        boosted: whether boosted posts count.
    """

    metric: str = "reach"
    by: str = "platform"
    mission: str = ALL
    boosted: bool = False

    def as_json(self) -> dict[str, Any]:
        """The choices for the browser."""
        return asdict(self)


@dataclass(frozen=True)
class Option:
    """One option of a list; ``why_not`` says why it cannot be chosen, "" when it can."""

    key: str
    label: str
    why_not: str = ""


@dataclass(frozen=True)
class Row:
    """One group: posts counted, engagements, what they are divided by, the rate in percent."""

    label: str
    posts: int
    engagements: int
    base: int
    rate: float


@dataclass(frozen=True)
class View:
    """All that is shown for one set of choices."""

    formula: str
    finding: str
    base_label: str
    rows: tuple[Row, ...]
    left_out: str


def options(posts: pd.DataFrame, language: str) -> dict[str, list[Option]]:
    """The options for metric, by, mission and boosted that ``posts`` allows, with reasons."""
    missions = _values(posts, "mission")
    single = translate(SINGLE["mission"], language)
    no_boosted = translate(N_("no boosted post in this file"), language)
    return {
        "metric": [
            Option(key, translate(words, language), _lacking(posts, key, language))
            for key, words in METRIC_WORDS.items()
        ],
        "by": [
            Option(
                key,
                translate(words, language),
                "" if len(_values(posts, key)) > 1 else translate(SINGLE[key], language),
            )
            for key, words in GROUPS.items()
        ],
        "mission": [
            Option(ALL, translate(N_("All missions"), language)),
            *(
                Option(name, named(name, language), single if len(missions) == 1 else "")
                for name in missions
            ),
        ],
        "boosted": [Option("boosted", "", "" if _has_boosted(posts) else no_boosted)],
    }


def first_choices(posts: pd.DataFrame) -> Choices:
    """Where the explorer begins: the first metric and grouping that these posts allow."""
    found = options(posts, "en")
    metric = next((o.key for o in found["metric"] if not o.why_not), "reach")
    by = next((o.key for o in found["by"] if not o.why_not), "platform")
    return Choices(metric=metric, by=by)


def checked(raw: dict[str, Any], posts: pd.DataFrame) -> Choices:
    """Choices as the browser sent them; what cannot be chosen falls back on the first ones."""
    first, found = first_choices(posts), options(posts, "en")
    may = {name: {o.key for o in listed if not o.why_not} for name, listed in found.items()}
    return Choices(
        metric=raw["metric"] if raw.get("metric") in may["metric"] else first.metric,
        by=raw["by"] if raw.get("by") in may["by"] else first.by,
        mission=raw["mission"] if raw.get("mission") in may["mission"] else ALL,
        boosted=bool(raw.get("boosted")) and bool(may["boosted"]),
    )


def view(posts: pd.DataFrame, choices: Choices, language: str) -> View:
    """The rates of each group for ``choices``, the highest first."""
    numerator, denominator = METRICS[choices.metric]
    if choices.mission != ALL:
        posts = posts[posts["mission"] == choices.mission]
    rates = social.engagement_rate(
        posts,
        by=choices.by,
        numerator=numerator,
        denominator=denominator,
        include_paid=choices.boosted,
    ).sort_values(ascending=False)
    used = social.counted(posts, (*numerator, denominator), include_paid=choices.boosted)
    used = used[used[denominator] > 0]
    rows = []
    for key, rate in rates.items():
        group = used[used[choices.by] == key]
        engaged, base = group[list(numerator)].sum().sum(), group[denominator].sum()
        label = named(str(key), language)
        rows.append(Row(label, len(group), int(engaged), int(base), float(rate)))
    wanted = len(social.counted(posts, (), include_paid=choices.boosted))
    return View(
        formula=translate(FORMULAS[choices.metric], language),
        finding=_finding(rows, language),
        base_label=translate(BASES[denominator], language),
        rows=tuple(rows),
        left_out=_left_out(wanted - len(used), language),
    )


def named(key: str, language: str) -> str:
    """A platform, format or mission as a reader knows it."""
    return translate(NAMES[key], language) if key in NAMES else key.replace("-", " ").title()


def percent(rate: float, language: str) -> str:
    """A rate with two decimals and its sign."""
    return format_percent(rate, language, decimals=2)


def _finding(rows: list[Row], language: str) -> str:
    if not rows:
        return translate(N_("No post has all the figures that this rate needs."), language)
    if len(rows) == 1:
        only = {"group": rows[0].label, "rate": percent(rows[0].rate, language)}
        return Message("{group}: {rate}", only).text(language)
    high, low = rows[0], rows[-1]
    return Message(
        "{high} has the highest rate ({high_rate}), {low} the lowest ({low_rate})",
        {
            "high": high.label,
            "high_rate": percent(high.rate, language),
            "low": low.label,
            "low_rate": percent(low.rate, language),
        },
    ).text(language)


def _left_out(count: int, language: str) -> str:
    if count <= 0:
        return ""
    return Message(
        "Posts left out because a figure is missing in the export: {count}.", {"count": count}
    ).text(language)


def _values(posts: pd.DataFrame, column: str) -> list[str]:
    if column not in posts:
        return []
    return sorted(str(value) for value in posts[column].dropna().unique())


def _lacking(posts: pd.DataFrame, metric: str, language: str) -> str:
    numerator, denominator = METRICS[metric]
    there = all(c in posts and posts[c].notna().any() for c in (*numerator, denominator))
    return "" if there else translate(WITHOUT[metric], language)


def _has_boosted(posts: pd.DataFrame) -> bool:
    return "paid" in posts and bool(posts["paid"].fillna(value=False).astype(bool).any())
