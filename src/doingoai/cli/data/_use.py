"""``doingoai data use``: a class works with one version of a dataset."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated

import typer
from rich.console import Console

from doingoai import datasets
from doingoai.cli._reader import say, write_json
from doingoai.cli.data._options import Json, Lang, Name, said_plainly
from doingoai.i18n import Message, default_language, translate
from doingoai.refresh.versions import Store

_READER = default_language()


def command(
    name: Name,
    version: Annotated[
        str, typer.Argument(metavar="VERSION", help=translate("The version to use.", _READER))
    ],
    folder: Annotated[
        Path,
        typer.Option(
            "--class",
            metavar="DIR",
            help=translate("The folder of the class's datasets; made if absent.", _READER),
        ),
    ],
    json_file: Json = None,
    lang: Lang = None,
) -> None:
    """Copy a version to the class's folder and make it current there."""
    with said_plainly(lang) as reader:
        place = folder.expanduser().resolve()
        store = Store(place)
        number = store.adopt(name, datasets.version_folder(name, version))
        store.promote(name, number)
        write_json(json_file, {"dataset": name, "version": number, "class": str(place)})
        said = Message(
            "The class in {folder} now works with version {version} of “{name}”. Set "
            "DOINGOAI_DATASETS={folder} wherever its notebooks are opened or marked.",
            {"folder": str(place), "version": number, "name": name},
        )
        say(Console(highlight=False), said.text(reader))
