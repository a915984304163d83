"""The widget of a question: shows its form, and confirms each save to the browser."""

from __future__ import annotations

import asyncio
import hashlib
import weakref
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai.i18n import translate
from doingoai.widgets._assets import script, style
from doingoai.widgets._chart_preview import CHART, draws, preview, warm
from doingoai.widgets._words import QUESTION, TROUBLE, in_language
from doingoai.workbook import Saved, WorkbookError

if TYPE_CHECKING:
    from collections.abc import Callable

    from doingoai.workbook import Question

# Seconds: what a browser sends on the answer to its last message is here by then.
_BREATH = 0.005


class QuestionWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """One question as an accessible form.

    The browser sends ``save``, ``undo``, ``clear`` and ``offer`` with a sequence number, and gets
    each one confirmed by ``saved`` with that number once the answer is on disk (see
    ``question.js``).
    """

    _esm = script(
        "dom", "fields", "day", "lists", "chart", "drafts", "status", "offer", "question",
        render="renderQuestion",
    )  # fmt: skip
    _css = style("chart")

    config = traitlets.Dict().tag(sync=True)
    stored = traitlets.Dict().tag(sync=True)

    def __init__(self, question: Question) -> None:
        language = question.book.language
        super().__init__(
            config={
                "id": question.id,
                "slot": _slot(question),
                "title": question.title,
                "given": [[label, str(shown)] for label, shown in question.given.items()],
                "spec": question.spec(),
                "language": language,
                "offer": question.offer.label if question.offer else "",
                "words": in_language({**QUESTION, **CHART}, language),
            },
            stored=stored_snapshot(question),
        )
        self._question = question
        self._own_act = False
        self._drawing: asyncio.TimerHandle | None = None
        self.on_msg(_receive)
        follow(self, question, _follow)

    def act(self, content: dict[str, Any]) -> dict[str, Any]:
        """Do what one message of the browser asks, and say what is stored now."""
        question = self._question
        kind = content.get("type")
        later = draws(question) and _loop() is not None
        self._own_act = True
        try:
            if kind == "undo":
                saved = question.undo()
            elif kind == "clear":
                saved = question.clear()
            elif kind == "offer":
                taken = question.take_offer()
                if taken is None:
                    return self._nothing_to_take()
                saved = taken
            else:
                saved = question.save(content.get("raw"), beside=not later)
        finally:
            self._own_act = False
        answer = snapshot(question, saved, drawn=not later)
        answer |= {"restored": bool(content.get("restored")), "cleared": kind == "clear"}
        answer["taken"] = kind == "offer" and saved.saved
        return answer | {"rewrite": kind in ("undo", "clear", "offer") and saved.error is None}

    def _nothing_to_take(self) -> dict[str, Any]:
        question = self._question
        said = question.offer.words_for_nothing(question.book.language) if question.offer else ""
        return {**stored_snapshot(question), "nothing": said}


def snapshot(question: Question, saved: Saved, *, drawn: bool = True) -> dict[str, Any]:
    """What the browser shows of a `Saved`, in the learner's language.

    Keys: saved, value, state, savedAt, canUndo, problems ({path, text}), notes, error, preview;
    no preview where the answer is to be ``drawn`` later.
    """
    language = question.book.language
    shown = {"preview": preview(question, saved.value)} if drawn else {}
    return {
        "saved": saved.saved,
        "value": saved.value,
        "state": saved.state.value,
        "savedAt": saved.saved_at,
        "canUndo": saved.error is None and question.can_undo,
        "problems": [
            {"path": "/".join(problem.path), "text": problem.message.text(language)}
            for problem in saved.problems
        ],
        "notes": {path: message.text(language) for path, message in saved.notes.items()},
        "error": None if saved.error is None else saved.error.text(language),
        **shown,
    }


def stored_snapshot(question: Question) -> dict[str, Any]:
    """The snapshot of what is stored now, with what belongs beside it (a text's length)."""
    value = question.value
    notes = question.kind.clean(value, language=question.book.language).notes
    saved = Saved(
        saved=True,
        state=question.state,
        value=value,
        notes={"/".join(path): words for path, words in notes.items()},
        saved_at=question.saved_at if value is not None else None,
    )
    made = snapshot(question, saved)
    notice = question.book.notice
    if notice is not None:
        made["error"] = notice.text(question.book.language)
    return made


def follow(widget: Any, question: Question, tell: Callable[[Any], None]) -> None:
    """Call ``tell(widget)`` at each change of the answer, for as long as the widget is in use."""
    # The book outlives its widgets (each run of the cell makes new ones) and must not hold them.
    known = weakref.ref(widget)

    def changed() -> None:
        here = known()
        if here is None or here.comm is None:
            leave()
        else:
            tell(here)

    leave = question.subscribe(changed)


def _follow(widget: QuestionWidget) -> None:
    if not widget._own_act:
        now = stored_snapshot(widget._question)
        widget.stored = now
        widget.send({"type": "changed", **now})


def _receive(widget: QuestionWidget, content: dict[str, Any], _buffers: object) -> None:
    if content.get("type") == "warm":
        warm(widget._question)
        return
    seq = content.get("seq")
    try:
        answer = widget.act(content)
    except WorkbookError as error:
        answer = _failed(widget, error.text(widget.config["language"]))
    except Exception:  # noqa: BLE001 - an unconfirmed save would only look like a dead kernel
        answer = _failed(widget, translate(TROUBLE, widget.config["language"]))
    widget.send({"type": "saved", "seq": seq, **answer})
    if not answer["error"]:
        # For a view that is made later from the same model.
        before = {"preview": widget.stored.get("preview")}
        widget.set_trait("stored", {**before, **answer, "rewrite": False})
    loop = _loop()
    if "preview" not in answer and loop is not None:
        # What the browser asks next, the findings, has its turn before the picture.
        if widget._drawing is not None:
            widget._drawing.cancel()
        widget._drawing = loop.call_later(_BREATH, _draw, widget)


def _draw(widget: QuestionWidget) -> None:
    """The picture of the answer that is stored now, kept beside it and shown."""
    question = widget._question
    widget._drawing = None
    widget._own_act = True
    try:
        question.keep_beside()
        drawn = preview(question, question.value)
    except WorkbookError:
        return  # the file of answers cannot be read; the next save says so
    finally:
        widget._own_act = False
    widget.set_trait("stored", {**widget.stored, "value": question.value, "preview": drawn})
    widget.send({"type": "drawn", "preview": drawn})


def _loop() -> asyncio.AbstractEventLoop | None:
    """The loop that a kernel runs in; None without one: then all is done at once."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _failed(widget: QuestionWidget, words: str) -> dict[str, Any]:
    return {**widget.stored, "saved": False, "error": words}


def _slot(question: Question) -> str:
    """Names the place of the answer in the browser's storage, without telling the path."""
    where = f"{question.book.path}:{question.book.assignment}"
    return f"{hashlib.sha256(where.encode()).hexdigest()[:16]}:{question.id}"
