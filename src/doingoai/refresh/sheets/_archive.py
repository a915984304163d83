"""A zip archive as a platform gives it: the tables of all its files."""

from __future__ import annotations

import io
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZipFile, ZipInfo

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.sheets._source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLES = {".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xls"}
_MOST_FILES = 500
_LARGEST = 4_000_000_000  # bytes of one file, unpacked; a million posts take 1 GB
_BOMB = 200  # times smaller packed than unpacked; posts pack to a fifth, counts to a twentieth
_HARMLESS = 100_000_000  # bytes that may be packed as tightly as they will


def members(source: Source) -> Iterator[Source]:
    """The files in ``source`` that may hold tables, its rubbish left out.

    Raises:
        RefreshError: they are encrypted, would fill the disk, or there are none.
    """
    with source.open() as file, ZipFile(file) as archive:
        infos = [info for info in archive.infolist() if _may_hold_tables(info)]
    if not infos:
        raise RefreshError(
            Message("{file} holds no CSV, XLSX or XLS file.", {"file": source.name}),
            Message("Name the zip archive as the platform gave it."),
        )
    if len(infos) > _MOST_FILES:
        raise RefreshError(
            Message(
                "{file} holds {count} files; the most is {most}.",
                {"file": source.name, "count": len(infos), "most": _MOST_FILES},
            ),
            Message("Unpack it and name the files you need."),
        )
    for info in infos:
        _check(source, info)
    return (_member(source, info) for info in infos)


def _may_hold_tables(info: ZipInfo) -> bool:
    path = PurePosixPath(info.filename.replace("\\", "/"))
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in path.parts)
    return (
        not info.is_dir() and not hidden and path.suffix.lower() in _TABLES and info.file_size > 0
    )


def _check(source: Source, info: ZipInfo) -> None:
    name = _called(source, info)
    if info.flag_bits & 1:
        raise RefreshError(
            Message("{file} is locked with a password.", {"file": name}),
            Message("Unpack it with the password and name the files."),
        )
    tight = info.file_size > _HARMLESS and info.file_size > _BOMB * max(1, info.compress_size)
    if info.file_size > _LARGEST or tight:
        raise RefreshError(
            Message(
                "{file} would unpack to {size} MB, which no export does.",
                {"file": name, "size": info.file_size // 1_000_000},
            ),
            Message("If you trust it, unpack it yourself and name the files."),
        )


def _called(source: Source, info: ZipInfo) -> str:
    return f"{source.name}: {PurePosixPath(info.filename.replace(chr(92), '/')).name}"


def _member(source: Source, info: ZipInfo) -> Source:
    def opened() -> BinaryIO:
        return _Member(source, info)

    return Source(_called(source, info), info.file_size, opened)


class _Member(io.BufferedReader):
    """A file within an archive; it takes the archive with it when it closes.

    Its declared size bounds what is read, whatever the packed bytes would make.
    """

    def __init__(self, source: Source, info: ZipInfo) -> None:
        self._outer = source.open()
        self._archive = ZipFile(self._outer)
        super().__init__(self._archive.open(info))  # type: ignore[arg-type]

    def close(self) -> None:
        """Closes the file, the archive and the file it lies in."""
        super().close()
        self._archive.close()
        self._outer.close()
