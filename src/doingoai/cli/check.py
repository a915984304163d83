"""``doingoai check``: a linter for posts, pairs of posts, charts and corrections."""

from __future__ import annotations

import json
import re
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated

import typer
from rich.console import Console

from doingoai.errors import DoingoaiError
from doingoai.i18n import LANGUAGES, Message, default_language, known_language, translate

_READER = default_language()
# A file's words are quoted; signs in them that steer a terminal are not passed on.
_NOT_SHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def check(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help=translate("The text to check.", _READER))
    ],
    kind: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="KIND",
            help=translate("What it is: post, posts, chart, correction.", _READER),
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

    reader = _reader(lang)
    try:
        report = rules.check(rules.read(file, kind=kind))
    except DoingoaiError as error:
        raise _refused(error, reader) from None
    console = Console(highlight=False)
    _say(console, report.text(reader))
    if report.ok and report.findings:
        _say(console, translate("No rule found an error. This is not clearance.", reader))
    if json_file is not None:
        text = json.dumps(report.as_json(reader), ensure_ascii=False, indent=2)
        try:
            json_file.write_text(text + "\n", encoding="utf-8")
        except OSError as error:
            raise _refused(_unwritable(json_file, error), reader) from None
    if not report.ok:
        raise typer.Exit(1)


def _refused(error: DoingoaiError, reader: str) -> typer.Exit:
    """The error said in the language asked for on this call, not the computer's; exit code 2."""
    _say(Console(stderr=True, highlight=False), error.text(reader))
    return typer.Exit(2)


def _say(console: Console, words: str) -> None:
    console.print(_NOT_SHOWN.sub("\ufffd", words), markup=False, soft_wrap=True)


def _unwritable(file: Path, error: OSError) -> DoingoaiError:
    return DoingoaiError(
        Message(
            "{path} cannot be written: {why}.",
            {"path": str(file), "why": error.strerror or type(error).__name__},
        ),
        Message("Choose a folder that is there and that you may write to."),
    )


def _reader(asked: str | None) -> str:
    if asked is None:
        return _READER
    known = known_language(asked)
    if known is None:
        raise DoingoaiError(
            Message("There is no language “{language}” here.", {"language": asked[:20]}),
            Message("It may be: {languages}.", {"languages": ", ".join(LANGUAGES)}),
        )
    return known
