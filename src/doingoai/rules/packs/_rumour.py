"""Whether a statement tells what a rumour alleges, also in order to deny it.

Told is a rumour where its form (message, post, claim …) is named as saying something, and what it
says follows; or where the content stands first and "nobody", "not true" after it. The form and the
subject alone ("a voice message about a frozen product") tell nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.text import nfc, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORM_EN = (
    r"(?:voice messages?|recordings?|messages?|claims?|rumou?rs?|allegations?|accusations?|notices?|handbills?|"
    r"leaflets?|posts?|articles?|stor(?:y|ies)|videos?|clips?|pictures?|screenshots?|blogs?|bloggers?|pages?|"
    r"chain letters?|news|reports?|hoax|text|papers?|letters?|whispers?|gossip|tweets?|threads?|comments?|"
    r"newspapers?|websites?|channels?)"
)
# A body that speaks for itself is no rumour.
_BODY_EN = (
    r"(?:authority|authorities|police|ministry|department|service|inspection|inspectors?|office|hospital|court|"
    r"government|laboratory|agency|council|embassy|city|port|customs)"
)
_SAYS_EN = (
    r"(?:say(?:s|ing)?|said|claim(?:s|ed|ing)?|alleg(?:es?|ed|ing)|assert(?:s|ed|ing)?|stat(?:es?|ed|ing)|"
    r"suggest(?:s|ed|ing)?|maintain(?:s|ed)?|pretend(?:s|ed|ing)?|speaks? of|spoke of|warn(?:s|ed|ing)?|"
    r"announc(?:es?|ed|ing)|writes?|wrote|tells?|told|according to which|reports?|reported|insinuates?|has it|have it)"
)
_TOLD = {
    "en": (
        # "A notice … says that no more visas are given"
        (
            rf"\b{_FORM_EN}\b(?![^.!?;]{{0,40}}\bof the {_BODY_EN})[^.!?;]{{0,60}}?\b{_SAYS_EN}(?:,[^,]{{1,30}},)? "
            r"(?:that\b|how\b|the\b|an?\b|our\b|we\b|no\b|all\b|every\w*\b|there\b|it is\b|it's\b|\d|Viet\w*\b|[a-z]+s\b)"
        ),
        # "the claim that we tripled the fee"
        (
            r"\b(?:claims?|rumou?rs?|allegations?|accusations?|assertions?|suggestions?|stor(?:y|ies)|reports?|news|"
            r"hoax) (?:that|of (?:a|an|the)|according to which|about (?:an alleged|a supposed|alleged|supposed))\b"
        ),
        # "parents have read that", "they had been told that", "it is whispered that"
        (
            r"\b(?:ha(?:s|ve|d) (?:read|heard|been told)|were told|was told|(?:it(?:'s| is| was|’s)|is being|are being) "
            r"(?:whispered|said|claimed|rumou?red|alleged|told|written|reported|spread)|(?:some|many|people|others) "
            r"(?:say|claim|write|allege|believe))\b(?:[^.!?;]{0,60}? that\b|[^.!?;]{0,4}$)"
        ),
        r"\b(?:is|are) (?:said|alleged|rumou?red|supposed) to (?:have|be|come|contain)\b",
        # "…, as a page writes", "bloggers who speak about"
        rf"\b(?:as|like) (?:an? |some |one |the )?(?:\w+ )?{_FORM_EN}[^.!?;]{{0,30}}? (?:writes?|wrote|claims?|claimed|says?|said)\b",
        r"\b(?:bloggers?|posts?|people|those|users|pages) (?:who|that|which) (?:speak|write|talk|spread) (?:about|of)\b",
        r"\b(?:contrary to|despite) (?:what|the) [^.!?;]{0,50}(?:claims?|rumou?rs?|says?|writes?|allegations?)\b",
        # also to deny it, where what is denied stands beside
        r"\b(?:is|it's|was) (?:simply |just |also |plainly )?(?:not true|untrue|false|wrong|a lie|nonsense|incorrect|not correct|not the case) that\b",
        r"\b(?:den(?:y|ies|ied)|rejects?|refutes?|disputes?|contradicts?) (?:that|having|any|the (?:claim|rumou?r|allegation|accusation|story|report|suggestion)s? (?:that|of|about))\b",
        r"\b(?:whatever|as|what) (?:you|some of you|many|people) (?:may |might |will )?(?:have )?(?:heard|read|seen|been told)\b|\byou (?:may|might|will) (?:have )?(?:heard|read|been told) (?:that|how|of)\b",
        r"\b(?:you (?:may|might) have seen|(?:going|sent|passed|shared) (?:round|around|on) is) (?:a|an|the) (?:picture|photo|video|clip|film|image)s? of (?!the (?:embassy|mission))",
        r"\b(?:word|talk|gossip|the story|a story|the tale) (?:has (?:gone|got|spread|it)|is (?:going )?(?:round|around|going about)|goes|spreads|runs)\b[^.!?;]{0,20} that\b|\b(?:there is|there's|the|all) talk (?:that|of|about)\b|^talk of\b",
        r"\b(?:some|many|several|people|parents|customers|readers|visitors|travellers|students|families)\b[^.!?;]{0,20} (?:fear|worry|believe|think|suspect|are (?:afraid|worried|convinced|told)) (?:that|because)\b",
        r"\b(?:alleged|supposed|purported|rumou?red|imaginary)(?:ly)? (?!in\b)\w+",
        r"\b(?:asked|ask) (?:us )?(?:whether|if) [^.!?;]{0,80}\b(?:because|after|due to|since)\b",
        r"\baccording to (?:a|an|some|this|these|various|several|anonymous) (?:\w+ )?"
        + _FORM_EN
        + r"\b",
        rf"^(?!(?:the|this|that|these|both|such) (?:\w+ )?{_FORM_EN} (?:is|are|was|were)\b)[^.!?;]{{12,120}} (?:is|are|was|were) (?:an? |pure |a pure )?(?:invention|invented|baseless|unfounded|groundless|without (?:any )?foundation|made[- ]up|fabricat\w+|fiction|a myth|a fairy tale|a fake|a hoax)\b",
        r"\bthere (?:is|was|were|are) no truth in\b[^.!?;]{0,30}\bthat\b",
    ),
    "vi": (
        (
            r"(?:tin nhắn(?: thoại)?|bài viết|bài đăng|bài báo|tin đồn|lời đồn|đồn đoán|thông tin|tin|đoạn (?:phim|video|clip|ghi âm)|"
            r"clip|video|hình ảnh|thông báo giả|tờ rơi|trang|kênh|tài khoản|người|dư luận|bình luận)[^.!?;]{0,60}?"
            r"(?<!\w)(?:nói(?! chuyện| về| tiếng| rõ| tới| đến| gì| nào| được)|cho rằng|rằng|cáo buộc|loan|đồn|tố|khẳng định|viết rằng|viết là|cho là|bảo rằng|bảo)(?!\w)"
            r"(?!\s+(?:cho\s+)?(?:biết|đến))\s+(?!về)\w+"
        ),
        (
            r"(?<!\w)(?:về|trước|có|hỏi về|quanh|xung quanh|bác bỏ) (?:một |những |các )?(?:tin|thông tin)(?: đồn)?(?: thất thiệt| sai(?: sự thật| lệch)?| không đúng)?"
            r" (?:nói|cho rằng|rằng|(?!về|tiếp|mới|chính|ban|thêm|từ|của|liên|trên|nhắn|tức|này|đó|đồn|giả|sai|thất|không|trong|cho|và|cần|có|sau|bài|do|chung|đăng|lan|được|ngay|là|gì|nào|như|khi|tại|để|qua|đang|đã|ấy|kia|nêu)\w+ (?:\w+ ){0,6}?(?:bị|bỏ|phải|sẽ|nhiễm|chứa|đóng|ngừng|dừng|tăng|hủy))"
        ),
        r"(?<!\w)(?:đồn|kháo|chuyền (?:nhau|tai)|truyền tai|rỉ tai)(?: nhau)?(?: tin)? (?:rằng|là|chuyện|tin)(?!\w)",
        r"(?<!\w)(?:hoàn toàn )?không có chuyện(?!\w)",
        # also to deny it
        r"(?<!\w)(?:thông tin|tin|chuyện|việc|nói|bảo|cho)(?! (?:này|đó|ấy|trên|tức|đồn|kia|nhắn)(?!\w)) (?:\w+ ){3,16}(?:thì )?(?:là |hoàn toàn |đều )*(?:sai|không đúng|không có thật|bịa đặt|bịa|vô căn cứ|thất thiệt|tin giả|bậy|nhảm)(?!\w)",
        r"(?<!\w)(?:bác|phủ nhận|bác bỏ) (?:việc|chuyện|tin|thông tin|cáo buộc|lời|rằng)(?! (?:này|đó|ấy|trên))(?!\w)",
        r"(?<!\w)(?:như|trái với|khác với) (?:\w+ ){0,3}(?:đồn|kể|loan|đăng|lan truyền|tung|quả quyết)(?!\w)",
        r"(?<!\w)(?:theo|nghe) (?:một |những |các |mấy |vài )?(?:bài (?:đăng|viết)|lời (?:đồn|kể)|tin (?:đồn|truyền)|clip|tài khoản|nói|đồn)(?! (?:này|ấy|trên))(?!\w)[^.!?;]{8,}",
        r"(?<!\w)(?:nhiều|một số|có|vài) (?:bà con|người|phụ huynh|khách|bạn)(?: \w+){0,2} (?:lo|sợ|tin|ngại|nghĩ|tưởng) (?:rằng|là|vì)(?!\w)",
        r"(?<!\w)(?:có người|nhiều người|người ta|ai đó) (?:kể|nói|viết|bảo|đồn|truyền tai|cho)(?!\w)|(?<!\w)như (?:lời đồn|tin đồn|đồn đoán)(?!\w)",
        r"(?<!\w)(?:clip|video|đoạn phim|bức ảnh|tấm ảnh|ảnh) (?:\w+ ){0,2}?(?:quay cảnh|quay|chụp cảnh|chụp|cho thấy|ghi cảnh)(?!\w)(?! (?:ở đâu|lúc|từ|hôm|ngày|bởi))",
        r"(?<!\w)(?:cáo buộc|tố cáo|đồn thổi) (?:rằng|cho rằng|về việc|là)(?!\w)",
    ),
}
# The sentence says that nothing is known of it.
_NOT_KNOWN = {
    "en": re.compile(
        r"\b(?:not (?:yet )?known|do(?:es)? not know|don't know|unknown|unclear|whether)\b",
        re.IGNORECASE,
    ),
    "vi": re.compile(r"(?<!\w)(?:chưa (?:rõ|biết|ai biết)|không (?:rõ|biết))(?!\w)", re.IGNORECASE),
}
# The sentence names somebody who speaks for themselves: what they say is no rumour.
_BY_NAME = {
    "en": re.compile(
        rf"\b(?:the|our|district|city) (?:\w+ ){{0,3}}{_BODY_EN}(?: of \w+(?: \w+)?)? (?:\w+ )?(?:says?|said|has|reports?|informs?|announce\w*|speaks?|states?)\b",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"(?<!\w)(?:cảnh sát|cơ quan|bệnh viện|cứu hỏa|thanh tra|ban quản lý|tòa án|bộ|sở|chính quyền|hải quan|trưởng đoàn|"
        r"bác sĩ|ban tổ chức)[^.!?;,]{0,40}(?:cho biết|thông báo|công bố|xác nhận|nói)(?!\w)",
        re.IGNORECASE,
    ),
}


def told(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The sentences of ``text`` that tell a rumour's content, as places in its NFC form."""
    if language not in _TOLD:
        return
    written, at = nfc(text), 0
    for sentence in sentences(written):
        start = written.index(sentence, at)
        at = start + len(sentence)
        if _BY_NAME[language].search(sentence) or _NOT_KNOWN[language].search(sentence):
            continue
        if any(re.search(pattern, sentence, re.IGNORECASE) for pattern in _TOLD[language]):
            yield start, at
