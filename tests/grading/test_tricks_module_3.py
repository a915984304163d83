"""Module 3 marked on tricks that somebody could try, and on odd but right answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hostile_answers import OVERRIDE, ZERO_WIDTH, decomposed, right, worth

from doingoai import datasets

if TYPE_CHECKING:
    from collections.abc import Callable

MODULE = "3-spokesperson"
RIGHT = right(MODULE)
BITE, HOLDING, PAIR, CHECK = (
    RIGHT[name] for name in ("sound-bite", "holding-statement", "pair", "fact-check")
)
TEXT = HOLDING["text"]
VERSIONS = datasets.load("drafts", "versions").set_index("sentence_id")

# What is said instead, and the most that is left of two points.
BITES: dict[str, tuple[str, float]] = {
    "denied": (BITE.replace("475 billion", "not 475 billion"), 0),
    "both to be safe": (BITE.replace("475 billion", "457 billion or 475 billion"), 0),
    "another currency": (BITE.replace("475 billion dollars", "475 billion euros"), 0),
    "another size": (BITE.replace("475 billion dollars", "475 million dollars"), 0),
    "signs inside the figure": (BITE.replace("475", f"4{ZERO_WIDTH}75"), 2),
    "full-width digits": (BITE.replace("475", "４７５"), 2),
    "words eight times": ("475 billion dollars " + "goods " * 8, 0),
    "words nobody sees": ("475 billion dollars" + f" {ZERO_WIDTH}" * 20, 0),
    "the fact itself": (datasets.fact("exports-2025").statement("en"), 2),
    "ten thousand words": (BITE + " and so on" * 10_000, 1.2),
    "turned round": (OVERRIDE + BITE, 2),
    "emoji": ("475 🚢📦🚢📦🚢📦🚢📦", 0),
    "an address": ("See example.org/475-billion-dollars for what we all sold to the world", 0),
    "source in Vietnamese": (
        "Theo thống kê hải quan, năm ngoái Việt Nam bán ra thế giới 475 tỷ đô-la hàng hóa.",
        1.6,
    ),
    "a link for a source": (BITE.rstrip(".") + " https://example.org.", 1.6),
}


@pytest.mark.parametrize("trick", BITES)
def test_no_trick_with_a_sound_bite_pays(points: Callable[..., float], trick: str) -> None:
    words, most = BITES[trick]
    assert points("sound-bite", words) <= most


def stated(text: str) -> dict[str, Any]:
    return {**HOLDING, "text": text}


def placed(slot: str) -> dict[str, Any]:
    return {**HOLDING, "items": dict.fromkeys(HOLDING["items"], slot)}


COPIED = " ".join(
    datasets.load("incidents", "items").set_index("item_id").loc[list(HOLDING["items"]), "text_en"]
)
HOLDINGS: dict[str, tuple[dict[str, Any], float]] = {
    "everything known": (placed("known"), 1.6),
    "everything left out": (placed("none"), 1.6),
    "everything unknown": (placed("unknown"), 1.6),
    "the dossier as it is": (stated(COPIED), 2.8),
    "the hour alone": (stated("11:00"), 2.8),
    "the hour, and words": (stated("11:00 " + "not known " * 30), 2.8),
    "letters": (stated("x " * 40 + "11:00 not known"), 4),
    "another language": (
        stated("La prochaine information de l'Ambassade sera donnée à 11:00. " * 5),
        2.8,
    ),
    "a wrong hour": (stated(TEXT.replace("11:00", "11:30").replace("10:30", "10:35")), 3.2),
    "a figure too many": (stated(TEXT + " Some 40 people are said to be ill."), 3.6),
    "an old figure": (stated(TEXT.replace("23", "31")), 3.6),
    "nothing to see": (stated(ZERO_WIDTH * 400), 2.8),
    "a million words": (stated("food " * 100_000), 3.2),
}


@pytest.mark.parametrize("trick", HOLDINGS)
def test_no_trick_with_a_holding_statement_pays(points: Callable[..., float], trick: str) -> None:
    value, most = HOLDINGS[trick]
    assert points("holding-statement", value) <= most


DRAFT = "\n".join(VERSIONS["en"])
PAIRS: dict[str, tuple[dict[str, Any], float]] = {
    "both figures": ({"en": PAIR["en"].replace("45 companies", "45 or 54 companies")}, 2.5),
    "both days": ({"en": PAIR["en"].replace("15 May 2027", "15 May 2027 or 25 May 2027")}, 2.5),
    "both cities": ({"en": PAIR["en"].replace("Hai Phong", "Hai Phong or Da Nang")}, 2.5),
    "planned and promised": (
        {"en": PAIR["en"].replace("plans to hold", "plans to hold and will hold")},
        2.5,
    ),
    "the draft, then the mended text": ({"en": DRAFT + "\n" + PAIR["en"]}, 3),
    "every French sentence": ({"fr": list(VERSIONS.index)}, 2),
    "one of them eight times": ({"fr": [PAIR["fr"][0]] * 8}, 2.34),
    "the French for English": ({"en": "\n".join(VERSIONS["fr"])}, 1.5),
    "nothing to see": ({"en": ZERO_WIDTH * 500}, 1),
}


@pytest.mark.parametrize("trick", PAIRS)
def test_no_trick_with_three_languages_pays(points: Callable[..., float], trick: str) -> None:
    changes, most = PAIRS[trick]
    assert points("pair", {**PAIR, **changes}) <= most


@pytest.mark.parametrize("verdict", ["stands", "figure", "name", "source", "which"])
def test_one_verdict_for_all_sentences_earns_little(
    points: Callable[..., float], verdict: str
) -> None:
    value = {key: {"verdict": verdict, "correction": "strike"} for key in CHECK}
    assert points("fact-check", value) <= 1


def test_right_corrections_do_not_pay_without_a_verdict(points: Callable[..., float]) -> None:
    value = {key: {**cells, "verdict": "stands"} for key, cells in CHECK.items()}
    assert points("fact-check", value) == 0


# Odd, and right --------------------------------------------------------------------------------

HONEST: dict[str, tuple[str, Any]] = {
    "capitals": ("sound-bite", BITE.upper()),
    "the currency as a sign": ("sound-bite", BITE.replace("475 billion dollars", "$475 billion")),
    "a sentence in Vietnamese, decomposed": (
        "sound-bite",
        decomposed(
            "Năm ngoái Việt Nam bán ra thế giới 475 tỷ đô-la hàng hóa, bạn bè ai cũng góp phần."
        ),
    ),
    "the hour as one says it": (
        "holding-statement",
        stated(TEXT.replace("at 11:00", "at 11 a.m.")),
    ),
    "the hour with a dot": ("holding-statement", stated(TEXT.replace("11:00", "11.00 a.m."))),
    "a sentence more": ("holding-statement", stated(TEXT + " We shall be there.")),
    "decomposed letters": ("holding-statement", decomposed(HOLDING)),
    "sentences on one line": ("pair", {**PAIR, "en": PAIR["en"].replace("\n", " ")}),
    "a name with its marks": ("pair", {**PAIR, "en": PAIR["en"].replace("Viet Nam", "Việt Nam")}),
    "intends instead of plans": (
        "pair",
        {**PAIR, "en": PAIR["en"].replace("plans to hold", "intends to hold")},
    ),
    "the day before the month": (
        "pair",
        {**PAIR, "en": PAIR["en"].replace("15 May 2027", "May 15, 2027")},
    ),
}


@pytest.mark.parametrize("way", HONEST)
def test_a_right_answer_in_an_odd_form_is_right(points: Callable[..., float], way: str) -> None:
    question, value = HONEST[way]
    assert points(question, value) == worth(MODULE)[question]
