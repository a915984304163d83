"""The crisis duty sheet: who is called by when, the log, what is open, the handover."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import anywidget
import traitlets

from doingoai._stamp import STAMP
from doingoai.widgets._answering import answer
from doingoai.widgets._assets import place_of, script, style
from doingoai.widgets._clocks import HOME, place
from doingoai.widgets._duty_draft import HANDOVER, LAST, MAX_CHARS, MOST_LINES, Draft, checked
from doingoai.widgets._duty_view import card_steps, view
from doingoai.widgets._duty_words import DUTY, FILES
from doingoai.widgets._statement import SPEEDS
from doingoai.widgets._statement_story import story, told
from doingoai.widgets._words import in_language

_SCRIPTS = (
    "dom", "drafts", "download", "studio_draft", "studio_talk", "practice", "studio_fields",
    "asked", "statement_clock", "paper", "take", "duty_steps", "duty_log", "duty_papers", "duty",
)  # fmt: skip


class DutyWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """The sheet of the officer on duty, from the alarm to the handover.

    The browser has the clock and what is written; it sends them with a sequence number, and the
    kernel says under the same number what is due, late and open (see ``studio_talk.js``). It
    stores nothing.

    Args:
        language: "vi" or "en".
        incident: a row of ``datasets/incidents``.
        name: which draft of this folder; sheets of one incident and name share one.

    Raises:
        DatasetError: there is no such incident.
    """

    _esm = script(*_SCRIPTS, render="renderDuty")
    _css = style("studio", "statement", "take", "duty")

    config = traitlets.Dict().tag(sync=True)

    def __init__(self, *, language: str, incident: str, name: str) -> None:
        self._language = language
        self._story = story(incident)
        self._steps = card_steps()
        opened = self._story.opened
        home = opened.astimezone(ZoneInfo(HOME))
        super().__init__(
            config={
                "slot": f"{place_of(incident)}:{name}",
                "language": language,
                "words": in_language(DUTY, language),
                "files": in_language(FILES, language),
                "stamp": STAMP,
                "maxChars": MAX_CHARS,
                "mostLines": MOST_LINES,
                "hour": LAST,
                "speeds": list(SPEEDS),
                "story": told(self._story, language),
                "places": {
                    "here": place(str(opened.tzinfo), language),
                    "home": place(HOME, language),
                },
                "homeOpened": home.hour * 60 + home.minute,
                "steps": [
                    {
                        "number": each.step,
                        "role": each.role(language),
                        "does": each.does(language),
                        "by": each.done_by,
                    }
                    for each in self._steps
                ],
                "handover": list(HANDOVER),
                "first": view(Draft(), self._story, self._steps, language),
            }
        )
        self.on_msg(answer)

    def act(self, content: dict[str, Any]) -> dict[str, Any]:
        """What is due, late and open in the sheet in one message of the browser."""
        draft = checked(content.get("draft"), [each.step for each in self._steps])
        return {"type": "seen", **view(draft, self._story, self._steps, self._language)}
