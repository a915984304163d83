"""Simulated learners of module 4, part B: what is said and written."""

import unicodedata
from typing import TYPE_CHECKING, Any

from doingoai.grading import Specimens

if TYPE_CHECKING:
    from collections.abc import Callable

specimens = Specimens("4-press")

# 6 replies ------------------------------------------------------------------------------------

RUMOUR = (
    "No authority has confirmed a single case so far. The food authority of Estamar counts 23 reports from the public; a report is a call and not a finding. "
    "It publishes its first results at 10:45, and at 11:00 we are here again."
)
RUMOUR_VI = (
    "Đến nay chưa cơ quan nào xác nhận trường hợp nào. Cơ quan an toàn thực phẩm của Estamar ghi nhận 23 tin báo của người dân; tin báo chưa phải là kết luận. "
    "Họ công bố kết quả đầu tiên lúc 10 giờ 45, và 11 giờ chúng tôi có mặt tại đây."
)
TRADE = (
    "There was a surplus of about 20 billion dollars in 2025. Single months can go the other way, so please look at the year. "
    "You have the source in your mail in a minute."
)
TRADE_VI = "Năm 2025 Việt Nam xuất siêu khoảng 20 tỷ USD. Từng tháng có thể khác, nên xin xem số cả năm. Tôi gửi nguồn cho anh ngay."
MESSAGE = "Viet Nam trades with the world by agreed rules, and keeps them."
FILLER = "We are glad of every question and take note of it with great interest. " * 230


def _replies(**changes: str) -> dict[str, str]:
    return {"rumour": RUMOUR, "trade": TRADE, "message": MESSAGE, **changes}


@specimens.right("replies")
def answered_and_stopped(_data: Any) -> dict[str, str]:
    return _replies()


def replies(name: str, allowed: float | None = None, why: str = "", **changes: str) -> None:
    """A pair of replies: another right one, or with ``allowed`` a wrong one."""
    adds = (
        specimens.other("replies", name)
        if allowed is None
        else specimens.wrong("replies", name, allowed=allowed, why=why)
    )
    adds(lambda _data: _replies(**changes))


replies("in-vietnamese", rumour=RUMOUR_VI, trade=TRADE_VI, message="Việt Nam giao thương với thế giới theo luật lệ đã thỏa thuận.")  # fmt: skip
replies("one-in-each-language", rumour=RUMOUR_VI)
replies("typed-in-pieces", rumour=unicodedata.normalize("NFD", RUMOUR_VI), trade=unicodedata.normalize("NFD", TRADE_VI))  # fmt: skip
replies(
    "with-a-no-first",
    rumour="We don’t know, and we shall not guess. Ask the food authority of Estamar, which publishes at 10:45; it is the one that counts.",
    trade="No. Viet Nam closed last year with a surplus of US$20.03 billion. The source comes with my mail.",
)
replies(
    "message-at-the-end",
    trade="In 2025 there was a surplus of more than 20 billion dollars. " + MESSAGE,
)

# each reply is worth two and a half points
replies("first-the-context", 3.5, "comes to the answer in the second sentence",
        rumour="Food is of great concern to all of us here. " + RUMOUR,
        trade="Our trade with the world grows from year to year. " + TRADE)  # fmt: skip
replies("soon", 4.25, "names no hour", rumour="No authority has confirmed a single case so far. We shall inform you in due course, as soon as there is something new.")  # fmt: skip
replies("the-hour-of-this-morning", 4.25, "an hour that no longer holds", rumour=RUMOUR.replace("10:45", "10:30"))  # fmt: skip
replies("what-one-hears", 4.5, "a figure that nobody confirms", rumour=RUMOUR.replace("counts 23 reports", "counts 23 reports, a post speaks of 40 cases"))  # fmt: skip
replies("the-telephone-figure", 4.5, "a figure that was corrected", rumour=RUMOUR.replace("23 reports", "31 reports"))  # fmt: skip
replies("a-deficit-after-all", 2.5, "the figure of the claim", trade="In 2025 there was a deficit of 1.78 billion dollars, and we work hard to bring it down.")  # fmt: skip
replies("two-figures", 4.25, "a figure that stands nowhere", trade=TRADE.replace("Single months", "Of it 3.4 billion dollars came from Estamar. Single months"))  # fmt: skip
replies("which-year", 4.5, "a figure without its year", trade=TRADE.replace(" in 2025", ""))
replies("no-figure", 2.5, "denies and says nothing", trade="That is not so, and your question surprises me. Viet Nam did not have what you say it had last year.")  # fmt: skip
replies("goes-on-and-on", 4, "does not stop",
        rumour=RUMOUR + " Let me add one thing. Our officers are at work. They have been since dawn.",
        trade=TRADE + " Let me add one thing. Our officers are at work. They have been since dawn.")  # fmt: skip
replies("ten-thousand-words", 0, "a wall of words", rumour=RUMOUR + FILLER, trade=TRADE + FILLER)
replies("question-handed-back", 0, "the question is the answer",
        rumour="How many people are in hospital because of it?", trade="Why did Viet Nam slide into a trade deficit last year?")  # fmt: skip
replies("only-the-message", 0, "the message, twice", rumour=MESSAGE, trade=MESSAGE)
replies("a-smile", 0, "no words", rumour="🙂🙂🙂 11:00", trade="👍 20.03 billion dollars")
replies("in-french", 0, "not a language of the question",
        rumour="Aucune autorité n'a confirmé un seul cas; les premiers résultats sont publiés à 10:45 et nous serons ici à 11:00.",
        trade="L'an dernier, en 2025, il y avait un excédent de 20,03 milliards de dollars, et la source vous est envoyée.")  # fmt: skip
replies("without-marks", 0, "Vietnamese without its marks",
        rumour="Den nay chua co quan nao xac nhan truong hop nao, 10:45 ho cong bo ket qua va 11:00 chung toi co mat tai day.",
        trade="Nam 2025 Viet Nam xuat sieu khoang 20 ty USD, toi gui nguon cho anh ngay bay gio nhe anh.")  # fmt: skip
replies("no-comment", 0, "says neither", rumour="No comment on that, and there will be none later today either, thank you all.",
        trade="No comment on that either, and there will be none later today, thank you all.")  # fmt: skip


@specimens.wrong("replies", "only-one", allowed=2.5, why="leaves the hard one out")
def _(_data: Any) -> dict[str, str]:
    return {"trade": TRADE}


# 7 correction ---------------------------------------------------------------------------------

DEBUNK = (
    "In 2025 Viet Nam received about 21.2 million international visitors, a fifth more than in the year before. A report of this morning gives a wrong figure, 17.6 million, "
    "for that year. It is the figure of 2024, printed under another year. By the figures that VietNamNet printed on 5 January 2026 there were 21.2 million."
)
DEBUNK_VI = (
    "Năm 2025, Việt Nam đón khoảng 21,2 triệu lượt khách quốc tế, tăng một phần năm so với năm trước. Một bài báo sáng nay đưa số liệu sai là 17,6 triệu. "
    "Đó là số của năm 2024 bị ghi nhầm năm. Theo VietNamNet ngày 5/1/2026, cả năm 2025 là 21,2 triệu lượt."
)


def _reachable(data: Any) -> bool:
    return bool(
        data.load("inquiries", "reports").set_index("report_id").loc["r1", "reporter_reachable"]
    )


def _correction(data: Any, **changes: Any) -> dict[str, Any]:
    return {
        "first": "journalist" if _reachable(data) else "desk",
        "passage": "passage",
        "right": str(data.load("inquiries", "reports").set_index("report_id").loc["r1", "fact_id"]),
        "asks": ["correct-online", "note"],
        "headline": "21.2 million visitors came to Viet Nam in 2025",
        "text": DEBUNK,
        **changes,
    }


@specimens.right("correction")
def rung_asked_published(data: Any) -> dict[str, Any]:
    return _correction(data)


def correction(name: str, allowed: float | None = None, why: str = "", **changes: Any) -> None:
    """A correction: another right one, or with ``allowed`` a wrong one."""
    adds: Callable[[Any], Any] = (
        specimens.other("correction", name)
        if allowed is None
        else specimens.wrong("correction", name, allowed=allowed, why=why)
    )
    adds(lambda data: _correction(data, **changes))


correction(
    "in-vietnamese", headline="Năm 2025 Việt Nam đón 21,2 triệu lượt khách quốc tế", text=DEBUNK_VI
)
correction(
    "in-pieces",
    headline="Năm 2025 Việt Nam đón hơn 21 triệu lượt khách",
    text=unicodedata.normalize("NFD", DEBUNK_VI),
)
correction("without-naming-the-figure", asks=["note", "correct-online"],
           text=DEBUNK.replace("a wrong figure, 17.6 million,", "a figure that is wrong"))  # fmt: skip

correction("out-before-noon", 2.55, "publishes before it has rung", first="debunk")
correction("over-their-heads", 2.55, "writes to the owner", first="desk")
correction("the-whole-thing", 2.7, "quotes nothing", passage="whole")
correction("their-own-figure", 2.7, "sends the figure of 2024", right="arrivals-2024")
correction("we-aim-higher", 2.7, "sends a target", right="arrivals-target-2026")
correction("and-an-apology", 2.78, "asks for too much", asks=["correct-online", "note", "apology"])
correction("take-it-down", 2.55, "asks for the article to vanish", asks=["delete", "apology"])
correction("no-not-176", 2.7, "denies in the headline", headline="No, it was not 17.6 million but 21.2 million visitors")  # fmt: skip
correction("headline-without-figure", 2.7, "a headline that says nothing", headline="About a report of this morning")  # fmt: skip
correction("the-claim-first", 2.4, "begins with the claim",
           text="This morning one could read of 17.6 million visitors in 2025. That is wrong. It is the figure of 2024, printed under another year. By the figures "
           "that VietNamNet printed on 5 January 2026 there were about 21.2 million.")  # fmt: skip
correction("ends-with-the-claim", 2.7, "the claim stays in the ear",
           text="In 2025 Viet Nam received about 21.2 million international visitors, as VietNamNet printed on 5 January 2026. The year before it had been fewer by a fifth. "
           "What stands in a report of this morning is the wrong figure of 17.6 million.")  # fmt: skip
correction("without-a-warning", 2.7, "reads like a second opinion",
           text=DEBUNK.replace("gives a wrong figure, 17.6 million,", "speaks of 17.6 million"))  # fmt: skip
correction("again-and-again", 2.85, "says the claim twice", text=DEBUNK.replace("It is the figure of 2024", "Those 17.6 million are the figure of 2024"))  # fmt: skip
correction("believe-us", 2.85, "names no source", text=DEBUNK.replace("By the figures that VietNamNet printed on 5 January 2026", "All in all"))  # fmt: skip
correction("another-figure", 1.5, "two digits changed places",
           headline="12.2 million visitors came to Viet Nam in 2025", text=DEBUNK.replace("21.2", "12.2"))  # fmt: skip
correction("in-french", 1.5, "not a language of the question",
           text="En 2025, le Viet Nam a accueilli environ 21,2 millions de visiteurs. Un article donne ce matin un chiffre faux. C'est celui de 2024, imprimé sous une autre "
           "année. Selon VietNamNet, il y en a eu 21,2 millions cette année.")  # fmt: skip
correction("a-thousand-words", 1.5, "nobody reads to the end", text=DEBUNK + " " + FILLER)
correction(
    "the-figure-alone", 1.5, "no sentence", text="21.2 million. Wrong. 21.2 million. VietNamNet."
)
correction("no-debunk", 1.5, "leaves the page empty", text="", headline="")
