"""STMT-011 to -014, -018, -021: the wording of a statement. They read free prose and advise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai import spokesperson
from doingoai.i18n import N_, Message
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules._spoken import Statement
from doingoai.rules.packs import _hosts, _rumour, _superlatives
from doingoai.rules.packs import _statement as st
from doingoai.rules.packs import _statement_phrases as ph
from doingoai.text import nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from doingoai.rules._context import Context
    from doingoai.spokesperson import Said

_QUOTED = 80


@rule(
    "STMT-011",
    on=Statement,
    title=N_("A statement does not speculate."),
    why=N_(
        "What a mission supposes is quoted as what it knows. A statement leaves out causes, culprits, "
        "numbers and outcomes that nobody has confirmed. Source: guides to holding statements, read "
        "2026-11."
    ),
    severity=Severity.ADVICE,
    prose=True,
    bad=(
        st.en(unknown="It was probably a competitor."),
        st.vi(unknown="Có lẽ đây là do đối thủ cạnh tranh."),
    ),
    good=st.GOOD,
)
def speculates(statement: Statement, context: Context) -> Iterator[Notice]:
    yield from _heard(
        statement,
        spokesperson.speculation,
        (ph.SPECULATION, ph.OWN_SCHEDULE),
        Message("Say that it is not known yet, and when there is more."),
        N_("“{words}” supposes what nobody has confirmed."),
    )


@rule(
    "STMT-012",
    on=Statement,
    title=N_("A statement blames nobody."),
    why=N_(
        "Whoever is blamed answers, and the story becomes the quarrel; guilt is found by others. Source: "
        "guides to holding statements, read 2026-11."
    ),
    severity=Severity.ADVICE,
    prose=True,
    bad=(
        st.en(known="Irresponsible people are spreading lies to harm our trade."),
        st.vi(known="Đây là trò cạnh tranh không lành mạnh của kẻ xấu."),
    ),
    good=st.GOOD,
)
def blames(statement: Statement, context: Context) -> Iterator[Notice]:
    yield from _heard(
        statement,
        spokesperson.blame,
        (ph.BLAME, ph.OWN_FAULT),
        Message("Say what has happened and what is done; the finding is for whoever examines it."),
        N_("“{words}” puts the blame on somebody."),
    )


@rule(
    "STMT-013",
    on=Statement,
    title=N_("A statement does without set phrases."),
    why=N_(
        "A phrase that fits any incident is read as saying nothing about this one. Source: guides to "
        "holding statements (“we take this very seriously”), read 2026-11."
    ),
    severity=Severity.ADVICE,
    prose=True,
    bad=(
        st.en(doing="We take this matter very seriously."),
        st.vi(doing="Đại sứ quán đặc biệt quan tâm, chỉ đạo quyết liệt."),
    ),
    good=st.GOOD,
)
def set_phrase(statement: Statement, context: Context) -> Iterator[Notice]:
    yield from _heard(
        statement,
        spokesperson.cliches,
        (ph.CLICHES, ph.PLAIN),
        Message("Put an act with its hour in its place: who has done what, and since when."),
        N_("“{words}” fits any incident."),
    )


@rule(
    "STMT-014",
    on=Statement,
    title=N_("A statement does not tell the rumour, also not to deny it."),
    why=N_(
        "Whoever had not heard it has it from us, and what is repeated grows familiar and with it "
        "credible. Source: Debunking Handbook 2020, read 2026-11."
    ),
    severity=Severity.ADVICE,
    prose=True,
    bad=(
        st.en(known="A voice message says that frozen food from Viet Nam has made children ill."),
        st.vi(known="Có tin nhắn thoại nói rằng hàng đông lạnh của Việt Nam làm trẻ em bị ốm."),
    ),
    good=st.GOOD,
)
def tells_the_rumour(statement: Statement, context: Context) -> Iterator[Notice]:
    if statement.form not in st.TIMED:
        return
    for field, text in st.parts(statement):
        for start, end in _rumour.told(text, statement.language):
            yield Notice(
                Message("This tells what the rumour says."),
                Message("Name its form and its subject: “a voice message about a product”."),
                field,
                (start, end),
            )


@rule(
    "STMT-018",
    on=Statement,
    title=N_("A claim to be first or best has a source."),
    why=N_(
        "“The strictest in the world” is contradicted with one example, at the worst moment. Source: "
        "course rule, as for posts."
    ),
    severity=Severity.ADVICE,
    prose=True,
    bad=(
        st.en(known="Viet Nam has the strictest food controls in the world."),
        st.vi(known="Việt Nam có hệ thống kiểm tra thực phẩm tốt nhất thế giới."),
    ),
    good=st.GOOD,
)
def unsourced_superlative(statement: Statement, context: Context) -> Iterator[Notice]:
    for field, text in st.parts(statement):
        for found in _superlatives.unsourced(nfc(text), statement.language):
            if not _superlatives.of_ours(found, statement.language):
                continue
            yield Notice(
                Message("“{claim}” claims a rank and gives no source.", {"claim": found[0]}),
                Message("Say who found it so and when, or say what is special in figures."),
                field,
                found.span(),
            )


@rule(
    "STMT-021",
    on=Statement,
    title=N_("A statement leaves safety, guilt, cause and law to the host country's authorities."),
    why=N_(
        "A mission that judges in their place is wrong even when it is right: it is not asked, and the "
        "authority's word, when it comes, is measured against ours. Source: Vienna Convention on "
        "Diplomatic Relations, article 41 (no interference); the clearance card of the course's story."
    ),
    severity=Severity.ADVICE,
    prose=True,
    bad=(
        st.en(known="Our products are perfectly safe."),
        st.vi(known="Sản phẩm của Việt Nam hoàn toàn an toàn."),
    ),
    good=st.GOOD,
)
def judges(statement: Statement, context: Context) -> Iterator[Notice]:
    for field, text in st.parts(statement):
        for start, end in _hosts.verdicts(text, statement.language):
            yield Notice(
                Message("This is for the host country's authority to judge."),
                Message("Say what it has said, by its name, or refer to it."),
                field,
                (start, end),
            )


def _heard(
    statement: Statement,
    measure: Callable[[str, str], tuple[Said, ...]],
    written: tuple[ph.Phrases, ph.Phrases],
    hint: Message,
    told: str,
) -> Iterator[Notice]:
    """What the measure of speech hears, and what only written statements have, each place once.

    Args:
        statement: whose parts are read.
        measure: of speech.
        written: phrases of statements, and those that only sound like one.
        hint: how to mend it.
        told: a message with ``words`` in it.
    """
    says, unless = written
    for field, text in st.parts(statement):
        heard = [(said.start, said.end) for said in measure(text, statement.language)]
        passed = tuple(ph.spans(text, statement.language, unless))
        prose, taken = nfc(text), -1
        for start, end in sorted({*heard, *ph.spans(text, statement.language, says)}):
            if start < taken or any(a < end and start < b for a, b in passed):
                continue
            taken = end
            words = prose[start:end][:_QUOTED]
            yield Notice(Message(told, {"words": words}), hint, field, (start, end))
