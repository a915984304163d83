"""PLAN-006, PLAN-027: audiences and channels, against what is known of them."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.planning import Plan, at_host
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs._plan_parts import PLAN, QUOTED, number, says, with_activity
from doingoai.rules.packs.plan_objectives import filled, is_everybody
from doingoai.text import same_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from doingoai.rules._context import Context

_EXAMINED = 300
# How like a known name a misspelt one is; below it the table is named instead.
_NEAR = 0.75


@rule(
    "PLAN-006",
    on=Plan,
    title=N_("Every audience that a plan names can be met in one of its channels."),
    why=N_(
        "An objective for people who never see anything of the plan cannot be met. Source: use of "
        "channels in datasets/audiences."
    ),
    severity=Severity.ERROR,
    bad=(
        replace(
            with_activity(channel="radio", audience="families-at-home", hour="13:00"),
            audiences=("families-at-home",),
            spending=(),
        ),
        replace(PLAN, audiences=("press", "members of parliament")),
    ),
    good=(PLAN, replace(PLAN, activities=(), spending=())),
)
def not_reached(plan: Plan, context: Context) -> Iterator[Notice]:
    used = set(_channels(plan))
    segments = context.segments if at_host(plan.mission) else {}
    if not used:
        return  # that nothing goes out is another rule's
    uses = {context.channels[name].use for name in used if name in context.channels}
    for field, audience in _audiences(plan):
        segment = segments.get(audience)
        if segment is None:
            if not any(
                same_text(audience[:_EXAMINED], each.audience[:_EXAMINED])
                for each in plan.activities
            ):
                yield Notice(
                    Message("Nothing goes out to “{audience}”.", {"audience": audience[:QUOTED]}),
                    Message("Add an activity for this audience, or leave the audience out."),
                    field,
                )
        elif uses and not any(segment.uses.get(use, 0) > 0 for use in uses):
            best = [
                name
                for name, channel in context.channels.items()
                if segment.uses.get(channel.use, 0) > 0
            ]
            best.sort(key=lambda name: -segment.uses[context.channels[name].use])
            yield Notice(
                Message("“{audience}” uses no channel of the plan.", {"audience": audience}),
                Message("It can be found here: {channels}.", {"channels": ", ".join(best[:3])})
                if best
                else Message("Find a channel that it uses, or leave the audience out."),
                field,
            )


@rule(
    "PLAN-027",
    on=Plan,
    title=N_("Channels and audiences bear the names of the tables, where they are in them."),
    why=N_(
        "Of what is in no table, hour, lead time, language and use are not looked at: the plan "
        "passes because nobody knows; the tables are of the course's host country. Source: "
        "datasets/channels and datasets/audiences."
    ),
    severity=Severity.ADVICE,
    bad=(
        with_activity(channel="newsleter"),
        replace(PLAN, audiences=("presse",)),
        replace(PLAN, mission="Embassy of Viet Nam in Norland"),
    ),
    good=(PLAN,),
)
def unknown_names(plan: Plan, context: Context) -> Iterator[Notice]:
    audiences = [(field, name) for field, name in _audiences(plan)] + [
        (f"activities/{place}/audience", each.audience.strip())
        for place, each in enumerate(plan.activities, start=1)
        if each.audience.strip()
    ]
    channels = [
        (f"activities/{place}/channel", each.channel.strip())
        for place, each in enumerate(plan.activities, start=1)
        if each.channel.strip()
    ] + [
        (f"spending/{place}/channel", each.channel.strip())
        for place, each in enumerate(plan.spending, start=1)
        if each.channel.strip()
    ]
    if at_host(plan.mission):
        yield from _strangers(audiences, "audiences", context.segments)
        yield from _strangers(channels, "channels", context.channels)
    elif audiences or channels:
        yield Notice(
            Message(
                "Of audiences and channels in your country the tables know nothing: their hours, "
                "languages, lead times and holidays were not looked at."
            ),
            Message("Look at these yourself."),
            "mission",
        )


def _strangers(
    named: Iterable[tuple[str, str]], table: str, known: Iterable[str]
) -> Iterator[Notice]:
    """One notice for each name that is not in the table, at its first place."""
    ids = tuple(known)
    first: dict[str, str] = {}
    for field, name in named:
        if name not in ids and not is_everybody(name):  # that is another rule's
            first.setdefault(name, field)
    for name, field in first.items():
        near = get_close_matches(name[:QUOTED], ids, 1, cutoff=_NEAR)
        yield Notice(
            Message(
                "“{name}” is in no table, and was not looked at closer.", {"name": name[:QUOTED]}
            ),
            Message("Did you mean “{near}”?", {"near": near[0]})
            if near
            else Message("Those that are known stand in datasets/{table}.", {"table": table}),
            field,
        )


def _audiences(plan: Plan) -> Iterator[tuple[str, str]]:
    """Every audience that the plan wants something of, once, at its first place."""
    named = [(f"audiences/{place}", each) for place, each in enumerate(plan.audiences, start=1)]
    named += [(f"objectives/{place}/audience", each.audience) for place, each in filled(plan)]
    seen: set[str] = set()
    for field, written in named:
        audience = written.strip()
        if says(audience) and audience not in seen:
            seen.add(audience)
            yield field, audience


def _channels(plan: Plan) -> Iterator[str]:
    """The channels through which something goes out, or on which something is spent."""
    for activity in plan.activities:
        if activity.channel.strip() and not activity.reserve:
            yield activity.channel.strip()
    for spending in plan.spending:
        if spending.channel.strip() and (number(plan, spending.units) or 0) > 0:
            yield spending.channel.strip()
