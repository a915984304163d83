"""A blank plan to fill in: every field there is, with what belongs into it."""

from __future__ import annotations

from doingoai.i18n import N_, translate

# What stands at the top.
_LINES = (
    N_("A communication plan on one page, in the steps of OASIS."),
    N_("Fill in what you know and delete the rest, then: doingoai check plan.yaml"),
    N_('A text with a colon or a hash (#) stands in quotes: "Port Clair: a day".'),
    N_("Nothing internal or classified belongs into this file."),
)


def blank_plan(language: str) -> str:
    """The text of a YAML file with a plan in which nothing is filled in.

    `doingoai.planning.read_plan` reads it; remarks say what belongs where.

    Args:
        language: of the remarks and of the plan, "vi" or "en".
    """
    lines = [f"# {translate(line, language)}" for line in _LINES]
    lines += ["kind: plan", f"language: {language}"]
    for before, field, remark in _FIELDS:
        if before:
            lines += ["", f"# {translate(before, language)}"]
        lines.append(f"{field:<19}# {translate(remark, language)}" if remark else field)
    return "\n".join(lines) + "\n"


_DAY = N_("with its year: 16/11/2026")
_SEGMENT = N_("a segment of datasets/audiences, or your own words")
_FACT = N_("its name in datasets/facts")
_STAGE = N_("outtakes, outcomes or impact")
# What stands above the field, the field, what stands behind it.
_FIELDS: tuple[tuple[str, str, str], ...] = (
    ("", "title:", N_("of the campaign")),
    ("", "mission:", N_("whose plan it is")),
    ("", "drawn_up:", N_("day of the plan, with its year; facts must hold on it")),
    ("", "starts:", _DAY),
    ("", "ends:", _DAY),
    ("", "zone:", N_("by which clock hours are written: Europe/Lisbon")),
    (N_("O – Objectives: what shall change in people."), "objectives:", ""),
    ("", "  - metric:", N_("what is measured")),
    ("", "    stage:", _STAGE),
    ("", "    unit:", N_("of both figures, such as %")),
    ("", "    baseline:", N_("the figure today")),
    ("", "    baseline_day:", N_("and its day")),
    ("", "    target:", N_("the figure aimed at")),
    ("", "    audience:", _SEGMENT),
    ("", "    deadline:", _DAY),
    ("", "    source:", N_("where both figures are read")),
    (N_("A – Audiences, and what you know of them."), "audiences:", ""),
    ("", "  -", _SEGMENT),
    ("", "insight:", N_("what is known of them, and from where")),
    (
        N_("S – Strategy: the idea, and the message house with its facts."),
        "strategy:",
        N_("why this will bring the change about"),
    ),
    ("", "house:", ""),
    ("", "  roof:", N_("the one sentence that all else carries")),
    ("", "  pillars:", N_("three")),
    *(
        ("", field, remark)
        for _ in range(3)
        for field, remark in (
            ("    - line:", N_("its message in one sentence")),
            ("      topic:", N_("of its facts: trade, tourism, culture …")),
            ("      decision:", _FACT),
            ("      target:", _FACT),
            ("      result:", _FACT),
        )
    ),
    (N_("I – Implementation: what goes out when, and what it costs."), "activities:", ""),
    ("", "  - name:", N_("what goes out or takes place")),
    ("", "    channel:", N_("a channel of datasets/channels, or your own words")),
    ("", "    audience:", _SEGMENT),
    ("", "    day:", _DAY),
    ("", "    hour:", N_("by the clock above: 18:00")),
    ("", "    languages:", N_("such as vi, en")),
    ("", "    submitted:", N_("day on which the text goes to clearance")),
    ("", "    protocol:", N_("yes for an act of protocol")),
    ("", "    reserve:", N_("yes for a slot kept free")),
    ("", "budget:", N_("units there are, such as 100")),
    ("", "spending:", ""),
    ("", "  - channel:", N_("a channel of datasets/channels, or your own words")),
    ("", "    units:", N_("how many go into it")),
    (N_("S – Scoring: how success will be told."), "measures:", ""),
    ("", "  - name:", N_("what is measured")),
    ("", "    stage:", N_("inputs, outputs, outtakes, outcomes or impact")),
    ("", "    source:", N_("where it is read")),
    ("", "    day:", _DAY),
    (N_("Clearance"), "cleared_by:", N_("the office, not a person")),
    ("", "cleared_at:", N_("the day, once it is cleared")),
)
