"""Whether a text judges what the host country's authority must judge: safety, guilt, cause, law."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.text import nfc, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERDICT = {
    "en": (
        # safety
        (
            r"\b(?:(?:is|are|was|were|be|remains?|stays?)(?: and (?:was|were|is|remains?))?(?: \w+ly)?(?: and \w+)? (?:safe|harmless|clean|"
            r"dangerous|uncontaminated|contaminated|poisonous|unsafe|free of|fit for|edible|in order by|without (?:any )?(?:risk|danger)))\b"
            r"(?! (?:on|at|and (?:well|sound)|in (?:the|their|a|our) (?:hotel|hall|school|hands|home|ship)))"
        ),
        (
            r"\b(?:no|not any|not the slightest|zero) (?:danger|risk|health risk|contamination|trace of)\b|\bnothing (?:is )?wrong with\b|\bcannot have been\b|\b(?:meets?|compl(?:y|ies) with|fulfils?) (?:\w+ )?(?:all|every|the strictest|each) (?:\w+ )?(?:standards?|requirements?|rules?|regulations?|norms?)\b|\bcan be eaten\b|"
            r"\b(?:safe|fit) to (?:eat|use|drink)\b|\b(?:poses?|present\w*) no\b|\bwill be clean\b"
        ),
        (
            r"\bnothing (?:\w+ )?(?:in|about|with) [^.!?;]{0,50}\b(?:harm|hurt|danger|sick|ill|wrong|worr|fear)\w*\b|\bas (?:clean|safe|pure|healthy|fresh|sound) as (?:ever|always|before)\b|"
            r"\b(?:can|may) (?:safely|calmly|go on|continue|keep|still|gladly|well) (?:to )?(?:eat|enjoy|buy|us|drink|cook|consum)\w*\b|\bwithout (?:a second thought|any worr\w+|worr\w+|fear|hesitation|concern)\b|"
            r"\b(?:do(?:es)?|did|will|can|could) (?:not|no) (?:\w+ )?(?:harm|make (?:any\w+|people|children|you) (?:ill|sick))\b|\bha(?:s|ve) (?:never|not) made (?:any\w+|people) (?:ill|sick)\b"
        ),
        # guilt
        (
            r"\bin no way (?:responsible|involved|guilty|connected|to blame)\b|\b(?:had|has|have) nothing to do with\b|\bdrove (?:as|correctly|properly|carefully|within|by the|slowly|too)\b|\bwithin the (?:speed limit|law|rules)\b|"
            r"\b(?:followed|kept to|observed|respected|obeyed) (?:all |every |each )?(?:of )?(?:the )?(?:\w+ )?(?:rules?|laws?|regulations?|limits?)\b|"
            r"\b(?:arrests?|charges?|accusations?|fines?|bans?|measures?|orders?|seizures?|closures?|sentences?|recalls?|verdicts?|rulings?|decisions?|detention|inspection)\b[^.!?;]{0,50}?\b(?:ha(?:s|ve) no (?:basis|ground|reason)|(?:is|are|was|were) (?:\w+ )?(?:excessive|unfounded|mistaken|a mistake|wrong|unfair|unlawful|too harsh|arbitrary|exaggerated|unnecessary|without)|goes? (?:beyond|too far|further)|went too far|(?:will|can|could)(?: not|not|n't) stand|lacks?)\b"
        ),
        (
            r"\b(?:is|are|was|were) (?:not |alone |clearly |plainly |fully |entirely )?(?:guilty|innocent|to blame|liable|at fault|responsible for the)\b|"
            r"\b(?:carr(?:y|ies)|bears?|has|have) (?:all |the (?:whole |full |sole )?)(?:blame|guilt|fault)\b|\bbelongs? before a court\b|"
            r"\b(?:ha(?:s|ve)|had|did) (?:broken|violated|breached|committed|break|breach|violate) (?:no |any |the |every )?(?:\w+ )?(?:laws?|rules?|crimes?|offences?|regulations?)\b|"
            r"\b(?:fault|mistake|guilt|blame) (?:of the|lies with|is (?:his|hers|theirs|the))\b|\bwrongful\w*\b|\bwas speeding\b|"
            r"\bdid nothing (?:wrong|illegal|unlawful)\b"
        ),
        # law
        (
            r"\b(?:illegal|unlawful|lawful|legal(?! (?:system|adviser|advice|help|aid|department|office|form|proceedings))|not in line with the law|against the law|breach of the \w+|contrary to (?:the )?law|"
            r"no (?:legal )?(?:basis|foundation)(?: in (?:the )?law)?|(?:without|lacks?)(?: any)? legal (?:basis|ground)|had no right|has no right|"
            r"violat(?:es?|ion of|ed) (?:the|a|its|international)|overlooked|may not be sold|not required here|disproportionate|unjustified|no ground)\b"
        ),
        # cause
        (
            r"\b(?:(?:the|its) (?:cause|reason) (?:was|is|lies)|(?:was|were|is) (?:clearly |plainly )?(?:caused|due|triggered|started) (?:by|to)|"
            r"collapsed because|broke out because|happened because)\b|"
            r"\b(?:fire|flames|accident|collapse|crash|outage|illness\w*|leak|explosion|blast|flood|derailment|smoke|break-?down|stage|roof|bridge|wall)\b(?: \w+){0,3} (?:began|started|originated|broke out|came|happened|resulted|collapsed|gave way|fell) (?:in|from|when|because|through|as|owing|since|under)\b(?! (?:the )?(?:morning|evening|night|afternoon))|"
            r"\bit was (?:the |a |an )?(?!only\b|not\b)[\w' ]{2,30} (?:that|which|who) (?:bent|caused|broke|started|damaged|made|triggered|led|set|brought|destroyed|burst|flooded)\b"
        ),
    ),
    "vi": (
        r"(?<!\w)(?:tuyệt đối |hoàn toàn |chắc chắn |rất |vẫn )?(?:(?<=hoàn toàn )an toàn|(?<=tuyệt đối )an toàn|(?<=chắc chắn )an toàn|(?<=rất )an toàn|(?<=đều )an toàn|(?<=là )an toàn|(?<=luôn )an toàn|(?<=hàng )sạch|(?<=hàng của ta )sạch|(?<=phẩm )sạch|trong sạch|(?<=hoàn toàn )sạch|vô hại|đạt chuẩn|đủ điều kiện|đạt (?:mọi |tất cả |đủ |các )?(?:tiêu chuẩn|quy chuẩn)|đáp ứng (?:đầy đủ|mọi)|yên tâm (?:sử dụng|ăn|dùng)|không thể (?:nhiễm|gây)|không (?:nhiễm|chứa|gây hại|độc|có (?:chất cấm|hại|vi khuẩn|(?:bất (?:cứ|kỳ) )?nguy cơ|gì (?:trái luật|độc|nguy hiểm)))|không ai có nguy cơ)(?!\w)(?! thực phẩm| lao động| giao thông| thông tin| cháy| sức| điện| cho (?:bà|các|người)| viên)",
        (
            r"(?<!\w)(?:không (?:hề )?(?:vi phạm|có (?:sai phạm|lỗi|tội)|sai phạm|phạm luật|dính dáng)|vi phạm (?:luật|pháp luật|quy định)|"
            r"trái (?:luật|pháp luật|quy định)|có lỗi|có tội|phải chịu (?:tội|trách nhiệm)|lỗi (?:thuộc về|là|hoàn toàn|kỹ thuật)|đúng luật|"
            r"hợp pháp|không có căn cứ|không đúng luật|vô tội|oan|bắt (?:sai|trái)|gây sự trước|đi đúng (?:phần|làn|luật)|đúng tốc độ|(?:theo|xét theo) luật[^.!?]{0,30}(?:thì|đúng|sai|,)|không phạm)(?!\w)"
        ),
        (
            r"(?<!\w)(?:chẳng|không)(?: hề)? có (?:chất|gì|thứ|vi khuẩn|độc)(?: \w+){0,2} (?:hại|độc|nguy|cấm|đáng lo)(?!\w)|(?<!\w)cứ (?:việc |thoải mái |yên tâm )?(?:ăn|mua|uống|thưởng thức|sử dụng)(?!\w)|(?<!\w)(?:vẫn|luôn|trước sau|xưa nay)(?: \w+){0,2} (?:sạch|an toàn)(?!\w)(?! (?:sẽ|đẹp))|(?<!\w)(?:không phải đắn đo|khỏi (?:phải )?lo|chẳng hại ai)(?!\w)"
        ),
        (
            r"(?<!\w)không (?:hề )?(?:dính (?:gì|dáng|líu)|liên (?:quan|can) (?:gì )?(?:đến|tới))(?!\w)|(?<!\w)(?:bắt|phạt|cấm|lệnh|mức phạt|thu hồi|quyết định|biện pháp|niêm phong|tạm đóng|bản án|cáo trạng)[^.!?;]{0,45} (?:không có (?:cơ sở|căn cứ|lý do)|quá (?:nặng|tay|mức|đáng)|vô lý|vô căn cứ|vượt quá|oan|sai luật|không đứng|thái quá|nặng tay|bất công)(?!\w)|(?<!\w)(?:chạy|lái|đi|làm) đúng (?:phép|luật|tốc độ|làn|quy định|quy trình)(?!\w)"
        ),
        (
            r"(?<!\w)(?:lửa|cháy|đám cháy|tai nạn|vụ \w+|sự cố|khói|đợt ngộ độc)(?: \w+){0,3} (?:bắt đầu|bắt nguồn|phát ra|xuất phát|bùng lên|bén)(?: \w+)? (?:từ|do|ở|vì)(?!\w)|^(?:chính )?(?:nắng|mưa|gió|bão|nhiệt|sét|lũ|chập|đường trơn|sức nóng)[^.,!?]{0,25} (?:làm|khiến|gây)(?!\w)|(?<!\w)(?:sập|cháy|ngã|đổ|vỡ|hỏng|lật|đâm)(?: \w+){0,2} (?:là )?(?:do|vì|tại|bởi) (?!đâu|sao|ai|gì|chúng tôi|lý do|nguyên nhân|phía)\w+"
        ),
        r"(?<!\w)(?:nguyên nhân (?:là|do)|thủ phạm (?:là|chính|nhiều|chắc)|xảy ra do|do (?:chủ|tài xế|lái xe|chập|bất cẩn|lỗi)|đó là nguyên nhân)(?!\w)",
    ),
}
# Somebody else's verdict, by name; a denial of knowing; what is the mission's own.
_NO_VERDICT = {
    "en": re.compile(
        r"\b(?:according to|says?(?: that)?|(?<!we've )(?<!we have )(?<!as we )(?<!always )said|finds?|found|states?|stated|has (?:confirmed|announced|established|determined|informed)|announced|"
        r"reports?|whether|if|not (?:yet )?known|not (?:yet )?(?:clear|established)|unknown|unclear|we do not|cannot|can't|do not know|don't know|"
        r"decides?|judges? (?:what|whether|it)|until|no information|will (?:say|tell|publish)|why|how it|ours|our (?:own )?(?:mistake|error|fault|side|page|website|server|counter|change|section|"
        r"stand|kitchen|hall|garden)|the mission's|visa|refunds?|our fault|of ours|translated|tickets?|safe(?:ly)? (?:home|back|arrived))\b|\?$",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"(?<!\w)(?:theo(?! (?:luật|tôi|chúng tôi|ý|kiểm tra của ta))|cho biết|kết luận của|công bố|xác nhận|thông báo|cho hay|chưa (?:rõ|biết|có|xác định)|liệu|có phải|hay không|nếu|"
        r"do (?:cơ quan|cảnh sát|thanh tra|tòa|sở|thành phố)[^.]{0,40}(?:kết luận|xác định|trả lời)|xin hỏi|ai (?:gây ra|có lỗi|đúng ai)|thuộc thẩm quyền|phía (?:chúng tôi|ta|mình)|lỗi (?:là )?(?:của|do|thuộc về) (?:phía )?(?:chúng tôi|bộ phận|cơ quan)|"
        r"trang (?:web|của)|thị thực|vé|là nơi|(?:mọi người|hành khách|sinh viên|bà con|cán bộ|nhân viên|người bị thương|tất cả)[^.,]{0,25} an toàn|không (?:bình luận|nhận định|kết luận|phán))(?!\w)",
        re.IGNORECASE,
    ),
}


def verdicts(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The sentences of ``text`` that give such a verdict, as places in its NFC form."""
    if language not in _VERDICT:
        return
    written, at = nfc(text), 0
    for sentence in sentences(written):
        start = written.index(sentence, at)
        at = start + len(sentence)
        if _NO_VERDICT[language].search(sentence):
            continue
        if any(re.search(pattern, sentence, re.IGNORECASE) for pattern in _VERDICT[language]):
            yield start, at
