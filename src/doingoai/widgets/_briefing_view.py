"""What the briefing widget shows of one state: pure data in the learner's language."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from doingoai import rules
from doingoai.i18n import N_, format_number, translate
from doingoai.press.briefing import (
    METERS,
    MOST,
    SKIPPED,
    SOUNDS,
    SPOKEN,
    replay,
    review,
    transcript,
)
from doingoai.text import nfc, spoken_seconds
from doingoai.widgets._briefing_sheet import dossier_to_hand, facts_to_hand, key_message
from doingoai.widgets._briefing_state import setting_as_json

if TYPE_CHECKING:
    from doingoai.planning import MessageHouse
    from doingoai.press.briefing import Asked, Bank, Briefing, Headline, Meters, Moment, Turn
    from doingoai.widgets._briefing_state import State

TARGET_SECONDS = 30
_SECONDS = N_("about {seconds} s when spoken")
_OVER = N_("{seconds} s beyond the half minute")
_MOVED_UP = N_("{meter} up by {by}")
_MOVED_DOWN = N_("{meter} down by {by}")
_AT = N_("{value} of {most}")


def draft_seen(state: State, language: str) -> dict[str, Any]:
    """How long the reply in the field would take to say."""
    seconds = spoken_seconds(state.draft, state.setting.language)
    beyond = seconds - TARGET_SECONDS
    return {
        "share": min(1.0, seconds / TARGET_SECONDS),
        "over": beyond > 0,
        "words": translate(_SECONDS, language, seconds=round(seconds)),
        "rest": translate(_OVER, language, seconds=max(1, round(beyond))) if beyond > 0 else "",
    }


def whole_seen(
    state: State, bank: Bank, house: MessageHouse | None, language: str
) -> dict[str, Any]:
    """All that is shown but the draft.

    Args:
        state: where the learner is.
        bank: what may be asked.
        house: the learner's message house, or None.
        language: of the widget's words; the briefing has its own.
    """
    spoken = state.setting.language
    briefing = replay(
        state.setting,
        bank,
        state.said if state.began else (),
        message=key_message(house, spoken),
    )
    over = state.began and (state.ended or briefing.over)
    asked = briefing.ask() if state.began and not over else None
    question = bank.question(asked.question_id) if asked else None
    return {
        "setting": setting_as_json(state.setting),
        "code": state.setting.code,
        "spoken": spoken,
        "known": state.known,
        "questions": len(briefing.queue),
        "over": over,
        "asked": _asked(briefing, asked, language) if asked else None,
        "facts": facts_to_hand(bank, question, language) if question else [],
        "dossier": dossier_to_hand(question, spoken, language) if question else [],
        "turns": [_turn(turn, spoken, language) for turn in briefing.turns],
        "meters": _meters(briefing.meters, language),
        "review": _review(briefing, language) if over else None,
        "transcript": _transcript(briefing, language) if over else None,
    }


def key_of(state: State, bank: Bank, house: MessageHouse | None, language: str) -> str:
    """Names what `whole_seen` depends on, so that it travels once."""
    spoken = (state.setting, state.known, state.began, state.ended, state.said)
    about = (spoken, bank.version, len(bank.questions), house, language)
    return hashlib.sha256(repr(about).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _asked(briefing: Briefing, asked: Asked, language: str) -> dict[str, Any]:
    number, count = asked.number, len(briefing.queue)
    heading = translate(N_("Question {number} of {count}"), language, number=number, count=count)
    if asked.follow_up_of:
        follow = N_("Question {number} of {count}, follow-up")
        heading = translate(follow, language, number=number, count=count)
    return {
        "heading": heading,
        "asker": _capital(asked.asker),
        "manner": asked.manner,
        "text": asked.text,
    }


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _turn(turn: Turn, spoken: str, language: str) -> dict[str, Any]:
    seconds = translate(_SECONDS, language, seconds=round(turn.seconds))
    return {
        "question": turn.asked.text,
        "asker": _capital(turn.asked.asker),
        "reply": turn.reply,
        "kind": turn.kind,
        "skipped": turn.kind == SKIPPED,
        "seconds": seconds if turn.kind == SPOKEN else "",
        "headline": _headline(turn.headline, turn.asked.outlet, spoken, language),
        "findings": [_finding(found, turn.reply, language) for found in turn.findings],
        "green": turn.kind == SPOKEN and not turn.findings,
        "moves": [
            {
                "words": translate(
                    _MOVED_UP if move.by > 0 else _MOVED_DOWN,
                    language,
                    meter=translate(METERS[move.meter], language),
                    by=format_number(abs(move.by), language),
                ),
                "why": translate(SOUNDS[move.code].says, language),
                "up": move.by > 0,
            }
            for move in turn.movements
        ],
    }


def _headline(
    headline: Headline | None, outlet: str, spoken: str, language: str
) -> dict[str, Any] | None:
    if headline is None:
        return None
    return {
        "text": headline.text.text(spoken),
        "outlet": outlet,
        "reasons": [each.text(language) for each in headline.reasons],
    }


def _finding(found: rules.Finding, reply: str, language: str) -> dict[str, str]:
    message, quoted = found.message.text(language), ""
    if found.span is not None and found.field == "text":
        quoted = nfc(reply)[slice(*found.span)]
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "severity_words": translate(rules.SEVERITY_WORDS[found.severity], language),
        "message": message,
        "hint": found.hint.text(language) if found.hint else "",
        "quoted": "" if quoted in message else quoted,
    }


def _meters(meters: Meters, language: str) -> list[dict[str, Any]]:
    return [
        {
            "key": key,
            "name": translate(name, language),
            "share": getattr(meters, key) / MOST,
            "words": translate(_AT, language, value=getattr(meters, key), most=MOST),
        }
        for key, name in METERS.items()
    ]


def _review(briefing: Briefing, language: str) -> dict[str, Any]:
    found = review(briefing)
    spoken = briefing.setting.language
    return {
        "summary": found.summary.text(language),
        "best": [_moment(each, language) for each in found.best],
        "worst": [_moment(each, language) for each in found.worst],
        "lines": [{"question": asked, "model": line} for asked, line in found.model_lines],
        "front": _headline(found.headline, "", spoken, language),
    }


def _moment(moment: Moment, language: str) -> dict[str, Any]:
    return {
        "question": moment.turn.asked.text,
        "reply": moment.turn.reply,
        "why": [each.text(language) for each in moment.why],
        "better": [each.text(language) for each in moment.better],
        "own": moment.own,
        "model": moment.model,
    }


def _transcript(briefing: Briefing, language: str) -> dict[str, str]:
    made = transcript(briefing, language)
    return {"page": made.page, "text": made.text}
