"""The kind of answers that are a text."""

from __future__ import annotations

import html
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.i18n import N_, Message
from doingoai.workbook._kinds import dash, refused
from doingoai.workbook._state import Cleaned

if TYPE_CHECKING:
    from doingoai.workbook._kinds import Path

# Ten pages: longer than any answer the course asks for, short enough for every message channel.
MAX_CHARS = 20_000

_COUNTED = {
    "weighted": N_("{count} of {limit}, as X counts"),
    "characters": N_("{count} of {limit} characters"),
    "utf16": N_("{count} of {limit} units of UTF-16"),
    "utf8-bytes": N_("{count} of {limit} bytes"),
    "graphemes": N_("{count} of {limit} visible characters"),
    "emoji-bytes": N_("{count} of {limit} characters, emoji by their bytes"),
    "words": N_("{count} of {limit} words"),
}
_WITHOUT_LIMIT = {"characters": N_("{count} characters"), "words": N_("{count} words")}
_SHORT_NAMES = {"x": "weighted", "chars": "characters"}


@dataclass(frozen=True)
class Text:
    """A text, kept in NFC with plain line ends. Value: str.

    Attributes:
        rows: height of the field in lines.
        max_chars: longest text that is kept, in code points.
        min_chars: shortest text that counts as an answer, in code points.
        counting: what a live counter counts: a unit of `doingoai.text.length` (``"x"`` and
            ``"chars"`` are short for ``"weighted"`` and ``"characters"``), ``"words"`` (in
            Vietnamese: syllables), or None for no counter.
        limit: the limit the counter shows, in that unit; a longer text is kept all the same.
        language: the language the text is to be written in, for spelling and screen readers.
    """

    label: str = ""
    rows: int = 4
    max_chars: int = MAX_CHARS
    min_chars: int = 1
    counting: str | None = None
    limit: int | None = None
    language: str | None = None
    name: str = "text"

    def __post_init__(self) -> None:
        if self.counting is not None and self._unit not in _COUNTED:
            raise ValueError(f"{self.counting!r} is no unit to count in; use {', '.join(_COUNTED)}")

    @property
    def _unit(self) -> str:
        return _SHORT_NAMES.get(self.counting or "", self.counting or "")

    def spec(self) -> dict[str, Any]:
        """See `Kind.spec`."""
        return {
            "kind": self.name,
            "label": self.label,
            "rows": self.rows,
            "max_chars": self.max_chars,
            "counting": self.counting,
            "limit": self.limit,
            "language": self.language,
        }

    def clean(self, raw: object, *, language: str, previous: Any = None) -> Cleaned:
        """See `Kind.clean`."""
        if raw is None:
            return Cleaned(None)
        if not isinstance(raw, str):
            return refused(previous, Message("A text is expected here."))
        # Length first: normalising ten megabytes would take a noticeable time.
        if len(raw) > 2 * self.max_chars:
            return self._too_long(previous, len(raw))
        if not _can_be_stored(raw):
            return refused(
                previous,
                Message(
                    "The text holds a broken character that no file can keep. "
                    "Delete the odd sign, often half an emoji, and type it again."
                ),
            )
        value = _plain_text(raw)
        if len(value) > self.max_chars:
            return self._too_long(previous, len(value))
        return Cleaned(value, notes=self._counted(value)) if value.strip() else Cleaned(None)

    def _too_long(self, previous: Any, length: int) -> Cleaned:
        return refused(
            previous,
            Message(
                "The text has {length} characters; at most {limit} can be kept.",
                {"length": length, "limit": self.max_chars},
            ),
        )

    def _counted(self, value: str) -> dict[Path, Message]:
        if self.counting is None:
            return {}
        from doingoai.text import length, words

        by_words = self._unit == "words"
        count = len(words(value)) if by_words else length(value, self._unit)
        if self.limit is None:
            bare = _WITHOUT_LIMIT.get(self._unit, N_("Length: {count}"))
            return {(): Message(bare, {"count": count})}
        shown = {"count": count, "limit": self.limit}
        if count > self.limit:
            over = {"over": count - self.limit, "counted": Message(_COUNTED[self._unit], shown)}
            return {(): Message("{counted}: {over} too many", over)}
        return {(): Message(_COUNTED[self._unit], shown)}

    def complete(self, value: Any) -> bool:
        """See `Kind.complete`."""
        return value is not None and len(value.strip()) >= self.min_chars

    def schema(self) -> dict[str, Any]:
        """See `Kind.schema`."""
        return {"type": "string", "maxLength": self.max_chars}

    def show(self, value: Any, *, language: str) -> str:
        """See `Kind.show`."""
        if value is None:
            return dash()
        return f'<div style="white-space:pre-wrap">{html.escape(value)}</div>'

    def label_of(self, path: Path) -> str:
        """See `Kind.label_of`."""
        return self.label


def _can_be_stored(raw: str) -> bool:
    try:
        raw.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _plain_text(raw: str) -> str:
    """NFC, one kind of line end, no control characters."""
    lines = unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(c for c in lines if c in "\n\t" or unicodedata.category(c) != "Cc")
