"""STMT-001 to -004, -015, -016, -022, -023: whether a statement has its parts.

A holding statement says what is known, what is not known, what is being done and when there is
more (CDC, CERC, 2018; guides to holding statements read 2026-11). One written slot by slot is judged
by its slots; in a running text only what can be found for sure is judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai import spokesperson
from doingoai.i18n import N_, Message
from doingoai.rules._artefacts import Post
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules._spoken import Statement
from doingoai.rules.packs import _statement as st
from doingoai.rules.packs._moments import times
from doingoai.rules.packs.post_words import other_language
from doingoai.text import distinct_words, fold, same_text, spoken_seconds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context

_CERC = N_(
    "To be right in the first hour is to say what is known, what is not, what is being done to find "
    "out, and when there is more. Source: CERC manual of the CDC, and guides to holding statements, "
    "read 2026-11."
)
_SAME_WORDS = 3  # a slot that differs from another by so few words says nothing of its own
_RUNNING = 6  # words from which on a running text is one


@rule(
    "STMT-001",
    on=Statement,
    title=N_("A holding statement says what is known."),
    why=_CERC,
    severity=Severity.ERROR,
    bad=(st.en(known=""), st.vi(known="Chưa có gì."), Statement(language="en", text="😀")),
    good=st.GOOD,
)
def nothing_known(statement: Statement, context: Context) -> Iterator[Notice]:
    if statement.form not in st.TIMED:
        return
    if not st.by_slots(statement):
        if len(distinct_words(statement.text)) < _RUNNING:
            yield Notice(
                Message("The statement says nothing that is known."),
                Message("Begin with what is confirmed: what, when, where, and who says so."),
                "text",
            )
    elif not st.says(statement.known):
        yield Notice(
            Message("Nothing is said to be known."),
            Message("Begin with what is confirmed: what, when, where, and who says so."),
            "known",
        )


@rule(
    "STMT-002",
    on=Statement,
    title=N_("A holding statement says what is not known yet."),
    why=N_(
        "Who leaves the gap open has it filled by others; who names it is believed when it closes. "
        "Source: CERC manual of the CDC, read 2026-11."
    ),
    severity=Severity.ERROR,
    bad=(st.en(unknown=""), st.vi(unknown="Không có gì."), st.en(unknown="n/a")),
    good=st.GOOD,
)
def nothing_unknown(statement: Statement, context: Context) -> Iterator[Notice]:
    if statement.form != "holding":
        return
    hint = Message("Say plainly what is not known yet: the cause, the number, the product.")
    if not st.by_slots(statement):
        if not spokesperson.unknowns(statement.text, statement.language):
            yield Notice(Message("Nothing is said to be unknown."), hint, "text")
    elif not st.says(statement.unknown):
        yield Notice(Message("Nothing is said to be unknown."), hint, "unknown")


@rule(
    "STMT-003",
    on=Statement,
    title=N_("A holding statement says what is being done."),
    why=_CERC,
    severity=Severity.ERROR,
    bad=(st.en(doing=""), st.vi(doing="không")),
    good=st.GOOD,
)
def nothing_done(statement: Statement, context: Context) -> Iterator[Notice]:
    if statement.form in st.TIMED and st.by_slots(statement) and not st.says(statement.doing):
        yield Notice(
            Message("Nothing is said to be done."),
            Message("Name one act of ours and one of whoever is in charge, with its hour."),
            "doing",
        )


@rule(
    "STMT-004",
    on=Statement,
    title=N_("A holding statement names the time of the next information."),
    why=N_(
        "An hour that is named keeps the telephones quiet until then, and it is kept even if there "
        "is nothing new. “Soon” keeps nobody waiting. Source: guides to holding statements, read "
        "2026-11."
    ),
    severity=Severity.ERROR,
    bad=(
        st.en(next_update="We will inform you as soon as possible."),
        st.vi(next_update=""),
        Statement(text="A pipe broke in the night, and the counter is closed today. More soon."),
    ),
    good=st.GOOD,
)
def no_next_time(statement: Statement, context: Context) -> Iterator[Notice]:
    if statement.form not in st.TIMED:
        return
    field = "next_update" if st.by_slots(statement) else "text"
    text = getattr(statement, field)
    if times(text, statement.language) or (field == "text" and _event_named(statement)):
        return
    told = (
        Message("The time of the next information is missing.")
        if not text.strip() or field == "text"
        else Message("The next information has no hour.")
    )
    yield Notice(told, Message("Name the hour and the place: “at 11:00, on our page”."), field)


def _event_named(statement: Statement) -> bool:
    """Whether a running text names an event or a day after which there is more, not "today" alone."""
    named = spokesperson.times_named(statement.text, statement.language)
    return any(len(passage.words.split()) > 1 for passage in named)


@rule(
    "STMT-015",
    on=Statement,
    title=N_("A statement has a headline."),
    why=N_(
        "Many read nothing else, and where there is none the newsroom writes its own. Source: guides "
        "to holding statements, read 2026-11."
    ),
    severity=Severity.WARNING,
    bad=(st.en(headline=""), st.vi(headline="😀")),
    good=st.GOOD,
)
def no_headline(statement: Statement, context: Context) -> Iterator[Notice]:
    if statement.form in st.TIMED and not distinct_words(statement.headline):
        yield Notice(
            Message("The statement has no headline."),
            Message("Say in it what is known, without the rumour's words."),
            "headline",
        )


@rule(
    "STMT-016",
    on=Statement,
    title=N_("A statement is short enough to be read out."),
    why=N_(
        "In the first hour it is read out on the air and copied into messages; what is longer is cut "
        "by others. Source: the course's own limit, in the table of limits."
    ),
    severity=Severity.WARNING,
    bad=(st.en(known=st.EN.known * 8), st.vi(doing=st.VI.doing * 9)),
    good=st.GOOD,
)
def too_long(statement: Statement, context: Context) -> Iterator[Notice]:
    limit = context.limit("statement", "opening" if statement.form == "opening" else "length")
    if limit is None or statement.form == st.SOUND_BITE:
        return
    texts = [getattr(statement, field) for field in ("text", *st.SLOTS)]
    seconds = spoken_seconds(" ".join(filter(None, texts)), statement.language)
    if seconds > limit.value:
        yield Notice(
            Message(
                "The statement takes about {count} seconds to read out, and {limit} are enough.",
                {"count": round(seconds), "limit": int(limit.value)},
            ),
            Message("Keep what is known, not known, done and next; the rest goes into the update."),
            "known" if st.by_slots(statement) else "text",
        )


@rule(
    "STMT-022",
    on=Statement,
    title=N_("A statement is written in its language, with its marks."),
    why=N_("The wrong text in the wrong field goes out to the wrong readers."),
    severity=Severity.WARNING,
    bad=(st.en(known=st.VI.known), st.vi(unknown="Chua ro tin nhan noi ve san pham nao, o dau.")),
    good=st.GOOD,
)
def wrong_language(statement: Statement, context: Context) -> Iterator[Notice]:
    for field, text in st.parts(statement):
        for notice in other_language(Post(text, statement.language), context):
            yield Notice(notice.message, notice.hint, field)


@rule(
    "STMT-023",
    on=Statement,
    title=N_("Each slot says something of its own."),
    why=N_(
        "A sentence copied from one slot into another fills a form and tells nobody anything. Course "
        "rule."
    ),
    severity=Severity.ERROR,
    bad=(st.en(doing=st.EN.known), st.vi(next_update=st.VI.unknown)),
    good=st.GOOD,
)
def repeated_slot(statement: Statement, context: Context) -> Iterator[Notice]:
    seen: list[str] = []
    for slot in st.SLOTS:
        text = getattr(statement, slot)
        if not text.strip():
            continue
        if any(_same(text, other) for other in seen):
            yield Notice(
                Message("This slot repeats another."),
                Message("Say here only what belongs here."),
                slot,
            )
        seen.append(text)


def _same(one: str, other: str) -> bool:
    if fold(one).split() == fold(other).split():
        return True
    long = min(len(one.split()), len(other.split())) > 2 * _SAME_WORDS
    return same_text(one, other, within=_SAME_WORDS if long else 0)
