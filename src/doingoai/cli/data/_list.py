"""``doingoai data list``: every dataset that is read here."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from doingoai.cli._reader import write_json
from doingoai.cli.data._options import Json, Lang, said_plainly, stores
from doingoai.cli.data._shown import COLUMNS, as_json, cells
from doingoai.i18n import translate


def command(json_file: Json = None, lang: Lang = None) -> None:
    """List the datasets, each with its current version."""
    with said_plainly(lang) as reader:
        first = {name: store for store in reversed(stores()) for name in store.names()}
        found = [store.current(name) for name, store in sorted(first.items())]
        versions = [version for version in found if version is not None]
        write_json(json_file, {"datasets": [as_json(version) for version in versions]})
        table = Table(translate("Dataset", reader), *(translate(each, reader) for each in COLUMNS))
        for version in versions:
            table.add_row(version.name, *cells(version, reader))
        Console(highlight=False).print(table)
