"""Health as a person reads it in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from doingoai.i18n import N_, format_number, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from doingoai.grading.health import MarkedSpecimen, ModuleHealth

_REASONS = {
    "missing": N_("not in the data"),
    "too-few": N_("group too small"),
    "tie": N_("tie"),
    "same-answer": N_("no longer told apart"),
}
_KINDS = {"right": N_("right"), "other": N_("also right"), "wrong": N_("wrong")}


def show(results: Sequence[ModuleHealth], language: str, console: Console | None = None) -> None:
    """Print one table a module, then what does not hold."""
    to = console or Console(highlight=False)
    for result in results:
        to.print(_table(result, language))
        for line in _lines(result, language):
            to.print(escape(line))
        to.print()


def _table(result: ModuleHealth, language: str) -> Table:
    table = Table(title=escape(result.module), title_justify="left")
    table.add_column(translate(N_("Question"), language), overflow="fold")
    table.add_column(translate(N_("Specimen"), language), overflow="fold")
    table.add_column(translate(N_("Kind"), language))
    table.add_column(translate(N_("Earned"), language), justify="right")
    table.add_column(translate(N_("Expected"), language), justify="right")
    table.add_column("", justify="center")
    previous = None
    for specimen in result.specimens:
        if previous not in {None, specimen.question}:
            table.add_section()
        first = specimen.question if specimen.question != previous else ""
        table.add_row(*_row(specimen, first, language))
        previous = specimen.question
    return table


def _row(specimen: MarkedSpecimen, first: str, language: str) -> tuple[str, ...]:
    allowed = format_number(specimen.allowed, language)
    expected = f"≤ {allowed}" if specimen.kind.value == "wrong" else allowed
    return (
        escape(first),
        escape(specimen.id),
        translate(_KINDS[specimen.kind.value], language),
        format_number(specimen.earned, language),
        expected,
        "[green]✓[/]" if specimen.ok else "[bold red]✗[/]",
    )


def _lines(result: ModuleHealth, language: str) -> list[str]:
    lines = [
        translate(
            N_("All right earns {perfect} of {points} automatic points; blank earns {blank}."),
            language,
            perfect=result.perfect,
            points=result.points,
            blank=result.blank,
        )
    ]
    if result.set_aside:
        lines.append(
            translate(N_("Set aside, in full for everybody and not among these points:"), language)
        )
        lines += [f"○ {each.question}: {each.reason.text(language)}" for each in result.set_aside]
    lines += [
        translate(N_("By hand: {question}, {points} points."), language, question=q, points=p)
        for q, p in result.manual.items()
    ]
    lines += [
        "✗ " + f"{s.question} · {s.id}: {s.trouble.text(language)}"
        for s in result.specimens
        if s.trouble is not None
    ]
    lines += ["✗ " + complaint.text(language) for complaint in result.complaints]
    aside = {each.question for each in result.set_aside}
    soft = [each for each in result.soft if each.question not in aside]
    if soft:
        lines.append(translate(N_("Soft on these data (reported, not a failure):"), language))
        lines += [
            f"~ {s.question} · {s.id} ({translate(_REASONS[s.kind.value], language)}): "
            f"{s.reason.text(language)}"
            for s in soft
        ]
    verdict = N_("All holds.") if result.ok else N_("Something does not hold: see ✗.")
    return [*lines, translate(verdict, language)]
