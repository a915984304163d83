"""The press briefing: a room that asks, hears what is said, and prints it tomorrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai._stamp import STAMP
from doingoai.i18n import LANGUAGES, translate
from doingoai.press import briefing
from doingoai.widgets._answering import answer
from doingoai.widgets._assets import place_of, script, style
from doingoai.widgets._briefing_sheet import messages, own_house
from doingoai.widgets._briefing_state import MAX_CHARS, State, checked, setting_as_json
from doingoai.widgets._briefing_view import TARGET_SECONDS, draft_seen, key_of, whole_seen
from doingoai.widgets._briefing_words import BRIEFING, NO_INCIDENT, PRESSURES, TOPICS
from doingoai.widgets._words import in_language

if TYPE_CHECKING:
    from pathlib import Path

    from doingoai.press.briefing import Bank, Setting

_SCRIPTS = (
    "dom", "drafts", "download", "studio_draft", "studio_talk", "studio_fields", "briefing_voice",
    "briefing_setup", "briefing_room", "briefing_paper", "briefing_review", "briefing",
)  # fmt: skip


class BriefingWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """Questions from a room, answered in writing; follow-ups, headlines and a review.

    The browser keeps what was said and sends all of it with a sequence number; the kernel replays
    it and answers under the same number (see ``studio_talk.js``). It stores nothing.

    Args:
        language: of the widget's own words, "vi" or "en".
        setting: what the briefing is set to at first; the learner may set another.
        questions: what may be asked; None for ``datasets/press-questions``.
        folder: where the notebook is; None for the working directory.
    """

    _esm = script(*_SCRIPTS, render="renderBriefing")
    _css = style("briefing")

    config = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        *,
        language: str,
        setting: Setting,
        questions: Bank | None,
        folder: str | Path | None,
    ) -> None:
        self._bank = briefing.bank() if questions is None else questions
        self._begin = setting
        self._language = language
        self._house = own_house(folder)
        super().__init__(
            config={
                "slot": f"{place_of(setting.code)}:press-briefing",
                "language": language,
                "words": in_language(BRIEFING, language),
                "stamp": STAMP,
                "maxChars": MAX_CHARS,
                "target": TARGET_SECONDS,
                "begin": setting_as_json(setting),
                "choices": self._choices(),
                "messages": messages(self._house),
                "messagesIn": self._house.language if self._house is not None else "",
                "first": self._seen(State(setting)),
            }
        )
        self.on_msg(answer)

    def act(self, content: dict[str, Any]) -> dict[str, Any]:
        """What the room makes of the state in one message of the browser."""
        return self._seen(checked(content.get("draft"), self._begin))

    def _seen(self, state: State) -> dict[str, Any]:
        key = key_of(state, self._bank, self._house, self._language)
        seen = {"type": "seen", "key": key, "draft": draft_seen(state, self._language)}
        if key != state.have:
            seen["whole"] = whole_seen(state, self._bank, self._house, self._language)
        return seen

    def _choices(self) -> dict[str, Any]:
        asked = self._bank.questions
        topics = {each.topic for each in asked if not each.incident_id}
        incidents = {each.incident_id for each in asked if each.incident_id}
        words = in_language(TOPICS, self._language)
        return {
            "languages": list(LANGUAGES),
            "most": briefing.COUNTS.stop - 1,
            "mostSeed": briefing.SEEDS.stop - 1,
            "pressures": [
                {"key": key, "label": translate(words, self._language)}
                for key, words in PRESSURES.items()
            ],
            "topics": _listed(words, [each for each in TOPICS if each in topics]),
            "incidents": _listed(self._titles(), ["", *sorted(incidents)]),
        }

    def _titles(self) -> dict[str, str]:
        titles = {key: each[self._language] for key, each in self._bank.incidents.items()}
        return {"": translate(NO_INCIDENT, self._language), **titles}


def _listed(words: dict[str, str], keys: Any) -> list[dict[str, str]]:
    return [{"key": key, "label": words.get(key, key)} for key in keys]
