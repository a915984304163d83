"""FIX-001 to FIX-007: a published debunk. The fact, a warning, the claim once, why, the fact.

The order is that of the Debunking Handbook 2020 (Lewandowsky, Cook and others; domain of the
course, read 2026-11): fact, warn about the myth and mention it once, explain, fact again.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.rules._artefacts import Correction
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs import _claims
from doingoai.text import figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context

# A headline has few words: half of the claim's are enough to repeat it.
_OF_A_HEADLINE = 0.5
# The first sentence speaks of the claim's subject anyway; it repeats the claim only nearly in full.
_IN_FULL = 0.85
_CLAIM_EN = "the Embassy will close its visa office in May"
_CLAIM_VI = "Đại sứ quán đóng cửa bộ phận thị thực từ tháng 5"
GOOD = (
    Correction(
        headline="Visas are issued every working day",
        text="The visa office is open every working day from 9:00 to 12:00. A false claim says that "
        "the Embassy will close its visa office in May. It comes from an old notice about one "
        "holiday, copied without its date. The office stays open from 9:00 to 12:00.",
        claim=_CLAIM_EN,
        figure="9:00",
        source="https://example.org/visa",
        language="en",
    ),
    Correction(
        headline="Thị thực được cấp vào mọi ngày làm việc",
        text="Bộ phận thị thực mở cửa từ 9:00 đến 12:00 mọi ngày làm việc. Có tin sai sự thật nói rằng "
        "Đại sứ quán đóng cửa bộ phận thị thực từ tháng 5. Tin này bắt nguồn từ một thông báo nghỉ lễ "
        "cũ bị chép lại không kèm ngày. Giờ làm việc vẫn từ 9:00 đến 12:00.",
        claim=_CLAIM_VI,
        figure="9:00",
        source="https://example.org/visa",
        language="vi",
    ),
)


def _with(number: int, **changes: str) -> Correction:
    from dataclasses import replace

    return replace(GOOD[number], **changes)


_HANDBOOK = N_(
    "Who reads only the headline keeps what it says, and a claim that is repeated grows familiar and "
    "with it credible. Source: Debunking Handbook 2020, read 2026-11."
)


@rule(
    "FIX-001",
    on=Correction,
    title=N_("The headline says the fact and does not repeat the claim."),
    why=_HANDBOOK,
    severity=Severity.WARNING,
    prose=True,
    bad=(
        _with(0, headline="No, the Embassy will not close its visa office in May"),
        _with(1, headline="Đại sứ quán không đóng cửa bộ phận thị thực từ tháng 5"),
    ),
    good=GOOD,
)
def headline_repeats(artefact: Correction, context: Context) -> Iterator[Notice]:
    truth = " ".join(_claims.parts(artefact.text)[:1])
    if _claims.repeats(
        artefact.headline, artefact.claim, artefact.language, truth=truth, share=_OF_A_HEADLINE
    ):
        yield Notice(
            Message("The headline repeats the false claim."),
            Message("Say there what is true."),
            "headline",
        )


@rule(
    "FIX-002",
    on=Correction,
    title=N_("The debunk begins with the fact."),
    why=N_(
        "The first sentence is the one that is remembered and quoted. Source: Debunking Handbook "
        "2020, read 2026-11."
    ),
    severity=Severity.ERROR,
    bad=(_with(0, text="A false claim is going round. The office is open from 9:00."),),
    good=GOOD,
)
def fact_not_first(artefact: Correction, context: Context) -> Iterator[Notice]:
    yield from _fact_at(
        artefact, context, 0, Message("The first sentence does not state the fact.")
    )


@rule(
    "FIX-003",
    on=Correction,
    title=N_("The claim is mentioned once."),
    why=_HANDBOOK,
    severity=Severity.WARNING,
    prose=True,
    bad=(
        _with(
            0,
            text=GOOD[0].text + " It is false that the Embassy will close its visa office in May.",
        ),
        _with(
            1,
            text=GOOD[1].text
            + " Không có chuyện Đại sứ quán đóng cửa bộ phận thị thực từ tháng 5.",
        ),
    ),
    good=GOOD,
)
def claim_repeated(artefact: Correction, context: Context) -> Iterator[Notice]:
    times = len(mentions(artefact))
    if times > 1:
        yield Notice(
            Message("The claim stands in {count} sentences.", {"count": times}),
            Message("Mention it once, after a warning; use your own words for the rest."),
            "text",
        )


@rule(
    "FIX-004",
    on=Correction,
    title=N_("A warning comes before the claim."),
    why=N_(
        "Without a warning the reader takes the claim in before learning that it is false. Source: "
        "Debunking Handbook 2020, read 2026-11."
    ),
    severity=Severity.WARNING,
    prose=True,
    bad=(
        _with(
            0,
            text="The office is open from 9:00. People say that the Embassy will close its visa office in May.",
        ),
        _with(
            1,
            text="Bộ phận mở cửa từ 9:00. Có người nói Đại sứ quán đóng cửa bộ phận thị thực từ tháng 5.",
        ),
    ),
    good=GOOD,
)
def no_warning(artefact: Correction, context: Context) -> Iterator[Notice]:
    sentences = _claims.parts(artefact.text)
    for place in mentions(artefact)[:1]:
        passage = " ".join(sentences[max(0, place - 1) : place + 1])
        if not _claims.warned(passage, artefact.language):
            yield Notice(
                Message("Nothing before the claim says that it is false."),
                Message("Begin that sentence with a warning: “A false claim says …”."),
                "text",
            )


@rule(
    "FIX-005",
    on=Correction,
    title=N_("The debunk says why the claim is false or how it came about."),
    why=N_(
        "A claim that is only denied leaves a gap, and the old story fills it again. Source: "
        "Debunking Handbook 2020, read 2026-11."
    ),
    severity=Severity.ADVICE,
    prose=True,
    bad=(
        _with(
            0,
            text="The office is open from 9:00. A false claim says that it closes. It opens at 9:00.",
        ),
        _with(
            1,
            text="Bộ phận mở cửa từ 9:00. Có tin sai sự thật nói rằng sẽ đóng cửa. Giờ mở cửa là 9:00.",
        ),
    ),
    good=GOOD,
)
def not_explained(artefact: Correction, context: Context) -> Iterator[Notice]:
    if artefact.text.strip() and not _claims.explained(artefact.text, artefact.language):
        yield Notice(
            Message("The text does not say how the claim came about or what is wrong with it."),
            Message("One sentence is enough: what was mixed up, taken out of its time, invented."),
            "text",
        )


@rule(
    "FIX-006",
    on=Correction,
    title=N_("The debunk ends with the fact."),
    why=N_("What stands last stays. Source: Debunking Handbook 2020, read 2026-11."),
    severity=Severity.ERROR,
    bad=(_with(0, text="The office is open from 9:00. A false claim says that it closes in May."),),
    good=GOOD,
)
def fact_not_last(artefact: Correction, context: Context) -> Iterator[Notice]:
    yield from _fact_at(
        artefact, context, -1, Message("The last sentence does not state the fact.")
    )


@rule(
    "FIX-007",
    on=Correction,
    title=N_("The debunk says where it can be checked."),
    why=N_("Who is told that something is false wants to see for themselves. Course rule."),
    severity=Severity.ERROR,
    bad=(_with(0, source=""),),
    good=GOOD,
)
def no_source(artefact: Correction, context: Context) -> Iterator[Notice]:
    if not artefact.source.strip() and "http" not in artefact.text:
        yield Notice(
            Message("There is no source to check the debunk against."),
            Message("Link the page, document or office that says so."),
            "source",
        )


def mentions(artefact: Correction) -> list[int]:
    """The places of the sentences that repeat the claim."""
    sentences = _claims.parts(artefact.text)
    truth = " ".join(sentences[:1])
    return [
        place
        for place, sentence in enumerate(sentences)
        if (place and _claims.repeats(sentence, artefact.claim, artefact.language, truth=truth))
        or (
            not place
            and _claims.repeats(sentence, artefact.claim, artefact.language, share=_IN_FULL)
        )
    ]


def _fact_at(
    artefact: Correction, context: Context, place: int, message: Message
) -> Iterator[Notice]:
    wanted = right_figure(artefact, context)
    sentences = _claims.parts(artefact.text)
    if wanted is None or not sentences:
        return
    stated = {found.value for found in figures(sentences[place], artefact.language)}
    if wanted not in stated:
        yield Notice(message, Message("Put the figure of the fact there."), "text")


def right_figure(artefact: Correction, context: Context) -> Decimal | str | None:
    """The value of the figure that answers the claim, or None where none is named."""
    fact = context.fact(artefact.fact) if artefact.fact else None
    if fact is not None:
        return Decimal(str(fact.value))
    found = figures(artefact.figure, artefact.language)
    return found[0].value if found else None
