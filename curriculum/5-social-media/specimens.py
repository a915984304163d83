"""Simulated learners of module 5: right answers, other right ones, and named mistakes.

Every value is computed from the data, so that the specimens follow a refresh. Where the data do
not hold what a mistake needs (no boosted posts, no followers column), it says so instead.
"""

from typing import Any

import pandas as pd

from doingoai import social
from doingoai.grading import CannotTell, Specimens

specimens = Specimens("5-social-media")

ENGAGEMENTS = ["reactions", "comments", "shares"]
Rates = dict[str, dict[str, float]]


def _ours(data: Any) -> pd.DataFrame:
    posts = data.load("posts")
    return posts[posts["mission"] == _about(data)["mission"]]


def _about(data: Any) -> dict[str, Any]:
    about: dict[str, Any] = data.load("posts").attrs["doingoai"]
    return about


# 1 engagement ---------------------------------------------------------------------------------

specimens.tolerance("engagement", 0.05)


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
        raise CannotTell("no platform has the figures for it")
    return found


@specimens.right("engagement")
def by_the_formula(data: Any) -> Rates:
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


@specimens.wrong("engagement", "boosted-in", allowed=1.5, why="boosted posts left in")
def _(data: Any) -> Rates:
    _needs_boosted(_ours(data))
    return _answered(data, social.engagement_rate(_ours(data), include_paid=True))


@specimens.wrong("engagement", "boosted-only", why="the boosted posts alone")
def _(data: Any) -> Rates:
    _needs_boosted(_ours(data))
    posts = _ours(data)
    return _answered(data, social.engagement_rate(posts[posts["paid"]], include_paid=True))


@specimens.wrong("engagement", "by-followers", why="divides by followers")
def _(data: Any) -> Rates:
    return _answered(data, social.engagement_rate(_ours(data), denominator="followers"))


@specimens.wrong("engagement", "by-views", why="takes views for reach")
def _(data: Any) -> Rates:
    return _answered(data, social.engagement_rate(_ours(data), denominator="views"))


@specimens.wrong("engagement", "mean-of-posts", allowed=1.5, why="averages the posts' own rates")
def _(data: Any) -> Rates:
    return _answered(data, social.engagement_rate(_ours(data), average="posts"))


@specimens.wrong("engagement", "reactions-only", why="forgets comments and shares")
def _(data: Any) -> Rates:
    return _answered(data, social.engagement_rate(_ours(data), numerator=("reactions",)))


@specimens.wrong("engagement", "share-for-per-cent", why="does not multiply by 100")
def _(data: Any) -> Rates:
    return _answered(data, social.engagement_rate(_ours(data)) / 100)


@specimens.wrong("engagement", "another-mission", why="does not filter by mission")
def _(data: Any) -> Rates:
    posts = data.load("posts")
    if posts["mission"].nunique() < 2:
        raise CannotTell("the data hold one mission only")
    return _answered(
        data, social.engagement_rate(posts[posts["mission"] != _about(data)["mission"]])
    )


def _needs_boosted(posts: pd.DataFrame) -> None:
    if not posts["paid"].any():
        raise CannotTell("no post was boosted")


# 2 best-hour ----------------------------------------------------------------------------------


def _facebook(data: Any) -> pd.DataFrame:
    posts = _ours(data)
    return posts[posts["platform"] == "facebook"]


def _best(data: Any, posts: pd.DataFrame, **rule: Any) -> tuple[int, ...]:
    windows = social.best_windows(posts, **{"zone": _about(data)["zone"], **rule})
    if not windows:
        raise CannotTell("no window has enough posts")
    return windows


def _another_hour(data: Any, hours: tuple[int, ...]) -> int:
    """An hour that the mistake leads to and the rule does not."""
    right = _best(data, _facebook(data))
    for hour in hours:
        if hour not in right:
            return hour
    raise CannotTell("it leads to a best window all the same")


@specimens.right("best-hour")
def highest_score(data: Any) -> int:
    scores = social.window_scores(_facebook(data), zone=_about(data)["zone"])
    enough = scores[scores["posts"] >= 12]
    return int(enough.set_index("start_hour")["median_rate"].idxmax())


@specimens.other("best-hour", "another-tied-window")
def tied(data: Any) -> int:
    others = [hour for hour in _best(data, _facebook(data)) if hour != highest_score(data)]
    if not others:
        raise CannotTell("no other window is within 3% of the best")
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


# 3 comments -----------------------------------------------------------------------------------


def _key(data: Any) -> pd.DataFrame:
    comments = data.load("comments")
    asked = comments.loc[comments["batch"] == "exercise", "comment_id"]
    return data.load("comments", resource="labels").set_index("comment_id").loc[asked].fillna("")


def _accepted(row: "pd.Series[Any]") -> set[str]:
    return {row["action"], *filter(None, row["also_right"].split(";"))}


def _always(data: Any, action: str) -> dict[str, str]:
    return dict.fromkeys(_key(data).index, action)


@specimens.right("comments")
def by_the_rules(data: Any) -> dict[str, str]:
    return _key(data)["action"].to_dict()


@specimens.other("comments", "the-other-accepted-action")
def also_right(data: Any) -> dict[str, str]:
    key = _key(data)
    if not key["also_right"].ne("").any():
        raise CannotTell("no comment has two right actions")
    return {
        comment: row["also_right"].split(";")[0] or row["action"] for comment, row in key.iterrows()
    }


@specimens.wrong("comments", "hides-whatever-is-unpleasant", allowed=1.5, why="hides criticism too")
def _(data: Any) -> dict[str, str]:
    key = _key(data)
    pleasant = by_the_rules(data)
    return {
        c: "hide" if "criticism" in key.loc[c, "kind"] or pleasant[c] != "reply" else "reply"
        for c in pleasant
    }


@specimens.wrong("comments", "answers-everything", allowed=1.2, why="replies in public to all")
def _(data: Any) -> dict[str, str]:
    return _always(data, "reply")


@specimens.wrong("comments", "hides-everything", allowed=1.2, why="hides all")
def _(data: Any) -> dict[str, str]:
    return _always(data, "hide")


@specimens.wrong("comments", "looks-away", allowed=1.2, why="leaves all alone")
def _(data: Any) -> dict[str, str]:
    return _always(data, "leave")


@specimens.wrong("comments", "escalates-everything", allowed=1.2, why="decides nothing alone")
def _(data: Any) -> dict[str, str]:
    return _always(data, "escalate")


@specimens.wrong(
    "comments", "helps-in-public", allowed=2.7, why="replies where a private channel is due"
)
def _(data: Any) -> dict[str, str]:
    answers = {
        c: "reply" if action == "private" else action for c, action in by_the_rules(data).items()
    }
    if all(answers[c] in _accepted(row) for c, row in _key(data).iterrows()):
        raise CannotTell("no comment asks for a private channel")
    return answers


# 4 post-pair ----------------------------------------------------------------------------------

VI = "Năm 2025, Việt Nam đón 21,2 triệu lượt khách quốc tế. Hẹn gặp bạn tại Hà Nội!"
EN = "In 2025 Viet Nam welcomed 21.2 million international visitors. See you in Hà Nội!"
# About 250 characters: a word processor passes it, X does not.
LONG_VI = (
    "Năm 2025, Việt Nam đón 21,2 triệu lượt khách quốc tế. Đại sứ quán trân trọng kính mời "
    "bạn bè và bà con cộng đồng đến dự Tuần lễ Việt Nam tại Port Clair để thưởng thức ẩm thực, "
    "nghe những làn điệu dân ca và gặp gỡ các nghệ nhân đến từ mọi miền đất nước, hẹn gặp!"
)


def pair(name: str, allowed: float, why: str, vi: str | None = VI, en: str | None = EN) -> None:
    """A pair of posts as a wrong specimen."""
    value = {field: post for field, post in {"vi": vi, "en": en}.items() if post is not None}

    @specimens.wrong("post-pair", name, allowed=allowed, why=why)
    def _(_data: Any) -> dict[str, str]:
        return value


def other_pair(name: str, vi: str, en: str) -> None:
    """A pair of posts as another right answer."""

    @specimens.other("post-pair", name)
    def _(_data: Any) -> dict[str, str]:
        return {"vi": vi, "en": en}


@specimens.right("post-pair")
def plain_pair(_data: Any) -> dict[str, str]:
    return {"vi": VI, "en": EN}


other_pair(
    "with-the-growth-in-both",
    "Việt Nam đón 21,2 triệu lượt khách quốc tế trong năm 2025, tăng 20,4% so với năm 2024.",
    "Viet Nam welcomed 21.2 million international visitors in 2025, up 20.4% on 2024.",
)
other_pair(
    "terse",
    "21,2 triệu: số lượt khách quốc tế đến Việt Nam năm 2025.",
    "21.2 million: international arrivals in Viet Nam in 2025.",
)

pair("too-heavy-but-few-characters", 2.5, "counts characters, not weight", vi=LONG_VI)
pair("english-point-in-vietnamese", 1.5, "21.2 triệu", vi=VI.replace("21,2", "21.2"))
pair("rounded-in-one", 1.5, "21 million in English only", en=EN.replace("21.2", "21"))
pair(
    "growth-in-one-only",
    2,
    "a second figure in one language only",
    vi=VI.replace(". Hẹn", ", tăng 20,4%. Hẹn"),
)
pair("another-year", 2, "2024 in one, 2025 in the other", en=EN.replace("2025", "2024"))
pair(
    "no-figures-at-all",
    1,
    "an advertisement",
    vi="Việt Nam mến khách. Hẹn gặp bạn!",
    en="Viet Nam welcomes you!",
)
pair("one-language-only", 1, "no English post", en=None)
