"""Whether a title says what was found, and which way it says that the line goes."""

from __future__ import annotations

import re

from doingoai.text import nfc

_EXAMINED = 400

_FRACTION = {
    "en": r"(?<!first )(?<!second )half|halv(?:e|es|ed)|(?:a|one|two) thirds?|(?:a|one|"
    r"three) quarters?|twice|double[sd]?|doubling|triple[sd]?|quadruple[sd]?|nobody|none|every",
    "vi": r"một nửa|gấp đôi|gấp ba|nhân đôi|phần ba|phần tư|phần năm|toàn bộ|không ai|hầu hết|"
    r"đa số|phần lớn|chủ yếu",
}
_UP = {
    "en": r"ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|gr(?:ow|ows|ew|own|owing)|climb(?:s|"
    r"ed|ing)?|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|"
    r"improv(?:e|es|ed|ing)|recover(?:s|ed|ing)?|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|"
    r"(?:goes|went|going|gone) up|higher|up",
    "vi": r"tăng|đi lên|lên|cao hơn|nhiều hơn|nhân đôi|gấp đôi|gấp ba|phục hồi|hồi phục|"
    r"cải thiện|bứt phá|khởi sắc",
}
_DOWN = {
    "en": r"fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|"
    r"ing)|sink(?:s|ing)?|sank|slip(?:s|ped|ping)?|shr(?:ink|inks|ank|unk)|los(?:e|es|t|ing)|"
    r"halv(?:e|es|ed)|plung(?:e|es|ed|ing)|dip(?:s|ped|ping)?|worsen(?:s|ed|ing)?|(?:goes|went|"
    r"going|gone) down|lower|down",
    "vi": r"giảm|đi xuống|xuống|thấp hơn|ít hơn|sụt|tụt|lao dốc|xấu đi|mất|thu hẹp|yếu đi",
}
_FLAT = {
    "en": r"stead(?:y|ily)|unchanged|flat|stable|stay(?:s|ed)?|remain(?:s|ed)?|"
    r"hold(?:s)? (?:steady|firm)|held",
    "vi": r"ổn định|không đổi|không thay đổi|đi ngang|giữ nguyên|giữ vững|duy trì|chững lại|"
    r"bình ổn",
}
# Other words by which a title states something: a comparison, a place in an order, a verb.
_STATES = {
    "en": r"(?:more|fewer|less|better|worse|bigger|larger|smaller|faster|slower|stronger|weaker|"
    r"longer|shorter|earlier|later)|leads?|led|beats?|beat|outperform\w*|overtak(?:e|es|en|ing)|"
    r"overtook|exceed\w*|reach(?:es|ed)|hits?|peak(?:s|ed)|wins?|won|keeps?|kept|return(?:s|ed)|"
    r"comes?|came|driv(?:es|en)|drove|brings?|brought|gets?|got|attract(?:s|ed)|makes?|made|"
    r"account(?:s|ed)? for|dominat(?:es|ed)|work(?:s|ed)|help(?:s|ed)|hurts?|pays? off|paid off|"
    r"slow(?:s|ed)|stall(?:s|ed)|stop(?:s|ped)|start(?:s|ed)|begins?|began|end(?:s|ed)|lag(?:s|"
    r"ged)|trail(?:s|ed)|widen(?:s|ed)|narrow(?:s|ed)|chang(?:es|ed)|shift(?:s|ed)|var(?:ies|"
    r"ied)|differ(?:s|ed)?|depend(?:s|ed)?|is|are|was|were|has|have|had|does|do|did|cannot|can't|"
    r"doesn't|don't|isn't|aren't|tops?|ahead|behind|match(?:es|ed)|catch(?:es)? up|caught up|"
    r"falls? short|cluster(?:s|ed)?|bunch(?:es|ed)?|follow(?:s|ed)|answers?|spread|fades?|"
    r"(?<=\w )(?:most|least|best|worst|\w+est)|(?!publish|post|receiv|boost|bas|relat|combin|"
    r"select|us|shar|relea|need|weight|unit|compar|estimat|expect|plann|repeat|limit|fix|mix|"
    r"hundr|engag|select|sponsor|target|captioned|subtitl)[a-z]{3,}ed|prefers?|likes?|reads?|"
    r"shows?|needs?|takes?|took|sends?|sent|arrives?|arrived",
    "vi": r"lan (?:nhanh|rộng|ra)|vắng|ưa chuộng|ưa thích|luôn|càng|dần|nhanh|mạnh|quan tâm|hơn|"
    r"gấp|dẫn đầu|đứng đầu|vượt|đạt|nhất|chiếm|chạm|cán mốc|chậm lại|đảo chiều|tập trung|đến từ|"
    r"thu hút|mang lại|đem lại|giúp|mở rộng|bùng nổ|kỷ lục|tương đương|ngang|thua|thắng|xếp|"
    r"trở lại|quay lại|kéo dài|dồn vào|rơi vào|là|được hưởng ứng|được quan tâm|không|chưa|đã|vẫn|"
    r"cần|nhờ|khiến|phụ thuộc|đuổi kịp|bằng|đông|sôi động|trầm lắng",
}
# Where these words only name the data: "the rise in …", "tốc độ tăng trưởng", "bằng tiếng Việt".
_NAMES_DATA = {
    "en": re.compile(
        r"(?:^|(?<=[:.;] )|\b(?:a|an|the|of|in|on|for|and|with|by)\s+(?:[\w-]+\s+){0,2})(?:rise|"
        r"increase|drop|fall|decline|decrease|gain|change|jump|dip|peak|lead|climb|surge|start|"
        r"end|reach|recovery|shift|work|take|answer|read|like)s?\b(?=\s+(?:in|of|by|for|over|per|"
        r"to|and|,)|\s*[,:(]|\s*$)|^(?:the\s+)?(?:best|worst|most|least|top|more on|"
        r"more about)\b(?:\s+[\w-]+){0,3}|\b(?:more|less) (?:on|about)\b|\bhow (?:is|are|do|does|"
        r"did|was|were)\b|\b(?:likes|reads|answers|shares|takes|hits|end|start) (?:per|by|and|,)|"
        r"\bfollow-ups?|\bstart(?:ing|ed)? (?:hour|time|day|date)\b|\bup to\b",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"tốc độ tăng(?: trưởng)?|(?:mức|tỷ lệ|tỉ lệ|độ) (?:độ )?(?:tăng|giảm)(?:,? giảm|"
        r" trưởng)?|(?:mức độ|đối tượng|chủ đề) quan tâm|sự (?:gia )?(?:tăng|giảm|thay đổi)|"
        r"biến động|tăng trưởng(?! (?:mạnh|chậm|nhanh|âm|dương|vượt))|(?:tăng|giảm) (?:hay|hoặc|"
        r"/) (?:tăng|giảm)|tăng,? giảm|thứ nhất|thống nhất|nhất định|bằng (?:tiếng|video|ảnh|chữ|"
        r"hình|lời)|đăng (?:lên|tải)|lên (?:sóng|kế hoạch|lịch|facebook|x\b)|xuống cấp|hơn nữa|"
        r"không gian|hàng không|xếp hạng|xếp theo|là bao nhiêu|như thế nào|ra sao|tập trung vào|"
        r"giúp đỡ|đã (?:đăng|đọc|gửi|nhận|trả lời|xem)|cần thiết|mất tích|chưa (?:đọc|trả lời)|"
        r"kéo dài(?= theo)|ngang hàng|được quan tâm(?= theo)",
        re.IGNORECASE,
    ),
}
_NOT = {
    "en": re.compile(
        r"\b(?:not|no|never|didn't|doesn't|don't|without|hardly|stops?|stopped)\s+(?:\w+\s+)?$",
        re.I,
    ),
    "vi": re.compile(r"(?:không|chưa|chẳng|ngừng|thôi|hết|khó)\s+(?:hề\s+|còn\s+|có\s+)?$", re.I),
}


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


_STATING = {
    language: _whole("|".join(t[language] for t in (_FRACTION, _UP, _DOWN, _FLAT, _STATES)))
    for language in ("en", "vi")
}
_WAYS = {
    way: {language: _whole(words[language]) for language in words}
    for way, words in (("up", _UP), ("down", _DOWN), ("flat", _FLAT))
}
_OPPOSITE = {"up": "not-up", "down": "not-down", "flat": "not-flat"}


def states_something(title: str, language: str) -> bool:
    """Whether ``title`` has a word by which a finding is stated: a change, a comparison, a verb.

    A question states nothing. The words were chosen so that a title without any of them hardly
    ever says a finding; the other way round it may well be mistaken.
    """
    known = _known(language)
    words = _prose(title, known)
    return not title.rstrip().endswith("?") and bool(_STATING[known].search(words))


def directions(title: str, language: str) -> set[str]:
    """Which ways ``title`` says that something goes: ``"up"``, ``"down"``, ``"flat"``.

    Denied ones ("did not rise") come as ``"not-up"`` and so on.
    """
    known = _known(language)
    words = _prose(title, known)
    found = set()
    for way, patterns in _WAYS.items():
        for match in patterns[known].finditer(words):
            denied = _NOT[known].search(words[max(0, match.start() - 24) : match.start()])
            found.add(_OPPOSITE[way] if denied else way)
    return found


def has_fraction(text: str, language: str) -> bool:
    """Whether ``text`` has a figure in words: half, a third, twice, "gấp đôi"."""
    known = _known(language)
    return bool(_whole(_FRACTION[known]).search(nfc(text[:_EXAMINED])))


def _prose(title: str, known: str) -> str:
    return _NAMES_DATA[known].sub(" ~ ", nfc(title[:_EXAMINED]))


def _known(language: str) -> str:
    return "vi" if language == "vi" else "en"
