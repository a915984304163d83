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
_AT = r"(?:@|\s?[\[({<]\s?(?:at|a còng|@)\s?[\])}>]\s?)"
_SPELT_DOT = r"\s?[\[({<]\s?(?:dot|chấm|\.)\s?[\])}>]\s?"
_DOT = rf"(?:\.|{_SPELT_DOT})"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_MAIL = re.compile(
    rf"(?<![\w.+%@-])(?:{_LOCAL}{_SPELT_DOT}){{0,3}}{_LOCAL}{_AT}{_LABEL}(?:{_DOT}{_LABEL})+"
    # Signs with spaces around them, and words for the signs.
    rf"|(?<![\w.+%@-]){_LOCAL}\s@\s{_LABEL}(?:\s?\.\s?[^\W\d_]{{2,24}}(?!\w))+"
    rf"|(?<![\w.+%@-]){_LOCAL}\s(?:at|a còng|a cong)\s{_LABEL}"
    rf"(?:\s(?:dot|chấm|cham)\s[^\W\d_]{{2,24}}(?!\w))+",
    re.IGNORECASE,
)
MAIL_SCREEN = (
    r"[^\s@](?:@| @ )[^\s@]+[ \[({<]*(?:\.|(?i:dot|chấm))|[\[({<] ?(?i:at|a còng|@)"
    r"|(?i: (?:at|a còng|a cong) [^ ]+ (?:dot|chấm|cham) )"
)
_HANDLE = re.compile(rf"(?<![\w@])(?<!\w\.)@(?!user-{TOKEN})\w(?:[\w.]{{0,48}}\w)")
HANDLE_SCREEN = r"(?:^|[^0-9A-Za-z_@])@[\pL0-9_]"


def emails(text: str) -> Iterator[Found]:
    """Addresses, also those written so that machines overlook them."""
    for match in _MAIL.finditer(text):
        yield Found(match.start(), match.end(), "email")


def handles(text: str) -> Iterator[Found]:
    """``@name``: whoever it is; also in a link (``youtube.com/@name``)."""
    for match in _HANDLE.finditer(text):
        yield Found(match.start(), match.end(), "handle")
