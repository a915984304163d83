"""Data packages on disk: which folder holds which, what they say of themselves, their bytes.

A promotion replaces the description first and the tables beside it after (see
`doingoai.refresh.versions`). Whoever reads in between finds a table that is not the one described;
the same table then lies in ``history/<version>/``, and is read from there.
"""

from __future__ import annotations

import copy
import hashlib
import json
import os
import re
from dataclasses import dataclass, field
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from doingoai._paths import course_file
from doingoai.datasets._errors import DatasetError
from doingoai.datasets._using import used

if TYPE_CHECKING:
    from collections.abc import Iterator

DESCRIPTION = "datapackage.json"
HISTORY = "history"
_NAME = re.compile("[a-z0-9][a-z0-9-]*")
_VERSION = re.compile("[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True)
class Described:
    """A dataset as one reading of its description found it.

    Attributes:
        name: the dataset.
        folder: where the description lies.
        description: what it says.
    """

    name: str
    folder: Path
    description: dict[str, Any] = field(compare=False)

    @property
    def version(self) -> str:
        """Its version, such as ``"2026.11.1"``."""
        return str(self.description["version"])

    def table(self, resource: str) -> dict[str, Any]:
        """The description of one table."""
        tables = {str(entry["name"]): entry for entry in self.description["resources"]}
        if resource not in tables:
            raise DatasetError.unknown_resource(self.name, resource, list(tables))
        return cast("dict[str, Any]", tables[resource])

    def content(self, resource: str) -> bytes:
        """The bytes of one table, proved to be those that the description names."""
        entry = self.table(resource)
        beside = _bytes(self.name, self.folder / str(entry["path"]))
        if beside is not None and _is_described(beside, entry):
            return beside
        for path in self._other_places(entry):
            kept = _bytes(self.name, path)
            if kept is not None and _is_described(kept, entry):
                return kept
        if beside is not None:
            raise DatasetError.altered(self.name, entry["path"])
        if entry.get("audience") == "instructor":
            return _instructors(self.name, resource, entry)
        raise DatasetError.missing(self.name, entry["path"])

    def _other_places(self, entry: dict[str, Any]) -> Iterator[Path]:
        """Where a table lies that is not beside its description.

        A class's folder holds no table for instructors; whoever marks has them in the course's.
        """
        yield from _kept_at(self.folder, self.version, str(entry["path"]))
        if entry.get("audience") == "instructor":
            course = course_file("datasets", self.name)
            yield course / str(entry["path"])
            yield from _kept_at(course, self.version, str(entry["path"]))


def package(name: str) -> dict[str, Any]:
    """The Frictionless description of the dataset ``name`` (its ``datapackage.json``).

    Raises:
        DatasetError: there is no such dataset, or its description can't be read.
    """
    return copy.deepcopy(described(name).description)


def version(name: str) -> str:
    """The version of the dataset ``name``, such as ``"2026.11.1"``.

    Raises:
        DatasetError: there is no such dataset, or its description can't be read.
    """
    return described(name).version


def version_folder(name: str, version: str) -> Path:
    """The folder of one version of the dataset ``name``: kept in its history, or current.

    With `using` it lets an answer be marked on the version that it was given on.

    Raises:
        DatasetError: there is no such dataset or version, or a description can't be read.
    """
    current = described(name).folder  # a name that is none is said as such
    places = [current, *(root / name for root in _roots() if root / name != current)]
    for place in places:
        for kept in _kept_at(place, version, DESCRIPTION):
            if kept.is_file():
                return kept.parent
        path = place / DESCRIPTION
        if path.is_file() and read_description(name, path)["version"] == version:
            return place
    known = {path.name for place in places for path in place.glob(f"{HISTORY}/*") if path.is_dir()}
    here = {name for name in known if _VERSION.fullmatch(name)} | {described(name).version}
    raise DatasetError.no_version(name, version, sorted(here))


def described(name: str) -> Described:
    """The dataset ``name``, its description read once, so that one version is read throughout."""
    if name in used():
        path = used()[name] / DESCRIPTION
        if not path.is_file():
            raise DatasetError.missing(name, DESCRIPTION)
        return Described(name, path.parent, read_description(name, path))
    for root in _roots():
        path = root / name / DESCRIPTION
        if is_name(name) and path.is_file():
            return Described(name, path.parent, read_description(name, path))
    raise DatasetError.unknown(name, _known())


def is_name(name: str) -> bool:
    """Whether a dataset may be called ``name``: it is also the name of a folder."""
    return _NAME.fullmatch(name) is not None


def is_version(number: str) -> bool:
    """Whether a version may be called ``number``: it is also the name of a folder."""
    return _VERSION.fullmatch(number) is not None


def read_description(name: str, path: Path) -> dict[str, Any]:
    """What the description at ``path`` says; DatasetError when it can't be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        tables = [(entry["name"], entry["path"], entry["hash"]) for entry in found["resources"]]
        if not (found["version"] and tables):
            raise DatasetError.unreadable(name, DESCRIPTION)
    except OSError as error:
        raise DatasetError.unreadable(name, error.strerror or "") from error
    except (ValueError, KeyError, TypeError) as error:
        raise DatasetError.unreadable(name, str(error)) from error
    return cast("dict[str, Any]", found)


def _kept_at(folder: Path, number: str, file: str) -> Iterator[Path]:
    """Where ``file`` of a version is kept, if a version can have that number at all."""
    if is_version(number):
        yield folder / HISTORY / number / file


def _is_described(data: bytes, entry: dict[str, Any]) -> bool:
    return str(entry["hash"]) == f"sha256:{hashlib.sha256(data).hexdigest()}"


def _bytes(name: str, path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DatasetError.unreadable(name, error.strerror or "") from error


def _instructors(name: str, resource: str, entry: dict[str, Any]) -> bytes:
    """The table from doingoai-solutions, which brings what the main package must not have."""
    if find_spec("doingoai_solutions") is not None:
        found = resources.files("doingoai_solutions")
        for place in (found / "_course" / "datasets", found / "datasets"):
            table = place / name / str(entry["path"])
            if table.is_file() and _is_described(data := table.read_bytes(), entry):
                return data
    raise DatasetError.for_instructors(name, resource)


def _roots() -> list[Path]:
    """Where datasets are: a class's own folder first, then the course's."""
    own = os.environ.get("DOINGOAI_DATASETS")
    return [*([Path(own).expanduser()] if own else []), course_file("datasets")]


def _known() -> list[str]:
    found = {path.parent.name for root in _roots() for path in root.glob(f"*/{DESCRIPTION}")}
    return sorted(found | set(used()))
