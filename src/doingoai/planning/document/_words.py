"""The document's own words."""

from __future__ import annotations

from doingoai.i18n import N_

SECTIONS = {
    "objectives": N_("Objectives"),
    "audience": N_("Audience and insight"),
    "strategy": N_("Strategy and messages"),
    "implementation": N_("Implementation"),
    "scoring": N_("Scoring"),
}
STAGE_NAMES = {
    "inputs": N_("Inputs"),
    "outputs": N_("Outputs"),
    "outtakes": N_("Out-takes"),
    "outcomes": N_("Outcomes"),
    "impact": N_("Impact"),
}
HEADS = {
    "metric": N_("What is measured"),
    "from": N_("Today"),
    "to": N_("Target figure"),
    "whom": N_("With whom"),
    "deadline": N_("By which day"),
    "message": N_("Message"),
    "decision": N_("Decision"),
    "target": N_("Target"),
    "result": N_("Result"),
    "day": N_("Day"),
    "hour": N_("Hour"),
    "what": N_("What goes out or takes place"),
    "channel": N_("Channel"),
    "for": N_("For whom"),
    "languages": N_("Languages"),
    "submitted": N_("To clearance"),
    "units": N_("Units"),
    "stage": N_("Stage of evaluation"),
    "source": N_("Where it is read"),
    "when": N_("When"),
}
CAPTIONS = {
    "objectives": N_("What shall change"),
    "house": N_("Message house"),
    "activities": N_("What goes out when"),
    "spending": N_("Where the units go"),
    "measures": N_("How success will be told"),
}
