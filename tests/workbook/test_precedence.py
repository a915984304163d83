"""The latest deliberate act wins; under grading, an unchanged cell is not one."""

from __future__ import annotations

import json

import pytest

from doingoai.workbook import AnswerProblem, UnknownQuestion, _book
from doingoai.workbook._cell import cell_hash


@pytest.fixture
def run_cell(monkeypatch):
    def run(book, source: str) -> None:
        monkeypatch.setattr(_book, "running_cell", lambda: cell_hash(source))
        exec(source, {"book": book})  # the cell of a test

    return run


@pytest.fixture
def answers(tmp_path):
    return lambda: json.loads((tmp_path / "answers.json").read_text(encoding="utf-8"))["answers"]


def test_the_later_of_widget_and_code_wins(book, run_cell):
    run_cell(book, 'book["hour"] = 20')
    book.save("hour", 21)
    assert book["hour"] == 21
    run_cell(book, 'book["hour"] = 19')
    assert book["hour"] == 19


def test_under_grading_nothing_is_written(book, open_here, run_cell, monkeypatch, tmp_path):
    book.save("hour", 20)
    before = (tmp_path / "answers.json").read_bytes()
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    graded = open_here()
    run_cell(graded, 'book["hour"] = 3')
    graded.save("note", "x")
    assert (tmp_path / "answers.json").read_bytes() == before


def test_under_grading_an_unchanged_cell_does_not_override_the_widget(
    book, open_here, run_cell, monkeypatch
):
    run_cell(book, 'book["hour"] = 20')
    book.save("hour", 21)
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    graded = open_here()
    run_cell(graded, 'book["hour"] = 20')
    assert graded["hour"] == 21


def test_under_grading_a_list_follows_the_same_rule(book, open_here, run_cell, monkeypatch):
    run_cell(book, 'book["queue"] = ["mail", "late", "call"]')
    book.save("queue", ["late", "mail", "call"])
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    graded = open_here()
    run_cell(graded, 'book["queue"] = ["mail", "late", "call"]')
    assert graded["queue"] == ["late", "mail", "call"]
    run_cell(graded, 'book["queue"] = ["call", "late", "mail"]')
    assert graded["queue"] == ["call", "late", "mail"]


def test_under_grading_a_changed_cell_overrides(book, open_here, run_cell, monkeypatch):
    run_cell(book, 'book["hour"] = 20')
    book.save("hour", 21)
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    graded = open_here()
    run_cell(graded, 'book["hour"] = 22')
    assert graded["hour"] == 22


def test_under_grading_code_counts_where_nothing_was_saved(open_here, run_cell, monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    graded = open_here()
    run_cell(graded, 'book["hour"] = 22')
    assert graded["hour"] == 22


def test_white_space_at_the_ends_does_not_make_another_cell():
    assert cell_hash("\na = 1  \r\nb = 2\n") == cell_hash("a = 1\nb = 2")
    assert cell_hash("a = 1") != cell_hash("a = 2")


def test_a_sandbox_gets_its_answers_in_its_own_file(
    book, open_here, run_cell, monkeypatch, tmp_path, answers
):
    book.save("note", "từ máy của tôi")
    before = (tmp_path / "answers.json").read_bytes()
    out = tmp_path / "out" / "recomputed.json"
    out.parent.mkdir()
    monkeypatch.setenv("DOINGOAI_ANSWERS_OUT", str(out))
    sandboxed = open_here()
    run_cell(sandboxed, 'book["hour"] = 22')
    assert (tmp_path / "answers.json").read_bytes() == before
    recomputed = json.loads(out.read_text(encoding="utf-8"))["answers"]
    assert recomputed["hour"]["value"] == 22
    assert recomputed["note"]["value"] == "từ máy của tôi"


def test_an_unknown_question_is_named_with_those_there_are(book):
    with pytest.raises(UnknownQuestion) as caught:
        book["best-our"] = 20
    assert "best-our" in caught.value.text("en")
    assert "hour" in caught.value.text("en")


def test_a_wrong_type_by_code_is_refused_and_changes_nothing(book):
    book.save("hour", 20)
    with pytest.raises(AnswerProblem) as caught:
        book["hour"] = [20]
    assert "Giờ tốt nhất" in caught.value.text("en")
    assert book["hour"] == 20


def test_an_error_is_shown_without_a_traceback_in_the_language_of_the_book(book):
    with pytest.raises(UnknownQuestion) as caught:
        book["nothing"]
    assert caught.value._render_traceback_() == [caught.value.text("vi")]


def test_listeners_hear_of_changes_until_they_leave(book):
    heard = []
    leave = book.subscribe("hour", lambda: heard.append(book["hour"]))
    book.save("hour", 20)
    book.clear("hour")
    leave()
    book.save("hour", 21)
    assert heard == [20, None]
