"""A class's folder with a dataset in it, and what must hold of it whatever happened."""

from __future__ import annotations

import filecmp
import json
import shutil
from typing import TYPE_CHECKING

from doingoai import datasets
from doingoai._paths import course_file
from doingoai.datasets._packages import described
from doingoai.refresh.versions import Store

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = "2026.11.1", "2026.11.2"
OLD_ROWS, NEW_ROWS = 2873, 130


def class_folder(root: Path) -> Store:
    """A store with our mentions in it."""
    shutil.copytree(course_file("datasets", "mentions"), root / "mentions")
    return Store(root)


def real_rows():
    """What stands for an export that was read: fewer mentions than ours."""
    ours = datasets.load("mentions")
    return [ours.head(100), ours.tail(30)]


def staged(store: Store, frames, version: str = NEW) -> None:
    """A version of mentions made of the frames, in the history of ``store``."""
    with store.staging("mentions") as staging:
        for frame in frames:
            staging.add(frame)
        staging.describe(
            version=version, title="An export", made_by={"refresh": ["mention-series"]}
        )
        (staging.folder / "report.json").write_text("{}", encoding="utf-8")
        staging.finish()


def read_version(store: Store) -> str:
    """The version that everybody reads now; each of its tables is proved to be its own."""
    with datasets.using({"mentions": store.root / "mentions"}):
        found = described("mentions")
    lines = {
        table["name"]: found.content(table["name"]).count(b"\n") - 1
        for table in found.description["resources"]
    }
    other = {"practice": 957, "practice_events": 4}
    assert lines in ({"data": OLD_ROWS, "events": 3, **other}, {"data": NEW_ROWS, **other})
    return found.version


def left_over(store: Store) -> list[str]:
    """What a run that was stopped has left and that nobody reads."""
    folder = store.root / "mentions"
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.name.startswith((".staging", ".keeping")) or path.name.endswith(".new")
    )


def beside_is_as_described(store: Store) -> bool:
    """Whether the dataset's folder holds its current version, no more and no less."""
    folder = store.root / "mentions"
    text = (folder / "datapackage.json").read_text(encoding="utf-8")
    package = json.loads(text)
    named = {"datapackage.json", "README.md"} | {each["path"] for each in package["resources"]}
    held = {path.name for path in folder.iterdir() if path.is_file()}
    kept = folder / "history" / package["version"]
    return held == named and (
        not kept.exists()
        or all(filecmp.cmp(folder / name, kept / name, shallow=False) for name in named)
    )
