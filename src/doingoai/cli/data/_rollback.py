"""``doingoai data rollback``: an older version is current again."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console

from doingoai.cli._reader import say, write_json
from doingoai.cli.data._options import Json, Lang, Name, said_plainly
from doingoai.i18n import Message, default_language, translate
from doingoai.refresh.versions import Store


def command(
    name: Name,
    version: Annotated[
        str | None,
        typer.Argument(
            metavar="[VERSION]",
            help=translate("Default: the one that was current before.", default_language()),
        ),
    ] = None,
    json_file: Json = None,
    lang: Lang = None,
) -> None:
    """Make an older version current again; the history keeps all."""
    with said_plainly(lang) as reader:
        store = Store.here()
        before = store.current(name)
        now = store.rollback(name, version)
        number = before.number if before is not None else None
        write_json(json_file, {"dataset": name, "before": number, "version": now.number})
        said = Message(
            "Version {version} of “{name}” is current again; {before} is kept.",
            {"version": now.number, "name": name, "before": number or "–"},
        )
        say(Console(highlight=False), said.text(reader))
