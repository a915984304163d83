"""The statement studio's kernel half: what the rules say at a minute, and what was corrected."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from doingoai import datasets, planning, rules, spokesperson
from doingoai._stamp import STAMP
from doingoai.planning import MessageHouse, Pillar, Plan
from doingoai.widgets import statement_studio
from doingoai.widgets._statement_draft import MAX_CHARS, Draft, checked
from doingoai.widgets._statement_findings import statement
from doingoai.widgets._statement_story import story

if TYPE_CHECKING:
    from pathlib import Path

EN = {
    "headline": "Visa appointments: the page does not open at present",
    "known": "Since 08:05 the page on which visa appointments are booked has not opened. In "
    "writing the firm says that 240 appointments are concerned.",
    "unknown": "Why the page does not open is not known.",
    "doing": "The firm has been working on it since 08:15, and the section rings everybody who has "
    "an appointment today.",
    "next_update": "The mission says more at 10:00, on its page and at the counter.",
}
VI = {
    "headline": "Lịch hẹn thị thực: hiện chưa truy cập được trang đặt lịch",
    "known": "Từ 08:05, trang đặt lịch hẹn xin thị thực không truy cập được. Đơn vị vận hành "
    "cho biết bằng văn bản là có 240 lịch hẹn bị ảnh hưởng.",
    "unknown": "Chưa rõ vì sao trang không truy cập được.",
    "doing": "Đơn vị vận hành bắt đầu xử lý từ 08:15, Bộ phận Lãnh sự gọi điện cho tất cả "
    "những người có lịch hẹn hôm nay.",
    "next_update": "Cơ quan thông tin tiếp lúc 10:00, trên trang của mình và tại quầy.",
}
AMBASSADOR = "the Ambassador"
DONE = {"drafted_at": 28, "cleared_at": 33, "issued_at": 35}


@pytest.fixture
def studio(tmp_path: Path) -> Any:
    return statement_studio(language="en", folder=tmp_path)


def look(studio: Any, **draft: Any) -> dict[str, Any]:
    answer = studio.act({"draft": draft})
    sent = json.dumps(answer, ensure_ascii=False).encode("utf-8")
    return json.loads(sent)  # type: ignore[no-any-return]  # as a browser reads it


def codes(answer: dict[str, Any], target: str | None = None) -> set[str]:
    return {
        each["rule"] for each in answer["findings"] if target is None or each["target"] == target
    }


def test_a_blank_statement_is_not_called_faulty(studio: Any) -> None:
    first = studio.config["first"]
    assert (first["findings"], first["open"], first["green"]) == ([], [], False)
    assert first["summary"]


def test_both_versions_done_in_time_are_green_and_no_clearance(studio: Any) -> None:
    texts = {"en": EN, "vi": VI}
    answer = look(studio, minute=36, texts=texts, cleared_by=AMBASSADOR, stamps=DONE)
    assert (answer["findings"], answer["open"]) == ([], [])
    assert answer["green"]
    assert answer["summary"] == "No rule objected. This is not clearance."


def test_what_is_not_there_yet_is_open_until_the_draft_is_done(studio: Any) -> None:
    some = {"languages": ["en"], "texts": {"en": {"known": EN["known"]}}, "minute": 25}
    writing = look(studio, **some)
    assert codes(writing) == set()
    assert {each["target"] for each in writing["open"]} >= {
        "unknown/en",
        "headline/en",
        "cleared_by",
    }
    assert not writing["green"]
    assert writing["summary"] == "No rule objects to what is written so far."
    done = look(studio, **some, stamps={"drafted_at": 25})
    assert "STMT-002" in codes(done, "unknown/en")
    assert {each["target"] for each in done["open"]} == {"cleared_by", "cleared_at"}


def test_clearance_is_open_until_the_statement_is_issued(studio: Any) -> None:
    answer = look(studio, texts={"en": EN, "vi": VI}, stamps={"drafted_at": 20, "issued_at": 30})
    assert answer["open"] == []
    cleared = [each for each in answer["findings"] if each["rule"] == "STMT-006"]
    # Both versions lack it, and it is said once.
    assert sorted(each["target"] for each in cleared) == ["cleared_at", "cleared_by"]


def test_a_figure_is_judged_by_what_is_known_at_the_storys_minute(studio: Any) -> None:
    some = {"languages": ["en"], "texts": {"en": EN}}
    assert "STMT-009" in codes(look(studio, **some, minute=20), "known/en")
    assert "STMT-009" not in codes(look(studio, **some, minute=24))


def test_what_is_issued_is_judged_by_its_own_minute_whatever_comes_later(studio: Any) -> None:
    old = {**EN, "known": EN["known"].replace("240", "610")}
    some = {"languages": ["en"], "texts": {"en": old}, "minute": 40, "cleared_by": AMBASSADOR}
    in_time = {"drafted_at": 15, "cleared_at": 18, "issued_at": 20}
    assert "STMT-009" not in codes(look(studio, **some, stamps=in_time))
    assert "STMT-009" in codes(look(studio, **some, stamps={**in_time, "issued_at": 30}))


def test_stamps_out_of_order_or_late_lead_to_their_buttons(studio: Any) -> None:
    texts = {"en": EN}
    answer = look(
        studio,
        languages=["en"],
        texts=texts,
        cleared_by=AMBASSADOR,
        minute=50,
        stamps={"drafted_at": 40, "cleared_at": 38, "issued_at": 45},
    )
    assert "STMT-005" in codes(answer, "cleared_at")
    assert "STMT-008" in codes(answer, "drafted_at")


def test_an_office_that_does_not_clear_it_is_found(studio: Any) -> None:
    some = {"languages": ["en"], "texts": {"en": EN}, "minute": 36, "stamps": DONE}
    assert "STMT-007" in codes(look(studio, **some, cleared_by="the Consular Department"))
    assert "STMT-007" not in codes(look(studio, **some, cleared_by=AMBASSADOR))


def test_what_was_written_from_an_item_is_marked_when_the_item_is_corrected(studio: Any) -> None:
    item = {each.item_id: each for each in spokesperson.dossier("website", "en").items}
    text = f"🎉 {item['website-05'].text}"
    some = {"languages": ["en"], "texts": {"en": {"known": text}}}
    assert look(studio, **some, minute=23)["corrected"] == []
    (mark,) = look(studio, **some, minute=24)["corrected"]
    assert mark["target"] == "known/en"
    assert mark["message"].startswith("Corrected at 08:29: In writing: 240")
    units = text.encode("utf-16-le")
    start, end = mark["span"]
    assert units[2 * start : 2 * end].decode("utf-16-le") == item["website-05"].text


def test_a_figure_alone_is_marked_where_its_item_was_put_in(studio: Any) -> None:
    some = {"languages": ["en"], "texts": {"en": {"known": "Some 610 are concerned."}}}
    assert look(studio, **some, minute=30)["corrected"] == []
    used = [["website-05", "known"]]
    assert look(studio, **some, minute=30, used=used)["corrected"][0]["target"] == "known/en"
    mended = {"en": {"known": "Some 240 are concerned."}}
    assert look(studio, languages=["en"], texts=mended, minute=30, used=used)["corrected"] == []


def test_versions_that_disagree_lead_to_the_slot_that_differs(studio: Any) -> None:
    wrong = {**EN, "next_update": EN["next_update"].replace("10:00", "11:00")}
    answer = look(studio, minute=30, texts={"en": wrong, "vi": VI})
    pair = [each for each in answer["findings"] if each["rule"] == "PAIR-002"]
    assert {each["target"] for each in pair} == {"next_update/en", "next_update/vi"}
    for each in pair:
        name, _, language = each["target"].partition("/")
        start, end = each["span"]
        assert {"en": wrong, "vi": VI}[language][name][start:end] in {"11:00", "10:00"}
        assert each["where"]


def test_a_slot_that_one_language_lacks_is_not_compared(studio: Any) -> None:
    answer = look(studio, minute=30, texts={"en": EN, "vi": {"known": VI["known"]}})
    assert not any(each["rule"].startswith("PAIR") for each in answer["findings"])


def test_the_version_that_is_missing_is_named(studio: Any) -> None:
    assert "Vietnamese" in look(studio, texts={"en": EN}, minute=30)["missing"]
    assert look(studio, languages=["en"], texts={"en": EN}, minute=30)["missing"] == ""


def test_an_opening_statement_is_one_text(studio: Any) -> None:
    answer = look(
        studio, form="opening", languages=["en"], texts={"en": {"text": "Good morning. " * 300}}
    )
    assert "STMT-016" in codes(answer, "text/en")
    assert answer["lengths"]["en"]["state"] == "over"


def test_the_studio_and_the_command_line_say_the_same(studio: Any) -> None:
    draft = Draft(minute=36, texts={"en": EN}, cleared_by=AMBASSADOR, stamps=DONE)
    whole = statement(draft, "en", story("website"))
    assert (whole.issued_at, whole.cleared_by) == ("08:40", AMBASSADOR)
    context = rules.Context(story("website").context.today)
    assert rules.check(whole, "STMT", context=context).findings == ()


def test_the_browser_is_told_the_whole_hour_and_both_languages(studio: Any) -> None:
    told = studio.config["story"]
    assert (told["opened"], told["targets"]) == (8 * 60 + 5, {"draft": 30, "issue": 60})
    assert len(told["items"]) == len(spokesperson.dossier("website", "vi").items)
    assert [each["id"] for each in told["items"] if each["personal"]] == ["website-09"]
    assert all(set(each["text"]) == {"vi", "en"} for each in told["items"])
    assert AMBASSADOR in [each["key"] for each in told["offices"]]
    assert studio.config["stamp"] == STAMP


def test_the_offices_are_those_of_the_card_each_once(studio: Any) -> None:
    names = [each["names"]["en"] for each in studio.config["story"]["offices"]]
    assert len(names) == len(set(names)) > 3
    assert not any(name.startswith(("nobody", "as the", "–")) for name in names)


def test_key_messages_of_the_plan_are_shown_beside(tmp_path: Path) -> None:
    house = MessageHouse(roof="One roof.", language="en", pillars=(Pillar(line="A line."),))
    planning.PlanFile(planning.plan_path(tmp_path)).change(lambda _: Plan(house=house))
    config = statement_studio(language="vi", folder=tmp_path).config
    assert (config["messages"], config["messagesIn"]) == (["One roof.", "A line."], "en")


def test_an_unknown_incident_is_refused(tmp_path: Path) -> None:
    with pytest.raises(datasets.DatasetError):
        statement_studio(language="vi", incident="flood", folder=tmp_path)


@pytest.mark.parametrize(
    "raw",
    [
        None, [], "x", {"texts": 3, "stamps": [1], "used": 7, "languages": "vi", "form": []},
        {"texts": {"vi": {"known": 3}}, "minute": True, "used": [[1, 2], ["a"], [["b"], ["c"]]]},
        {"minute": -4, "stamps": {"issued_at": 10**9, "x": 1}, "cleared_by": "me", "form": "poem"},
    ],
)  # fmt: skip
def test_a_message_of_another_shape_is_a_blank_draft(studio: Any, raw: Any) -> None:
    assert look(studio, **raw)["findings"] == [] if isinstance(raw, dict) else True
    assert checked(raw, ()) == Draft(texts=checked({}, ()).texts)


@pytest.mark.parametrize(
    "text",
    [
        "😀" * 900,
        "\ud800 x \udfff",
        "a" * (MAX_CHARS + 1),
        "No comment. " * 300,
        "1" * MAX_CHARS,
        "\x00",
    ],
)
def test_any_text_is_answered_with_words_that_can_be_sent(studio: Any, text: str) -> None:
    texts = {each: dict.fromkeys(EN, text) for each in ("vi", "en")}
    assert look(studio, texts=texts, minute=60)["type"] == "seen"


def test_an_answer_carries_its_number_and_a_fault_of_ours_is_said(
    studio: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    got: list[dict[str, Any]] = []
    studio.send = lambda content, buffers=None: got.append(content)
    studio._handle_custom_msg({"type": "look", "view": "v", "seq": 4, "draft": {}}, [])
    assert (got[-1]["type"], got[-1]["view"], got[-1]["seq"]) == ("seen", "v", 4)

    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("doingoai.widgets._statement.view", broken)
    studio._handle_custom_msg({"type": "look", "view": "v", "seq": 5, "draft": {}}, [])
    assert (got[-1]["type"], got[-1]["seq"]) == ("trouble", 5)
    assert got[-1]["text"]
