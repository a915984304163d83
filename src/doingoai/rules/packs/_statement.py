"""What the rules on a statement share: its parts, its dossier, its minute, examples."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from doingoai import spokesperson
from doingoai.datasets import DatasetError
from doingoai.rules._spoken import Statement
from doingoai.rules.packs._moments import moment
from doingoai.text import distinct_words, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules.packs._moments import Moment
    from doingoai.spokesperson import Dossier

SLOTS = ("known", "unknown", "doing", "next_update")
# Those of which the first minutes of an incident are made.
TIMED = ("holding", "update")
SOUND_BITE = "sound-bite"
_FEW_WORDS = 2
_EXAMINED = 20_000
_NOTHING = re.compile(
    r"\W*(?:n/?a|none|nothing(?: (?:yet|so far|new|at all))?|tb[acd]|to (?:be )?(?:follow|confirmed)|see above|"
    r"khong(?: co)?(?: gi)?|chua(?: co)?(?: gi)?|se bo sung|bo sung sau|nhu tren|cap nhat sau)\W*"
)


def parts(statement: Statement) -> Iterator[tuple[str, str]]:
    """Its texts that hold anything, each with the name of its field."""
    for field in ("headline", "text", *SLOTS):
        text = getattr(statement, field)[:_EXAMINED]
        if text.strip():
            yield field, text


def by_slots(statement: Statement) -> bool:
    """Whether it is written slot by slot; one that is empty counts as such."""
    filled = any(getattr(statement, slot).strip() for slot in SLOTS)
    return filled or not statement.text.strip()


def says(text: str) -> bool:
    """Whether a slot says anything: two words, and not "nothing", "n/a", "chưa có"."""
    plain = fold(text[:_EXAMINED])
    return len(distinct_words(text)) >= _FEW_WORDS and not _NOTHING.fullmatch(plain)


def dossier_of(statement: Statement) -> Dossier | None:
    """The dossier of the incident that it names, or None where there is none."""
    if not statement.incident.strip():
        return None
    language = "vi" if statement.language == "vi" else "en"
    try:
        return spokesperson.dossier(statement.incident.strip(), language)
    except DatasetError:
        return None


def stamp(statement: Statement, field: str) -> Moment | None:
    """The time in a field such as ``issued_at``, or None."""
    return moment(getattr(statement, field), statement.language)


def minute_of(statement: Statement, dossier: Dossier) -> int | None:
    """The minute of the incident up to which it can know: when it was issued, cleared or drafted."""
    for field in ("issued_at", "cleared_at", "drafted_at"):
        at = stamp(statement, field)
        if at is not None:
            return at.since(dossier.opened_at, dossier.zone)
    return None


# Examples: the story's rumour day, at its thirtieth minute.
EN = Statement(
    form="holding",
    language="en",
    headline="A voice message about food from Viet Nam: what is known at 08:30",
    known="Since 07:38 a voice message about food from Viet Nam has been passed on in Port Clair. "
    "The food authority of Estamar says that it has taken samples in four cold stores and has "
    "ordered no measure.",
    unknown="Which product is meant, and whether there is one, is not known.",
    doing="The Trade Office has been in touch with the authority since 07:52 and answers "
    "importers' questions. On safety the authority speaks.",
    next_update="The next information is on our page at 11:00, even if there is nothing new.",
    cleared_by="the Ambassador",
    drafted_at="08:06",
    cleared_at="08:25",
    issued_at="08:30",
    incident="rumour",
)
VI = Statement(
    form="holding",
    language="vi",
    headline="Tin nhắn thoại về thực phẩm từ Việt Nam: những điều đã rõ lúc 08:30",
    known="Từ 07:38, một tin nhắn thoại về thực phẩm từ Việt Nam được chuyển tiếp ở Port Clair. "
    "Cơ quan an toàn thực phẩm của Estamar cho biết đã lấy mẫu tại bốn kho lạnh và chưa áp dụng "
    "biện pháp nào.",
    unknown="Chưa rõ tin nhắn nói về sản phẩm nào và có sản phẩm đó hay không.",
    doing="Thương vụ đã liên hệ cơ quan này từ 07:52 và giải đáp câu hỏi của các nhà nhập khẩu. "
    "Về an toàn thực phẩm, cơ quan này là nơi trả lời.",
    next_update="Đại sứ quán có thông tin tiếp theo trên trang của mình lúc 11:00, kể cả khi chưa "
    "có gì mới.",
    cleared_by="Đại sứ",
    drafted_at="08:06",
    cleared_at="08:25",
    issued_at="08:30",
    incident="rumour",
)
GOOD = (EN, VI)
BITE_EN = Statement(
    form=SOUND_BITE,
    language="en",
    text="Viet Nam welcomed 21.2 million visitors in 2025, and each of them went home with a story.",
    facts=("arrivals-2025",),
    source="datasets/facts, arrivals-2025",
    issued_at="2026-11-19T10:00",
)
BITE_VI = Statement(
    form=SOUND_BITE,
    language="vi",
    text="Năm 2025, Việt Nam đón 21,2 triệu lượt khách quốc tế, và ai cũng mang về một câu chuyện.",
    facts=("arrivals-2025",),
    source="datasets/facts, arrivals-2025",
    issued_at="2026-11-19T10:00",
)
BITES = (BITE_EN, BITE_VI)


def en(**changes: Any) -> Statement:
    """The English example, changed."""
    return replace(EN, **changes)


def vi(**changes: Any) -> Statement:
    """The Vietnamese example, changed."""
    return replace(VI, **changes)
