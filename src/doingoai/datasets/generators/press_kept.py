"""The package of the press module whose rows are kept by hand: inquiries."""

from __future__ import annotations

from doingoai.datasets.generators._schema_press import INQUIRIES, ITEMS, REPORTS
from doingoai.datasets.generators.kept import MADE_BY, STORY, kept_table
from doingoai.datasets.writing import Package

# The rule of the exercise "respond, monitor, ignore, escalate": see `doingoai.press.Thresholds`.
_THRESHOLDS = {
    "escalate_harm": 3,
    "staff_harm": 2,
    "respond_harm": 2,
    "respond_reach": 20_000,
    "monitor_harm": 1,
    "monitor_reach": 5_000,
    "monitor_growth": 50,
}


def inquiries() -> Package:
    """The ``inquiries`` package."""
    return Package(
        name="inquiries",
        title="What the press asks of an invented mission, and what is said about it",
        description="Exercise data, not for release. A queue of inquiries with their deadlines on "
        "their own clocks, things said about the mission, reports that are wrong. Outlets, "
        "inquiries and reports are invented; the facts that put a report right are real.",
        version="2026.11.1",
        tables=[
            kept_table("inquiries", "data", "The queue", INQUIRIES, "inquiry_id"),
            kept_table("inquiries", "practice", "The lesson's queue", INQUIRIES, "inquiry_id"),
            kept_table("inquiries", "items", "What is said", ITEMS, "item_id"),
            kept_table(
                "inquiries", "practice_items", "What is said, for the lesson", ITEMS, "item_id"
            ),
            kept_table("inquiries", "reports", "Reports that are wrong", REPORTS, "report_id"),
        ],
        sources=[{"title": "Written for this course; sources of facts as their rows say"}],
        made_by=MADE_BY,
        about={
            **STORY,
            "now": "2026-07-28T08:30:00Z",
            "practice_now": "2026-05-12T07:45:00Z",
            "same_deadline_minutes": 30,
            "thresholds": _THRESHOLDS,
        },
    )
