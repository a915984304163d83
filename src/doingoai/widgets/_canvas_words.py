"""The words of the OASIS canvas."""

from __future__ import annotations

from doingoai.i18n import N_

CANVAS = {
    "title": N_("Our plan on one page (OASIS)"),
    "blank": N_("Nothing is written yet. Begin with the objectives."),
    "unbegun": N_("Steps not begun yet: {count}."),
    "addObjectives": N_("Add an objective"),
    "addActivities": N_("Add an activity"),
    "addSpending": N_("Add a channel"),
    "addMeasures": N_("Add a measure"),
    "remove": N_("Remove: {row}"),
    "removed": N_("{row} was removed. “Undo” brings it back."),
    "full": N_("There are {count} rows already; more do not fit a plan."),
    "activities": N_("What goes out when"),
    "spending": N_("Where the units go"),
    "houseHere": N_(
        "The message house is built in a widget of its own; it belongs to this same plan."
    ),
    "noHouse": N_("There is no message house yet."),
    "pillar": N_("Pillar {number}: {line}"),
    "days": N_("Write days with their year, such as {example}."),
    "dayExample": N_("15 March 2027"),
    "hourExample": N_("for example 18:00"),
    "zoneExample": N_("for example Europe/Lisbon"),
    "otherAudience": N_("Others, in words; one a line"),
}

STEP_NAMES = {
    "campaign": N_("The campaign"),
    "objectives": N_("Objectives – what shall change"),
    "audience": N_("Audience and insight – with whom, and what we know of them"),
    "strategy": N_("Strategy and ideas – how it shall work"),
    "implementation": N_("Implementation – what, when, for how much"),
    "scoring": N_("Scoring – how we shall tell, and who cleared it"),
}
