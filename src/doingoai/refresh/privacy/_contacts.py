"""E-mail addresses and handles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.refresh.privacy._found import Found
from doingoai.refresh.privacy._links import NOT_A_PERSON
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
# The @ first: Python skips quickly to a sign, but looks back from every place.
_HANDLE = re.compile(rf"@(?<![\w@]@)(?<!\w\.@)(?!user-{TOKEN})\w(?:[\w.]{{0,48}}\w)")
_NETWORKS = (
    r"wechat|we chat|ig|ins|insta|instagram|tele|telegram|tiktok|skype|snap|snapchat|kakao"
    r"|kakaotalk|line|discord|twitter|threads|fb|facebook|zalo|viber|reddit"
)
# Without @ only what no word looks like: with a full stop, an underscore or figures inside.
_ON_A_NETWORK = re.compile(
    rf"(?<![\w/.@])(?:{_NETWORKS})(?: (?:id|nick|mình|em|name))?"
    r"(?:\s?[:=]\s?|\s(?:is|là)\s|(?<=id)\s)"
    r"((?:live:)?[a-z](?=\w*[._]\w|[a-z]{3,}\d\d)[\w.-]{3,40}\w)(?![\w.-]*[/@\w])",
    re.IGNORECASE,
)
_A_SITE = re.compile(
    r"\.(?:com|org|net|vn|gov|edu|eu|de|fr|cz|uk|info|io|me|gl|us|tv)$", re.IGNORECASE
)
_REDDIT = re.compile(r"(?<![\w/.])/?u/[\w-]{3,20}(?![\w/])")
HANDLE_SCREEN = (
    r"(?:^|[^0-9A-Za-z_@])@[\pL0-9_]"
    rf"|(?i:(?:{_NETWORKS})(?: (?:id|nick|mình|em|name))?(?: ?[:=] ?| is | là | )"
    r"(?:live:)?[a-z]\w*[._0-9])"
    r"|(?:^|[^\pL\pN_/.])/?u/\w"
)


def emails(text: str) -> Iterator[Found]:
    """Addresses, also those written so that machines overlook them."""
    for match in _MAIL.finditer(text):
        yield Found(match.start(), match.end(), "email")


def handles(text: str) -> Iterator[Found]:
    """``@name``, also in a link (``youtube.com/@name``); names behind that of a network."""
    for match in _HANDLE.finditer(text):
        yield Found(match.start(), match.end(), "handle")
    for match in _ON_A_NETWORK.finditer(text):
        if not _A_SITE.search(match[1]) and not NOT_A_PERSON.search(match[1]):
            yield Found(*match.span(1), "handle")
    for match in _REDDIT.finditer(text):
        yield Found(match.start(), match.end(), "handle")
