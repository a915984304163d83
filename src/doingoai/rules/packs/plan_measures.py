"""PLAN-016, -017, -021: how success is told."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.planning import STAGES, Plan
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs._plan_parts import (
    MEASURE,
    PLAN,
    QUOTED,
    says,
    stage,
    with_measure,
    with_objective,
)
from doingoai.rules.packs.plan_objectives import filled
from doingoai.text import fold, same_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.planning import Measure, Objective
    from doingoai.rules._context import Context

_EXAMINED = 300
_AVE = re.compile(r"\bAVEs?\b")
# The same, folded: written out, in both languages.
_AVE_WORDS = re.compile(
    r"advertis(?:ing|ement) (?:value )?(?:equivalen|cost)|"
    r"gia tri (?:quang cao )?(?:quy doi|tuong duong)|(?:quy doi|tuong duong) (?:ra |sang )?(?:tien |gia tri )?quang cao"
)
_BEYOND = ("outtakes", "outcomes", "impact")


@rule(
    "PLAN-016",
    on=Plan,
    title=N_("Success is not told by advertising value (AVE)."),
    why=N_(
        "AVE counts what the space would have cost: it grows with a bad story too, and says nothing "
        "of who read, understood or did anything. Source: AMEC, Barcelona Principles 3.0, principle "
        "5, and its campaign against AVE of 2017 (amecorg.com), read 2026-11."
    ),
    severity=Severity.ERROR,
    bad=(
        with_measure(name="AVE of all articles"),
        with_objective(metric="Giá trị quy đổi quảng cáo của tin, bài"),
    ),
    good=(PLAN, with_measure(name="Visits to the Embassy's stand, 5th Ave., Port Clair")),
)
def advertising_value(plan: Plan, context: Context) -> Iterator[Notice]:
    objectives = [(f"objectives/{place}/metric", each.metric) for place, each in filled(plan)]
    measures = [
        (f"measures/{place}/name", each.name) for place, each in enumerate(plan.measures, start=1)
    ]
    for field, name in (*objectives, *measures):
        written = name[:_EXAMINED]
        if _AVE.search(written) or _AVE_WORDS.search(fold(written)):
            yield Notice(
                Message("Advertising value (AVE) measures a price, not an effect."),
                Message(
                    "Measure what people noticed, understood or did, such as message penetration."
                ),
                field,
            )


@rule(
    "PLAN-017",
    on=Plan,
    title=N_("Each objective has a measure, and not only of what we put out."),
    why=N_(
        "What nobody plans to measure is not measured; outputs alone tell how busy we were. Source: "
        "GCS Evaluation Cycle (gcs.civilservice.gov.uk), read 2026-11."
    ),
    severity=Severity.WARNING,
    bad=(
        with_measure(name="releases sent", stage="outputs"),
        with_measure(name="visits to the site", stage="outcomes"),
    ),
    good=(PLAN, with_measure(name="articles with our message"), replace(PLAN, measures=())),
)
def no_measure(plan: Plan, context: Context) -> Iterator[Notice]:
    told = [each for each in plan.measures if says(each.name)]
    if not told:
        return  # that a step is blank is another rule's
    if not any(stage(each) in {*_BEYOND, ""} for each in told):
        yield Notice(
            Message("Every measure counts what we put in or put out."),
            Message(
                "Add one of outtakes, outcomes or impact: what people noticed, thought or did."
            ),
            "measures",
        )
    for place, objective in filled(plan):
        if not any(
            (stage(each) and stage(each) == stage(objective))
            or same_text(each.name[:_EXAMINED], objective.metric[:_EXAMINED])
            for each in told
        ):
            yield Notice(
                Message("No measure belongs to this objective."),
                Message("Add one of the same stage, or of the same name as its metric."),
                f"objectives/{place}",
            )


@rule(
    "PLAN-021",
    on=Plan,
    title=N_("A stage is one of the five that are measured."),
    why=N_(
        "Inputs, outputs, outtakes, outcomes, impact; learning closes the circle and is no measure. "
        "Source: GCS Evaluation Cycle (gcs.civilservice.gov.uk), read 2026-11."
    ),
    severity=Severity.WARNING,
    bad=(with_measure(stage="awareness"), with_objective(stage="SMART")),
    good=(
        PLAN,
        with_measure(stage="Outtakes"),
        replace(PLAN, measures=(replace(MEASURE, stage="impact"),)),
    ),
)
def unknown_stage(plan: Plan, context: Context) -> Iterator[Notice]:
    named: list[tuple[str, Objective | Measure]] = [
        *((f"objectives/{place}", each) for place, each in filled(plan)),
        *((f"measures/{place}", each) for place, each in enumerate(plan.measures, start=1)),
    ]
    for part, each in named:
        if stage(each) and stage(each) not in STAGES:
            yield Notice(
                Message(
                    "“{stage}” is no stage of the evaluation cycle.", {"stage": each.stage[:QUOTED]}
                ),
                Message("It may be: {stages}.", {"stages": ", ".join(STAGES)}),
                f"{part}/stage",
            )
