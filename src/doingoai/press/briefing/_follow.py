"""Whether the room follows up on what it heard, and with which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import N_, translate
from doingoai.press.briefing._choice import drawn, one_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from doingoai.press.briefing._bank import Bank, Question
    from doingoai.press.briefing._hear import Heard
    from doingoai.press.briefing._setting import Setting

MOST_IN_A_ROW = 2
# What the table of follow-ups calls what was heard, where it calls it otherwise.
_CALLED = {"only-message": "evasion", "expired": "figure", "bridge": "answered"}
# What a friendly room lets pass, and a room on most days.
_LETS_PASS = {
    1: frozenset(
        {"no-time", "repeats-frame", "expired", "only-message", "long", "goes-on", "bridge"}
        | {"told-when", "referred", "figure", "answered", "brief"}
    ),
    2: frozenset({"long", "goes-on", "bridge", "told-when", "referred", "answered", "brief"}),
    3: frozenset({"long", "goes-on", "told-when", "brief"}),
}
# These are asked about now and then only, or every good answer would earn another question.
_NOW_AND_THEN = frozenset({"figure", "answered", "referred", "bridge"})
# Where the table has nothing to ask.
_ASKED = {
    "nothing": N_("Could you put that into a sentence that we can quote?"),
    "other-language": N_(
        "Our readers follow this briefing in English. Could you say it in English?"
    ),
    "copied": N_("That was my question. What is your answer?"),
    "only-message": N_("That sentence we have. And to the question?"),
    "expired": N_("As of which date is that figure?"),
    "position": N_("Is that the published wording, or your own?"),
    "promise": N_("Who decides that: you, or somebody else?"),
    "blame": N_("You seem to say who is at fault. On what do you base that?"),
    "personal": N_("Do you have the family's consent for what you have just said?"),
    "referred": N_("Whom exactly do we ring there, and until when?"),
}


def follow_up(
    setting: Setting,
    bank: Bank,
    question: Question,
    heard: Iterable[Heard],
    *,
    in_a_row: int,
    asked: frozenset[str],
) -> str | None:
    """What is asked next about ``question``, in the briefing's language; None to let it pass.

    Args:
        setting: the briefing's.
        bank: where follow-ups are.
        question: what was asked at first.
        heard: what was heard in the reply, the gravest first.
        in_a_row: follow-ups to this question so far.
        asked: texts asked already; nobody asks the same twice.
    """
    if in_a_row >= min(MOST_IN_A_ROW, setting.pressure):
        return None
    for each in heard:
        if each.code in _LETS_PASS[setting.pressure]:
            continue
        lot = drawn(setting.seed, "follow", question.question_id, in_a_row, each.code)
        if each.code in _NOW_AND_THEN and lot % 2:
            continue
        listed = _worded(bank, question, each.code, setting.language, asked)
        if listed:
            about = ("words", question.question_id, in_a_row, each.code)
            return one_of(setting.seed, listed, *about)
    return None


def _worded(
    bank: Bank, question: Question, code: str, language: str, asked: frozenset[str]
) -> list[str]:
    """Follow-ups to what was heard that nobody has asked yet; those of the question come first."""
    own = translate(_ASKED[code], language) if code in _ASKED else ""
    if own and own not in asked:
        return [own]
    called = _CALLED.get(code, code)
    for question_id in (question.question_id, ""):
        # In the order of the table, so that the same one is asked in both languages.
        texts = [
            each.text[language]
            for each in bank.follow_ups
            if (each.when, each.question_id) == (called, question_id)
        ]
        if unasked := [text for text in texts if text not in asked]:
            return unasked
    return []
