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


# 3 experiment ---------------------------------------------------------------------------------

EXPERIMENT = ("comparison", "decision", "behind")


@specimens.right("experiment")
def by_like_with_like(data: Any) -> dict[str, str]:
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


# 4 spikes -------------------------------------------------------------------------------------

ROWS = ("first", "second", "third")
Peaks = dict[str, dict[str, Any]]


def _largest(data: Any) -> list[social.Peak]:
    mentions = data.load("mentions")
    found = social.peaks(mentions, zone=_clock(data))
    if not found:
        raise CannotTell("the series has no peak by the printed rule")
    loudest = sorted(found, key=lambda peak: -peak.excess)[:3]
    return sorted(loudest, key=lambda peak: peak.began)


def _clock(data: Any) -> str:
    return str(data.load("mentions").attrs["doingoai"]["zone"])


def _told(peaks: list[social.Peak], zone: str, moment: str = "began") -> Peaks:
    told: Peaks = {}
    for row, peak in zip(ROWS, peaks, strict=False):
        at = getattr(peak, moment).tz_convert(zone)
        told[row] = {"day": at.date().isoformat(), "hour": at.hour, "what": peak.kind}
    return told


@specimens.right("spikes")
def first_alarms(data: Any) -> Peaks:
    return _told(_largest(data), _clock(data))


@specimens.wrong("spikes", "the-loudest-hour", allowed=1.34, why="takes the top for the beginning")
def _(data: Any) -> Peaks:
    return _told(_largest(data), _clock(data), "top")


@specimens.wrong("spikes", "utc", allowed=1.34, why="does not put the clock right")
def _(data: Any) -> Peaks:
    return _told(_largest(data), "UTC")


@specimens.wrong("spikes", "ha-noi-time", allowed=1.34, why="takes the hour at home")
def _(data: Any) -> Peaks:
    right = first_alarms(data)
    at_home = _told(_largest(data), "Asia/Ho_Chi_Minh")
    return {row: {**right[row], "hour": at_home[row]["hour"]} for row in right}


def _needs_tone(data: Any) -> None:
    if any(peak.kind == "unknown" for peak in _largest(data)):
        raise CannotTell("the series has no tone: nothing can be called harmless")


@specimens.wrong("spikes", "every-peak-an-incident", allowed=1.78, why="loud is bad")
def _(data: Any) -> Peaks:
    _needs_tone(data)
    return {row: {**cells, "what": "incident"} for row, cells in first_alarms(data).items()}


@specimens.wrong(
    "spikes", "the-quietest-is-harmless", allowed=1.56, why="judges by volume, not tone"
)
def _(data: Any) -> Peaks:
    _needs_tone(data)
    peaks, told = _largest(data), first_alarms(data)
    quietest = min(range(len(peaks)), key=lambda place: peaks[place].mentions)
    return {
        row: {**cells, "what": "harmless" if place == quietest else "incident"}
        for place, (row, cells) in enumerate(told.items())
    }


@specimens.wrong(
    "spikes", "one-alarm-is-enough", allowed=1.78, why="does not wait for three in a row"
)
def _(data: Any) -> Peaks:
    hasty = social.peaks(data.load("mentions"), zone=_clock(data), in_a_row=1)
    right, told = first_alarms(data), _largest(data)
    for row, peak in zip(ROWS, told, strict=False):
        meant = [each for each in hasty if each.began <= peak.top <= each.ended]
        at = meant[0].began.tz_convert(_clock(data)) if meant else peak.began
        right[row] = {**right[row], "hour": at.hour}
    return right


# 5 comments -----------------------------------------------------------------------------------


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
