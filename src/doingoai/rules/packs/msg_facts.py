"""MSG-004 to MSG-009: the facts below the pillars of a message house."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.planning import MessageHouse, day_of
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs._house import HOUSE, KINDS, TOURISM, Proof, proofs, with_pillar
from doingoai.rules.packs._proved import proved_by, rounded
from doingoai.text import figures, nfc

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from doingoai.datasets import Fact
    from doingoai.rules._context import Context

_OFFERED = 3  # facts that a hint names


@rule(
    "MSG-004",
    on=MessageHouse,
    title=N_("A fact stands in the place of its kind."),
    why=N_(
        "A target that is told as a result is a false statement, and a result is no decision. "
        "Source: the column kind of datasets/facts."
    ),
    severity=Severity.ERROR,
    bad=(with_pillar(result="missions-2030"),),
    good=(HOUSE,),
)
def wrong_kind(house: MessageHouse, context: Context) -> Iterator[Notice]:
    for each in proofs(house, context):
        if each.fact is not None and each.fact.kind != each.kind:
            yield Notice(
                Message(
                    "“{fact}” is a {kind}, and stands in the place of the {place}.",
                    {
                        "fact": each.fact_id,
                        "kind": Message(KINDS[each.fact.kind]),
                        "place": Message(KINDS[each.kind]),
                    },
                ),
                Message("Put it in its own place and choose another here."),
                each.field,
            )


@rule(
    "MSG-005",
    on=MessageHouse,
    title=N_("Every fact holds on the day of the house."),
    why=N_(
        "A fact has a day from which it must be looked up again. Who quotes last year's figure is "
        "corrected by the first journalist who has this year's. Source: the column expires of "
        "datasets/facts."
    ),
    severity=Severity.ERROR,
    bad=(with_pillar(result="trade-january-2026"), replace(HOUSE, day="2027-07-01")),
    good=(HOUSE,),
)
def expired(house: MessageHouse, context: Context) -> Iterator[Notice]:
    day = house_day(house, context)
    for each in proofs(house, context):
        if day is not None and each.fact is not None and day >= each.fact.expires:
            shown = {
                "fact": each.fact_id,
                "day": each.fact.expires,
            }
            yield Notice(
                Message("“{fact}” was to be looked up again by {day}.", shown),
                _instead(house, each, context, day),
                each.field,
            )


@rule(
    "MSG-006",
    on=MessageHouse,
    title=N_("A fact proves its own pillar: it is of the pillar's topic."),
    why=N_(
        "A true figure on another matter proves nothing, and sounds like an evasion. Source: the "
        "column topic of datasets/facts."
    ),
    severity=Severity.ERROR,
    bad=(with_pillar(result="arrivals-2025"),),
    good=(HOUSE, with_pillar(topic="", result="arrivals-2025")),
)
def other_topic(house: MessageHouse, context: Context) -> Iterator[Notice]:
    for each in proofs(house, context):
        topic = house.pillars[each.pillar - 1].topic.strip()
        if each.fact is not None and topic and each.fact.topic != topic:
            shown = {"fact": each.fact_id, "topic": each.fact.topic, "wanted": topic[:40]}
            yield Notice(
                Message("“{fact}” is about {topic}, the pillar about {wanted}.", shown),
                Message("Choose a fact of the pillar's topic.")
                if topic in context.topics
                else Message("Topics are: {topics}.", {"topics": ", ".join(context.topics)}),
                each.field,
            )


@rule(
    "MSG-007",
    on=MessageHouse,
    title=N_("Every fact is in the table of facts."),
    why=N_("A figure that nobody can trace to a source and a day cannot be defended."),
    severity=Severity.ERROR,
    bad=(with_pillar(result="exports-1850"),),
    good=(HOUSE,),
)
def unknown_fact(house: MessageHouse, context: Context) -> Iterator[Notice]:
    for each in proofs(house, context):
        if each.fact is None:
            near = get_close_matches(each.fact_id[:60].lower(), context.fact_ids, 1)
            yield Notice(
                Message("There is no fact called “{fact}”.", {"fact": each.fact_id[:60]}),
                Message("Did you mean “{near}”?", {"near": near[0]})
                if near
                else Message("Take its name from the table of facts: datasets/facts."),
                each.field,
            )


@rule(
    "MSG-008",
    on=MessageHouse,
    title=N_("A fact carries one place."),
    why=N_(
        "The same figure under two pillars makes the house look poor in facts, and it falls twice "
        "if it is contradicted. Course rule."
    ),
    severity=Severity.WARNING,
    bad=(replace(HOUSE, pillars=(TOURISM, TOURISM, HOUSE.pillars[2])),),
    good=(HOUSE,),
)
def used_twice(house: MessageHouse, context: Context) -> Iterator[Notice]:
    first: dict[str, str] = {}
    for each in proofs(house, context):
        if each.fact_id in first:
            yield Notice(
                Message("“{fact}” already stands elsewhere.", {"fact": each.fact_id[:60]}),
                Message("Choose another fact for one of the two places."),
                each.field,
            )
        first.setdefault(each.fact_id, each.field)


@rule(
    "MSG-009",
    on=MessageHouse,
    title=N_("A figure in a pillar's line is one of its facts."),
    why=N_(
        "The line is what is quoted. A figure in it that is not that of the facts below cannot be "
        "defended. Source: datasets/facts, statement and figure."
    ),
    severity=Severity.WARNING,
    bad=(
        with_pillar(line="Exports came to US$574 billion in 2025."),
        replace(with_pillar(line="Xuất khẩu năm 2025 đạt 574 tỷ USD."), language="vi"),
    ),
    good=(
        HOUSE,
        with_pillar(line="Exports came to US$475 billion in 2025, 17% more."),
        with_pillar(line="Exports came to more than US$470 billion in 2025."),
        replace(with_pillar(line="Xuất khẩu năm 2025 đạt 475 tỷ USD."), language="vi"),
        with_pillar(line="We gained 574 friends.", decision="", target="", result=""),
    ),
)
def other_figure(house: MessageHouse, context: Context) -> Iterator[Notice]:
    below: dict[int, list[Fact]] = {}
    for each in proofs(house, context):
        if each.fact is not None:
            below.setdefault(each.pillar, []).append(each.fact)
    for number, facts in below.items():
        proved = proved_by(facts)
        line = nfc(house.pillars[number - 1].line)
        for found in figures(line, house.language):
            if found.meaning not in proved and not rounded(found, proved, line):
                yield Notice(
                    Message(
                        "“{figure}” is in none of this pillar's facts.", {"figure": found.text}
                    ),
                    Message("Take the figure of a fact below, or leave it out."),
                    f"pillars/{number}/line",
                    found.span,
                )


def _instead(house: MessageHouse, proof: Proof, context: Context, day: dt.date) -> Message:
    """Facts of the same kind and topic that hold on ``day``, for one that does not."""
    used = {each.fact_id for each in proofs(house, context)}
    found = [
        other.fact_id
        for other in map(context.fact, context.fact_ids)
        if proof.fact and other and other.topic == proof.fact.topic and other.kind == proof.kind
        if other.expires > day and other.fact_id not in used
    ]
    if not found:
        return Message(
            "Look the figure up at its source: the table has none that holds on that day."
        )
    return Message(
        "Choose the newer figure, or one that holds on that day: {facts}.",
        {"facts": ", ".join(found[:_OFFERED])},
    )


def house_day(house: MessageHouse, context: Context) -> dt.date | None:
    """The day on which the facts must hold; None where it cannot be read."""
    return day_of(house.day, house.language).date if house.day.strip() else context.today
