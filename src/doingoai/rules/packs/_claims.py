"""Whether a sentence repeats a claim, warns of it, explains it: shared by the FIX rules."""

from __future__ import annotations

import re
from functools import cache

from doingoai.text import fold, sentences, words

# Words that carry no claim: what is left decides whether a sentence repeats it.
_EMPTY = {
    "en": frozenset(
        [
            "a",
            "an",
            "and",
            "are",
            "as",
            "at",
            "be",
            "been",
            "being",
            "by",
            "do",
            "does",
            "did",
            "for",
            "from",
            "had",
            "has",
            "have",
            "he",
            "her",
            "his",
            "how",
            "in",
            "is",
            "it",
            "its",
            "no",
            "not",
            "of",
            "on",
            "or",
            "our",
            "she",
            "so",
            "that",
            "the",
            "their",
            "them",
            "there",
            "they",
            "this",
            "to",
            "us",
            "was",
            "we",
            "were",
            "what",
            "when",
            "where",
            "which",
            "who",
            "whose",
            "why",
            "will",
            "with",
            "would",
            "you",
            "your",
            "any",
            "all",
            "also",
            "just",
            "only",
            "very",
            "viet",
            "nam",
            "vietnamese",
            "embassy",
            "estamar",
            "mission",
        ]
    ),
    "vi": frozenset(
        [
            "và",
            "là",
            "của",
            "có",
            "cho",
            "các",
            "những",
            "một",
            "này",
            "đó",
            "khi",
            "đã",
            "sẽ",
            "đang",
            "được",
            "bị",
            "thì",
            "mà",
            "ở",
            "tại",
            "trong",
            "ngoài",
            "với",
            "từ",
            "đến",
            "về",
            "không",
            "chưa",
            "chẳng",
            "rằng",
            "như",
            "do",
            "vì",
            "nên",
            "cũng",
            "chỉ",
            "đều",
            "rất",
            "lại",
            "còn",
            "ra",
            "vào",
            "lên",
            "xuống",
            "ai",
            "gì",
            "nào",
            "đâu",
            "sao",
            "nếu",
            "thế",
            "việt",
            "nam",
            "đại",
            "sứ",
            "quán",
            "estamar",
            "người",
        ]
    ),
}
_WARNING = {
    "en": re.compile(
        r"\b(?:false(?:ly)?|untrue|not true|incorrect(?:ly)?|wrong(?:ly)?|inaccurate|misleading|baseless|unfounded|"
        r"fabricated|fake|invented|made[- ]up|rumou?rs?|hoax|myth|misinformation|disinformation|no truth|"
        r"not correct|mistaken(?:ly)?|without (?:any )?(?:basis|foundation)|contrary to|misread|doctored|forged|forger\w*|scam\w*|fraud\w*|slander\w*|imitat\w*|impostors?|not ours|not from us|untruth)\b",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"(?<!\w)(?:sai sự thật|không đúng|không chính xác|tin đồn|tin giả|bịa đặt|sai lệch|thất thiệt|"
        r"không có cơ sở|vô căn cứ|hiểu lầm|hiểu nhầm|xuyên tạc|không có thật|thông tin sai|tin sai|giả mạo|"
        r"đồn thổi|đồn đoán|lời đồn|đồn rằng|nhầm lẫn|trái với sự thật|không phải sự thật|gây hiểu|sai|giả|mạo danh|lừa đảo|kẻ gian|bịa|vu khống|không phải của|không hề có)(?!\w)",
        re.IGNORECASE,
    ),
}
_EXPLAINING = {
    "en": re.compile(
        r"\b(?:because|comes? from|came from|confus\w+|mix(?:es|ed)? up|based on|refers? to|referred to|"
        r"originat\w+|arose|goes back to|traces? (?:back )?to|taken out of context|out of context|mistook|"
        r"mistakes?|in fact (?:it|the|this)|the (?:picture|photo|video|message|figure|date|page|account|"
        r"screenshot|document|list|text) (?:is|was|shows?|showed|dates?|comes?|belongs?)|was (?:taken|made|"
        r"written|filmed|published) in|old(?:er)? (?:photo|picture|video|notice|article|post|page)|"
        r"mistranslat\w+|misunder\w+|misread\w*|started (?:with|when|from)|began (?:with|when)|"
        r"due to|the reason|another (?:country|product|event|year|embassy|company)|unrelated|copied|edited|compar\w+|looked at|rested on|rests on|half of|quot(?:es|ed)|left out|leaves out|paid on top|belongs? to|instead of|took .{1,40} for|read(?:s)? .{1,40} as)\b",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"(?<!\w)(?:vì|bởi|do(?! đó)|nguyên nhân|xuất phát|bắt nguồn|nhầm|lẫn với|dựa trên|dựa vào|thực chất|"
        r"thực ra|cắt ghép|lấy từ|trích từ|tách khỏi|đọc sai|dịch sai|hiểu sai|chỉnh sửa|ảnh cũ|bài cũ|"
        r"thông báo cũ|video cũ|từ năm|của năm|chụp năm|chụp từ|không liên quan|sự kiện khác|nước khác|"
        r"sản phẩm khác|lý do|gộp|cộng|suy ra|suy diễn|từ một|từ việc|sao chép|so tháng|đã so|so với tháng|gán cho|quên mất|bỏ qua|lấy .{1,30} rồi|cắt .{1,40} rồi|đọc thành|nhìn thấy|chép lại)(?!\w)",
        re.IGNORECASE,
    ),
}
_REPEATED = 0.5


def repeats(
    sentence: str, claim: str, language: str, *, truth: str = "", share: float = _REPEATED
) -> bool:
    """Whether ``sentence`` says what ``claim`` says.

    It must have at least ``share`` of the claim's content words, and as large a share of those
    that set the claim apart from the ``truth``: both speak of the same office, product, day.
    Vietnamese words are compared syllable by syllable, English ones by their first five letters
    (closes, closed, closing).

    Args:
        sentence: what may repeat the claim.
        claim: the claim in its own words.
        language: of both.
        truth: the sentence that states the fact, where there is one.
        share: of 1.
    """
    wanted, found = _content(claim, language), _content(sentence, language)
    if not wanted or len(wanted & found) < share * len(wanted):
        return False
    apart = wanted - _content(truth, language)
    return len(apart & found) >= share * len(apart)


def warned(passage: str, language: str) -> bool:
    """Whether ``passage`` says that something is false or a rumour."""
    return bool(_WARNING[_known(language)].search(passage))


def explained(text: str, language: str) -> bool:
    """Whether ``text`` says how the claim came about or what it confuses."""
    return bool(_EXPLAINING[_known(language)].search(text))


@cache
def parts(text: str) -> tuple[str, ...]:
    """The sentences of a correction."""
    return tuple(sentences(text[:20_000]))


@cache
def _content(text: str, language: str) -> frozenset[str]:
    empty = _EMPTY[_known(language)]
    found = [word.lower() for word in words(text)]
    kept = [word for word in found if word not in empty and len(word) > 1]
    if language == "vi":
        return frozenset(kept)
    return frozenset(fold(word)[:5] for word in kept)


def _known(language: str) -> str:
    return "vi" if language == "vi" else "en"
