"""One text, six lengths: each platform's own unit; odd input stays cheap."""

import subprocess
import sys
import time
import unicodedata

import pytest
import regex
from hypothesis import assume, given
from hypothesis import strategies as st

from doingoai import text as t
from doingoai.datasets import limit

anything = st.text(alphabet=st.characters(exclude_categories=()))
FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        # weighted, characters, utf16, utf8-bytes, graphemes, emoji-bytes
        ("", (0, 0, 0, 0, 0, 0)),
        ("a", (1, 1, 1, 1, 1, 1)),
        ("Việt Nam", (9, 8, 8, 10, 8, 8)),
        (FAMILY, (2, 5, 8, 18, 1, 18)),
        ("Tết 🎉", (7, 5, 6, 10, 5, 8)),
        ("🇻🇳", (2, 2, 4, 8, 1, 8)),
        ("❤\ufe0f", (2, 2, 2, 6, 1, 6)),
        ("a\r\nb", (3, 3, 3, 3, 3, 3)),
        ("\ud800", (2, 1, 1, 3, 1, 1)),
        ("שלום", (4, 4, 4, 8, 4, 4)),
        ("क्षि", (4, 4, 4, 12, 1, 4)),
    ],
)
def test_each_platform_counts_in_its_own_way(text, lengths):
    assert tuple(t.length(text, unit) for unit in t.UNITS) == lengths


def test_the_units_are_those_of_the_table_of_limits():
    assert limit("x", "post").unit in t.UNITS
    assert limit("youtube", "description").unit in t.UNITS


def test_an_unknown_unit_is_refused_with_the_units_there_are():
    with pytest.raises(ValueError, match="graphemes"):
        t.length("a", "letters")


@pytest.mark.parametrize("unit", t.UNITS)
def test_text_typed_in_two_ways_is_equally_long(unit):
    typed = unicodedata.normalize("NFD", "Đường đến Huế, Hội An và Đà Nẵng 🎉")
    assert t.length(typed, unit) == t.length(t.nfc(typed), unit)


@given(anything)
def test_no_text_whatever_is_refused(text):
    for unit in t.UNITS:
        assert t.length(text, unit) >= 0
    assert t.length(text, "graphemes") <= t.length(text, "characters") <= t.length(text, "utf16")
    assert t.length(text, "characters") <= t.length(text, "emoji-bytes")
    assert t.length(text, "emoji-bytes") <= t.length(text, "utf8-bytes")


@given(st.text(alphabet="🇻🇳a\u0301\u200d👨❤\ufe0f🏻\r\n ก\ud800\u0903क्ष"))
def test_a_visible_character_is_what_unicode_says(text):
    text = t.nfc(text)
    # Unicode's GB9c joins consonants over a virama; regex also joins one to a flag that has one.
    assume(not regex.search(r"\p{RI}[^\p{RI}\p{L}]*\u094d", text))
    assert t.graphemes(text) == regex.findall(r"\X", text)
    assert "".join(t.graphemes(text)) == text


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "a\u0301\u0316",
        "\u0301\u0316",
        "\U0001f1fb",
        "👨\u200d",
        "#",
        ".",
        " ",
        "\n",
        "1.",
        "1 111 ",
        "1,",
        "một ",
        "twenty ",
        "ế ",
        "𝔸",
    ],
)
def test_a_megabyte_of_anything_is_read_all_the_same(unit):
    text = "a" + unit * (1_000_000 // len(unit.encode()))
    begun = time.process_time()
    for of in t.UNITS:
        assert t.length(text, of) > 0
    t.words(text), t.sentences(text), t.hashtags(text), t.emoji_count(text), t.invisible(text)
    t.fold(text), t.number_words(text, "vi"), t.syllables(text, "en")
    t.figures(text, "en"), t.figures(text, "fr"), t.figures(text, "vi")
    # Only a guard against work that grows with the square of the text: hours, not seconds.
    assert time.process_time() - begun < 60


def test_ten_megabytes_are_counted_all_the_same():
    text = "Việt " * (10_000_000 // len("Việt ".encode()))
    assert t.length(text, "graphemes") == t.length(text, "utf16") == len(text)
    assert len(t.words(text)) * 5 == len(text)


def test_importing_the_package_loads_no_heavy_library():
    code = (
        "import sys, doingoai.text as t; t.length('Việt Nam', 'utf16'); t.emoji_count('Huế');"
        "t.fold('Huế'); t.sentences('A. B.'); t.number_words('hai mươi', 'vi');"
        "assert not {'regex', 'babel', 'twitter_text', 'pandas'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("17\u200b.6 mil\u2060lion", "17.6 million"),
        ("US＄４７５ billion at １１：００", "US$475 billion at 11:00"),
        ("Tết\u202e 🎉", "Tết 🎉"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("", ""),
    ],
)
def test_what_is_shown_has_no_hidden_signs_and_plain_digits(written, shown):
    assert t.as_shown(written) == shown
