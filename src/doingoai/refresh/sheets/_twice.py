"""UTF-8 that a program took for Windows-1252 and wrote as UTF-8 once more: "Viá»‡t Nam".

It can be undone letter by letter, because the 256 signs of that code page stand for the bytes
there were. It is done only where nearly all letters beyond ASCII of a file are such pairs and
triples: a single "É”" may well be a capital letter before a quotation mark.
"""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

TWICE = "utf-8-twice"  # the name under which Python knows it, once this module is there
_RUN = re.compile(r"[^\x00-\x7f]+")
_LAST_RUN = re.compile(r"[^\x00-\x7f]*\Z")
_ENOUGH = 3  # runs of letters that can be undone; fewer prove nothing
_LOOKED_AT = 2000  # runs, at most
_MOSTLY = 0.8  # of all runs: programs lose some bytes, such as the no-break space
# The signs that Windows-1252 has where ISO 8859-1 has control characters, as their bytes.
_BYTES = {
    ord(bytes((byte,)).decode("cp1252")): byte
    for byte in range(0x80, 0xA0)
    if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}


def is_twice(text: str) -> bool:
    """Whether ``text``, decoded as UTF-8, is to be decoded once more."""
    runs = [run[0] for run in islice(_RUN.finditer(text), _LOOKED_AT)]
    undone = sum(1 for run in runs if _once(run) != run)
    return undone >= max(_ENOUGH, _MOSTLY * len(runs))


def undone(text: str) -> str:
    """``text`` with every run of letters beyond ASCII decoded once more, where it can be."""
    return _RUN.sub(lambda run: _once(run[0]), text)


def _once(run: str) -> str:
    try:
        return run.translate(_BYTES).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return run


class _Decoder(codecs.IncrementalDecoder):
    """Bytes of such a file into text, some at a time."""

    def __init__(self, errors: str = "strict") -> None:
        super().__init__(errors)
        self._inner = codecs.getincrementaldecoder("utf-8")(errors)
        self._open = ""  # a run that may go on in the next bytes

    def decode(self, data: ReadableBuffer, final: bool = False) -> str:
        """The text of ``data`` and of what was held back before."""
        text = self._open + self._inner.decode(bytes(data), final)
        held = None if final else _LAST_RUN.search(text)
        start = held.start() if held else len(text)
        self._open = text[start:]
        return undone(text[:start])

    def reset(self) -> None:
        """Begin anew."""
        self._inner.reset()
        self._open = ""


def _decode(data: ReadableBuffer, errors: str = "strict", /) -> tuple[str, int]:
    read = bytes(data)
    return undone(read.decode("utf-8", errors)), len(read)


def _encode(text: str, errors: str = "strict") -> tuple[bytes, int]:
    raise UnicodeEncodeError(TWICE, text, 0, len(text), f"it is only read, errors={errors}")


def _search(name: str) -> codecs.CodecInfo | None:
    if name.replace("_", "-") != TWICE:
        return None
    return codecs.CodecInfo(_encode, _decode, incrementaldecoder=_Decoder, name=TWICE)


codecs.register(_search)
