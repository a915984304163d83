"""Rules applied: to an artefact, to an answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from doingoai.planning import Plan, day_of
from doingoai.rules._artefacts import Artefact, Posts, says_anything
from doingoai.rules._context import Context
from doingoai.rules._finding import Finding
from doingoai.rules._report import Report
from doingoai.rules._rule import Rule, chosen
from doingoai.rules._spoken import Folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def check(artefact: Artefact, *rules: str, context: Context | None = None) -> Report:
    """Everything that ``rules`` have to say about ``artefact``.

    Rules for a single post look at each post of a set, those for a message house at that of a
    plan, on the plan's day, those for a statement, reply or request at each of a folder.

    Args:
        artefact: what is judged.
        rules: codes or packs (``"POST-001"``, ``"PAIR"``); none means every rule there is.
        context: the day, limits and facts to judge against; default: today's.
    """
    surroundings = context or Context()
    looked: list[Rule] = []
    findings: list[Finding] = []
    there = tuple(_parts(artefact))
    for each in chosen(rules):
        parts = [(place, part) for place, part in there if part.kind in each.on]
        if parts:
            looked.append(each)
        for place, part in parts:
            findings += _findings(each, place, part, surroundings)
    return Report(artefact.kind, tuple(findings), tuple(looked))


def objects(artefact: Artefact, *rules: str, context: Context | None = None) -> bool:
    """Whether any of ``rules`` has something to say about ``artefact``."""
    return bool(check(artefact, *rules, context=context).findings)


def look(
    make: Callable[[Any], Artefact | None], *rules: str, context: Context | None = None
) -> Callable[[Any], list[Finding]]:
    """What `Book.ask` takes as a look: from an answer's value to findings.

    Args:
        make: makes the artefact of the value; None while there is too little to judge.
        rules: codes or packs; none means every rule there is.
        context: the day, limits and facts to judge against.
    """

    def run(value: Any) -> list[Finding]:
        artefact = make(value)
        return [] if artefact is None else list(check(artefact, *rules, context=context).findings)

    return run


def _parts(artefact: Artefact) -> Iterator[tuple[str, Artefact]]:
    """What there is to look at, each with its place in the whole, which its findings begin with."""
    yield "", artefact
    if isinstance(artefact, Posts):
        for post in artefact.posts:
            yield "", post
    if isinstance(artefact, Folder):
        for name in ("statements", "replies", "requests"):
            for number, part in enumerate(getattr(artefact, name), start=1):
                yield f"{name}/{number}/", part
    if isinstance(artefact, Plan) and artefact.house is not None and says_anything(artefact.house):
        house = artefact.house
        known = day_of(artefact.drawn_up, artefact.language).date is not None
        yield (
            "house/",
            house if house.day.strip() or not known else replace(house, day=artefact.drawn_up),
        )


def _findings(each: Rule, place: str, part: Artefact, context: Context) -> Iterator[Finding]:
    own = getattr(part, "field", None)
    for notice in each.look(part, context):
        found = Finding(
            each.code, each.severity, notice.message, notice.hint, notice.field, notice.span
        )
        if place:
            found = replace(found, field=(place + (found.field or "")).rstrip("/"))
        # A rule on a post says "text"; in a set, or an answer, that part has a name of its own.
        yield replace(found, field=own) if own and found.field == "text" else found
