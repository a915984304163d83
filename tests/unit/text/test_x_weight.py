"""X's weighted count: the platform's own vectors, Vietnamese letters, odd input."""

import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from doingoai.text import nfc, x_weight
from doingoai.text._x import _plain_weight

VECTORS = Path(__file__).parents[3].parent / "shared" / "exports" / "x_text_conformance.yml"
# Two vectors of this section count as configuration 2 did, which knew no emoji sequences; the
# section on discounted emoji, which is the rule today, has the same texts.
SUPERSEDED = {
    "Count a mix of single byte single word, and double word unicode characters",
    "Count unicode emoji chars outside the basic multilingual plane with skin tone modifiers",
}


def vectors(section):
    if not VECTORS.is_file():
        return [
            pytest.param(
                None, id="no-vectors", marks=pytest.mark.skip(f"{VECTORS.name} is not here")
            )
        ]
    tests = yaml.safe_load(VECTORS.read_text(encoding="utf-8"))["tests"][section]
    return [pytest.param(test, id=test["description"]) for test in tests]


@pytest.mark.parametrize("vector", vectors("WeightedTweetsCounterTest"))
def test_the_count_is_the_platforms_own(vector):
    count = _plain_weight if vector["description"] in SUPERSEDED else x_weight
    assert count(vector["text"]) == vector["expected"]["weightedLength"]


@pytest.mark.parametrize("vector", vectors("WeightedTweetsWithDiscountedEmojiCounterTest"))
def test_an_emoji_sequence_weighs_two(vector):
    assert x_weight(vector["text"]) == vector["expected"]["weightedLength"]


@pytest.mark.parametrize("vector", vectors("UnicodeDirectionalMarkerCounterTest"))
def test_marks_of_direction_count_as_the_platform_counts_them(vector):
    assert x_weight(vector["text"]) == vector["expected"]["weightedLength"]


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("Việt Nam", 9),
        ("Đại sứ quán Việt Nam", 23),
        ("é đ ơ ư", 7),
        ("ế" * 140, 280),
        ("Xem https://example.com/rat/dai/lam/dia-chi?x=1", 27),
        ("Xem vietnam.vn", 27),
        ("Tăng 1.234,5. Hết.", 19),
        ("👨\u200d👩\u200d👧", 2),
        ("© 2026", 7),
        ("a\r\nb", 3),
        ("\ud800", 2),
        ("a\u202eb", 4),
        ("שלום", 4),
    ],
)
def test_weights_worked_by_hand(text, weight):
    assert x_weight(text) == weight


def test_text_typed_in_two_ways_weighs_the_same():
    typed = unicodedata.normalize("NFD", "Đường đến Huế, Hội An và Đà Nẵng")
    assert x_weight(typed) == x_weight(nfc(typed))


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_no_text_whatever_is_refused(text):
    assert 0 <= x_weight(text) <= 23 * max(len(text), 1)


@pytest.mark.parametrize("unit", ["a.", "abc việt. ", "😀", "http://a.com/(", "1.a"])
def test_an_absurdly_long_text_is_counted_all_the_same(unit):
    begun = time.process_time()
    assert x_weight(unit * 1_000_000) > 280
    # Only a guard against a search that grows with the square of the text: hours, not seconds.
    assert time.process_time() - begun < 60


def test_counting_loads_no_library_until_an_address_or_emoji_is_there():
    code = (
        "import sys; from doingoai.text import x_weight; x_weight('Tăng 20,4%. Hết.');"
        "assert 'twitter_text' not in sys.modules;"
        "assert x_weight('example.com 😀') == 26; assert 'pkg_resources' not in sys.modules"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
