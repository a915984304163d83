"""A question that the data cannot carry: said, kept, and counted in full for everybody."""

from __future__ import annotations

import pytest

from doingoai.datasets import Lack
from doingoai.workbook import Book, State, judges, marking, number, open_workbook
from doingoai.workbook._store import FileStore

NO_REACH = Lack("No post has a reach.")


@pytest.fixture
def book(tmp_path):
    store = FileStore(tmp_path / "answers.json", assignment="5-x", language="vi")
    return Book("5-x", language="vi", store=store, fixed=False, folder=tmp_path)


def ask(book, unless=NO_REACH):
    return book.ask("hour", number(0, 23), title="Giờ", hints=("a", "b", "c"), unless=unless)


def never(_value):
    raise AssertionError("nobody is judged on a question that was set aside")


def test_it_shows_why_in_place_of_its_widget(book):
    shown = ask(book)._repr_mimebundle_()
    assert set(shown) == {"text/plain", "text/html"}
    assert "Không bài đăng nào có số người tiếp cận." in shown["text/html"]
    assert "đủ điểm" in shown["text/html"]


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


def test_a_check_says_so_and_offers_no_hints(book):
    ask(book)
    check = book.check("hour")
    assert check.result().state is State.SET_ASIDE
    assert "Không bài đăng nào" in check.result().summary
    assert check.hints == ()
    assert set(check._repr_mimebundle_()) == {"text/plain", "text/html"}


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
    ask(book)
    assert book.value("hour") == 20
    assert book.state("hour") is State.SET_ASIDE
    ask(book, unless=None)
    assert book.mark("hour", judges.equals(20), points=2).earned == 2


def test_the_feedback_speaks_the_language_of_the_answers():
    document = {"assignment": "5-x", "language": "en", "answers": {}}
    with marking(document) as session:
        book = open_workbook("5-x", language="vi")
        ask(book)
        assert "No post has a reach." in book.mark("hour", never, points=2)._repr_html_()
        session.load({**document, "language": "vi"})
        assert book.mark_again("hour").earned == 2
