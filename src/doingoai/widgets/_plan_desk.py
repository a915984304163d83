"""What canvas and message house have in common: one plan file, saved, followed, taken along."""

from __future__ import annotations

import datetime as dt
import hashlib
import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai import planning
from doingoai.errors import DoingoaiError
from doingoai.i18n import LANGUAGES, translate
from doingoai.planning import Plan
from doingoai.widgets._plan_json import MAX_CHARS, MAX_ROWS, as_json, blanks, from_json
from doingoai.widgets._plan_merge import merged
from doingoai.widgets._plan_words import FIELDS, PLAN, ROWS
from doingoai.widgets._words import TROUBLE, in_language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_FILES = {"vi": "ke-hoach", "en": "plan"}
_MIME = {
    "html": "text/html",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
# What the browser needs for any view of a plan; the view's own scripts follow.
SCRIPTS = (
    "dom", "drafts", "status", "download", "findings", "plan_state", "plan_talk", "plan_desk",
    "plan_fields", "plan_findings", "plan_bar", "plan_form",
)  # fmt: skip
# Whoever shows a plan in this kernel; a save in one is seen in the others at once.
_desks: weakref.WeakSet[PlanWidget] = weakref.WeakSet()


class PlanWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """A view of the learner's plan file.

    The browser sends the plan as it stands there together with the plan it began from, under a
    sequence number; the kernel puts the difference into what is stored at that moment and
    answers with the result (see ``plan_talk.js``). So neither a second window nor an editor
    that wrote the file meanwhile loses anything, and a new kernel needs no memory of the old.

    Args:
        language: of the widget's words, "vi" or "en".
        folder: where the notebook is; None for the working directory.
        begin: what a plan begins with while there is no file; None for a blank one.
        name: tells canvas and house of one plan apart in the browser's storage.
        config: what the browser is told besides.
    """

    config = traitlets.Dict().tag(sync=True)
    stored = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        *,
        language: str,
        folder: str | Path | None,
        begin: Plan | None,
        name: str,
        config: Mapping[str, Any],
    ) -> None:
        path = planning.plan_path(Path(folder) if folder is not None else Path.cwd())
        self._file = planning.PlanFile(path)
        self._language = language
        self._begin = begin or Plan(language=language)
        blank = as_json(self._begin)
        rows = blanks()
        rows["house"]["language"] = language
        words = in_language(PLAN, language)
        words["where"] = words["where"].format(file=path.name)
        super().__init__(
            config={
                "name": name,
                "slot": f"{hashlib.sha256(str(path).encode()).hexdigest()[:16]}:{name}",
                "language": language,
                "languages": list(LANGUAGES),
                "words": words,
                "fields": in_language(FIELDS, language),
                "rows": in_language(ROWS, language),
                "blank": blank,
                "blanks": rows,
                "maxChars": MAX_CHARS,
                "maxRows": MAX_ROWS,
                **config,
            }
        )
        self.stored = self._now()
        self.on_msg(_receive)
        _desks.add(self)

    def view(self, plan: Plan) -> dict[str, Any]:
        """What is shown of ``plan`` besides its own words: findings, what is empty."""
        raise NotImplementedError

    def act(self, content: Mapping[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
        """Do what one message of the browser asks; the answer and what is attached to it."""
        kind = content.get("type")
        if kind == "look":
            same = content.get("stamp") == self._stamp()
            return ({"type": "same"} if same else {"type": "seen", **self._now()}), []
        if kind == "export":
            return self._document(content)
        return {"type": "saved", **self._save(content)}, []

    def _save(self, content: Mapping[str, Any]) -> dict[str, Any]:
        """The state after what the browser changed was put into the file."""
        change = _change(content)
        try:
            plan = self._file.change(change)
        except DoingoaiError as error:
            mine = from_json(content.get("plan"))
            words = error.text(self._language)
            return {"saved": False, "there": False, "error": words, **self._shown(mine)}
        shown = self._shown(plan)  # before the others read, for what the file says of itself
        self._tell_others()
        return {"saved": True, "there": True, "error": "", **shown}

    def _document(self, content: Mapping[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
        """The plan as the browser shows it, as a document; whether it could be saved or not."""
        from doingoai.planning import document

        wanted = str(content.get("language"))
        language = wanted if wanted in LANGUAGES else self._language
        plan = from_json(content.get("plan"))
        form = "docx" if content.get("format") == "docx" else "html"
        made = (
            document.docx_bytes(plan, language)
            if form == "docx"
            else document.html_page(plan, language).encode("utf-8")
        )
        return {"type": "file", "file": f"{_FILES[language]}.{form}", "mime": _MIME[form]}, [made]

    def _now(self) -> dict[str, Any]:
        """The state of the file as it is now."""
        try:
            plan = self._file.read()
        except DoingoaiError as error:
            words = error.text(self._language)
            return {"saved": False, "there": False, "error": words, **self._shown(Plan())}
        there = plan is not None
        shown = self._shown(plan or self._begin)
        return {"saved": True, "there": there, "error": "", **shown}

    def _shown(self, plan: Plan) -> dict[str, Any]:
        notice = self._file.notice
        return {
            "plan": as_json(plan),
            "stamp": self._stamp(),
            "savedAt": self._saved_at(),
            "notice": notice.text(self._language) if notice else "",
            **self.view(plan),
        }

    def _tell_others(self) -> None:
        for desk in list(_desks):
            if desk is self or desk._file.path != self._file.path or desk.comm is None:
                continue
            desk.stored = desk._now()
            desk.send({"type": "seen", **desk.stored})

    def _stamp(self) -> str:
        """Changes whenever the file does; "" where there is none."""
        try:
            stat = self._file.path.stat()
        except OSError:
            return ""
        return f"{stat.st_mtime_ns}-{stat.st_size}"

    def _saved_at(self) -> str:
        try:
            seconds = self._file.path.stat().st_mtime
        except OSError:
            return ""
        return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat()


def _change(content: Mapping[str, Any]) -> Callable[[Plan], Plan]:
    """What puts the browser's change into whatever is stored."""
    base, mine = (as_json(from_json(content.get(name))) for name in ("base", "plan"))

    def change(stored: Plan) -> Plan:
        # A file that was taken away or damaged must not empty the plan that somebody has open.
        theirs = base if stored == Plan() else as_json(stored)
        return from_json(merged(base, mine, theirs))

    return change


def _receive(widget: PlanWidget, content: dict[str, Any], _buffers: object) -> None:
    buffers: list[bytes] = []
    try:
        answer, buffers = widget.act(content)
    except DoingoaiError as error:
        answer = {"type": "trouble", "text": error.text(widget.config["language"])}
    except Exception:  # noqa: BLE001 - a fault of ours is said, not shown as a dead kernel
        answer = {"type": "trouble", "text": translate(TROUBLE, widget.config["language"])}
    if answer["type"] in {"saved", "seen"}:
        widget.stored = {name: value for name, value in answer.items() if name != "type"}
    widget.send({**answer, "view": content.get("view"), "seq": content.get("seq")}, buffers)
