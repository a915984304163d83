"""Simulated learners of module 2, part B: what is made."""

import datetime as dt
from typing import Any

import pandas as pd

from doingoai import planning
from doingoai.grading import CannotTell, Specimens
from doingoai.social import lacks

specimens = Specimens("2-planning")

# 5 objective ----------------------------------------------------------------------------------

LEAST_RELEVANCE = 5


def _segments(data: Any) -> pd.DataFrame:
    rows = data.load("audiences").set_index("segment_id")
    return rows.assign(relevance=rows.filter(like="relevance_").astype(float).sum(axis=1))


def _objective(data: Any, place: int = 0) -> dict[str, Any]:
    """A right answer on the ``place``-th of the relevant segments."""
    rows = _segments(data).dropna(subset=["trust"])
    lacking = planning.why_no_segment(rows["relevance"], LEAST_RELEVANCE)
    if lacking is not None:
        raise CannotTell(lacking)
    relevant = rows[rows["relevance"] >= LEAST_RELEVANCE].sort_values("size", ascending=False)
    if len(relevant) <= place:
        raise CannotTell(lacks.SAME_ANSWER)
    base = float(relevant["trust"].iloc[place])
    return {
        "metric": "trust",
        "audience": str(relevant.index[place]),
        "baseline": base,
        "target": round(base * 1.25, 1),
        "deadline": planning.brief().ends.isoformat(),
        "source": "survey",
    }


@specimens.right("objective")
def six_parts(data: Any) -> dict[str, Any]:
    return _objective(data)


@specimens.other("objective", "another-segment-at-the-lower-edge")
def lower_edge(data: Any) -> dict[str, Any]:
    value = _objective(data, 1)
    return {**value, "target": value["baseline"] * 1.1}


@specimens.other("objective", "a-half-more-in-april")
def in_april(data: Any) -> dict[str, Any]:
    value = _objective(data, 1)
    target = min(value["baseline"] * 1.5, 100)
    return {
        **value,
        "target": target,
        "deadline": (planning.brief().ends - dt.timedelta(days=60)).isoformat(),
    }


def objective(name: str, why: str, allowed: float = 2.5, **changes: Any) -> None:
    """A wrong objective: the right one with changes; a function gets the right one."""

    @specimens.wrong("objective", name, allowed=allowed, why=why)
    def _(data: Any) -> dict[str, Any]:
        value = _objective(data)
        return {
            **value,
            **{
                part: change(value) if callable(change) else change
                for part, change in changes.items()
            },
        }


objective("our-own-posts", "output as metric", metric="posts")
objective("advertising-value", "prices the space", metric="ave")
objective(
    "followers-in-the-export", "accounts for people", 2.0, metric="followers", source="export"
)
# the baseline is no longer the segment's, so that it falls with the audience
objective("the-general-public", "everybody", 2.0, audience="general-public")
objective("target-is-the-baseline", "nothing need happen", target=lambda value: value["baseline"])
objective(
    "target-out-of-reach", "twice as much", target=lambda value: min(2 * value["baseline"], 100)
)
objective(
    "one-point-more", "cannot be told from chance", target=lambda value: value["baseline"] + 1
)
objective(
    "after-the-campaign",
    "nobody is there to look",
    deadline=lambda _value: (planning.brief().ends + dt.timedelta(days=30)).isoformat(),
)
objective(
    "in-the-first-week",
    "nothing can have changed",
    deadline=lambda _value: (planning.brief().starts + dt.timedelta(days=5)).isoformat(),
)
objective("the-newspapers-know", "the monitoring service as source", source="monitoring")


@specimens.wrong(
    "objective", "little-relevant-segment", allowed=2.5, why="an audience the brief ranks low"
)
def _(data: Any) -> dict[str, Any]:
    rows = _segments(data)
    least = rows["relevance"].idxmin()
    base = float(rows.loc[least, "trust"])
    return {
        **_objective(data),
        "audience": str(least),
        "baseline": base,
        "target": round(min(base * 1.25, 100), 1),
    }


@specimens.wrong("objective", "another-segments-baseline", allowed=2.5, why="reads the wrong row")
def _(data: Any) -> dict[str, Any]:
    value, rows = _objective(data), _segments(data)
    others = [float(trust) for trust in rows["trust"] if abs(float(trust) - value["baseline"]) > 1]
    if not others:
        raise CannotTell(lacks.SAME_ANSWER)
    other = others[0]
    return {**value, "baseline": other, "target": round(min(other * 1.2, 100), 1)}


# 6 message-house ------------------------------------------------------------------------------

TOPICS, PROOFS = ("trade", "tourism", "culture"), ("decision", "target", "result")
LINES = {
    "trade": "Việt Nam buôn bán với thế giới theo luật lệ đã cam kết.",
    "tourism": "Việt Nam rộng mở và khách đến rồi quay lại.",
    "culture": "Việt Nam giữ gìn di sản và chia sẻ với bạn bè.",
}


def _on_offer(data: Any, topic: str, kind: str, *, holding: bool) -> list[str]:
    """The facts of a place in the order in which the exercise offers them."""
    day = planning.brief().drawn_up
    found = [fact for fact in data.facts() if (fact.topic, fact.kind) == (topic, kind)]
    chosen = [fact.fact_id for fact in found if (fact.expires > day) is holding]
    return chosen[: 3 if holding else 2]


def _house(data: Any, place: int = 0) -> dict[str, Any]:
    pillars: dict[str, dict[str, str]] = {}
    for topic in TOPICS:
        facts = {kind: _on_offer(data, topic, kind, holding=True) for kind in PROOFS}
        if not all(facts.values()):
            raise CannotTell(lacks.NO_FIGURES)
        pillars[topic] = {
            "line": LINES[topic],
            **{kind: found[min(place, len(found) - 1)] for kind, found in facts.items()},
        }
    return {"roof": "Việt Nam nói đi đôi với làm, cùng bạn bè đi tới.", "pillars": pillars}


@specimens.right("message-house")
def nine_facts(data: Any) -> dict[str, Any]:
    return _house(data)


@specimens.other("message-house", "the-second-facts-in-english")
def second_facts(data: Any) -> dict[str, Any]:
    value = _house(data, 1)
    for cell in value["pillars"].values():
        cell["line"] = "Viet Nam keeps its word."
    return {**value, "roof": "Viet Nam does what it says, with its friends."}


def _exchanged(value: dict[str, Any], changes: dict[tuple[str, str], str]) -> dict[str, Any]:
    return {
        **value,
        "pillars": {
            topic: {part: changes.get((topic, part), words) for part, words in cell.items()}
            for topic, cell in value["pillars"].items()
        },
    }


def mixes_up(name: str, allowed: float, why: str, part: str, other: str) -> None:
    """In every pillar a fact of one kind stands where another belongs."""

    @specimens.wrong("message-house", name, allowed=allowed, why=why)
    def _(data: Any) -> dict[str, Any]:
        value = _house(data)
        changes = {(topic, part): value["pillars"][topic][other] for topic in TOPICS}
        return _exchanged(value, changes)


mixes_up("targets-as-results", 2.1, "an aim sold as done", "result", "target")
mixes_up("results-as-targets", 2.1, "where we are, not where we go", "target", "result")
mixes_up("results-as-decisions", 2.1, "nobody decided it", "decision", "result")


@specimens.wrong("message-house", "one-topic-for-all", allowed=1.2, why="trade under every pillar")
def _(data: Any) -> dict[str, Any]:
    value = _house(data)
    changes = {
        (topic, kind): value["pillars"]["trade"][kind] for topic in TOPICS for kind in PROOFS
    }
    return _exchanged(value, changes)


@specimens.wrong(
    "message-house", "past-their-day", allowed=1.5, why="facts that must be looked up again"
)
def _(data: Any) -> dict[str, Any]:
    stale = {
        (topic, kind): found[0]
        for topic in TOPICS
        for kind in PROOFS
        if (found := _on_offer(data, topic, kind, holding=False))
    }
    if not stale:
        raise CannotTell(lacks.SAME_ANSWER)
    return _exchanged(_house(data), stale)


@specimens.wrong("message-house", "no-results", allowed=2.1, why="intention without action")
def _(data: Any) -> dict[str, Any]:
    value = _house(data)
    for cell in value["pillars"].values():
        del cell["result"]
    return value


@specimens.wrong("message-house", "no-sentence", allowed=2.7, why="facts without a message")
def _(data: Any) -> dict[str, Any]:
    return {**_house(data), "roof": "Việt Nam!"}


@specimens.wrong(
    "message-house", "a-roof-of-forty-words", allowed=2.7, why="cannot be said in one breath"
)
def _(data: Any) -> dict[str, Any]:
    return {**_house(data), "roof": "Viet Nam is open and friendly, " * 7 + "to all."}


# 7 budget -------------------------------------------------------------------------------------


def _market(data: Any) -> planning.Market:
    market = planning.market(data.load("channels"))
    lacking = planning.why_no_spending(market)
    if lacking is not None:
        raise CannotTell(lacking)
    return market


def _spent(units: Any) -> dict[str, dict[str, float]]:
    return {str(key): {"units": round(float(amount), 2)} for key, amount in units.items()}


def _badly(data: Any, units: dict[str, float]) -> dict[str, dict[str, float]]:
    """A known short cut, where the curves make a mistake of it."""
    market = _market(data)
    if planning.reached(market, units) >= 0.88 * planning.optimum(market).reached:
        raise CannotTell(lacks.SAME_ANSWER)
    return _spent(units)


@specimens.right("budget")
def next_unit_where_it_does_most(data: Any) -> dict[str, dict[str, float]]:
    return _spent(planning.whole_units(_market(data)).units)


@specimens.other("budget", "to-the-last-decimal")
def to_the_last_decimal(data: Any) -> dict[str, dict[str, float]]:
    return _spent(planning.optimum(_market(data)).units)


@specimens.other("budget", "in-tens")
def in_tens(data: Any) -> dict[str, dict[str, float]]:
    """The best in steps of ten; what is over goes to the largest."""
    market = _market(data)
    units = {key: 10 * round(amount / 10) for key, amount in planning.optimum(market).units.items()}
    largest = max(units, key=lambda key: units[key])
    units[largest] += market.total - sum(units.values())
    if planning.reached(market, units) < 0.92 * planning.optimum(market).reached:
        raise CannotTell(lacks.SAME_ANSWER)
    return _spent(units)


@specimens.wrong("budget", "equal-shares", why="so that nobody complains")
def _(data: Any) -> dict[str, dict[str, float]]:
    market = _market(data)
    return _badly(data, {key: market.total / len(market.options) for key in market.options})


@specimens.wrong("budget", "all-in-the-largest-ceiling", why="the channel that could reach most")
def _(data: Any) -> dict[str, dict[str, float]]:
    market = _market(data)
    best = max(market.options, key=lambda key: market.options[key].curve.ceiling)
    return _badly(data, {key: market.total if key == best else 0 for key in market.options})


@specimens.wrong("budget", "by-ceiling", why="in proportion to the ceilings")
def _(data: Any) -> dict[str, dict[str, float]]:
    market = _market(data)
    whole = sum(option.curve.ceiling for option in market.options.values())
    return _badly(
        data,
        {
            key: market.total * option.curve.ceiling / whole
            for key, option in market.options.items()
        },
    )


@specimens.wrong("budget", "by-the-first-unit", why="in proportion to what a first unit does")
def _(data: Any) -> dict[str, dict[str, float]]:
    market = _market(data)
    first = {key: option.share(1) for key, option in market.options.items()}
    return _badly(
        data, {key: market.total * share / sum(first.values()) for key, share in first.items()}
    )


@specimens.wrong("budget", "as-last-year", why="it was always so")
def _(data: Any) -> dict[str, dict[str, float]]:
    last_year = data.load("channels").set_index("channel_id")["last_year"]
    return _badly(data, last_year.astype(float).to_dict())


@specimens.wrong("budget", "more-than-there-is", why="twice the best")
def _(data: Any) -> dict[str, dict[str, float]]:
    units = planning.optimum(_market(data)).units
    return _spent({key: min(2 * amount, 100) for key, amount in units.items()})


@specimens.wrong("budget", "half-is-left-over", why="keeps half of it")
def _(data: Any) -> dict[str, dict[str, float]]:
    return _spent(
        {key: amount / 2 for key, amount in planning.optimum(_market(data)).units.items()}
    )
