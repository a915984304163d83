"""Simulated learners of module 5: right answers, other right ones, and named mistakes.

Every value is computed from the data, so that the specimens follow a refresh. Where the data do
not hold what a mistake needs (no boosted posts, no followers column), it says so instead; where a
mistake leads to the right answer in a part, that part is left open, so that what it earns is its own.
"""

from typing import Any

import pandas as pd

from doingoai import social
from doingoai.datasets import Lack
from doingoai.grading import CannotTell, Specimens
from doingoai.social import lacks

specimens = Specimens("5-social-media")

ENGAGEMENTS = ["reactions", "comments", "shares"]
Rates = dict[str, dict[str, float]]


def _ours(data: Any) -> pd.DataFrame:
    posts = data.load("posts")
    return posts[posts["mission"] == _about(data)["mission"]]


def _about(data: Any) -> dict[str, Any]:
    about: dict[str, Any] = data.load("posts").attrs["doingoai"]
    return about


def _needs(lacking: Lack | None) -> None:
    """Says what the data lack for a question, in the words in which the exercise sets it aside."""
    if lacking is not None:
        raise CannotTell(lacking)


# 1 engagement ---------------------------------------------------------------------------------

WITHIN = 0.05
specimens.tolerance("engagement", WITHIN)


def _countable(data: Any) -> pd.DataFrame:
    """The posts that the printed formula counts."""
    posts = _ours(data).dropna(subset=[*ENGAGEMENTS, "reach"])
    return posts[~posts["paid"] & (posts["reach"] > 0)]


def _answered(data: Any, rates: "pd.Series[float]") -> Rates:
    """``rates`` as an answer: asked platforms only, two decimals, nothing a field would refuse."""
    asked = set(_countable(data)["platform"])
    found = {
        str(platform): {"rate": round(float(rate), 2)}
        for platform, rate in rates.items()
        if platform in asked and pd.notna(rate) and 0 <= rate <= 100
    }
    if not found:
        raise CannotTell(lacks.NO_FIGURES)
    return found


def _mistaken(data: Any, rates: "pd.Series[float]") -> Rates:
    """``rates`` as an answer, for those platforms on which they are not the right ones."""
    right = social.engagement_rate(_ours(data))
    told = {
        platform: cell
        for platform, cell in _answered(data, rates).items()
        if abs(cell["rate"] - right[platform]) > WITHIN
    }
    if not told:
        raise CannotTell(lacks.SAME_ANSWER)
    return told


@specimens.right("engagement")
def by_the_formula(data: Any) -> Rates:
    _needs(social.why_no_rates(_ours(data)))
    posts = _countable(data)
    sums = posts.groupby("platform")[[*ENGAGEMENTS, "reach"]].sum()
    return _answered(data, 100 * sums[ENGAGEMENTS].sum(axis=1) / sums["reach"])


@specimens.other("engagement", "four-decimals")
def four_decimals(data: Any) -> Rates:
    rates = social.engagement_rate(_ours(data))
    asked = set(_countable(data)["platform"])
    return {key: {"rate": round(float(rate), 4)} for key, rate in rates.items() if key in asked}


@specimens.other("engagement", "rounded-up-within-the-tolerance")
def at_the_edge(data: Any) -> Rates:
    return {key: {"rate": cell["rate"] + 0.04} for key, cell in by_the_formula(data).items()}


@specimens.wrong("engagement", "boosted-in", why="boosted posts left in")
def _(data: Any) -> Rates:
    _needs_boosted(_ours(data))
    return _mistaken(data, social.engagement_rate(_ours(data), include_paid=True))


@specimens.wrong("engagement", "boosted-only", why="the boosted posts alone")
def _(data: Any) -> Rates:
    _needs_boosted(_ours(data))
    posts = _ours(data)
    return _mistaken(data, social.engagement_rate(posts[posts["paid"]], include_paid=True))


@specimens.wrong("engagement", "by-followers", why="divides by followers")
def _(data: Any) -> Rates:
    if _ours(data)["followers"].isna().all():
        raise CannotTell(lacks.NO_FOLLOWERS)
    return _mistaken(data, social.engagement_rate(_ours(data), denominator="followers"))


@specimens.wrong("engagement", "by-views", why="takes views for reach")
def _(data: Any) -> Rates:
    return _mistaken(data, social.engagement_rate(_ours(data), denominator="views"))


@specimens.wrong("engagement", "mean-of-posts", why="averages the posts' own rates")
def _(data: Any) -> Rates:
    return _mistaken(data, social.engagement_rate(_ours(data), average="posts"))


@specimens.wrong("engagement", "reactions-only", why="forgets comments and shares")
def _(data: Any) -> Rates:
    return _mistaken(data, social.engagement_rate(_ours(data), numerator=("reactions",)))


@specimens.wrong("engagement", "share-for-per-cent", why="does not multiply by 100")
def _(data: Any) -> Rates:
    return _mistaken(data, social.engagement_rate(_ours(data)) / 100)


@specimens.wrong("engagement", "another-mission", why="does not filter by mission")
def _(data: Any) -> Rates:
    posts = data.load("posts")
    if posts["mission"].nunique() < 2:
        raise CannotTell(lacks.ONE_MISSION)
    return _mistaken(
        data, social.engagement_rate(posts[posts["mission"] != _about(data)["mission"]])
    )


def _needs_boosted(posts: pd.DataFrame) -> None:
    if not posts["paid"].any():
        raise CannotTell(lacks.NO_BOOSTED_POST)


# 2 best-hour ----------------------------------------------------------------------------------


def _facebook(data: Any) -> pd.DataFrame:
    posts = _ours(data)
    _needs(social.why_no_windows(posts, zone=_about(data)["zone"], platform="facebook"))
    return posts[posts["platform"] == "facebook"]


def _best(data: Any, posts: pd.DataFrame, **rule: Any) -> tuple[int, ...]:
    return social.best_windows(posts, **{"zone": _about(data)["zone"], **rule})


def _another_hour(data: Any, hours: tuple[int, ...]) -> int:
    """An hour that the mistake leads to and the rule does not."""
    right = _best(data, _facebook(data))
    if not hours:
        raise CannotTell(lacks.NO_WINDOW)
    for hour in hours:
        if hour not in right:
            return hour
    raise CannotTell(lacks.SAME_ANSWER if highest_score(data) in hours else lacks.TIED_WINDOW)


@specimens.right("best-hour")
def highest_score(data: Any) -> int:
    scores = social.window_scores(_facebook(data), zone=_about(data)["zone"])
    enough = scores[scores["posts"] >= 12]
    return int(enough.set_index("start_hour")["median_rate"].idxmax())


@specimens.other("best-hour", "another-tied-window")
def tied(data: Any) -> int:
    others = [hour for hour in _best(data, _facebook(data)) if hour != highest_score(data)]
    if not others:
        raise CannotTell(lacks.NO_OTHER_WINDOW)
    return others[0]


@specimens.wrong("best-hour", "reads-utc-as-local", why="skips the conversion from UTC")
def _(data: Any) -> int:
    return _another_hour(data, _best(data, _facebook(data), zone="UTC"))


@specimens.wrong("best-hour", "ha-noi-time", why="takes the hour at home")
def _(data: Any) -> int:
    return _another_hour(data, _best(data, _facebook(data), zone="Asia/Ho_Chi_Minh"))


@specimens.wrong("best-hour", "too-few-posts", why="forgets the floor of twelve posts")
def _(data: Any) -> int:
    return _another_hour(data, _best(data, _facebook(data), min_posts=1, tie_within=0.0))


@specimens.wrong("best-hour", "boosted-in", why="boosted posts left in")
def _(data: Any) -> int:
    _needs_boosted(_facebook(data))
    return _another_hour(data, _best(data, _facebook(data), include_paid=True))


@specimens.wrong("best-hour", "end-of-the-window", why="gives the hour at which the window closes")
def _(data: Any) -> int:
    return _another_hour(data, ((highest_score(data) + 2) % 24,))


@specimens.wrong("best-hour", "busiest-window", why="takes the hour with the most posts")
def _(data: Any) -> int:
    scores = social.window_scores(_facebook(data), zone=_about(data)["zone"])
    return _another_hour(data, (int(scores.set_index("start_hour")["posts"].idxmax()),))


@specimens.wrong("best-hour", "lowest-window", why="reads the scores the wrong way round")
def _(data: Any) -> int:
    scores = social.window_scores(_facebook(data), zone=_about(data)["zone"])
    enough = scores[scores["posts"] >= 12].set_index("start_hour")["median_rate"]
    return _another_hour(data, (int(enough.idxmin()),))


# 3 experiment ---------------------------------------------------------------------------------

EXPERIMENT = ("comparison", "decision", "behind")


@specimens.right("experiment")
def by_like_with_like(data: Any) -> dict[str, str]:
    _needs(social.why_no_comparison(_ours(data)))
    films = social.caption_experiment(_ours(data)).videos
    decision = "cannot-tell"
    if films is not None and films.excludes_zero:
        decision = "help" if films.points > 0 else "harm"
    return {"comparison": "films", "decision": decision, "behind": "form"}


def experiment(
    name: str, allowed: float, why: str, comparison: str, decision: str, behind: str
) -> None:
    """A wrong record; "right" stands for the decision that is right on the data."""

    @specimens.wrong("experiment", name, allowed=allowed, why=why)
    def _(data: Any) -> dict[str, str]:
        right = by_like_with_like(data)["decision"]
        chosen = right if decision == "right" else decision
        return dict(zip(EXPERIMENT, (comparison, chosen, behind), strict=True))


experiment("confounded-and-sure", 0, "films against everything else", "all", "help", "captions")
experiment("ignores-the-interval", 1, "a difference above zero is enough", "films", "help", "form")
experiment("cautious-for-no-reason", 0.5, "decides by all posts", "all", "cannot-tell", "form")
experiment("blames-the-hour", 1.5, "names another difference", "films", "right", "hour")
experiment("blames-the-budget", 0, "forgets that boosted posts are out", "all", "help", "boosted")
experiment("reads-the-sign-wrongly", 1, "takes minus for harm", "films", "harm", "form")
