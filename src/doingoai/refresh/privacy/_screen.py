"""One quick look at a whole column: which texts need a closer one, and for what.

Each pattern lets through whatever a finder could find (a test holds it to that), and is written
for Arrow's RE2, which reads a column of fifty thousand posts in some hundredths of a second.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from doingoai.refresh.privacy import _name_words as words
from doingoai.refresh.privacy._phones import SPELT_DIGITS
from doingoai.refresh.privacy._seen import ODD

if TYPE_CHECKING:
    import pyarrow as pa

_GAP = "[ \\t\\n.()\\-–—‑·]{0,3}"
_CONTACTS = r"@|[\[({<] ?(?i:at|a còng)|(?i: (?:at|a còng|a cong) [\w-]+ (?:dot|chấm|cham) )"
_LINKS = (
    r"(?i:whatsapp|wa\.me/|zalo\.me/|t\.me/|telegram|m\.me/|messenger|discord|skype|signal\.|line\.me"
    r"|viber|zoom\.|zoommtg|msteams|sgnl:|line:|tg:|meet\.|teams\.|webex|whereby|chat\.google|slack\."
    r"|(?:drive|docs|photos)\.google|forms\.|photos\.app|1drv|onedrive|sharepoint|dropbox|db\.tt"
    r"|wetransfer|we\.tl|icloud|mega\.nz|mediafire|box\.com/s|profile\.php|/people/|/messages/"
    r"|linkedin\.com/(?:in|pub)|vk\.com/id|ok\.ru/profile|fb\.me/|facebook\.com/[a-z]+\.[a-z0-9]"
    r"|(?:facebook|fb)\.com/[^/?#\s]*\d{6}|bsky\.app/profile|snapchat\.com/add"
    r"|(?:instagram|x|twitter|threads|tiktok|github)\.(?:com|net)/@?[\w.-]+/?(?:[^\w./-]|$)"
    r"|token=|auth=|key=|(?:pwd|passwd|password|pass|passcode|secret|sig|signature|otp|e-?mail|mail)="
    r"|(?:session|session_?id|phone|tel|mobile|sdt|passport|cccd|cmnd|dob|invite|ho_?ten|full_?name)="
    r"|(?:user|username|user_?id|code|hash|magic)=|%40|maps|openstreetmap|waze\.|here\.com)"
)
_NINE_DIGITS = rf"[0-9](?:{_GAP}[0-9]){{8}}"
_NUMBERS = (
    rf"{_NINE_DIGITS}|[A-Z][0-9]{{7}}|[0oO](?:{_GAP}[0-9oOlLiIsSbBzZ]){{9}}"
    r"|[A-Z]{2}[0-9]{2} ?[A-Z0-9]{4} ?[A-Z0-9]{4}"
    rf"|(?i:(?:(?:{'|'.join(SPELT_DIGITS.values())})[ ,.-]{{1,2}}){{6}})"
)
_FIVE_DIGITS = rf"[0-9](?:{_GAP}[0-9]){{4}}"
# Words that announce the number of a phone, a paper or an account.
_ANNOUNCED = (
    r"(?i:tel|tél|phone|call|ring|text|mob|cell|handy|whats ?app|viber|zalo|signal|imo|\bline|fax"
    r"|hotline|sđt|sdt|đt|\bdt|dđ|alo|gọi|goi|nhắn|lh|sms|contact|reach|number|điện thoại"
    r"|dien thoai|số|liên hệ|lien he|di động|cccd|cmnd|cmt|ssn|dni|\bni[ef]\b|pesel|bsn|nric|mykad"
    r"|aadhaar|cpf|curp|isikukood|cnp|\bcf\b|hkid|tckn|ausweis|\bnid\b|căn cước|can cuoc|chứng minh"
    r"|chung minh|mã|giấy tờ|identity|\bid\b|citizen|national|personal|residen|civil|social"
    r"|passport|pasaporte|passeport|reisepass|hộ chiếu|ho chieu|\bhc\b|thông hành|travel doc|stk|\btk"
    r"|acc|a/c|iban|\bck\b|sort code|routing|card|tài khoản|tai khoan|chuyển khoản|chuyen khoan|thẻ)"
)
_PLACES = (
    r"[°º]|(?i:geo:)|[0-9][.,][0-9]{4}"
    r"|(?i:lat|latitude|lon|longitude|lng|vĩ độ|kinh độ|toạ độ|tọa độ)[ :=(là]{0,6}[-+−]?[0-9]"
)


def suspects(distinct: pa.Array) -> dict[int, frozenset[str] | None]:
    """The texts that may hold something personal.

    Args:
        distinct: different texts.

    Returns:
        The position of each text to look at, and the parts of `_find.find` it needs.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    def matching(pattern: str) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        return np.asarray(pc.match_substring_regex(distinct, pattern), dtype=bool)

    announced = matching(_FIVE_DIGITS)
    few = np.flatnonzero(announced)
    announced[few] = np.asarray(
        pc.match_substring_regex(distinct.take(pa.array(few)), _ANNOUNCED), dtype=bool
    )
    patterns = {
        "contacts": _CONTACTS,
        "links": _LINKS,
        "numbers": _NUMBERS,
        "places": _PLACES,
        "names": _names(),
    }
    # One pass for all, then one for each part over what is left.
    needed = np.flatnonzero(announced | matching("|".join((ODD, *patterns.values()))))
    left = distinct.take(pa.array(needed))
    odd = np.asarray(pc.match_substring_regex(left, ODD), dtype=bool)
    masks = {
        part: odd | np.asarray(pc.match_substring_regex(left, pattern), dtype=bool)
        for part, pattern in patterns.items()
    }
    masks["numbers"] |= announced[needed]
    return {
        int(position): frozenset(part for part, mask in masks.items() if mask[place])
        for place, position in enumerate(needed)
    }


@cache
def _names() -> str:
    def listed(of: tuple[str, ...]) -> str:
        return "|".join(of)

    families = (*words.FAMILIES, *words.FAMILIES_ABROAD)
    ambiguous = (
        (words.FAMILIES_AND_WORDS, words.MIDDLE),
        (words.FAMILIES_AND_WORDS_ABROAD, words.MIDDLE_ABROAD),
    )
    rarer = "|".join(
        f"(?:{listed(some)}|{listed(tuple(name.upper() for name in some))})"
        f" (?:{listed(middle)}|{listed(tuple(name.upper() for name in middle))}) \\p{{Lu}}"
        for some, middle in ambiguous
    )
    vi = "|".join(f"[{each[0]}{each[0].upper()}]{each[1:]}" for each in words.SALUTATIONS_VI)
    return (
        rf"(?:{listed((*families, *(name.upper() for name in families)))}) \p{{Lu}}[^ ]* \p{{Lu}}"
        rf"|{rarer}|(?:^|[^\p{{L}}])(?:{vi}) \p{{Lu}}"
        rf"|(?:{listed(words.SALUTATIONS_EN)}|[Dd][Rr])\.? \p{{Lu}}"
        rf"|(?:{listed(words.GREETINGS)}),? (?:to )?\p{{Lu}}"
        rf"|(?i:{listed(words.INTRODUCTIONS)}):?(?: là)?:? \p{{Lu}}|(?:I['’]m|I am) \p{{Lu}}"
        rf"|(?i:{listed(words.CLOSINGS)})[,.!]?[ ]*\n|[\n.!?…”\"][ \n]?[—–] ?\p{{Lu}}"
    )
