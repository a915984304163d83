"""Module 5 marked on tricks that somebody could try, and on odd but right answers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hostile_answers import OVERRIDE, ZERO_WIDTH, decomposed, nested, right

if TYPE_CHECKING:
    from collections.abc import Callable

MODULE = "5-social-media"
RIGHT = right(MODULE)
PAIR, FOUR, CHART = RIGHT["post-pair"], RIGHT["four-platforms"], RIGHT["trend-chart"]
VI, EN = PAIR["vi"], PAIR["en"]
LAST = CHART["title"].rpartition(" ")[2]  # "3,95%"
JUNK: dict[str, Any] = {
    "parts of the wrong type": {
        **{part: ["x"] for part in (*FOUR, "comparison", "decision", "behind", "form")},
        **{part: {"rate": "NaN"} for part in (*PAIR, "first", "second", "facebook", "instagram")},
        "series": [None, 1, True, {"key": ["rate"]}, {"points": nested(30)}],
    },
    "a picture elsewhere": {**CHART, "png": {"file": "../../key.png", "sha256": "0" * 64}},
}


@pytest.mark.parametrize("question", RIGHT)
@pytest.mark.parametrize("what", JUNK)
def test_junk_of_this_modules_kinds_earns_nothing(
    points: Callable[..., float], question: str, what: str
) -> None:
    assert points(question, JUNK[what]) == 0


def test_a_name_given_twice_in_the_file_counts_as_given_last(points: Callable[..., float]) -> None:
    twice = json.loads('{"comparison": "films", "comparison": "all", "decision": "help"}')
    assert points("experiment", twice) == 0


def swapped(text: str, figure: str) -> str:
    return text.replace("21,2 triệu", figure).replace("21.2 million", figure)


# What is changed in a right answer, and the most that is left of three points.
PAIRS: dict[str, tuple[dict[str, str], float]] = {
    "signs inside the figure": ({"vi": swapped(VI, f"21,{ZERO_WIDTH}2 triệu")}, 1.69),
    "full-width digits": ({"en": swapped(EN, "２１.２ million")}, 1.88),
    "a figure in words": ({"en": swapped(EN, "twenty-one point two million")}, 2.63),
    "in a hashtag": ({"vi": swapped(VI, "#21triệu2"), "en": swapped(EN, "#21million2")}, 1.5),
    "in an address": (
        {"vi": swapped(VI, "example.org/21,2"), "en": swapped(EN, "https://example.org/21.2")},
        1.5,
    ),
    "in a handle": ({"vi": swapped(VI, "@m21_2"), "en": swapped(EN, "@m21_2")}, 1.5),
    "another unit": (
        {"vi": swapped(VI, "21,2 triệu tấn"), "en": swapped(EN, "€21.2 million")},
        1.5,
    ),
    "denied": (
        {"vi": swapped(VI, "không phải 21,2 triệu"), "en": swapped(EN, "not 21.2 million")},
        1.5,
    ),
    "both to be safe": (
        {"vi": swapped(VI, "22,1/21,2 triệu"), "en": swapped(EN, "21.2 million or 22.1 million")},
        1.5,
    ),
    "the wrong year": ({"vi": VI.replace("2025", "2024"), "en": EN.replace("2025", "2024")}, 2.25),
    "exchanged": ({"vi": EN, "en": VI, "alt_vi": PAIR["alt_en"], "alt_en": PAIR["alt_vi"]}, 0),
    "English in both": ({"vi": swapped(EN, "21,2 triệu")}, 1.32),
    "Vietnamese in both": ({"en": swapped(VI, "21.2 million")}, 1.32),
    "one letter each": ({"vi": "x", "en": "y", "alt_vi": "z", "alt_en": "w"}, 0),
    "nothing but the figure": ({"vi": "21,2 triệu 2025", "en": "2025: 21.2 million"}, 0.57),
    "turned round": ({"en": OVERRIDE + EN}, 2.82),
    "a hidden sign": ({"vi": VI + ZERO_WIDTH}, 2.82),
    "a script beside it": ({"en": EN + " <script>alert(1)</script>"}, 2.25),
    "descriptions of one letter": ({"alt_vi": "ạ" * 60, "alt_en": "a" * 60}, 2.44),
    "descriptions of one word": ({"alt_vi": "phố " * 20, "alt_en": "street " * 20}, 2.44),
    "descriptions nobody sees": ({"alt_vi": ZERO_WIDTH * 60, "alt_en": "\u2060" * 60}, 2.44),
    "emoji for descriptions": ({"alt_vi": "🏮" * 40, "alt_en": "☔" * 40}, 2.44),
    "the post and a sign": ({"alt_vi": VI + "!", "alt_en": ZERO_WIDTH.join(EN)}, 2.44),
    "the post in capitals": ({"alt_vi": VI.upper(), "alt_en": EN.replace(" ", "  ")}, 2.44),
    "the other post": ({"alt_en": EN.replace("See", "Look, see")}, 2.72),
    "one description for both": ({"alt_vi": PAIR["alt_en"]}, 2.72),
}


@pytest.mark.parametrize("trick", PAIRS)
def test_no_trick_with_two_posts_pays(points: Callable[..., float], trick: str) -> None:
    changes, most = PAIRS[trick]
    assert points("post-pair", {**PAIR, **changes}) <= most


def everywhere(old: str, new: str) -> dict[str, str]:
    return {field: words.replace(old, new) for field, words in FOUR.items()}


def pasted(*tails: str) -> dict[str, str]:
    windows = ("facebook", "instagram", "youtube")
    return {name: FOUR["x"] + tail for name, tail in zip(windows, tails, strict=True)}


FOURS: dict[str, tuple[dict[str, str], float]] = {
    "another currency": (everywhere("tỷ USD", "tỷ đồng"), 2),
    "another size": (everywhere("tỷ USD", "triệu USD"), 2),
    "another unit": (everywhere("tỷ USD", "tỷ tấn"), 2),
    "denied": (everywhere("475 tỷ", "không phải 475 tỷ"), 2),
    "both to be safe": (everywhere("475 tỷ USD", "457 tỷ USD hay 475 tỷ USD"), 2),
    "in words": (everywhere("475 tỷ", "bốn trăm bảy mươi lăm tỷ"), 2),
    "the other language's figure": (everywhere("475 tỷ USD", "US$475 billion"), 2),
    "one letter each": (dict(zip(FOUR, "abcde", strict=True)), 0),
    "nothing to see": (dict.fromkeys(FOUR, ZERO_WIDTH * 9), 0),
    "nothing but hashtags": ({name: f"#a{n} #b 475" for n, name in enumerate(FOUR)}, 0),
    "pasted with a hidden sign": (pasted(ZERO_WIDTH, "\u200c", "\u2060"), 2.5),
    "pasted with another sign": (pasted("!", " …", " 🎉🎉"), 2.5),
    "pasted with a hashtag": (pasted(" #Facebook", " #Instagram", " #YouTube"), 2.5),
    "pasted with a link": (pasted(" https://a.example", " @demo1", " https://b.example"), 2.5),
    "pasted with a word": (pasted(" Xin chào!", " Mời xem!", " Cảm ơn!"), 2.5),
    "a title of blanks": ({"title": "\u00a0 \u2003"}, 2.75),
    "a title nobody sees": ({"title": ZERO_WIDTH * 5}, 2.75),
    "a title of signs": ({"title": "🎉 475 …"}, 2.75),
    "a title that is refused": ({"title": "<b>475 tỷ USD</b>"}, 2.75),
    "a text beyond all size": ({"facebook": "ế" * 10_000_000}, 1.75),
}


@pytest.mark.parametrize("trick", FOURS)
def test_no_trick_with_four_platforms_pays(points: Callable[..., float], trick: str) -> None:
    changes, most = FOURS[trick]
    assert points("four-platforms", {**FOUR, **changes}) <= most


FALSE_POINTS = [["2026-01", 61.7], ["2026-02", 61.7]]
CHARTS: dict[str, tuple[dict[str, Any], float]] = {
    "false points under the right key": (
        {
            "series": [{"key": "rate", "name": "rate", "points": FALSE_POINTS}],
            "title": "Phản hồi trên Facebook luôn ở mức 61,7%",
        },
        1.5,
    ),
    "false points under its name": ({"series": [{"name": "rate", "points": FALSE_POINTS}]}, 0.5),
    "a key that is none": ({"series": [{"key": "RATE", "name": "x", "points": FALSE_POINTS}]}, 0.5),
    "all series": ({"series": ["rate", "rate-boosted", "rate-followers", "reach", "posts"]}, 0.5),
    "a year for a figure": ({"title": "Phản hồi trên Facebook của ta, năm 2026"}, 1.5),
    "months for a figure": ({"title": "Phản hồi trên Facebook trong 12 tháng"}, 1.5),
    "nothing but a figure": ({"title": LAST}, 1.5),
    "a figure in money": ({"title": CHART["title"].replace("%", " EUR")}, 1.5),
    "a false figure beside it": ({"title": CHART["title"] + ", hay 61,7%"}, 1.5),
    "a title nobody sees": ({"title": ZERO_WIDTH * 30}, 1.5),
    "axes of one sign": ({"x": ".", "y": "%"}, 1.75),
    "axes nobody sees": ({"x": ZERO_WIDTH, "y": "\u2060"}, 1.75),
    "posts inside a word": ({"source": "reposts, outposts"}, 1.75),
    "a description of one letter": ({"alt": "a" * 90}, 1.75),
    "a figure in blanks": ({"alt": CHART["alt"].split(" ")[-1] + " " * 50 + "."}, 1.75),
    "the title again": ({"alt": CHART["title"] + "… " + ZERO_WIDTH * 40}, 1.75),
}


@pytest.mark.parametrize("trick", CHARTS)
def test_no_trick_with_a_chart_pays(points: Callable[..., float], trick: str) -> None:
    changes, most = CHARTS[trick]
    assert points("trend-chart", {**CHART, **changes}) <= most


HONEST: dict[str, tuple[str, dict[str, Any]]] = {
    "decomposed letters": ("post-pair", decomposed(PAIR)),
    "capitals": ("post-pair", {**PAIR, "vi": VI.upper(), "en": EN.upper()}),
    "the year before a dash": (
        "post-pair",
        {**PAIR, "vi": "Năm 2025 – 21,2 triệu lượt khách. Cảm ơn bạn!"},
    ),
    "all digits": (
        "post-pair",
        {
            **PAIR,
            "vi": "Năm 2025: 21.200.000 lượt khách.",
            "en": "2025: 21,200,000 visitors, thank you.",
        },
    ),
    "a Vietnamese name in English": (
        "post-pair",
        {**PAIR, "en": EN.replace("Viet Nam", "Việt Nam").replace("Hoi An", "Hội An, Huế, Hà Nội")},
    ),
    "more than the figure": (
        "post-pair",
        {**PAIR, "vi": f"{VI} Tăng 20,4% so với năm 2024.", "en": f"{EN} Up 20.4% on 2024."},
    ),
    "four decomposed": ("four-platforms", decomposed(FOUR)),
    "dollars in words": ("four-platforms", everywhere("tỷ USD", "tỷ đô-la Mỹ")),
    "a unit in brackets": ("trend-chart", {**CHART, "y_unit": "(%)"}),
    "a unit in words": ("trend-chart", {**CHART, "y_unit": "phần trăm"}),
    "an English title over Vietnamese words": (
        "trend-chart",
        {**CHART, "title": f"Response on Facebook: {LAST.replace(',', '.')}"},
    ),
}


@pytest.mark.parametrize("way", HONEST)
def test_a_right_answer_in_an_odd_form_is_right(points: Callable[..., float], way: str) -> None:
    question, value = HONEST[way]
    assert points(question, value) == points(question, RIGHT[question])
