"""The statement studio: an hour of the story, a dossier that grows, a statement to be written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai import rules
from doingoai._stamp import STAMP, STAMPS
from doingoai.i18n import LANGUAGES, translate
from doingoai.widgets._answering import answer
from doingoai.widgets._assets import place_of, script, style
from doingoai.widgets._briefing_sheet import messages, own_house
from doingoai.widgets._statement_draft import HOUR, MAX_CHARS, SLOTS, Draft, checked
from doingoai.widgets._statement_draft import STAMPS as MOMENTS
from doingoai.widgets._statement_story import story, told
from doingoai.widgets._statement_view import view
from doingoai.widgets._statement_words import FORMS, PLACES, SHORT, STUDIO
from doingoai.widgets._words import in_language

if TYPE_CHECKING:
    from pathlib import Path

_SCRIPTS = (
    "dom", "drafts", "download", "findings", "studio_draft", "studio_talk", "practice",
    "studio_fields", "studio_counters", "studio_findings", "radios", "asked", "open_list", "paper",
    "statement_clock", "statement_dossier", "statement_fields", "statement_stamps",
    "statement_export", "statement",
)  # fmt: skip
SPEEDS = (2, 5, 10, 20)  # seconds that a minute of the story may take


class StatementWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """Sixty minutes of an incident, and a statement in Vietnamese, in English or in both.

    The browser has the clock, the dossier and what is written; it sends them with a sequence
    number, and the kernel answers with findings under the same number (see ``studio_talk.js``).
    It stores nothing.

    Args:
        language: of the studio's own words, "vi" or "en".
        incident: a row of ``datasets/incidents``.
        folder: where the notebook is; None for the working directory.
        name: which draft of this folder; studios of one name share one.

    Raises:
        DatasetError: there is no such incident.
    """

    _esm = script(*_SCRIPTS, render="renderStatement")
    _css = style("studio", "statement")

    config = traitlets.Dict().tag(sync=True)

    def __init__(
        self, *, language: str, incident: str, folder: str | Path | None, name: str
    ) -> None:
        self._language = language
        self._story = story(incident)
        house = own_house(folder)
        super().__init__(
            config={
                "slot": f"{place_of(incident)}:{name}",
                "language": language,
                "languages": list(LANGUAGES),
                "words": in_language(STUDIO, language),
                "places": {each: in_language(PLACES, each) for each in LANGUAGES},
                "short": in_language(SHORT, language),
                "forms": in_language(FORMS, language),
                "formNames": {each: in_language(FORMS, each) for each in LANGUAGES},
                "green": {each: translate(rules.NOT_CLEARANCE, each) for each in LANGUAGES},
                "slots": list(SLOTS),
                "moments": list(MOMENTS),
                "stamp": STAMP,
                "stamps": STAMPS,
                "maxChars": MAX_CHARS,
                "hour": HOUR,
                "speeds": list(SPEEDS),
                "story": told(self._story, language),
                "messages": messages(house),
                "messagesIn": house.language if house is not None else "",
                "first": view(Draft(), self._story, language),
            }
        )
        self.on_msg(answer)

    def act(self, content: dict[str, Any]) -> dict[str, Any]:
        """What is found in the draft in one message of the browser, at its minute."""
        draft = checked(content.get("draft"), tuple(self._story.offices))
        return {"type": "seen", **view(draft, self._story, self._language)}
