"""A check says what is missing and what a rule noticed, and never the key."""

from __future__ import annotations

from doingoai.i18n import Message
from doingoai.rules import Finding, Severity
from doingoai.workbook import State, judges, record, text


def too_short(value):
    if len(value.get("vi", "")) < 5:
        yield Finding("POST-000", Severity.ADVICE, Message("Short."), Message("Say more."), "vi")


def test_a_blank_answer_is_not_started_and_nothing_is_wrong(book):
    result = book.check("hour").result("en")
    assert result.state is State.NOT_ATTEMPTED
    assert "Nothing is wrong" in result.summary


def test_an_incomplete_answer_names_the_open_parts(book):
    book.save("pair", {"vi": "một"})
    result = book.check("pair").result("en")
    assert result.state is State.IN_PROGRESS
    assert result.open_parts == ("Tiếng Anh",)


def test_rules_are_run_on_the_answer_and_their_field_is_named(book):
    book.ask("post", record(vi=text(label="Tiếng Việt")), looks=(too_short,))
    book.save("post", {"vi": "abc"})
    (finding,) = book.check("post").result("en").findings
    assert finding["message"] == "Short."
    assert finding["hint"] == "Say more."
    assert finding["field_label"] == "Tiếng Việt"
    assert finding["severity"] == "advice"


def test_a_check_in_an_exercise_never_says_right_or_wrong(book):
    book.save("hour", 3)
    book.mark("hour", judges.equals(20), points=2)
    result = book.check("hour").result()
    assert result.verdict_html is None


def test_practice_says_at_once_what_is_right_and_why_not(book):
    book.ask(
        "practice",
        record(vi=text()),
        judge=judges.slots({"vi": judges.equals("a", {"b": "b"})}),
        feedback={"b": "Vì b."},
    )
    book.save("practice", {"vi": "b"})
    assert "Vì b." in book.check("practice").result().verdict_html


def test_hints_come_one_by_one_and_cost_nothing(book):
    check = book.check("hour")
    assert [check.next_hint() for _ in range(4)] == ["1", "2", "3", None]


def test_an_honest_attempt_is_noted_once_the_answer_is_complete(book):
    book.check("hour").result()
    assert "checked_at" not in book.entry("hour")
    book.save("hour", 20)
    book.check("hour").result()
    assert "checked_at" in book.entry("hour")


def test_a_green_report_says_that_it_is_no_clearance(book):
    book.ask("post", record(vi=text()), looks=(too_short,))
    book.save("post", {"vi": "đủ dài rồi"})
    assert "not clearance" in book.check("post").result("en").summary
    assert "duyệt nội dung" in book.check("post").result("vi").summary
