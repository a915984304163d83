"""A day as an answer: how it is typed, what is kept, what is said of what cannot be kept."""

from __future__ import annotations

import datetime as dt
import json

import numpy as np
import pandas as pd
import pytest

from doingoai.workbook import AnswerProblem, day, number, record, table

SECOND = "2026-09-02"


def kept(raw, language="vi", **ends):
    return day(**ends).clean(raw, language=language).value


def told(raw, language="vi", **ends):
    cleaned = day(**ends).clean(raw, language=language)
    return [problem.message.text(language) for problem in cleaned.problems]


def noted(raw, language="vi"):
    return day().clean(raw, language=language).notes[()].text(language)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    "typed",
    [
        "2/9/2026",
        "02/09/2026",
        "2-9-2026",
        "2.9.2026",
        "2 tháng 9 năm 2026",
        "ngày 2 tháng 9 năm 2026",
        "2 September 2026",
        "2026-09-02",
        " 2/9/2026 ",
    ],
)
def test_a_day_is_read_as_people_write_it_day_before_month(typed, language):
    assert kept(typed, language) == SECOND


def test_what_was_read_comes_back_with_its_day_of_the_week():
    assert noted("2/9/2026", "en") == "Read as Wednesday, 2 September 2026"
    assert "Thứ Tư, ngày 2/9/2026" in noted("2 tháng 9 năm 2026")
    assert "Thứ Tư" in noted(SECOND)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("2/9", "year"),
        ("2 September", "year"),
        ("September 2026", "day of the month"),
        ("31/2/2027", "no such day"),
        ("29/2/2027", "no such day"),
        ("next spring", "can be read"),
        ("99999999999999999999", "can be read"),
    ],
)
def test_what_is_no_whole_day_says_what_is_missing(typed, word):
    assert kept(typed, "en") is None
    (problem,) = told(typed, "en")
    assert word in problem


def test_a_day_without_year_shows_in_vietnamese_how_to_write_it():
    assert told("2/9") == ["Hãy ghi cả năm, chẳng hạn 2/9/2026."]


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        (
            {"earliest": "2027-01-04", "latest": dt.date(2027, 6, 30)},
            "A day from 4 January 2027 to 30 June 2027 is expected.",
        ),
        ({"earliest": "2027-01-04"}, "A day from 4 January 2027 on is expected."),
        ({"latest": "2026-06-30"}, "A day up to 30 June 2026 is expected."),
    ],
)
def test_a_day_out_of_range_is_told_the_range(ends, words):
    assert told("2/9/2026", "en", **ends) == [words]
    assert kept("2/9/2026", "en", **ends) is None


def test_both_ends_are_taken():
    ends = {"earliest": "2027-01-04", "latest": "2027-06-30"}
    assert kept("4/1/2027", **ends) == "2027-01-04"
    assert kept("30/6/2027", **ends) == "2027-06-30"


def test_a_range_that_ends_before_it_begins_is_a_mistake_of_the_author():
    with pytest.raises(ValueError, match="earliest"):
        day("2027-06-30", "2027-01-04")


@pytest.mark.parametrize(
    "given",
    [
        dt.date(2026, 9, 2),
        dt.datetime(2026, 9, 2, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=7))),
        pd.Timestamp("2026-09-02 23:30", tz="Asia/Ho_Chi_Minh"),
        np.datetime64("2026-09-02"),
        np.datetime64("2026-09-02T23:30:00.000000000"),
    ],
    ids=lambda given: type(given).__name__,
)
def test_by_code_any_kind_of_date_is_the_day_on_its_own_clock(given):
    assert kept(given) == SECOND


@pytest.mark.parametrize("nothing", [None, "", "  ", pd.NaT, np.datetime64("NaT"), float("nan")])
def test_nothing_is_no_answer_and_no_mistake(nothing):
    cleaned = day().clean(nothing, language="vi", previous=SECOND)
    assert (cleaned.value, cleaned.problems) == (None, ())


@pytest.mark.parametrize(
    "bad", [20260902, True, 46267.0, [SECOND], {"day": 2}, np.array([1, 2]), pd.Series([SECOND])]
)
def test_what_is_no_day_is_refused_in_words_and_what_was_there_stands(bad):
    cleaned = day().clean(bad, language="vi", previous=SECOND)
    assert cleaned.value == SECOND
    assert len(cleaned.problems) == 1


def test_a_day_lives_in_records_and_tables():
    rows = {"o1": "Radio", "o2": "Đêm phim"}
    kind = table(rows, {"day": day("2027-01-04", label="Ngày"), "hour": number(0, 23)})
    frame = pd.DataFrame(
        {"day": [pd.Timestamp("2027-02-06"), pd.NaT], "hour": [18, 9]}, index=["o1", "o2"]
    )
    assert kind.clean(frame, language="vi").value == {
        "o1": {"day": "2027-02-06", "hour": 18},
        "o2": {"hour": 9},
    }
    mixed = kind.clean({"o1": {"day": "6/2"}, "o2": {"day": "7/2/2027"}}, language="vi")
    assert mixed.value == {"o2": {"day": "2027-02-07"}}
    assert [problem.path for problem in mixed.problems] == [("o1", "day")]
    fields = record(by=day(label="Hạn")).clean({"by": "30/6/2027"}, language="vi")
    assert fields.value == {"by": "2027-06-30"}
    assert fields.notes[("by",)].text("vi") == "Đọc là Thứ Tư, ngày 30/6/2027"


def test_it_is_stored_neutral_and_shown_as_each_language_writes(open_here, tmp_path):
    for language in ("vi", "en"):
        book = open_here(language)
        book.ask("deadline", day("2026-01-01", label="Hạn"), title="Hạn")
        if language == "vi":
            book["deadline"] = dt.date(2026, 9, 2)
    stored = json.loads((tmp_path / "answers.json").read_text(encoding="utf-8"))
    entry = stored["answers"]["deadline"]
    assert (entry["kind"], entry["value"]) == ("day", SECOND)
    assert day().show(SECOND, language="vi") == "2/9/2026"
    assert day().show(SECOND, language="en") == "2 September 2026"
    assert day().show(None, language="en") == "–"


def test_by_code_a_day_out_of_range_is_an_error_with_the_range(book):
    book.ask("deadline", day("2027-01-04", "2027-06-30"))
    with pytest.raises(AnswerProblem) as refusal:
        book["deadline"] = "2/9/2026"
    assert "4/1/2027" in refusal.value.text("vi")


def test_a_front_end_gets_the_range_as_iso_text():
    spec = day(dt.date(2027, 1, 4), label="Day").spec()
    assert spec == {"kind": "day", "label": "Day", "earliest": "2027-01-04", "latest": None}
