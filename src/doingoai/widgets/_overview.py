"""The panel at the end of an exercise: every question's state, marking, starting again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai.errors import DoingoaiError
from doingoai.i18n import translate
from doingoai.widgets._assets import script, style
from doingoai.widgets._question import follow
from doingoai.widgets._words import OVERVIEW, TROUBLE, in_language

if TYPE_CHECKING:
    from doingoai.workbook import Overview


class OverviewWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """All questions at a glance (see ``overview.js`` for the messages)."""

    _esm = script("dom", "markup", "overview", render="renderOverview")
    _css = style()

    config = traitlets.Dict().tag(sync=True)
    stored = traitlets.Dict().tag(sync=True)

    def __init__(self, overview: Overview) -> None:
        language = overview.book.language
        super().__init__(
            config={
                "language": language,
                "canMark": overview.can_mark,
                "words": in_language(OVERVIEW, language),
            },
            stored={"rows": self._rows(overview)},
        )
        self._overview = overview
        self.on_msg(_receive)
        for question in overview.book.questions.values():
            follow(self, question, _follow)

    @staticmethod
    def _rows(overview: Overview) -> list[dict[str, str]]:
        return [standing._asdict() for standing in overview.standings()]

    def act(self, content: dict[str, Any]) -> dict[str, Any]:
        """Answer one message of the browser."""
        if content.get("type") == "startAgain":
            return {"type": "began", "text": self._overview.start_again()}
        marks = self._overview.mark()
        feedback = [{"title": title, "html": words} for title, words in marks.feedback]
        return {"type": "marks", "total": marks.total, "feedback": feedback}


def _follow(widget: OverviewWidget) -> None:
    rows = widget._rows(widget._overview)
    widget.stored = {"rows": rows}
    widget.send({"type": "rows", "rows": rows})


def _receive(widget: OverviewWidget, content: dict[str, Any], _buffers: object) -> None:
    language = widget.config["language"]
    try:
        answer = widget.act(content)
    except DoingoaiError as error:
        answer = {"type": "trouble", "text": error.text(language)}
    except Exception:  # noqa: BLE001 - a fault of ours is said, not shown as a dead kernel
        answer = {"type": "trouble", "text": translate(TROUBLE, language)}
    widget.send(answer)
