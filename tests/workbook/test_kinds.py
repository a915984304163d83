"""What each kind of answer accepts, keeps, and says about what it cannot keep."""

from __future__ import annotations

import unicodedata

import numpy as np
import pandas as pd
import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from doingoai.text import UNITS, length
from doingoai.workbook import choice, choices, day, match, number, order, record, table, text

keys = st.lists(st.sampled_from("abcd") | st.integers())
anything = keys | st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
KINDS = {
    "number": number(0, 100),
    "whole": number(-5, 5, whole=True),
    "choice": choice({"a": "A", "b": "B"}),
    "choices": choices({"a": "A", "b": "B", "c": "C"}, least=2),
    "few": choices({"a": "A", "b": "B", "c": "C"}, most=1),
    "order": order({"a": "A", "b": "B", "c": "C"}),
    "day": day(),
    "soon": day("2026-01-01", "2026-12-31"),
    "text": text(max_chars=50, counting="chars", limit=10),
    "match": match({"c1": "x", "c2": "y"}, {"a": "A", "b": "B"}),
    "record": record(n=number(0, 1), t=text(), d=day(), o=order({"a": "A", "b": "B"})),
    "table": table({"r": "R"}, {"n": number(0, 1), "t": text()}),
}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
@given(raw=anything)
def test_no_input_raises_and_what_is_kept_fits_the_schema(kind, raw):
    cleaned = kind.clean(raw, language="vi")
    if cleaned.value is not None:
        Draft202012Validator(kind.schema()).validate(cleaned.value)
    for problem in cleaned.problems:
        assert problem.message.text("vi")


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
@given(raw=anything)
def test_cleaning_a_kept_value_again_changes_nothing(kind, raw):
    kept = kind.clean(raw, language="vi").value
    again = kind.clean(kept, language="en")
    assert again.value == kept
    assert not again.problems


@given(
    value=st.floats(-999_999, 999_999).map(lambda x: round(x, 3)),
    language=st.sampled_from(["vi", "en"]),
)
def test_a_number_typed_as_the_language_writes_it_is_read_back(value, language):
    typed = format_decimal(value, locale=language)
    kept = number(-1e6, 1e6).clean(typed, language=language).value
    assert kept == pytest.approx(value)


@pytest.mark.parametrize(
    ("typed", "language", "value"),
    [
        ("17,5", "vi", 17.5),
        ("17.5", "vi", 17.5),
        ("17.5", "en", 17.5),
        ("17,5", "en", 17.5),
        ("1.234,5", "vi", 1234.5),
        ("1,234.5", "vi", 1234.5),
        ("1.234", "vi", 1234),
        ("1.234", "en", 1.234),
        (" 8 % ", "vi", 8),
        ("−3", "vi", -3),
        ("１２", "vi", 12),
    ],
)
def test_numbers_are_read_in_the_readers_habit_first(typed, language, value):
    assert number(-1e6, 1e6).clean(typed, language=language).value == value


@pytest.mark.parametrize(
    "typed", ["abc", "12abc", "--3", "1e9999", "NaN", "∞", "9" * 5000, "1.2.3,4,5"]
)
def test_what_is_no_number_is_said_to_be_none(typed):
    cleaned = number(0, 23).clean(typed, language="vi")
    assert cleaned.value is None
    assert len(cleaned.problems) == 1


@pytest.mark.parametrize("absurd", [float("nan"), float("inf"), 10**400, -1, 24, True, 3 + 4j])
def test_absurd_numbers_by_code_are_refused(absurd):
    cleaned = number(0, 23).clean(absurd, language="vi")
    assert cleaned.value is None
    assert cleaned.problems


def test_numpy_and_pandas_numbers_are_plain_numbers():
    assert number(0, 23).clean(np.int64(20), language="vi").value == 20
    assert type(number(0, 23).clean(np.float32(1.5), language="vi").value) is float


def test_a_refused_part_keeps_what_was_there_and_does_not_cost_the_others():
    kind = table({"a": "A", "b": "B"}, {"rate": number(0, 100)})
    before = {"a": {"rate": 1}, "b": {"rate": 2}}
    cleaned = kind.clean({"a": {"rate": "x"}, "b": {"rate": "3"}}, language="vi", previous=before)
    assert cleaned.value == {"a": {"rate": 1}, "b": {"rate": 3}}
    assert [problem.path for problem in cleaned.problems] == [("a", "rate")]


def test_a_table_takes_a_frame_a_series_or_a_plain_mapping():
    kind = table({"a": "A", "b": "B"}, {"rate": number(0, 100)})
    series = pd.Series({"a": 1.5, "b": 2.0})
    expected = {"a": {"rate": 1.5}, "b": {"rate": 2}}
    assert kind.clean(series, language="vi").value == expected
    assert kind.clean(series.to_frame("rate"), language="vi").value == expected
    assert kind.clean(series.to_dict(), language="vi").value == expected


def test_parts_that_do_not_exist_are_named():
    cleaned = record(vi=text()).clean({"vi": "a", "fr": "b"}, language="en")
    assert cleaned.value == {"vi": "a"}
    assert "fr" in cleaned.problems[0].message.text("en")


def test_text_is_kept_in_nfc_with_plain_lines_and_no_control_characters():
    raw = unicodedata.normalize("NFD", "Việt Nam") + "\r\nhai\x00\x07\tba"
    assert text().clean(raw, language="vi").value == "Việt Nam\nhai\tba"


def test_a_lone_surrogate_is_refused_in_words():
    cleaned = text().clean("ok \ud83d", language="vi")
    assert cleaned.value is None
    assert cleaned.problems


def test_ten_megabytes_of_text_are_refused_with_both_lengths():
    cleaned = text(max_chars=1000).clean("ế" * 10_000_000, language="en")
    assert cleaned.value is None
    assert "10,000,000" in cleaned.problems[0].message.text("en")
    assert "1,000" in cleaned.problems[0].message.text("en")


def test_a_counter_counts_as_x_does_and_does_not_refuse():
    cleaned = text(counting="x", limit=10).clean("ế" * 6, language="en")
    assert cleaned.value == "ế" * 6
    assert "12 of 10" in cleaned.notes[()].text("en")
    assert "2 too many" in cleaned.notes[()].text("en")


def test_completeness_looks_at_every_part():
    kind = record(vi=text(), n=number(0, 1))
    assert not kind.complete(None)
    assert not kind.complete({"vi": "a"})
    assert kind.complete({"vi": "a", "n": 0})


def test_static_html_escapes_what_the_learner_wrote():
    shown = record(vi=text()).show({"vi": "<script>alert(1)</script>"}, language="vi")
    assert "<script" not in shown
    assert "&lt;script" in shown


@pytest.mark.parametrize("counting", ["x", "chars", "words", *UNITS])
def test_counters_speak_the_learners_language(counting):
    note = text(counting=counting, limit=1).clean("một hai ba", language="vi").notes[()]
    assert note.text("vi") != note.text("en")
    assert " of " not in note.text("vi")


@pytest.mark.parametrize("unit", UNITS)
def test_a_counter_counts_in_the_unit_of_the_platform(unit):
    post = "Xin chào 👨‍👩‍👧 Việt Nam"
    note = text(counting=unit, limit=1000).clean(post, language="en").notes[()]
    assert note.text("en").startswith(f"{length(post, unit)} of 1,000")


def test_a_unit_that_does_not_exist_is_refused_when_the_course_is_written():
    with pytest.raises(ValueError, match="no unit"):
        text(counting="furlongs")
