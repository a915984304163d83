"""What a text undertakes, sentence by sentence: firmly, with reserve, or not at all.

Two language versions commit the mission to the same acts. "Will", "sẽ" and the French future are
alike; "will try to", "dự kiến", "s'efforcera de" are less. The future of somebody else ("the
exhibition will open") is no promise of ours and is written without one as often.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from doingoai.rules.packs._aligned import aligned
from doingoai.text import figures, nfc, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._artefacts import Post

# As many characters as `figures` reads.
_EXAMINED = 20_000
_FEWEST_LETTERS = 2
_MOST_SENTENCES = 150
_MOST_TOLD = 8

_OURS = {
    "en": r"\b(?:we|our|embassy|mission|consular section|consulate|trade office|team)\b",
    "vi": r"(?<!\w)(?:chúng tôi|đại sứ quán|cơ quan(?: đại diện)?|bộ phận|thương vụ|đại sứ|lãnh sự quán)(?!\w)",
    "fr": r"(?<!\w)(?:nous|notre|nos|ambassade|mission|section consulaire|consulat|bureau commercial|"
    r"équipe)(?!\w)",
}
# Future forms of every verb: aidera, publierons, recevront; not "opéra", "montrons".
_FUTURE = (
    r"(?:\w+(?:[ei]r|[dvt]r|[aou]ur|rr|oîtr)(?:a|ont)|\w+(?:er|[^sd]ir|dr|ettr|evr|aur|oudr|verr)ons|"
    r"sera|seront|serons|fera|feront|ferons|ira|iront|irons|aura|auront|aurons)"
)
_NO_FUTURE = (
    r"(?:opéra|caméra|cobra|extra|ultra|contra|sierra|front|affront|aspira|inspira|tira|retira|retirons|"
    r"tirons|inspirons|admirons|désirons|libérons|espérons|considérons|entra|montra|rencontra|entrons|offra|ouvra|"
    r"livra|centra|environs|citrons|patrons|souhaiterons|espérera|espérerons)"
)
_FIRM = {
    "en": r"(?:\bwill\b|\bshall\b|['’]ll\b|\bwon['’]t\b|\b(?:is|are|am) going to\b|\bundertakes? to\b|"
    r"\bguarantees?\b|\b(?:commits?|committed) (?:itself |ourselves )?to\b|\bpromises? (?:to|that)\b|\bpledges? to\b)",
    "vi": r"(?<!\w)(?:sẽ|cam kết|xin hứa|hứa sẽ|xin bảo đảm|xin cam đoan|nhất định)(?!\w)",
    "fr": rf"(?<![\w-])(?:(?!{_NO_FUTURE}(?!\w)){_FUTURE}|(?:va|vont|allons) \w+(?:er|ir|re)|"
    r"s['’]engage(?:nt)? à|nous engageons à|garanti(?:t|ssons)|prome(?:t|ttons)|s['’]est engagée? à)(?!\w)",
}
_SOFT = {
    "en": r"\b(?:may|might|could|hopes?|plans?|intends?|aims?|expects?|would like|tries|try|trying|seeks?|"
    r"endeavours?|endeavors?|strives?|considers?|considering|looks? into|best|every effort|stud(?:y|ies)|"
    r"explores?|if possible|where possible|as far as possible)\b",
    "vi": r"(?<!\w)(?:có thể|hy vọng|mong(?: muốn)?|dự kiến|dự định|cố gắng|nỗ lực|phấn đấu|tìm cách|xem xét|"
    r"nghiên cứu|cân nhắc|nếu có thể|trong khả năng|tạo điều kiện)(?!\w)",
    "fr": r"(?<!\w)(?:peut|peuvent|pouvons|pourrait|pourraient|pourrions|pourra|pourront|pourrons|"
    r"esp[éè]r\w+|prévoi\w+|prévoy\w+|envisag\w+|souhait\w+|compte|comptons|(?:s['’]|nous )efforc\w+|tent\w+ de|"
    r"tâch\w+ de|essa[iy]\w+ de|cherch\w+ à|étudi\w+|examin\w+|de son mieux|de notre mieux|tout (?:son|notre) "
    r"possible|si possible|dans la mesure du possible)(?!\w)",
}
_NOT = {
    "en": r"\b(?:not|no|never|nobody|none|nothing|nor|neither|without|cannot|free)\b|n['’]t\b",
    "vi": r"(?<!\w)(?:không|chưa|chẳng|miễn|đừng)(?!\w)",
    "fr": r"(?<!\w)(?:ne|pas|aucune?|jamais|sans|ni|rien|personne|gratuit\w*)(?!\w)|\bn['’]",
}
_WILL_NOT = {
    "en": r"\b(?:will|shall)(?: never| not)\b|\bwon['’]t\b",
    "vi": r"(?<!\w)sẽ (?:không|chưa)(?!\w)|(?<!\w)không (?:hề )?sẽ(?!\w)",
    "fr": rf"(?:\bne |\bn['’])(?:\w+ )?{_FUTURE}(?!\w)",
}
_MUST = {
    "en": r"\b(?:must|ha(?:ve|s) to|(?:is|are) (?:required|obliged) to|mandatory|compulsory)\b(?! not)",
    "vi": r"(?<!không )(?<!gặp )(?<!mắc )(?<!vấp )(?<!lẽ )(?<!bên )(?<!trái )(?<!chưa )(?<!\w)(?:phải|bắt buộc)"
    r"(?!\w)(?! là| chăng| trái)",
    "fr": r"(?<!\w)(?:doi[st]|doivent|devez|devra|devront|devrez|il faut|il faudra|(?:est|sont) "
    r"tenue?s?|obligatoires?)(?!\w)",
}
_SHOULD = {
    "en": r"\b(?:should|may|can|(?:is|are) (?:asked|advised|invited|encouraged) to|ought to)\b",
    "vi": r"(?<!\w)(?:nên|có thể|được khuyến nghị|đề nghị|mời|xin|vui lòng|được phép)(?!\w)",
    "fr": r"(?<!\w)(?:devrait|devraient|devriez|peut|peuvent|pouvez|pourra|pourront|pourrez|"
    r"(?:est|sont) (?:prié|invité|conseillé)e?s?|merci de|veuillez)(?!\w)",
}
_NEEDS = {"en": r"\bneeds? to\b", "vi": r"(?<!\w)cần(?!\w)", "fr": r"(?<!\w)il convient(?!\w)"}
LANGUAGES = tuple(_FIRM)


class Strength(IntEnum):
    """How much a sentence undertakes, or demands."""

    NONE = 0
    SOFT = 1
    FIRM = 2


@dataclass(frozen=True)
class Sentence:
    """One sentence as a promise and as a demand.

    Attributes:
        text: as written, NFC.
        promise: what it undertakes for our side.
        refuses: whether it promises not to do something ("will not charge").
        denies: whether it has any word of denial.
        demand: what it asks of readers: must, or should and may.
        dated: whether it names a day or an hour.
    """

    text: str
    promise: Strength
    refuses: bool
    denies: bool
    demand: Strength
    dated: bool


def unequal(here: Post, there: Post) -> Iterator[tuple[Sentence, Sentence]]:
    """Sentences of ``here`` that promise or demand more than their counterpart in ``there``.

    Nothing is told of a language without a table.
    """
    if here.language not in LANGUAGES or there.language not in LANGUAGES:
        return
    told = 0
    for mine, theirs in aligned(parts_of(here), parts_of(there)):
        pair = reading(mine, here.language), reading(theirs, there.language)
        if told < _MOST_TOLD and commits_more(*pair):
            told += 1
            yield pair


def parts_of(post: Post) -> tuple[str, ...]:
    """The sentences of a post that are compared, NFC."""
    read = (each.strip() for each in sentences(nfc(post.text[:_EXAMINED])))
    return tuple(each for each in read if len(each) > _FEWEST_LETTERS)[:_MOST_SENTENCES]


def commits_more(one: Sentence, other: Sentence) -> bool:
    """Whether ``one`` promises or demands more than its counterpart ``other``."""
    if one.promise is Strength.FIRM:
        # "Đại sứ quán thông báo lúc 14 giờ": an act with its hour is as firm without a "sẽ".
        plain = other.promise is Strength.NONE and not (one.dated and other.dated)
        if other.promise is Strength.SOFT or plain:
            return True
        if one.refuses and not other.denies:
            return True
    return one.demand is Strength.FIRM and other.demand is Strength.SOFT


@lru_cache(maxsize=1024)
def reading(text: str, language: str) -> Sentence:
    """What one sentence of a language of `LANGUAGES` undertakes and demands."""

    def there(table: dict[str, str]) -> bool:
        return bool(re.search(table[language], text, re.IGNORECASE))

    promise = Strength.NONE
    if there(_OURS):
        firm, soft = there(_FIRM), there(_SOFT)
        promise = Strength.SOFT if soft else Strength.FIRM if firm else Strength.NONE
    demand = Strength.NONE
    if there(_MUST):
        demand = Strength.NONE if there(_SHOULD) or there(_NEEDS) else Strength.FIRM
    elif there(_SHOULD) and not there(_NEEDS):
        demand = Strength.SOFT
    dated = any(found.kind in {"date", "time"} for found in figures(text, language))
    return Sentence(text, promise, there(_WILL_NOT), there(_NOT), demand, dated)
