"""Judges of lists: shares that cannot be bought by ticking everything, reasons that teach."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doingoai.workbook import Mark, choices, judges, order, record, text

KEYS = "abcdef"
keys = st.sampled_from(KEYS)


def codes(verdict):
    return {(reason.code, *reason.at) for reason in verdict.reasons if not reason.ok}


@given(right=st.sets(keys, min_size=1), chosen=st.lists(keys, unique=True))
def test_a_choice_earns_right_ones_less_wrong_ones_never_below_nothing(right, chosen):
    share = judges.choices(right)(chosen).share
    assert math.isfinite(share)
    assert 0 <= share <= 1
    hits = len(right & set(chosen))
    assert share == max(0, 2 * hits - len(chosen)) / len(right)
    assert (share == 1) == (set(chosen) == right)


@given(
    first=st.permutations(KEYS),
    wanted=st.sets(st.tuples(keys, keys), min_size=1),
    length=st.integers(1, 6),
)
def test_an_order_earns_the_pairs_it_keeps(first, wanted, length):
    pairs = [(a, b) for a, b in wanted if a < b] or [("a", "b")]
    value = list(first[:length])
    verdict = judges.order(pairs)(value)
    assert 0 <= verdict.share <= 1
    kept = sum(a in value and b in value and value.index(a) < value.index(b) for a, b in set(pairs))
    assert verdict.share == pytest.approx(kept / len(set(pairs)))
    assert (verdict.share == 1) == all(reason.ok for reason in verdict.reasons)


def test_ticking_everything_earns_nothing_where_half_is_wrong():
    assert judges.choices({"a", "b", "c"})(list(KEYS)).share == 0


def test_reasons_name_what_was_wrongly_chosen_and_what_is_missing():
    judge = judges.choices({"a", "b", "c"}, {"e": "too-personal", "c": "forgot-gps"})
    verdict = judge(["a", "d", "e"])
    assert codes(verdict) == {
        ("chosen-wrongly", "d"),
        ("too-personal", "e"),
        ("left-out", "b"),
        ("forgot-gps", "c"),
    }


def test_an_order_is_marked_on_the_given_pairs_alone_with_their_own_reasons():
    judge = judges.order([("a", "b"), ("a", "c")], reasons={("a", "c"): "deadline-first"})
    assert judge(["a", "c", "b"]).share == 1
    assert judge(["a", "b", "c"]).share == 1
    verdict = judge(["c", "a", "b"])
    assert verdict.share == 0.5
    assert codes(verdict) == {("deadline-first", "a", "c")}
    assert codes(judge(["a", "b"])) == {("missing", "c")}


def test_a_question_that_cannot_be_marked_is_refused_when_the_course_is_written():
    with pytest.raises(ValueError, match="right"):
        judges.choices([])
    with pytest.raises(ValueError, match="pairs"):
        judges.order([])
    with pytest.raises(ValueError, match="opposite"):
        judges.order([("a", "b"), ("b", "a")])


def test_the_marks_feedback_names_each_part_in_the_learners_words():
    several = choices({"gps": "Tọa độ trong ảnh", "flag": "Lá cờ"})
    shown = Mark("q", 2, judges.choices({"gps"})(["flag"]), "vi", several)._repr_html_()
    assert "<strong>Tọa độ trong ảnh</strong>: Còn phương án" in shown
    assert "<strong>Lá cờ</strong>: Đã chọn" in shown
    queue = order({"mail": "Thư", "late": "Việc gấp"})
    wrong = judges.order([("late", "mail")])(["mail", "late"])
    assert "<strong>Việc gấp → Thư</strong>" in Mark("q", 2, wrong, "vi", queue)._repr_html_()


@pytest.mark.parametrize("nested", [False, True])
def test_practice_does_not_tell_which_option_is_missing_nor_which_pair_is_wrong(book, nested):
    several = choices({"gps": "Tọa độ", "flag": "Lá cờ", "badge": "Thẻ"})
    queue = order({"mail": "Thư", "late": "Việc gấp"})
    fields = {"some": several, "queue": queue, "note": text()}
    judge = judges.slots(
        {
            "some": judges.choices({"gps", "badge"}),
            "queue": judges.order([("late", "mail")]),
        }
    )
    given = {"some": ["flag"], "queue": ["mail", "late"], "note": "x"}
    if nested:
        book.ask("p", record(fields), judge=judge)
        book.save("p", given)
        shown = book.check("p").result().verdict_html
    else:
        book.ask("p", several, judge=judges.choices({"gps", "badge"}))
        book.save("p", ["flag"])
        shown = book.check("p").result().verdict_html
    assert "Lá cờ" in shown
    assert "Tọa độ" not in shown
    assert "Việc gấp" not in shown
    assert shown.count("Còn phương án") == 1
