"""Module 4 marked on tricks that somebody could try, and on odd but right answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hostile_answers import OVERRIDE, ZERO_WIDTH, changed, decomposed, right, worth

from doingoai import datasets

if TYPE_CHECKING:
    from collections.abc import Callable

MODULE = "4-press"
RIGHT = right(MODULE)
REPLIES, CORRECTION, QUEUE, SHARES = (
    RIGHT[name] for name in ("replies", "correction", "queue", "pull-through")
)
RUMOUR, TRADE, MESSAGE = REPLIES["rumour"], REPLIES["trade"], REPLIES["message"]
HEADLINE, DEBUNK = CORRECTION["headline"], CORRECTION["text"]
ASKED = datasets.load("press-questions").set_index("question_id")
REPORT = datasets.load("inquiries", "reports").set_index("report_id").loc["r1"]
RUMOUR_VI = (
    "Đến nay chưa cơ quan nào xác nhận trường hợp nào. Cơ quan an toàn thực phẩm của Estamar ghi "
    "nhận 23 tin báo của người dân. Họ công bố lúc 10 giờ 45, và 11 giờ chúng tôi có mặt ở đây."
)
TRADE_VI = "Năm 2025 Việt Nam xuất siêu khoảng 20 tỷ USD. Tôi gửi nguồn cho anh ngay sau đây."
DEBUNK_VI = (
    "Năm 2025, Việt Nam đón khoảng 21,2 triệu lượt khách quốc tế, tăng một phần năm so với năm "
    "trước. Một bài báo sáng nay đưa số liệu sai là 17,6 triệu. Đó là số của năm 2024 bị ghi nhầm "
    "năm. Theo VietNamNet ngày 5/1/2026, cả năm 2025 là 21,2 triệu lượt."
)

# The closed questions: what is chosen instead, and the most that it earns.
KINDS, ACTS = RIGHT["question-types"], RIGHT["respond-or-not"]
CLOSED: dict[str, tuple[str, Any, float]] = {
    "loaded, all of them": ("question-types", dict.fromkeys(KINDS, "loaded"), 0.67),
    "plain, all of them": ("question-types", dict.fromkeys(KINDS, "plain"), 0.17),
    "both kinds in one": (
        "question-types",
        dict.fromkeys(KINDS, "false-premise;loaded"),
        0,
    ),
    "a list of kinds": ("question-types", {key: ["loaded", "plain"] for key in KINDS}, 0),
    "a kind that is none": ("question-types", dict.fromkeys(KINDS, "right"), 0),
    "kinds by their neighbours": (
        "question-types",
        dict(zip(KINDS, [*list(KINDS.values())[1:], "plain"], strict=True)),
        0.67,
    ),
    "one proposal": ("technique", RIGHT["technique"][:1], 0.5),
    "one proposal eight times": ("technique", RIGHT["technique"][:1] * 8, 0.5),
    "no proposal": ("technique", [], 0),
    "respond to all": ("respond-or-not", dict.fromkeys(ACTS, "respond"), 0.5),
    "monitor all": ("respond-or-not", dict.fromkeys(ACTS, "monitor"), 0.67),
    "ignore all": ("respond-or-not", dict.fromkeys(ACTS, "ignore"), 0.67),
    "escalate all": ("respond-or-not", dict.fromkeys(ACTS, "escalate"), 0.5),
    "the first alone": ("queue", QUEUE[:1], 0),
    "the first ten times": ("queue", QUEUE[:1] * 10, 0),
    "half of the desk": ("queue", QUEUE[:5], 1.5),
    "by their names": ("queue", sorted(QUEUE), 1.5),
    "last first": ("queue", QUEUE[::-1], 0),
    "forwards and backwards": ("queue", QUEUE + QUEUE[::-1], 3),
    "backwards and forwards": ("queue", QUEUE[::-1] + QUEUE, 0),
}


@pytest.mark.parametrize("trick", CLOSED)
def test_no_trick_with_a_choice_pays(points: Callable[..., float], trick: str) -> None:
    question, value, most = CLOSED[trick]
    assert points(question, value) <= most


@pytest.mark.parametrize("verdict", ["rose", "fell", "cannot-tell"])
def test_one_decision_for_all_earns_part_of_a_third(
    points: Callable[..., float], verdict: str
) -> None:
    alone = {"decisions": dict.fromkeys(SHARES["decisions"], verdict)}
    assert points("pull-through", alone) <= 0.5


@pytest.mark.parametrize("share", [0, 50, 100, SHARES["before"] + 0.2, -SHARES["before"]])
def test_a_share_that_is_guessed_earns_nothing(points: Callable[..., float], share: float) -> None:
    assert points("pull-through", {"before": share}) == 0


# What is said instead, and the most that is left of five points.
OPTIONS = "not known, not confirmed, unclear, unknown, we do not know, cannot say"
SPOKEN: dict[str, tuple[dict[str, Any], float]] = {
    "the questions handed back": (
        {
            "rumour": ASKED.loc["rumour-hospital", "text_en"],
            "trade": ASKED.loc["trade-deficit", "text_en"],
        },
        0,
    ),
    "a question handed back with what counts": (
        {"rumour": ASKED.loc["rumour-hospital", "text_en"] + " Not known. 11:00."},
        4.25,
    ),
    "the message in both": ({"rumour": MESSAGE, "trade": MESSAGE}, 0),
    "the message over and over": ({"rumour": f"{MESSAGE} " * 4, "trade": f"{MESSAGE} " * 4}, 0),
    "ten thousand words": ({"rumour": RUMOUR + " and so on" * 5_000, "trade": TRADE}, 2.5),
    "emoji": ({"rumour": "🙂 " * 40 + "11:00", "trade": "👍 " * 40 + "20.03 billion dollars"}, 0),
    "the phrases alone": (
        {"rumour": f"{OPTIONS} 11:00", "trade": "20.03 billion dollars in 2025"},
        2.5,
    ),
    "every hour of the log": ({"rumour": RUMOUR.replace("10:45", "10:30 or 10:45")}, 4.25),
    "every hour of the day": (
        {"rumour": RUMOUR.replace("11:00", ", ".join(f"{hour:02}:00" for hour in range(24)))},
        4.25,
    ),
    "an hour in an address": (
        {"rumour": RUMOUR.split(" It publishes")[0] + " See example.org/10:45 for all the rest."},
        4.25,
    ),
    "the figure and the claim": (
        {"trade": TRADE.replace("about 20 billion", "about 20 billion or 1.78 billion")},
        4.25,
    ),
    "the figure in an address": (
        {"trade": "See example.org/20.03-billion-dollars-2025 for what you would like to know."},
        2.5,
    ),
    "another currency": ({"trade": TRADE.replace("dollars", "euros")}, 2.5),
    "another size": ({"trade": TRADE.replace("billion", "million")}, 2.5),
    "denied": ({"trade": TRADE.replace("a surplus of about", "no surplus of")}, 5),
    "the fact as it is printed": (
        {"trade": datasets.fact("trade-surplus-2025").statement("en")},
        5,
    ),
    "words nobody sees": ({"rumour": f"not known {ZERO_WIDTH} " * 20 + "11:00"}, 2.5),
    "the known hidden by a sign": (
        {"rumour": RUMOUR.replace("23 reports", f"4{ZERO_WIDTH}0 reports")},
        4.5,
    ),
    "without full stops": ({"rumour": RUMOUR.replace(". ", ", ") + ", as I said" * 30}, 4.5),
}  # fmt: skip


@pytest.mark.parametrize("trick", SPOKEN)
def test_no_trick_with_a_reply_pays(points: Callable[..., float], trick: str) -> None:
    changes, most = SPOKEN[trick]
    assert points("replies", {**REPLIES, **changes}) <= most


# What is sent and published instead, and the most that is left of three points.
PUBLISHED: dict[str, tuple[dict[str, Any], float]] = {
    "the claim in the headline": ({"headline": f"Not 17.6 million: {HEADLINE}"}, 2.7),
    "hidden by a sign": ({"headline": f"Not 17{ZERO_WIDTH}.6 million: {HEADLINE}"}, 2.7),
    "hidden in full width": ({"headline": f"Not １７.６ million: {HEADLINE}"}, 2.7),
    "hidden in Vietnamese": ({"headline": f"Không phải 17,6 triệu: {HEADLINE}"}, 2.7),
    "both in the first sentence": (
        {"text": DEBUNK.replace("about 21.2 million", "17.6 million or rather 21.2 million")},
        2.6,
    ),
    "the warning last": (
        {"text": DEBUNK.replace("a wrong", "a") + " That was wrong: it is 21.2 million."},
        2.7,
    ),
    "the claim twice": ({"text": DEBUNK.replace("It is", "17.6 million is")}, 2.85),
    "every thing asked for": (
        {"asks": ["correct-online", "note", "delete", "apology", "read-first", "advertise"]},
        2.55,
    ),
    "nothing asked for": ({"asks": []}, 2.55),
    "the whole report": ({"text": REPORT["passage_en"]}, 1.5),
    "the claim as the fact": (
        {"headline": HEADLINE.replace("21.2", "17.6"), "text": DEBUNK.replace("21.2", "17.6")},
        1.5,
    ),
    "the headline for a text": ({"text": HEADLINE}, 1.5),
    "the fact over and over": ({"text": f"{HEADLINE}. " * 6}, 1.5),
    "ten thousand words": ({"text": DEBUNK + " and so on" * 5_000}, 1.5),
    "emoji": ({"text": "✈️ " * 30 + "21.2 million", "headline": "✈️ 21.2"}, 1.5),
    "the figure in an address": (
        {
            "text": DEBUNK.replace("about 21.2 million", "very many").replace(
                "21.2 million", "example.org/21.2-million"
            )
        },
        2.6,
    ),
    "nothing to see": ({"text": ZERO_WIDTH * 500, "headline": ZERO_WIDTH * 50}, 1.5),
}  # fmt: skip


@pytest.mark.parametrize("trick", PUBLISHED)
def test_no_trick_with_a_correction_pays(points: Callable[..., float], trick: str) -> None:
    changes, most = PUBLISHED[trick]
    assert points("correction", {**CORRECTION, **changes}) <= most


# Odd, and right --------------------------------------------------------------------------------


def full_width(words: str) -> str:
    """The same words with the wide digits of an East Asian keyboard."""
    return "".join(chr(ord(sign) + 0xFEE0) if "0" <= sign <= "9" else sign for sign in words)


def replied(**changes: str) -> dict[str, Any]:
    return {**REPLIES, **changes}


def corrected(**changes: Any) -> dict[str, Any]:
    return {**CORRECTION, **changes}


HONEST: dict[str, tuple[str, Any]] = {
    "a kind too many": ("question-types", {**KINDS, "no-such-question": "plain"}),
    "proposals twice": ("technique", RIGHT["technique"] * 2),
    "inquiries named twice": ("queue", QUEUE * 2),
    "to a tenth": ("pull-through", changed(SHARES, ("before",), SHARES["before"] + 0.04)),
    "replies in capitals": ("replies", replied(rumour=RUMOUR.upper(), trade=TRADE.upper())),
    "replies in Vietnamese, decomposed": (
        "replies",
        replied(rumour=decomposed(RUMOUR_VI), trade=decomposed(TRADE_VI)),
    ),
    "half of the letters decomposed": (
        "replies",
        replied(rumour=decomposed(RUMOUR_VI[:60]) + RUMOUR_VI[60:], trade=TRADE_VI),
    ),
    "without a message": ("replies", {"rumour": RUMOUR, "trade": TRADE}),
    "an empty message": ("replies", replied(message="")),
    "the hour with a dot": (
        "replies",
        replied(rumour=RUMOUR.replace("10:45", "10.45 a.m.").replace("11:00", "11 a.m.")),
    ),
    "the hour as one says it": (
        "replies",
        replied(rumour=RUMOUR.replace("at 11:00", "at 11 o'clock")),
    ),
    "a curly apostrophe": (
        "replies",
        replied(rumour="We don’t know that yet. The food authority of Estamar publishes at 10:45."),
    ),
    "the figure to the cent": (
        "replies",
        replied(trade=TRADE.replace("about 20 billion dollars", "US$20.03 billion")),
    ),
    "the currency as a sign": (
        "replies",
        replied(trade=TRADE.replace("about 20 billion dollars", "just over $20 billion")),
    ),
    "wide digits": ("replies", replied(rumour=full_width(RUMOUR), trade=full_width(TRADE))),
    "turned round": ("replies", replied(rumour=OVERRIDE + RUMOUR, trade=OVERRIDE + TRADE)),
    "lines and tabs": ("replies", replied(rumour=RUMOUR.replace(". ", ".\n\t"))),
    "a debunk in Vietnamese under an English headline": ("correction", corrected(text=DEBUNK_VI)),
    "a debunk decomposed": ("correction", corrected(text=decomposed(DEBUNK_VI))),
    "a debunk in wide digits": (
        "correction",
        corrected(text=full_width(DEBUNK), headline=full_width(HEADLINE)),
    ),
    "the headline in capitals": ("correction", corrected(headline=HEADLINE.upper())),
    "asked for twice": ("correction", corrected(asks=["note", "correct-online", "note"])),
    "an address for a source": (
        "correction",
        corrected(text=DEBUNK.replace("By the figures that VietNamNet", "As https://example.org")),
    ),
    "hard spaces": (
        "correction",
        corrected(text=DEBUNK.replace("21.2 million", "21.2\u00a0million")),
    ),
    "ligatures of a word processor": (
        "correction",
        corrected(text=DEBUNK.replace("figure", "\ufb01gure")),
    ),
}  # fmt: skip


@pytest.mark.parametrize("way", HONEST)
def test_a_right_answer_in_an_odd_form_is_right(points: Callable[..., float], way: str) -> None:
    question, value = HONEST[way]
    assert points(question, value) == worth(MODULE)[question]
