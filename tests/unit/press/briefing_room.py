"""A small room for tests: questions, follow-ups and askers of its own."""

from __future__ import annotations

from dataclasses import replace

from doingoai.press.briefing import (
    Asker,
    Bank,
    Briefing,
    FollowUp,
    Question,
    Setting,
    answer,
    start,
)

PLAIN_EN = "How many visitors did Viet Nam receive in 2025?"
PLAIN_VI = "Năm 2025 Việt Nam đón bao nhiêu lượt khách quốc tế?"
RIGHT = {
    "en": "About 21.2 million in 2025. The National Statistics Office published the figure.",
    "vi": "Khoảng 21,2 triệu lượt trong năm 2025. Cục Thống kê đã công bố số liệu này.",
}
GUESS = {
    "en": "It is probably the weather.",
    "vi": "Có lẽ là do thời tiết.",
}
REFUSAL = {"en": "We will not comment on that.", "vi": "Tôi không bình luận về việc này."}


def question(number: int, **own: object) -> Question:
    made = Question(
        question_id=f"q{number:02}",
        text={"en": f"{PLAIN_EN} ({number})", "vi": f"{PLAIN_VI} ({number})"},
        topic=("tourism", "trade", "culture")[number % 3],
        asker_id=f"a{number % 4}",
        pressure=1 + number // 3 % 3,
        answer=RIGHT,
        fact_ids=("arrivals-2025",),
    )
    return replace(made, **own)  # type: ignore[arg-type]


def _follow_ups() -> tuple[FollowUp, ...]:
    codes = ("evasion", "new-claim", "figure", "wrong-figure", "no-time", "speculation", "refusal")
    return tuple(
        FollowUp(code, {"en": f"{code}, {nth}?", "vi": f"{code}, lần {nth}?"})
        for code in (*codes, "repeats-frame", "answered")
        for nth in (1, 2, 3)
    )


ROOM = Bank(
    questions=(
        *map(question, range(24)),
        *(question(number, incident_id="flood", topic="incident") for number in range(30, 36)),
    ),
    follow_ups=_follow_ups(),
    askers=tuple(
        Asker(
            f"a{n}", {"en": f"the reporter of Paper {n}", "vi": f"phóng viên Báo {n}"}, f"Paper {n}"
        )
        for n in range(4)
    ),
    incidents={"flood": {"en": "A flood", "vi": "Một trận lụt"}},
    version="1",
)


def one_question(language: str = "en", **own: object) -> Briefing:
    """A briefing of one question, on a hard day."""
    only = replace(ROOM, questions=(question(1, pressure=1, **own),))
    return start(Setting(language, count=1, pressure=3), only)


def said(briefing: Briefing, *texts: str) -> Briefing:
    """``briefing`` after replies."""
    for text in texts:
        briefing = briefing.after(answer(briefing, text))
    return briefing
