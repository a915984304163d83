"""``doingoai learn``: the learner's folder, then JupyterLab on *Start*."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated

import typer

from doingoai.i18n import Message, default_language, known_language, translate

_READER = default_language()


def learn(
    directory: Annotated[
        Path | None,
        typer.Argument(
            help=translate("Your own folder (default: ~/doingoai).", _READER), metavar="DIR"
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            help=translate("Language: vi or en (default: as last time, else yours).", _READER),
            metavar="vi|en",
        ),
    ] = None,
    no_browser: Annotated[
        bool,
        typer.Option("--no-browser", help=translate("Do not open the browser.", _READER)),
    ] = False,
    port: Annotated[
        int | None,
        typer.Option(
            help=translate("Port (default: as last time, else the first free one).", _READER),
            metavar="N",
        ),
    ] = None,
    adopt: Annotated[
        bool,
        typer.Option(
            "--adopt",
            help=translate(
                "Take over a folder of yours that came from another computer or user name.",
                _READER,
            ),
        ),
    ] = False,
) -> None:
    """Make or update your folder and open the course in JupyterLab."""
    from doingoai._paths import course_file
    from doingoai.errors import DoingoaiError
    from doingoai.workspace import learn as open_course
    from doingoai.workspace import workspace_folder, workspace_language

    language = known_language(lang) or _READER
    try:
        folder = workspace_folder(directory)
        language = workspace_language(folder, lang)
        open_course(
            folder,
            source=course_file(),
            language=language,
            say=lambda message: _say(message, language),
            browser=not no_browser,
            port=port,
            adopt=adopt,
        )
    except DoingoaiError as error:
        typer.echo(error.text(language), err=True)
        raise typer.Exit(2) from None


def _say(message: Message, language: str) -> None:
    typer.echo(message.text(language))
