"""Whether two texts are one, how many words a text has, and whether it is Vietnamese."""

from __future__ import annotations

import re
from collections import Counter

from doingoai.text._marks import invisible
from doingoai.text._normal import fold, nfc

# As many characters as `figures` reads.
_EXAMINED = 20_000
# Names that somebody else chose: addresses, handles, hashtags.
_NOT_PROSE = re.compile(r"https?://\S+|www\.\S+|[\w.+-]{1,64}@\S+|[@#＃]\w+")
_WORD = re.compile(r"[^\W\d_]+")
_WORD_OR_NUMBER = re.compile(r"[^\W_]+")
_SHORTEST_WORD = 2
# Letters with the marks of Vietnamese; French, Portuguese and others share some, and never the
# second sort.
_MARKED = re.compile("[đăâêôơưàáãèéìíòóõùúýĩũ\u1ea0-\u1ef9]", re.IGNORECASE)
_VIETNAMESE_ALONE = re.compile("[đăơư\u1ea0-\u1ef9]", re.IGNORECASE)
# Names stand in any text in their own spelling, so that small letters tell more; where there are
# hardly any, all words are asked. Of some 1,400 labelled texts in each language those in
# Vietnamese with its marks have 0.38 and more, those in English 0.14 and less (read 2026-11).
_ENOUGH_SMALL, _VIETNAMESE_FROM = 3, 0.3


def distinct_words(text: str) -> frozenset[str]:
    """The different words of ``text``, folded: of two letters and more, without names in signs.

    Figures, hashtags, handles, addresses and signs that nobody sees are no words.
    """
    found = _WORD.findall(fold(_prose(text)))
    return frozenset(word for word in found if len(word) >= _SHORTEST_WORD)


def same_text(one: str, other: str, *, within: int = 0) -> bool:
    """Whether the two are one text but for signs, spaces, marks, capitals, hashtags and addresses.

    Args:
        one: any text; only its first 20,000 characters are read.
        other: any text, likewise.
        within: how many words may stand in one of them alone; a word exchanged counts twice.
    """
    left, right = _words(one), _words(other)
    return ((left - right) + (right - left)).total() <= within


def is_vietnamese(text: str) -> bool | None:
    """Whether ``text`` is Vietnamese by the marks on its words; None where it has no words.

    A foreign name in it, or a Vietnamese name in an English text, changes nothing.
    """
    words = _WORD.findall(_prose(text))
    if not words:
        return None
    small = [word for word in words if word[0].islower()]
    asked = small if len(small) >= _ENOUGH_SMALL else words
    marked = sum(bool(_MARKED.search(word)) for word in asked)
    alone = any(_VIETNAMESE_ALONE.search(word) for word in words)
    return alone and marked / len(asked) >= _VIETNAMESE_FROM


def _words(text: str) -> Counter[str]:
    return Counter(_WORD_OR_NUMBER.findall(fold(_prose(text))))


def _prose(text: str) -> str:
    seen = nfc(text[:_EXAMINED])
    for start, end in reversed(invisible(seen)):
        seen = seen[:start] + seen[end:]
    return _NOT_PROSE.sub(" ", seen)
