"""Simulated learners of module 3, part A: right answers, other right ones, and named mistakes.

Every value is computed from the data, so that the specimens follow a change of them.
"""

from collections.abc import Callable
from typing import Any

import pandas as pd

from doingoai.grading import Specimens

specimens = Specimens("3-spokesperson")

# 1 attribution --------------------------------------------------------------------------------


def _terms(data: Any) -> dict[str, str]:
    labels = data.load("drafts", "agreements_labels").set_index("agreement_id")
    return {str(key): str(term) for key, term in labels["term_id"].items()}


@specimens.right("attribution")
def as_agreed(data: Any) -> dict[str, str]:
    return _terms(data)


@specimens.other("attribution", "filled-in-from-below")
def from_below(data: Any) -> dict[str, str]:
    return dict(reversed(_terms(data).items()))


def mistakes_terms(name: str, why: str, allowed: float, changes: dict[str, str]) -> None:
    """Takes one term for another, wherever it holds."""

    @specimens.wrong("attribution", name, allowed=allowed, why=why)
    def _(data: Any) -> dict[str, str]:
        return {key: changes.get(term, term) for key, term in _terms(data).items()}


# of eight conversations three are on record, one each has another term
mistakes_terms(
    "unless-i-say-so",
    "what was not agreed is off the record",
    1.25,
    {"on-record": "off-record"},
)
mistakes_terms(
    "off-is-only-unnamed", "takes “off” for background", 1.75, {"off-record": "background"}
)
mistakes_terms(
    "deep-is-off", "takes deep background for unusable", 1.75, {"deep-background": "off-record"}
)
mistakes_terms(
    "background-is-deep",
    "mixes up described and not mentioned",
    1.5,
    {"background": "deep-background", "deep-background": "background"},
)
mistakes_terms(
    "the-house-rule-is-background",
    "the rule of a house as background",
    1.75,
    {"chatham-house": "background"},
)
mistakes_terms(
    "an-hour-is-a-secret", "takes an embargo for off the record", 1.75, {"embargo": "off-record"}
)


@specimens.wrong("attribution", "everything-is-off", allowed=0.25, why="one term for all")
def _(data: Any) -> dict[str, str]:
    return dict.fromkeys(_terms(data), "off-record")


@specimens.wrong("attribution", "everything-is-on", allowed=0.75, why="one term for all")
def _(data: Any) -> dict[str, str]:
    return dict.fromkeys(_terms(data), "on-record")


@specimens.wrong(
    "attribution", "said-afterwards-is-enough", allowed=1.75, why="too late is early enough"
)
def _(data: Any) -> dict[str, str]:
    labels = data.load("drafts", "agreements_labels").set_index("agreement_id")
    late = set(labels.index[labels["reason"] == "too-late"])
    return {key: "off-record" if key in late else term for key, term in _terms(data).items()}


# 2 who-speaks ---------------------------------------------------------------------------------


def _situations(data: Any) -> pd.DataFrame:
    return data.load("incidents", "situations_labels").set_index("situation_id")


def _allowed(data: Any) -> list[str]:
    labels = _situations(data)
    return list(labels.index[labels["allowed"].astype(bool)])


@specimens.right("who-speaks")
def by_the_card(data: Any) -> list[str]:
    return _allowed(data)


@specimens.other("who-speaks", "in-another-order")
def backwards(data: Any) -> list[str]:
    return _allowed(data)[::-1]


def wrong_choice(
    question: str, name: str, why: str, allowed: float, chosen: Callable[[Any], list[str]]
) -> None:
    """A wrong choice of situations or lines."""

    @specimens.wrong(question, name, allowed=allowed, why=why)
    def _(data: Any) -> list[str]:
        return chosen(data)


def _with_reasons(*reasons: str) -> Callable[[Any], list[str]]:
    """What the card allows, and what it forbids for one of these reasons."""

    def chosen(data: Any) -> list[str]:
        labels = _situations(data)
        return list(labels.index[labels["allowed"].astype(bool) | labels["reason"].isin(reasons)])

    return chosen


# of eight three are allowed: a wrong one takes a third of the points
wrong_choice(
    "who-speaks",
    "a-nod-in-the-corridor",
    "takes a spoken word for an authorisation",
    1.34,
    _with_reasons("not-in-writing"),
)
wrong_choice(
    "who-speaks",
    "the-deputy-will-do",
    "somebody in the Ambassador's place clears",
    1.34,
    _with_reasons("deputy"),
)
wrong_choice(
    "who-speaks", "i-know-the-wording", "improvises on sovereignty", 1.34, _with_reasons("ministry")
)
wrong_choice(
    "who-speaks",
    "authorised-for-anything",
    "takes an authorisation for every row",
    0.67,
    _with_reasons("ministry", "trade-office"),
)
wrong_choice(
    "who-speaks",
    "all-of-them",
    "helpful to everybody",
    0,
    lambda data: list(_situations(data).index),
)
wrong_choice("who-speaks", "better-say-nothing", "leaves out what the house rules cover", 1.34,
             lambda data: [key for key in _allowed(data) if _situations(data).loc[key, "content_id"] != "reply-to-comment"])  # fmt: skip
wrong_choice("who-speaks", "our-clock-is-theirs", "reads the hour in Ha Noi as that of Port Clair", 1.34,
             lambda data: [key for key in _allowed(data) if _situations(data).loc[key, "reason"] != "authorised"])  # fmt: skip

# 3 red-lines ----------------------------------------------------------------------------------


def _codes(data: Any) -> pd.Series:
    return data.load("drafts", "lines_labels").set_index("line_id")["code"].fillna("")


def _crossing(data: Any, *unseen: str) -> list[str]:
    """The lines that cross a red line other than the ``unseen`` ones."""
    codes = _codes(data)
    return list(codes.index[(codes != "") & ~codes.isin(unseen)])


@specimens.right("red-lines")
def all_six(data: Any) -> list[str]:
    return _crossing(data)


@specimens.other("red-lines", "in-another-order")
def last_first(data: Any) -> list[str]:
    return _crossing(data)[::-1]


def does_not_see(name: str, code: str, why: str, allowed: float) -> None:
    """Overlooks one of the five red lines."""
    wrong_choice("red-lines", name, why, allowed, lambda data: _crossing(data, code))


does_not_see("kind-words-excuse", "unconfirmed", "sympathy for what nobody confirmed", 1.67)
does_not_see("we-are-proud-of-it", "hosts-affairs", "our goods are surely safe", 1.34)
does_not_see("no-name-no-harm", "personal", "without the name it is not personal", 1.67)
does_not_see("we-mean-it-well", "beyond-authority", "promises money", 1.67)
does_not_see("in-the-same-spirit", "not-latest-wording", "a position in words of one's own", 1.67)
wrong_choice(
    "red-lines",
    "everything-is-dangerous",
    "strikes out all of them",
    0.67,
    lambda data: list(_codes(data).index),
)
wrong_choice("red-lines", "nothing-about-the-case", "strikes out what the mission may say of the family", 1.67,
             lambda data: [*_crossing(data), *[key for key in _codes(data).index if key == "family"]])  # fmt: skip

# 4 delivery -----------------------------------------------------------------------------------

specimens.tolerance("delivery", 1e-6)


def _measured(data: Any) -> pd.DataFrame:
    labels = data.load("recordings", "labels").set_index("recording_id")
    practice = data.load("recordings").set_index("recording_id")["practice"].astype(bool)
    return labels[~practice.reindex(labels.index)]


def _delivery(data: Any, rate: Callable[[Any], float] | None = None) -> dict[str, Any]:
    known = _measured(data)
    return {
        "rates": {
            str(key): round(float(rate(row) if rate else row["rate"]), 1)
            for key, row in known.iterrows()
        },
        "longest": str(known["longest_pause"].idxmax()),
        "pause": float(known["longest_pause"].max()),
    }


@specimens.right("delivery")
def as_the_script_has_it(data: Any) -> dict[str, Any]:
    return _delivery(data)


@specimens.other("delivery", "as-a-stopwatch-has-it")
def by_stopwatch(data: Any) -> dict[str, Any]:
    value = _delivery(data, lambda row: row["rate"] * 1.05)
    return {**value, "pause": round(value["pause"] - 0.2, 1)}


@specimens.wrong("delivery", "without-the-pauses", allowed=0.75, why="how fast the tongue is")
def _(data: Any) -> dict[str, Any]:
    making = data.load("recordings", "making").set_index("recording_id")["silences"]
    silent = {str(key): sum(map(float, str(value).split(";"))) for key, value in making.items()}
    return _delivery(data, lambda row: 60 * row["units"] / (row["seconds"] - silent[row.name]))


@specimens.wrong("delivery", "per-second", allowed=0.34, why="a rate for a second")
def _(data: Any) -> dict[str, Any]:
    value = _delivery(data)
    return {**value, "rates": {key: max(20.0, rate / 60) for key, rate in value["rates"].items()}}


@specimens.wrong(
    "delivery", "counts-the-english-text", allowed=0.84, why="words of the translation"
)
def _(data: Any) -> dict[str, Any]:
    from doingoai.text import words

    texts = data.load("recordings").set_index("recording_id")
    known = _measured(data)
    value = _delivery(data)
    for key in known.index[texts.loc[known.index, "language"] == "vi"]:
        value["rates"][key] = round(
            60 * len(words(texts.loc[key, "text_en"])) / known.loc[key, "seconds"], 1
        )
    return value


@specimens.wrong("delivery", "second-longest-pause", allowed=0.67, why="stops looking too early")
def _(data: Any) -> dict[str, Any]:
    second = _measured(data)["longest_pause"].nlargest(2)
    return {**_delivery(data), "longest": str(second.index[-1]), "pause": float(second.iloc[-1])}


@specimens.wrong("delivery", "one-rate-for-all", allowed=0.67, why="measures one and copies it")
def _(data: Any) -> dict[str, Any]:
    value = _delivery(data)
    first = next(iter(value["rates"].values()))
    return {**value, "rates": dict.fromkeys(value["rates"], first)}
