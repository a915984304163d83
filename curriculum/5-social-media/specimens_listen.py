"""Simulated learners of module 5, part A: what is written about us, and what we do about it."""

from typing import Any

import pandas as pd

from doingoai import social
from doingoai.grading import CannotTell, Specimens
from doingoai.social import lacks

specimens = Specimens("5-social-media")

# 4 spikes -------------------------------------------------------------------------------------

ROWS = ("first", "second", "third")
Peaks = dict[str, dict[str, Any]]


def _largest(data: Any) -> list[social.Peak]:
    mentions = data.load("mentions")
    lacking = social.why_no_peaks(mentions, zone=_clock(data))
    if lacking is not None:
        raise CannotTell(lacking)
    loudest = sorted(social.peaks(mentions, zone=_clock(data)), key=lambda peak: -peak.excess)[:3]
    return sorted(loudest, key=lambda peak: peak.began)


def _clock(data: Any) -> str:
    own = data.load("mentions").attrs["doingoai"].get("zone")
    return str(own or data.load("posts").attrs["doingoai"]["zone"])


def _told(peaks: list[social.Peak], zone: str, moment: str = "began") -> Peaks:
    told: Peaks = {}
    for row, peak in zip(ROWS, peaks, strict=False):
        at = getattr(peak, moment).tz_convert(zone)
        told[row] = {"day": at.date().isoformat(), "hour": at.hour, "what": peak.kind}
    return told


def _mistaken_cells(data: Any, answer: Peaks) -> Peaks:
    """The cells of ``answer`` that are not right, alone."""
    right = first_alarms(data)
    told = {
        row: {column: cell for column, cell in cells.items() if cell != right[row][column]}
        for row, cells in answer.items()
    }
    if not any(told.values()):
        raise CannotTell(lacks.SAME_ANSWER)
    return {row: cells for row, cells in told.items() if cells}


@specimens.right("spikes")
def first_alarms(data: Any) -> Peaks:
    return _told(_largest(data), _clock(data))


@specimens.wrong("spikes", "the-loudest-hour", why="takes the top for the beginning")
def _(data: Any) -> Peaks:
    return _mistaken_cells(data, _told(_largest(data), _clock(data), "top"))


@specimens.wrong("spikes", "utc", why="does not put the clock right")
def _(data: Any) -> Peaks:
    return _mistaken_cells(data, _told(_largest(data), "UTC"))


@specimens.wrong("spikes", "ha-noi-time", why="takes the hour at home")
def _(data: Any) -> Peaks:
    right = first_alarms(data)
    at_home = _told(_largest(data), "Asia/Ho_Chi_Minh")
    hours = {row: {**right[row], "hour": at_home[row]["hour"]} for row in right}
    return _mistaken_cells(data, hours)


def _needs_tone(data: Any) -> None:
    if any(peak.kind == "unknown" for peak in _largest(data)):
        raise CannotTell(lacks.NO_TONE)


@specimens.wrong("spikes", "every-peak-an-incident", why="loud is bad")
def _(data: Any) -> Peaks:
    _needs_tone(data)
    told = first_alarms(data)
    return _mistaken_cells(data, {row: {**told[row], "what": "incident"} for row in told})


@specimens.wrong("spikes", "the-quietest-is-harmless", why="judges by volume, not tone")
def _(data: Any) -> Peaks:
    _needs_tone(data)
    peaks, told = _largest(data), first_alarms(data)
    quietest = min(range(len(peaks)), key=lambda place: peaks[place].mentions)
    judged = {
        row: {**cells, "what": "harmless" if place == quietest else "incident"}
        for place, (row, cells) in enumerate(told.items())
    }
    return _mistaken_cells(data, judged)


@specimens.wrong("spikes", "one-alarm-is-enough", why="does not wait for three in a row")
def _(data: Any) -> Peaks:
    hasty = social.peaks(data.load("mentions"), zone=_clock(data), in_a_row=1)
    right, told = first_alarms(data), _largest(data)
    for row, peak in zip(ROWS, told, strict=False):
        meant = [each for each in hasty if each.began <= peak.top <= each.ended]
        at = meant[0].began.tz_convert(_clock(data)) if meant else peak.began
        right[row] = {**right[row], "hour": at.hour}
    return _mistaken_cells(data, right)


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
        raise CannotTell(lacks.NO_SECOND_ACTION)
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
        raise CannotTell(lacks.NO_PRIVATE_MATTER)
    return answers
