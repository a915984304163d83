"""Writing files whole or not at all: the one place for it."""

from __future__ import annotations

import errno
import os
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from doingoai.i18n import Message

if TYPE_CHECKING:
    from pathlib import Path

# A virus scanner or a sync client may hold a file for a moment on Windows.
_HELD_SECONDS = 3.0


def write_whole(path: Path, data: bytes, *, mode: int = 0o644) -> None:
    """Put ``data`` at ``path`` so that a reader sees the old file or the new one, never a part.

    Args:
        path: the file; its folder must exist.
        data: what it shall hold.
        mode: permissions, where the system has them.

    Raises:
        OSError: nothing was changed.
    """
    # The process id keeps two writers apart even where locks are not honoured.
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, mode)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.chmod(mode)
        patiently_replace(new, path)
    finally:
        new.unlink(missing_ok=True)


def write_new(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``, where nothing may be yet.

    Raises:
        FileExistsError: there is something, and it was not touched.
        OSError: nothing is there, as before.
    """
    file = path.open("xb")
    try:
        with file:
            file.write(data)
    except OSError:
        path.unlink(missing_ok=True)  # half a file would stand in the way of the next attempt
        raise


def patiently_replace(new: Path, old: Path) -> None:
    """Move ``new`` over ``old``, waiting a moment where another program holds ``old``."""
    deadline = time.monotonic() + _HELD_SECONDS
    while True:
        try:
            new.replace(old)
        except PermissionError:
            if os.name != "nt" or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


def free_name(path: Path, why: str) -> Path:
    """A name beside ``path`` that says why it was put there and when, and is not taken."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return path.with_name(f"{path.stem}-{why}-{stamp}{path.suffix}")


def why_not_saved(error: OSError, path: Path) -> tuple[Message, Message]:
    """What stood in the way of writing ``path``, and what to do next."""
    folder = {"folder": str(path.parent)}
    kept = Message("What was saved before is still there.")
    if error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
        return (
            Message("Not saved: the disk is full."),
            Message("Free some space, then try again."),
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return Message("Not saved: {folder} cannot be written to.", folder), kept
    return Message("Not saved: {folder} does not answer.", folder), kept


_BINARY = getattr(os, "O_BINARY", 0)
