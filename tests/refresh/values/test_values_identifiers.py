"""Identifiers: text, and refused once a spreadsheet has rounded them."""

import numpy as np
import pandas as pd
import pytest
from values_columns import bad_rows, column, said

from doingoai.refresh import values


@pytest.mark.parametrize(
    "written", ["1.20E+18", "1,20E+18", "8.26E+17", "1E+18", "9.9e17", '="1.20E+18"']
)
def test_an_id_ruined_by_a_spreadsheet_is_refused(written):
    parsed = values.identifier(column("826144200114663424", written))
    assert bad_rows(parsed) == [2]
    assert said(parsed) == ["826144200114663424", None]


def test_ids_that_all_end_in_noughts_after_the_15th_digit_are_refused():
    parsed = values.identifier(
        column("826144200114663000", "826144200114664000", "826144200114665000")
    )
    assert bad_rows(parsed) == [1, 2, 3]


def test_a_single_id_that_ends_in_noughts_is_taken_for_chance():
    cells = column("826144200114663000", "826144200114664123", "826144200114665321")
    assert not values.identifier(cells).bad.any()
    assert not values.ruined(column("826144200114663000")).any()


def test_one_id_that_comes_in_every_row_is_one_id():
    assert not values.ruined(column(*["100044500000000000"] * 50)).any()


def test_one_ruined_half_of_a_column_is_found():
    rng = np.random.default_rng(5)
    sound = rng.integers(10**17, 9 * 10**17, 200)
    cells = column(*(str(number) for number in [*sound, *(sound // 1000 * 1000)]))
    ruined = values.ruined(cells)
    assert ruined.iloc[200:].all()
    assert not ruined.iloc[:200][~cells.iloc[:200].str.endswith("000")].any()


@pytest.mark.parametrize("digits", [15, 16, 17, 18, 19])
@pytest.mark.parametrize("rows", [3, 300, 20_000])
def test_sound_ids_are_never_called_ruined(digits, rows):
    rng = np.random.default_rng(digits)
    numbers = rng.integers(10 ** (digits - 1), min(10**digits, 2**63 - 1), rows)
    assert not values.ruined(pd.Series(numbers).astype(str).astype("str")).any()


def test_ids_shown_by_a_program_with_17_digits_are_refused():
    rng = np.random.default_rng(2)
    cells = column(*(f"{number}00" for number in rng.integers(10**16, 10**17, 40)))
    assert values.ruined(cells).all()


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        *(
            ('="123"', "123"),
            ("'456", "456"),
            ("99.0", "99"),
            ("\u200b77 ", "77"),
            ("12e4", "12e4"),
        ),
        *(("aBc-_9", "aBc-_9"), ("1234567890123456.0", "1234567890123456"), ("007", "007")),
    ],
)
def test_tricks_around_an_id_are_taken_off(written, bare):
    parsed = values.identifier(column(written))
    assert said(parsed) == [bare]
    assert parsed.repaired == (written.strip("\u200b ") != bare)


def test_an_id_that_a_binary_fraction_cannot_hold_is_refused():
    assert bad_rows(values.identifier(column("826144200114663424.0", "12.0"))) == [1]


def test_an_empty_id_is_missing():
    parsed = values.identifier(column("", "N/A", '=""'))
    assert said(parsed) == [None, None, None]
    assert not parsed.bad.any()
