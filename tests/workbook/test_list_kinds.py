"""Several of the options, and an order of items: what is kept of what comes in, in what state."""

from __future__ import annotations

import itertools
import json
import unicodedata

import numpy as np
import pandas as pd
import pytest

from doingoai.workbook import AnswerProblem, State, choices, order

SIX = {key: key.upper() for key in "abcdef"}
BOTH = [choices(SIX), order(SIX)]


def kept(kind, raw, previous=None):
    return kind.clean(raw, language="vi", previous=previous).value


def told(kind, raw):
    return [problem.message.text("en") for problem in kind.clean(raw, language="en").problems]


def test_chosen_options_are_stored_in_the_options_order_once_each(book, tmp_path):
    assert book.save("risks", ["flag", "gps", "flag"]).saved
    document = json.loads((tmp_path / "answers.json").read_text(encoding="utf-8"))
    entry = document["answers"]["risks"]
    assert (entry["kind"], entry["value"]) == ("choices", ["gps", "flag"])


@pytest.mark.parametrize(
    "given",
    [
        {"b", "a"},
        ("b", "a"),
        (key for key in "ba"),
        np.array(["b", "a"]),
        pd.Series(["b", "a", "a"]),
        pd.Index(["b", "a"]),
        {"b": 1, "a": 2}.keys(),
    ],
    ids=lambda given: type(given).__name__,
)
def test_by_code_any_iterable_of_keys_chooses(given):
    assert kept(choices(SIX), given) == ["a", "b"]


@pytest.mark.parametrize("given", [("b", "a"), np.array(["b", "a"]), pd.Series(["b", "a"])])
def test_an_order_keeps_the_order_given(given):
    assert kept(order(SIX), given) == ["b", "a"]


@pytest.mark.parametrize("unordered", [{"b", "a"}, frozenset("ab")])
def test_a_set_is_no_order(unordered):
    assert kept(order(SIX), unordered) is None
    assert told(order(SIX), unordered)


@pytest.mark.parametrize("kind", BOTH, ids=["choices", "order"])
@pytest.mark.parametrize(
    "bad",
    [7, True, float("nan"), "a", b"a", "ế" * 10_000_000, {"a": True}, np.array(1), object()],
    ids=lambda bad: type(bad).__name__,
)
def test_what_is_no_list_of_keys_is_refused_in_words_and_what_was_there_stands(kind, bad):
    assert kept(kind, bad, previous=["a"]) == ["a"]
    assert len(told(kind, bad)) == 1
    assert len(told(kind, bad)[0]) < 100


@pytest.mark.parametrize("kind", BOTH, ids=["choices", "order"])
def test_a_list_without_end_is_refused(kind):
    assert told(kind, itertools.count())
    assert told(kind, itertools.repeat("a"))


@pytest.mark.parametrize("kind", BOTH, ids=["choices", "order"])
def test_keys_offered_no_more_are_named_and_the_others_kept(kind):
    strange = ["a", "gone", 3, None, ["b"], "x" * 10_000_000, "\ud83d", np.array([1, 2]), "b"]
    assert kept(kind, strange) == ["a", "b"]
    assert "gone, int, NoneType" in told(kind, strange)[0]
    assert kept(kind, ["gone"], previous=["a"]) == ["a"]


def test_a_key_typed_in_another_form_of_unicode_is_the_same_key():
    kind = choices({"thẻ": "Thẻ ra vào", "cờ": "Lá cờ"})
    assert kept(kind, [unicodedata.normalize("NFD", "thẻ")]) == ["thẻ"]


def test_an_item_named_twice_is_told_and_keeps_its_first_place():
    assert kept(order(SIX), ["a", "b", "a"]) == ["a", "b"]
    assert "more than once: a" in told(order(SIX), ["a", "b", "a"])[0]


def test_more_than_may_be_chosen_is_refused_with_both_counts():
    kind = choices(SIX, most=2)
    assert kept(kind, "abc", previous=["a"]) == ["a"]
    assert kept(kind, list("abc"), previous=["a"]) == ["a"]
    assert "At most 2 can be chosen; these are 3" in told(kind, list("abc"))[0]


def test_three_states_of_a_choice_of_several(book):
    assert book.state("risks") is State.NOT_ATTEMPTED
    book.save("risks", ["gps"])
    assert book.state("risks") is State.IN_PROGRESS
    book.save("risks", ["gps", "badge"])
    assert book.state("risks") is State.ATTEMPTED
    book.save("risks", [])
    assert book.state("risks") is State.NOT_ATTEMPTED


def test_three_states_of_an_order(book):
    assert book.state("queue") is State.NOT_ATTEMPTED
    book["queue"] = ["mail", "late"]
    assert book.state("queue") is State.IN_PROGRESS
    book["queue"] = ["mail", "late", "call"]
    assert book.state("queue") is State.ATTEMPTED


def test_a_check_says_what_a_list_lacks(book):
    book.save("risks", ["gps"])
    book.save("queue", ["mail", "late"])
    assert book.check("risks").result("vi").open_parts == ("Đã chọn 1; cần ít nhất 2.",)
    assert book.check("queue").result("vi").open_parts == ("Điện thoại",)


def test_by_code_a_wrong_key_is_refused_as_a_whole(book):
    book["queue"] = ["mail", "late", "call"]
    with pytest.raises(AnswerProblem) as caught:
        book["queue"] = ["mail", "fax", "call"]
    assert "fax" in caught.value.text("en")
    assert book["queue"] == ["mail", "late", "call"]


def test_a_list_goes_back_by_undo_and_is_followed_by_a_second_book(book, open_here):
    book["queue"] = ["mail", "late", "call"]
    book["queue"] = ["late", "mail", "call"]
    assert book.undo("queue").value == ["mail", "late", "call"]
    assert open_here()["queue"] == ["mail", "late", "call"]
    assert book.clear("queue").state is State.NOT_ATTEMPTED
    assert book.undo("queue").value == ["mail", "late", "call"]


def test_a_list_edited_by_hand_loses_what_is_no_answer(book, tmp_path):
    book["queue"] = ["mail", "late", "call"]
    file = tmp_path / "answers.json"
    text = file.read_text(encoding="utf-8").replace('"late"', '{"late": 1}')
    file.write_text(text, encoding="utf-8")
    assert book["queue"] == ["mail", "call"]


def test_a_grader_reads_labels_in_their_order_escaped():
    kind = order({"a": "<b>Một</b>", "b": "Hai"})
    shown = kind.show(["b", "a"], language="vi")
    assert shown.index("Hai") < shown.index("&lt;b&gt;Một")
    assert shown.startswith("<ol>")
    assert choices(SIX).show(["a", "c"], language="vi") == "<ul><li>A</li><li>C</li></ul>"
    assert choices(SIX).show(None, language="vi") == kind.show(None, language="vi") == "–"


@pytest.mark.parametrize("counts", [{"least": 0}, {"least": 3, "most": 2}, {"most": 7}])
def test_counts_that_cannot_be_met_are_refused_when_the_course_is_written(counts):
    with pytest.raises(ValueError, match="least"):
        choices(SIX, **counts)


def test_one_item_is_no_order():
    with pytest.raises(ValueError, match="two items"):
        order({"a": "A"})
