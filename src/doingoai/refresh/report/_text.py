"""The report in the terminal: the verdict, what to look at, what to do; then the rest."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from doingoai.i18n import N_, format_number, translate
from doingoai.refresh._change import Severity
from doingoai.refresh.report import _labels, _says
from doingoai.refresh.report._questions import State, standings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.grading.health import ModuleHealth
    from doingoai.refresh._change import Change
    from doingoai.refresh._outcome import Found, Outcome

_WIDTH = 88
# Of control characters: an export's own words may not move the cursor or ring the bell.
_CONTROLS = {code: " " for code in (*range(32), *range(127, 160)) if code != 10}  # noqa: PLR2004


def text(outcome: Outcome, language: str) -> str:
    """The report for the terminal.

    Args:
        outcome: what the refresh came to.
        language: "vi" or "en".

    Returns:
        Lines of at most 88 signs (long commands and names excepted), with a line break at the end.
    """
    parts = [list(part) for part in (_head(outcome, language), _rest(outcome, language))]
    lines = [line for part in parts for line in part]
    return "\n".join(line.translate(_CONTROLS).rstrip() for line in lines).strip() + "\n"


def _head(outcome: Outcome, language: str) -> Iterator[str]:
    sign = _labels.VERDICT_SIGNS[outcome.verdict]
    yield from _item(sign, _says.verdict(outcome).text(language), indent="")
    for reason in outcome.refused:
        yield from _item("-", reason.text(language))
    yield ""
    yield translate(
        N_("Rows read: {read}; kept: {kept}; rejected: {rejected}."),
        language,
        read=outcome.read,
        kept=outcome.kept,
        rejected=outcome.rejected,
    )
    changes = outcome.diff.changes if outcome.diff else ()
    grave = [change for change in changes if change.severity is not Severity.NOTE]
    weak = _says.weak_questions(outcome)
    if grave or weak:
        yield from _title(N_("What to look at"), language)
        for change in grave:
            yield from _change(change, language)
        for state, says in weak:
            yield from _item(_labels.STATE_SIGNS[State(state)], says.text(language))
    yield from _title(N_("What to do next"), language)
    for says, command in _says.next_steps(outcome):
        yield from _item("-", says.text(language))
        if command:
            yield f"      {command}"


def _rest(outcome: Outcome, language: str) -> Iterator[str]:
    dropped = [each for each in outcome.problems if each.drops]
    emptied = [each for each in outcome.problems if not each.drops]
    for title, problems in (
        (N_("Rejected rows"), dropped),
        (N_("Cells left empty"), emptied),
    ):
        if problems:
            yield from _title(title, language)
            for each in problems:
                yield from _item("-", _problem(each, language))
    yield from _amounts(N_("Repaired cells"), dict(outcome.repaired), language)
    removed = {
        _labels.personal(kind, language): count for kind, count in outcome.pii_removed.items()
    }
    yield from _amounts(N_("Removed to protect people"), removed, language)
    notes = [
        change
        for change in (outcome.diff.changes if outcome.diff else ())
        if change.severity is Severity.NOTE
    ]
    if notes:
        yield from _title(N_("Also different"), language)
        for change in notes:
            yield from _change(change, language)
    if outcome.health:
        yield from _title(N_("Questions on these data"), language)
        counts = _says.question_counts(outcome)
        if counts is not None:
            yield from textwrap.wrap(counts.text(language), _WIDTH, initial_indent="  ")
        for module in outcome.health:
            yield from _module(module, language)
    yield from _made(outcome, language)


def _made(outcome: Outcome, language: str) -> Iterator[str]:
    yield from _title(N_("How it was read"), language)
    told = [
        (N_("Files"), ", ".join(outcome.files)),
        (N_("Adapters"), ", ".join(outcome.adapters)),
        (N_("Columns left alone"), ", ".join(outcome.columns_unmapped)),
        (N_("Tables left alone"), ", ".join(outcome.unused)),
        (N_("They could also fill"), ", ".join(outcome.also)),
        (N_("Version before"), outcome.before or ""),
        (N_("New version"), outcome.version or ""),
    ]
    for name, words in told:
        if words:
            yield from _item("-", f"{translate(name, language)}: {words}")
    for line in _says.about_lines(outcome):
        yield from _item("-", line.text(language))
    if outcome.seconds:
        each = "; ".join(
            f"{_labels.step(key, language)} {format_number(taken, language, decimals=1)} s"
            for key, taken in outcome.seconds.items()
        )
        yield from _item("-", f"{translate(N_('Time taken'), language)}: {each}")


def _module(module: ModuleHealth, language: str) -> Iterator[str]:
    yield f"  {module.module}"
    for complaint in module.complaints:
        yield from _item("✗", complaint.text(language), indent="    ")
    for standing in standings(module):
        state = translate(_labels.STATES[standing.state], language)
        sign = _labels.STATE_SIGNS[standing.state]
        yield from _item(sign, f"{standing.question}: {state}", indent="    ")
        for soft in standing.soft:
            yield from _item("-", f"{soft.id}: {soft.reason.text(language)}", indent="        ")
        for trouble in standing.troubles:
            yield from _item("-", _says.reason_of(trouble, language), indent="        ")


def _problem(found: Found, language: str) -> str:
    return translate(
        N_("{column}: {why} – rows: {count} ({rows})."),
        language,
        column=found.column,
        why=found.why,
        count=found.count,
        rows=_says.found_where(found),
    )


def _amounts(title: str, amounts: dict[str, int], language: str) -> Iterator[str]:
    if any(amounts.values()):
        yield from _title(title, language)
        for name, count in amounts.items():
            if count:
                yield f"  - {name}: {format_number(count, language)}"


def _change(change: Change, language: str) -> Iterator[str]:
    degree = translate(_labels.SEVERITIES[change.severity], language)
    sign = _labels.SEVERITY_SIGNS[change.severity]
    yield from _item(sign, f"{degree}: {change.says.text(language)}")


def _title(title: str, language: str) -> Iterator[str]:
    yield ""
    yield translate(title, language)


def _item(sign: str, words: str, indent: str = "  ") -> Iterator[str]:
    first = f"{indent}{sign} "
    yield from textwrap.wrap(
        " ".join(words.split()),
        _WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )
