"""Figures: the same in either language, read as each language writes."""

import unicodedata
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from doingoai.text import figures


def meanings(text, language):
    return [figure.meaning for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("vi", "en", "kind", "value", "currency"),
    [
        ("1.234,56", "1,234.56", "number", "1234.56", ""),
        ("17,6 triệu lượt", "17.6 million visits", "number", "17600000", ""),
        ("17,6tr", "17.6m", "number", "17600000", ""),
        ("21 triệu 200 nghìn", "21.2 million", "number", "21200000", ""),
        ("2 triệu rưỡi", "2.5 million", "number", "2500000", ""),
        ("8,02%", "8.02%", "percent", "8.02", ""),
        ("8,02 phần trăm", "8.02 per cent", "percent", "8.02", ""),
        ("20k", "20 thousand", "number", "20000", ""),
        ("15 ngàn", "15,000", "number", "15000", ""),
        ("475 tỷ USD", "US$475 bn", "money", "475000000000", "USD"),
        ("475 tỉ đô la Mỹ", "475 billion US dollars", "money", "475000000000", "USD"),
        ("12 nghìn tỷ đồng", "12 trillion dong", "money", "12000000000000", "VND"),
        ("500.000đ", "VND 500,000", "money", "500000", "VND"),
        ("50 triệu euro", "€50 million", "money", "50000000", "EUR"),
        ("−3,5%", "-3.5%", "percent", "-3.5", ""),
        ("lần thứ 79", "the 79th", "number", "79", ""),
        ("Công nghiệp 4.0", "Industry 4.0", "number", "4", ""),
        ("1\u00a0234\u00a0567", "1,234,567", "number", "1234567", ""),
    ],
)
def test_both_languages_state_one_figure(vi, en, kind, value, currency):
    expected = [(kind, Decimal(value), currency)]
    assert meanings(vi, "vi") == expected
    assert meanings(en, "en") == expected


@pytest.mark.parametrize(
    ("vi", "en", "value"),
    [
        ("2/9/2025", "2/9/2025", "2025-09-02"),
        ("ngày 2 tháng 9 năm 2025", "2 September 2025", "2025-09-02"),
        ("ngày 02/09/2025", "September 2, 2025", "2025-09-02"),
        ("2025-09-02", "2nd of Sept. 2025", "2025-09-02"),
        ("lễ 2/9", "on 2 September", "--09-02"),
        ("2 tháng 9", "September 2nd", "--09-02"),
        ("tháng 9 năm 2025", "September 2025", "2025-09"),
        ("tháng 9/2025", "Sep 2025", "2025-09"),
        ("2025-09", "2025-09", "2025-09"),
    ],
)
def test_both_languages_state_one_date(vi, en, value):
    assert meanings(vi, "vi") == meanings(en, "en") == [("date", value, "")]


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("lúc 20 giờ", "at 8 p.m."),
        ("20h30", "8:30 pm"),
        ("8 giờ tối", "20:00"),
        ("Từ 20:00: mở cửa", "From 20:00: doors open"),
        ("từ ngày 2 đến 5/9/2025", "2–5 September 2025"),
        ("20–25%", "20–25%"),
        ("24/7", "24/7"),
        ("trong 2 giờ", "for 2 hours"),
    ],
)
def test_times_spans_and_quotients_agree(vi, en):
    assert meanings(vi, "vi") == meanings(en, "en") != []


@pytest.mark.parametrize(
    "text",
    [
        "#VietNam2025 #A50",
        "@demo_12",
        "https://example.org/2025/09?id=7",
        "vietnam.vn/12",
        "G20 và COP26",
        "5G",
        "thư tới demo1@example.org",
    ],
)
def test_digits_in_tags_handles_addresses_and_words_are_no_figures(text):
    assert figures(text, "vi") == figures(text, "en") == ()


@pytest.mark.parametrize(("text", "language"), [("21.2 triệu", "vi"), ("21,2 million", "en")])
def test_the_other_languages_mark_makes_another_figure(text, language):
    assert meanings(text, language) == [("number", Decimal(212_000_000), "")]


def test_the_same_digits_mean_what_the_language_says():
    assert meanings("1.234", "vi") == [("number", Decimal(1234), "")]
    assert meanings("1.234", "en") == [("number", Decimal("1.234"), "")]


def test_a_day_that_does_not_exist_is_no_date():
    assert all(figure.kind == "number" for figure in figures("31/6/2025", "vi"))


def test_a_figure_says_where_it_stands():
    text = unicodedata.normalize("NFD", "Xuất khẩu: 475 tỷ USD.")
    (figure,) = figures(text, "vi")
    composed = unicodedata.normalize("NFC", text)
    assert composed[slice(*figure.span)] == figure.text == "475 tỷ USD"


numbers = st.decimals(
    min_value=0, max_value=10**9, allow_nan=False, allow_infinity=False, places=3
).map(lambda value: value.normalize())


@given(numbers)
def test_a_number_written_by_babel_reads_the_same_in_both_languages(value):
    written = {language: format_decimal(value, locale=language) for language in ("vi", "en")}
    for language, text in written.items():
        assert [figure.value for figure in figures(f"({text})", language)] == [value]


@given(st.integers(min_value=0, max_value=99_999))
def test_a_share_written_by_babel_reads_the_same_in_both_languages(hundredths):
    share = Decimal(hundredths) / 10_000
    for language in ("vi", "en"):
        text = format_percent(share, format="#,##0.##%", locale=language)
        assert meanings(text, language) == [("percent", share * 100, "")]


@given(st.dates())
def test_a_date_written_by_babel_reads_the_same_in_both_languages(day):
    if not 1900 <= day.year <= 2099:
        return
    for language in ("vi", "en"):
        text = format_date(day, "long", locale=language)
        assert meanings(text, language) == [("date", day.isoformat(), "")], text


@given(st.text(alphabet=st.characters(exclude_categories=())), st.sampled_from(["vi", "en"]))
def test_no_text_whatever_breaks_the_reader(text, language):
    for figure in figures(text, language):
        assert figure.span[0] < figure.span[1]


@given(st.text(alphabet="0123456789.,/-: %$đkmtỷ \u202e\ud800", max_size=60))
def test_no_jumble_of_digits_breaks_the_reader(text):
    figures(text, "vi")
    figures(text, "en")


@pytest.mark.parametrize("word", ["tỷ lệ", "tỷ trọng", "tỷ suất", "tỷ giá", "tỉ số"])
def test_the_first_syllable_of_a_rate_is_no_thousand_million(word):
    found = figures(f"Tháng 10 năm 2026 {word} đạt 4,2%", "vi")
    assert [str(figure.value) for figure in found] == ["2026-10", "4.2"]


def test_a_year_before_a_dash_is_no_end_of_a_range():
    year, visitors = meanings("Năm 2025 – 21,2 triệu lượt khách", "vi")
    assert year == ("number", Decimal(2025), "")
    assert visitors == ("number", Decimal(21_200_000), "")
    assert [value for _, value, _ in meanings("20–25 triệu", "vi")] == [20_000_000, 25_000_000]


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("a 21.2-million-visitor year", ("number", Decimal(21_200_000), "")),
        ("the US$475-billion mark", ("money", Decimal(475_000_000_000), "USD")),
    ],
)
def test_a_hyphen_may_join_a_number_and_its_million(text, meaning):
    assert meanings(text, "en") == [meaning]
