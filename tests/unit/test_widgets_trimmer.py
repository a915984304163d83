"""The sound-bite trimmer's kernel half: how long, which figure, what can go."""

from __future__ import annotations

import json
from typing import Any

import pytest

from doingoai import datasets
from doingoai.spokesperson import spare_words
from doingoai.widgets import sound_bite_trimmer

FACT = "arrivals-2025"
BITE = {
    "vi": "Năm 2025, Việt Nam đón 21,2 triệu lượt khách, ai cũng mang về một câu chuyện.",
    "en": "Viet Nam welcomed 21.2 million visitors in 2025, and each took a story home.",
}
LONG = (
    "In 2025, in order to see it for themselves, about 21.2 million really happy visitors came to "
    "Viet Nam, which of course makes every one of us here proud, at 20:30 as ever."
)


def look(spoken: str = "en", **draft: Any) -> dict[str, Any]:
    widget = sound_bite_trimmer(language="en")
    answer: dict[str, Any] = widget.act({"draft": {"language": spoken, **draft}})
    sent = json.dumps(answer, ensure_ascii=False).encode("utf-8")
    return json.loads(sent)  # type: ignore[no-any-return]  # as a browser reads it


def test_a_blank_sentence_is_not_called_faulty() -> None:
    answer = look()
    assert (answer["findings"], answer["green"], answer["figures"]) == ([], False, "")
    assert answer["counter"]["state"] == "blank"


@pytest.mark.parametrize("spoken", ["vi", "en"])
def test_a_figure_spoken_and_a_source_attached_are_green_and_no_clearance(spoken: str) -> None:
    source = datasets.fact(FACT).source(spoken)
    answer = look(spoken, fact=FACT, text=BITE[spoken], source=source)
    assert (answer["findings"], answer["green"]) == ([], True)
    assert answer["summary"] == "No rule objected. This is not clearance."


@pytest.mark.parametrize(
    ("spoken", "text", "words", "state"),
    [
        ("en", "one two three", "3 words of 25, about 1 s", "fits"),
        ("en", "one " * 24, "24 words of 25, about 10 s", "nearly"),
        ("en", "one " * 26, "26 words of 25, about 10 s", "over"),
        ("vi", "một hai ba", "3 syllables of 40, about 1 s", "fits"),
        ("vi", "một " * 41, "41 syllables of 40, about 11 s", "over"),
    ],
)
def test_it_counts_as_its_language_is_spoken(
    spoken: str, text: str, words: str, state: str
) -> None:
    counter = look(spoken, text=text)["counter"]
    assert (counter["words"], counter["state"]) == (words, state)


def test_a_year_is_no_figure_that_is_spoken() -> None:
    assert "No figure" in look(text="In 2025 we welcomed them all.")["figures"]
    assert look(text=BITE["en"])["figures"] == "Figures in it: “21.2 million”."


@pytest.mark.parametrize(
    ("changed", "target"),
    [
        ({"source": ""}, "source"),
        ({"text": "Viet Nam welcomed 22.1 million visitors."}, "text"),
        ({"text": "According to the statistics office, 21.2 million came."}, "text"),
    ],
)
def test_what_is_wrong_leads_to_its_field(changed: dict[str, str], target: str) -> None:
    draft = {"fact": FACT, "text": BITE["en"], "source": "VietNamNet, 5 January 2026"}
    (finding,) = look(**draft | changed)["findings"]
    assert (finding["rule"], finding["target"]) == ("STMT-020", target)


def test_what_can_go_is_pointed_at_as_a_browser_selects() -> None:
    text = f"👍 {LONG}"
    units = text.encode("utf-16-le")
    pointed = [
        units[2 * each["span"][0] : 2 * each["span"][1]].decode("utf-16-le")
        for each in look(text=text)["spare"]
    ]
    assert pointed == ["in order to", "really"]


def test_a_sentence_that_fits_is_not_taken_apart() -> None:
    assert look(text=BITE["en"])["parts"] == []


def test_the_longest_part_without_the_figure_is_named() -> None:
    parts = look(text=LONG)["parts"]
    assert [each["text"] for each in parts if each["longest"]] == [
        "which of course makes every one of us here proud"
    ]
    carrying = [each["text"] for each in parts if each["figure"]]
    assert any("21.2 million" in text for text in carrying)


def test_a_comma_or_colon_within_a_figure_cuts_nothing() -> None:
    text = "Lúc 20:30, cả 21,2 triệu lượt khách đã nói với chúng tôi một điều, " + "và " * 30
    pieces = [each["text"] for each in look("vi", text=text)["parts"]]
    assert pieces[0] == "Lúc 20:30"
    assert "21,2 triệu" in pieces[1]


def test_spare_words_are_whole_words_in_one_language() -> None:
    assert [each.said.words for each in spare_words("Everything is very, VERY good", "en")] == [
        "very",
        "VERY",
    ]
    assert spare_words("very hết sức", "fr") == ()
    (shorter,) = spare_words("Chúng tôi đã và đang làm.", "vi")
    assert (shorter.said.words, shorter.instead) == ("đã và đang", "đang")


@pytest.mark.parametrize("raw", [None, 3, {"text": 7, "language": "fr", "fact": "nope"}])
def test_a_message_of_another_shape_is_a_blank_sentence(raw: Any) -> None:
    assert sound_bite_trimmer(language="vi").act({"draft": raw})["counter"]["state"] == "blank"


def test_facts_may_be_named_and_carry_their_source_in_both_languages() -> None:
    (fact,) = sound_bite_trimmer(language="en", facts=[FACT]).config["facts"]
    assert fact["attach"] == {each: datasets.fact(FACT).source(each) for each in ("vi", "en")}
    with pytest.raises(datasets.DatasetError):
        sound_bite_trimmer(language="en", facts=["no-such-fact"])
