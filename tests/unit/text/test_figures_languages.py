"""Figures in languages beyond Vietnamese and English: the same figure, written another way."""

from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from doingoai.text import figures

OTHERS = (
    "fr",
    "es",
    "de",
    "pt",
    "it",
    "id",
    "ms",
    "nl",
    "pl",
    "sv",
    "cs",
    "ro",
    "tr",
    "pt-PT",
    "de-CH",
)


def meanings(text, language):
    return [figure.meaning for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("vi", "other"),
    [
        (
            "21,2 triệu lượt khách",
            {
                "en": "21.2 million visitors",
                "fr": "21,2 millions de visiteurs",
                "es": "21,2 millones de visitantes",
                "de": "21,2 Millionen Gäste",
                "pt": "21,2 milhões de visitantes",
                "it": "21,2 milioni di visitatori",
                "id": "21,2 juta wisatawan",
                "ms": "21.2 juta pelancong",
                "nl": "21,2 miljoen bezoekers",
            },
        ),
        (
            "475 tỷ USD",
            {
                "en": "US$475 billion",
                "fr": "475 milliards de dollars",
                "es": "475 mil millones de dólares",
                "de": "475 Milliarden US-Dollar",
                "pt": "US$ 475 bilhões",
                "pt-PT": "475 mil milhões de dólares",
                "it": "475 miliardi di dollari",
                "id": "475 miliar dolar AS",
                "ms": "USD475 bilion",
            },
        ),
        (
            "ngày 24/9/2025",
            {
                "en": "24 September 2025",
                "fr": "le 24 septembre 2025",
                "es": "24 de septiembre de 2025",
                "de": "24. September 2025",
                "pt": "24 de setembro de 2025",
                "it": "24 settembre 2025",
                "id": "24 September 2025",
                "ms": "24 September 2025",
                "hu": "2025. szeptember 24.",
                "fil": "Setyembre 24, 2025",
            },
        ),
        (
            "ngày 1/9",
            {
                "fr": "le 1er septembre",
                "es": "el 1/9",
                "de": "am 1.9.",
                "it": "1° settembre",
                "pt": "1º de setembro",
            },
        ),
        (
            "tháng 3/2025",
            {"fr": "mars 2025", "es": "marzo de 2025", "de": "im März 2025", "pt": "março de 2025"},
        ),
        (
            "từ ngày 2 đến 5/9/2025",
            {
                "fr": "du 2 au 5 septembre 2025",
                "es": "del 2 al 5 de septiembre de 2025",
                "de": "vom 2. bis 5. September 2025",
                "id": "2 hingga 5 September 2025",
            },
        ),
        ("20,4%", {"fr": "20,4 %", "de": "20,4 Prozent", "es": "20,4 por ciento", "tr": "%20,4"}),
        ("50 triệu euro", {"fr": "50 M€", "es": "50 millones de euros", "de": "50 Mio. Euro"}),
        ("8h sáng", {"fr": "8 heures du matin"}),
        ("3h30 chiều", {"fr": "3 heures 30 de l’après-midi", "en": "3.30 p.m."}),
        ("14h05", {"fr": "14 heures 05"}),
        ("lúc 13h", {"fr": "à 13 heures", "en": "at 1 p.m."}),
        ("20h30", {"fr": "20 h 30", "de": "20.30 Uhr", "pt": "20h30", "it": "ore 20.30"}),
        ("1.234.567,5", {"fr": "1 234 567,5", "de": "1.234.567,5", "de-CH": "1’234’567.5"}),
        ("20 nghìn", {"fr": "20 mille", "it": "20mila", "de": "20.000", "id": "20 ribu"}),
    ],
)
def test_every_language_states_the_figure_that_vietnamese_does(vi, other):
    expected = meanings(vi, "vi")
    assert expected
    for language, text in other.items():
        assert meanings(text, language) == expected, language


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("21.2 millions", "fr", 212_000_000),
        ("21.2 Millionen", "de", 212_000_000),
        ("21.2 Millionen", "de-CH", 21_200_000),
        ("21,2 juta", "ms", 212_000_000),
    ],
)
def test_another_languages_mark_makes_another_figure(text, language, value):
    assert meanings(text, language) == [("number", Decimal(value), "")]


def test_a_distance_in_metres_is_no_million():
    assert meanings("100 m et 100m", "fr")[0] == ("number", Decimal(100), "")


def test_a_quotient_is_no_day():
    assert [figure.kind for figure in figures("deux tiers, 2/3 des ménages", "fr")] == [
        "number"
    ] * 2


def test_a_language_nobody_knows_is_read_as_english():
    assert meanings("21.2 million, 2 May 2025", "xx") == meanings("21.2 million, 2 May 2025", "en")
    assert meanings("21.2 million", "") == meanings("21.2 million", "en")


numbers = st.decimals(
    min_value=0, max_value=10**9, allow_nan=False, allow_infinity=False, places=3
).map(lambda value: value.normalize())


@given(numbers, st.sampled_from(OTHERS))
def test_a_number_written_by_babel_is_read_back(value, language):
    text = format_decimal(value, locale=language.replace("-", "_"))
    assert [figure.value for figure in figures(f"({text})", language)] == [value], text


@given(st.integers(min_value=2, max_value=999), st.integers(3, 12), st.sampled_from(OTHERS))
def test_millions_and_billions_written_by_babel_are_read_back(digits, power, language):
    value = digits * 10**power
    text = format_compact_decimal(
        value, format_type="long", locale=language.replace("-", "_"), fraction_digits=3
    )
    assert [figure.value for figure in figures(f"({text})", language)] == [value], text


@given(st.integers(min_value=0, max_value=9_999), st.sampled_from(OTHERS))
def test_a_share_written_by_babel_is_read_back(hundredths, language):
    share = Decimal(hundredths) / 10_000
    locale = Locale.parse(language.replace("-", "_"))
    pattern = locale.percent_formats[None].pattern.replace("#,##0", "#,##0.##")
    text = format_percent(share, format=pattern, locale=locale)
    assert meanings(text, language) == [("percent", share * 100, "")], text


@given(st.dates(), st.sampled_from(OTHERS))
def test_a_day_written_by_babel_is_read_back(day, language):
    if not 1900 <= day.year <= 2099:
        return
    text = format_date(day, "long", locale=language.replace("-", "_"))
    assert meanings(text, language) == [("date", day.isoformat(), "")], text


anything = st.text(alphabet=st.characters(exclude_categories=()))


@given(anything | st.text(alphabet="0123456789.,/-:’ %$€mile\u202f\ud800"), st.sampled_from(OTHERS))
def test_no_text_whatever_breaks_the_reader(text, language):
    for figure in figures(text, language):
        assert figure.span[0] < figure.span[1]
