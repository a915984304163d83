"""Reading a dataset from another folder for a while: a version that is staged, or an older one."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NOTHING: Mapping[str, Path] = MappingProxyType({})
_FOLDERS: ContextVar[Mapping[str, Path]] = ContextVar("datasets_used", default=_NOTHING)


@contextmanager
def using(folders: Mapping[str, Path | str]) -> Iterator[None]:
    """Read each dataset named from the folder given, and every other one as before.

    Uses may be nested; leaving one brings back what held before it. It holds for this thread and
    what it awaits: a thread or process started inside begins without it.

    Args:
        folders: for each name of a dataset the folder that holds its ``datapackage.json``.

    Example: ``with using({"posts": version.folder}): load("posts")``.
    """
    token = _FOLDERS.set({**_FOLDERS.get(), **{name: Path(f) for name, f in folders.items()}})
    try:
        yield
    finally:
        _FOLDERS.reset(token)


def used() -> Mapping[str, Path]:
    """The folders in use now, by name of dataset."""
    return _FOLDERS.get()
