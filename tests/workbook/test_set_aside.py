"""A question that the data cannot carry: said once, kept, and counted in full for everybody."""

from __future__ import annotations

import html
import json
import re

import pytest

from doingoai._paths import course_file
from doingoai.datasets import Lack
from doingoai.widgets._overview import OverviewWidget
from doingoai.workbook import Book, State, judges, marking, number, open_workbook, progress
from doingoai.workbook._store import FileStore

NO_REACH = Lack("No post has a reach.")
TITLES = {"vi": "Giờ", "en": "Hour"}
MODULE = "5-social-media"


def open_book(folder, language="vi"):
    store = FileStore(folder / "answers.json", assignment="5-x", language=language)
    return Book("5-x", language=language, store=store, fixed=False, folder=folder)


@pytest.fixture
def book(tmp_path):
    return open_book(tmp_path)


@pytest.fixture(params=["vi", "en"])
def either(request, tmp_path):
    """A book in one language after the other."""
    return open_book(tmp_path, request.param)


def ask(book, unless=NO_REACH, name="hour"):
    title = TITLES[book.language]
    return book.ask(name, number(0, 23), title=title, hints=("a", "b", "c"), unless=unless)


def never(_value):
    raise AssertionError("nobody is judged on a question that was set aside")


def words(markup):
    return html.unescape(re.sub("<[^>]+>", " ", markup))


def test_it_shows_why_in_place_of_its_widget(book):
    data, _ = ask(book)._repr_mimebundle_()
    assert set(data) == {"text/plain", "text/html"}
    assert "Không bài đăng nào có số người tiếp cận." in data["text/html"]
    assert "đủ điểm" in data["text/html"]


def test_it_is_a_note_with_a_name_and_a_language(either):
    shown = ask(either)._repr_html_()
    badge = {"vi": "Được miễn", "en": "Set aside"}[either.language]
    assert 'role="note"' in shown
    assert f'aria-label="{badge}: {TITLES[either.language]}"' in shown
    assert f'lang="{either.language}"' in shown
    assert shown.index(badge, shown.index("<strong>")) < shown.index("<br>")


def test_our_extension_is_told_the_same_words(either):
    data, about = ask(either)._repr_mimebundle_()
    told = about["doingoai"]["setAside"]
    assert told["note"] in words(data["text/html"])
    assert told["badge"] in words(data["text/html"])
    assert set(told) == {"language", "badge", "label", "note", "show", "hide"}
    assert all(told.values())


def test_no_sentence_begins_after_a_colon(either):
    said = [
        ask(either)._repr_mimebundle_()[1]["doingoai"]["setAside"]["note"],
        either.check("hour").result().summary,
        words(either.mark("hour", never, points=2)._repr_html_()),
    ]
    for each in said:
        assert not re.search(r":\s+[^\W\d_a-zà-ỹđ]", each), each
        assert "." in each


def test_titles_and_reasons_are_never_markup(book):
    shown = book.ask("x", number(0, 1), title="<b>", unless="<script>")._repr_html_()
    assert "<script>" not in shown
    assert "<b>" not in shown


@pytest.mark.parametrize("unless", [None, "", "  "])
def test_without_a_reason_it_is_asked(book, unless):
    assert ask(book, unless).unless is None
    assert book.state("hour") is State.NOT_ATTEMPTED


def test_a_reason_in_the_authors_own_words_will_do(book):
    assert "Chưa có số liệu." in ask(book, "Chưa có số liệu.")._repr_html_()


def test_the_overview_says_set_aside_and_not_not_started(book):
    ask(book)
    assert [(row.state, row.state_words) for row in book.overview().standings()] == [
        ("set-aside", "Được miễn")
    ]


def test_the_overview_counts_what_is_asked_apart_from_what_is_set_aside(either):
    ask(either, unless=None)
    ask(either, unless=None, name="day")
    ask(either, name="peak")
    either.save("hour", 3)
    said = {
        "vi": "Đã làm 1 trên 2 câu, 1 câu được miễn",
        "en": "1 of 2 begun, 1 set aside",
    }[either.language]
    assert either.overview().summary() == said
    assert said in either.overview()._repr_html_()
    panel = OverviewWidget(either.overview())
    assert panel.stored["summary"] == said
    either.save("day", 4)
    assert panel.stored["summary"].replace("2", "1", 1) == said


def test_an_overview_on_whole_data_says_nothing_of_it(either):
    ask(either, unless=None)
    said = {"vi": "Đã làm 0 trên 1 câu", "en": "0 of 1 begun"}[either.language]
    assert either.overview().summary() == said


def test_a_check_is_brief_and_offers_no_hints(book):
    ask(book)
    check = book.check("hour")
    assert check.result().state is State.SET_ASIDE
    assert check.result().summary == "Được miễn: tính đủ điểm."
    assert check.hints == ()
    shown = check._repr_mimebundle_()
    assert set(shown) == {"text/plain", "text/html"}
    assert words(shown["text/html"]).strip() == "Được miễn: tính đủ điểm."


def test_blank_and_answered_alike_earn_everything_without_judging(book):
    ask(book)
    assert repr(book.mark("hour", never, points=2)) == "2.00"
    ask(book, unless=None)
    book["hour"] = 3
    ask(book)
    mark = book.mark_again("hour")
    assert (mark.earned, [each.code for each in mark.reasons]) == (2, ["set-aside"])
    assert "Không bài đăng nào có số người tiếp cận." in mark._repr_html_()


def test_an_answer_given_on_other_data_stays_and_counts_again_when_it_is_asked(book):
    ask(book, unless=None)
    book["hour"] = 20
    shown = ask(book)._repr_html_()
    assert "Câu trả lời trước đây của anh/chị vẫn được giữ." in shown
    assert book.value("hour") == 20
    assert book.state("hour") is State.SET_ASIDE
    ask(book, unless=None)
    assert book.mark("hour", judges.equals(20), points=2).earned == 2


def test_nothing_is_said_of_an_answer_that_there_is_not(either):
    shown = ask(either)._repr_html_()
    assert "trước đây" not in shown
    assert "before" not in shown


def test_the_feedback_speaks_the_language_of_the_answers():
    document = {"assignment": "5-x", "language": "en", "answers": {}}
    with marking(document) as session:
        book = open_workbook("5-x", language="vi")
        ask(book)
        assert "No post has a reach." in book.mark("hour", never, points=2)._repr_html_()
        session.load({**document, "language": "vi"})
        assert book.mark_again("hour").earned == 2


# What *Start* counts -------------------------------------------------------------------------


@pytest.fixture
def exercise(tmp_path):
    """The book of module 5's exercise in a workspace, its data noted."""
    folder = tmp_path / MODULE
    folder.mkdir()
    book = open_book(folder, "en")
    book.dataset("posts")
    return book


def counts(tmp_path):
    (module,) = [each for each in progress(directory=tmp_path).modules if each.id == MODULE]
    return module.begun, module.questions, module.set_aside


def test_start_counts_what_was_set_aside_apart_even_where_it_has_an_answer(exercise, tmp_path):
    for name in ("best-hour", "spikes"):
        ask(exercise, unless=None, name=name)
        exercise.save(name, 3)
    assert counts(tmp_path) == (2, 9, 0)
    ask(exercise, name="best-hour")
    ask(exercise, name="engagement")
    assert counts(tmp_path) == (1, 7, 2)
    shown = words(progress(directory=tmp_path, language="en")._repr_html_())
    assert "1 of 7 questions, 2 set aside" in shown
    shown = words(progress(directory=tmp_path, language="vi")._repr_html_())
    assert "1 trên 7 câu, 2 câu được miễn" in shown


def test_start_sends_nobody_to_a_question_that_is_set_aside(exercise, tmp_path):
    course = json.loads(course_file("course", "course.json").read_text(encoding="utf-8"))
    (module,) = [each for each in course["modules"] if each["id"] == MODULE]
    *others, last = module["exercise"]["questions"]
    for name in others:
        ask(exercise, unless=None, name=name)
        exercise.save(name, 3)
    ask(exercise, name=last)
    (found,) = [each for each in progress(directory=tmp_path).modules if each.id == MODULE]
    assert found.next_notebook is None


def test_start_counts_it_again_once_it_is_asked(exercise, tmp_path):
    ask(exercise, name="best-hour")
    ask(exercise, unless=None, name="best-hour")
    assert counts(tmp_path) == (0, 9, 0)


def test_what_was_noted_on_other_data_no_longer_holds(exercise, tmp_path):
    exercise.data_versions["posts"] = "2001.1.1"
    ask(exercise, name="best-hour")
    assert counts(tmp_path) == (0, 9, 0)


@pytest.mark.parametrize("damaged", ["", "[]", '{"best-hour": 1}', "{", "\ufeff"])
def test_a_damaged_note_counts_for_nothing(exercise, tmp_path, damaged):
    ask(exercise, name="best-hour")
    (note,) = (tmp_path / MODULE).glob(".*-set-aside.json")
    note.write_text(damaged, encoding="utf-8")
    assert counts(tmp_path) == (0, 9, 0)
    ask(exercise, name="best-hour")
    assert counts(tmp_path) == (0, 8, 1)


def test_whole_data_leave_no_note_and_marking_writes_none(exercise, tmp_path):
    ask(exercise, unless=None, name="best-hour")
    assert list((tmp_path / MODULE).iterdir()) == []
    store = FileStore(tmp_path / "out.json", assignment="5-x", language="en")
    ask(Book("5-x", language="en", store=store, fixed=True, folder=tmp_path), name="best-hour")
    assert list(tmp_path.glob(".*")) == []


def test_a_folder_that_cannot_be_written_to_is_no_obstacle(exercise, monkeypatch, tmp_path):
    def full(*_args, **_options):
        raise OSError

    monkeypatch.setattr("doingoai.workbook._aside_record.write_whole", full)
    assert ask(exercise, name="best-hour").state is State.SET_ASIDE
    assert counts(tmp_path) == (0, 9, 0)
