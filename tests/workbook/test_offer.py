"""What is offered fills an answer by a button, is cleaned like typing, and can be undone."""

from __future__ import annotations

import pytest

from doingoai.i18n import Message
from doingoai.planning import MessageHouse, Objective, Pillar, house_answer, objective_answer
from doingoai.rules import Finding, Severity
from doingoai.workbook import Book, Offer, State, choice, judges, number, record, table, text
from doingoai.workbook._opening import open_book

FACTS = {"evfta-2020": "EVFTA", "exports-2025": "475 tỷ USD"}
TOPICS = {"trade": "Thương mại", "tourism": "Du lịch", "culture": "Văn hóa"}
HOUSE = MessageHouse(
    roof="Estamar và Việt Nam cùng có lợi.",
    pillars=(
        Pillar("Hiệp định mở cửa cả hai thị trường.", "trade", "evfta-2020", "", "exports-2025"),
        Pillar(topic="tourism"),
        Pillar("Không có chủ đề.", ""),
        Pillar("Trùng chủ đề.", "trade"),
    ),
)
TAKEN = {
    "roof": "Estamar và Việt Nam cùng có lợi.",
    "pillars": {
        "trade": {
            "line": "Hiệp định mở cửa cả hai thị trường.",
            "decision": "evfta-2020",
            "result": "exports-2025",
        }
    },
}


def house_kind():
    columns = {"line": text(label="Thông điệp")} | {
        kind: choice(FACTS, label=kind) for kind in ("decision", "target", "result")
    }
    return record(roof=text(label="Mái nhà"), pillars=table(TOPICS, columns, label="Trụ cột"))


@pytest.fixture
def desk(tmp_path) -> Book:
    return open_book("demo", language="vi", practice=False, directory=tmp_path)


def test_a_plan_s_house_becomes_the_answer_of_the_exercise(desk):
    question = desk.ask("house", house_kind(), offer=Offer("Lấy", lambda: house_answer(HOUSE)))
    saved = question.take_offer()
    assert saved.saved
    assert saved.problems == ()
    assert desk["house"] == TAKEN
    assert desk.state("house") is State.IN_PROGRESS


def test_nothing_happens_by_itself(desk):
    def never() -> None:
        raise AssertionError

    question = desk.ask("house", house_kind(), offer=Offer("Lấy", never))
    assert desk.state("house") is State.NOT_ATTEMPTED
    assert desk.check("house").result().findings == ()
    assert "Lấy" not in question._repr_html_()
    assert desk.mark("house", judges.equals({}), points=3).earned == 0


def test_what_is_offered_is_made_when_it_is_taken(desk):
    stored = ["một"]
    question = desk.ask("note", text(), offer=Offer("Lấy", lambda: stored[-1]))
    stored.append("hai")
    question.take_offer()
    assert desk["note"] == "hai"


def test_undo_brings_back_what_stood_there(desk):
    question = desk.ask("note", text(), offer=Offer("Lấy", "từ kế hoạch"))
    question.save("tự viết")
    question.take_offer()
    assert desk["note"] == "từ kế hoạch"
    question.undo()
    assert desk["note"] == "tự viết"


def test_a_part_that_is_no_valid_answer_is_left_out_and_said(desk):
    house = MessageHouse("Mái", (Pillar("Dòng", "trade", "made-up", "", "exports-2025"),))
    question = desk.ask("house", house_kind(), offer=Offer("Lấy", house_answer(house)))
    saved = question.take_offer()
    assert [problem.path for problem in saved.problems] == [("pillars", "trade", "decision")]
    assert desk["house"]["pillars"]["trade"] == {"line": "Dòng", "result": "exports-2025"}


def test_numbers_of_a_plan_are_read_as_the_learner_writes_them(desk):
    objective = Objective("tỷ trọng tiếng nói", unit="%", baseline="12,4", target=" 15 ")
    kind = record(baseline=number(0, 100), target=number(0, 100), unit=text(), metric=text())
    question = desk.ask("objective", kind, offer=Offer("Lấy", lambda: objective_answer(objective)))
    question.take_offer()
    assert desk["objective"] == {
        "metric": "tỷ trọng tiếng nói",
        "unit": "%",
        "baseline": 12.4,
        "target": 15,
    }


@pytest.mark.parametrize(
    "value",
    [
        None,
        lambda: None,
        lambda: house_answer(None),
        lambda: house_answer(MessageHouse(pillars=(Pillar(topic="trade"),))),
        lambda: objective_answer(None),
        lambda: objective_answer(Objective(stage="outputs")),
    ],
)
def test_where_there_is_nothing_to_take_the_answer_stays(desk, value):
    question = desk.ask("note", text(), offer=Offer("Lấy", value))
    question.save("tự viết")
    assert question.take_offer() is None
    assert desk["note"] == "tự viết"


def test_a_question_without_an_offer_gives_nothing(desk):
    assert desk.ask("note", text()).take_offer() is None


def test_words_for_nothing_are_there_in_both_languages():
    plain = Offer("Lấy", None)
    assert plain.words_for_nothing("vi") != plain.words_for_nothing("en") != ""
    assert Offer("Lấy", None, "Chưa có kế hoạch.").words_for_nothing("vi") == "Chưa có kế hoạch."


def test_a_record_takes_a_table_as_a_field(desk):
    question = desk.ask("house", house_kind())
    desk["house"] = TAKEN
    kind = question.kind
    assert kind.label_of(("pillars", "trade", "line")) == "Trụ cột · Thương mại · Thông điệp"
    assert kind.schema()["properties"]["pillars"]["properties"]["trade"]["type"] == "object"
    shown = kind.show(desk["house"], language="vi")
    assert shown.count("<table>") == 2
    assert "475 tỷ USD" in shown
    whole = {
        "roof": "Mái",
        "pillars": {
            topic: {"line": "Dòng", "decision": "evfta-2020", "target": "evfta-2020"}
            | {"result": "exports-2025"}
            for topic in TOPICS
        },
    }
    desk["house"] = whole
    assert desk.state("house") is State.ATTEMPTED


def test_a_table_inside_a_record_is_marked_cell_by_cell_with_its_place(desk):
    desk.ask("house", house_kind())
    desk["house"] = TAKEN
    cells = {"trade": {"decision": judges.equals("exports-2025"), "target": judges.equals("x")}}
    mark = desk.mark("house", judges.slots({"pillars": judges.each(cells)}), points=1)
    assert {reason.at for reason in mark.reasons} == {
        ("pillars", "trade", "decision"),
        ("pillars", "trade", "target"),
    }
    assert "Trụ cột · Thương mại · decision" in mark._repr_html_()


def test_a_check_names_the_row_that_a_rule_counted(desk):
    def look(_):
        message = Message("Thiếu.")
        fields = ("pillars/1/line", "pillars/2/decision", "roof", "pillars", "pillars/9/line", "x")
        return [Finding("MSG-003", Severity.ERROR, message, field=each) for each in fields]

    desk.ask("house", house_kind(), looks=(look,))
    desk["house"] = TAKEN
    labels = [found["field_label"] for found in desk.check("house").result().findings]
    assert labels[:4] == [
        "Trụ cột · Thương mại · Thông điệp",
        "Trụ cột · Du lịch · decision",
        "Mái nhà",
        "Trụ cột",
    ]
    assert labels[4:] == ["", ""]
