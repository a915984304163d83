"""Plans and message houses from plain data; what is not understood is told with its place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from doingoai._plain_data import UnreadableArtefact
from doingoai.i18n import N_, Message
from doingoai.planning import MessageHouse, Plan, read_house, read_plan
from doingoai.rules._languages import language_said, written_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from doingoai.planning import PlanProblem

# Rows of one list: a year's campaign of an embassy has some dozens.
MAX_ROWS = 200
# What is left behind the comma of a figure in {braces}: of 87,5 the 5.
_CUT = re.compile(r"\d", re.ASCII)
_EXPECTED = {
    "rows": N_("Write a list, each entry on lines of its own after “- ”."),
    "row": N_("Write named fields such as “name: …”, one below the other."),
    "text": N_("Put it in quotes, or after “|” on lines of its own."),
    "yes-no": N_("Write yes or no."),
}


def planned(kind: str, fields: Mapping[str, Any], language: str | None) -> Plan | MessageHouse:
    """The plan or house (``kind``) of named fields.

    Args:
        kind: ``"plan"`` or ``"house"``.
        fields: as a file has them.
        language: of its words, where the file does not say; default: by its letters.

    Raises:
        UnreadableArtefact: a field that there is not, a part of another shape, too many rows.
    """
    artefact: Plan | MessageHouse
    artefact, problems = read_plan(fields) if kind == "plan" else read_house(fields)
    if problems:
        raise _refusal(problems)
    if isinstance(artefact, MessageHouse):
        return _in_language(artefact, fields, language)
    for name in ("objectives", "audiences", "activities", "spending", "measures"):
        _few(getattr(artefact, name))
    plan = replace(artefact, language=_language(artefact, fields, language))
    house = fields.get("house")
    if plan.house is None or not isinstance(house, dict):
        return plan
    return replace(plan, house=_in_language(plan.house, house, plan.language))


def _in_language(
    house: MessageHouse, fields: Mapping[str, Any], language: str | None
) -> MessageHouse:
    _few(house.pillars)
    return replace(house, language=_language(house, fields, language))


def _language(
    artefact: Plan | MessageHouse, fields: Mapping[str, Any], language: str | None
) -> str:
    if fields.get("language"):
        return language_said(artefact.language)
    return language or written_in(" ".join(_words(artefact)))


def _words(artefact: Plan | MessageHouse) -> tuple[str, ...]:
    if isinstance(artefact, MessageHouse):
        return (artefact.roof, *(pillar.line for pillar in artefact.pillars))
    return (
        artefact.title,
        artefact.insight,
        artefact.strategy,
        *(each.metric for each in artefact.objectives),
        *(each.name for each in artefact.activities),
        *(each.name for each in artefact.measures),
    )


def _few(rows: Sequence[object]) -> None:
    if len(rows) > MAX_ROWS:
        raise UnreadableArtefact(
            Message(
                "The file has {count} parts; at most {limit} are read.",
                {"count": len(rows), "limit": MAX_ROWS},
            ),
            Message("Cut it into several files."),
        )


def _refusal(problems: Sequence[PlanProblem]) -> UnreadableArtefact:
    """The first of the problems, and how many more there are."""
    first = problems[0]
    if first.code == "unknown-key":
        told = Message("There is no field called “{name}” here.", {"name": first.where})
        if _CUT.match(first.where.rpartition("/")[2]):
            return UnreadableArtefact(
                told, Message('A figure with a comma stands in quotes: "87,5".')
            )
        hint = (
            Message("Did you mean “{near}”?", {"near": first.nearest})
            if first.nearest
            else Message("See docs/planning.md for the fields of a plan.")
        )
    else:
        shown = {"place": first.where, "found": first.found}
        told = Message("“{found}” is not what belongs under “{place}”.", shown)
        hint = Message(_EXPECTED.get(first.expected, _EXPECTED["text"]))
    if len(problems) > 1:
        more = {"step": hint, "count": len(problems) - 1}
        hint = Message("{step} Places of this sort besides: {count}.", more)
    return UnreadableArtefact(told, hint)
