"""Whether two texts are one, how many words there are, whether it is Vietnamese."""

from __future__ import annotations

import unicodedata

import pytest

from doingoai.text import distinct_words, is_vietnamese, same_text

TEXT = "Năm 2025, Việt Nam đón 21,2 triệu lượt khách. Hẹn gặp ở Hội An!"


@pytest.mark.parametrize(
    "other",
    [
        TEXT.upper(),
        TEXT + "…",
        TEXT.replace(" ", "  \n"),
        TEXT + " 🎉 #HoiAn https://example.org @demo1",
        "".join(sign + "\u200b" for sign in TEXT),
        unicodedata.normalize("NFD", TEXT),
        "Nam 2025, Viet Nam don 21,2 trieu luot khach. Hen gap o Hoi An",
    ],
)
def test_signs_spaces_marks_capitals_and_tags_make_no_other_text(other):
    assert same_text(TEXT, other)


def test_another_word_or_figure_makes_another_text():
    assert not same_text(TEXT, TEXT + " Nhé!")
    assert not same_text(TEXT, TEXT.replace("21,2", "22,1"))


def test_a_few_words_may_be_let_pass_and_an_exchanged_one_counts_twice():
    assert same_text(TEXT, TEXT + " Nhé bạn!", within=2)
    assert not same_text(TEXT, TEXT + " Nhé bạn ơi!", within=2)
    assert same_text(TEXT, TEXT.replace("Hội", "Tràng"), within=2)
    assert not same_text(TEXT, TEXT.replace("Hội", "Tràng"), within=1)


def test_words_are_letters_and_each_counts_once():
    assert distinct_words("Mưa, mưa MƯA 21,2 % #HoiAn @demo1 https://example.org 🎉 a") == {"mua"}
    assert distinct_words("\u200b" * 40) == distinct_words("…") == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.upper(),
        "21,2 triệu",
        "475 tỷ USD: xuất khẩu năm 2025",
        "Visit Vietnam 2025: 21,2 triệu lượt khách!",
        "Giải Lune d'Argen năm nay có ba phim Việt Nam tranh giải.",
    ],
)
def test_vietnamese_is_known_by_its_marks(text):
    assert is_vietnamese(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "Việt Nam's exports in 2025 came to US$475 billion.",
        "Hà Nội, Đà Nẵng, Huế, Hội An: 21.2 million visitors in 2025.",
        "In 2025 Viet Nam welcomed 21,2 triệu international visitors.",
        "Le Viet Nam a été élu à Genève, déjà à la première séance.",
        "Nam 2025, Viet Nam don 21,2 trieu luot khach.",
    ],
)
def test_names_and_other_languages_with_marks_are_not_vietnamese(text):
    assert is_vietnamese(text) is False


def test_where_there_is_no_word_nothing_is_said():
    assert is_vietnamese("21,2 % 🎉 #TuầnLễ") is None
