"""The delivery coach: record, open or choose a sound; see its rate, pauses and loudness."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai import datasets
from doingoai._stamp import STAMP
from doingoai.errors import DoingoaiError
from doingoai.i18n import LANGUAGES, translate
from doingoai.spokesperson import delivery
from doingoai.widgets._assets import place_of, script, style
from doingoai.widgets._coach_takes import (
    MAX_CHARS,
    MOST_MINUTES,
    RATE,
    Gone,
    Takes,
    clean_language,
    clean_text,
)
from doingoai.widgets._coach_view import view
from doingoai.widgets._coach_words import COACH
from doingoai.widgets._words import TROUBLE, in_language

if TYPE_CHECKING:
    import pandas as pd

_SCRIPTS = (
    "dom", "drafts", "download", "svg", "studio_draft", "coach_talk", "coach_sound",
    "coach_microphone", "coach_picture", "coach_take", "coach_sources", "coach",
)  # fmt: skip


class CoachWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """Measures how a text was delivered.

    The browser decodes whatever it can play and sends bare samples in pieces, with a sequence
    number (see ``coach_talk.js``); a recording of the course is read here and sent there. Nothing
    is written to disk.

    Args:
        recordings: frame in the ``recordings`` schema: what may be chosen.
        language: of the coach's own words, "vi" or "en".

    Raises:
        DatasetError: a recording of the frame is not in the dataset.
    """

    _esm = script(*_SCRIPTS, render="renderCoach")
    _css = style("coach")

    config = traitlets.Dict().tag(sync=True)

    def __init__(self, recordings: pd.DataFrame, *, language: str) -> None:
        self._language = language
        self._takes = Takes()
        listed = [datasets.recording(str(each)) for each in recordings["recording_id"]]
        self._recordings = {each.recording_id: each for each in listed}
        super().__init__(
            config={
                "slot": f"{place_of()}:delivery-coach",
                "language": language,
                "languages": [language, *(each for each in LANGUAGES if each != language)],
                "words": in_language(COACH, language),
                "stamp": STAMP,
                "rate": RATE,
                "mostMinutes": MOST_MINUTES,
                "maxChars": MAX_CHARS,
                "recordings": [
                    {
                        "id": each.recording_id,
                        "title": each.title(language),
                        "note": each.note(language),
                        "language": each.language,
                        "text": each.text,
                    }
                    for each in listed
                ],
            }
        )
        self.on_msg(_receive)

    def act(
        self, content: dict[str, Any], buffers: list[Any]
    ) -> tuple[dict[str, Any], list[bytes]]:
        """The answer to one message of the browser, and the sound that goes with it."""
        take = str(content.get("take"))
        try:
            if content.get("type") == "sample":
                return self._sample(take, content)
            if content.get("type") == "piece":
                place = int(content["place"])
                following = self._takes.add(take, place, b"".join(bytes(each) for each in buffers))
                if not content.get("last"):
                    return {"type": "more", "place": following}, []
                self._takes.finish(take)
            return self._measured(take, content.get("text"), content.get("language")), []
        except Gone:
            return {"type": "gone"}, []

    def _sample(self, take: str, content: dict[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
        chosen = self._recordings[str(content.get("recording"))]
        sound = datasets.recording_bytes(chosen.recording_id)
        self._takes.measured(take, delivery.measure(delivery.read_sound(sound)))
        answer = self._measured(take, chosen.text, chosen.language)
        return answer, [sound] if content.get("sound") else []

    def _measured(self, take: str, text: object, language: object) -> dict[str, Any]:
        spoken = clean_language(language, self.config["languages"])
        found = self._takes.told(take, clean_text(text), spoken)
        return {"type": "measured", "shown": view(found, spoken, self._language).as_json()}


def _receive(widget: CoachWidget, content: dict[str, Any], buffers: list[Any]) -> None:
    sound: list[bytes] = []
    try:
        answer, sound = widget.act(content, buffers)
    except DoingoaiError as error:
        answer = {"type": "trouble", "text": error.text(widget.config["language"])}
    except Exception:  # noqa: BLE001 - a fault of ours is said, not shown as a dead kernel
        answer = {"type": "trouble", "text": translate(TROUBLE, widget.config["language"])}
    widget.send(
        {**answer, "view": content.get("view"), "seq": content.get("seq")}, buffers=sound or None
    )
