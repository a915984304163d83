"""One version of a dataset, as its description tells it."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from doingoai.datasets import DatasetError
from doingoai.datasets._packages import DESCRIPTION, Described, read_description
from doingoai.datasets.schemas import refreshed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

COVERS = "covers"


@dataclass(frozen=True)
class Version:
    """One version of a dataset.

    Attributes:
        name: the dataset.
        number: ``"2026.11.2"``: edition and count.
        folder: where it lies whole; for the current one, the dataset's own folder.
        title: what the data are.
        made_by: generator and seed, or what the refresh knows: adapter, files, what was removed.
        rows: rows of the main table.
        days: first and last day covered, in the account's zone; None where rows have no time.
        fictional: whether the data are invented.
        made_at: when a refresh made it; None for data that came with the course.
    """

    name: str
    number: str
    folder: Path
    title: str
    made_by: Mapping[str, Any]
    rows: int
    days: tuple[dt.date, dt.date] | None
    fictional: bool
    made_at: dt.datetime | None

    @property
    def made_from(self) -> str:
        """The adapters that read the exports, or the generator that invented the data."""
        adapters = self.made_by.get("refresh") or ()
        return ", ".join(adapters) or str(self.made_by.get("generator") or "–")


def read_version(name: str, folder: Path) -> Version:
    """The version that lies in ``folder``.

    Raises:
        DatasetError: its description can't be read, or its main table where rows must be counted.
    """
    found = Described(name, folder, read_description(name, folder / DESCRIPTION))
    said = found.description
    covers = said.get(COVERS) or _counted(found)
    days = [dt.date.fromisoformat(covers[key]) for key in ("first_day", "last_day") if covers[key]]
    made_by = said.get("made_by") or {}
    made_at = made_by.get("made_at")
    return Version(
        name=name,
        number=found.version,
        folder=folder,
        title=str(said.get("title", "")),
        made_by=made_by,
        rows=int(covers["rows"]),
        days=(days[0], days[1]) if days else None,
        fictional=bool(said.get("doingoai", {}).get("fictional", False)),
        made_at=dt.datetime.fromisoformat(made_at) if made_at else None,
    )


def read_if_whole(name: str, folder: Path) -> Version | None:
    """The version that lies in ``folder``, or None where there is none that can be read."""
    try:
        return read_version(name, folder)
    except DatasetError:
        return None


def time_column(name: str, fields: Iterable[Mapping[str, Any]]) -> str | None:
    """The column that says when a row was; None where rows have no time.

    Days alone count only in what a refresh fills: in the tables of facts and limits they say when
    a source was read.
    """
    kinds = {str(field["name"]): field["type"] for field in fields}
    wanted = ("datetime", "date") if name in refreshed() else ("datetime",)
    return next((column for kind in wanted for column in kinds if kinds[column] == kind), None)


def order(number: str) -> tuple[tuple[int, ...], str]:
    """What sorts versions: by year, month and count; a name of another form comes first.

    A variant of an edition (``"2026.11.1-k3f9a2c41"``) comes right after it.
    """
    parts = number.partition("-k")[0].split(".")
    plain = all(part.isascii() and part.isdecimal() for part in parts)
    return (tuple(int(part) for part in parts) if plain else (), number)


def _counted(found: Described) -> dict[str, Any]:
    """Rows and days of a version that does not tell them: one that came with the course."""
    fields = found.table("data")["schema"]["fields"]
    column = time_column(found.name, fields)
    table = csv.DictReader(StringIO(found.content("data").decode("utf-8"), newline=""))
    rows, times = 0, []
    for row in table:
        rows += 1
        if column and row.get(column):
            times.append(row[column])
    zone = ZoneInfo(str(found.description.get("doingoai", {}).get("zone", "UTC")))
    return {
        "rows": rows,
        "first_day": _day(min(times), zone) if times else None,
        "last_day": _day(max(times), zone) if times else None,
    }


def _day(written: str, zone: ZoneInfo) -> str:
    """The day of a moment in a zone; a day alone stays as it is."""
    moment = dt.datetime.fromisoformat(written)
    return (moment.astimezone(zone) if moment.tzinfo else moment).date().isoformat()
