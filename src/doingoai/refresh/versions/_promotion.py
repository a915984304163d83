"""One version becomes the current one, at the replacement of one file."""

from __future__ import annotations

import filecmp
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from doingoai._files import patiently_replace
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
from doingoai.refresh.versions._keeping import CARD, KEEPING, file_names, keep, kept_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STAGING = ".staging-"
_NEW = ".new"


def promote(name: str, folder: Path, number: str) -> None:
    """Make ``history/<number>/`` the current version of the dataset in ``folder``.

    What needs room on the disk comes first. Then the description is replaced: that is the moment.
    Then the tables beside it, which until then are read from the history.

    Raises:
        Refused, DatasetError: see `Store.promote`.
    """
    new = kept_whole(name, folder, number)
    if new is None:
        known = sorted(path.parent.name for path in folder.glob(f"{HISTORY}/*/{DESCRIPTION}"))
        raise Refused(
            Message(
                "The history of “{name}” holds no version “{version}”.",
                {"name": name, "version": number},
            ),
            Message("It holds: {known}.", {"known": ", ".join(known) or "–"}),
        )
    if (folder / DESCRIPTION).is_file():
        keep(Described(name, folder, read_description(name, folder / DESCRIPTION)), folder)
    with told_plainly(folder):
        try:
            _prepare(new, folder)
            patiently_replace(_waiting(folder, DESCRIPTION), folder / DESCRIPTION)
        except OSError:
            for left in _left(folder):
                left.unlink(missing_ok=True)
            raise
    with suppress(OSError):  # it is current now, and read whole; the next run tries again
        sync_folder(folder)
        _settle(name, folder)


def recover(name: str, folder: Path) -> bool:
    """Finish or clear away what a run left that was stopped; whether there was any.

    Whoever calls this holds the lock, so that whatever is unfinished belongs to nobody, save what
    this process itself is making.

    Raises:
        Refused: the disk can't be written to.
    """
    parts = [
        path
        for start in (STAGING, KEEPING)
        for path in folder.glob(f"{HISTORY}/{start}*")
        if not path.name.startswith(STAGING + owner())
    ]
    for path in parts:
        clear(path)
    unfinished = bool(parts) or any(_left(folder))
    if (folder / DESCRIPTION).is_file():
        with told_plainly(folder):
            unfinished = _settle(name, folder) or unfinished
    return unfinished


def _prepare(new: Described, folder: Path) -> None:
    """Lay the files of the new version beside the ones that they will replace."""
    for file in (DESCRIPTION, *file_names(new)):
        source = new.folder / file
        differs = source.is_file() and not _equal(source, folder / file)
        if differs or file == DESCRIPTION:
            shutil.copyfile(source, _waiting(folder, file))
            sync_file(_waiting(folder, file))


def _settle(name: str, folder: Path) -> bool:
    """Bring the files beside the description in line with it; whether any was not.

    A file that no longer belongs goes first, so that nobody takes it for part of the version; a
    file is only taken away when the history holds the same.
    """
    current = Described(name, folder, read_description(name, folder / DESCRIPTION))
    kept = folder / HISTORY / current.version if is_version(current.version) else None
    changed = False
    if kept is not None and (kept / DESCRIPTION).is_file():
        for stale in list(_stale(current, folder)):
            stale.unlink(missing_ok=True)
            changed = True
    for path in list(_left(folder)):
        file = _file_of(path)
        if kept is not None and _equal(path, kept / file):
            patiently_replace(path, folder / file)
        else:
            path.unlink(missing_ok=True)
        changed = True
    if changed:
        sync_folder(folder)
    return changed


def _stale(current: Described, folder: Path) -> Iterator[Path]:
    """Files of other versions that the current one does not have."""
    belong = {DESCRIPTION, *file_names(current)}
    if not (folder / HISTORY / current.version / CARD).is_file():
        belong.discard(CARD)
    for kept in folder.glob(f"{HISTORY}/*/*"):
        beside = folder / kept.name
        if kept.name not in belong and _equal(kept, beside):
            yield beside


def _waiting(folder: Path, file: str) -> Path:
    return folder / f".{file}{_NEW}"


def _left(folder: Path) -> Iterator[Path]:
    return folder.glob(f".*{_NEW}")


def _file_of(waiting: Path) -> str:
    return waiting.name.removeprefix(".").removesuffix(_NEW)


def _equal(one: Path, other: Path) -> bool:
    return other.is_file() and one.is_file() and filecmp.cmp(one, other, shallow=False)
