"""``doingoai check``: a linter for posts, statements, replies, corrections, charts and plans."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated

import typer
from rich.console import Console

from doingoai.cli._reader import reader_language, refusal, say, write_json
from doingoai.errors import DoingoaiError
from doingoai.i18n import default_language, translate

_READER = default_language()


def check(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help=translate("The text to check.", _READER))
    ],
    kind: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="KIND",
            help=translate(
                "What it is: post, posts, statement, reply, request, folder, correction, chart, "
                "plan, house.",
                _READER,
            ),
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang", metavar="vi|en", help=translate("The language of the report.", _READER)
        ),
    ] = None,
    json_file: Annotated[
        Path | None,
        typer.Option(
            "--json", metavar="FILE", help=translate("Write the findings as JSON.", _READER)
        ),
    ] = None,
) -> None:
    """Look at a text by rule before a person clears it (0: no error, 1: errors, 2: unreadable)."""
    from doingoai import rules

    reader = reader_language(lang)
    try:
        report = rules.check(rules.read(file, kind=kind))
    except DoingoaiError as error:
        raise refusal(error, reader) from None
    console = Console(highlight=False)
    say(console, report.text(reader))
    if report.ok and report.findings:
        say(console, translate("No rule found an error. This is not clearance.", reader))
    try:
        write_json(json_file, report.as_json(reader))
    except DoingoaiError as error:
        raise refusal(error, reader) from None
    if not report.ok:
        raise typer.Exit(1)
