"""Where somebody is in a briefing, as the browser keeps it and the kernel replays it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from doingoai.press.briefing import SILENT, SKIPPED, SPOKEN, Said, Setting, setting_of
from doingoai.widgets._typed_text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_CHARS = 100_000  # of one reply: ten thousand words are taken, and judged
MOST_TURNS = 100
_KINDS = (SPOKEN, SILENT, SKIPPED)


@dataclass(frozen=True)
class State:
    """What the browser sends.

    Attributes:
        setting: of the briefing.
        known: whether the code that was typed, if one was, is one.
        began: whether questions are being asked.
        ended: whether the learner has ended it before its last question.
        said: what was said to each question so far.
        draft: what stands in the field for the reply.
        have: the key of the view that the browser shows; nothing of it is sent again.
    """

    setting: Setting
    known: bool = True
    began: bool = False
    ended: bool = False
    said: tuple[Said, ...] = ()
    draft: str = ""
    have: str = ""


def checked(raw: object, begin: Setting) -> State:
    """The state as the browser sent it; what is unknown or too long counts as not there.

    Args:
        raw: a message's content.
        begin: what the briefing is set to at first.
    """
    given = raw if isinstance(raw, dict) else {}
    code = given.get("code")
    typed = setting_of(code) if isinstance(code, str) and code.strip() else None
    known = typed is not None or not (isinstance(code, str) and code.strip())
    said = given.get("said")
    have = given.get("have")
    return State(
        setting=typed or _setting(given.get("setting"), begin),
        known=known,
        began=given.get("began") is True,
        ended=given.get("ended") is True,
        said=tuple(map(_said, said[:MOST_TURNS])) if isinstance(said, list) else (),
        draft=clean(given.get("draft"), MAX_CHARS),
        have=have if isinstance(have, str) else "",
    )


def setting_as_json(setting: Setting) -> dict[str, Any]:
    """A setting for the browser."""
    return {
        "language": setting.language,
        "seed": setting.seed,
        "count": setting.count,
        "topics": list(setting.topics),
        "incident": setting.incident,
        "pressure": setting.pressure,
    }


def _setting(raw: object, begin: Setting) -> Setting:
    """The setting of ``raw``, with what cannot be as it was at first."""
    given: Mapping[str, Any] = raw if isinstance(raw, dict) else {}
    setting = begin
    for name in ("language", "seed", "count", "incident", "pressure", "topics"):
        value = given.get(name)
        if name == "topics" and isinstance(value, list):
            value = tuple(value)
        wanted = type(getattr(begin, name))
        if isinstance(value, wanted) and not isinstance(value, bool):
            try:
                setting = replace(setting, **{name: value})
            except (ValueError, TypeError):
                continue
    return setting


def _said(raw: object) -> Said:
    given: Mapping[str, Any] = raw if isinstance(raw, dict) else {}
    kind = given.get("kind")
    return Said(clean(given.get("text"), MAX_CHARS), kind=kind if kind in _KINDS else SILENT)
