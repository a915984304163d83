"""The records of a file of text, and its text as UTF-8 whatever it was."""

from __future__ import annotations

import codecs
import csv
import io
from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.sheets._encoding import mixed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.refresh.sheets._dialect import Dialect
    from doingoai.refresh.sheets._encoding import Encoding
    from doingoai.refresh.sheets._source import Source

# A last line of our own: when it does not come out as a record, a quote was never closed.
END = "\ue000end of the export\ue000"
_BLOCK = 1 << 20
# Whole articles stand in one cell; beyond this it is a quote that was never closed.
csv.field_size_limit(_BLOCK)


class Lines:
    """The lines of ``source`` as text, with the bytes they take in UTF-8.

    Attributes:
        bytes: how many bytes of UTF-8 the lines given so far make, the byte order mark left out.
    """

    def __init__(self, source: Source, encoding: Encoding, *, skip_first: bool) -> None:
        self._source = source
        self._encoding = encoding
        self._skip_first = skip_first
        self.bytes = 0

    def __iter__(self) -> Iterator[str]:
        with self._source.open() as file:
            file.seek(self._encoding.mark)
            text = io.TextIOWrapper(
                file, self._encoding.name, errors=self._encoding.errors, newline=""
            )
            for number, raw in enumerate(text):
                line = raw.replace("\0", "")
                self.bytes += len(line) if line.isascii() else len(line.encode())
                if number or not self._skip_first:
                    yield line
            yield END


def records(
    source: Source, encoding: Encoding, dialect: Dialect, lines: Lines | None = None
) -> Iterator[list[str]]:
    """The records of ``source``, blank ones too.

    Raises:
        RefreshError: a quote is never closed, or the text is in another encoding further on.
    """
    lines = lines or Lines(source, encoding, skip_first=dialect.told)
    reader = csv.reader(lines, delimiter=dialect.delimiter)
    count = 0
    try:
        for cells in reader:
            if cells == [END]:
                return
            if cells and cells[-1].endswith(END):
                raise unclosed(source, count)
            count += 1
            yield dialect.unwrapped(cells) if dialect.inner else cells
    except csv.Error as error:
        raise unclosed(source, count) from error
    except UnicodeDecodeError as error:
        raise mixed(source, encoding.name) from error


def unclosed(source: Source, count: int) -> RefreshError:
    """The file ends in the middle of a cell that begins after ``count`` records."""
    return RefreshError(
        Message(
            "{file} ends in the middle of a cell: the quote that opens in record {record} or "
            "later is never closed.",
            {"file": source.name, "record": count + 1},
        ),
        Message("The download may have been cut off: download the file again."),
    )


class Utf8(io.RawIOBase):
    """``source`` as a stream of UTF-8 that begins ``skip`` bytes after its mark and ends in END."""

    def __init__(self, source: Source, encoding: Encoding, skip: int) -> None:
        super().__init__()
        self._file = source.open()
        self._plain = encoding.name == "utf-8" and encoding.exact
        self._decoder = codecs.getincrementaldecoder(encoding.name)(encoding.errors)
        self._ready = b""
        self._ended = False
        self._mid_line = False
        self._file.seek(encoding.mark + (skip if self._plain else 0))
        if not self._plain:
            while skip > 0 and not self._ended:
                self._more()
                taken = min(skip, len(self._ready))
                self._ready = self._ready[taken:]
                skip -= taken

    def readable(self) -> bool:
        """Always."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """About ``size`` bytes of UTF-8; nothing at the end."""
        while not self._ready and not self._ended:
            self._more()
        if size < 0:
            size = len(self._ready)
        given, self._ready = self._ready[:size], self._ready[size:]
        return given

    def close(self) -> None:
        """Closes the file beneath."""
        self._file.close()
        super().close()

    def _more(self) -> None:
        data = self._file.read(_BLOCK)
        self._ended = not data
        text = data
        if not self._plain:
            text = self._decoder.decode(data, final=not data).replace("\0", "").encode()
        if text:
            self._mid_line = not text.endswith((b"\n", b"\r"))
        if self._ended:  # an end of line of its own would make a blank row
            text += (b"\n" if self._mid_line else b"") + END.encode() + b"\n"
        self._ready += text
