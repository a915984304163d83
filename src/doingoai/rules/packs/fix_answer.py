"""FIX-008 to FIX-012: what answers the claim, in a debunk and in a request for a correction."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from difflib import get_close_matches
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.rules._artefacts import Correction, Post
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules._spoken import Request
from doingoai.rules.packs._moments import moment
from doingoai.rules.packs._request import REQUESTS
from doingoai.rules.packs.fix import GOOD as DEBUNKS
from doingoai.rules.packs.post_words import other_language
from doingoai.text import figures

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from doingoai.rules._context import Context

_YEARS = range(1900, 2100)
_QUOTED = 60


@rule(
    "FIX-008",
    on=(Correction, Request),
    title=N_("The fact that answers the claim has not expired."),
    why=N_(
        "Who corrects with last year's figure is corrected in turn, and the first claim looks better "
        "for it. Source: the column expires of datasets/facts."
    ),
    severity=Severity.ERROR,
    bad=(
        replace(DEBUNKS[0], fact="trade-january-2026", figure=""),
        replace(REQUESTS[1], fact="trade-january-2026"),
    ),
    good=(*DEBUNKS, *REQUESTS),
)
def expired(artefact: Correction | Request, context: Context) -> Iterator[Notice]:
    fact = context.fact(artefact.fact.strip())
    day = _day(artefact, context)
    if fact is not None and day >= fact.expires:
        yield Notice(
            Message(
                "“{fact}” was to be looked up again by {day}.",
                {"fact": fact.fact_id, "day": fact.expires},
            ),
            Message("Look it up at its source, or take a fact that still holds."),
            "fact",
        )


@rule(
    "FIX-009",
    on=(Correction, Request),
    title=N_("It names the fact or the figure that answers the claim."),
    why=N_(
        "A denial leaves word against word; a figure with its source ends the matter. Course rule; "
        "“provide the fact”, Debunking Handbook 2020, read 2026-11."
    ),
    severity=Severity.ERROR,
    bad=(
        replace(DEBUNKS[0], figure=""),
        replace(REQUESTS[1], fact="arrivals-1850"),
        replace(REQUESTS[0], fact="", figure="many"),
    ),
    good=(*DEBUNKS, *REQUESTS),
)
def no_answer(artefact: Correction | Request, context: Context) -> Iterator[Notice]:
    fact, figure = artefact.fact.strip(), artefact.figure.strip()
    if fact and context.fact(fact) is None:
        near = get_close_matches(fact[:_QUOTED].lower(), context.fact_ids, 1)
        yield Notice(
            Message("There is no fact called “{fact}”.", {"fact": fact[:_QUOTED]}),
            Message("Did you mean “{near}”?", {"near": near[0]})
            if near
            else Message("Take its name from the table: datasets/facts."),
            "fact",
        )
    elif not fact and not figures(figure, artefact.language):
        yield Notice(
            Message("No figure can be read here.")
            if figure
            else Message("Neither a fact nor a figure is named."),
            Message("Name the fact of datasets/facts, or write the right figure."),
            "figure" if figure else "fact",
        )


@rule(
    "FIX-010",
    on=Correction,
    title=N_("The figure of the claim does not stand in the headline."),
    why=N_(
        "The number in the headline is the one that is kept, also with a “not” before it. Source: "
        "Debunking Handbook 2020, read 2026-11."
    ),
    severity=Severity.ERROR,
    bad=(
        replace(
            DEBUNKS[0],
            headline="Not 17.6 but more visitors",
            claim="Viet Nam had 17.6 million visitors",
        ),
        replace(
            DEBUNKS[1],
            headline="Không phải 12.000 hồ sơ bị hủy",
            claim="Đại sứ quán đã hủy 12.000 hồ sơ",
        ),
    ),
    good=DEBUNKS,
)
def claims_figure_in_headline(artefact: Correction, context: Context) -> Iterator[Notice]:
    claimed = _amounts(artefact.claim, artefact.language)
    fact = context.fact(artefact.fact.strip())
    right = {Decimal(str(fact.value))} if fact else set()
    right |= set(_amounts(artefact.figure, artefact.language))
    for value, span in _amounts(artefact.headline, artefact.language).items():
        if value not in right and any(_alike(value, other) for other in claimed):
            yield Notice(
                Message("The headline carries the figure of the claim."),
                Message("Put the right figure there, or none."),
                "headline",
                span,
            )


@rule(
    "FIX-011",
    on=Correction,
    title=N_("A debunk has its headline, and notes the claim that it answers."),
    why=N_(
        "Without the claim as it goes round nobody can see whether the text repeats it, and without a "
        "headline the newsroom writes its own. Course rule."
    ),
    severity=Severity.WARNING,
    bad=(replace(DEBUNKS[0], headline=""), replace(DEBUNKS[1], claim="😀"), Correction()),
    good=DEBUNKS,
)
def lacks_a_part(artefact: Correction, context: Context) -> Iterator[Notice]:
    lacking = {
        "headline": (
            Message("The debunk has no headline."),
            Message("Say in it what is true."),
        ),
        "text": (
            Message("The debunk has no text."),
            Message("Fact, warning, the claim once, why it is false, fact."),
        ),
        "claim": (
            Message("The claim is not noted."),
            Message("Write it down in its own words; it is not published from here."),
        ),
    }
    for field, (told, hint) in lacking.items():
        if not any(sign.isalpha() for sign in getattr(artefact, field)):
            yield Notice(told, hint, field)


@rule(
    "FIX-012",
    on=(Correction, Request),
    title=N_("It is written in its language, with its marks."),
    why=N_("The wrong text in the wrong field goes out to the wrong readers."),
    severity=Severity.WARNING,
    bad=(
        replace(DEBUNKS[0], text=DEBUNKS[1].text),
        replace(REQUESTS[1], right="Nam 2025 Viet Nam don khoang hai muoi mot trieu luot khach."),
    ),
    good=(*DEBUNKS, *REQUESTS),
)
def wrong_language(artefact: Correction | Request, context: Context) -> Iterator[Notice]:
    fields = ("headline", "text") if isinstance(artefact, Correction) else ("right", "text")
    for field in fields:
        text = getattr(artefact, field)
        for notice in other_language(Post(text, artefact.language), context):
            yield Notice(notice.message, notice.hint, field)


def _day(artefact: Correction | Request, context: Context) -> dt.date:
    """The day of the request where it says so, else today."""
    if isinstance(artefact, Request):
        at = moment(artefact.sent_at, artefact.language)
        if at is not None and at.date is not None:
            return at.date
    return context.today


def _amounts(text: str, language: str) -> dict[Decimal, tuple[int, int]]:
    """The numbers, shares and sums of a text; a year is none."""
    return {
        each.value: each.span
        for each in figures(text, language)
        if isinstance(each.value, Decimal) and not (each.kind == "number" and each.value in _YEARS)
    }


def _alike(one: Decimal, other: Decimal) -> bool:
    """Whether two are one figure, perhaps without its word: 17.6 and 17.6 million."""
    if one == other:
        return True
    small, large = sorted((one, other))
    return bool(small) and large / small in {Decimal(10) ** power for power in (3, 6, 9, 12)}
