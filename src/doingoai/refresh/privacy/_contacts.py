"""E-mail addresses and handles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.refresh.privacy._found import Found
from doingoai.refresh.privacy._pseudonym import TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

# Any letters: addresses written with look-alikes of another script are still addresses.
_LOCAL = r"[\w.+%'-]{1,64}"
_AT = r"(?:@|\s?[\[({<]\s?(?:at|a còng|@)\s?[\])}>]\s?|\s?\(@\)\s?)"
_DOT = r"(?:\.|\s?[\[({<]\s?(?:dot|chấm|\.)\s?[\])}>]\s?)"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_MAIL = re.compile(
    rf"(?<![\w.+%@-]){_LOCAL}{_AT}{_LABEL}(?:{_DOT}{_LABEL})+"
    # Signs with spaces around them, and words for the signs.
    rf"|(?<![\w.+%@-]){_LOCAL}\s@\s?{_LABEL}(?:\s?\.\s?[^\W\d_]{{2,24}}(?!\w))+"
    rf"|(?<![\w.+%@-]){_LOCAL}\s(?:at|a còng|a cong)\s{_LABEL}"
    rf"(?:\s(?:dot|chấm|cham)\s[^\W\d_]{{2,24}}(?!\w))+",
    re.IGNORECASE,
)
_HANDLE = re.compile(rf"(?<![\w@.])@(?!user-{TOKEN})\w(?:[\w.]{{0,48}}\w)")


def emails(text: str) -> Iterator[Found]:
    """Addresses, also those written so that machines overlook them."""
    for match in _MAIL.finditer(text):
        yield Found(match.start(), match.end(), "email")


def handles(text: str) -> Iterator[Found]:
    """``@name``: whoever it is; also in a link (``youtube.com/@name``)."""
    for match in _HANDLE.finditer(text):
        yield Found(match.start(), match.end(), "handle")
