"""What the posts must teach, as conditions on the data: each by a margin that can be seen.

The wrong readings that the exercise is about have to lead elsewhere than the right one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai import social

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

    Condition = Callable[[pd.DataFrame], bool]

ENGAGEMENTS = ("reactions", "comments", "shares")
RATED = ("facebook", "instagram", "x")
TOLERANCE = 0.05  # percentage points: what the exercise forgives
_HA_NOI, _WINTER = "Asia/Ho_Chi_Minh", "Etc/GMT"
_FEWEST = 12  # posts of a window that counts
# The best window has at least this lead; the exercise takes what is within 3 % for as good.
_LEAD = 0.92
_SEEMS, _IS_LESS, _IS_NOTHING = 1.25, 1.08, 1.15  # the rate with captions ÷ without
_CLEAR = 0.2  # percentage points by which an interval holds zero, or is clear of it


def _ours(posts: pd.DataFrame) -> pd.DataFrame:
    ours: pd.DataFrame = posts[posts["mission"] == posts.attrs["doingoai"]["mission"]]
    return ours


def _facebook(posts: pd.DataFrame) -> pd.DataFrame:
    ours = _ours(posts)
    return ours[ours["platform"] == "facebook"]


def _zone(posts: pd.DataFrame) -> str:
    return str(posts.attrs["doingoai"]["zone"])


# Rates ----------------------------------------------------------------------------------------


def _missing_counted(posts: pd.DataFrame) -> pd.Series[float]:
    organic = _ours(posts)[~_ours(posts)["paid"]]
    engaged = organic[list(ENGAGEMENTS)].sum(axis="columns").groupby(organic["platform"]).sum()
    reach = organic.groupby("platform")["reach"].sum()
    rates: pd.Series[float] = (100 * engaged / reach.where(reach > 0)).dropna()
    return rates


WRONG_RATES: Mapping[str, Callable[[pd.DataFrame], pd.Series[Any]]] = {
    "by-followers": lambda posts: social.engagement_rate(_ours(posts), denominator="followers"),
    "boosted-in": lambda posts: social.engagement_rate(_ours(posts), include_paid=True),
    "boosted-only": lambda posts: social.engagement_rate(
        _ours(posts)[_ours(posts)["paid"]], include_paid=True
    ),
    "by-views": lambda posts: social.engagement_rate(_ours(posts), denominator="views"),
    "mean-of-posts": lambda posts: social.engagement_rate(_ours(posts), average="posts"),
    "reactions-only": lambda posts: social.engagement_rate(_ours(posts), numerator=("reactions",)),
    "all-missions": social.engagement_rate,
    "other-missions": lambda posts: social.engagement_rate(
        posts[posts["mission"] != posts.attrs["doingoai"]["mission"]]
    ),
    "missing-counted": _missing_counted,
}


def _rate_elsewhere(reading: str) -> Condition:
    def condition(posts: pd.DataFrame) -> bool:
        right = social.engagement_rate(_ours(posts))
        away = (WRONG_RATES[reading](posts) - right).dropna().abs()
        clearly = (away > 3 * TOLERANCE).sum() >= 2  # noqa: PLR2004 - on two platforms
        return bool(tuple(right.index) == RATED and clearly and (away > TOLERANCE).all())

    return condition


# Hours ----------------------------------------------------------------------------------------


def _by_window(posts: pd.DataFrame, score: Callable[[pd.DataFrame], Any]) -> tuple[int, ...]:
    """The start hour of the best two hours by another score than the printed one."""
    page = _facebook(posts)
    counted = page[~page["paid"]].dropna(subset=[*ENGAGEMENTS, "reach"])
    hour = counted["published_at"].dt.tz_convert(_zone(posts)).dt.hour
    scores = {start: score(counted[(hour - start) % 24 < 2]) for start in range(24)}  # noqa: PLR2004
    return (max(scores, key=lambda start: scores[start]),)


def _best(posts: pd.DataFrame, **rule: Any) -> tuple[int, ...]:
    return social.best_windows(_facebook(posts), **{"zone": _zone(posts), **rule})


WRONG_HOURS: Mapping[str, Callable[[pd.DataFrame], tuple[int, ...]]] = {
    "utc": lambda posts: _best(posts, zone="UTC"),
    "ha-noi": lambda posts: _best(posts, zone=_HA_NOI),
    "winter-time": lambda posts: _best(posts, zone=_WINTER),
    "too-few": lambda posts: _best(posts, min_posts=1),
    "boosted-in": lambda posts: _best(posts, include_paid=True),
    "most-posts": lambda posts: _by_window(posts, len),
    "most-reactions": lambda posts: _by_window(
        posts, lambda chosen: chosen[list(ENGAGEMENTS)].sum().sum()
    ),
    "most-reach": lambda posts: _by_window(posts, lambda chosen: chosen["reach"].sum()),
    "best-median-reach": lambda posts: _by_window(
        posts, lambda chosen: chosen["reach"].median() if len(chosen) >= _FEWEST else 0
    ),
}


def _one_best_window(posts: pd.DataFrame) -> bool:
    scores = social.window_scores(_facebook(posts), zone=_zone(posts))
    first, second = scores[scores["posts"] >= _FEWEST]["median_rate"].nlargest(2)
    return len(_best(posts)) == 1 and bool(second < _LEAD * first)


def _hour_elsewhere(reading: str) -> Condition:
    def condition(posts: pd.DataFrame) -> bool:
        hours = WRONG_HOURS[reading](posts)
        return bool(hours) and not set(hours) & set(_best(posts))

    return condition


# Captions -------------------------------------------------------------------------------------


def _lift(posts: pd.DataFrame) -> float:
    rates = social.engagement_rate(posts, by="captioned", average="posts")
    return float(rates[True] / rates[False])


def _captions_look_better_than_they_are(posts: pd.DataFrame) -> bool:
    """Only videos carry captions, and videos do better: format is behind the difference."""
    ours = _ours(posts)
    by_platform = [ours[~ours["paid"] & (ours["platform"] == platform)] for platform in RATED]
    lifts = [(_lift(every), _lift(every[every["format"] == "video"])) for every in by_platform]
    trial = social.caption_experiment(ours)
    if trial.all_posts is None or trial.videos is None:
        return False
    return (
        all(seems > max(_SEEMS, _IS_LESS * films) for seems, films in lifts)
        and (trial.videos.excludes_zero or all(films < _IS_NOTHING for _, films in lifts))
        and trial.all_posts.low > 0
        and trial.all_posts.points > trial.videos.points
    )


def _films_decide_clearly(posts: pd.DataFrame) -> bool:
    films = social.caption_experiment(_ours(posts)).videos
    return films is not None and (films.low > _CLEAR or films.low < -_CLEAR < _CLEAR < films.high)


# Likeness -------------------------------------------------------------------------------------


def _looks_like_an_export(posts: pd.DataFrame) -> bool:
    reach = posts["reach"].dropna().astype(float)
    views = posts["views"].dropna()
    paid = posts.groupby("platform")["paid"].mean()
    span = posts["published_at"].max() - posts["published_at"].min()
    return bool(
        1_700 <= len(posts) <= 1_900  # noqa: PLR2004 - as many as four missions write in a year
        and posts["mission"].nunique() == 4  # noqa: PLR2004
        and posts["reach"].isna().mean() > 0.04  # noqa: PLR2004 - missing here and there
        and posts[posts["platform"] == "youtube"]["reach"].isna().all()
        and reach.mean() > 1.5 * reach.median()  # a few travel far
        and (views >= posts["reach"].reindex(views.index).fillna(0)).all()
        and paid["facebook"] > 2 * paid["x"] > 0
        and 355 <= span.days <= 366  # noqa: PLR2004 - a year
    )


# What fails most often comes first, as the search for a seed stops at the first failure.
LESSONS: Mapping[str, Condition] = {
    "like-an-export": _looks_like_an_export,
    "one-best-window": _one_best_window,
    **{f"hour-{reading}": _hour_elsewhere(reading) for reading in WRONG_HOURS},
    "captions-look-better": _captions_look_better_than_they_are,
    "films-decide": _films_decide_clearly,
    **{f"rate-{reading}": _rate_elsewhere(reading) for reading in WRONG_RATES},
}
