"""Words, sentences, syllables, hashtags, emoji and signs nobody sees."""

import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from test_x_weight import VECTORS

from doingoai import text as t

anything = st.text(alphabet=st.characters(exclude_categories=()))


def test_words_are_what_stands_between_spaces_and_marks():
    text = "Xuất khẩu đạt 21,2 triệu; COVID-19 don't, 24/7 https://vietnam.vn/a?b=1 – हिन्दी!"
    assert t.words(text) == [
        *("Xuất", "khẩu", "đạt", "21,2", "triệu", "COVID-19", "don't", "24/7"),
        *("https://vietnam.vn/a?b=1", "हिन्दी"),
    ]


def test_words_typed_in_two_ways_are_the_same_words():
    text = "Đường đến Huế"
    assert t.words(unicodedata.normalize("NFD", text)) == t.words(text) == text.split()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("Một câu", ["Một câu"]),
        ("Xong. Đi! Hả? Ừ…", ["Xong.", "Đi!", "Hả?", "Ừ…"]),
        ("Dòng một\nDòng hai.\n\nBa", ["Dòng một", "Dòng hai.", "Ba"]),
        ("Tăng 1.234,5 lần. Hết.", ["Tăng 1.234,5 lần.", "Hết."]),
        ("Ở TP. Hồ Chí Minh có hội.", ["Ở TP. Hồ Chí Minh có hội."]),
        ("Dr. Smith met J. Doe.", ["Dr. Smith met J. Doe."]),
        ("The U.S. Embassy, No. 5. Come in.", ["The U.S. Embassy, No. 5.", "Come in."]),
        ("He said no. Then he left.", ["He said no.", "Then he left."]),
        ("At 8 p.m. The doors open.", ["At 8 p.m.", "The doors open."]),
        ("1. Mở cửa\n2. Chào", ["1. Mở cửa", "2. Chào"]),
        ("“Vâng.” Bà nói. (Hết.) Và…", ["“Vâng.”", "Bà nói.", "(Hết.)", "Và…"]),
        ("v.v. và thế", ["v.v. và thế"]),
        ("Xong! 🎉 Vui", ["Xong!", "🎉 Vui"]),
    ],
)
def test_a_sentence_ends_where_readers_stop(text, sentences):
    assert t.sentences(text) == sentences


@given(anything)
def test_no_letter_of_a_text_is_lost_between_its_sentences(text):
    assert "".join("".join(t.sentences(text)).split()) == "".join(t.nfc(text).split())


@pytest.mark.parametrize(
    ("text", "language", "syllables"),
    [
        ("Đại sứ quán Việt Nam", "vi", 5),
        ("hai mươi mốt phẩy hai triệu", "vi", 6),
        ("21,2 triệu", "vi", 6),
        ("đô-la Mỹ", "vi", 3),
        ("table", "en", 2),
        ("welcomed visitors", "en", 5),
        ("the", "en", 1),
        ("500.000", "vi", 2),
        ("", "vi", 0),
    ],
)
def test_syllables(text, language, syllables):
    assert t.syllables(text, language) == syllables


def test_a_text_takes_as_long_as_its_language_is_spoken():
    assert t.spoken_seconds("word " * 150, "en") == pytest.approx(60)
    assert t.spoken_seconds("chữ " * 233, "vi") == pytest.approx(60)
    assert t.spoken_seconds("mot " * 150, "fr") == pytest.approx(60)
    assert t.spoken_seconds("", "vi") == 0


def test_hashtags_are_found_as_platforms_find_them():
    text = "#VietNam, a#b x/#c https://vietnam.vn/#d #12 ＃Tết #12a #Ngày_Tết 1 #️⃣ ##đôi"
    assert t.hashtags(text) == ["#VietNam", "＃Tết", "#12a", "#Ngày_Tết"]


def hashtag_vectors():
    if not VECTORS.is_file():
        return [pytest.param(None, marks=pytest.mark.skip(f"{VECTORS.name} is not here"))]
    tests = yaml.safe_load(VECTORS.read_text(encoding="utf-8"))["tests"]["hashtags"]
    return [pytest.param(test, id=test["description"]) for test in tests]


@pytest.mark.parametrize("vector", hashtag_vectors())
def test_a_hashtag_is_what_x_takes_for_one(vector):
    assert (t.hashtags(vector["text"]) == [vector["text"]]) is vector["expected"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Huế", 0),
        ("© ™ 1 # ↔", 0),
        ("©\ufe0f", 1),
        ("✔ ❤ ❤\ufe0f", 3),
        ("👨\u200d👩\u200d👧 👍🏽 🇻🇳 1\ufe0f\u20e3 👩\u200d🚀", 5),
        ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 1),
        ("🎉🎉", 2),
        ("❤\ufe0e", 0),
    ],
)
def test_emoji_are_counted_as_they_are_seen(text, count):
    assert t.emoji_count(text) == count


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Đại sứ quán\tViệt Nam\r\n", []),
        ("a\u200bb", [(1, 2)]),
        ("a\u202eb\u00ad", [(1, 2), (3, 4)]),
        ("ế\ufeff", [(1, 2)]),
        ("a\u200d\u200bb", [(1, 3)]),
        ("👨\u200d👩\u200d👧", []),
        ("می\u200cخواهم", []),
        ("שלום\u200f", []),
        ("abc\u200f", [(3, 4)]),
        ("שלום\u202e", [(4, 5)]),
        ("\x07", [(0, 1)]),
    ],
)
def test_signs_that_nobody_sees_are_found_where_they_stand(text, spans):
    assert t.invisible(text) == spans
    assert t.invisible(unicodedata.normalize("NFD", text)) == spans


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đà Nẵng", "da nang"),
        ("NGƯỜI", "nguoi"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("Œuvre", "oeuvre"),
    ],
)
def test_names_are_compared_without_their_marks(text, folded):
    assert t.fold(text) == t.fold(unicodedata.normalize("NFD", text)) == folded


@given(anything)
def test_no_text_whatever_breaks_a_reader(text):
    t.words(text), t.hashtags(text), t.emoji_count(text), t.syllables(text, "vi")
    for start, end in t.invisible(text):
        assert start < end <= len(t.nfc(text))
    assert t.fold(t.fold(text)) == t.fold(text)
