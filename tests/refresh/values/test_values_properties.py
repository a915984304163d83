"""Whatever is written is read back or refused, never read as something else."""

import datetime as dt

import pandas as pd
import pytest
from babel import Locale
from babel.dates import format_date, format_datetime
from babel.localedata import locale_identifiers
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st
from values_columns import LAST, column, said

from doingoai.refresh import RefreshError, values

LANGUAGES = ("en", "vi", "es", "de", "ru", "fr", "pt", "en_GB", "es_MX", "de_AT", "fr_CH", "pt_BR")
LOCALES = [name for name in locale_identifiers() if Locale.parse(name).decimal_formats]
DAYS = st.dates(dt.date(2004, 1, 1), LAST)
NUMERIC = ("%d/%m/%Y", "%m/%d/%Y", "%Y-%m-%d", "%d.%m.%Y", "%m-%d-%Y", "%Y/%m/%d", "%Y%m%d")
SHORT = ("%d/%m/%y", "%m/%d/%y", "%y-%m-%d", "%d-%b-%y")
fewer = settings(max_examples=60, deadline=None)


def read_or_refused(cells, days, day_first=None):
    survey = values.TimeSurvey(LAST)
    try:
        survey.see(cells)
        style = survey.style(day_first)
    except RefreshError:
        return
    parsed = values.days(cells, style)
    for value, day, bad in zip(said(parsed), days, parsed.bad, strict=True):
        assert bad or value == pd.Timestamp(day)


@fewer
@given(st.lists(DAYS, min_size=1, max_size=6), st.sampled_from(NUMERIC + SHORT))
def test_dates_of_numbers_are_read_back_or_refused(days, pattern):
    read_or_refused(column(*(f"{day:{pattern}}" for day in days)), days)


@fewer
@given(st.lists(st.tuples(DAYS, st.sampled_from(NUMERIC)), min_size=1, max_size=6))
def test_a_column_of_several_patterns_is_never_read_wrong_without_a_word(pairs):
    """Only what one order explains is read; a mixture that one order explains can't be told."""
    cells = column(*(f"{day:{pattern}}" for day, pattern in pairs))
    orders = {pattern[1] for _, pattern in pairs if "Y" in pattern[4:]}
    if len(orders) < 2:
        read_or_refused(cells, [day for day, _ in pairs])


@fewer
@given(
    st.lists(DAYS, min_size=1, max_size=4),
    st.sampled_from(LANGUAGES),
    st.sampled_from(("full", "long", "medium", "d MMM y", "d MMMM y", "MMM d, y", "d. MMM y")),
)
def test_dates_with_names_of_months_come_back(days, language, pattern):
    cells = column(*(format_date(day, pattern, locale=language) for day in days))
    read_or_refused(cells, days)
    if Locale.parse(language).language != "pt" and "M" in pattern:
        survey = values.TimeSurvey(LAST)
        survey.see(cells)
        assert not values.days(cells, survey.style()).bad.any()


@fewer
@given(
    st.lists(
        st.datetimes(pd.Timestamp("2004-01-01"), pd.Timestamp("2026-02-01")).map(
            lambda time: time.replace(microsecond=0)
        ),
        min_size=1,
        max_size=4,
    ),
    st.sampled_from(("en", "vi", "es", "de", "fr", "en_GB")),
    st.sampled_from(
        ("d MMM y HH:mm:ss", "MMM d, y, h:mm:ss a", "y-MM-dd HH:mm:ss", "y-MM-dd'T'HH:mm:ssZ")
    ),
)
def test_hours_come_back_in_every_language_and_half_of_the_day(times, language, pattern):
    cells = column(*(format_datetime(time, pattern, locale=language) for time in times))
    survey = values.TimeSurvey(LAST)
    survey.see(cells)
    parsed = values.times(cells, survey.style(), values.known_zone("UTC"))
    for value, time, bad in zip(said(parsed), times, parsed.bad, strict=True):
        assert bad or value == pd.Timestamp(time, tz="UTC")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=5), st.sampled_from(LOCALES))
def test_counts_of_every_locale_come_back(numbers, locale):
    cells = column(*(format_decimal(number, locale=locale) for number in numbers))
    parsed = values.count(cells)
    assert said(parsed) == numbers
    assert not parsed.bad.any()


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.integers(-(10**8), 10**8).map(lambda number: number / 1000), min_size=1, max_size=5
    ),
    st.sampled_from(LOCALES),
)
def test_decimals_of_every_locale_come_back_or_are_refused(numbers, locale):
    cells = column(*(format_decimal(number, locale=locale) for number in numbers))
    parsed = values.decimal(cells)
    for value, number, bad in zip(said(parsed), numbers, parsed.bad, strict=True):
        assert bad or value == pytest.approx(number)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=12), min_size=1, max_size=5))
def test_any_text_is_read_or_refused_by_every_reader(texts):
    cells = column(*texts)
    survey = values.TimeSurvey(LAST)
    survey.see(cells)
    for parsed in (
        values.count(cells),
        values.decimal(cells),
        values.percent(cells),
        values.duration(cells),
        values.identifier(cells),
        values.flag(cells),
        values.days(cells, values.EXCEL_SERIAL),
    ):
        assert len(parsed.values) == len(cells)
        assert parsed.values[parsed.bad].isna().all()


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, 10**7), min_size=2, max_size=20), st.sampled_from("., \u202f'"))
def test_a_whole_column_and_its_cells_one_by_one_say_the_same(numbers, mark):
    cells = column(*(f"{number:,}".replace(",", mark) for number in numbers))
    together = said(values.count(cells))
    assert together == numbers
    assert together == [said(values.count(cells.iloc[[place]]))[0] for place in range(len(cells))]


@fewer
@given(st.lists(st.integers(10, 319).map(lambda tenths: tenths / 10), min_size=1, max_size=12))
def test_a_share_that_became_a_date_is_never_undone_wrongly(shares):
    """As a program does that reads day.month: what makes a date becomes one, the rest stays."""
    months = ("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен")

    def damaged(share):
        whole, tenth = str(share).split(".")
        date = tenth != "0" and not (int(whole) == 31 and int(tenth) in {2, 4, 6, 9})
        date = date and not (int(whole) > 29 and int(tenth) == 2)
        return f"{whole}.{months[int(tenth) - 1]}" if date and int(whole) > 0 else str(share)

    parsed = values.percent(column("45.6", "0.5", *(damaged(share) for share in shares)))
    for value, share, bad in zip(said(parsed)[2:], shares, parsed.bad.iloc[2:], strict=True):
        assert bad or value == share
