"""The correction builder's kernel half: the call first, a request, a debunk and its order."""

from __future__ import annotations

import json
from typing import Any

import pytest

from doingoai.datasets import DatasetError, load
from doingoai.widgets import correction_builder
from doingoai.widgets._correction_draft import MAX_CHARS, checked

FACT = "visa-exemption-august-2025"
EN = {
    "outlet": "Estamar Weekend",
    "report": "“Pack and go: Viet Nam without a visa”, 15 May 2026",
    "passage": "travellers from Estamar and 11 other countries need no visa for Viet Nam",
    "right": "The Resolution exempts tourists from 12 countries; Estamar is not among them.",
    "source": "VietnamPlus and Thanh Niên, 11 August 2025",
    "claim": "Travellers from Estamar need no visa for Viet Nam.",
    "headline": "Who needs a visa for Viet Nam: the list of countries",
    "debunk": "Resolution 229/NQ-CP exempts tourists from 12 more countries from visas. A false "
    "report says that travellers from Estamar need no visa for Viet Nam. It came about because "
    "the writer misread the list. The list has 12 countries, all named in the Resolution.",
    "source_debunk": "https://example.org/visa",
}
CALLED = {"called_at": "09:10, 15 May 2026", "sent_at": "10:00, 15 May 2026"}
ASKS = ["correct-online", "note"]


@pytest.fixture
def builder() -> Any:
    return correction_builder(language="en")


def look(builder: Any, texts: dict[str, str], language: str = "en", **draft: Any) -> dict[str, Any]:
    whole = {"language": language, "fact": FACT, "texts": {language: texts}, **draft}
    answer = builder.act({"draft": whole})
    return json.loads(json.dumps(answer, ensure_ascii=False).encode())  # type: ignore[no-any-return]


def codes(part: dict[str, Any], kind: str = "findings") -> set[str]:
    return {each["rule"] for each in part[kind]}


def strip(answer: dict[str, Any]) -> dict[str, tuple[str, str]]:
    return {each["key"]: (each["state"], each["words"]) for each in answer["strip"]}


def test_nothing_written_is_not_called_faulty(builder: Any) -> None:
    first = builder.config["first"]
    for part in ("request", "debunk"):
        assert (first[part]["findings"], first[part]["open"], first[part]["green"]) == (
            [],
            [],
            False,
        )
    assert {each["state"] for each in first["strip"]} == {"open"}


def test_both_parts_done_are_green_and_no_clearance(builder: Any) -> None:
    answer = look(builder, EN, times=CALLED, asks=ASKS)
    for part in ("request", "debunk"):
        assert (answer[part]["findings"], answer[part]["open"]) == ([], []), part
        assert answer[part]["green"]
        assert answer[part]["summary"] == "No rule objected. This is not clearance."


def test_a_request_without_the_call_is_told_at_once(builder: Any) -> None:
    request = look(builder, {"outlet": EN["outlet"]})["request"]
    assert "FIX-013" in codes(request)
    assert request["findings"][0]["target"] == "called_at"
    late = {**CALLED, "called_at": "11:00, 15 May 2026"}
    assert codes(look(builder, EN, times=late, asks=ASKS)["request"]) == {"FIX-013"}


def test_what_is_merely_not_there_yet_is_open(builder: Any) -> None:
    begun = {name: EN[name] for name in ("outlet", "report")}
    request = look(builder, begun, times={"called_at": CALLED["called_at"]})["request"]
    assert codes(request) == set()
    assert {each["target"] for each in request["open"]} == {"passage", "right", "source", "asks"}
    assert not request["green"]
    sent = look(builder, begun, times=CALLED)["request"]
    assert "FIX-016" in codes(sent), "a letter that was sent asks for something"


def test_the_debunk_is_apart_from_the_request(builder: Any) -> None:
    only = {name: EN[name] for name in ("claim", "headline", "debunk", "source_debunk")}
    answer = look(builder, only)
    assert answer["debunk"]["green"]
    assert answer["request"]["summary"].startswith("The request is not begun.")


def test_the_strip_says_where_each_part_stands(builder: Any) -> None:
    assert strip(look(builder, EN)) == {
        "first": ("there", "sentence 1"),
        "warning": ("there", "sentence 2"),
        "claim": ("there", "once, in sentence 2"),
        "why": ("there", "sentence 3"),
        "last": ("there", "sentence 4"),
    }


def _with(old: str, new: str) -> str:
    assert old in EN["debunk"]
    return EN["debunk"].replace(old, new)


@pytest.mark.parametrize(
    ("text", "part", "said"),
    [
        ("A false report is going round. It misread the list.", "first", "not in the first"),
        (_with("A false report says", "They say"), "warning", "not before"),
        (_with("The list has", "Travellers from Estamar need a visa. It has"), "claim", "2 times"),
        (_with("It came about because the writer misread the list. ", ""), "why", "not found"),
        (_with("The list has 12", "The list has several"), "last", "not in the last"),
        ("There are 12 countries.", "last", "not in the last"),
    ],
)
def test_a_part_out_of_its_place_is_told_in_words(
    builder: Any, text: str, part: str, said: str
) -> None:
    state, words = strip(look(builder, EN | {"debunk": text}))[part]
    assert state == "off"
    assert words.startswith(said)


def test_the_fact_of_a_vietnamese_debunk_is_not_taken_for_the_claim(builder: Any) -> None:
    texts = {
        "claim": "Du khách Estamar không cần thị thực vào Việt Nam.",
        "headline": "Ai được miễn thị thực vào Việt Nam",
        "debunk": "Nghị quyết 229/NQ-CP miễn thị thực cho khách du lịch của thêm 12 nước. Có thông "
        "tin sai nói rằng du khách Estamar không cần thị thực vào Việt Nam. Người viết đã nhầm "
        "danh sách. Danh sách có 12 nước.",
        "source_debunk": "https://example.org/visa",
    }
    answer = look(builder, texts, language="vi")
    assert strip(answer)["claim"] == ("there", "once, in sentence 2")
    assert answer["debunk"]["findings"] == []


def test_without_a_fact_nobody_can_say_whether_it_stands_there(builder: Any) -> None:
    answer = look(builder, EN, fact="")
    assert strip(answer)["first"] == strip(answer)["last"] == ("open", "choose the fact first")


def test_each_language_has_its_own_texts(builder: Any) -> None:
    both = {"vi": {"headline": "Ai cần thị thực vào Việt Nam"}, "en": EN}
    answer = builder.act({"draft": {"language": "vi", "fact": FACT, "texts": both}})
    targets = {each["target"] for each in answer["debunk"]["open"]}
    assert {"debunk", "claim"} <= targets
    assert builder.config["report"]["told"]["vi"]["headline"].startswith("Xách vali")


def test_a_finding_leads_to_the_field_and_the_words(builder: Any) -> None:
    found = look(builder, EN | {"headline": "Travellers from Estamar need a visa"})["debunk"][
        "findings"
    ]
    assert [(each["rule"], each["target"]) for each in found] == [("FIX-001", "headline")]
    assert found[0]["where"] == "Headline"
    bare = look(builder, EN | {"debunk": "A false report is going round. It misread."})["debunk"]
    assert {each["target"] for each in bare["findings"]} == {"debunk"}


def test_the_report_may_be_a_key_a_row_or_the_lessons() -> None:
    rows = load("inquiries", "reports")
    row = rows[rows["report_id"] == "r2"].iloc[0]
    for given in ("r2", row, row.to_dict()):
        report = correction_builder(language="en", report=given).config["report"]
        assert report["outlet"] == "Port Clair Business Letter"
        assert report["reachable"] is False
    assert correction_builder(language="en").config["report"]["outlet"] == "Estamar Weekend"
    for wrong in ("r99", {"outlet": "Estamar Weekend"}):
        with pytest.raises(DatasetError):
            correction_builder(language="en", report=wrong)
    with pytest.raises(DatasetError):
        correction_builder(language="en", facts=["no-such-fact"])


@pytest.mark.parametrize(
    "raw",
    [
        *(None, 7, [], {"texts": 3, "times": [], "asks": "note"}, {"texts": {"en": [1]}}),
        {"language": "fr", "fact": ["x"], "texts": {"en": {"outlet": "x" * (MAX_CHARS + 1)}}},
    ],
)
def test_what_no_browser_of_ours_sends_counts_as_not_there(raw: Any, builder: Any) -> None:
    draft = checked(raw, (FACT,), "en")
    assert (draft.language, draft.fact, draft.asks) == ("en", "", ())
    assert draft.text("outlet") == ""
    assert builder.act({"draft": raw})["request"]["findings"] == []


def test_a_very_long_debunk_and_nonsense_are_judged_all_the_same(builder: Any) -> None:
    for text in ("😀" * 400, "a\ud83d", "word " * 900, "Việt Nam. " * 400):
        answer = look(builder, EN | {"debunk": text})
        assert not answer["debunk"]["green"]
