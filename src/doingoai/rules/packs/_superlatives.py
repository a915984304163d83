"""Claims to be first or best, and whether the text says who found it so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_EN_ADJECTIVES = (
    "best|greatest|finest|largest|biggest|highest|tallest|longest|oldest|richest|strongest|safest|"
    "cheapest|friendliest|loveliest|tastiest|fastest|fastest-growing|cleanest|warmest|purest|"
    "strictest|purest|newest|freshest|smartest|kindest|bravest|proudest|busiest|liveliest|"
    "leading|foremost|only|top(?! \\d)|number[- ]one|number 1|no\\.? ?1|premier|"
    "most (?!of\\b|people\\b|visitors\\b|recent\\b|important thing\\b|likely\\b|urgent\\b)[a-z]+(?:ly)?"
)
_CLAIMS = {
    "en": re.compile(
        rf"(?<!\w)(?:(?:the|our|its|Asia's|Europe's|the world's|the region's|Southeast Asia's|"
        rf"Viet Nam's|the country's)\s+(?:very\s+|undisputed\s+|absolute\s+|single\s+)?(?:{_EN_ADJECTIVES})"
        r"(?!\s+(?:of luck|wishes|way to|time to|place to (?:start|ask|apply)|thing|question|day to|"
        r"of us|of them|known|months?|quarters?|years?|weeks?|days?|recent|practices?|before|part of|priorit(?:y|ies)|concern|care|attention|respect))\s+[\w’'-]+"
        r"|(?:Viet Nam's|the world's|Asia's|Europe's) (?:best|greatest|finest|largest|biggest)(?=[,.;!])"
        r"|(?:number one|number 1|no\. ?1|#1|world[- ]leading|world[- ]best|world[- ]beating|second to none|unique in the world|(?:leads?|leading|ahead of|tops?) (?:the (?:whole )?(?:world|region|continent)|Asia|Europe|Southeast Asia)|"
        r"unrivalled|unrivaled|unmatched|unparalleled|unbeatable|one of a kind|the undisputed \w+"
        r"|(?:no (?:other )?\w+(?: (?:in|of|on|abroad|at) (?:\w+ ){0,2}\w+)?|nobody|no one|nowhere)(?: (?:are|is|has|have|does))?"
        r"[^.!?;:]{0,40}? (?:as \w+(?: \w+)? as (?:ours|us|we|this|here|Viet|the Viet\w+)|(?:such|so) \w+ as (?:ours|the Viet\w+|here)|"
        r"more \w+(?: than (?:we|us|here|ours)|(?=[.!]))|else (?:on earth|in the world|does|can))|nobody before us|"
        r"(?:such )?as (?:nobody|no one|nowhere) else))(?!\w)",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"(?<!\w)(?:"
        r"(?:đẹp|tốt|hay|lớn|(?<!trách nhiệm )cao|nhanh|hấp dẫn|an toàn|ngon|nổi tiếng|rẻ|giàu|mạnh|dài|sâu|lâu đời|"
        r"thân thiện|đáng sống|đáng đến|năng động|hùng vĩ|tuyệt vời|uy tín|chất lượng|phong phú|"
        r"hiện đại|thành công|hoành tráng|đặc sắc|độc đáo|chuyên nghiệp|hạnh phúc|cởi mở|sạch|quyến rũ|"
        r"ấn tượng|thơ mộng|đông|tiên tiến|ổn định|đa dạng|thơm|xuất sắc|tinh xảo|tinh tế|đông vui|vui|nghiêm ngặt|chặt chẽ|đáng nhớ|danh giá|"
        r"quý|giỏi|khéo|xanh|bình yên|hùng mạnh|mến khách|cổ)\s+nhất"
        r"(?!\s+(?:là\s+(?:nên|hãy|anh|chị|bạn|suất|buổi|giờ|ngày|vào)|trong (?:năm|tháng|quý)|thường|hay không|có thể|trong ngày|trong tuần))"
        r"|\w+ nhất(?=\s+(?:thế giới|châu|khu vực|hành tinh|trái đất|trong (?:mọi|các|tất cả)|từng|cả nước|lục địa))|(?<!cấp bách )(?<!quan trọng )(?<!ưu tiên )(?<!chỗ ngồi )hàng đầu(?!\s+(?:tiên|của chúng tôi là|ghế|bên|là|trong hội trường))|(?<!tuyến )(?<!bến )(?<!phòng )(?<!nhà )(?<!quầy )(?<!cổng )(?<!tầng )(?<!địa chỉ )(?:số một|số 1)(?!\s+(?:phố|đường|ngõ|Rue|rue|[A-Z]))(?=\s+(?:thế giới|châu|khu vực|Đông|của|về|hành tinh|toàn cầu|Việt|Estamar|trong)|[.!,])|bậc nhất|(?:vị trí |đứng |vươn lên )?(?<! nước )(?:dẫn đầu|đứng đầu|số một)(?=\s+(?:thế giới|châu|khu vực|Đông|toàn cầu))|có một không hai|độc nhất vô nhị|"
        r"độc nhất|(?<!địa chỉ )(?<!nơi )(?<!một )duy nhất|vô địch|không (?:nơi nào|nơi đâu|đâu|nước nào|ai)[^.!?]{0,45} (?:sánh|bằng|bì|theo kịp|qua nổi|như ở|như (?:ta|mình|việt))|(?:hơn|vượt) (?:hết thảy|tất cả|mọi nơi)|không \w+(?: \w+){0,3} nào[^.!?]{0,60} (?:sánh (?:được|bằng|kịp)|bằng (?:ta|mình|nơi này|Việt)|như (?:nơi này|ta|Việt))|nhất (?:thế giới|châu Á|khu vực|"
        r"Đông Nam Á|hành tinh|châu Âu))(?!\w)",
        re.IGNORECASE,
    ),
}
_SOURCED = {
    "en": re.compile(
        r"https?://|www\.|\b(?:according to|source:|sources:|ranked (?:by|in)|rated (?:by|in)|named by|"
        r"voted|as (?:reported|measured|listed|ranked) by|report(?:s|ed)? (?:by|of)|survey|index|census|"
        r"statistics (?:office|of)|by the (?:report|figures|ranking|list) of|says the|data from|figures from|published by|found by|in the \d{4} )",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"https?://|www\.|(?<!\w)(?:(?<!mang )(?<!kèm )(?<!tiếp )(?<!đi )(?<!làm )theo(?! (?:dõi|đuổi|kế hoạch|lịch|đúng|giờ|yêu cầu|đường))|nguồn|bình chọn|xếp hạng|báo cáo|khảo sát|thống kê|công bố(?! (?:lúc|vào|ngày|trên|tại|\d))|"
        r"chỉ số(?! (?:đều|này|nào))|bầu chọn|đánh giá của|số liệu của|vinh danh)(?!\w)",
        re.IGNORECASE,
    ),
}
_TAKEN_BACK = {
    "en": re.compile(
        r"\b(?:not|n't|never|nobody|nor|whether|is it|claims? to (?:be|have)|so-called)\b[^.!?]{0,40}$",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"(?<!\w)(?:không phải|chưa phải|có phải|liệu|tự xưng|tự nhận|tự gọi)(?!\w)[^.!?]{0,40}$",
        re.IGNORECASE,
    ),
}


# A source stands in the sentence or in the one beside it.
_NEAR = 140
# Somebody else's words.
_QUOTED = re.compile(r"[“\"«][^”\"»]{0,200}[”\"»]")


def unsourced(text: str, language: str) -> Iterator[re.Match[str]]:
    """Each claim in ``text`` to be first or best, where the text names no source for it.

    Args:
        text: a text in NFC.
        language: ``"vi"`` or ``"en"``; nothing is found in others.
    """
    if language not in _CLAIMS:
        return
    quoted = [each.span() for each in _QUOTED.finditer(text)]
    for found in _CLAIMS[language].finditer(text):
        before = re.split(r"(?<=[.!?])\s", text[: found.start()])[-1]
        after = re.match(r"[^.!?]*[.!?]?", text[found.end() :])
        rest = after[0] if after else ""
        near = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
        if _SOURCED[language].search(near):
            continue
        said_by_others = any(start < found.start() < end for start, end in quoted)
        if not (said_by_others or rest.endswith("?") or _TAKEN_BACK[language].search(before[-60:])):
            yield found


# "Nhất" behind any adjective is everyday speech ("đông nhất là thứ Bảy"): a claim needs somebody of
# whom it is claimed, or a field in which nobody is better.
_ANY_MOST_VI = re.compile(r"\w+(?: \w+)? nhất", re.IGNORECASE)
_OURS_VI = re.compile(
    r"(?<!\w)(?:việt nam|việt|ta|chúng ta|chúng tôi|mình|đại sứ quán|trung tâm|thế giới|châu(?: lục)?|khu vực|"
    r"hành tinh|trái đất|lục địa|đông nam á|estamar|port clair|nước ngoài|ngoài nước|cả nước|hoàn cầu|xưa nay|"
    r"trong (?:các|mọi|tất cả)|từng|chưa từng)(?!\w)",
    re.IGNORECASE,
)
_ASKED_VI = re.compile(r"(?<!\w)(?:nào|gì|ai|đâu|hỏi)(?!\w)[^.!?]{0,15}$", re.IGNORECASE)


def of_ours(found: re.Match[str], language: str) -> bool:
    """Whether what `unsourced` found is claimed of our side, or of a whole field of others."""
    if language != "vi" or not _ANY_MOST_VI.fullmatch(found[0]):
        return True
    before = re.split(r"(?<=[.!?])\s", found.string[: found.start()])[-1]
    after = re.match(r"[^.!?]*", found.string[found.end() :])
    sentence = before + found[0] + (after[0] if after else "")
    return bool(_OURS_VI.search(sentence)) and not _ASKED_VI.search(before)
