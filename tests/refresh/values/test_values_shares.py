"""Decimal numbers and shares, those among them that a spreadsheet made dates of."""

import pytest
from values_columns import bad_rows, column, said

from doingoai.refresh import values


def percent(*cells, **more):
    return values.percent(column(*cells), **more)


@pytest.mark.parametrize(
    "written",
    ["12.5", "12,5", "12.5%", "12,5 %", "12,5\u00a0%", "%12,5", "12.50 %", "１２.５％", "١٢٫٥٪"],
)
def test_a_share_is_read_with_and_without_its_sign(written):
    assert said(percent(written)) == [12.5]


def test_a_share_below_one_may_lack_its_nought():
    assert said(percent(".5%", "0.25%", "-1.5%")) == [0.5, 0.25, -1.5]


def test_fractions_become_per_cent_and_a_sign_wins():
    assert said(percent("0.0123", "1.23%", "", "0.07", fraction=True)) == [1.23, 1.23, None, 7.0]
    assert said(percent("0,0123", "1,23 %", fraction=True)) == [1.23, 1.23]


@pytest.mark.parametrize(
    "written", ["1.234", "1,234", "many", "1.2.3", "12.5 pts", "1,23,4", "NaNs"]
)
def test_a_number_that_could_be_two_or_is_none_is_refused(written):
    assert bad_rows(values.decimal(column("5", written))) == [2]
    assert bad_rows(percent("5", written)) == [2]


def test_the_column_decides_what_a_single_mark_means():
    assert said(values.decimal(column("1,234.5", "1,234", "1.234"))) == [1234.5, 1234, 1.234]
    assert said(values.decimal(column("1.234,5", "1.234", "1,234"))) == [1234.5, 1234, 1.234]
    assert said(values.decimal(column("0,5", "1.234"))) == [0.5, 1234]
    assert said(values.decimal(column("0.5", "1,234"))) == [0.5, 1234]


def test_the_default_decides_only_where_the_column_does_not():
    survey = values.NumberSurvey()
    survey.see(column("1,234"))
    assert said(values.decimal(column("1,234"), survey.style("."))) == [1234]
    assert said(values.decimal(column("1,234"), survey.style(","))) == [1.234]
    survey.see(column("0,5"))
    assert said(values.decimal(column("1,234"), survey.style("."))) == [1.234]


def test_a_column_that_uses_both_marks_reads_only_what_is_certain():
    parsed = values.decimal(column("0.5", "0,5", "1,234", "12.34", "1,234.5"))
    assert said(parsed) == [0.5, 0.5, None, 12.34, 1234.5]


def test_powers_of_ten_and_signs_are_read():
    assert said(values.decimal(column("1.2E-05", "-3.5", "−2", "+1", "5e3"))) == [
        *(1.2e-05, -3.5, -2, 1, 5000)
    ]


@pytest.mark.parametrize("written", ["inf", "nan1", "0x1F", "1e999", "--5"])
def test_what_only_a_program_calls_a_number_is_refused(written):
    assert bad_rows(values.decimal(column("0.5", written))) == [2]


@pytest.mark.parametrize(
    ("cells", "shares"),
    [
        (("10.6", "3.апр", "9.9", "12.май", "45"), [10.6, 3.4, 9.9, 12.5, 45]),
        (("10,6", "03. Apr", "9,9", "12. Mai"), [10.6, 3.4, 9.9, 12.5]),
        (("10,6", "03.04", "9,9", "12.05", "45"), [10.6, 3.4, 9.9, 12.5, 45]),
        (("10.6", "2025-04-03", "9.9", "2025-05-15"), [10.6, 3.4, 9.9, 15.5]),
        (("10.6", "3-Apr", "9.9", "12-May"), [10.6, 3.4, 9.9, 12.5]),
        (("10.6", "03.04.2025", "9.9"), [10.6, 3.4, 9.9]),
        (("10.6 %", "3-thg 4", "9.9 %"), [10.6, None, 9.9]),
    ],
)
def test_a_date_among_shares_is_undone_where_it_is_certain_what_it_was(cells, shares):
    parsed = percent(*cells)
    assert said(parsed) == shares
    dates = sum(
        share is not None and cell not in ("45",) for cell, share in zip(cells, shares, strict=True)
    )
    assert parsed.repaired == dates - 2


@pytest.mark.parametrize(
    "cells",
    [
        ("10.65", "3.апр", "9.9", "8.8"),  # two decimals elsewhere: 3.4, 3.04 or 3.40
        ("3.апр", "45", "50"),  # nothing shows how many decimals there were
        ("10.6", "9.9", "3.окт"),  # October: 3.10 has two decimals
        ("10.6", "9.9", "3.апр", "апр.25"),  # 4.25 has two decimals
        ("10.6", "9.9", "3-Apr"),  # 3.4 or 4.3
        ("10.6", "9.9", "2025-04-03"),  # the same
        ("10.6", "9.9", "2025-04-03", "2004-05-15"),  # 15.5.04 was no share
        ("10.6", "9.9", "Apr-25"),
        ("10.6", "9.9", "03/04/2025"),
        ("10,6", "9,9", "03.11"),
        ("10.65", "9.9", "03.04", "8.8"),
    ],
)
def test_a_date_among_shares_is_refused_where_it_is_not_certain(cells):
    parsed = percent(*cells)
    dates = [
        row
        for row, cell in enumerate(cells, 1)
        if cell not in {"8.8", "10.6", "10.65", "9.9", "45", "50", "10,6", "9,9"}
    ]
    assert bad_rows(parsed) == dates
    assert parsed.repaired == 0
    assert "spreadsheet" in parsed.why.text("en")


def test_the_whole_column_speaks_for_a_later_chunk():
    first, second = column("10.6", "9.9", "15-Apr"), column("3-Apr", start=4)
    survey = values.NumberSurvey()
    for chunk in (first, second):
        survey.see(chunk)
    assert said(values.percent(second, survey.style())) == [3.4]
    assert said(values.percent(second)) == [None]
