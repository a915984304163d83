from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from doingoai._files import write_whole
from doingoai.datasets import package
from doingoai.datasets.writing import Package, Table, resource_entry
from doingoai.refresh.versions._rendering import header_bytes, rows_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd


def write_package(
    frame: pd.DataFrame,
    folder: Path | str,
    *,
    name: str = "posts",
    version: str,
    title: str,
    about: Mapping[str, object] | None = None,
) -> Path:
    """Make a dataset of ``frame`` that ``DOINGOAI_DATASETS`` can point a class at.

    Args:
        frame: rows in the schema of our dataset ``name``.
        folder: the folder of the class's datasets; ``folder/name`` is written.
        name: the dataset whose schema it follows.
        version: the version that answers will carry, such as ``"2026.11.2"``.
        title: what the data are.
        about: what ``load(...).attrs["doingoai"]`` will hold; default: ``frame.attrs``.

    Returns:
        The folder of the new package.

    Raises:
        DatasetError: there is no dataset of ours called ``name``.
        KeyError: a column of the schema is missing.
        ValueError: a column holds what the schema doesn't allow in it.
    """
    schema = package(name)["resources"][0]["schema"]
    fields = schema["fields"]
    table = Table("data", title, fields, (), schema["primaryKey"])
    data = header_bytes(field["name"] for field in fields) + rows_bytes(frame, fields)
    made = Package(
        name=name,
        title=title,
        description=title,
        version=version,
        tables=(),
        sources=[{"title": title}],
        made_by={"generator": "doingoai.refresh", "seed": None},
        about={"fictional": False, **(about or frame.attrs.get("doingoai", {}))},
    )
    entry = resource_entry(table, size=len(data), digest=hashlib.sha256(data).hexdigest())
    target = Path(folder) / name
    target.mkdir(parents=True, exist_ok=True)
    write_whole(target / table.path, data)
    write_whole(target / "datapackage.json", made.description_bytes([entry]))
    return target
