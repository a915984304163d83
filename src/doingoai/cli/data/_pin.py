"""``doingoai data pin``: the versions on which an assignment may be answered."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from doingoai import datasets
from doingoai._paths import clone_root
from doingoai.cli._reader import say, write_json
from doingoai.cli.data._options import Json, Lang, said_plainly
from doingoai.errors import DoingoaiError
from doingoai.grading._pins import (
    PINS,
    PinError,
    current_versions,
    pins_file,
    read_pins,
    record,
)
from doingoai.grading.health import course_modules
from doingoai.i18n import Message, default_language, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.grading._pins import Allowed

_READER = default_language()


def command(  # noqa: PLR0917 - what can be said on the command line
    module: Annotated[
        str, typer.Argument(metavar="MODULE", help=translate("The module's id.", _READER))
    ],
    versions: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME=VERSION]…", help=translate("Default: what is current now.", _READER)
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
    show: Annotated[
        bool, typer.Option("--show", help=translate("Only show what is pinned.", _READER))
    ] = False,
    only: Annotated[
        bool,
        typer.Option(
            "--only",
            help=translate("Take back what was allowed before for these datasets.", _READER),
        ),
    ] = False,
    json_file: Json = None,
    lang: Lang = None,
) -> None:
    """Record the versions of its data on which a module may be answered, or show them."""
    with said_plainly(lang) as reader:
        root = _course(module)
        file = folder.expanduser().resolve() / PINS if folder else pins_file(root)
        with datasets.using(_in(folder)):
            used = current_versions(root, module)
            if show:
                allowed = read_pins(file).get(module, {})
            else:
                named = _named(versions or [], used)
                settled = named if named and module in read_pins(file) else {**used, **named}
                allowed = record(file, module, settled, only=only)
        write_json(json_file, {"module": module, "file": str(file), "allowed": allowed})
        _show(module, allowed, file, reader)


def _course(module: str) -> Path:
    root = clone_root()
    if root is None:
        raise DoingoaiError(
            Message("Pins are recorded in a clone of the course; this is an installed copy."),
            Message("Clone the repository and run the command there."),
        )
    if module not in course_modules(root):
        raise PinError(
            Message("There is no module “{module}”.", {"module": module}),
            Message("The modules are: {known}.", {"known": ", ".join(course_modules(root))}),
        )
    return root


def _in(folder: Path | None) -> dict[str, Path]:
    """The datasets that the class's folder has itself."""
    if folder is None:
        return {}
    found = folder.expanduser().resolve().glob("*/datapackage.json")
    return {path.parent.name: path.parent for path in found}


def _named(versions: list[str], used: Mapping[str, str]) -> dict[str, str]:
    """The versions named, each proved to be here."""
    named = {}
    for each in versions:
        name, _, version = each.partition("=")
        if name not in used or not version:
            raise PinError(
                Message("“{given}” is not NAME=VERSION.", {"given": each[:60]}),
                Message("The module uses: {known}.", {"known": ", ".join(used) or "–"}),
            )
        datasets.version_folder(name, version)
        named[name] = version
    return named


def _show(module: str, allowed: Allowed, file: Path, reader: str) -> None:
    console = Console(highlight=False)
    if not allowed:
        words = Message(
            "Nothing is pinned for {module}: its answers are marked on the current data.",
            {"module": module},
        )
        say(console, words.text(reader))
        return
    table = Table(translate("Dataset", reader), translate("Versions allowed", reader))
    for name, versions in sorted(allowed.items()):
        table.add_row(name, ", ".join(versions))
    console.print(table)
    say(console, translate("Recorded in {file}.", reader, file=str(file)))
