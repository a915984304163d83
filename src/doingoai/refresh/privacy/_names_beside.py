"""Names known by what stands beside them: a telephone, an age, a relation, a network.

Also Vietnamese full names in small letters, which have no capital to be known by.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.refresh.privacy import _name_words as words
from doingoai.refresh.privacy._number import GAP, screen_said

if TYPE_CHECKING:
    from collections.abc import Iterator

_U, _L = words.UPPER, words.LOWER
# "Thị", "O'Neill", "Anne-Marie", "K." and, in capitals throughout, "THỊ".
WORD = rf"(?:[{_U}](?:['’]?[{_U}]?[{_L}]+(?:[-’'][{_U}]?[{_L}]+)*|[{_U}]{{1,8}}\b)?\b\.?)"
_PARTICLE = r"(?:de |van (?:der |den |de )?|von (?:der )?|del |da |dos |bin )?"
NAME = rf"{WORD}(?:[ \u00a0]{_PARTICLE}{WORD}){{0,4}}"
_TWO_WORDS = rf"{WORD}(?: {_PARTICLE}{WORD}){{1,3}}"

_NUMBER = r"[+(]{0,2}\d(?:[\s.()\-–]{0,3}\d){6}"
CALLING = r"call|text|ring|reach|ask|contact|gọi|gặp|liên hệ|lien he|lh|nhắn|goi|gap"
_BEFORE_A_NUMBER = (
    rf"(?<!\w)(?i:{CALLING})(?: [{_L}]{{1,12}}){{0,3}}:? ({NAME})"
    rf"(?:[\s:,(–-]|(?:at|on|by|qua|số|sđt|sdt|đt|tel|phone|mobile|zalo)\b\.?){{1,6}}{_NUMBER}"
)
_BEHIND_A_NUMBER = rf"(?:\d[\s.()\-–]{{0,2}}){{7}}\d?[,;]? ?(?:gặp|gap|hỏi|ask for) ({NAME})"
_AGE = r"\(\d{1,2} (?:tuổi|years? old|yo)\)|\(aged? \d{1,2}\)"
_AGED = r"(?:aged? )?[0-9]{2},? (?:tuổi|from|an?|who|living|lives|has|quê|ở|sống|trú)\b"
_WITH_AGE = rf"(?<![\w#@])({NAME})(?: (?:{_AGE})|, {_AGED})"
_RELATIONS = (
    r"vợ|chồng|bố|mẹ|ba|má|con trai|con gái|em trai|em gái|husband|wife|son|daughter|mother"
    r"|father|brother|sister|mum|mom|dad"
)
_RELATED = rf"(?<!\w)(?i:{_RELATIONS})(?: (?:mình|tôi|em|cháu|tui))? ?[(:] ?({_TWO_WORDS})"
_ON_A_NETWORK = (
    rf"(?<!\w)(?:[Ff]b|[Ff]ace|[Nn]ick|[Zz]alo)(?: (?:mình|em|tên|là|của|is))?:? ({_TWO_WORDS})"
)
_HERE = rf"(?:^|\n|[.!?] )({_TWO_WORDS}) here(?=,)"
# "Thị trường", "văn hóa" and their like begin no name; a sentence goes on after one with these.
_A_WORD = "trường|truong|xã|sát|thực|phần|lực|giác|trấn|hóa|hoá|bản|phòng|học"
_GOES_ON = (
    r"sn|sinh|nộp|nop|ở|có|co|là|la|đã|da|bị|bi|quê|hiện|được|xin|và|va|với|cho|đang|dang|số|so"
    r"|năm|nam|ạ|nhé|nha|ơi"
)
_FAMILY = "|".join(name.lower() for name in words.FAMILIES)
_FAMILY_ABROAD = "nguyen|tran|pham|huynh|hoang|bui|trinh"
_SMALL = (
    rf"(?<![\w#@.])((?:(?:{_FAMILY}) (?:thị|văn)|(?:{_FAMILY_ABROAD}) (?:thi|van))"
    rf" (?!(?:{_A_WORD})\b)[{_L}]{{2,7}}\b(?: (?!(?:{_GOES_ON})\b)[{_L}]{{2,7}}\b)?)"
)

_ALONE = r"(?:^|[^\pL\pN_])"
BEFORE_A_NUMBER = screen_said(CALLING, rf"[0-9](?:{GAP}[0-9]){{6}}")
OTHERS = "|".join(
    (
        rf"(?:[0-9]{GAP}){{7}}[0-9]?[,;]? ?(?:gặp|gap|hỏi|ask for) \p{{Lu}}",
        _AGE,
        rf", {_AGED.removesuffix(chr(92) + 'b')}",
        rf"{_ALONE}(?i:{_RELATIONS})(?: (?:mình|tôi|em|cháu|tui))? ?[(:] ?\p{{Lu}}",
        rf"{_ALONE}(?:[Ff]b|[Ff]ace|[Nn]ick|[Zz]alo)(?: (?:mình|em|tên|là|của|is))?:? \p{{Lu}}",
        r" here,",
        rf"(?:{_FAMILY}) (?:thị|văn) |(?:{_FAMILY_ABROAD}) (?:thi|van) ",
    )
)
SCREEN = f"{BEFORE_A_NUMBER}|{OTHERS}"
# What each needs, for a quick look: those that begin with a name are slow. They are also slow to
# prepare, for their classes of letters: each only when it is first needed.
_SEVEN = r"(?:\d[\s.()\-–]{0,3}){7}"
_PATTERNS = tuple(
    (re.compile(cue), pattern)
    for cue, pattern in (
        (_SEVEN, _BEFORE_A_NUMBER),
        (_SEVEN, _BEHIND_A_NUMBER),
        (rf"{_AGE}|, {_AGED}", _WITH_AGE),
        (r"[(:]", _RELATED),
        (r"[bekoBEKO] ", _ON_A_NETWORK),
        (" here,", _HERE),
        (r" (?:thị|văn|thi|van) ", _SMALL),
    )
)
_NO_PERSON = frozenset(
    (*words.NOT_GREETED, *words.NOT_AFTER_SALUTATION, *words.NOT_A_SIGNATURE, *words.NOT_BESIDE)
)


def beside(text: str) -> Iterator[tuple[int, int]]:
    """Where such names stand."""
    for cue, pattern in _PATTERNS:
        if not cue.search(text):
            continue
        for match in re.finditer(pattern, text):
            if not _NO_PERSON & set(re.findall(r"\w+", match[1])):
                yield match.span(1)
