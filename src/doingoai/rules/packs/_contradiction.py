"""Two figures for one thing in one text.

They count the same, are near each other in size, and nothing between them says why they differ
(another year, a growth, a comparison, a part of the whole).
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from doingoai.text import figures, fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.text import Figure

# Words by which a writer says that the two are not the same thing.
_DIFFERENT = {
    "en": re.compile(
        r"\b(?:from|to|up|down|rose|grew|fell|increas\w*|compared|than|after|before|versus|vs|between|"
        r"of which|including|among|more|fewer|less|another|other|target|aim\w*|plan\w*|expect\w*|"
        r"forecast|by 20\d\d|previous\w*|last|next|earlier|then|respectively|against)\b",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"(?<!\w)(?:từ|lên|xuống|tăng|giảm|so với|hơn|sau|trước|đến|trong đó|gồm|mục tiêu|dự kiến|"
        r"kế hoạch|phấn đấu|năm ngoái|năm trước|tháng trước|thêm|còn|kỳ vọng|lần lượt|riêng)(?!\w)",
        re.IGNORECASE,
    ),
}
_PERIOD = re.compile(
    r"(?:19|20)\d\d|\bQ[1-4]\b|quý\s+(?:[1-4]|I{1,3}V?|IV)|tháng\s+\d{1,2}|"
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CLAUSE_END = re.compile(r"[.,;:!?()\n–—]")
# Words after a figure that name no thing.
_EMPTY = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "by",
        "came",
        "for",
        "from",
        "has",
        "have",
        "in",
        "is",
        "more",
        "of",
        "on",
        "or",
        "than",
        "that",
        "the",
        "to",
        "was",
        "we",
        "were",
        "who",
        "will",
        "with",
        "arrived",
        "da",
        "den",
        "dang",
        "cua",
        "trong",
        "o",
        "tai",
        "va",
        "la",
        "voi",
        "cho",
        "so",
        "cac",
        "nhung",
        "nay",
        "tren",
        "moi",
        "duoc",
    ]
)
_NEAR = (Decimal("0.5"), Decimal(2))


def contradictions(text: str, language: str) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of figures in ``text`` that seem to be two figures for one thing.

    Args:
        text: any text; only its first 20,000 characters are read.
        language: ``"vi"`` or ``"en"``; nothing is found in others.
    """
    if language not in _DIFFERENT:
        return
    prose = nfc(text[:20_000])
    found = [
        each
        for each in figures(prose, language)
        if isinstance(each.value, Decimal) and each.kind in {"number", "money", "percent"}
    ]
    things = [_things(prose, each) for each in found]
    for place, second in enumerate(found):
        for first, thing in zip(found[:place], things, strict=False):
            alike = (first.kind, first.currency) == (second.kind, second.currency)
            if alike and thing & things[place]:
                if _clash(prose, language, first, second):
                    yield first, second
                break


def _things(prose: str, figure: Figure) -> frozenset[str]:
    """What a figure counts: the two words after it within its clause, folded."""
    rest = _CLAUSE_END.split(prose[figure.span[1] : figure.span[1] + 40])[0]
    return frozenset(fold(word) for word in _WORD.findall(rest)[:2]) - _EMPTY


def _clash(prose: str, language: str, first: Figure, second: Figure) -> bool:
    one, other = Decimal(str(first.value)), Decimal(str(second.value))
    if one == other or not one or not _NEAR[0] <= other / one <= _NEAR[1]:
        return False
    before = prose[max(0, _sentence_start(prose, first.span[0])) : first.span[0]]
    between = prose[first.span[1] : second.span[0]]
    after = prose[second.span[1] : _sentence_end(prose, second.span[1])]
    if _DIFFERENT[language].search(between):
        return False
    own = set(_PERIOD.findall(before))
    others = set(_PERIOD.findall(between)) | set(_PERIOD.findall(after))
    return not (others - own)


def _sentence_start(prose: str, position: int) -> int:
    return max(prose.rfind(mark, 0, position) for mark in (". ", "! ", "? ", "\n"))


def _sentence_end(prose: str, position: int) -> int:
    ends = [end for mark in (". ", "! ", "? ", "\n") if (end := prose.find(mark, position)) >= 0]
    return min(ends, default=len(prose))
