"""Simulated learners of module 4, part A: right answers, other right ones, and named mistakes.

Every value is computed from the data, so that the specimens follow a change of them.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd

from doingoai import planning, press
from doingoai.grading import CannotTell, Specimens

specimens = Specimens("4-press")

# 1 question-types -----------------------------------------------------------------------------

TO_NAME = (
    "rumour-hush", "tour-arrivals", "rumour-positive", "eco-provinces", "staff-you", "rumour-hour",
    "tour-cancel", "rumour-hospital", "staff-dismissed", "rumour-again", "rumour-forty", "rumour-importer",
)  # fmt: skip
Kinds = dict[str, list[str]]


def _kinds(data: Any) -> Kinds:
    labels = data.load("press-questions", "labels").set_index("question_id")["types"]
    return {key: str(labels[key]).split(";") for key in TO_NAME}


@specimens.right("question-types")
def the_first_kind(data: Any) -> dict[str, str]:
    return {key: kinds[0] for key, kinds in _kinds(data).items()}


@specimens.other("question-types", "the-second-kind-where-there-are-two")
def the_second_kind(data: Any) -> dict[str, str]:
    return {key: kinds[-1] for key, kinds in _kinds(data).items()}


def takes_for(name: str, why: str, allowed: float, seen: str, called: str) -> None:
    """Calls questions of one kind by another, where that is not right beside it."""

    @specimens.wrong("question-types", name, allowed=allowed, why=why)
    def _(data: Any) -> dict[str, str]:
        return {
            key: called if seen in kinds and called not in kinds else kinds[0]
            for key, kinds in _kinds(data).items()
        }


# twelve questions of a sixth of a point each
takes_for("every-hard-word-is-loaded", "takes a wrong premise for mere words", 1.5, "false-premise", "loaded")  # fmt: skip
takes_for("an-if-is-a-guess", "takes a hypothesis for a guess", 1.84, "hypothetical", "speculative")
takes_for("a-kind-offer", "does not hear the bait", 1.67, "off-record", "plain")
takes_for(
    "two-figures-two-answers", "does not see that neither is right", 1.67, "either-or", "multiple"
)
takes_for("only-asking", "hears no judgement in it", 1.34, "loaded", "plain")


def one_for_all(kind: str, allowed: float) -> None:
    """One kind for everything."""

    @specimens.wrong("question-types", f"all-are-{kind}", allowed=allowed, why="one kind for all")
    def _(data: Any) -> dict[str, str]:
        return dict.fromkeys(_kinds(data), kind)


one_for_all("loaded", 0.67)
one_for_all("plain", 0.17)
one_for_all("false-premise", 0.67)

# 2 technique ----------------------------------------------------------------------------------

PROPOSED = (
    ("tour-arrivals", "bridge"), ("trade-deficit", "correct-premise"), ("rumour-again", "answer"), ("tour-half", "say-not-known"),
    ("dig-chatbot", "decline-with-reason"), ("pos-east-sea", "refer"), ("rumour-hush", "bridge"), ("staff-dismissed", "decline-with-reason"),
)  # fmt: skip


def _fitting(data: Any) -> list[str]:
    labels = data.load("press-questions", "labels").set_index("question_id")["technique"]
    return [f"{key}.{way}" for key, way in PROPOSED if way in str(labels[key]).split(";")]


@specimens.right("technique")
def as_labelled(data: Any) -> list[str]:
    return _fitting(data)


@specimens.other("technique", "in-another-order")
def backwards(data: Any) -> list[str]:
    return _fitting(data)[::-1]


def proposals(
    name: str, why: str, allowed: float, chosen: Callable[[list[str]], list[str]]
) -> None:
    """A wrong choice of proposals, made of the right one."""

    @specimens.wrong("technique", name, allowed=allowed, why=why)
    def _(data: Any) -> list[str]:
        return chosen(_fitting(data))


ALL = [f"{key}.{way}" for key, way in PROPOSED]
# of eight four are right: a wrong one takes half a point
proposals("the-message-first", "bridges everywhere", 1, lambda right: [*right, *[each for each in ALL if each.endswith("bridge")]])  # fmt: skip
proposals("yes-or-no", "gives the verdict that is asked for", 1.5, lambda right: [*right, "rumour-again.answer"])  # fmt: skip
proposals("better-say-nothing", "declines what could be answered", 1.5, lambda right: [*right, "dig-chatbot.decline-with-reason"])  # fmt: skip
proposals("one-must-know", "never says that it is not known", 1.5, lambda right: [each for each in right if not each.endswith("not-known")])  # fmt: skip
proposals("everything-helps", "chooses all of them", 0, lambda _right: ALL)
proposals("the-other-four", "the exact opposite", 0, lambda right: [each for each in ALL if each not in right])  # fmt: skip

# 3 queue --------------------------------------------------------------------------------------


def _waiting(data: Any) -> tuple[press.Inquiry, ...]:
    table = data.load("inquiries")
    lacking = press.why_no_queue(table)
    if lacking is not None:
        raise CannotTell(lacking)
    return press.inquiries(table)


def _answered(data: Any, key: Callable[[press.Inquiry], Any]) -> list[str]:
    """All inquiries, the one that nobody left beats first; ``key`` decides among several."""
    left, order = sorted(_waiting(data), key=key), []
    while left:
        ahead = next(one for one in left if not any(press.dominates(other, one) for other in left))
        left.remove(ahead)
        order.append(ahead.inquiry_id)
    return order


@specimens.right("queue")
def earliest_of_the_best(data: Any) -> list[str]:
    return _answered(data, press.due_utc)


@specimens.other("queue", "most-harmful-of-the-best")
def riskiest_of_the_best(data: Any) -> list[str]:
    return _answered(data, lambda each: (-each.risk, each.tier, press.due_utc(each)))


@specimens.other("queue", "largest-of-the-best")
def largest_of_the_best(data: Any) -> list[str]:
    return _answered(data, lambda each: -each.reach)


def sorts_by(name: str, why: str, allowed: float, key: Callable[[press.Inquiry], Any]) -> None:
    """An order by one thing alone."""

    @specimens.wrong("queue", name, allowed=allowed, why=why)
    def _(data: Any) -> list[str]:
        return [each.inquiry_id for each in sorted(_waiting(data), key=key)]


sorts_by("as-they-came", "first come, first served", 0, lambda each: each.received_at)
sorts_by("as-written", "reads every deadline on our own clock", 2.1, lambda each: each.deadline)
sorts_by("only-the-hour", "deadline alone, to the minute", 2.1, press.due_utc)
sorts_by("the-largest-first", "by reach", 1.92, lambda each: -each.reach)
sorts_by("the-small-ones-first", "gets the easy ones done", 0, lambda each: (each.risk, -each.tier))


@specimens.wrong("queue", "the-wrong-way-round", why="last first")
def _(data: Any) -> list[str]:
    return _answered(data, press.due_utc)[::-1]


# 4 respond-or-not -----------------------------------------------------------------------------


def _responses(data: Any, **changes: Any) -> dict[str, str]:
    table = data.load("inquiries", "items")
    lacking = press.why_no_responses(table)
    if lacking is not None:
        raise CannotTell(lacking)
    from dataclasses import replace

    limits = replace(press.thresholds(data.load("inquiries").attrs["doingoai"]), **changes)
    return {each.item_id: press.response_to(each, limits) for each in press.items(table)}


@specimens.right("respond-or-not")
def by_the_thresholds(data: Any) -> dict[str, str]:
    return _responses(data)


@specimens.other("respond-or-not", "from-below")
def from_below(data: Any) -> dict[str, str]:
    return dict(reversed(_responses(data).items()))


def responds(name: str, why: str, allowed: float, change: Callable[[Any], dict[str, str]]) -> None:
    """A wrong set of responses."""
    specimens.wrong("respond-or-not", name, allowed=allowed, why=why)(change)


def _by_reach(data: Any) -> dict[str, str]:
    """Responds to whatever is large, and looks at nothing else."""
    return {
        each.item_id: "respond" if each.reach >= 20_000 else "ignore"
        for each in press.items(data.load("inquiries", "items"))
    }


# twelve items of a sixth of a point each
responds("reach-is-all", "answers what is seen by many", 0.84, _by_reach)
responds("few-have-seen-it", "escalates nothing that is small", 1.5, lambda data: {key: "monitor" if each == "escalate" else each for key, each in _responses(data, escalate_harm=4, staff_harm=4).items()})  # fmt: skip
responds("our-people-are-tough", "keeps what is said of staff to itself", 1.84, lambda data: _responses(data, staff_harm=3))  # fmt: skip
responds("watches-everything", "monitors what does no harm", 1.5, lambda data: _responses(data, monitor_harm=0, monitor_reach=0))  # fmt: skip
responds("looks-away", "ignores what only grows", 1.5, lambda data: {key: "ignore" if each == "monitor" else each for key, each in _responses(data).items()})  # fmt: skip
responds("answers-everything", "one answer for each", 0.5, lambda data: dict.fromkeys(_responses(data), "respond"))  # fmt: skip
responds("everything-upstairs", "escalates all of it", 0.5, lambda data: dict.fromkeys(_responses(data), "escalate"))  # fmt: skip

# 5 pull-through -------------------------------------------------------------------------------

BEGAN, WEEKS = dt.date(2026, 4, 7), 8
OURS = ("trade", "tourism", "culture")
specimens.tolerance("pull-through", 0.1)


def _came(data: Any, messages: Any) -> press.PullThrough:
    coverage = data.load("coverage")
    about = coverage.attrs["doingoai"]
    how = {"weeks": WEEKS, "zone": about.get("zone", "Europe/Lisbon"), "messages": messages}
    subject = about.get("subject", "viet-nam")
    lacking = press.why_no_pull_through(coverage, subject, BEGAN, **{**how, "messages": OURS})
    found = press.pull_through(coverage, subject, BEGAN, **how)
    if lacking is not None or found is None:
        raise CannotTell(lacking or "one side of the day has no items")
    return found


def _report(data: Any, **changes: Any) -> dict[str, Any]:
    found = {"all": _came(data, OURS), **{key: _came(data, [key]) for key in OURS}}
    return {
        "before": round(found["all"].before.percent, 1),
        "after": round(found["all"].after.percent, 1),
        "decisions": {key: each.verdict for key, each in found.items()},
        **changes,
    }


@specimens.right("pull-through")
def by_formula_and_interval(data: Any) -> dict[str, Any]:
    return _report(data)


@specimens.other("pull-through", "not-rounded")
def not_rounded(data: Any) -> dict[str, Any]:
    found = _came(data, OURS)
    return _report(data, before=found.before.percent, after=found.after.percent)


def _shares(data: Any, denominator: str, messages: Any = OURS) -> dict[str, float]:
    """Both shares by another denominator or other messages."""
    coverage = data.load("coverage")
    about = coverage.attrs["doingoai"]
    found = [
        planning.message_penetration(
            coverage, about.get("subject", "viet-nam"), start, end,
            zone=about.get("zone", "Europe/Lisbon"), messages=messages, denominator=denominator,
        )
        for start, end in press.sides_of(BEGAN, WEEKS)
    ]  # fmt: skip
    if any(pd.isna(each) for each in found):
        raise CannotTell("there is nothing to divide by")
    return {"before": round(found[0], 1), "after": round(found[1], 1)}


def reports(name: str, why: str, allowed: float, change: Callable[[Any], dict[str, Any]]) -> None:
    """A wrong report: the right one with changes."""

    @specimens.wrong("pull-through", name, allowed=allowed, why=why)
    def _(data: Any) -> dict[str, Any]:
        return _report(data, **change(data))


reports("of-those-with-a-message", "leaves out the items without a message", 1, lambda data: _shares(data, "items-with-message"))  # fmt: skip
reports("of-all-countries", "a share of everybody's items", 1, lambda data: _shares(data, "all-subjects"))  # fmt: skip
reports("any-message-is-ours", "counts others' messages", 1, lambda data: _shares(data, "items", None))  # fmt: skip
reports("as-fractions", "no per cent", 1, lambda data: {key: _report(data)[key] / 100 for key in ("before", "after")})  # fmt: skip
reports("the-other-way-round", "before and after exchanged", 1, lambda data: {"before": _report(data)["after"], "after": _report(data)["before"]})  # fmt: skip


def _by_sign(data: Any) -> dict[str, str]:
    found = {"all": _came(data, OURS), **{key: _came(data, [key]) for key in OURS}}
    return {key: "rose" if each.points > 0 else "fell" for key, each in found.items()}


reports("any-difference-counts", "does not look at the interval", 2.5, lambda data: {"decisions": _by_sign(data)})  # fmt: skip
reports("it-worked", "the report as it was drafted", 2.25, lambda _data: {"decisions": dict.fromkeys(("all", *OURS), "rose")})  # fmt: skip
reports("never-commits", "cannot tell, whatever comes", 2.5, lambda _data: {"decisions": dict.fromkeys(("all", *OURS), "cannot-tell")})  # fmt: skip
