"""Claims to be first or best, and whether the text says who found it so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_EN_ADJECTIVES = (
    "best|greatest|finest|largest|biggest|highest|tallest|longest|oldest|richest|strongest|safest|"
    "cheapest|friendliest|loveliest|tastiest|fastest|fastest-growing|cleanest|warmest|purest|"
    "leading|foremost|only|top|number[- ]one|number 1|no\\.? ?1|premier|"
    "most (?!of\\b|people\\b|visitors\\b|recent\\b|important thing\\b|likely\\b|urgent\\b)[a-z]+(?:ly)?"
)
_CLAIMS = {
    "en": re.compile(
        rf"(?<!\w)(?:(?:the|our|its|Asia's|Europe's|the world's|the region's|Southeast Asia's|"
        rf"Viet Nam's|the country's)\s+(?:very\s+|undisputed\s+|absolute\s+|single\s+)?(?:{_EN_ADJECTIVES})"
        r"(?!\s+(?:of luck|wishes|way to|time to|place to (?:start|ask|apply)|thing|question|day to|"
        r"of us|of them|recent|practices?|before|part of))\s+[\w’'-]+"
        r"|(?:number one|number 1|no\. ?1|#1|world[- ]leading|world[- ]best|world[- ]beating|second to none|unique in the world|(?:leads?|leading|ahead of|tops?) (?:the (?:whole )?(?:world|region|continent)|Asia|Europe|Southeast Asia)|"
        r"unrivalled|unrivaled|unmatched|unparalleled|unbeatable|one of a kind|the undisputed \w+))(?!\w)",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"(?<!\w)(?:"
        r"(?:đẹp|tốt|hay|lớn|cao|nhanh|hấp dẫn|an toàn|ngon|nổi tiếng|rẻ|giàu|mạnh|dài|sâu|lâu đời|"
        r"thân thiện|đáng sống|đáng đến|năng động|hùng vĩ|tuyệt vời|uy tín|chất lượng|phong phú|"
        r"hiện đại|thành công|hoành tráng|đặc sắc|độc đáo|chuyên nghiệp|hạnh phúc|cởi mở|sạch|quyến rũ|"
        r"ấn tượng|thơ mộng|đông|tiên tiến|ổn định|đa dạng|thơm|xuất sắc|tinh xảo|tinh tế|đáng nhớ|danh giá|"
        r"quý|giỏi|khéo|xanh|bình yên|hùng mạnh|mến khách|cổ)\s+nhất"
        r"(?!\s+(?:là\s+(?:nên|hãy|anh|chị|bạn)|có thể|trong ngày|trong tuần))"
        r"|hàng đầu(?!\s+(?:tiên|của chúng tôi là|ghế|bên|là|trong hội trường))|(?<!tuyến )(?<!bến )(?<!phòng )(?<!nhà )(?<!quầy )(?<!cổng )(?<!tầng )(?<!địa chỉ )(?:số một|số 1)(?!\s+(?:phố|đường|ngõ|Rue|rue|[A-Z]))(?=\s+(?:thế giới|châu|khu vực|Đông|của|về|hành tinh|toàn cầu|Việt|Estamar|trong)|[.!,])|bậc nhất|(?:vị trí |đứng |vươn lên )?(?:dẫn đầu|đứng đầu|số một)(?=\s+(?:thế giới|châu|khu vực|Đông|toàn cầu))|có một không hai|độc nhất vô nhị|"
        r"độc nhất|duy nhất|vô địch|không (?:nơi nào|đâu)[^.!?]{0,25} (?:sánh|bằng)|nhất (?:thế giới|châu Á|khu vực|"
        r"Đông Nam Á|hành tinh|châu Âu))(?!\w)",
        re.IGNORECASE,
    ),
}
_SOURCED = {
    "en": re.compile(
        r"https?://|www\.|\b(?:according to|source:|sources:|ranked (?:by|in)|rated (?:by|in)|named by|"
        r"voted|as (?:reported|measured|listed|ranked) by|report(?:s|ed)? (?:by|of)|survey|index|census|"
        r"statistics office|says the|data from|figures from|published by|found by|in the \d{4} )",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"https?://|www\.|(?<!\w)(?:theo|nguồn|bình chọn|xếp hạng|báo cáo|khảo sát|thống kê|công bố|"
        r"chỉ số|bầu chọn|đánh giá của|số liệu của|vinh danh)(?!\w)",
        re.IGNORECASE,
    ),
}
_TAKEN_BACK = {
    "en": re.compile(
        r"\b(?:not|n't|never|nobody|whether|is it|claims? to (?:be|have)|so-called)\b[^.!?]{0,40}$",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"(?<!\w)(?:không phải|chưa phải|có phải|liệu|tự xưng|tự nhận|tự gọi)(?!\w)[^.!?]{0,40}$",
        re.IGNORECASE,
    ),
}


def unsourced(text: str, language: str) -> Iterator[re.Match[str]]:
    """Each claim in ``text`` to be first or best, where the text names no source for it.

    Args:
        text: a text in NFC.
        language: ``"vi"`` or ``"en"``; nothing is found in others.
    """
    if language not in _CLAIMS or _SOURCED[language].search(text):
        return
    for found in _CLAIMS[language].finditer(text):
        sentence = re.split(r"(?<=[.!?])\s", text[: found.start()])[-1]
        asked = re.match(r"[^.!]*\?", text[found.end() :])
        if not asked and not _TAKEN_BACK[language].search(sentence[-60:]):
            yield found
