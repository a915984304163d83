"""What a duty sheet says at its minute: which steps are due or late, what is open, both clocks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from doingoai.datasets._rows import table
from doingoai.i18n import N_, translate
from doingoai.rules.packs._moments import moment
from doingoai.widgets._clocks import HOME, lasting, on_clock

if TYPE_CHECKING:
    from doingoai.widgets._duty_draft import Draft, Line
    from doingoai.widgets._statement_story import Story

_DAY = 24 * 60
_UNREADABLE = N_("Write the time as 08:20.")
_DONE = N_("done")
_DONE_LATE = N_("done {time} late")
_DUE_IN = N_("due in {time}")
_DUE_NOW = N_("due now")
_LATE = N_("{time} late")
_NO_OFFICE = N_("Who is missing: the office, never a name.")
_NO_WORDS = N_("What happened is missing.")
_STEP_OPEN = N_("Step {number}: {role} – {does}")
_SUMMARY = N_("Steps done: {done} of {whole}. Open points: {open}.")
_SUMMARY_LATE = N_("Steps done: {done} of {whole}, late and not done: {late}. Open points: {open}.")


@dataclass(frozen=True)
class Step:
    """A step of the clearance card.

    Attributes:
        step: its number, from 1.
        role_en, role_vi: who does it.
        does_en, does_vi: what they do.
        done_by: by which minute after the alarm.
    """

    step: int
    role_en: str
    role_vi: str
    does_en: str
    does_vi: str
    done_by: int

    def role(self, language: str) -> str:
        """Who does it, in ``language``."""
        return self.role_vi if language == "vi" else self.role_en

    def does(self, language: str) -> str:
        """What they do, in ``language``."""
        return self.does_vi if language == "vi" else self.does_en


def card_steps() -> tuple[Step, ...]:
    """The steps of the clearance card, in order."""
    return table("cards", Step, {"step": int, "done_by": int}, resource="steps")


def view(draft: Draft, story: Story, steps: tuple[Step, ...], language: str) -> dict[str, Any]:
    """The state of each step and line, the open points, and the hour named to the press."""
    told = {each.step: _step(each, draft, story, language) for each in steps}
    lines = [_line(each, story, language) for each in draft.log]
    still = [each for each in steps if told[each.step]["state"] != "done"]
    points = [_step_open(each, language) for each in still]
    points += [_line_open(each) for each in draft.log if not each.done and not each.blank]
    late = sum(each["state"] == "late" for each in told.values())
    counts = {"done": len(steps) - len(still), "whole": len(steps), "open": len(points)}
    words = _SUMMARY_LATE if late else _SUMMARY
    return {
        "steps": {str(key): each for key, each in told.items()},
        "log": lines,
        "open": points,
        "promised": _time(draft.handover.get("promised", ""), story, language),
        "summary": translate(words, language, late=late, **counts),
    }


def _step(step: Step, draft: Draft, story: Story, language: str) -> dict[str, str]:
    written = draft.steps.get(step.step, "")
    read = _time(written, story, language)
    if written.strip() and not read["problem"]:
        over = _minute(written, story, language) - step.done_by
        late = translate(_DONE_LATE, language, time=lasting(over, language)) if over > 0 else ""
        return {"state": "done", "words": late or translate(_DONE, language), **read}
    left = step.done_by - draft.minute
    if left < 0:
        words = translate(_LATE, language, time=lasting(-left, language))
        return {"state": "late", "words": words, **read}
    words = translate(_DUE_IN, language, time=lasting(left, language)) if left else ""
    return {"state": "due", "words": words or translate(_DUE_NOW, language), **read}


def _step_open(step: Step, language: str) -> str:
    shown = {"number": step.step, "role": step.role(language), "does": step.does(language)}
    return translate(_STEP_OPEN, language, **shown)


def _line_open(line: Line) -> str:
    head = " ".join(filter(None, (line.at.strip(), line.who.strip())))
    return ": ".join(filter(None, (head, line.what.strip())))


def _line(line: Line, story: Story, language: str) -> dict[str, str]:
    read = _time(line.at, story, language)
    if not read["problem"] and not line.blank:
        lacking = "" if line.who.strip() else _NO_OFFICE
        lacking = lacking or ("" if line.what.strip() else _NO_WORDS)
        read = {**read, "problem": translate(lacking, language) if lacking else ""}
    return read


def _time(written: str, story: Story, language: str) -> dict[str, str]:
    """A typed time: on Ha Noi's clock, or why it can't be read; both "" where none is typed."""
    if not written.strip():
        return {"home": "", "problem": ""}
    if moment(written, language) is None:
        return {"home": "", "problem": translate(_UNREADABLE, language)}
    at = story.opened + dt.timedelta(minutes=_minute(written, story, language))
    today = story.opened.astimezone(ZoneInfo(HOME)).date()
    return {"home": on_clock(at, HOME, today), "problem": ""}


def _minute(written: str, story: Story, language: str) -> int:
    """Minutes of the story at a typed time that can be read."""
    at = moment(written, language)
    if at is None:
        return 0
    dossier = next(iter(story.dossiers.values()))
    since = at.since(dossier.opened_at, dossier.zone)
    # Without its day a time shortly before the alarm would be that of the next day.
    return since - _DAY if at.date is None and since > _DAY // 2 else since
