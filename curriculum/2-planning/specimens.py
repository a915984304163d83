"""Simulated learners of module 2, part A: right answers, other right ones, and named mistakes.

Every value is computed from the data, so that the specimens follow a refresh. Where the data do
not hold what a mistake needs, it says so instead.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd

from doingoai import planning
from doingoai.grading import CannotTell, Specimens
from doingoai.social import lacks

specimens = Specimens("2-planning")

# 1 smart-objectives ---------------------------------------------------------------------------

PEOPLE = ("outtakes", "outcomes", "impact")
PARTS = ["has_baseline", "has_target", "in_time", "named_audience", "has_source"]


def _labels(data: Any) -> pd.DataFrame:
    return data.load("brief", "objectives_labels").set_index("objective_id")


def _chosen(data: Any, flags: list[str], *, stages: tuple[str, ...] = PEOPLE) -> list[str]:
    """The candidates of these stages that have all of ``flags``."""
    labels = _labels(data)
    return list(labels.index[labels["stage"].isin(stages) & labels[flags].astype(bool).all(axis=1)])


@specimens.right("smart-objectives")
def all_five_parts(data: Any) -> list[str]:
    return _chosen(data, PARTS)


@specimens.other("smart-objectives", "in-another-order")
def backwards(data: Any) -> list[str]:
    return all_five_parts(data)[::-1]


def overlooks(name: str, part: str, why: str) -> None:
    """Takes what lacks one part for an objective as well."""

    @specimens.wrong("smart-objectives", name, allowed=1.34, why=why)
    def _(data: Any) -> list[str]:
        return _chosen(data, [each for each in PARTS if each != part])


overlooks("no-baseline-needed", "has_baseline", "a rise from nothing")
overlooks("everybody-is-an-audience", "named_audience", "takes the general public for one")


@specimens.wrong(
    "smart-objectives", "any-day-will-do", allowed=0.67, why="does not look at the day"
)
def _(data: Any) -> list[str]:
    return _chosen(data, [each for each in PARTS if each != "in_time"])


@specimens.wrong("smart-objectives", "counts-our-own-work", allowed=1.34, why="output as objective")
def _(data: Any) -> list[str]:
    return _chosen(data, PARTS, stages=("outputs", *PEOPLE))


@specimens.wrong("smart-objectives", "everything-with-a-figure", why="a figure makes an objective")
def _(data: Any) -> list[str]:
    return list(_labels(data).index)


@specimens.wrong("smart-objectives", "only-one", allowed=0.67, why="stops at the first")
def _(data: Any) -> list[str]:
    return all_five_parts(data)[:1]


# 2 baseline -----------------------------------------------------------------------------------

specimens.tolerance("baseline", 0.1)


OURS = ("trade", "tourism", "culture")


def _standing(data: Any) -> tuple[pd.DataFrame, str, str, planning.Quarter]:
    """Coverage, our subject, the clock and the last complete quarter."""
    coverage, brief = data.load("coverage"), planning.brief()
    subject = str(coverage.attrs["doingoai"].get("subject", "viet-nam"))
    quarter = planning.quarter_before(coverage, brief.drawn_up, zone=brief.zone)
    for why in (planning.why_no_share, planning.why_no_penetration):
        lacking = why(coverage, subject, quarter, zone=brief.zone)
        if lacking is not None:
            raise CannotTell(lacking)
    if quarter is None:
        raise CannotTell(lacks.NO_FIGURES)
    return coverage, subject, brief.zone, quarter


def _figures(
    data: Any, period: Callable[[planning.Quarter], tuple[dt.date, dt.date]], **how: str
) -> dict[str, float]:
    """Both figures for a period; ``by`` and ``denominator`` as the functions take them."""
    coverage, subject, zone, quarter = _standing(data)
    start, end = period(quarter)
    by = {"by": how["by"]} if "by" in how else {}
    below = {"denominator": how["denominator"]} if "denominator" in how else {}
    below |= {"messages": None if "anybodys" in how else OURS}
    return {
        "voice": planning.share_of_voice(coverage, subject, start, end, zone=zone, **by),
        "penetration": planning.message_penetration(
            coverage, subject, start, end, zone=zone, **below
        ),
    }


def _that_quarter(quarter: planning.Quarter) -> tuple[dt.date, dt.date]:
    return quarter.start, quarter.end


@specimens.right("baseline")
def by_the_formulas(data: Any) -> dict[str, float]:
    return {name: round(figure, 1) for name, figure in _figures(data, _that_quarter).items()}


@specimens.other("baseline", "three-decimals")
def three_decimals(data: Any) -> dict[str, float]:
    return {name: round(figure, 3) for name, figure in _figures(data, _that_quarter).items()}


def _mistaken(data: Any, figures: dict[str, float]) -> dict[str, float]:
    """Those of the figures that are not the right ones."""
    right = _figures(data, _that_quarter)
    told = {
        name: round(figure, 2)
        for name, figure in figures.items()
        if 0 <= figure <= 100 and abs(figure - right[name]) > 0.1
    }
    if not told:
        raise CannotTell(lacks.SAME_ANSWER)
    return told


def another_period(
    name: str, why: str, period: Callable[[planning.Quarter], tuple[dt.date, dt.date]]
) -> None:
    """The formulas on another period."""

    @specimens.wrong("baseline", name, why=why)
    def _(data: Any) -> dict[str, float]:
        return _mistaken(data, _figures(data, period))


DAY = dt.timedelta(days=1)
another_period(
    "quarter-before",
    "one quarter too far back",
    lambda quarter: _that_quarter(planning.quarter_of(quarter.start - DAY)),
)
another_period(
    "running-quarter",
    "the newest figure",
    lambda quarter: _that_quarter(planning.quarter_of(quarter.end + DAY)),
)
another_period(
    "whole-period", "all there is", lambda _quarter: (dt.date(2000, 1, 1), dt.date(2100, 1, 1))
)


@specimens.wrong("baseline", "by-advertising-value", why="share of the advertising value")
def _(data: Any) -> dict[str, float]:
    return _mistaken(data, {"voice": _figures(data, _that_quarter, by="ave")["voice"]})


@specimens.wrong("baseline", "by-reach", why="adds up potential reach")
def _(data: Any) -> dict[str, float]:
    return _mistaken(data, {"voice": _figures(data, _that_quarter, by="reach")["voice"]})


@specimens.wrong("baseline", "against-the-others", why="leaves ourselves out below the line")
def _(data: Any) -> dict[str, float]:
    ours = _figures(data, _that_quarter)["voice"]
    return _mistaken(data, {"voice": 100 * ours / (100 - ours)})


@specimens.wrong("baseline", "of-all-subjects", why="penetration of everybody's items")
def _(data: Any) -> dict[str, float]:
    figures = _figures(data, _that_quarter, denominator="all-subjects")
    return _mistaken(data, {"penetration": figures["penetration"]})


@specimens.wrong("baseline", "messages-added-up", why="an item with two messages counts twice")
def _(data: Any) -> dict[str, float]:
    coverage, subject, zone, quarter = _standing(data)
    days = coverage["published_at"].dt.tz_convert(zone).dt.date
    ours = coverage[
        (coverage["subject"] == subject) & (days >= quarter.start) & (days <= quarter.end)
    ]
    carried = ours["messages"].fillna("").astype(str).str.replace(" ", "").str.get_dummies(";")
    carried = carried.reindex(columns=list(OURS), fill_value=0)
    return _mistaken(data, {"penetration": 100 * carried.to_numpy().sum() / max(len(ours), 1)})


@specimens.wrong("baseline", "anybodys-message", why="counts what others say of us")
def _(data: Any) -> dict[str, float]:
    figures = _figures(data, _that_quarter, anybodys="yes")
    return _mistaken(data, {"penetration": figures["penetration"]})


@specimens.wrong("baseline", "share-for-per-cent", why="does not multiply by 100")
def _(data: Any) -> dict[str, float]:
    return _mistaken(
        data, {name: figure / 100 for name, figure in _figures(data, _that_quarter).items()}
    )


# 3 audience-rank ------------------------------------------------------------------------------


def _ranking(data: Any) -> pd.DataFrame:
    """The segments to be ranked: size, relevance, trust, the best and the sum of their shares."""
    about = data.load("brief").attrs["doingoai"]
    channels = data.load("channels")
    used = list(channels.loc[channels["channel_id"].isin(about["rank_channels"]), "use"])
    rows = data.load("audiences").set_index("segment_id")
    rows = rows.loc[[key for key in about["rank_segments"] if key in rows.index]]
    return pd.DataFrame(
        {
            "size": rows["size"].astype(float),
            "best": rows[used].astype(float).max(axis=1) / 100,
            "added": rows[used].astype(float).sum(axis=1) / 100,
            "relevance": rows.filter(like="relevance_").astype(float).sum(axis=1),
            "trust": rows["trust"].astype(float),
        }
    )


def _sorted(scores: "pd.Series[float]") -> list[str]:
    return list(scores.sort_values(ascending=False, kind="stable").index)


def _whole(data: Any) -> bool:
    """Whether all segments and channels of the brief are there: else too few pairs are marked."""
    about = data.load("brief").attrs["doingoai"]
    return set(about["rank_segments"]) <= set(data.load("audiences")["segment_id"]) and set(
        about["rank_channels"]
    ) <= set(data.load("channels")["channel_id"])


@specimens.right("audience-rank")
def reachable_times_relevance(data: Any) -> list[str]:
    rows = _ranking(data)
    scores = (rows["size"] * rows["best"] * rows["relevance"]).fillna(0.0)
    lacking = planning.why_no_ranking(scores)
    if lacking is not None:
        raise CannotTell(lacking)
    return _sorted(scores)


def ranks_by(
    name: str, allowed: float, why: str, score: Callable[[pd.DataFrame], "pd.Series[float]"]
) -> None:
    """Another order."""

    @specimens.wrong("audience-rank", name, allowed=allowed, why=why)
    def _(data: Any) -> list[str]:
        if not _whole(data):
            raise CannotTell(lacks.SAME_ANSWER)
        return _sorted(score(_ranking(data)))


ranks_by("by-size", 0, "the largest first", lambda rows: rows["size"])
ranks_by("by-reach", 0.91, "forgets relevance", lambda rows: rows["size"] * rows["best"])
ranks_by("by-relevance", 0.55, "forgets whom we reach", lambda rows: rows["relevance"])
ranks_by("by-trust", 0, "our friends first", lambda rows: rows["trust"])
ranks_by(
    "upside-down",
    0,
    "the last first",
    lambda rows: -rows["size"] * rows["best"] * rows["relevance"],
)


# 4 evaluation ---------------------------------------------------------------------------------


def _stages(data: Any) -> dict[str, str]:
    labels = data.load("brief", "measures_labels").set_index("measure_id")["stage"]
    return {str(key): str(stage) for key, stage in labels.items()}


@specimens.right("evaluation")
def along_the_chain(data: Any) -> dict[str, str]:
    return _stages(data)


def sorts(name: str, allowed: float, why: str, taken_for: dict[str, str]) -> None:
    """Takes some stages for others."""

    @specimens.wrong("evaluation", name, allowed=allowed, why=why)
    def _(data: Any) -> dict[str, str]:
        return {key: taken_for.get(stage, stage) for key, stage in _stages(data).items()}


sorts("value-is-impact", 1.84, "advertising value as the effect", {"none": "impact"})
sorts("shown-is-taken-in", 1.5, "outputs as outtakes", {"outputs": "outtakes"})
sorts("said-is-done", 1.67, "outtakes as outcomes", {"outtakes": "outcomes"})
sorts("done-is-the-aim", 1.67, "outcomes as impact", {"outcomes": "impact"})
sorts("spent-is-made", 1.67, "inputs as outputs", {"inputs": "outputs"})
sorts(
    "one-stage-too-late",
    0.17,
    "everything one further",
    {
        "inputs": "outputs",
        "outputs": "outtakes",
        "outtakes": "outcomes",
        "outcomes": "impact",
        "impact": "none",
    },
)
sorts(
    "all-outputs",
    0.5,
    "whatever we report is an output",
    dict.fromkeys(("none", *planning.STAGES), "outputs"),
)
