"""The words that the widgets show of themselves; what a question says comes with the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import N_, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

QUESTION = {
    "choose": N_("Choose…"),
    "several": N_("Several may be chosen."),
    "exactly": N_("Choose {most}."),
    "atLeast": N_("Choose at least {least}."),
    "atMost": N_("Choose at most {most}."),
    "between": N_("Choose {least} to {most}."),
    "moveUp": N_("Move up: {item}"),
    "moveDown": N_("Move down: {item}"),
    "position": N_("{position} of {count}"),
    "myOrder": N_("This is my order"),
    "notYet": N_("Not your answer yet: move an item, or confirm the order as it stands."),
    "saving": N_("Saving…"),
    "saved": N_("Saved"),
    "savedAt": N_("Saved at {time}"),
    "unanswered": N_("Answers are saved by themselves."),
    "notSaved": N_("Not saved yet"),
    "notKept": N_("Not saved: see the note beside the field."),
    "notAll": N_("One part could not be kept: see the note beside it. The rest is saved."),
    "lost": N_(
        "Not saved yet: your exercise does not answer. What you typed is kept in this browser "
        "and will be saved as soon as it answers again."
    ),
    "restored": N_("Restored what you typed before the connection was lost."),
    "cleared": N_("Your answer was cleared. “Undo” brings it back."),
    "tooLong": N_(
        "This text has {length} characters; at most {limit} can be kept. It stays here, but it "
        "is not saved until it is shorter."
    ),
    "toMend": N_("To mend:"),
    "dayOrder": N_("day/month/year"),
    "dayHint": N_("For example 2/9/2026 or 2 September 2026."),
    "undo": N_("Undo"),
    "clear": N_("Clear my answer"),
    "replace": N_("Your answer is replaced by what you take over. “Undo” brings it back. Go on?"),
    "replaceYes": N_("Yes, replace it"),
    "replaceNo": N_("No, keep my answer"),
    "taken": N_("Taken over. Look it through: it is your answer now, and “Undo” takes it back."),
}

CHECK = {
    "check": N_("Check"),
    "hint": N_("Hint ({number}/{count})"),
    "hints": N_("Hints"),
    "changed": N_(
        "You have changed your answer since these comments. Look again when you are ready."
    ),
    "noAnswer": N_("Your exercise does not answer at the moment. Nothing you saved is lost."),
}

OVERVIEW = {
    "overview": N_("Where you stand"),
    "mark": N_("Mark my answers"),
    "marking": N_("Marking…"),
    "startAgain": N_("Start this exercise again"),
    "sure": N_("All answers of this exercise are put aside, in a file beside it. Go on?"),
    "yes": N_("Yes, start again"),
    "no": N_("No, keep my answers"),
    "noAnswer": CHECK["noAnswer"],
}

TROUBLE = N_("This did not work, and the fault is ours. Your answer is kept as it was.")


def in_language(words: Mapping[str, str], language: str) -> dict[str, str]:
    """``words`` in ``language``; braces stay for the browser to fill."""
    return {key: translate(msgid, language) for key, msgid in words.items()}
