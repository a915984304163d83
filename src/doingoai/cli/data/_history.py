"""``doingoai data history``: every version of a dataset that is kept."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from doingoai.cli._reader import write_json
from doingoai.cli.data._options import Json, Lang, Name, said_plainly, store_of
from doingoai.cli.data._shown import COLUMNS, as_json, cells
from doingoai.i18n import translate


def command(name: Name, json_file: Json = None, lang: Lang = None) -> None:
    """List the versions of a dataset, the newest first; the current one is marked."""
    with said_plainly(lang) as reader:
        store = store_of(name)
        current = store.current(name)
        number = current and current.number
        versions = store.history(name)
        told = [{**as_json(each), "current": each.number == number} for each in versions]
        write_json(json_file, {"dataset": name, "versions": told})
        table = Table("", *(translate(each, reader) for each in COLUMNS))
        for each in versions:
            mark = translate("current", reader) if each.number == number else ""
            table.add_row(mark, *cells(each, reader))
        Console(highlight=False).print(table)
