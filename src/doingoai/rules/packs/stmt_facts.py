"""STMT-009, -010, -017: a statement's figures, people and names against dossier, facts and card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import N_, InBoth, Message
from doingoai.rules._artefacts import Post
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules._spoken import Statement
from doingoai.rules.packs import _personal, _stale_counts
from doingoai.rules.packs import _statement as st
from doingoai.rules.packs._known_then import unsupported
from doingoai.rules.packs.post_words import other_name, personal_details
from doingoai.text import nfc

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from doingoai.datasets import Fact
    from doingoai.rules._context import Context

_WHY_NOT = {
    "later": N_("“{what}” comes in only in minute {minute}: at this time nobody had it."),
    "corrected": N_("“{what}” had been corrected by then."),
    "unconfirmed": N_("“{what}” was confirmed by nobody."),
    "personal": N_("“{what}” belongs to a person and is not published."),
    "nowhere": N_("“{what}” is neither in the dossier nor in the facts that are named."),
}
_MOST_TOLD = 12


@rule(
    "STMT-009",
    on=Statement,
    title=N_(
        "Every figure was confirmed in the dossier at that minute, or is a fact that is named."
    ),
    why=N_(
        "The first number that goes round stays in the archive under the mission's name, also where "
        "it was somebody else's. Source: the dossier of the incident; “be right”, CERC manual of the "
        "CDC, read 2026-11."
    ),
    severity=Severity.ERROR,
    bad=(
        st.en(known="The authority says that it has received 31 reports."),
        st.vi(known="Có 40 người bị ốm, theo một bài đăng."),
        st.en(known="The authority says that it has received 23 reports.", issued_at="07:55"),
    ),
    good=(
        *st.GOOD,
        st.en(known="At 08:04 the authority spoke of 23 reports from the public."),
        st.en(doing="Importers ring 555 0142 until 11:00."),
    ),
)
def other_figure(statement: Statement, context: Context) -> Iterator[Notice]:
    dossier = st.dossier_of(statement)
    facts = _facts(statement, context)
    if dossier is None and not facts:
        return
    minute = st.minute_of(statement, dossier) if dossier else None
    told = 0
    for field, text in st.parts(statement):
        if field == "next_update":
            continue
        for found in unsupported(
            text, statement.language, dossier=dossier, minute=minute, facts=facts
        ):
            told += 1
            if told > _MOST_TOLD:
                return
            shown = {"what": found.text, "minute": found.item.minute if found.item else 0}
            yield Notice(
                Message(_WHY_NOT[found.why], shown),
                Message("Take what is confirmed by then, or say that the number is not known yet."),
                field,
                found.span,
            )


@rule(
    "STMT-010",
    on=Statement,
    title=N_("No name, age, hospital or other detail by which a person is recognised."),
    why=N_(
        "The family learns it from us or from the press, and cannot take it back. Source: the "
        "clearance card of the course's story (no name, age, town or hospital) and its dossiers."
    ),
    severity=Severity.ERROR,
    bad=(
        st.en(known="A 24-year-old citizen was injured.", incident="consular"),
        st.vi(known="Công dân bị thương đang nằm tại Bệnh viện Lantern Hill.", incident="consular"),
        st.vi(doing="Bộ phận Lãnh sự đã gặp anh Trần Văn A."),
    ),
    good=(*st.GOOD, st.en(doing="Families ring 555 0199 all night. The injured are in hospital.")),
)
def personal(statement: Statement, context: Context) -> Iterator[Notice]:
    dossier = st.dossier_of(statement)
    hint = Message("Leave it out: the family first, and for the public only what is cleared.")
    for field, text in st.parts(statement):
        prose = nfc(text)
        told: list[tuple[int, int]] = []
        for span in _personal.tokens_in(prose, dossier.personal_tokens if dossier else ()):
            told.append(span)
            yield Notice(
                Message("“{what}” is kept out of every text.", {"what": prose[slice(*span)]}),
                hint,
                field,
                span,
            )
        for what, span in _personal.details(prose, statement.language):
            if not any(start < span[1] and span[0] < end for start, end in told):
                yield Notice(
                    Message("This looks like {what}.", {"what": Message(what)}), hint, field, span
                )
        for notice in personal_details(Post(text, statement.language), context):
            if notice.span and "passport" in str(notice.message.params["what"]):
                yield Notice(notice.message, hint, field, notice.span)


@rule(
    "STMT-017",
    on=Statement,
    title=N_("Names stand as the naming card prints them, and counts and facts have not run out."),
    why=N_(
        "A former name or last year's count shows that nobody looked, and is corrected in public. "
        "Source: the naming card of the course's story; the column expires of datasets/facts."
    ),
    severity=Severity.ERROR,
    bad=(
        Statement(form="opening", language="en", text="Viet Nam has 63 provinces and cities."),
        Statement(
            form="opening", language="vi", text="Theo Tổng cục Thống kê, kinh tế tăng trưởng."
        ),
        Statement(form="opening", language="en", text="Trade grew.", facts=("trade-january-2026",)),
    ),
    good=(
        *st.GOOD,
        Statement(form="opening", language="en", text="Viet Nam has 34 provinces and cities."),
        Statement(
            form="opening", language="vi", text="Đến năm 2025, trước khi sắp xếp có 63 tỉnh."
        ),
    ),
)
def stale_or_former(statement: Statement, context: Context) -> Iterator[Notice]:
    for field, text in st.parts(statement):
        for notice in other_name(Post(text, statement.language), context):
            yield Notice(notice.message, notice.hint, field, notice.span)
        for figure, fact_id in _stale_counts.stale(nfc(text), statement.language, context):
            fact = context.fact(fact_id)
            if fact is not None:
                yield Notice(
                    Message("“{what}” is a count of the past.", {"what": figure.text}),
                    Message(
                        "The table of facts has: {fact}",
                        {"fact": InBoth(fact.statement_en, fact.statement_vi)},
                    ),
                    field,
                    figure.span,
                )
    day = _day(statement, context)
    for fact in _facts(statement, context):
        if day >= fact.expires:
            yield Notice(
                Message(
                    "“{fact}” was to be looked up again by {day}.",
                    {"fact": fact.fact_id, "day": fact.expires},
                ),
                Message("Look it up at its source, or take a fact that still holds."),
                "facts",
            )


def _facts(statement: Statement, context: Context) -> tuple[Fact, ...]:
    named = (context.fact(each.strip()) for each in statement.facts)
    return tuple(each for each in named if each is not None)


def _day(statement: Statement, context: Context) -> dt.date:
    """The day on which the statement must hold: of its issue, of its incident, or today."""
    for field in ("issued_at", "cleared_at", "drafted_at"):
        at = st.stamp(statement, field)
        if at is not None and at.date is not None:
            return at.date
    dossier = st.dossier_of(statement)
    return dossier.opened_at.date() if dossier else context.today
