"""What a press officer works with: briefings, inquiries, reports; above the rules.

The briefing asks, and lets rules look at what was answered.
"""

from doingoai.press._errors import PressError
from doingoai.press._inquiries import (
    SAME_MINUTES,
    Inquiry,
    clear_pairs,
    dominates,
    due_utc,
    inquiries,
)
from doingoai.press._pull_through import (
    VERDICTS,
    PullThrough,
    Share,
    Verdict,
    compared,
    pull_through,
    sides_of,
)
from doingoai.press._respond import (
    RESPONSES,
    Item,
    Response,
    Thresholds,
    items,
    response_to,
    thresholds,
)
from doingoai.press._why import why_no_pull_through, why_no_queue, why_no_responses

__all__ = [
    "RESPONSES",
    "SAME_MINUTES",
    "VERDICTS",
    "Inquiry",
    "Item",
    "PressError",
    "PullThrough",
    "Response",
    "Share",
    "Thresholds",
    "Verdict",
    "clear_pairs",
    "compared",
    "dominates",
    "due_utc",
    "inquiries",
    "items",
    "pull_through",
    "response_to",
    "sides_of",
    "thresholds",
    "why_no_pull_through",
    "why_no_queue",
    "why_no_responses",
]
