"""Catalogues on disk: read, written and compiled the same way on every machine.

babel parses and quotes; the order, the header (ours, without dates) and the compiled file are
written here, so that two builds are equal to the byte.
"""

from __future__ import annotations

import io
import re
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from babel.messages.pofile import normalize, read_po

from doingoai.build._model import BuildError, Problem
from doingoai.i18n import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_HEADER = """\
# {title}
msgid ""
msgstr ""
"Language: vi\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""
_LINE = re.compile(r'(#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d\])?)\s+)?"([^"\\]|\\.)*")?\s*')
_WIDTH = 96
_MO_MAGIC = 0x950412DE


@dataclass(frozen=True)
class Entry:
    """A message and its translation.

    Attributes:
        context: its msgctxt, "" for none.
        msgid: the English.
        msgstr: the Vietnamese, "" where nobody has written it yet.
        fuzzy: whether the English changed since the Vietnamese was written.
        files: where the message is, for the library's own words.
        comments: what translators noted beside it.
    """

    context: str
    msgid: str
    msgstr: str = ""
    fuzzy: bool = False
    files: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What makes it one entry: context and English."""
        return self.context, self.msgid


@dataclass(frozen=True)
class Catalogue:
    """Entries in the order of the source, and those whose message is gone."""

    entries: tuple[Entry, ...] = ()
    obsolete: tuple[Entry, ...] = ()
    usable: dict[tuple[str, str], str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found = {each.key: each.msgstr for each in self.entries if each.msgstr and not each.fuzzy}
        object.__setattr__(self, "usable", found)

    def words(self, context: str, msgid: str) -> str:
        """The translation to show: the Vietnamese, or the English where there is none yet."""
        return self.usable.get((context, msgid), msgid)


def read(path: Path, file: str) -> Catalogue:
    """The Vietnamese catalogue at ``path``, called ``file`` in messages; empty if not there.

    Raises:
        BuildError: the file isn't a catalogue.
    """
    if not path.is_file():
        return Catalogue()
    try:
        text = path.read_text(encoding="utf-8")
        _refuse_odd_lines(text)
        found = read_po(io.StringIO(text), locale="vi", abort_invalid=True)
    except (ValueError, OSError) as error:
        problem = Problem(
            "catalogue-unreadable",
            file,
            None,
            Message("The catalogue can't be read: {why}.", {"why": str(error)}),
            Message("Mend the line it names; each entry is msgctxt, msgid, msgstr in quotes."),
        )
        raise BuildError((problem,)) from error
    return Catalogue(
        tuple(_entry(each) for each in found if each.id),
        tuple(_entry(each) for each in found.obsolete.values()),
    )


def written(catalogue: Catalogue, title: str) -> bytes:
    """The catalogue as a PO file; what is gone stands at the end, under ``#~``."""
    parts = [_HEADER.format(title=title)]
    parts += ["".join(_lines(entry)) for entry in catalogue.entries]
    parts += ["".join(_lines(entry, "#~ ")) for entry in catalogue.obsolete]
    return "\n".join(parts).encode()


def compiled(catalogue: Catalogue) -> bytes:
    """The catalogue as a MO file for gettext, without fuzzy and empty entries."""
    pairs = {b"": b"Content-Type: text/plain; charset=utf-8\n"}
    for (context, msgid), msgstr in catalogue.usable.items():
        key = f"{context}\x04{msgid}" if context else msgid
        pairs[key.encode()] = msgstr.encode()
    keys = sorted(pairs)
    tables = 7 * 4
    data = tables + 2 * 8 * len(keys)
    index: list[int] = []
    texts = b""
    for each in [*keys, *(pairs[key] for key in keys)]:
        index += [len(each), data + len(texts)]
        texts += each + b"\0"
    head = (_MO_MAGIC, 0, len(keys), tables, tables + 8 * len(keys), 0, data)
    return struct.pack(f"<7I{len(index)}I", *head, *index) + texts


def _refuse_odd_lines(text: str) -> None:
    """Stop at a line that no PO file has; babel reads on and loses what is there.

    Raises:
        ValueError: names the first such line.
    """
    for number, line in enumerate(text.splitlines(), start=1):
        if not _LINE.fullmatch(line):
            raise ValueError(f"line {number}: {line}")


def _entry(message: Any) -> Entry:
    # a plural entry is a pair; ours never are, but a translator's tool may write one
    msgid = message.id if isinstance(message.id, str) else message.id[0]
    msgstr = message.string if isinstance(message.string, str) else message.string[0]
    return Entry(
        message.context or "",
        msgid,
        msgstr or "",
        bool(message.fuzzy),
        tuple(file for file, _ in message.locations),
        tuple(message.user_comments),
    )


def _lines(entry: Entry, prefix: str = "") -> Iterator[str]:
    yield from _commented("# ", entry.comments)
    if not prefix:
        yield from _commented("#: ", entry.files)
        if entry.fuzzy:
            yield "#, fuzzy\n"
    if entry.context:
        yield _field("msgctxt", entry.context, prefix)
    yield _field("msgid", entry.msgid, prefix)
    yield _field("msgstr", entry.msgstr, prefix)


def _field(name: str, text: str, prefix: str) -> str:
    return f"{prefix}{name} {normalize(text, prefix=prefix, width=_WIDTH)}\n"


def _commented(mark: str, lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield f"{mark}{line}\n"
