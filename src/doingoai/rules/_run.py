"""Rules applied: to an artefact, to an answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from doingoai.rules._artefacts import Artefact, Posts
from doingoai.rules._context import Context
from doingoai.rules._finding import Finding
from doingoai.rules._report import Report
from doingoai.rules._rule import Rule, chosen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def check(artefact: Artefact, *rules: str, context: Context | None = None) -> Report:
    """Everything that ``rules`` have to say about ``artefact``.

    Rules for a single post look at each post of a set.

    Args:
        artefact: what is judged.
        rules: codes or packs (``"POST-001"``, ``"PAIR"``); none means every rule there is.
        context: the day, limits and facts to judge against; default: today's.
    """
    surroundings = context or Context()
    looked: list[Rule] = []
    findings: list[Finding] = []
    for each in chosen(rules):
        parts = [part for part in _parts(artefact) if part.kind in each.on]
        if parts:
            looked.append(each)
        for part in parts:
            findings += _findings(each, part, surroundings)
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


def _parts(artefact: Artefact) -> Iterator[Artefact]:
    yield artefact
    if isinstance(artefact, Posts):
        yield from artefact.posts


def _findings(each: Rule, part: Artefact, context: Context) -> Iterator[Finding]:
    own = getattr(part, "field", None)
    for notice in each.look(part, context):
        found = Finding(
            each.code, each.severity, notice.message, notice.hint, notice.field, notice.span
        )
        # A rule on a post says "text"; in a set, or an answer, that part has a name of its own.
        yield replace(found, field=own) if own and found.field == "text" else found
