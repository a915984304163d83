"""A version while it is being made: rows stream in, a complete folder comes out."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self
from zoneinfo import ZoneInfo

from doingoai.datasets._packages import DESCRIPTION, Described
from doingoai.datasets.schemas import schema
from doingoai.datasets.writing import Package, Table, resource_entry
from doingoai.refresh.versions._card import card
from doingoai.refresh.versions._disk import put, sync_file, sync_folder, told_plainly
from doingoai.refresh.versions._keeping import CARD
from doingoai.refresh.versions._rendering import header_bytes, rows_bytes
from doingoai.refresh.versions._version import Version, read_version, time_column

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    import pandas as pd

OWN_DATA = {
    "name": "LicenseRef-not-for-publication",
    "title": "Not for publication: data of an account of our own",
}
_DATA = "data.csv"


@dataclass(frozen=True)
class Ground:
    """What a new version stands on.

    Attributes:
        before: the version that it follows, whose other tables are carried over; None: the first.
        current: its number in this store; None where the store has none of its own yet.
    """

    before: Described | None
    current: str | None


class Staging:
    """A version of a dataset that nobody reads yet; made by `Store.staging`.

    First `add` all rows, then `describe`, then `finish`.

    Attributes:
        folder: where it is made; files that are put there (report, rejected rows) stay with it.
    """

    def __init__(self, name: str, folder: Path, ground: Ground) -> None:
        self.folder = folder
        self._name = name
        self._schema = schema(name)
        self._ground = ground
        self._when = time_column(name, self._schema.fields)
        self._days: list[pd.Timestamp] = []
        self._rows, self._size, self._digest = 0, 0, hashlib.sha256()
        self._file = (folder / _DATA).open("xb")
        self._write(header_bytes(self._schema.columns))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, frame: pd.DataFrame) -> None:
        """Append the rows of ``frame``, which has a column for each of the schema.

        Raises:
            KeyError: a column of the schema is missing.
            ValueError: a column holds what the schema doesn't allow in it.
            Refused: the disk is full or can't be written to.
        """
        self._write(rows_bytes(frame, self._schema.fields))
        self._rows += len(frame)
        if self._when and len(frame):
            times = frame[self._when].dropna()
            self._days += [times.min(), times.max()] if len(times) else []

    def describe(
        self,
        *,
        version: str,
        title: str,
        made_by: Mapping[str, object],
        about: Mapping[str, object] | None = None,
        removed: Mapping[str, int] | None = None,
        sources: Iterable[Mapping[str, str]] = (),
        licence: Mapping[str, str] | None = None,
    ) -> Path:
        """Make a dataset of the rows added, which ``datasets.using`` can read; no more can follow.

        The other tables of the version before come along, save those for instructors: they
        describe rows that are gone.

        Args:
            version: its number, see `Store.next_version`.
            title: what the data are, in English.
            made_by: what made it: ``{"refresh": ["meta-posts"]}``.
            about: what ``frame.attrs["doingoai"]`` will hold: mission, zone …
            removed: what the privacy gate took out: how many of each kind.
            sources: Frictionless sources; default: the title.
            licence: its licence; default: data of one's own account, not for publication.

        Returns:
            The folder.

        Raises:
            Refused: the disk is full or can't be written to.
            DatasetError: a table of the version before is damaged.
        """
        with told_plainly(self.folder):
            self._file.close()
            sync_file(self.folder / _DATA)
            told = {"fictional": False, **(about or {})}
            package = Package(
                name=self._name,
                title=title,
                description=title,
                version=version,
                tables=(),
                sources=list(sources) or [{"title": title}],
                made_by=self._made_by(made_by, removed or {}),
                about=told,
                license=licence or OWN_DATA,
                covers=self._covers(str(told.get("zone", "UTC"))),
            )
            entries = [self._entry(title), *self._carried_over()]
            put(self.folder / DESCRIPTION, package.description_bytes(entries))
            made = read_version(self._name, self.folder)
            put(self.folder / CARD, card(made, removed or {}).encode("utf-8"))
        return self.folder

    def finish(self) -> Version:
        """Put the version into the history, whole; it is not current yet.

        Raises:
            DatasetError: it has not been described.
            Refused: the disk is full or can't be written to, or this version is there already.
        """
        number = read_version(self._name, self.folder).number
        history = self.folder.parent
        with told_plainly(history):
            for path in self.folder.rglob("*"):
                if path.is_file():
                    sync_file(path)
            sync_folder(self.folder)
            self.folder = self.folder.rename(history / number)
            sync_folder(history)
        return read_version(self._name, self.folder)

    def _write(self, data: bytes | memoryview) -> None:
        with told_plainly(self.folder):
            self._file.write(data)
        self._digest.update(data)
        self._size += len(data)

    def _made_by(
        self, made_by: Mapping[str, object], removed: Mapping[str, int]
    ) -> dict[str, object]:
        return {
            **made_by,
            "made_at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            **({"after": self._ground.current} if self._ground.current else {}),
            "removed": dict(removed),
        }

    def _covers(self, zone: str) -> dict[str, Any]:
        days = [
            time.tz_convert(ZoneInfo(zone)).date() if time.tzinfo else time.date()
            for time in self._days
        ]
        return {
            "rows": self._rows,
            "first_day": min(days).isoformat() if days else None,
            "last_day": max(days).isoformat() if days else None,
        }

    def _entry(self, title: str) -> dict[str, Any]:
        key = self._schema.primary_key
        table = Table(
            name="data",
            title=title,
            fields=self._schema.fields,
            rows=(),
            primary_key=key if isinstance(key, str) else list(key),
        )
        return resource_entry(table, size=self._size, digest=self._digest.hexdigest())

    def _carried_over(self) -> list[dict[str, Any]]:
        before = self._ground.before
        if before is None:
            return []
        kept = [
            entry
            for entry in before.description["resources"]
            if entry["name"] != "data" and entry.get("audience") != "instructor"
        ]
        for entry in kept:
            put(self.folder / str(entry["path"]), before.content(str(entry["name"])))
        return kept
