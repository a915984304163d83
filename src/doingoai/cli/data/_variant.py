"""``doingoai data variant``: data of its own for a class, with the same lessons in them."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from doingoai.cli._reader import say, write_json
from doingoai.cli.data._options import Json, Lang, said_plainly
from doingoai.cli.data._shown import as_json
from doingoai.i18n import Message, default_language, translate
from doingoai.refresh.variants import SHORT, Secret, class_store, draw, give

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.refresh.variants import Given

_READER = default_language()


def command(
    cohort: Annotated[
        str,
        typer.Option(
            "--cohort",
            metavar="KEY",
            help=translate("A word only you know; the same word gives the same data.", _READER),
        ),
    ],
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME]…",
            help=translate("Default: posts, comments, mentions and coverage.", _READER),
        ),
    ] = None,
    folder: Annotated[
        Path | None,
        typer.Option(
            "--class",
            metavar="DIR",
            help=translate("Your folder of the class's datasets (or DOINGOAI_DATASETS).", _READER),
        ),
    ] = None,
    json_file: Json = None,
    lang: Lang = None,
) -> None:
    """Draw a variant of the invented data for one class: same lessons, other answers."""
    with said_plainly(lang) as reader:
        store = class_store(folder)
        given = give(draw(Secret.of(cohort), names or ()), store)
        write_json(
            json_file,
            {
                "class": str(given.folder),
                "datasets": [as_json(version) for version in given.versions],
                "health": {module.module: module.as_json() for module in given.health},
            },
        )
        console = Console(highlight=False)
        for message in _said(given, short=len(cohort.strip()) < SHORT):
            say(console, message.text(reader))


def _said(given: Given, *, short: bool) -> Iterator[Message]:
    place = {"folder": str(given.folder)}
    for version in given.versions:
        yield Message(
            "“{name}” is now version {version} in {folder}.",
            {"name": version.name, "version": version.number, **place},
        )
    for module in given.health:
        yield Message("Every exercise of {module} was tried on it.", {"module": module.module})
    yield Message(
        "This folder is yours: it also holds what answers the questions. Set "
        "DOINGOAI_DATASETS={folder} where you release and mark, and give learners a folder made "
        "with: doingoai data use NAME VERSION --class DIR",
        place,
    )
    if short:
        yield Message(
            "The key is short: whoever guesses it can draw the same data and its answers. A "
            "sentence is safer."
        )
