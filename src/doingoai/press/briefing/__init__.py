"""A practice briefing: questions from a room, follow-ups by what it heard, a headline, a review.

``briefing = start(Setting(seed=7), bank())``; then ``turn = answer(briefing, "…")`` and
``briefing = briefing.after(turn)``, until `Briefing.ask` gives None. Nothing in it is marked.
"""

from doingoai.press.briefing._bank import Asker, Bank, FollowUp, Question, bank
from doingoai.press.briefing._hear import Heard
from doingoai.press.briefing._heard_words import SOUNDS
from doingoai.press.briefing._meters import METERS, MOST, Meters, Movement
from doingoai.press.briefing._print import Headline, reasons
from doingoai.press.briefing._review import Moment, Review, review
from doingoai.press.briefing._run import (
    SILENT,
    SKIPPED,
    SPOKEN,
    Asked,
    Briefing,
    Said,
    Turn,
    answer,
    replay,
    skip,
    start,
)
from doingoai.press.briefing._setting import COUNTS, PRESSURES, SEEDS, Setting, setting_of
from doingoai.press.briefing._transcript import Transcript, transcript

__all__ = [
    "COUNTS",
    "METERS",
    "MOST",
    "PRESSURES",
    "SEEDS",
    "SILENT",
    "SKIPPED",
    "SOUNDS",
    "SPOKEN",
    "Asked",
    "Asker",
    "Bank",
    "Briefing",
    "FollowUp",
    "Headline",
    "Heard",
    "Meters",
    "Moment",
    "Movement",
    "Question",
    "Review",
    "Said",
    "Setting",
    "Transcript",
    "Turn",
    "answer",
    "bank",
    "reasons",
    "replay",
    "review",
    "setting_of",
    "skip",
    "start",
    "transcript",
]
