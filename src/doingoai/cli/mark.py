"""``doingoai mark``: one's own answers, marked, with feedback to read."""

from __future__ import annotations

import webbrowser
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from doingoai.i18n import Message, default_language, format_number, translate

if TYPE_CHECKING:
    from doingoai.grading._selfmark import SelfMark

_READER = default_language()


def mark(
    module: Annotated[
        str | None,
        typer.Argument(help=translate("The module (default: all begun).", _READER)),
    ] = None,
    directory: Annotated[
        Path | None,
        typer.Option(
            "--dir",
            help=translate("Your own folder (default: ~/doingoai).", _READER),
            metavar="DIR",
        ),
    ] = None,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help=translate("Do not open the browser.", _READER))
    ] = False,
) -> None:
    """Mark your own answers and read the feedback. It counts for nothing but learning."""
    from doingoai.grading._keys import SelfMarkError, solutions_folder
    from doingoai.grading._selfmark import mark_own
    from doingoai.workspace import workspace_folder, workspace_language

    folder = workspace_folder(directory)
    language = workspace_language(folder, None)
    solutions = solutions_folder()
    begun = sorted(file.parent.name for file in folder.glob("*/answers.json"))
    if not begun and module is None:
        raise SelfMarkError(
            Message("There are no answers in {folder} yet.", {"folder": str(folder)}),
            Message("Open the exercise, answer, then try again."),
        )
    if module is not None and not (folder / module).is_dir():
        raise SelfMarkError(
            Message(
                "There is no module “{module}” in {folder}.",
                {"module": module, "folder": str(folder)},
            ),
            Message("The modules begun are: {known}.", {"known": ", ".join(begun) or "–"}),
        )
    for name in [module] if module else begun:
        done = mark_own(folder / name, solutions, language)
        _show(done, language)
        if not no_browser:
            webbrowser.open(done.page.as_uri())


def _show(done: SelfMark, language: str) -> None:
    console = Console(highlight=False)
    table = Table(title=escape(done.module), title_justify="left")
    table.add_column(translate("Question", language), overflow="fold")
    table.add_column(translate("Earned", language), justify="right")
    for question, made in done.marks.items():
        earned, points = (format_number(n, language) for n in (made.earned, made.points))
        table.add_row(escape(done.titles[question]), f"{earned} / {points}")
    for question, by_hand in done.manual.items():
        table.add_row(escape(done.titles[question]), f"– / {format_number(by_hand, language)}")
    console.print(table)
    for each in done.attention:
        words = translate(
            "“{question}” was not marked. {why}",
            language,
            question=done.titles[each.question],
            why=each.message.text(language),
        )
        console.print(words, markup=False)
    console.print(translate("Feedback: {page}", language, page=str(done.page)), markup=False)
