"""The words of the message house."""

from __future__ import annotations

from doingoai.i18n import N_

HOUSE = {
    "title": N_("Message house"),
    "blank": N_("Nothing is written yet. Begin with the roof."),
    "unbegun": N_("Not every pillar is begun yet."),
    "day": N_("The facts must hold on {day}, the day of the plan."),
    "today": N_("The plan has no day yet: the facts are looked at as of today, {day}."),
    "unreadable": N_("The day of the plan cannot be read; the facts are looked at as of {day}."),
    "pillars": N_("Three pillars, each on a decision, a target and a result"),
    "proofs": N_("Facts it stands on"),
    "noFact": N_("No fact chosen"),
    "anyTopic": N_("Choose a topic…"),
    "figure": N_("Figure: {figure}"),
    "source": N_("Source: {source}"),
    "until": N_("Holds until {day}: look it up again then."),
    "expired": N_("Expired: was to be looked up again by {day}."),
    "expiredMark": N_("expired"),
    "otherKind": N_("another kind"),
    "otherTopic": N_("another topic"),
    "unknown": N_("not in the table of facts"),
    "none": N_("No fact of this kind on this topic."),
}
