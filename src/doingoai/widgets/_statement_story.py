"""The hour that a statement studio plays: its dossier in both languages, its clock, its card."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from doingoai import spokesperson
from doingoai.datasets._rows import table
from doingoai.i18n import LANGUAGES, format_day, translate
from doingoai.rules import Context
from doingoai.rules.packs._clears import who_clears
from doingoai.widgets._briefing_sheet import STATUS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.rules.packs._clears import Clears
    from doingoai.spokesperson import Dossier, DossierItem


@dataclass(frozen=True)
class _Content:
    """A row of ``cards``."""

    content_id: str


@dataclass(frozen=True)
class Story:
    """One incident, as it is played.

    Attributes:
        dossiers: by language.
        offices: who clears anything by the card, by a key for the browser.
        context: the day of the incident, on which facts and limits are judged.
    """

    dossiers: Mapping[str, Dossier]
    offices: Mapping[str, Clears]
    context: Context

    @property
    def opened(self) -> dt.datetime:
        """The first alarm, on the mission's clock."""
        any_ = self.dossiers[LANGUAGES[0]]
        return any_.opened_at.astimezone(ZoneInfo(any_.zone))

    def clock(self, minute: int) -> str:
        """The time of day at ``minute`` of the story: "08:06"."""
        return (self.opened + dt.timedelta(minutes=minute)).strftime("%H:%M")

    def office(self, key: str, language: str) -> str:
        """The office behind ``key`` in ``language``; "" for none."""
        if key not in self.offices:
            return ""
        return self.offices[key].vi if language == "vi" else self.offices[key].en


def story(incident: str) -> Story:
    """The story of ``incident``.

    Raises:
        DatasetError: there is no such incident.
    """
    dossiers = {each: spokesperson.dossier(incident, each) for each in LANGUAGES}
    return Story(dossiers, _offices(), Context(dossiers["en"].opened_at.date()))


def told(story: Story, language: str) -> dict[str, Any]:
    """What the browser is told of the story once, in the words of ``language``."""
    here = story.dossiers[language]
    day = format_day(story.opened.date(), language)
    limits = {name: story.context.limit("statement", name) for name in ("draft", "issue")}
    return {
        "title": here.title,
        "day": day,
        "opened": story.opened.hour * 60 + story.opened.minute,
        "targets": {name: int(each.value) for name, each in limits.items() if each},
        "items": [_item(story, at, language) for at in range(len(here.items))],
        "offices": [
            {"key": key, "names": {each: story.office(key, each) for each in LANGUAGES}}
            for key in story.offices
        ],
    }


def _item(story: Story, at: int, language: str) -> dict[str, Any]:
    items: dict[str, DossierItem] = {
        each: dossier.items[at] for each, dossier in story.dossiers.items()
    }
    item = items[language]
    return {
        "id": item.item_id,
        "minute": item.minute,
        "status": item.status,
        "statusWords": translate(STATUS[item.status], language),
        "source": item.source,
        "personal": item.personal,
        "corrects": item.corrects,
        "text": {each: one.text for each, one in items.items()},
    }


def _offices() -> dict[str, Clears]:
    """Each office that clears anything by the card, once, in the card's order."""
    found: dict[str, Clears] = {}
    for row in table("cards", _Content, {}):
        office = who_clears("", row.content_id)
        if office is not None and office.en[:1].isalpha() and office.en != "nobody":
            found.setdefault(office.en, office)
    return found
