"""The widget of a check: how far the answer is, comments on request, hints one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai.i18n import translate
from doingoai.widgets._assets import script, style
from doingoai.widgets._question import follow
from doingoai.widgets._words import CHECK, TROUBLE, in_language
from doingoai.workbook import State, WorkbookError

if TYPE_CHECKING:
    from doingoai.workbook import Check


class CheckWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """The panel below a question; it never tells the key (see ``check.js`` for the messages)."""

    _esm = script("dom", "markup", "check", render="renderCheck")
    _css = style()

    config = traitlets.Dict().tag(sync=True)
    stored = traitlets.Dict().tag(sync=True)

    def __init__(self, check: Check) -> None:
        question = check.question
        language = question.book.language
        states = {state.value: state.words().text(language) for state in State}
        super().__init__(
            config={
                "id": question.id,
                "title": question.title,
                "language": language,
                "hints": len(check.hints),
                "words": {**in_language(CHECK, language), "states": states},
            },
            stored={"state": question.state.value, "hints": self._opened(check)},
        )
        self._check = check
        self.on_msg(_receive)
        follow(self, question, _follow)

    @staticmethod
    def _opened(check: Check) -> list[str]:
        return list(check.hints[: check.hints_shown])

    def act(self, content: dict[str, Any]) -> dict[str, Any]:
        """Answer one message of the browser."""
        if content.get("type") == "hint":
            self._check.next_hint()
            texts = self._opened(self._check)
            self.stored = {**self.stored, "hints": texts}
            return {"type": "hints", "texts": texts}
        return {"type": "result", **self._check.result(self.config["language"]).as_json()}


def _follow(widget: CheckWidget) -> None:
    state = widget._check.question.state.value
    widget.stored = {**widget.stored, "state": state}
    widget.send({"type": "state", "state": state})


def _receive(widget: CheckWidget, content: dict[str, Any], _buffers: object) -> None:
    language = widget.config["language"]
    try:
        answer = widget.act(content)
    except WorkbookError as error:
        answer = {"type": "trouble", "text": error.text(language)}
    except Exception:  # noqa: BLE001 - a fault of ours is said, not shown as a dead kernel
        answer = {"type": "trouble", "text": translate(TROUBLE, language)}
    widget.send(answer)
