"""``doingoai build``: from the curriculum to the notebooks, for authors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

from doingoai._paths import clone_root
from doingoai.errors import DoingoaiError
from doingoai.i18n import Message, default_language, translate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from doingoai.build import BuildReport, Problem

_LANGUAGE = default_language()
_FEW = 10  # gaps listed while authors are still writing; a check names each


def build(
    *,
    check: Annotated[
        bool,
        typer.Option(
            "--check",
            help=translate("Write nothing; fail if anything is stale or untranslated.", _LANGUAGE),
        ),
    ] = False,
    no_run: Annotated[
        bool, typer.Option("--no-run", help=translate("Don't run the notebooks.", _LANGUAGE))
    ] = False,
    catalogue: Annotated[
        bool,
        typer.Option(
            "--catalogue",
            help=translate("Only bring the translators' catalogues up to date.", _LANGUAGE),
        ),
    ] = False,
) -> None:
    """Write course/, exercises/ and solutions/ from curriculum/."""
    root = clone_root()
    if root is None:
        raise DoingoaiError(
            Message("Building needs a clone of the course; this is an installed copy."),
            Message("Clone the repository, then: python -m pip install -e “.[author]”"),
        )
    console = Console(stderr=True)
    report = _built(root, console, check=check, run=not no_run, catalogue=catalogue)
    _say(console, report)
    if not report.ok:
        raise typer.Exit(1)


def _built(root: Path, console: Console, *, check: bool, run: bool, catalogue: bool) -> BuildReport:
    """Build with a progress bar; what is wrong with the curriculum is listed, exit 1."""
    from doingoai.build import BuildError, build  # babel and jupytext: only authors have them

    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn())
    try:
        with Progress(*columns, console=console, transient=True) as bar:
            task = bar.add_task("", total=None)

            def tell(step: str, done: int, total: int) -> None:
                words = translate(step, _LANGUAGE)
                bar.update(task, description=words, completed=done, total=total)

            return build(root, check=check, run=run, catalogue_only=catalogue, progress=tell)
    except BuildError as error:
        console.print(f"[bold red]{escape(error.head(_LANGUAGE))}[/]")
        _list(console, error.problems)
        raise typer.Exit(1) from None


def _say(console: Console, report: BuildReport) -> None:
    """What was done, what is left to do."""
    _list(console, report.stale)
    _list(console, report.gaps if report.checked else report.gaps[:_FEW])
    if not report.checked and len(report.gaps) > _FEW:
        rest = Message("… and {count} more.", {"count": len(report.gaps) - _FEW})
        console.print(f"  {rest.text(_LANGUAGE)}")
    for file in report.written:
        console.print(f"  + {escape(file)}", highlight=False)
    for file in report.removed:
        console.print(f"  - {escape(file)}", highlight=False)
    if report.checked and report.ok:
        summary = Message("Everything is built and translated: {count} files.", _count(report))
    elif report.checked:
        summary = Message(
            "Files to build: {stale}. Messages to translate: {gaps}.",
            {"stale": len(report.stale), "gaps": len(report.gaps)},
        )
    else:
        summary = Message(
            "Files written: {written} of {count}. Messages to translate: {gaps}.",
            {"written": len(report.written), "gaps": len(report.gaps), **_count(report)},
        )
    colour = "green" if report.ok and not report.gaps else "yellow" if report.ok else "red"
    console.print(f"[bold {colour}]{escape(summary.text(_LANGUAGE))}[/]")


def _count(report: BuildReport) -> dict[str, int]:
    return {"count": len(report.products)}


def _list(console: Console, problems: Iterable[Problem]) -> None:
    for problem in problems:
        console.print(f"• {escape(problem.text(_LANGUAGE))}", highlight=False, soft_wrap=True)
