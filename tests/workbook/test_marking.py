"""Judges, verdicts and marks: decided by data, never out of bounds, never a surprise."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doingoai.workbook import Mark, Reason, State, Verdict, choice, judges, open_workbook, record
from doingoai.workbook import marking as marking_block


def test_a_blank_answer_earns_nothing_and_is_not_called_wrong(book):
    mark = book.mark("hour", judges.equals(20), points=2)
    assert repr(mark) == "0.00"
    assert [reason.code for reason in mark.reasons] == ["not-attempted"]
    assert "✗" not in mark._repr_html_()


def test_the_points_of_a_right_answer_are_what_the_cell_shows(book):
    book.save("hour", 20)
    assert repr(book.mark("hour", judges.equals(20), points=2)) == "2.00"


@given(
    share=st.floats() | st.integers(-5, 5),
    points=st.integers(0, 20) | st.sampled_from([0.5, 1.25, 1 / 3]),
)
def test_a_mark_is_finite_within_bounds_and_reads_as_a_number_whatever_the_judge_says(
    share, points
):
    mark = Mark("q", points, Verdict(share), "vi")
    assert math.isfinite(mark.earned)
    assert 0 <= float(repr(mark)) <= points
    assert "," not in repr(mark)


def test_points_that_are_no_number_are_refused_when_the_course_is_written():
    with pytest.raises(ValueError, match="finite"):
        Mark("q", float("nan"), Verdict(1), "vi")


def test_a_judge_that_breaks_is_not_held_against_the_learner_in_words(book):
    book.save("hour", 20)
    mark = book.mark("hour", lambda _: 1 / 0, points=2)
    assert mark.reasons[0].code == "unmarkable"
    assert mark.words_for(mark.reasons[0]) != mark.words_for(Reason("wrong", ok=False))


def test_near_takes_the_bound_itself_and_names_the_closest_misconception():
    judge = judges.near(
        3.2, 0.05, {"boosted": 2.0, "followers": 2.04, "unknown": None, "nan": float("nan")}
    )
    assert judge(3.25).share == 1
    assert judge(3.2501).share == 0
    assert judge(2.03).reasons[0].code == "followers"
    assert judge(9).reasons[0].code == "wrong"


def test_a_misconception_equal_to_the_right_answer_does_not_cost_it():
    assert judges.near(3.2, 0.05, {"boosted": 3.2})(3.2).share == 1
    assert judges.one_of({20, 21}, {"utc": 20})(20).share == 1


def test_pairs_accept_several_keys_and_count_what_is_missing_as_missing():
    judge = judges.pairs({"a": {"reply", "leave"}, "b": "hide"}, {"b": "feeds-the-troll"})
    assert judge({"a": "leave", "b": "hide"}).share == 1
    verdict = judge({"a": "reply", "b": "reply"})
    assert verdict.share == 0.5
    assert [r.code for r in verdict.reasons] == ["right", "feeds-the-troll"]
    assert [r.code for r in judge({"a": "reply"}).reasons] == ["right", "missing"]


def test_slots_and_tables_weigh_their_parts_and_keep_the_place():
    cells = {
        "fb": {"rate": judges.near(1, 0)},
        "x": {"rate": judges.near(2, 0), "n": judges.equals(3)},
    }
    verdict = judges.each(cells)({"fb": {"rate": 1}, "x": {"rate": 9}})
    assert verdict.share == pytest.approx(1 / 3)
    assert [r.at for r in verdict.reasons] == [("fb", "rate"), ("x", "rate"), ("x", "n")]
    assert (
        judges.slots({"a": judges.equals(1), "b": judges.equals(1)}, {"a": 3})(
            {"a": 1, "b": 0}
        ).share
        == 0.75
    )


def test_rules_give_each_its_share():
    judge = judges.rules({"fits": (lambda v: len(v) < 5, 1), "named": (lambda v: "a" in v, 2)})
    assert judge("xx").share == pytest.approx(1 / 3)
    assert {r.code: r.ok for r in judge("xx").reasons} == {"fits": True, "named": False}


def test_a_rule_that_holds_is_not_given_the_words_for_its_fault():
    judge = judges.rules({"too-long": (lambda post: len(post) < 9, 1)})
    mark = Mark("post", 1, judge("short"), "en", feedback={"too-long": "Too long."})
    assert "Too long." not in mark._repr_html_()
    assert "Right." in mark._repr_html_()


def test_feedback_names_the_part_in_the_learners_words_and_escapes(book):
    book.save("rates", {"facebook": {"rate": 2}, "x": {"rate": 1}})
    judge = judges.each(
        {"facebook": {"rate": judges.near(3, 0, {"boosted": 2})}, "x": {"rate": judges.near(1, 0)}}
    )
    shown = book.mark(
        "rates", judge, points=3, feedback={"boosted": "Đã tính cả bài <b>quảng bá</b>"}
    )._repr_html_()
    assert "Facebook · Tỷ lệ" in shown
    assert "&lt;b&gt;" in shown
    assert "X · " not in shown


def test_what_is_said_of_several_parts_is_said_once(book):
    book.save("rates", {"facebook": {"rate": 2}, "x": {"rate": 2}})
    boosted = judges.near(3, 0, {"boosted": 2})
    judge = judges.each({"facebook": {"rate": boosted}, "x": {"rate": boosted}})
    feedback = {"boosted": "Cả bài quảng bá", "right": "Tính lại được"}
    shown = book.mark("rates", judge, points=3, feedback=feedback)._repr_html_()
    assert shown.count("Cả bài quảng bá") == 1
    assert "<strong>Facebook · Tỷ lệ</strong>; <strong>X · Tỷ lệ</strong>: " in shown
    book.save("rates", {"facebook": {"rate": 3}, "x": {"rate": 3}})
    shown = book.mark("rates", judge, points=3, feedback=feedback)._repr_html_()
    assert "<ul><li>✓ Tính lại được</li></ul>" in shown


def test_a_question_has_no_colon_after_its_question_mark():
    kind = record(why=choice({"a": "A", "b": "B"}, label="Vì sao?"))
    verdict = judges.slots({"why": judges.equals("a")})({"why": "b"})
    assert "<strong>Vì sao?</strong> " in Mark("q", 1, verdict, "vi", kind)._repr_html_()


def test_marking_a_document_reads_and_writes_no_file(tmp_path, monkeypatch, ask_hour):
    monkeypatch.chdir(tmp_path)
    document = {
        "format": 1,
        "assignment": "demo",
        "language": "en",
        "answers": {"hour": {"kind": "number", "value": 20}},
    }
    with marking_block(document) as session:
        book = open_workbook("demo", language="vi")
        ask_hour(book)
        assert repr(book.mark("hour", judges.equals(20), points=2)) == "2.00"
        assert book.marks["hour"].language == "en"
        book["hour"] = 3
        session.load(None)
        assert repr(book.mark("hour", judges.equals(20), points=2)) == "0.00"
        book["hour"] = 20  # into the submission that is marked now
        assert repr(book.mark_again("hour")) == "2.00"
    assert document["answers"]["hour"]["value"] == 20
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "forged",
    [float("nan"), "20", True, None, [], {"a": 1}, 10**400, {"value": 20}],
)
def test_a_forged_value_never_earns_points(forged, ask_hour):
    document = {
        "format": 1,
        "assignment": "demo",
        "language": "vi",
        "answers": {"hour": {"kind": "number", "value": forged}},
    }
    with marking_block(document):
        book = open_workbook("demo")
        ask_hour(book)
        expected = 2 if forged == "20" else 0
        assert book.mark("hour", judges.equals(20), points=2).earned == expected
        assert expected or book.state("hour") is State.NOT_ATTEMPTED


@pytest.mark.parametrize("forged", ['vi"><script>', 7, None, ["en"], "xx"])
def test_a_forged_language_falls_back_on_the_books(forged, ask_hour):
    document = {"format": 1, "assignment": "demo", "language": forged, "answers": {}}
    with marking_block(document):
        book = open_workbook("demo", language="en")
        ask_hour(book)
        assert book.mark("hour", judges.equals(20), points=2).language == "en"


WORKED = "Đổi giờ <trước>.\nRồi mới chọn.\n\nBa giờ là giờ Hà Nội."


def worked_mark(book):
    return book.mark("hour", judges.equals(20), points=2, worked=WORKED)._repr_html_()


def test_the_worked_solution_opens_once_a_complete_answer_was_checked(book):
    locked = worked_mark(book)
    assert "xem nhận xét một lần" in locked
    assert "Hà Nội" not in locked
    book.check("hour").result()
    book.save("hour", 3)
    assert "Hà Nội" not in worked_mark(book), "looked at while it was still blank"
    book.check("hour").result()
    opened = worked_mark(book)
    assert '<details lang="vi"><summary>Lời giải từng bước</summary>' in opened
    assert "<p>Đổi giờ &lt;trước&gt;.<br>Rồi mới chọn.</p><p>Ba giờ" in opened
    book.clear("hour")
    assert "Hà Nội" not in worked_mark(book)


def test_a_part_left_open_keeps_the_worked_solution_closed(book):
    book.save("pair", {"vi": "một"})
    book.check("pair").result()
    judge = judges.slots({"vi": judges.equals("x"), "en": judges.equals("y")})
    assert "<details" not in book.mark("pair", judge, points=1, worked=WORKED)._repr_html_()


def test_who_has_all_the_points_sees_the_worked_solution_unchecked(book):
    book.save("hour", 20)
    assert "Hà Nội" in worked_mark(book)


def test_where_nothing_is_worked_nothing_is_promised(book):
    shown = book.mark("hour", judges.equals(20), points=2)._repr_html_()
    assert "<details" not in shown
    assert "một lần" not in shown


def test_the_worked_solution_does_not_change_the_points(book):
    book.save("hour", 3)
    book.check("hour").result()
    assert repr(book.mark("hour", judges.equals(20), points=2, worked=WORKED)) == "0.00"
