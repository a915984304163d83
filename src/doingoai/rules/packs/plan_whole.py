"""PLAN-018, -020, -029: the plan as a whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.planning import Measure, MessageHouse, Objective, Plan
from doingoai.rules._artefacts import says_anything
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs._house import HOUSE, proofs
from doingoai.rules.packs._plan_parts import PLAN, day, says, with_objective

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from doingoai.rules._context import Context

# What a plan must say to be carried out, with what to write there.
_STEPS = {
    "starts": N_("Write the first day of the campaign."),
    "ends": N_("Write the last day of the campaign."),
    "drawn_up": N_("Write the day of the plan: its facts must hold on it."),
    "objectives": N_("Say what shall change, by how much, with whom, until when."),
    "audiences": N_("Name the groups that have to change something."),
    "activities": N_("List what goes out: day, hour, channel, language."),
    "measures": N_("Say how success will be told, and where it is read."),
}
_THOUGHT = {
    "insight": N_("Write what you know of the audience, and from where."),
    "strategy": N_("Write in a few sentences why this will bring the change about."),
    "house": N_("Put the messages into a house: roof, three pillars, their facts."),
}
_NAMES = {
    "starts": N_("beginning"),
    "ends": N_("end"),
    "drawn_up": N_("day of the plan"),
    "objectives": N_("objectives"),
    "audiences": N_("audiences"),
    "activities": N_("activities"),
    "measures": N_("measures"),
    "insight": N_("insight"),
    "strategy": N_("strategy"),
    "house": N_("message house"),
}


@rule(
    "PLAN-020",
    on=Plan,
    title=N_("No step of the plan that others act on is blank."),
    why=N_(
        "Objectives, audience, strategy, implementation, scoring: each step rests on the one "
        "before. Source: GCS guide to campaign planning (OASIS, gcs.civilservice.gov.uk), read "
        "2026-11."
    ),
    severity=Severity.ERROR,
    bad=(
        Plan(),
        replace(PLAN, measures=(Measure(),)),
        replace(PLAN, starts=""),
        with_objective(metric=""),
    ),
    good=(PLAN,),
)
def blank_step(plan: Plan, context: Context) -> Iterator[Notice]:
    yield from _blank(plan, _STEPS)
    for place, objective in enumerate(plan.objectives, start=1):
        if objective != Objective() and not says(objective.metric):
            yield Notice(
                Message("It is not said what this objective measures."),
                Message("Name what is counted, such as message penetration in the trade press."),
                f"objectives/{place}/metric",
            )


@rule(
    "PLAN-030",
    on=Plan,
    title=N_("A plan says what it rests on: insight, strategy, message house."),
    why=N_(
        "Whoever clears the plan, and whoever takes it over, must see why it should work. Source: GCS "
        "guide to campaign planning (OASIS), audience insight and strategy, read 2026-11."
    ),
    severity=Severity.ADVICE,
    bad=(PLAN, replace(PLAN, house=HOUSE, insight="")),
    good=(replace(PLAN, house=HOUSE),),
)
def no_thought(plan: Plan, context: Context) -> Iterator[Notice]:
    yield from _blank(plan, _THOUGHT)


@rule(
    "PLAN-018",
    on=Plan,
    title=N_("A plan names the office that clears it."),
    why=N_(
        "What nobody has cleared may not go out, and an office that is asked late is the cause of "
        "most delays. Course rule: final text, clearance, date, where kept."
    ),
    severity=Severity.WARNING,
    bad=(replace(PLAN, cleared_by=""),),
    good=(PLAN,),
)
def no_clearance(plan: Plan, context: Context) -> Iterator[Notice]:
    if not says(plan.cleared_by):
        yield Notice(
            Message("It is not said which office clears the plan."),
            Message("Name the office, not a person; write the day when it has cleared it."),
            "cleared_by",
        )


@rule(
    "PLAN-029",
    on=Plan,
    title=N_("A fact that runs out during the campaign is known beforehand."),
    why=N_(
        "A figure that holds on the plan's day may be last year's when the posts go out. Source: the "
        "column expires of datasets/facts."
    ),
    severity=Severity.ADVICE,
    bad=(replace(PLAN, house=HOUSE),),
    good=(PLAN, replace(PLAN, house=HOUSE, ends="9 January 2027")),
)
def runs_out(plan: Plan, context: Context) -> Iterator[Notice]:
    drawn_up, ends = day(plan, plan.drawn_up), day(plan, plan.ends)
    if plan.house is None or drawn_up is None or ends is None:
        return
    due: dict[dt.date, list[str]] = {}
    for each in proofs(plan.house, context):
        if each.fact is not None and drawn_up < each.fact.expires < ends:
            found = due.setdefault(each.fact.expires, [])
            found += [each.fact_id] if each.fact_id not in found else []
    for expires, facts in sorted(due.items()):
        shown = {
            "facts": ", ".join(facts),
            "day": expires,
        }
        yield Notice(
            Message("To be looked up again by {day}: {facts}.", shown),
            Message("Put that day into the timeline; nothing need change today."),
            "house",
        )


def _blank(plan: Plan, steps: dict[str, str]) -> Iterator[Notice]:
    for step, hint in steps.items():
        if not _says(getattr(plan, step)):
            yield Notice(
                Message("The plan says nothing under “{step}”.", {"step": Message(_NAMES[step])}),
                Message(hint),
                step,
            )


def _says(part: object) -> bool:
    if isinstance(part, str):
        return says(part)
    if isinstance(part, tuple):
        return any(says(each) if isinstance(each, str) else each != type(each)() for each in part)
    return isinstance(part, MessageHouse) and says_anything(part)
