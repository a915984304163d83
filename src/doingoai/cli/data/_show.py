"""``doingoai data show``: what is known of one dataset."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Console

from doingoai import datasets
from doingoai.cli._reader import say, write_json
from doingoai.cli.data._options import Json, Lang, Name, said_plainly, store_of
from doingoai.cli.data._shown import COLUMNS, as_json, cells
from doingoai.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from doingoai.refresh.versions import Version


def command(name: Name, json_file: Json = None, lang: Lang = None) -> None:
    """Show what is known of a dataset: its version, where it is from, its tables."""
    with said_plainly(lang) as reader:
        version = store_of(name).current(name)
        if version is None:  # pragma: no cover - store_of found it a moment ago
            raise datasets.DatasetError.unknown(name, [])
        described = datasets.package(name)
        write_json(json_file, {**as_json(version), "package": described})
        console = Console(highlight=False)
        for line in _lines(version, described, reader):
            say(console, line)


def _lines(version: Version, described: Mapping[str, Any], reader: str) -> Iterator[str]:
    yield f"{version.name}: {version.title}"
    if described.get("description") != version.title:
        yield str(described.get("description", ""))
    for heading, cell in zip(COLUMNS, cells(version, reader), strict=True):
        yield f"{translate(heading, reader)}: {cell}"
    licences = ", ".join(str(each.get("title")) for each in described.get("licenses", ()))
    yield f"{translate('Licence', reader)}: {licences or '–'}"
    yield f"{translate('Folder', reader)}: {version.folder}"
    for table in described["resources"]:
        only = translate(" (for instructors)", reader) if "audience" in table else ""
        line = f"• {table['path']}{only}"
        fields = table.get("schema", {}).get("fields", ())  # a sound has none
        columns = ", ".join(str(field["name"]) for field in fields)
        yield f"{line}: {columns}" if columns else line
