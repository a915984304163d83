"""Packages of the planning module whose rows are kept by hand: channels, calendar, brief."""

from __future__ import annotations

from doingoai.datasets.generators._schema_planning import (
    CALENDAR,
    CHANNELS,
    MEASURE_LABELS,
    MEASURES,
    OBJECTIVE_LABELS,
    OBJECTIVES,
    OUTPUTS,
)
from doingoai.datasets.generators.kept import MADE_BY, STORY, kept_table
from doingoai.datasets.writing import Package

# Whom the budget must reach, and by how many units at most; see `channels`.
_TARGET = {"target": "travellers", "size": 640_000, "total": 100}


def channels() -> Package:
    """The ``channels`` package."""
    return Package(
        name="channels",
        title="Channels of an invented mission's campaign, with an invented curve each",
        description="Exercise data, not for release. What a unit of the budget reaches by each "
        "channel: u units reach ceiling × (1 − exp(−u ÷ scale_units)) of the target group. The "
        "curves are invented; that each further unit reaches fewer new people is not.",
        version="2026.11.1",
        tables=[kept_table("channels", "data", "Channels", CHANNELS, "channel_id")],
        sources=[{"title": "Invented for this course"}],
        made_by=MADE_BY,
        about={**STORY, **_TARGET},
    )


def calendar() -> Package:
    """The ``calendar`` package."""
    return Package(
        name="calendar",
        title="Days of Viet Nam, of the United Nations and of an invented host country",
        description="Rules that find a day in any year, lunar days included, with how a mission "
        "handles it and where offices are closed. Days of Viet Nam and of the United Nations are "
        "real and sourced; those of Estamar are invented.",
        version="2026.11.1",
        tables=[kept_table("calendar", "data", "Days", CALENDAR, "day_id")],
        sources=[{"title": "Laws, resolutions and press; see each row"}],
        made_by=MADE_BY,
        about={**STORY, "closed": ["vn", "estamar"]},
    )


def brief() -> Package:
    """The ``brief`` package."""
    return Package(
        name="brief",
        title="An invented Ambassador's brief for a campaign",
        description="Exercise data, not for release. What the plan must hold: eight outputs with "
        "their conditions, those of a visit, eight candidates for an objective, twelve measures. "
        "The tables of labels are the instructor's.",
        version="2026.11.1",
        tables=[
            kept_table("brief", "data", "Outputs", OUTPUTS, "output_id"),
            kept_table("brief", "visit", "Outputs of a visit", OUTPUTS, "output_id"),
            kept_table("brief", "objectives", "Candidates", OBJECTIVES, "objective_id"),
            kept_table(
                "brief",
                "objectives_labels",
                "What the candidates hold",
                OBJECTIVE_LABELS,
                "objective_id",
                audience="instructor",
            ),
            kept_table("brief", "measures", "Measures", MEASURES, "measure_id"),
            kept_table(
                "brief",
                "measures_labels",
                "Stages of the measures",
                MEASURE_LABELS,
                "measure_id",
                audience="instructor",
            ),
        ],
        sources=[{"title": "Written for this course"}],
        made_by=MADE_BY,
        about={
            **STORY,
            "drawn_up": "2026-11-16",
            "starts": "2027-01-04",
            "ends": "2027-06-30",
            "clearance_days": 5,
            "home_zone": "Asia/Ho_Chi_Minh",
            "visit": {
                "drawn_up": "2027-03-01",
                "starts": "2027-03-15",
                "ends": "2027-04-09",
                "clearance_days": 2,
                "embargo": "v3",
            },
            "rank_channels": ["newspaper", "radio", "newsletter", "events"],
            "rank_segments": [
                "business",
                "community-elder",
                "community-young",
                "culture-lovers",
                "families-at-home",
                "schools",
                "travellers",
            ],
            "goal_points": 3,
        },
    )
