"""PLAN-001, -002, -005, -007, -025, -028, -031, -032: what an objective says."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.planning import Objective, Plan
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs._plan_parts import PLAN, QUOTED, number, says, stage, with_objective
from doingoai.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context

_OASIS = N_(
    "An objective says from where, to where, with whom, until when; without a baseline nobody can "
    "tell at the end whether anything changed. Source: GCS guide to campaign planning (OASIS, "
    "gcs.civilservice.gov.uk), SMART objectives, read 2026-11."
)
# Whole entries that name everybody (folded: small letters without marks).
_EVERYBODY = re.compile(
    r"(?:the )?(?:general|wider|broad|whole|entire)? ?public(?: at large| in general)?"
    r"|every(?:one|body)(?: in (?:the )?(?:country|world|city|capital|\w+))?|all(?: people)?|any(?:one|body)|the masses"
    r"|(?:dong dao |toan the |tat ca |quang dai )?(?:cong chung|nguoi dan|nhan dan|quan chung|"
    r"moi nguoi|dai chung|moi doi tuong)(?: noi chung| rong rai| trong va ngoai nuoc)?"
)
_SHARE = range(101)
_FALL = re.compile(
    r"\b(?:fewer|less|lower|reduc\w*|cut|cuts|fall|falls|falling|shorter|decreas\w*|shorten\w*|"
    r"giảm|ít hơn|bớt|rút ngắn|ngắn hơn|thấp hơn)\b"
)
_EXAMINED, _STRATEGY = 300, 5_000
# Words of a metric by which a figure shall be held, or fall (in small letters).
_HELD = re.compile(
    r"\b(?:hold|holds|keep|keeps|kept|maintain|maintains|maintained|stay|stays|no fewer|not below|"
    r"giữ|duy trì|không giảm|không thấp hơn)\b"
)


def is_everybody(audience: str) -> bool:
    """Whether an audience, in words, is everybody."""
    return bool(_EVERYBODY.fullmatch(" ".join(fold(audience[:80]).split())))


def filled(plan: Plan) -> Iterator[tuple[int, Objective]]:
    """The objectives that say anything, with their numbers from 1."""
    for place, objective in enumerate(plan.objectives, start=1):
        if objective != Objective():
            yield place, objective


@rule(
    "PLAN-001",
    on=Plan,
    title=N_("An objective has a baseline and a target, both in figures."),
    why=_OASIS,
    severity=Severity.ERROR,
    bad=(with_objective(baseline=""), with_objective(target="more than today")),
    good=(PLAN, with_objective(baseline="18.4%", target="1,200")),
)
def no_figure(plan: Plan, context: Context) -> Iterator[Notice]:
    for place, objective in filled(plan):
        for name in ("baseline", "target"):
            written = getattr(objective, name).strip()
            if written and number(plan, written) is not None:
                continue
            if written:
                message = Message("“{written}” is no figure.", {"written": written[:QUOTED]})
            elif name == "baseline":
                message = Message("The objective has no baseline.")
            else:
                message = Message("The objective has no target.")
            hint = (
                Message("Measure first: the figure today, its day and where you read it.")
                if name == "baseline"
                else Message("Name the figure that you want to see on the deadline.")
            )
            yield Notice(message, hint, f"objectives/{place}/{name}")


@rule(
    "PLAN-002",
    on=Plan,
    title=N_("An objective is a change in people, not what we put out."),
    why=N_(
        "Inputs and outputs are ours to decide: they can all be met and nobody has noticed, "
        "understood or done anything. Source: GCS guide to campaign planning (OASIS) and GCS "
        "Evaluation Cycle (gcs.civilservice.gov.uk), read 2026-11."
    ),
    severity=Severity.WARNING,
    bad=(with_objective(stage="outputs"),),
    good=(PLAN, with_objective(stage="")),
)
def output_as_objective(plan: Plan, context: Context) -> Iterator[Notice]:
    for place, objective in filled(plan):
        if stage(objective) in {"inputs", "outputs"}:
            yield Notice(
                Message("This objective measures what we do, not what changes."),
                Message(
                    "Ask what the audience shall know, think or do after it, and measure that."
                ),
                f"objectives/{place}/stage",
            )


@rule(
    "PLAN-005",
    on=Plan,
    title=N_("An objective names whom it is for, and not everybody."),
    why=N_(
        "Who speaks to everybody chooses no channel, no hour and no language. Source: GCS guide to "
        "campaign planning (OASIS), audience insight, read 2026-11."
    ),
    severity=Severity.ERROR,
    bad=(
        with_objective(audience="the general public"),
        with_objective(audience=""),
        replace(PLAN, audiences=("Công chúng nói chung",)),
    ),
    good=(PLAN, with_objective(audience="the public of the Port Clair film festival")),
)
def everybody(plan: Plan, context: Context) -> Iterator[Notice]:
    named = [(f"objectives/{place}/audience", each.audience) for place, each in filled(plan)]
    listed = [(f"audiences/{place}", each) for place, each in enumerate(plan.audiences, start=1)]
    for field, audience in (*named, *listed):
        if not says(audience):
            yield Notice(
                Message("No audience is named here."),
                Message("Name a group: who they are, how many, where they read or listen."),
                field,
            )
        elif is_everybody(audience):
            yield Notice(
                Message("“{audience}” is everybody.", {"audience": audience[:QUOTED]}),
                Message(
                    "Name the group that has to change something, and where it reads or listens."
                ),
                field,
            )


@rule(
    "PLAN-007",
    on=Plan,
    title=N_("A target differs from its baseline."),
    why=N_(
        "A target equal to the baseline is met by doing nothing. To hold a figure is an objective "
        "only where it would fall without us: then the metric says “hold”. Course rule, after "
        "“baseline – change – explanation” of the GCS guide, read 2026-11."
    ),
    severity=Severity.ERROR,
    bad=(with_objective(target="18.0"),),
    good=(
        PLAN,
        with_objective(target=""),
        with_objective(metric="Hold our share of voice in a year without a visit", target="18"),
    ),
)
def no_change(plan: Plan, context: Context) -> Iterator[Notice]:
    for place, objective in filled(plan):
        baseline, target = number(plan, objective.baseline), number(plan, objective.target)
        held = _HELD.search(nfc(objective.metric[:_EXAMINED]).lower())
        if baseline is not None and baseline == target and not held:
            yield Notice(
                Message("The target is the baseline: nothing would have to change."),
                Message("Say by how much it shall change; if it shall be held, begin with “Hold”."),
                f"objectives/{place}/target",
            )


@rule(
    "PLAN-025",
    on=Plan,
    title=N_("A target can be attained."),
    why=N_(
        "“Attainable” is a part of SMART: a share beyond 100 cannot be, and a leap needs its ground, "
        "told in the strategy with the figure aimed at. Source: GCS guide to campaign planning "
        "(OASIS), read 2026-11; from what change on we ask for the ground is the course's "
        "(datasets/limits, plan)."
    ),
    severity=Severity.WARNING,
    bad=(with_objective(target="130"), with_objective(target="40")),
    good=(
        PLAN,
        with_objective(baseline="0", unit="", target="40"),
        replace(with_objective(target="40"), strategy="The visit alone brings 40, as in 2019."),
    ),
)
def not_attainable(plan: Plan, context: Context) -> Iterator[Notice]:
    jump = context.limit("plan", "jump")
    for place, objective in filled(plan):
        shares = objective.unit.strip() in {"%", "per cent", "percent", "phần trăm"}
        read = {name: number(plan, getattr(objective, name)) for name in ("baseline", "target")}
        beyond = [
            name
            for name, value in read.items()
            if shares and value is not None and not _SHARE[0] <= value <= _SHARE[-1]
        ]
        for name in beyond:
            yield Notice(
                Message("A share lies between 0 and 100."),
                Message("Look at the figure, or name its unit if it is no share."),
                f"objectives/{place}/{name}",
            )
        baseline, target = read["baseline"], read["target"]
        if beyond or jump is None or not baseline or target is None:
            continue
        change = round(100 * abs(target - baseline) / abs(baseline))
        if change > jump.value and not _told(plan, target):
            shown = {"change": change, "limit": int(jump.value)}
            yield Notice(
                Message("A change of {change}%: from {limit}% on it needs its ground.", shown),
                Message(
                    "Say in the strategy, with the figure aimed at, why it can be done; or aim lower."
                ),
                f"objectives/{place}/target",
            )


def _told(plan: Plan, target: float) -> bool:
    """Whether the strategy speaks of the figure ``target``."""
    return any(
        number(plan, word.strip(".,;:()")) == target for word in plan.strategy[:_STRATEGY].split()
    )


@rule(
    "PLAN-028",
    on=Plan,
    title=N_("It is said where a figure will be read."),
    why=N_(
        "Baseline and result compare only if they come from one source. Source: GCS Evaluation "
        "Cycle (gcs.civilservice.gov.uk), read 2026-11."
    ),
    severity=Severity.WARNING,
    bad=(with_objective(source=" "),),
    good=(PLAN,),
)
def no_source(plan: Plan, context: Context) -> Iterator[Notice]:
    objectives = [(f"objectives/{place}", each.source) for place, each in filled(plan)]
    measures = [
        (f"measures/{place}", each.source)
        for place, each in enumerate(plan.measures, start=1)
        if says(each.name)
    ]
    for part, source in (*objectives, *measures):
        if not says(source):
            yield Notice(
                Message("It is not said where this figure is read."),
                Message("Name the tool, list or survey, the same at the beginning and at the end."),
                f"{part}/source",
            )


@rule(
    "PLAN-031",
    on=Plan,
    title=N_("A baseline has its day."),
    why=N_(
        "A figure without a day can be of last month or of another year. Course rule: a figure goes "
        "with its period and its source."
    ),
    severity=Severity.WARNING,
    bad=(with_objective(baseline_day=""),),
    good=(PLAN, with_objective(baseline="", baseline_day="")),
)
def no_baseline_day(plan: Plan, context: Context) -> Iterator[Notice]:
    for place, objective in filled(plan):
        if says(objective.baseline) and not says(objective.baseline_day):
            yield Notice(
                Message("The baseline has no day."),
                Message("Write the last day of the period that was measured."),
                f"objectives/{place}/baseline_day",
            )


@rule(
    "PLAN-032",
    on=Plan,
    title=N_("Where a target lies below the baseline, a fall is meant."),
    why=N_(
        "Fewer complaints are a success, less reach is none: only the planner knows which, and the "
        "metric says it. Course rule."
    ),
    severity=Severity.ADVICE,
    bad=(with_objective(target="12"),),
    good=(PLAN, with_objective(metric="Fewer errors in articles on Viet Nam", target="12")),
)
def falls(plan: Plan, context: Context) -> Iterator[Notice]:
    for place, objective in filled(plan):
        baseline, target = number(plan, objective.baseline), number(plan, objective.target)
        meant = _FALL.search(nfc(objective.metric[:_EXAMINED]).lower())
        if baseline is not None and target is not None and target < baseline and not meant:
            yield Notice(
                Message("The target lies below the baseline."),
                Message(
                    "If a fall is meant, begin the metric with “Fewer” or “Reduce”; else look at both figures."
                ),
                f"objectives/{place}/target",
            )
