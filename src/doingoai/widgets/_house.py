"""The message house: a roof, three pillars, and the facts they stand on."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from doingoai import datasets, planning, rules
from doingoai.i18n import format_day, translate
from doingoai.widgets._assets import script, style
from doingoai.widgets._findings import Shown, tally
from doingoai.widgets._house_words import HOUSE
from doingoai.widgets._plan_desk import SCRIPTS, PlanWidget
from doingoai.widgets._plan_findings import shown
from doingoai.widgets._plan_gaps import house_gaps
from doingoai.widgets._plan_json import as_json, text_at
from doingoai.widgets._plan_words import TOPICS
from doingoai.widgets._words import in_language

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from doingoai.planning import MessageHouse, Plan

PILLARS = 3
KINDS = ("decision", "target", "result")


class HouseWidget(PlanWidget):
    """The message house of the learner's plan.

    Args:
        language: of the widget's own words, "vi" or "en".
        facts: what may be chosen: ids, or facts; None for the whole table.
        begin: what a plan begins with while there is none; None for a blank one.
        folder: where the notebook is; None for the working directory.

    Raises:
        DatasetError: there is no such fact.
    """

    _esm = script(*SCRIPTS, "house_proofs", "house", render="renderHouse")
    _css = style("plan")

    def __init__(
        self,
        *,
        language: str,
        facts: Sequence[str | datasets.Fact] | None,
        begin: Plan | None,
        folder: str | Path | None,
    ) -> None:
        listed = datasets.facts() if facts is None else facts
        known = [datasets.fact(each) if isinstance(each, str) else each for each in listed]
        self._facts = tuple(known)
        self._context = rules.Context()
        self._own = in_language(HOUSE, language)
        config = {
            "own": self._own,
            "pillars": PILLARS,
            "kinds": list(KINDS),
            "topics": _topics(known, language),
            "facts": [_listed(each, language, self._own) for each in known],
        }
        super().__init__(language=language, folder=folder, begin=begin, name="house", config=config)

    def view(self, plan: Plan) -> dict[str, Any]:
        """See `PlanWidget.view`."""
        day, words = self._day(plan)
        house = plan.house
        every = () if house is None else self._found(plan, house)
        waiting = _unbegun(house, every)
        found = [each for each in every if each not in waiting]
        summary = tally(found, self._language)
        if house is None:
            summary = self._own["blank"]
        elif not found:
            green = translate(rules.NOT_CLEARANCE, self._language)
            summary = self._own["unbegun"] if waiting else green
        data = None if house is None else as_json(plan)["house"]
        return {
            "findings": [asdict(each) for each in found],
            "summary": summary,
            "green": house is not None and not every,
            "gaps": {"house": house_gaps(data, self._language)},
            "day": words,
            "expired": [each.fact_id for each in self._facts if day >= each.expires],
        }

    def _found(self, plan: Plan, house: MessageHouse) -> tuple[Shown, ...]:
        """What MSG says of the house on the day of the plan."""
        judged = house if house.day else replace(house, day=self._day_written(plan))
        data = as_json(replace(plan, house=house))
        return shown(
            rules.check(judged, "MSG", context=self._context).findings,
            self._language,
            lambda at: text_at(data, at),
            below="house",
        )

    def _day_written(self, plan: Plan) -> str:
        """The day of the plan where it can be read, else ""."""
        found = planning.day_of(plan.drawn_up, plan.language).date
        return found.isoformat() if found else ""

    def _day(self, plan: Plan) -> tuple[dt.date, str]:
        """The day on which the facts must hold, and a sentence that says so."""
        written = (plan.house.day if plan.house else "") or plan.drawn_up
        found = planning.day_of(written, plan.language).date if written.strip() else None
        key = "day" if found else "unreadable" if written.strip() else "today"
        day = found or self._context.today
        return day, self._own[key].format(day=format_day(day, self._language))


def _unbegun(house: MessageHouse | None, found: Sequence[Shown]) -> list[Shown]:
    """The findings on pillars that nobody has begun: what is empty is said in its own words."""
    if house is None:
        return []
    blank = tuple(
        f"house/pillars/{number}/"
        for number, pillar in enumerate(house.pillars, start=1)
        if not any((pillar.line, pillar.decision, pillar.target, pillar.result))
    )
    too_few = "house/pillars" if len(house.pillars) < PILLARS else ""
    return [
        each
        for each in found
        if (blank and each.target.startswith(blank)) or (too_few and each.target == too_few)
    ]


def _topics(facts: Sequence[datasets.Fact], language: str) -> list[dict[str, str]]:
    """The topics of ``facts`` in the order of the course, those it has no word for by their key."""
    found = {each.topic for each in facts}
    order = [*(key for key in TOPICS if key in found), *sorted(found - set(TOPICS))]
    return [
        {"key": key, "label": translate(TOPICS[key], language) if key in TOPICS else key}
        for key in order
    ]


def _listed(fact: datasets.Fact, language: str, own: Mapping[str, str]) -> dict[str, Any]:
    """A fact for the pickers, in the reader's words."""
    day = format_day(fact.expires, language)
    return {
        "id": fact.fact_id,
        "topic": fact.topic,
        "kind": fact.kind,
        "statement": fact.statement(language),
        "figure": own["figure"].format(figure=fact.figure(language)),
        "source": own["source"].format(source=fact.source(language)),
        "note": fact.note(language),
        "until": own["until"].format(day=day),
        "expired": own["expired"].format(day=day),
    }
