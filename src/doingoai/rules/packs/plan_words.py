"""PLAN-022, -023: the wording of an objective. Rules over prose: they advise."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.planning import Plan
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs._plan_parts import PLAN, number, stage, with_objective
from doingoai.rules.packs.plan_objectives import filled
from doingoai.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context

_EXAMINED = 500
_VAGUE = {
    "en": re.compile(
        r"\b(?:rais|increas|heighten|build|creat|improv|enhanc|strengthen|promot|boost|deepen|foster|"
        r"rais)(?:e|es|ed|ing|s)?\s+(?:\w+\s+){0,3}?(?:awareness|understanding|image|visibility|"
        r"profile|reputation|perceptions?|interest|friendship|ties|relations)\b",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"(?<!\w)(?:nâng cao|tăng cường|đẩy mạnh|tăng|thúc đẩy|nâng tầm|lan tỏa|củng cố|cải thiện)\s+"
        r"(?:\w+\s+){0,3}?(?:nhận thức|hiểu biết|hình ảnh|vị thế|uy tín|sự quan tâm|thiện cảm|"
        r"tình hữu nghị|quan hệ|hiện diện)(?!\w)",
        re.IGNORECASE,
    ),
}
_OUTPUT = {
    "en": re.compile(
        r"\b(?:publish|post|issue|send|hold|organi[sz]e|produce|distribute|print)(?:e?d|s|es|ing)?\s+"
        r"(?:\w+\s+){0,3}?(?:posts?|articles?|releases?|videos?|films?|events?|newsletters?|leaflets?|"
        r"brochures?|interviews?|briefings?|seminars?)\b"
        r"|\bnumber\s+of\s+(?:our\s+|own\s+)?(?:posts?|releases?|videos?|events?|newsletters?|leaflets?|"
        r"briefings?|publications?)\b"
        r"|\b(?:posts?|releases?|videos?|events?|newsletters?|leaflets?|briefings?)\s+"
        r"(?:published|posted|issued|sent|held|organi[sz]ed|produced|distributed|printed)\b",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"(?<!\w)(?:số(?:\s+lượng)?\s+(?:bài đăng|bài viết|thông cáo|video|sự kiện|ấn phẩm|tờ rơi|bản tin|"
        r"buổi|hội thảo|họp báo)|(?:đăng|phát hành|tổ chức|sản xuất|gửi|in)\s+(?:\w+\s+){0,2}?"
        r"(?:bài|thông cáo|video|sự kiện|ấn phẩm|tờ rơi|bản tin|hội thảo|họp báo))(?!\w)",
        re.IGNORECASE,
    ),
}


@rule(
    "PLAN-022",
    on=Plan,
    title=N_("An objective without figures does not hide behind a verb."),
    why=N_(
        "“Raise awareness” is true of every campaign and can be told of none. Source: GCS guide to "
        "campaign planning (OASIS, gcs.civilservice.gov.uk), SMART objectives, read 2026-11."
    ),
    severity=Severity.ADVICE,
    prose=True,
    bad=(
        with_objective(metric="Raise awareness of Viet Nam in Estamar", baseline=""),
        replace(
            with_objective(metric="Nâng cao nhận thức về Việt Nam tại Estamar", target=""),
            language="vi",
        ),
    ),
    good=(
        PLAN,
        with_objective(metric="Awareness of the fair among importers", baseline=""),
        replace(
            with_objective(metric="Tỷ lệ doanh nghiệp nhận biết hội chợ", target=""), language="vi"
        ),
    ),
)
def vague(plan: Plan, context: Context) -> Iterator[Notice]:
    pattern = _VAGUE.get(plan.language)
    for place, objective in filled(plan) if pattern else ():
        if (
            number(plan, objective.baseline) is not None
            and number(plan, objective.target) is not None
        ):
            continue
        found = pattern.search(nfc(objective.metric[:_EXAMINED])) if pattern else None
        if found:
            yield Notice(
                Message("“{words}” can be said of any campaign.", {"words": found[0]}),
                Message("How would you notice? Name what is counted, with its figure today."),
                f"objectives/{place}/metric",
                found.span(),
            )


@rule(
    "PLAN-023",
    on=Plan,
    title=N_("What we put out is not sold as an effect."),
    why=N_(
        "“Twenty posts” is an output, whatever stage is written beside it. Source: GCS Evaluation "
        "Cycle (gcs.civilservice.gov.uk), read 2026-11."
    ),
    severity=Severity.ADVICE,
    prose=True,
    bad=(
        with_objective(metric="Publish twenty posts on trade", stage="outcomes"),
        replace(with_objective(metric="Số bài đăng về thương mại", stage="impact"), language="vi"),
    ),
    good=(
        PLAN,
        with_objective(metric="Publish twenty posts on trade", stage="outputs"),
        with_objective(metric="Importers who can name the agreement"),
        replace(with_objective(metric="Số doanh nghiệp đặt lịch làm việc"), language="vi"),
    ),
)
def output_in_disguise(plan: Plan, context: Context) -> Iterator[Notice]:
    pattern = _OUTPUT.get(plan.language)
    for place, objective in filled(plan) if pattern else ():
        found = pattern.search(nfc(objective.metric[:_EXAMINED])) if pattern else None
        if found and stage(objective) not in {"inputs", "outputs"}:
            yield Notice(
                Message("“{words}” is something that we put out.", {"words": found[0]}),
                Message(
                    "Ask what the audience shall know, think or do after it, and measure that."
                ),
                f"objectives/{place}/metric",
                found.span(),
            )
