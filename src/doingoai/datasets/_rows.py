"""Small tables without pandas: verified, then made into values, once for each published file."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache
from io import StringIO
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from doingoai.datasets._errors import DatasetError
from doingoai.datasets._packages import described

if TYPE_CHECKING:
    from doingoai.datasets._packages import Described

Parsers = Mapping[str, Callable[[str], object]]
Made = TypeVar("Made")


def table(
    name: str, kind: type[Made], parsers: Parsers, *, resource: str = "data"
) -> tuple[Made, ...]:
    """The rows of a table in their order, each a ``kind``.

    Args:
        name: the dataset.
        kind: a dataclass whose fields are columns of the table.
        parsers: how a cell is read, by column; a column not named here is text.
        resource: the table within the dataset.

    Raises:
        DatasetError: as `doingoai.datasets.load`; a column is missing, a cell is not of its type.
    """
    made: Any = kind  # mypy takes no class for a key of a cache
    found = described(name)
    digest = str(found.table(resource)["hash"])
    return _made(found, resource, made, tuple(parsers.items()), digest)


@cache
def _made(
    found: Described,
    resource: str,
    kind: type[Any],
    parsers: tuple[tuple[str, Callable[[str], object]], ...],
    digest: str,  # noqa: ARG001 - key of the cache, as is the folder: another hash, other rows
) -> tuple[Any, ...]:
    name = found.name
    rows = csv.DictReader(StringIO(found.content(resource).decode("utf-8"), newline=""))
    columns = [field.name for field in dataclasses.fields(kind)]
    missing = [column for column in columns if column not in (rows.fieldnames or ())]
    if missing:
        raise DatasetError.wrong_columns(name, missing, [])
    reading = dict(parsers)

    def cell(row: dict[str, str], column: str) -> object:
        try:
            return reading.get(column, str)(row[column])
        except ValueError as error:
            raise DatasetError.wrong_values(name, column) from error

    return tuple(kind(**{column: cell(row, column) for column in columns}) for row in rows)


def records(name: str, resource: str = "data") -> tuple[Mapping[str, str], ...]:
    """The rows of a table in their order, every cell as text, for tables whose columns vary.

    Args:
        name: the dataset.
        resource: the table within the dataset.

    Raises:
        DatasetError: as `doingoai.datasets.load`.
    """
    found = described(name)
    return _records(found, resource, str(found.table(resource)["hash"]))


@cache
def _records(
    found: Described,
    resource: str,
    digest: str,  # noqa: ARG001 - as of `_made`
) -> tuple[Mapping[str, str], ...]:
    text = found.content(resource).decode("utf-8")
    return tuple(MappingProxyType(row) for row in csv.DictReader(StringIO(text, newline="")))


def number(written: str) -> float:
    """The number of a cell, whole where it is."""
    value = float(written)
    return int(value) if value.is_integer() else value


def day(written: str) -> dt.date:
    """The day of a cell, as ISO writes it."""
    return dt.date.fromisoformat(written)


def listed(written: str) -> tuple[str, ...]:
    """The entries of a cell that holds several, separated by semicolons."""
    return tuple(entry.strip() for entry in written.split(";") if entry.strip())
