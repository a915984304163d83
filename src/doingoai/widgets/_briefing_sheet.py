"""What lies on the speaker's desk: facts on the topic, the dossier, the learner's messages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from doingoai import datasets, planning, spokesperson
from doingoai.i18n import N_, translate
from doingoai.rules import UnreadableArtefact
from doingoai.widgets._studio_setting import fact_listed

if TYPE_CHECKING:
    from doingoai.planning import MessageHouse
    from doingoai.press.briefing import Bank, Question

# Which topics of ``datasets/facts`` lie on the desk for a topic of the room.
_FACTS = {
    "trade": ("trade", "investment"),
    "tourism": ("tourism", "heritage"),
    "culture": ("culture", "heritage"),
    "community": ("community",),
    "incident": ("trade",),
    "position": ("diplomacy", "peacekeeping", "policy"),
    "economy": ("economy", "investment"),
    "environment": ("climate", "policy"),
    "visit": ("diplomacy",),
}

STATUS = {
    "confirmed": N_("confirmed"),
    "unconfirmed": N_("unconfirmed, not for use"),
    "unknown": N_("not known"),
    "doing": N_("being done"),
    "promised": N_("promised"),
}


def facts_to_hand(bank: Bank, question: Question, language: str) -> list[dict[str, Any]]:
    """The facts on the question's topic, in the order of the table; those run out say so."""
    topics = _FACTS.get(question.topic, ())
    listed = [
        each
        for each in datasets.facts()
        if each.topic in topics or each.fact_id in question.fact_ids
    ]
    return [fact_listed(each, language, bank.day) for each in listed]


def dossier_to_hand(question: Question, language: str, reader: str) -> list[dict[str, str]]:
    """What stands in the dossier of the question's incident, for the public's ear.

    Args:
        question: without an incident, nothing stands.
        language: of the briefing.
        reader: the learner's language.
    """
    if question.incident_id not in spokesperson.incidents():
        return []
    found = spokesperson.dossier(question.incident_id, language)
    standing = found.standing_at(max(item.minute for item in found.items))
    public = [each for each in standing if not each.personal]
    return [
        {"text": each.text, "status": translate(STATUS[each.status], reader)} for each in public
    ]


def own_house(folder: str | Path | None) -> MessageHouse | None:
    """The message house of the learner's plan; None without one, or where it can't be read."""
    path = planning.plan_path(Path(folder) if folder is not None else Path.cwd())
    try:
        plan = planning.PlanFile(path).read()
    except UnreadableArtefact:
        return None
    return plan.house if plan is not None else None


def messages(house: MessageHouse | None) -> list[str]:
    """The roof and the pillars' lines, those that are written."""
    if house is None:
        return []
    lines = (house.roof, *(pillar.line for pillar in house.pillars))
    return [line.strip() for line in lines if line.strip()]


def key_message(house: MessageHouse | None, language: str) -> str:
    """The roof, where it is in the briefing's language; else ""."""
    return house.roof.strip() if house is not None and house.language == language else ""
