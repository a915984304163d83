"""RPLY-012, -013, -015: whether a reply answers, says when there is more, refers what it must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai import spokesperson
from doingoai.i18n import N_, Message
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules._spoken import Reply
from doingoai.rules.packs import _reply as rp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context


@rule(
    "RPLY-012",
    on=Reply,
    title=N_("A reply answers before it moves on."),
    why=N_(
        "A short answer first, then the bridge: who bridges at once is seen to evade, and the evasion "
        "becomes the story. “Not known yet” and “that office answers it” are answers. Source: bridging "
        "after George Merlis (masterthemedia.com) and throughlinegroup.com, read 2026-11."
    ),
    severity=Severity.WARNING,
    prose=True,
    bad=(
        rp.en("What matters is that our friendship is growing. Viet Nam is a dynamic country."),
        rp.vi("Điều quan trọng là quan hệ hữu nghị đang phát triển tốt đẹp."),
    ),
    good=(
        *rp.GOOD,
        rp.en("Yes, since 08:05. What matters to travellers: visas already issued are good."),
        rp.vi("Đúng, từ 08:05. Điều quan trọng với bà con: thị thực đã cấp vẫn có giá trị."),
    ),
)
def moves_on(reply: Reply, context: Context) -> Iterator[Notice]:
    if not reply.question.strip() or not rp.answered(reply):
        return
    if spokesperson.answers_first(reply.question, reply.text, reply.language) is False:
        yield Notice(
            Message("The reply turns to something else before it answers."),
            Message("Begin with the answer: yes, no, a figure, not known yet, or who answers it."),
            "text",
        )


@rule(
    "RPLY-013",
    on=Reply,
    title=N_("What is not known comes with the time, event or place at which it will be."),
    why=N_(
        "“We are looking into it” ends a conversation; “at 14:00” keeps the journalist with you. "
        "“Soon” is no time. Source: known, unknown, next, CERC manual of the CDC 2018; guides to holding "
        "statements; read 2026-11."
    ),
    severity=Severity.WARNING,
    prose=True,
    bad=(
        rp.en("We don't know yet. We are looking into it."),
        rp.vi("Chúng tôi chưa rõ, đang xác minh thêm."),
    ),
    good=(
        *rp.GOOD,
        rp.en("We don't know yet. The firm reports to us at 14:00."),
        rp.vi("Chúng tôi chưa rõ. 14 giờ đơn vị vận hành báo cáo."),
    ),
)
def no_time(reply: Reply, context: Context) -> Iterator[Notice]:
    if spokesperson.times_named(reply.text, reply.language):
        return
    declined = spokesperson.refusals(reply.text, reply.language)
    unknown = [
        each
        for each in spokesperson.unknowns(reply.text, reply.language)
        if not any(said.start < each.end and each.start < said.end for said in declined)
    ]
    for passage in unknown[:1]:
        yield Notice(
            Message("“{words}”, and no time at which there is more.", {"words": passage.words}),
            Message("Name an hour, an event, or the office or page where it will be."),
            "text",
            (passage.start, passage.end),
        )


@rule(
    "RPLY-015",
    on=Reply,
    title=N_("Where the clearance card refers, a reply refers, or quotes the published wording."),
    why=N_(
        "Positions of the country, safety of food and a person's case are others' to speak on; a view "
        "of the mission's own is reported as the country's. Source: rows position, sovereignty, "
        "food-safety and consular-case of the clearance card (datasets/cards)."
    ),
    severity=Severity.WARNING,
    prose=True,
    bad=(
        rp.en("Personally I think the product is perfectly safe.", refers=True),
        rp.vi("Theo tôi, hàng của ta an toàn, cứ ăn thoải mái.", refers=True),
    ),
    good=(
        *rp.REFERRED,
        rp.en("Personally I think the hall is very good."),
        rp.vi("Theo tôi, hội trường này rất tốt."),
    ),
)
def takes_position(reply: Reply, context: Context) -> Iterator[Notice]:
    question = rp.question_of(reply, context)
    if reply.refers or (question is not None and question.refers):
        yield from rp.at_passages(
            spokesperson.judgements(reply.text, reply.language)
            or spokesperson.own_account(reply.question, reply.text, reply.language),
            Message("“{words}” is a judgement of your own, where somebody else is to speak."),
            Message("Quote the published wording as such, or say who answers and when."),
        )
