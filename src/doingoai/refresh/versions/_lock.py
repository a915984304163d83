"""One refresh of a dataset at a time."""

from __future__ import annotations

import datetime as dt
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from doingoai.i18n import Message
from doingoai.refresh._errors import Refused
from doingoai.refresh.versions._disk import told_plainly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@contextmanager
def locked(
    root: Path, name: str, wait: float, waiting: Callable[[Message], None] | None
) -> Iterator[None]:
    """Hold the dataset ``name`` of ``root``; see `Store.lock`."""
    # One lock object a file in this process, so that whoever holds it may take it again.
    lock = FileLock(root / f".{name}.lock", is_singleton=True)
    since = root / f".{name}.since.lock"
    with told_plainly(root):
        root.mkdir(parents=True, exist_ok=True)
        if not _taken(lock, 0):
            if waiting is not None and wait > 0:
                waiting(_busy(name, since))
            if not _taken(lock, wait):
                raise Refused(
                    _busy(name, since),
                    Message("Wait until it has ended, then try again. Nothing was changed."),
                )
    try:
        if lock.lock_counter == 1:
            with suppress(OSError):  # it is only for what others are told
                now = dt.datetime.now().astimezone()
                since.write_text(now.strftime("%Y-%m-%d %H:%M"), encoding="ascii")
        yield
    finally:
        lock.release()


def _taken(lock: FileLock, seconds: float) -> bool:
    try:
        lock.acquire(timeout=seconds)
    except Timeout:
        return False
    return True


def _busy(name: str, since: Path) -> Message:
    try:
        moment = since.read_text(encoding="ascii")
    except (OSError, ValueError):
        return Message("Another refresh of “{name}” is running.", {"name": name})
    return Message(
        "Another refresh of “{name}” has been running since {since}.",
        {"name": name, "since": moment},
    )
