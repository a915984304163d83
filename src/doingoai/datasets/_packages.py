"""Data packages on disk: which folder holds which, what they say of themselves, their bytes."""

from __future__ import annotations

import copy
import hashlib
import json
import os
import re
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

from doingoai._paths import course_file
from doingoai.datasets._errors import DatasetError

DESCRIPTION = "datapackage.json"
_NAME = re.compile("[a-z0-9][a-z0-9-]*")


def package(name: str) -> dict[str, Any]:
    """The Frictionless description of the dataset ``name`` (its ``datapackage.json``).

    Raises:
        DatasetError: there is no such dataset, or its description can't be read.
    """
    return copy.deepcopy(described(name)[1])


def version(name: str) -> str:
    """The version of the dataset ``name``, such as ``"2026.11.1"``.

    Raises:
        DatasetError: there is no such dataset, or its description can't be read.
    """
    return str(described(name)[1]["version"])


def described(name: str) -> tuple[Path, dict[str, Any]]:
    """The folder of the dataset and its description."""
    for root in _roots():
        path = root / name / DESCRIPTION
        if _NAME.fullmatch(name) and path.is_file():
            return path.parent, _description(name, path)
    raise DatasetError.unknown(name, _known())


def resource_described(name: str, resource: str) -> dict[str, Any]:
    """The description of one table of the dataset."""
    tables = {str(entry["name"]): entry for entry in described(name)[1]["resources"]}
    if resource not in tables:
        raise DatasetError.unknown_resource(name, resource, list(tables))
    return cast("dict[str, Any]", tables[resource])


def content(name: str, resource: str) -> bytes:
    """The bytes of one table, proved to be those that the description names."""
    entry = resource_described(name, resource)
    data = _read(name, resource, entry)
    if f"sha256:{hashlib.sha256(data).hexdigest()}" != entry["hash"]:
        raise DatasetError.altered(name, entry["path"])
    return data


def _read(name: str, resource: str, entry: dict[str, Any]) -> bytes:
    path = described(name)[0] / str(entry["path"])
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        if entry.get("audience") == "instructor":
            return _instructors(name, resource, entry)
        raise DatasetError.missing(name, entry["path"]) from error
    except OSError as error:
        raise DatasetError.unreadable(name, error.strerror or "") from error


def _instructors(name: str, resource: str, entry: dict[str, Any]) -> bytes:
    """The table from doingoai-solutions, which brings what the main package must not have."""
    if find_spec("doingoai_solutions") is not None:
        found = resources.files("doingoai_solutions")
        for place in (found / "_course" / "datasets", found / "datasets"):
            table = place / name / str(entry["path"])
            if table.is_file():
                return table.read_bytes()
    raise DatasetError.for_instructors(name, resource)


def _description(name: str, path: Path) -> dict[str, Any]:
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


def _roots() -> list[Path]:
    """Where datasets are: a class's own folder first, then the course's."""
    own = os.environ.get("DOINGOAI_DATASETS")
    return [*([Path(own).expanduser()] if own else []), course_file("datasets")]


def _known() -> list[str]:
    return sorted({path.parent.name for root in _roots() for path in root.glob(f"*/{DESCRIPTION}")})
