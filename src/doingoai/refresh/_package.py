from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from doingoai.datasets import package
from doingoai.datasets.writing import Package, Table

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
        frame: rows in the schema of our dataset ``name``, such as ``read_meta_posts`` returns.
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
    """
    schema = package(name)["resources"][0]["schema"]
    rows = [
        {
            field["name"]: _plain(value)
            for field, value in zip(schema["fields"], values, strict=True)
        }
        for values in frame[[field["name"] for field in schema["fields"]]].itertuples(index=False)
    ]
    made = Package(
        name=name,
        title=title,
        description=title,
        version=version,
        tables=[Table("data", title, schema["fields"], rows, schema["primaryKey"])],
        sources=[{"title": title}],
        made_by={"generator": "doingoai.refresh", "seed": None},
        about={"fictional": False, **(about or frame.attrs.get("doingoai", {}))},
    )
    target = Path(folder) / name
    target.mkdir(parents=True, exist_ok=True)
    for file, content in made.files().items():
        (target / file).write_bytes(content)
    return target


def _plain(value: Any) -> object:
    """A cell as our tables write it: a time in ISO form, a missing value as nothing."""
    import pandas as pd

    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.tz_convert("UTC").strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.item() if hasattr(value, "item") else value  # numpy's True is not Python's
