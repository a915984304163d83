"""Complete copies of versions below ``history/``."""

from __future__ import annotations

import filecmp
import hashlib
import shutil
from typing import TYPE_CHECKING, Any

from doingoai.datasets import DatasetError
from doingoai.datasets._packages import (
    DESCRIPTION,
    HISTORY,
    Described,
    is_version,
    read_description,
)
from doingoai.i18n import Message
from doingoai.refresh._errors import Refused
from doingoai.refresh.versions._disk import clear, owner, sync_file, sync_folder, told_plainly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CARD = "README.md"
KEEPING = ".keeping-"


def keep(found: Described, folder: Path, *, instructors: bool = True) -> Path:
    """Keep a version whole in the history of the dataset in ``folder``, if it isn't yet.

    Args:
        found: the version, where it lies now.
        folder: the dataset's folder.
        instructors: whether its tables for instructors are kept too.

    Returns:
        The folder where it is kept.

    Raises:
        Refused: another version of that number is kept already, or the disk is full or can't be
            written to.
        DatasetError: a table of it is damaged.
    """
    history = folder / HISTORY
    kept = history / found.version
    if not is_version(found.version):
        raise DatasetError.unreadable(found.name, f"“version”: {found.version}")
    if kept.exists():
        _same(found, kept)
        return kept
    parts = history / f"{KEEPING}{owner()}"
    with told_plainly(history):
        try:
            clear(parts)
            parts.mkdir(parents=True)
            for source in _files(found, instructors=instructors):
                copied = parts / source.name
                shutil.copyfile(source, copied)
                sync_file(copied)
            sync_folder(parts)
            parts.rename(kept)
            sync_folder(history)
        finally:
            clear(parts)
    return kept


def kept_whole(name: str, folder: Path, number: str) -> Described | None:
    """The version ``number`` in the history of ``folder``, every table as described.

    Raises:
        DatasetError: a table of it is damaged.
    """
    kept = folder / HISTORY / number
    if not (is_version(number) and (kept / DESCRIPTION).is_file()):
        return None
    found = Described(name, kept, read_description(name, kept / DESCRIPTION))
    if found.version != number:
        return None
    return found if list(_files(found, instructors=True)) else None


def file_names(found: Described) -> tuple[str, ...]:
    """The files of a version beside its description: its card and its tables."""
    return (CARD, *(str(entry["path"]) for entry in found.description["resources"]))


def _files(found: Described, *, instructors: bool) -> Iterator[Path]:
    """The files of a version that are there, each table proved to be the one described."""
    yield found.folder / DESCRIPTION
    if (found.folder / CARD).is_file():
        yield found.folder / CARD
    for entry in found.description["resources"]:
        path = found.folder / str(entry["path"])
        for_instructors = entry.get("audience") == "instructor"
        if for_instructors and not (instructors and path.is_file()):
            continue
        if not path.is_file():
            raise DatasetError.missing(found.name, path.name)
        if not _is_described(path, entry):
            raise DatasetError.altered(found.name, path.name)
        yield path


def _is_described(path: Path, entry: dict[str, Any]) -> bool:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return str(entry["hash"]) == f"sha256:{digest}"


def _same(found: Described, kept: Path) -> None:
    description = kept / DESCRIPTION
    if not (
        description.is_file()
        and filecmp.cmp(found.folder / DESCRIPTION, description, shallow=False)
    ):
        raise Refused(
            Message(
                "{folder} already holds other data called version “{version}”.",
                {"folder": str(kept), "version": found.version},
            ),
            Message("Move that folder elsewhere, then try again. Nothing was changed."),
        )
