"""STMT-005 to STMT-008: when a statement was drafted, cleared and issued, and by whom."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules._spoken import Statement
from doingoai.rules.packs import _statement as st
from doingoai.rules.packs._clears import who_clears
from doingoai.rules.packs._moments import times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context
    from doingoai.rules.packs._clears import Clears
    from doingoai.rules.packs._moments import Moment
    from doingoai.spokesperson import Dossier

_STAMPS = ("drafted_at", "cleared_at", "issued_at")
_CALLED = {
    "drafted_at": N_("drafted"),
    "cleared_at": N_("cleared"),
    "issued_at": N_("issued"),
    "next_update": N_("the next information"),
}
_DAY = 24 * 60
_HALF_A_DAY = _DAY // 2
_TARGETS = (("drafted_at", "draft"), ("issued_at", "issue"))
_TOO_LATE = {
    "drafted_at": N_("Drafted in minute {minute}; the course's target is minute {limit}."),
    "issued_at": N_("Issued in minute {minute}; the course's target is minute {limit}."),
}


@rule(
    "STMT-005",
    on=Statement,
    title=N_("Its times stand in order: drafted, cleared, issued, the next information."),
    why=N_(
        "A text that was cleared before it was written, or issued before it was cleared, cannot be "
        "defended, and an update that is past when it is announced embarrasses. Course rule."
    ),
    severity=Severity.ERROR,
    bad=(
        st.en(cleared_at="08:40"),
        st.vi(issued_at="08:00"),
        st.en(next_update="The next information is on our page at 08:15."),
        st.en(cleared_at="soon"),
    ),
    good=(*st.GOOD, st.en(drafted_at="2026-07-28T08:06+01:00", issued_at="2026-07-28T07:30Z")),
)
def out_of_order(statement: Statement, context: Context) -> Iterator[Notice]:
    if statement.form == st.SOUND_BITE:
        return
    dossier = st.dossier_of(statement)
    placed: list[tuple[str, int]] = []
    for field in _STAMPS:
        written = getattr(statement, field).strip()
        at = st.stamp(statement, field)
        if written and at is None:
            yield Notice(
                Message("“{written}” cannot be read as a time.", {"written": written[:40]}),
                Message("Write the hour, 08:20, or day and hour, 2026-07-28T08:20."),
                field,
            )
        elif at is not None:
            placed.append((field, _minute(at, dossier)))
    for (before, first), (after, second) in pairwise(placed):
        if _later(first, second, dossier):
            yield _misplaced(before, after, after)
    issued = dict(placed).get("issued_at")
    upcoming = [_minute(at, dossier) for at in times(statement.next_update, statement.language)]
    if issued is not None and upcoming and all(_later(issued, at, dossier) for at in upcoming):
        yield _misplaced("issued_at", "next_update", "next_update")


def _misplaced(before: str, after: str, field: str) -> Notice:
    shown = {"after": Message(_CALLED[after]), "before": Message(_CALLED[before])}
    return Notice(
        Message("By its times it was {after} before it was {before}.", shown)
        if after != "next_update"
        else Message("The next information is announced for an hour that is past."),
        Message("Put both down as the log has them."),
        field,
    )


def _minute(at: Moment, dossier: Dossier | None) -> int:
    """Minutes from the opening; without a dossier those of the day, or from a day long ago."""
    if dossier is not None:
        return at.since(dossier.opened_at, dossier.zone)
    return at.minute + (at.date.toordinal() * _DAY - (at.offset or 0) if at.date else 0)


def _later(first: int, second: int, dossier: Dossier | None) -> bool:
    """Whether ``first`` is later; past midnight, with hours alone, the second is the later one."""
    if dossier is None and max(first, second) < _DAY and first - second > _HALF_A_DAY:
        return False
    mixed = dossier is None and (first < _DAY) != (second < _DAY)
    return first > second and not mixed


@rule(
    "STMT-006",
    on=Statement,
    title=N_("A statement says who cleared it and when."),
    why=N_(
        "Nothing goes out in the mission's name without clearance, and a year later only the note on "
        "it shows that it was. Source: the clearance card of the course's story."
    ),
    severity=Severity.ERROR,
    bad=(st.en(cleared_by=""), st.vi(cleared_at="")),
    good=st.GOOD,
)
def not_cleared(statement: Statement, context: Context) -> Iterator[Notice]:
    if statement.form == st.SOUND_BITE:
        return
    who = _who(statement)
    hint = (
        Message("The clearance card names for it: {office}.", {"office": who.shown})
        if who
        else Message("Look at the clearance card.")
    )
    if not _has_letters(statement.cleared_by):
        yield Notice(Message("Nobody has cleared it."), hint, "cleared_by")
    if not statement.cleared_at.strip():
        yield Notice(
            Message("When it was cleared is missing."),
            Message("Write the hour, 08:20, or day and hour, 2026-07-28T08:20."),
            "cleared_at",
        )


@rule(
    "STMT-007",
    on=Statement,
    title=N_("It was cleared by the office that the clearance card names."),
    why=N_(
        "Whoever may speak need not be the one who clears; in an absence the card decides, not the "
        "nearest colleague. Source: the clearance card of the course's story; at a mission, its own."
    ),
    severity=Severity.ERROR,
    bad=(
        st.en(cleared_by="the deputy head of mission"),
        st.vi(cleared_by="Thương vụ"),
        st.vi(incident="consular"),
    ),
    good=(
        *st.GOOD,
        st.en(cleared_by="Ambassador"),
        st.vi(cleared_by="Cục Lãnh sự", incident="consular"),
    ),
)
def cleared_by_another(statement: Statement, context: Context) -> Iterator[Notice]:
    who = _who(statement)
    written = statement.cleared_by.strip()
    if who is None or not _has_letters(written) or who.is_named(written):
        return
    yield Notice(
        Message(
            "“{written}” does not clear this by the card.",
            {"written": written[:60]},
        ),
        Message("The clearance card names for it: {office}.", {"office": who.shown}),
        "cleared_by",
    )


@rule(
    "STMT-008",
    on=Statement,
    title=N_("A holding statement is drafted and issued within the course's target."),
    why=N_(
        "In the first hour the gap is filled with or without us. The minutes count from the first "
        "alarm and are the course's target, no rule of the ministry. Source: the table of limits."
    ),
    severity=Severity.WARNING,
    bad=(st.en(drafted_at="08:20", issued_at="08:55"), st.vi(issued_at="09:00")),
    good=st.GOOD,
)
def too_late(statement: Statement, context: Context) -> Iterator[Notice]:
    dossier = st.dossier_of(statement)
    if statement.form != "holding" or dossier is None:
        return
    for field, target in _TARGETS:
        limit, at = context.limit("statement", target), st.stamp(statement, field)
        if limit is None or at is None:
            continue
        minute = at.since(dossier.opened_at, dossier.zone)
        if minute > limit.value:
            yield Notice(
                Message(_TOO_LATE[field], {"minute": minute, "limit": int(limit.value)}),
                Message("Say less and say it earlier; the update brings the rest."),
                field,
            )


def _who(statement: Statement) -> Clears | None:
    dossier = st.dossier_of(statement)
    return who_clears(statement.form, dossier.content_id if dossier else "")


def _has_letters(text: str) -> bool:
    return any(sign.isalpha() for sign in text)
