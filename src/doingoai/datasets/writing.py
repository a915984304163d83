"""Writes a data package: tables with one newline and one number format, and their description."""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import dataclass, field
from io import StringIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Row = dict[str, object]


@dataclass(frozen=True)
class Table:
    """One resource of a package.

    Attributes:
        name: its name, also in ``datasets.load(package, name)``; ``data`` is the main one.
        title: what it is, in English.
        fields: Frictionless fields: name, type, description, constraints, and ``unit``.
        rows: its rows; None is a missing value.
        primary_key: the column that identifies a row.
        audience: ``"instructor"`` for a table that answers a question.
    """

    name: str
    title: str
    fields: Sequence[Mapping[str, Any]]
    rows: Sequence[Row]
    primary_key: str | list[str]
    audience: str = ""

    @property
    def path(self) -> str:
        """Its file within the package."""
        return f"{self.name}.csv"


@dataclass(frozen=True)
class Attachment:
    """A file of a package that is no table, such as a sound. It is described, not written.

    Attributes:
        name: its name, also in ``datasets.recording_bytes``.
        title: what it is, in English.
        path: its file within the package, with ``/``.
        mediatype: as IANA registers it: ``"audio/wav"``.
        content: its bytes, as they lie in the package.
    """

    name: str
    title: str
    path: str
    mediatype: str
    content: bytes


@dataclass(frozen=True)
class Package:
    """One data package.

    Attributes:
        name: its folder below ``datasets/``.
        title: what it is.
        description: one paragraph.
        version: edition and count, ``"2026.11.1"``.
        tables: its resources, the main one first.
        sources: Frictionless sources.
        made_by: generator and seed.
        about: what ``frame.attrs["doingoai"]`` will hold.
        license: an SPDX name with its title and address.
        covers: rows, first and last day, where they need not be counted again.
        attachments: files that are no tables, described after them.
    """

    name: str
    title: str
    description: str
    version: str
    tables: Sequence[Table]
    sources: Sequence[Mapping[str, str]]
    made_by: Mapping[str, object]
    about: Mapping[str, object] = field(default_factory=dict)
    license: Mapping[str, str] = field(
        default_factory=lambda: {
            "name": "CC-BY-4.0",
            "title": "Creative Commons Attribution 4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/",
        }
    )
    covers: Mapping[str, Any] = field(default_factory=dict)
    attachments: Sequence[Attachment] = ()

    def files(self) -> dict[str, bytes]:
        """Every generated file of the package with its bytes.

        The data card is written by hand, attachments by whatever makes them.
        """
        contents = {table.path: csv_bytes(table) for table in self.tables}
        entries = [
            resource_entry(
                table,
                size=len(contents[table.path]),
                digest=hashlib.sha256(contents[table.path]).hexdigest(),
            )
            for table in self.tables
        ]
        entries += [attachment_entry(attached) for attached in self.attachments]
        return {**contents, "datapackage.json": self.description_bytes(entries)}

    def description_bytes(self, entries: Sequence[Mapping[str, Any]]) -> bytes:
        """The description of the package, its tables as ``entries`` tell of them.

        Args:
            entries: what `resource_entry` gives, the main table first.
        """
        described = {
            "name": self.name,
            "title": self.title,
            "description": self.description,
            "version": self.version,
            "licenses": [dict(self.license)],
            "sources": [dict(source) for source in self.sources],
            "made_by": dict(self.made_by),
            "doingoai": dict(self.about),
            **({"covers": dict(self.covers)} if self.covers else {}),
            "resources": list(entries),
        }
        return (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def csv_bytes(table: Table) -> bytes:
    """The table as UTF-8 text with LF line ends: the same bytes on every platform."""
    names = [str(column["name"]) for column in table.fields]
    written = StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in table.rows)
    return written.getvalue().encode("utf-8")


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def resource_entry(table: Table, *, size: int, digest: str) -> dict[str, Any]:
    """What a description says of one table; its rows need not be there.

    Args:
        table: the table.
        size: how many bytes its file has.
        digest: the SHA-256 of its file, in hexadecimal digits.
    """
    return {
        "name": table.name,
        "title": table.title,
        "path": table.path,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{digest}",
        **({"audience": table.audience} if table.audience else {}),
        "schema": {
            "fields": [dict(column) for column in table.fields],
            "missingValues": [""],
            "primaryKey": table.primary_key,
        },
    }


def attachment_entry(attached: Attachment) -> dict[str, Any]:
    """What a description says of a file that is no table."""
    return {
        "name": attached.name,
        "title": attached.title,
        "path": attached.path,
        "profile": "data-resource",
        "format": attached.path.rpartition(".")[2],
        "mediatype": attached.mediatype,
        "bytes": len(attached.content),
        "hash": f"sha256:{hashlib.sha256(attached.content).hexdigest()}",
    }
