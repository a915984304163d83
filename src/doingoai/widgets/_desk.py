"""The inquiry desk: what the press wants to know, until when, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai.i18n import format_day, translate
from doingoai.widgets._answering import answer
from doingoai.widgets._assets import place_of, script, style
from doingoai.widgets._clocks import on_clock, place
from doingoai.widgets._desk_draft import MAX_CHARS, STATUSES, checked
from doingoai.widgets._desk_queue import card, queue_of
from doingoai.widgets._desk_view import listed, view
from doingoai.widgets._desk_words import CRITERIA, DESK, HOW, NOW
from doingoai.widgets._desk_words import STATUSES as STATUS_WORDS
from doingoai.widgets._words import in_language

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.widgets._desk_queue import Content

_SCRIPTS = (
    "dom", "drafts", "lists", "studio_draft", "studio_talk", "practice", "studio_fields",
    "desk_card", "desk_pairs", "desk",
)  # fmt: skip


class DeskWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """A queue of inquiries to be put in order, and a log of who answers them.

    The browser has the order and the log; it sends them with a sequence number, and the kernel
    answers under the same number (see ``studio_talk.js``). It stores nothing.

    Args:
        frame: rows in the ``inquiries`` schema.
        language: "vi" or "en".
        name: which draft of this folder; desks of one name and one queue share one.

    Raises:
        PressError: the table cannot be read.
    """

    _esm = script(*_SCRIPTS, render="renderDesk")
    _css = style("studio", "desk")

    config = traitlets.Dict().tag(sync=True)

    def __init__(self, frame: pd.DataFrame, *, language: str, name: str) -> None:
        self._language = language
        self._queue = queue = queue_of(frame)
        self._contents = card()
        day = format_day(queue.today, language, weekday=True)
        super().__init__(
            config={
                "slot": f"{place_of(*queue.keys)}:{name}",
                "language": language,
                "words": in_language(DESK, language),
                "now": translate(
                    NOW,
                    language,
                    time=on_clock(queue.now, queue.zone, queue.today),
                    place=place(queue.zone, language),
                    day=day,
                ),
                "how": translate(HOW, language, minutes=queue.same_minutes),
                "inquiries": listed(queue, language),
                "orders": {key: list(order) for key, order in queue.orders().items()},
                "criteria": in_language(CRITERIA, language),
                "contents": [self._content(each) for each in self._contents],
                "statuses": {each: translate(STATUS_WORDS[each], language) for each in STATUSES},
                "maxChars": MAX_CHARS,
                "first": view(self._checked(None), queue, language),
            }
        )
        self.on_msg(answer)

    def act(self, content: dict[str, Any]) -> dict[str, Any]:
        """What the desk says of the order and the log in one message of the browser."""
        draft = self._checked(content.get("draft"))
        return {"type": "seen", **view(draft, self._queue, self._language)}

    def _checked(self, raw: object) -> Any:
        return checked(raw, self._queue.keys, [each.content_id for each in self._contents])

    def _content(self, row: Content) -> dict[str, str]:
        own = {
            name: getattr(row, f"{name}_{self._language}")
            for name in ("content", "speaks", "clears", "note")
        }
        return {"key": row.content_id, **own}
