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
            stored=_stored(overview),
        )
        self._overview = overview
        self.on_msg(_receive)
        for question in overview.book.questions.values():
            follow(self, question, _follow)

    def act(self, content: dict[str, Any]) -> dict[str, Any]:
        """Answer one message of the browser."""
        if content.get("type") == "startAgain":
            return {"type": "began", "text": self._overview.start_again()}
        marks = self._overview.mark()
        feedback = [{"title": title, "html": words} for title, words in marks.feedback]
        return {"type": "marks", "total": marks.total, "feedback": feedback}


def _stored(overview: Overview) -> dict[str, Any]:
    rows = [standing._asdict() for standing in overview.standings()]
    return {"rows": rows, "summary": overview.summary()}


def _follow(widget: OverviewWidget) -> None:
    widget.stored = _stored(widget._overview)
    widget.send({"type": "rows", **widget.stored})


def _receive(widget: OverviewWidget, content: dict[str, Any], _buffers: object) -> None:
    language = widget.config["language"]
    try:
        answer = widget.act(content)
    except DoingoaiError as error:
        answer = {"type": "trouble", "text": error.text(language)}
    except Exception:  # noqa: BLE001 - a fault of ours is said, not shown as a dead kernel
        answer = {"type": "trouble", "text": translate(TROUBLE, language)}
    widget.send(answer)
