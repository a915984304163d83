"""RPLY-005 to -007, -016: figures against facts and dossier, and a person's details."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import N_, InBoth, Message
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules._spoken import Reply
from doingoai.rules.packs import _personal
from doingoai.rules.packs import _reply as rp
from doingoai.rules.packs._known_then import unsupported
from doingoai.rules.packs._proved import proved_by, rounded
from doingoai.text import figures, nfc, number_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.datasets import Fact
    from doingoai.rules._context import Context
    from doingoai.text import Figure

_EXAMINED = 20_000
_FACT = "arrivals-2025"
_YEARS = range(1900, 2100)
_SMALL = 12  # "three languages", "two offices": no figure of a fact
_TOLD = 6
_TIMES = 10  # a figure further off is not that of the fact
_CASE = "consular-case"
_Q_EN, _Q_VI = (
    "How many visitors came to Viet Nam in 2025?",
    "Năm 2025 Việt Nam đón bao nhiêu khách?",
)
_EN = Reply(_Q_EN, "About 21.2 million, the whole year.", "en", facts=(_FACT,))
_VI = Reply(_Q_VI, "Khoảng 21,2 triệu lượt, tính cả năm.", "vi", facts=(_FACT,))


def _said(text: str, language: str = "en") -> Reply:
    return Reply(_Q_VI if language == "vi" else _Q_EN, text, language, facts=(_FACT,))


@rule(
    "RPLY-005",
    on=Reply,
    title=N_("A figure is that of the fact it states."),
    why=N_(
        "A wrong figure under the mission's name outlives its correction. Round it if you must, and "
        "say so: “more than 21 million”. Source: datasets/facts, with the source and day of each."
    ),
    severity=Severity.ERROR,
    bad=(
        _said("About 22.1 million, the whole year."),
        _said("Twenty-five million visitors came."),
        _said("Khoảng 22,1 triệu lượt.", "vi"),
    ),
    good=(
        _EN,
        _VI,
        _said("More than 21 million."),
        _said("Hơn 21 triệu lượt.", "vi"),
        _said("They go to all 34 provinces; the total you get by 14:00."),
        _said("I don't have the figure here; you get it by 14:00."),
    ),
)
def other_figure(reply: Reply, context: Context) -> Iterator[Notice]:
    for figure, fact in _wrong(reply, context):
        yield Notice(
            Message(
                "“{figure}” is not the figure of “{fact}”: that is {right}.",
                {
                    "figure": figure.text,
                    "fact": fact.fact_id,
                    "right": InBoth(fact.figure_en, fact.figure_vi),
                },
            ),
            Message("Take the figure of the fact, or offer to send it."),
            "text",
            figure.span,
        )


@rule(
    "RPLY-006",
    on=Reply,
    title=N_("A fact that a reply states has not expired."),
    why=N_(
        "The journalist may have the newer figure already. Source: the column expires of datasets/facts."
    ),
    severity=Severity.ERROR,
    bad=(
        Reply(
            "How was trade in January?",
            "It came to 88.16 billion dollars.",
            "en",
            facts=("trade-january-2026",),
        ),
    ),
    good=(_said("I don't have the figure here; you get it by 14:00."),),
)
def expired(reply: Reply, context: Context) -> Iterator[Notice]:
    for name in reply.facts:
        fact = context.fact(name)
        if fact is not None and context.today >= fact.expires and _states(reply, fact):
            yield Notice(
                Message(
                    "“{fact}” was to be looked up again by {day}.",
                    {"fact": name, "day": fact.expires},
                ),
                Message(
                    "Give the newer figure, or say of which day this one is and offer the new."
                ),
                "text",
            )


@rule(
    "RPLY-007",
    on=Reply,
    title=N_("A figure stands in the facts or in the dossier."),
    why=N_(
        "A figure that nobody cleared is a new claim of the mission's, and the next question is about "
        "it. Source: datasets/facts, the dossier of the incident; “be right”, CERC manual of the CDC "
        "2018, read 2026-11."
    ),
    severity=Severity.WARNING,
    bad=(
        _said("About 21.2 million; 340,000 of them came from Estamar."),
        _said("Khoảng 21,2 triệu lượt, riêng Estamar 340.000.", "vi"),
        Reply("How many calls?", "We have had 500 calls.", "en", incident="rumour"),
    ),
    good=(
        _EN,
        _VI,
        Reply("How many?", "That is not known yet; at 14:00.", "en", incident="rumour"),
    ),
)
def new_claim(reply: Reply, context: Context) -> Iterator[Notice]:
    question, dossier = rp.question_of(reply, context), rp.dossier_of(reply, context)
    facts = rp.facts_of(reply, context)
    if question is None and dossier is None and not facts:
        return
    text = nfc(reply.text)[:_EXAMINED]
    known = proved_by(fact for fact in map(context.fact, context.fact_ids) if fact)
    asked = {each.meaning for each in figures(reply.question, reply.language)}
    there = {each.span: each for each in _figures(text, reply.language)}
    wrong = {figure.span for figure, _ in _wrong(reply, context)}
    told = 0
    for found in unsupported(text, reply.language, dossier=dossier, minute=None, facts=facts):
        figure = there.get(found.span)
        if found.span in wrong or (
            figure is not None and (figure.meaning in known | asked or rounded(figure, known, text))
        ):
            continue
        told += 1
        if told > _TOLD:
            return
        yield Notice(
            Message(
                "“{figure}” stands neither in the facts nor in the dossier.", {"figure": found.text}
            ),
            Message("Leave it out, or offer to check it and say by when you come back."),
            "text",
            found.span,
        )


@rule(
    "RPLY-016",
    on=Reply,
    title=N_("Nothing is said by which the person of a consular case is recognised."),
    why=N_(
        "The family comes first; age, town or hospital are enough to find a person. Source: the row "
        "consular-case of the clearance card, the dossiers of the course."
    ),
    severity=Severity.ERROR,
    bad=(
        Reply(
            "Who is it?",
            "I can say that he is 34 years old. The family has been told.",
            "en",
            incident="consular",
        ),
        Reply(
            "Người đó là ai?",
            "Đó là một công dân 34 tuổi, gia đình đã được báo.",
            "vi",
            incident="consular",
        ),
    ),
    good=(
        *rp.GOOD,
        Reply(
            "Who is it?",
            "We say nothing about the person. The consular section is with the family.",
            "en",
            incident="consular",
        ),
    ),
)
def personal(reply: Reply, context: Context) -> Iterator[Notice]:
    question, dossier = rp.question_of(reply, context), rp.dossier_of(reply, context)
    contents = {question.content_id if question else "", dossier.content_id if dossier else ""}
    text = nfc(reply.text)[:_EXAMINED]
    hint = Message("Say what the mission does for the person, and nothing about the person.")
    spans: list[tuple[int, int]] = []
    if _CASE in contents:
        spans += [span for _, span in _personal.details(text, reply.language)]
    if dossier is not None:
        spans += _personal.tokens_in(text, dossier.personal_tokens)
    for start, end in sorted(set(spans))[:_TOLD]:
        yield Notice(
            Message("“{words}” is a detail of a person's case.", {"words": text[start:end]}),
            hint,
            "text",
            (start, end),
        )


def _figures(text: str, language: str) -> tuple[Figure, ...]:
    return (*figures(text, language), *number_words(text, language))


def _states(reply: Reply, fact: Fact) -> bool:
    """Whether the reply says the figure of ``fact``, rounded or not."""
    own, text = proved_by((fact,)), nfc(reply.text)[:_EXAMINED]
    return any(
        _large(figure) and (figure.meaning in own or rounded(figure, own, text))
        for figure in _figures(text, reply.language)
    )


def _wrong(reply: Reply, context: Context) -> Iterator[tuple[Figure, Fact]]:
    """Figures in the place of a named fact's, each with the fact, which is nowhere stated."""
    text, facts = nfc(reply.text)[:_EXAMINED], rp.facts_of(reply, context)
    proved = proved_by(facts)
    others = [
        figure
        for figure in _figures(text, reply.language)
        if _large(figure) and figure.meaning not in proved and not rounded(figure, proved, text)
    ]
    for fact in facts:
        if others and not _states(reply, fact):
            right = figures(fact.figure(reply.language), reply.language)
            for figure in others:
                if any(_in_its_place(figure, each) for each in right):
                    yield figure, fact
                    others.remove(figure)
                    break


def _in_its_place(figure: Figure, right: Figure) -> bool:
    """Whether it can be meant for ``right``: the same kind, and no more than ten times off.

    "34 provinces" beside 21.2 million visitors is another thing's figure.
    """
    if figure.meaning[::2] != right.meaning[::2]:
        return False
    if isinstance(figure.value, str) or isinstance(right.value, str):
        return True
    there, here = abs(float(figure.value)), abs(float(right.value))
    return here <= there * _TIMES and there <= here * _TIMES


def _large(figure: Figure) -> bool:
    """Whether it is such a figure as facts have: no day, hour, year or small count."""
    if figure.kind in {"date", "time"} or isinstance(figure.value, str):
        return False
    if figure.kind != "number":
        return True
    return figure.value > _SMALL and figure.value not in _YEARS
