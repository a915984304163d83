"""``doingoai plan blank``: a plan in which nothing is filled in, with remarks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from doingoai._files import write_new
from doingoai.cli._reader import not_written, reader_language, refusal, say
from doingoai.cli.plan._blank_text import blank_plan
from doingoai.errors import DoingoaiError
from doingoai.i18n import Message, default_language, translate

_READER = default_language()


def command(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="[FILE]", help=translate("The new file; default: plan.yaml here.", _READER)
        ),
    ] = Path("plan.yaml"),
    lang: Annotated[
        str | None,
        typer.Option("--lang", metavar="vi|en", help=translate("Language: vi or en.", _READER)),
    ] = None,
) -> None:
    """Write a blank plan; a file that is there is never touched (0: written, 1: refused)."""
    reader = reader_language(lang)
    try:
        write_new(file, blank_plan(reader).encode("utf-8"))
    except OSError as error:
        raise refusal(_why(file, error), reader, 1) from None
    told = Message(
        "{path} is written. Fill it in, then: doingoai check {path}", {"path": str(file)}
    )
    say(Console(highlight=False), told.text(reader))


def _why(file: Path, error: OSError) -> DoingoaiError:
    if isinstance(error, FileExistsError):
        return DoingoaiError(
            Message("{path} is there already and was not touched.", {"path": str(file)}),
            Message("Give the new plan another name."),
        )
    return not_written(file, error)
