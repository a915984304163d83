"""Counts, in the ways the world groups digits."""

import pytest
from values_columns import bad_rows, column, said

from doingoai.refresh import values


@pytest.mark.parametrize(
    "written",
    [
        *("1234", "1,234", "1.234", "1 234", "1\u00a0234", "1\u202f234", "1'234", "1’234", "+1234"),
        *("1234.0", "1234,00", "1,234.0", "1.234,0", "1\u202f234,0", "１２３４", "1٬234", "١٢٣٤"),
        *("\u200b1,234\u200b", "\ufeff1234", "\u00a01234 ", "\u200e1234", "001234"),
    ],
)
def test_a_count_is_read_however_its_digits_are_grouped(written):
    assert said(values.count(column(written))) == [1234]


@pytest.mark.parametrize("written", ["12,34,567", "1,234,567", "1.234.567", "1 234 567", "1234567"])
def test_millions_are_read_in_threes_and_as_india_groups_them(written):
    assert said(values.count(column(written))) == [1234567]


@pytest.mark.parametrize(
    "written",
    [
        *(
            "-5",
            "−5",
            "12,5",
            "12.5",
            "1,23",
            "1.2.3",
            "1,234.5",
            "0x1F",
            "1E+05",
            "1,2E+05",
            "many",
        ),
        *("1,234,56", "1234,567.8", "0,123", "12 34", "1_000", "5.", "(5)", "inf", "9" * 30, "5-"),
    ],
)
def test_what_is_no_count_is_refused_and_never_read_as_another(written):
    parsed = values.count(column("7", written, "8"))
    assert said(parsed) == [7, None, 8]
    assert bad_rows(parsed) == [2]


def test_blanks_are_missing_and_not_bad():
    parsed = values.count(column("", "--", "NAN", "N/A", "undefined", "12", "\u200b"))
    assert said(parsed) == [None, None, None, None, None, 12, None]
    assert not parsed.bad.any()
    assert str(parsed.values.dtype) == "Int64"


def test_a_column_with_both_marks_before_three_digits_is_not_guessed_at():
    parsed = values.count(column("1.234", "1,234", "17"))
    assert bad_rows(parsed) == [1, 2]


def test_a_column_that_shows_its_decimal_mark_decides_what_the_other_cells_mean():
    assert said(values.count(column("45.0", "1,234", "12.000"))) == [45, 1234, 12]
    assert bad_rows(values.count(column("45.0", "1.234"))) == [2]
    assert said(values.count(column("12.000", "45"))) == [12000, 45]
    assert said(values.count(column("1,234,567", "12.000"))) == [1234567, 12]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        *(("1.5K", 1500), ("1,2 M", 1_200_000), ("3,4 N", 3400), ("2 Tr", 2_000_000), ("7K", 7000)),
        *(
            ("1,1 nghìn", 1100),
            ("2,5 triệu", 2_500_000),
            ("3 тыс.", 3000),
            ("1.25B", 1_250_000_000),
        ),
    ],
)
def test_a_shortened_count_is_read_and_counted_as_rounded(written, number):
    parsed = values.count(column(written, "5"))
    assert said(parsed) == [number, 5]
    assert (parsed.rounded, parsed.repaired) == (1, 0)


@pytest.mark.parametrize("written", ["1.234K", "1,234 Tr", "2 T", "3 mil", "1.23456K", "-1K", "K"])
def test_a_shortened_count_that_could_be_two_numbers_is_refused(written):
    assert bad_rows(values.count(column(written))) == [1]


def test_the_reason_names_no_value_and_is_there_in_both_languages():
    why = values.count(column("secret")).why
    assert "secret" not in why.text("en")
    assert why.text("vi") != why.text("en")


def test_rows_keep_their_numbers():
    parsed = values.count(column("1", "x", start=50_001))
    assert bad_rows(parsed) == [50_002]
    assert parsed.values.index.tolist() == [50_001, 50_002]
