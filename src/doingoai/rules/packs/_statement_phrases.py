"""Phrases that written statements have beside those of speech (`doingoai.spokesperson`).

From the definitions in tests/rules/labelled/README.md and guides to holding statements (read
2026-11), widened with the half of the labelled statements that may be read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

Phrases = dict[str, "re.Pattern[str]"]


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)


SPECULATION: Phrases = {
    "en": _any(
        r"(?:as )?(?:we|i) (?:(?:firmly|strongly|sincerely|still) )?(?:believe|assume|suppose|suspect|presume)",
        r"(?:we|i)(?: are| am|'re|'m) (?:quite |very |fully |absolutely )?(?:confident|convinced|certain|sure|optimistic) that",
        r"in our (?:estimation|assessment|judgement|experience)",
        r"(?:would|will) (?:\w+ )?surprise (?:us|me)(?: very much)?",
        r"(?:will|would) (?:then |soon )?(?:surely|certainly|doubtless|presumably|undoubtedly|most likely|in all likelihood)",
        r"(?:everything|all|much|a lot|signs?|evidence) (?:points?|suggests?|indicates?)(?: to| that)?",
        r"(?:cannot|can't|can not) be (?:ruled out|excluded)",
        r"(?:no doubt|without doubt) (?:that )?",
        r"from what (?:we|one) hears?|one hears? that|reportedly|it seems that|apparently",
        r"must have (?:been|come|started)|(?:it )?(?:can|could) (?:well|easily) be",
    ),
    "vi": _any(
        r"nhiều phần(?: là)?|nhiều khả năng|có khả năng(?: là)?|không loại trừ|chưa thể loại trừ|rất có thể",
        r"là (?:chuyện|điều) dễ hiểu|không lấy gì làm lạ",
        r"(?<=[.!?] )chắc(?! chắn)|chắc (?:là|hẳn|do|tại|vì|cũng|phải)|hẳn (?:là|do|vì|đã)|ắt",
        r"(?:e|sợ|lo|ngại) (?:là |rằng )?(?:còn|sẽ còn|sẽ tái)",
        r"xem (?:tình hình|chừng|ra)|nghe đâu|(?<!điều )nghe (?:nói|đồn)|đâu như|hình như|dường như|có vẻ",
        r"theo chúng tôi(?: thì)?(?=,| )(?! (?:được|biết))|cũng có thể|đoán (?:không sai|chừng)|(?:tôi|chúng tôi) (?:dám chắc|tin chắc|cho rằng|đoán|phỏng đoán|ngờ rằng|nghi)(?! (?:không|chưa))",
    ),
}
# A hedge about its own schedule, or a word that only looks like one.
OWN_SCHEDULE: Phrases = {
    "en": _any(
        r"(?:we|i)(?:'ll| will| shall)? (?:probably|likely|presumably|perhaps|may|might|expect to|should)"
        r" (?:\w+ )?(?:know|have|open|be able|say|publish|reopen|write|report|be back)",
        r"(?:may|might) be (?:said|published|quoted|used|asked|seen|brought|collected|paid)",
        r"(?:may|might) (?:ask|bring|come|ring|call|write|enter|use|see)",
    ),
    "vi": _any(
        r"(?:chúng tôi|bộ phận \w+|quầy)[^.!?]{0,30}(?:dự kiến|có lẽ|chắc)[^.!?]{0,30}(?:mở|trả lời|đăng|thông báo|làm việc|cập nhật)",
        r"không (?:ai )?có nguy cơ|nắm chắc|(?:giá|thì) (?:\w+ )?phải chăng|không dám nói|thế nào (?:bạn|quý vị|anh|chị|bà con) cũng",
        r"có thể (?:đến|gọi|hỏi|nộp|xem|liên hệ|viết|đăng ký|mang|nhận|lấy|đổi)",
    ),
}
# Our own fault, which may be said, and a question that leaves it open.
OWN_FAULT: Phrases = {
    "en": _any(
        r"(?:our|my) (?:own )?(?:fault|mistake|error|oversight|negligence|carelessness)",
        r"(?:was|were|is|are) (?:ours|our fault|to blame ourselves)",
        r"(?:who|whoever) (?:is|was|stands) behind (?:it|this|that)?,? (?:is|the police|we do not|nobody)",
    ),
    "vi": _any(
        r"lỗi (?:là )?(?:của|do|ở|thuộc về) (?:\w+ ){0,3}?(?:chúng tôi|đại sứ quán|phía ta)",
        r"ai (?:là người )?(?:đứng sau|gây ra|có lỗi|cố tình)",
        r"(?:kèm lời|cho rằng|nói rằng|lời) (?:rằng )?[^.!?,]{0,30}cố tình",
    ),
}
BLAME: Phrases = {
    "en": _any(
        r"(?:simply |again |merely |just )?(?:inventing|making up|fabricating|cooking up) (?:stories|things|tales|lies)",
        r"to (?:get|win|collect|catch) (?:clicks|attention|readers|votes)|more interested in [^.!?]{1,40} than in (?:the )?(?:truth|facts)",
        r"(?:nonsense|lies?|poison|slander) (?:spread|put about|told|written) by",
        r"(?:carr(?:y|ies)|bears?) (?:the |all |full |sole )*(?:blame|guilt|fault|responsibility for this)",
        r"bears? the handwriting of|(?:is|are) behind (?:this|it)|on whose (?:order|payroll)",
        r"(?:exaggerated|disproportionate|arbitrary|absurd|incomprehensible|malicious|hostile|unfair|heavy-handed) "
        r"(?:measure|decision|step|action|campaign|reporting|order)",
        r"without any legal (?:basis|ground)|(?:a )?clear breach of|without (?:a )?permission|had allowed without",
        r"saved on (?:\w+)|cut corners|looked (?:away|at his (?:tele)?phone)|was looking at (?:his|her) (?:tele)?phone|drunk",
        r"(?:judges|court|inspectors?|police|authority|master|officials?) (?:overlooked|ignored|failed to|let (?:himself|herself|themselves)|did not bother)",
        r"let (?:himself|herself|themselves|itself) be (?:pushed|used|misled|bought)",
        r"complain about everything|(?:the same )(?:two|three|few)[^.!?]{0,20}people|those who (?:tried|started|printed|spread|wish|want to)",
        r"whoever (?:printed|wrote|started|spread|sent|did) (?:this|it)|plays? with the (?:fear|work|lives|trust|health)",
        r"(?:guilty of|criminals?|culprits?|perpetrators?|ill-?wishers?|troublemakers?|so-called experts)",
        r"(?:negligen(?:t|ce)|reckless\w*|irresponsibl[ey]|careless\w*|incompeten(?:t|ce)|deliberate(?:ly)?|on purpose)",
    ),
    "vi": _any(
        r"làm ăn kiểu|kiểu gì mà|đem con bỏ chợ|vô trách nhiệm|thiếu trách nhiệm|tắc trách|cẩu thả|tùy tiện|buông lỏng|quan liêu",
        r"gây sự trước|gây hấn|hành hung|phải chịu (?:tội|hoàn toàn trách nhiệm|trách nhiệm)|phải (?:bị )?(?:trừng trị|trừng phạt)",
        r"(?:nguyên nhân (?:là|do)|do|tại|lỗi (?:là )?(?:của|do|tại|thuộc về)) (?:chủ|tài xế|lái xe|ban tổ chức|hãng|công ty|nhà thầu|đơn vị|bảo vệ)(?! (?:chức|trì|quản))[^.!?]{0,30}",
        r"(?:cố (?:tình|ý)|ác ý|dụng ý xấu|động cơ xấu|bôi nhọ|bêu xấu|chơi xấu|phá hoại|bịa (?:đặt|chuyện)|dựng chuyện|xuyên tạc|câu (?:khách|view|tương tác))",
        r"thờ ơ|dửng dưng|vô cảm|phớt lờ|ngó lơ|làm ngơ|nhào nặn|bóp méo|cắt xén|để (?:kiếm|câu) (?:lượt|tiền|view|khách|bạn)|tùy hứng|tự ý|coi thường|thất hứa|nuốt lời|lật lọng",
        r"bóc lột|chèn ép|ức hiếp|đối xử tệ|thiếu chuyên nghiệp|kém cỏi|yếu kém|lúng túng|bất tài|kẻ (?:xấu|gian|phá)|trò (?:cạnh tranh|bẩn|hèn)|thủ đoạn|cạnh tranh không lành mạnh|thiếu hiểu biết|thiếu thiện chí",
    ),
}
CLICHES: Phrases = {
    "en": _any(
        r"attach(?:es|ing)? (?:special|great|particular|high|the utmost|utmost) (?:importance|attention)",
        r"(?:synchronous|drastic|synchronised|comprehensive|all necessary|appropriate|timely and effective) (?:measures|solutions)",
        r"(?:resolutely|drastically|proactively|actively) (?:and \w+ )?(?:coordinat\w+|implement\w+|direct\w+|tak\w+|cooperat\w+|work\w+)",
        r"(?:all|the) (?:forces|sides|parties|stakeholders|agencies|authorities|bodies) concerned|(?:relevant|competent|functional) (?:authorities|agencies|forces|bodies|parties)",
        r"where tradition meets modernity|tradition and modernity|land of smiles|timeless charm|hidden charm",
        r"(?:not|never) be (?:discouraged|deterred|diverted) (?:on|from) our (?:path|way|course)",
        r"together we are (?:stronger|strong)|stand(?:s|ing)? (?:together|united|shoulder to shoulder|side by side)|united we",
        r"leav(?:e|ing) (?:no one|nobody) behind|leav(?:e|ing) no stone unturned|spar(?:e|ing) no effort|doing everything in our power|everything possible",
        r"constructive(?:ly)? (?:cooperat\w+|dialogue|exchange)|cooperat\w+ constructively|with all sides",
        r"(?:remain|stay|be) (?:calm|vigilant)(?:,? (?:and |to be )?(?:calm|vigilant))?",
        r"with (?:the )?(?:highest|utmost|greatest|full) (?:sense of )?(?:responsibility|attention|seriousness)",
        r"new (?:chapter|era|page) (?:in|of)|important milestone|historic milestone|bridge of friendship|fruitful (?:cooperation|exchange|outcome)",
        r"full confidence in|lessons (?:will be|have been) learn(?:ed|t)|work(?:ing)? (?:tirelessly|around the clock)",
    ),
    "vi": _any(
        r"đề cao trách nhiệm|chặng đường vẻ vang|in đậm dấu ấn|khơi dậy (?:khát vọng|niềm)|lan tỏa (?:giá trị|thông điệp|tinh thần)|nhanh chóng vào cuộc|nhiệm vụ (?:quan trọng|trọng tâm|chính trị)",
        r"cấp bách hàng đầu|ưu tiên hàng đầu|bài bản, (?:\w+|chặt chẽ)|chặt chẽ, khoa học|chu đáo, an toàn|cầu thị|nghiêm túc (?:tiếp thu|rút kinh nghiệm)|tiếp thu mọi ý kiến|rút kinh nghiệm sâu sắc",
        r"dấu mốc (?:quan trọng|lịch sử|đáng nhớ)|trang sử mới|chương mới|bước ngoặt",
        r"quyết tâm (?:cao|chính trị)|trên tinh thần (?:chân thành|trách nhiệm|hữu nghị|xây dựng|cầu thị)|với (?:tinh thần )?trách nhiệm cao(?: nhất)?",
        r"(?:với )?phương châm|chủ động, (?:kịp thời|tích cực|linh hoạt)|kịp thời, hiệu quả|nhanh chóng, kịp thời",
        r"(?:triển khai )?đồng bộ (?:nhiều |các )?(?:giải|biện) pháp|(?:nhiều|các) giải pháp đồng bộ|triển khai đồng bộ|mọi biện pháp cần thiết",
        r"phát huy (?:sức mạnh|vai trò|truyền thống)|sức mạnh tổng hợp|kết quả đáng (?:ghi nhận|khích lệ|tự hào)|đạt (?:được )?(?:những|nhiều) kết quả",
        r"khẳng định (?:vị thế|vai trò|bản lĩnh)|nâng (?:tầm|cao) (?:vị thế|uy tín|hình ảnh)|nâng tầm|góp phần (?:làm sâu sắc|thúc đẩy|tăng cường|nâng cao)",
        r"(?:mối )?quan hệ tốt đẹp|đi vào chiều sâu|thiết thực, hiệu quả|thành công tốt đẹp|nhịp cầu hữu nghị",
        r"không (?:để|ai bị) (?:ai )?bị? ?bỏ lại phía sau|luôn (?:sát cánh|đồng hành)|sát cánh, đồng hành|hết sức mình|làm hết sức",
        r"(?:hết sức|đặc biệt|vô cùng) (?:quan tâm|coi trọng|chú trọng)|theo dõi (?:sát sao|chặt chẽ)|chỉ đạo (?:quyết liệt|sát sao)|vào cuộc (?:quyết liệt)?|quyết liệt",
        r"(?:các )?(?:cơ quan|lực lượng|ngành|bên) (?:chức năng|liên quan|hữu quan)(?= (?:đã|đang|sẽ)? ?(?:vào cuộc|phối hợp|khẩn trương))",
        r"vô cùng (?:bàng hoàng|đau xót|thương tiếc)|bàng hoàng, đau xót|rất lấy làm tiếc|sự việc đáng tiếc|bình tĩnh, (?:tỉnh táo|cảnh giác)|nêu cao (?:tinh thần|cảnh giác)",
    ),
}


# The bodies in charge, named because they act; no phrase by themselves.
PLAIN: Phrases = {
    "en": _any(r"(?:the )?(?:competent|relevant) (?:authorities|authority|body) of \w+"),
    "vi": _any(
        r"(?:các )?(?:cơ quan|bên|đơn vị) (?:chức năng|liên quan)(?! (?:đã |đang |sẽ )?(?:vào cuộc|phối hợp|khẩn trương))"
    ),
}


def spans(text: str, language: str, phrases: Phrases) -> Iterator[tuple[int, int]]:
    """Where ``text`` has one of the phrases, as places in its NFC form."""
    if language in phrases:
        for found in phrases[language].finditer(nfc(text).replace("’", "'")):
            yield found.span()
