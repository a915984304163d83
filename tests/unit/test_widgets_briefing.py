"""The press briefing's kernel half: it replays what the browser kept, and hangs on nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from doingoai import planning
from doingoai._stamp import STAMP
from doingoai.planning import MessageHouse, Pillar, Plan
from doingoai.press.briefing import Setting, bank
from doingoai.widgets import press_briefing
from doingoai.widgets._briefing_sheet import dossier_to_hand, facts_to_hand
from doingoai.widgets._briefing_state import MAX_CHARS, checked

if TYPE_CHECKING:
    from pathlib import Path

GUESS = "Có lẽ là do thời tiết."


@pytest.fixture
def widget(tmp_path: Path) -> Any:
    return press_briefing(language="vi", seed=3, count=2, folder=tmp_path)


def look(widget: Any, **state: Any) -> dict[str, Any]:
    answer = widget.act({"draft": {"began": True, "said": [], "draft": "", **state}})
    assert json.loads(json.dumps(answer)) == answer  # nothing that a browser cannot read
    return answer


def test_before_it_begins_a_briefing_says_how_it_is_set_and_asks_nothing(widget: Any) -> None:
    first = widget.config["first"]["whole"]
    assert (first["code"], first["questions"], first["asked"]) == ("vi.2.2.3", 2, None)


def test_the_kernel_remembers_nothing_and_replays_all(widget: Any, tmp_path: Path) -> None:
    state = {"said": [{"text": GUESS, "kind": "spoken"}], "draft": "Xin chào."}
    again = press_briefing(language="vi", seed=3, count=2, folder=tmp_path)
    assert look(widget, **state) == look(again, **state)
    assert len(look(widget, **state)["whole"]["turns"]) == 1


def test_what_the_browser_has_is_not_sent_again(widget: Any) -> None:
    first = look(widget)
    later = look(widget, have=first["key"], draft="Chào các anh chị phóng viên.")
    assert "whole" not in later
    assert later["draft"]["share"] > first["draft"]["share"]
    assert "whole" in look(widget, have=first["key"], said=[{"kind": "skipped"}])


def test_a_long_draft_is_measured_and_never_cut(widget: Any) -> None:
    draft = look(widget, draft="một hai ba bốn năm " * 60)["draft"]
    assert draft["over"]
    assert draft["rest"]


def test_the_learners_language_is_not_the_briefings(tmp_path: Path) -> None:
    both = press_briefing(language="en", spoken="vi", seed=3, count=2, folder=tmp_path)
    whole = look(both, said=[{"text": GUESS, "kind": "spoken"}])["whole"]
    assert both.config["words"]["give"] == "Give this reply"
    assert whole["code"].startswith("vi.")
    assert "Đại sứ quán" in whole["turns"][0]["headline"]["text"]
    assert "guess" in " ".join(whole["turns"][0]["headline"]["reasons"])


def test_a_code_sets_the_briefing_and_a_false_one_changes_nothing(widget: Any) -> None:
    used = look(widget, began=False, code="EN.4.1.77")["whole"]
    assert (used["known"], used["code"]) == (True, "en.4.1.77")
    false = look(widget, began=False, code="nonsense")["whole"]
    assert (false["known"], false["code"]) == (False, "vi.2.2.3")


def test_an_instructor_may_hand_on_a_code(tmp_path: Path) -> None:
    made = press_briefing(language="en", code="vi.4.1.77", folder=tmp_path)
    assert made.config["first"]["whole"]["code"] == "vi.4.1.77"
    with pytest.raises(ValueError, match="no code"):
        press_briefing(language="en", code="vi.4", folder=tmp_path)


def test_an_ended_briefing_has_its_review_and_a_stamped_transcript(widget: Any) -> None:
    whole = look(widget, said=[{"text": GUESS, "kind": "spoken"}], ended=True)["whole"]
    assert whole["over"]
    assert whole["review"]["worst"]
    assert whole["transcript"]["page"].count(STAMP) == 2


@pytest.mark.parametrize(
    "raw",
    [
        *(None, 7, [], {"said": 3}, {"said": [None, 7, {"kind": "shouted", "text": 3}]}),
        {"setting": {"language": "fr", "seed": -1, "count": True, "topics": [3], "pressure": "2"}},
        {"draft": "x" * (MAX_CHARS + 1), "code": 7, "have": 3, "began": "yes"},
    ],
)
def test_what_no_browser_of_ours_sends_counts_as_not_there(raw: Any) -> None:
    begin = Setting("vi", 3, 2)
    state = checked(raw, begin)
    assert state.setting == begin
    assert state.draft == ""
    assert not state.began


def test_half_a_letter_is_mended() -> None:
    state = checked(
        {"draft": "a\ud83d", "said": [{"text": "b\ude00", "kind": "spoken"}]}, Setting()
    )
    (state.draft + state.said[0].text).encode()


def test_a_fault_of_ours_is_said_and_does_not_kill_the_widget(
    widget: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from doingoai.widgets import _answering, _briefing

    sent: list[Any] = []
    monkeypatch.setattr(widget, "send", sent.append)
    monkeypatch.setattr(_briefing, "checked", lambda *_: 1 / 0)
    _answering.answer(widget, {"view": "v", "seq": 4}, None)
    assert [(each["type"], each["view"], each["seq"]) for each in sent] == [("trouble", "v", 4)]


def test_facts_that_have_run_out_are_marked_on_the_storys_day() -> None:
    asked = bank()
    for each in asked.questions:
        for fact in facts_to_hand(asked, each, "en"):
            assert bool(fact["stale"]) == bool(fact["mark"])
        listed = {fact["id"] for fact in facts_to_hand(asked, each, "vi")}
        assert set(each.fact_ids) <= listed


def test_the_dossier_to_hand_holds_nothing_personal() -> None:
    from doingoai import spokesperson

    for each in bank().questions:
        lines = " ".join(item["text"] for item in dossier_to_hand(each, "en", "vi"))
        if each.incident_id:
            tokens = spokesperson.dossier(each.incident_id, "en").personal_tokens
            assert not any(token in lines for token in tokens)


def test_own_messages_come_from_the_learners_plan(tmp_path: Path) -> None:
    house = MessageHouse(
        "Việt Nam đón khách bốn mùa", (Pillar("Thị thực thuận tiện"), Pillar()), "vi"
    )
    planning.PlanFile(planning.plan_path(tmp_path)).change(lambda _: Plan(house=house))
    made = press_briefing(language="vi", folder=tmp_path)
    assert made.config["messages"] == ["Việt Nam đón khách bốn mùa", "Thị thực thuận tiện"]
    (tmp_path / "plan.yaml").write_text("{", encoding="utf-8")
    assert press_briefing(language="vi", folder=tmp_path).config["messages"] == []


def test_questions_of_the_exercise_are_never_asked_in_practice() -> None:
    from doingoai import datasets

    questions = datasets.load("press-questions")
    exercise = set(questions.loc[~questions["practice"], "question_id"])
    assert exercise
    assert not exercise & {each.question_id for each in bank().questions}


def test_nobody_is_accused_of_an_answer_that_nobody_has_given_yet() -> None:
    from doingoai import datasets

    labels = datasets.load("press-questions", "practice_labels")
    again = set(labels.loc[labels["types"].str.contains("repeated"), "question_id"])
    assert again
    assert not again & {each.question_id for each in bank().questions}
