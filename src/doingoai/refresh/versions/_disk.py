"""Files that are on the disk when we say so, and what to say when the disk will not take them."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh._errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}


def meets(error: OSError, folder: Path) -> bool:
    """Whether ``error`` is about the disk that holds ``folder``, as far as can be told."""
    if error.errno in _FULL:
        return True
    return isinstance(error.filename, str | os.PathLike) and Path(error.filename).is_relative_to(
        folder
    )


@contextmanager
def told_plainly(folder: Path) -> Iterator[None]:
    """Say in plain words that ``folder`` cannot be written to; `Refused`."""
    try:
        yield
    except OSError as error:
        raise _refused(error, folder) from error


def owner() -> str:
    """What this process marks its unfinished files with; no other process has ever had it."""
    return _owner(os.getpid())


def sync_folder(folder: Path) -> None:
    """Make names that were put into ``folder`` survive a power cut, where the system can."""
    if os.name == "nt":
        return  # Windows opens no folder for this, and writes names with the files
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Make what was written to ``path`` survive a power cut."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def put(path: Path, data: bytes) -> None:
    """Write a new file through to the disk."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def clear(folder: Path) -> None:
    """Take a folder away, as far as it can be; what is left is taken by the next run."""
    shutil.rmtree(folder, ignore_errors=True)


@cache
def _owner(process: int) -> str:
    return f"{process}-{secrets.token_hex(4)}"


def _refused(error: OSError, folder: Path) -> Refused:
    place = {"folder": str(folder)}
    stands = Message("The current version stands; nothing was changed.")
    if error.errno in _FULL:
        return Refused(
            Message("The disk that holds {folder} is full, or your share of it.", place),
            Message("Nothing was changed. Free some space, then try again."),
        )
    if error.errno in _CLOSED:
        return Refused(Message("{folder} cannot be written to.", place), stands)
    why = error.strerror or type(error).__name__
    return Refused(Message("{folder} cannot be worked with: {why}.", {**place, "why": why}), stands)
