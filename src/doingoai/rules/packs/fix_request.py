"""FIX-013 to FIX-020: the request to an outlet to correct its report (cải chính).

The journalist is called first; the letter names report, passage and what is right, with a source.
These are the parts that article 42 of the Press Law of Viet Nam of 2016 had a correction name;
since 1 July 2026 another Press Law is in force, and no outlet abroad is bound by either.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules._spoken import Request
from doingoai.rules.packs._moments import moment
from doingoai.rules.packs._request import EN, REQUESTS, VI
from doingoai.text import figures, fold, same_text, spoken_units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context

_PARTS = N_(
    "An editor who finds the place at once can mend it at once. A correction by the Press Law of "
    "Viet Nam of 2016, article 42, named the report, its day, the wrong passage and what is right "
    "(since 1 July 2026 another Press Law is in force: look it up); outlets abroad are not bound by "
    "it. Course rule."
)
_FEW_WORDS = 3


@rule(
    "FIX-013",
    on=Request,
    title=N_("The journalist was called before the request went out."),
    why=N_(
        "Most errors end with that call, and a letter without it reads as a complaint. Source: the "
        "clearance card of the course's story."
    ),
    severity=Severity.ERROR,
    bad=(replace(EN, called_at=""), replace(VI, called_at="2026-07-29T11:00")),
    good=REQUESTS,
)
def not_called(request: Request, context: Context) -> Iterator[Notice]:
    called, sent = (
        moment(written, request.language) for written in (request.called_at, request.sent_at)
    )
    hint = Message("Call first; note the hour, and what was said.")
    if called is None:
        yield Notice(
            Message("“{written}” cannot be read as a time.", {"written": request.called_at[:40]})
            if request.called_at.strip()
            else Message("The journalist has not been called."),
            hint,
            "called_at",
        )
    elif sent is not None:
        days = [each.date for each in (called, sent)]
        same_day = None in days or days[0] == days[1]
        later = days[0] > days[1] if not same_day and days[0] and days[1] else False
        if later or (same_day and called.minute > sent.minute):
            yield Notice(
                Message("The request went out before the journalist was called."), hint, "called_at"
            )


@rule(
    "FIX-014",
    on=Request,
    title=N_("It names the outlet, and the report by headline and day."),
    why=_PARTS,
    severity=Severity.ERROR,
    bad=(replace(EN, outlet=""), replace(VI, report="Còn ai đi du lịch?"), replace(EN, report="")),
    good=REQUESTS,
)
def which_report(request: Request, context: Context) -> Iterator[Notice]:
    if not _has_letters(request.outlet):
        yield Notice(
            Message("The outlet is missing."),
            Message("Write to whom it goes: the outlet, and the desk if you know it."),
            "outlet",
        )
    if not _has_letters(request.report):
        yield Notice(
            Message("The report is not named."),
            Message("Give its headline and the day on which it appeared."),
            "report",
        )
    elif not any(each.kind == "date" for each in figures(request.report, request.language)):
        yield Notice(
            Message("The report has no day."),
            Message("Give its headline and the day on which it appeared."),
            "report",
        )


@rule(
    "FIX-015",
    on=Request,
    title=N_("The wrong passage is quoted."),
    why=_PARTS,
    severity=Severity.ERROR,
    bad=(
        replace(EN, passage=""),
        replace(VI, passage="sai"),
        replace(EN, text="Dear editor, the figure of visitors is wrong. It is 21.2 million."),
    ),
    good=REQUESTS,
)
def no_passage(request: Request, context: Context) -> Iterator[Notice]:
    passage = request.passage.strip(" \n\t“”\"'«»….")
    if len(passage.split()) < _FEW_WORDS:
        yield Notice(
            Message("The wrong passage is not quoted."),
            Message("Copy the sentence, or the part of it that is wrong."),
            "passage",
        )
    elif request.text.strip() and not _inside(passage, request.text):
        yield Notice(
            Message("The letter does not quote the passage."),
            Message("Put the passage into the letter as it stands in the report."),
            "text",
        )


@rule(
    "FIX-016",
    on=Request,
    title=N_("It says what is asked for."),
    why=N_(
        "A letter that only complains leaves the editor nothing to do. Asked for is what mends it for "
        "the readers: the passage put right, and a note that says so. Course rule."
    ),
    severity=Severity.ERROR,
    bad=(replace(EN, asks=()), replace(VI, asks=("", " "))),
    good=REQUESTS,
)
def asks_nothing(request: Request, context: Context) -> Iterator[Notice]:
    if not any(_has_letters(each) for each in request.asks):
        yield Notice(
            Message("Nothing is asked for."),
            Message("Ask for the correction of the text online and for a note below it."),
            "asks",
        )


@rule(
    "FIX-017",
    on=Request,
    title=N_("What is right is said, with the figure of the fact."),
    why=N_(
        "The editor prints what stands there; a figure that differs from our own table is the next "
        "error. Source: datasets/facts."
    ),
    severity=Severity.ERROR,
    bad=(
        replace(EN, right=""),
        replace(VI, right="Năm 2025, Việt Nam đón khoảng 22,1 triệu lượt khách quốc tế."),
        replace(EN, text=f"Your report says: “{EN.passage}”. This is not correct."),
    ),
    good=REQUESTS,
)
def right_missing(request: Request, context: Context) -> Iterator[Notice]:
    if not _has_letters(request.right):
        yield Notice(
            Message("What is right is not said."),
            Message("One sentence, as it may be printed, with its figure."),
            "right",
        )
        return
    wanted = _wanted(request, context)
    hint = Message("Say it as the table of facts has it.")
    if wanted is None:
        return
    if wanted not in _values(request.right, request.language):
        yield Notice(Message("The figure is not that of the fact that is named."), hint, "right")
    elif request.text.strip() and wanted not in _values(request.text, request.language):
        yield Notice(Message("The letter does not give the right figure."), hint, "text")


@rule(
    "FIX-018",
    on=Request,
    title=N_("It says where the outlet can check it."),
    why=N_("No newsroom corrects on our word alone. Course rule."),
    severity=Severity.ERROR,
    bad=(replace(EN, source=""), replace(VI, source="…")),
    good=REQUESTS,
)
def no_source(request: Request, context: Context) -> Iterator[Notice]:
    if not _has_letters(request.source) and "http" not in request.text:
        yield Notice(
            Message("There is no source to check it against."),
            Message("Link the page, document or office that says so."),
            "source",
        )


@rule(
    "FIX-019",
    on=Request,
    title=N_("What is asked to be printed is not what was printed."),
    why=N_(
        "A passage that is right needs no correction, and one that is copied gives none. Course rule."
    ),
    severity=Severity.ERROR,
    bad=(replace(EN, right=EN.passage), replace(VI, passage=VI.right)),
    good=REQUESTS,
)
def nothing_differs(request: Request, context: Context) -> Iterator[Notice]:
    if not (_has_letters(request.passage) and _has_letters(request.right)):
        return
    wanted = _wanted(request, context)
    stated = wanted is not None and wanted in _values(request.passage, request.language)
    if same_text(request.passage, request.right):
        yield Notice(
            Message("What is right repeats the passage."),
            Message("Write down what should stand there instead."),
            "right",
        )
    elif stated:
        yield Notice(
            Message("The passage has the right figure already."),
            Message("Quote the passage that is wrong, or let the request be."),
            "passage",
        )


@rule(
    "FIX-020",
    on=Request,
    title=N_("The letter is no longer than it need be."),
    why=N_(
        "Report, passage, what is right, the source, the request: an editor reads that in a minute. "
        "Source: the course's own limit, in the table of limits."
    ),
    severity=Severity.ADVICE,
    bad=(
        replace(
            EN, text=f"“{EN.passage}”. {EN.right} " + "We attach great importance to this. " * 30
        ),
        replace(
            VI, text=f"“{VI.passage}”. {VI.right} " + "Chúng tôi rất coi trọng việc này. " * 34
        ),
    ),
    good=REQUESTS,
)
def too_long(request: Request, context: Context) -> Iterator[Notice]:
    limit = context.limit("request", "letter-vi" if request.language == "vi" else "letter")
    count = spoken_units(request.text, request.language)
    if limit is None or count <= limit.value:
        return
    shown = {"count": count, "limit": int(limit.value)}
    yield Notice(
        Message("The letter has {count} words; {limit} are enough.", shown)
        if limit.unit == "words"
        else Message("The letter has {count} syllables; {limit} are enough.", shown),
        Message(
            "Report, passage, what is right, source, request; thanks, and the telephone number."
        ),
        "text",
    )


def _wanted(request: Request, context: Context) -> Decimal | str | None:
    """The value of the right figure, or None where none is named."""
    fact = context.fact(request.fact.strip())
    if fact is not None:
        return Decimal(str(fact.value))
    found = figures(request.figure, request.language)
    return found[0].value if found else None


def _values(text: str, language: str) -> set[Decimal | str]:
    return {each.value for each in figures(text, language)}


def _inside(passage: str, text: str) -> bool:
    """Whether ``text`` has the passage, but for marks, capitals and spaces."""
    return _plain(passage) in _plain(text)


def _plain(text: str) -> str:
    return "".join(sign for sign in fold(text) if sign.isalnum())


def _has_letters(text: str) -> bool:
    return any(sign.isalpha() for sign in text)
