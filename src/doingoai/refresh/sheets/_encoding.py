"""In which encoding a file of text is written, judged by its bytes."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.sheets._twice import TWICE, is_twice

if TYPE_CHECKING:
    from doingoai.refresh.sheets._source import Source

SAMPLE = 1 << 20  # bytes looked at, at the beginning and at three places further on
WHOLE = 20_000_000  # bytes of a file that is looked at from end to end
_GUESSED = 1 << 16  # bytes given to charset-normalizer, whose time grows with them
_FEW_NOUGHTS = 0.01  # bytes that programs leave in a text or at its end; more make it no text
_CONTROLS = bytes((*range(1, 9), *range(0x0E, 0x20)))  # no text has more of them than of those
_MARKS = (  # the longer first: the mark of UTF-32 begins like that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What spreadsheets and monitoring tools of the posts' host countries write, commonest first;
# latin-1 is left out: cp1252 is the same with letters in place of control characters.
_LIKELY = ["cp1252", "cp1251", "cp1250", "cp1258", "cp1253", "cp1254", "cp1256", "cp874"]
_LIKELY += ["koi8_r", "cp866", "mac_roman", "shift_jis", "euc_kr", "gb18030", "big5"]
DAMAGE = 0.01  # the share of letters beyond ASCII that may be broken in UTF-8
_FOREIGN = 0.5  # with a larger share it is another encoding; between the two it is a mixture
_ZEROS = 0.3  # UTF-16 of European text has a zero in nearly every second byte
# A share that a Russian spreadsheet program took for a date, "3.апр": maybe the only such letters.
_MONTHS = "янв фев мар апр май июн июл авг сен окт ноя дек".encode("cp1251").replace(b" ", b"|")
_SHORT_MONTH = re.compile(rb"(?<![\w.])\d{1,2}\.(?:" + _MONTHS + rb")(?![\w\x80-\xff])")


@dataclass(frozen=True)
class Encoding:
    """How bytes become text.

    Attributes:
        name: as Python knows it; ``"utf-8"``, ``"cp1251"``.
        mark: how many bytes the byte order mark takes.
        exact: whether all that was looked at can be decoded; else broken letters become U+FFFD.
    """

    name: str
    mark: int = 0
    exact: bool = True

    @property
    def errors(self) -> str:
        """What a decoder does with bytes that mean nothing."""
        return "strict" if self.exact else "replace"


def encoding_of(source: Source) -> Encoding | None:
    """The encoding of ``source``; None when it is no text.

    A few broken letters (platforms cut texts in the middle of one) leave it UTF-8.

    Raises:
        RefreshError: parts are in UTF-8 and parts are not.
    """
    beginning = source.beginning(SAMPLE)
    for mark, name in _MARKS:
        if beginning.startswith(mark):
            return Encoding(name, len(mark), exact=False)
    marked = len(codecs.BOM_UTF8) if beginning.startswith(codecs.BOM_UTF8) else 0
    noughts = beginning.count(0)
    if noughts:
        wide = _unmarked_utf16(beginning)
        controls = len(beginning) - len(beginning.translate(None, _CONTROLS))
        if wide is not None or noughts > _FEW_NOUGHTS * len(beginning) or controls > noughts:
            return wide
    if source.size <= WHOLE:
        samples = [source.beginning(WHOLE)]
    else:
        samples = [beginning]
        samples += [source.window(source.size * part // 4, SAMPLE) for part in (1, 2, 3)]
    if all(_is_utf8(sample) for sample in samples):
        if not beginning.isascii() and is_twice(beginning[marked:].decode("utf-8", "ignore")):
            return Encoding(TWICE, marked, exact=False)
        return Encoding("utf-8", marked, exact=not noughts)
    text = b"\n".join(samples)
    broken = damage(text)
    if broken <= DAMAGE:
        return Encoding("utf-8", marked, exact=False)
    if marked or broken < _FOREIGN:
        raise mixed(source, "utf-8")
    return Encoding(_guess(text), exact=False)


def mixed(source: Source, begins: str) -> RefreshError:
    """Parts of ``source`` are in another encoding than ``begins``."""
    return RefreshError(
        Message(
            "{file} is not in one encoding throughout: it begins as {encoding}.",
            {"file": source.name, "encoding": begins},
        ),
        Message("Export it again, in UTF-8."),
    )


def damage(data: bytes) -> float:
    """The share of letters beyond ASCII in ``data`` that are broken UTF-8: 0 to 1."""
    text = data.decode("utf-8", "replace")
    broken = text.count("�")
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return broken / max(1, beyond)


def _is_utf8(sample: bytes) -> bool:
    """Whether ``sample`` is UTF-8; its ends may lie in the middle of a letter."""
    start = next((at for at, byte in enumerate(sample[:4]) if byte & 0xC0 != 0x80), 0)  # noqa: PLR2004
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample[start:])
    except UnicodeDecodeError:
        return False
    return True


def _unmarked_utf16(sample: bytes) -> Encoding | None:
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd >= _ZEROS * half and even < odd / 10:
        return Encoding("utf-16-le", exact=False)
    if even >= _ZEROS * half and odd < even / 10:
        return Encoding("utf-16-be", exact=False)
    return None


def _guess(text: bytes) -> str:
    """The most likely of the old code pages, from the lines that have such letters."""
    if _SHORT_MONTH.search(text):
        return "cp1251"
    from charset_normalizer import from_bytes

    told = b"\n".join(line for line in text.splitlines() if not line.isascii())[:_GUESSED]
    matches = from_bytes(told, cp_isolation=_LIKELY)
    best = matches.best()
    if best is None:
        return _LIKELY[0]
    # Few letters fit many code pages equally well; then the commoner one, which stands first.
    equal = [
        match.encoding
        for match in matches
        if match.chaos <= best.chaos and match.coherence >= best.coherence
    ]
    return min([*equal, best.encoding], key=_LIKELY.index)
