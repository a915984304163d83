"""From a plan to what stands on its page; what is blank takes no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai._stamp import STAMP
from doingoai.datasets import DatasetError
from doingoai.i18n import Message, translate
from doingoai.planning._brief import brief
from doingoai.planning._days import day_of
from doingoai.planning.document._page import Page, Paragraph, Section, Table, Words
from doingoai.planning.document._words import CAPTIONS, HEADS, SECTIONS, STAGE_NAMES
from doingoai.planning.document._written import Writer, clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from doingoai.planning._plan import Activity, MessageHouse, Objective, Plan

Blocks = list[Paragraph | Table]


def page_of(plan: Plan, language: str) -> Page:
    """The page of a plan for a reader of ``language``."""
    write = Writer(plan, language)
    parts = (
        ("objectives", _objectives(plan, write)),
        ("audience", _audience(plan, write)),
        ("strategy", _strategy(plan, write)),
        ("implementation", _implementation(plan, write)),
        ("scoring", _scoring(plan, write)),
    )
    is_story = _is_story(plan)
    title = clean(plan.title)
    return Page(
        language=language,
        own_language=plan.language,
        title=Words(title, own=True) if title else Words(translate("Communication plan", language)),
        lead=_lead(plan, write, is_story=is_story),
        stamp=STAMP if is_story else "",
        sections=tuple(
            Section(translate(SECTIONS[name], language), tuple(blocks))
            for name, blocks in parts
            if blocks
        ),
        foot=_foot(plan, write),
    )


def _is_story(plan: Plan) -> bool:
    try:
        return plan.mission.strip() == brief().mission
    except DatasetError:
        return False


def _lead(plan: Plan, write: Writer, *, is_story: bool) -> str:
    name = translate("Embassy of Viet Nam in Estamar", write.language)
    parts = [name if is_story else clean(plan.mission)]
    if plan.starts.strip() and plan.ends.strip():
        ends = {"starts": write.day(plan.starts), "ends": write.day(plan.ends)}
        parts.append(Message("{starts} to {ends}", ends).text(write.language))
    if plan.drawn_up.strip():
        day = {"day": write.day(plan.drawn_up)}
        parts.append(Message("drawn up on {day}", day).text(write.language))
    return " · ".join(part for part in parts if part)


def _foot(plan: Plan, write: Writer) -> str:
    who, when = clean(plan.cleared_by), write.day(plan.cleared_at)
    if who and when:
        return Message("Cleared by {office} on {day}", {"office": who, "day": when}).text(
            write.language
        )
    return Message("Cleared by {office}", {"office": who}).text(write.language) if who else ""


def _objectives(plan: Plan, write: Writer) -> Blocks:
    def row(each: Objective) -> tuple[Words, ...]:
        source = clean(each.source)
        return (
            Words(clean(each.metric), own=True, note=_source(source, write)),
            Words(write.figure(each.baseline, each.unit), note=write.day(each.baseline_day)),
            Words(write.figure(each.target, each.unit)),
            Words(write.audience(each.audience)),
            Words(write.day(each.deadline)),
        )

    columns = ("metric", "from", "to", "whom", "deadline")
    return _table("objectives", columns, map(row, plan.objectives), write)


def _audience(plan: Plan, write: Writer) -> Blocks:
    blocks: Blocks = []
    whom = "; ".join(filter(None, map(write.audience, plan.audiences)))
    if whom:
        blocks.append(Paragraph(Words(whom), translate("Audiences", write.language)))
    if insight := clean(plan.insight):
        label = translate("What we know of them", write.language)
        blocks.append(Paragraph(Words(insight, own=True), label))
    return blocks


def _strategy(plan: Plan, write: Writer) -> Blocks:
    blocks: Blocks = []
    if strategy := clean(plan.strategy):
        blocks.append(Paragraph(Words(strategy, own=True)))
    return [*blocks, *(_house(plan.house, write) if plan.house else ())]


def _house(house: MessageHouse, write: Writer) -> Blocks:
    blocks: Blocks = []
    if roof := clean(house.roof):
        blocks.append(Paragraph(Words(roof, own=True), translate("Roof", write.language)))
    rows = (
        (
            Words(clean(pillar.line), own=True),
            *(
                _proof(fact_id, write)
                for fact_id in (pillar.decision, pillar.target, pillar.result)
            ),
        )
        for pillar in house.pillars
    )
    return blocks + _table("house", ("message", "decision", "target", "result"), rows, write)


def _proof(fact_id: str, write: Writer) -> Words:
    """The statement of a fact with its source written out; an unknown id as it stands."""
    fact = write.fact(fact_id)
    if fact is None:
        return Words(clean(fact_id))
    return Words(fact.statement(write.language), note=_source(fact.source(write.language), write))


def _implementation(plan: Plan, write: Writer) -> Blocks:
    def order(each: Activity) -> tuple[bool, str, str]:
        day = day_of(each.day, plan.language).date
        return day is None, day.isoformat() if day else "", write.hour(each.hour)

    def row(each: Activity) -> tuple[Words, ...]:
        return (
            Words(write.day(each.day)),
            Words(write.hour(each.hour)),
            Words(clean(each.name), own=True, note=_kind(each, write)),
            Words(write.channel(each.channel)),
            Words(write.audience(each.audience)),
            Words(write.spoken(each.languages)),
            Words(write.day(each.submitted)),
        )

    columns = ("day", "hour", "what", "channel", "for", "languages", "submitted")
    rows = map(row, sorted(plan.activities, key=order))
    zone = clean(plan.zone)
    return _table("activities", columns, rows, write, zone) + _spending(plan, write)


def _kind(each: Activity, write: Writer) -> str:
    if each.protocol:
        return translate("act of protocol", write.language)
    return translate("kept free", write.language) if each.reserve else ""


def _spending(plan: Plan, write: Writer) -> Blocks:
    spent = [
        f"{write.channel(each.channel)}: {write.figure(each.units)}"
        for each in plan.spending
        if each.channel.strip() and each.units.strip()
    ]
    budget = write.figure(plan.budget)
    if not spent and not budget:
        return []
    label = translate("Budget", write.language)
    if budget:
        label = Message("Budget ({units} units)", {"units": budget}).text(write.language)
    return [Paragraph(Words("; ".join(spent)), label)]


def _scoring(plan: Plan, write: Writer) -> Blocks:
    rows = (
        (
            Words(clean(each.name), own=True),
            Words(_stage(each.stage, write)),
            Words(clean(each.source), own=True),
            Words(write.day(each.day)),
        )
        for each in plan.measures
    )
    return _table("measures", ("metric", "stage", "source", "when"), rows, write)


def _stage(written: str, write: Writer) -> str:
    name = STAGE_NAMES.get(written.strip())
    return translate(name, write.language) if name else clean(written)


def _source(source: str, write: Writer) -> str:
    return Message("Source: {source}", {"source": source}).text(write.language) if source else ""


def _table(
    name: str,
    columns: tuple[str, ...],
    rows: Iterable[tuple[Words, ...]],
    write: Writer,
    zone: str = "",
) -> Blocks:
    """A table of the rows and columns in which anything is written; none where nothing is."""
    written = [row for row in rows if any(cell.text or cell.note for cell in row)]
    kept = [
        place
        for place in range(len(columns))
        if any(row[place].text or row[place].note for row in written)
    ]
    if not written:
        return []
    caption = translate(CAPTIONS[name], write.language)
    if zone:
        told = {"caption": caption, "zone": zone}
        caption = Message("{caption} (hours by the clock of {zone})", told).text(write.language)
    return [
        Table(
            caption,
            tuple(translate(HEADS[columns[place]], write.language) for place in kept),
            tuple(tuple(row[place] for place in kept) for row in written),
        )
    ]
