"""Where the bytes of an export come from: a file, or a member of an archive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True)
class Source:
    """Bytes that can be read again and again.

    Attributes:
        name: what a person calls it: ``"youtube.zip: Table data.csv"``.
        size: how many bytes it has.
        open: opens it anew, at its start; it can seek.
    """

    name: str
    size: int
    open: Callable[[], BinaryIO]

    def beginning(self, count: int) -> bytes:
        """Its first ``count`` bytes."""
        with self.open() as file:
            return file.read(count)

    def window(self, start: int, count: int) -> bytes:
        """``count`` bytes from ``start``."""
        with self.open() as file:
            file.seek(start)
            return file.read(count)


def file_source(path: Path) -> Source:
    """The file at ``path``.

    Raises:
        RefreshError: there is none, it is a folder, or it may not be read.
    """
    if path.is_dir():
        raise RefreshError(
            Message("{file} is a folder.", {"file": path.name}),
            Message("Name the files in it, or the zip archive as it was downloaded."),
        )

    def opened() -> BinaryIO:
        try:
            return path.open("rb")
        except OSError as error:
            raise RefreshError(
                Message(
                    "{file} cannot be opened: {why}.",
                    {"file": path.name, "why": error.strerror or ""},
                )
            ) from error

    with opened() as file:
        size = file.seek(0, 2)
    return Source(path.name, size, opened)
