"""PAIR-001, -002, -007: figures, days and hours in several languages and on several platforms."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doingoai.rules import Post, Posts, check
from doingoai.rules.packs import pair

VI = "Năm 2025, Việt Nam đón 21,2 triệu lượt khách quốc tế, tăng 20,4%."
EN = "In 2025 Viet Nam welcomed 21.2 million visitors, up 20.4%."
FR = "En 2025, le Viet Nam a accueilli 21,2 millions de visiteurs, soit 20,4 % de plus."
anything = st.text(alphabet=st.characters(exclude_categories=()))


def posts(*texts, platform="x"):
    """Posts of (language, text) or (language, text, platform), each with a field of its own."""
    made = []
    for language, text, *place in texts:
        where = place[0] if place else platform
        field = f"{language}-{where}" if place else language
        made.append(Post(text, language, where, field=field))
    return Posts(tuple(made))


def found(artefact, *codes):
    return [(f.rule, f.field, f.message.params["what"]) for f in check(artefact, *codes).findings]


def agree(vi, en):
    return pair.figures_agree(Post(vi, "vi"), Post(en, "en"))


def test_a_true_pair_has_no_findings():
    assert agree(VI, EN)
    assert found(posts(("vi", VI), ("en", EN), ("fr", FR)), "PAIR") == []
    assert agree(unicodedata.normalize("NFD", VI), EN)


@pytest.mark.parametrize(
    ("vi", "en", "codes", "named"),
    [
        (VI, EN.replace("21.2", "21"), {"PAIR-001"}, ["21,2 triệu", "21 million"]),
        (VI.replace("21,2", "21.2"), EN, {"PAIR-001"}, ["21.2 triệu", "21.2 million"]),
        (VI, EN.replace(", up 20.4%", ""), {"PAIR-001"}, ["20,4%"]),
        (VI, EN.replace("2025", "2024"), {"PAIR-001"}, ["2025", "2024"]),
        ("Lễ 2/9/2025", "2 October 2025", {"PAIR-002"}, ["2/9/2025", "2 October 2025"]),
        ("lúc 20h", "at 9 p.m.", {"PAIR-002"}, ["20h", "9 p.m."]),
        ("475 tỷ đồng", "US$475 bn", {"PAIR-001"}, ["475 tỷ đồng", "US$475 bn"]),
        ("hai mươi mốt triệu", "22 million", {"PAIR-001"}, ["hai mươi mốt triệu", "22 million"]),
    ],
)
def test_a_difference_is_named_where_it_stands(vi, en, codes, named):
    both = posts(("vi", vi), ("en", en))
    findings = check(both, "PAIR-001", "PAIR-002").findings
    assert not agree(vi, en)
    assert {finding.rule for finding in findings} == codes
    for name, finding in zip(named, findings, strict=True):
        assert f"“{name}”" in finding.message.text("en")
        assert f"“{name}”" in finding.message.text("vi")
        text = unicodedata.normalize("NFC", {"vi": vi, "en": en}[finding.field])
        assert text[slice(*finding.span)] == name
        assert finding.hint is not None


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("12 tháng", "twelve months"),
        ("ngày 2/9", "2 September 2025"),
        ("Năm 2025, ngày 2/9", "2 September 2025"),
        ("34 tỉnh, 34 đoàn", "34 provinces"),
        ("193 nước, ngày 24/9/2025", "on 24 September 2025, 193 states"),
        ("tháng 9", "in September"),
        ("thứ 7, 24/9", "Saturday 24 September"),
        ("quý 3", "the third quarter"),
        ("quý III", "Q3"),
        ("thế kỷ XXI", "the 21st century"),
        ("2 nước", "both countries"),
        ("Tháng 5, 6, 7", "May, June and July"),
        ("từ 10 giờ đến 18 giờ", "10:00 to 18:00"),
        ("đọc tháng 11/2026", "read 2026-11"),
        ("một tỷ lệ chung", "one rate for all"),
        ("hơn một trăm lượt", "more than a hundred times"),
        ("100 gian hàng", "a hundred stalls"),
        ("hai mươi mốt triệu lượt khách", "21 million visitors"),
        ("193 nước", "one hundred and ninety-three countries"),
        ("20%", "twenty per cent"),
        ("20 triệu USD", "twenty million dollars"),
        ("", ""),
    ],
)
def test_what_is_only_written_differently_agrees(vi, en):
    assert agree(vi, en)


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("tháng 9", "in October"),
        ("10 giờ", "11:00"),
        ("100 nước", "a thousand countries"),
        ("thứ 7", "on Sunday"),
        ("20%", "twenty"),
        ("thế kỷ 21", "now"),
    ],
)
def test_what_says_something_else_does_not(vi, en):
    assert not agree(vi, en)


def test_a_figure_in_words_counts_as_stated_and_is_told():
    both = posts(("vi", VI), ("en", EN.replace("21.2 million", "twenty-one point two million")))
    assert found(both, "PAIR-001", "PAIR-002") == []
    (finding,) = check(both, "PAIR-007").findings
    assert finding.field == "en"
    assert finding.severity == "advice"
    assert "twenty-one point two million" in finding.message.text("vi")


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("fr", "21,2 millions de visiteurs le 24 septembre 2025", "21.2 millions"),
        ("es", "21,2 millones de visitantes el 24 de septiembre de 2025", "21.2 millones"),
        ("de", "21,2 Millionen Gäste am 24. September 2025", "21.2 Millionen"),
        ("pt", "21,2 milhões de visitantes em 24 de setembro de 2025", "21.2 milhões"),
        ("it", "21,2 milioni di visitatori il 24 settembre 2025", "21.2 milioni"),
        ("id", "21,2 juta wisatawan, 24 September 2025", "21.2 juta"),
        ("ms", "21.2 juta pelancong, 24 September 2025", "21,2 juta"),
        ("nl", "21,2 miljoen bezoekers op 24 september 2025", "21.2 miljoen"),
    ],
)
def test_any_language_in_latin_letters_is_compared(language, text, wrong):
    vi = ("vi", "21,2 triệu lượt khách, ngày 24/9/2025")
    assert found(posts(vi, (language, text)), "PAIR-001", "PAIR-002") == []
    right = wrong.replace(".", ";").replace(",", ".").replace(";", ",")
    mistaken = text.replace(right, wrong)
    assert ("PAIR-001", language, wrong) in found(posts(vi, (language, mistaken)), "PAIR-001")


def test_each_pair_of_three_languages_is_compared():
    three = posts(("vi", VI), ("en", EN), ("fr", FR.replace("20,4", "24,4")))
    fields = [field for _, field, _ in found(three, "PAIR-001")]
    assert sorted(fields) == ["en", "fr", "fr", "vi"]


def test_a_text_in_other_letters_is_left_alone():
    assert found(posts(("vi", VI), ("ja", "2025年"), ("ru", "В 2025 году")), "PAIR") == []


def test_languages_are_compared_platform_by_platform():
    short = "Viet Nam had a good year in 2025."
    campaign = posts(
        ("vi", VI, "facebook"),
        ("en", EN, "facebook"),
        ("vi", "Việt Nam có một năm 2025 tốt đẹp.", "x"),
        ("en", short, "x"),
    )
    assert found(campaign, "PAIR-001") == []
    lonely = posts(("vi", VI, "facebook"), ("en", short, "x"))
    assert {what for _, _, what in found(lonely, "PAIR-001")} == {"21,2 triệu", "20,4%"}


def test_a_platforms_version_may_leave_a_figure_out_but_not_change_it():
    full, short = ("en", EN, "facebook"), ("en", "Viet Nam had a record year in 2025.", "x")
    assert found(posts(full, short), "PAIR-001") == []
    changed = ("en", "22.1 million visitors came to Viet Nam in 2025.", "x")
    assert found(posts(full, changed), "PAIR-001") == [("PAIR-001", "en-x", "21.2 million")]
    share = ("en", "Visitors to Viet Nam in 2025: up 24.2%.", "x")
    assert found(posts(full, share), "PAIR-001") == [("PAIR-001", "en-x", "20.4%")]
    (finding,) = check(posts(full, changed), "PAIR-001").findings
    assert "22.1 million" in finding.message.text("vi")
    assert "Facebook" in finding.message.text("vi")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("17.6 million visitors came in 2024.", "21.2 million visitors came in 2025."),
        ("21.2 million visitors, 17.6 million visitors before.", "21.2 million visitors."),
        ("3 days of film.", "2 days to go."),
        ("21.2 million visitors.", "300 visitors at the stand."),
        ("21.2 million visitors.", "22.1 million tickets."),
        ("Opening on 24 September.", "Opening on 24 September 2025 at 8 p.m."),
        ("24 September, 25 September", "26 September"),
    ],
)
def test_versions_that_speak_of_different_things_do_not_contradict(first, second):
    versions = posts(("en", first, "x"), ("en", second, "facebook"))
    assert found(versions, "PAIR-001", "PAIR-002") == []


def test_versions_with_another_day_contradict():
    versions = posts(("vi", "Mở cửa ngày 24/9.", "x"), ("vi", "Mở cửa ngày 25/9.", "facebook"))
    assert found(versions, "PAIR-002") == [("PAIR-002", "vi-facebook", "24/9")]


def test_a_figure_in_the_title_is_stated_too():
    video = Post("Xem phim.", "vi", "youtube", title="21,2 triệu lượt khách", field="vi")
    assert found(Posts((video, Post("Watch the film: 21.2 million.", "en", "youtube")))) == []


def test_a_post_that_is_still_blank_is_not_compared():
    assert found(posts(("vi", VI), ("en", " \n")), "PAIR") == []
    assert found(Posts(()), "PAIR") == []
    assert found(posts(("vi", VI)), "PAIR") == []


@given(
    st.lists(st.tuples(st.sampled_from(["vi", "en", "fr", "xx", "", "zh"]), anything), max_size=4)
)
@settings(max_examples=60)
def test_no_text_whatever_breaks_a_rule(texts):
    check(posts(*texts), "PAIR")


@given(anything, st.sampled_from(["vi", "en", "fr"]))
def test_a_text_agrees_with_itself(text, language):
    assert pair.figures_agree(Post(text, language), Post(text, language))


@pytest.mark.parametrize(
    "unit", ["21,2 triệu ", "một trăm ", "Nguyễn Thị Lan ", "https://a.vn ", "Việt Nam "]
)
def test_a_very_large_set_is_looked_at_all_the_same(unit):
    long = unit * 50_000
    many = tuple(Post(long, language, f"p{n}") for n in range(40) for language in ("vi", "en"))
    begun = time.process_time()
    check(Posts(many), "PAIR")
    # Only a guard against work that grows with the square of the text or the set.
    assert time.process_time() - begun < 60
