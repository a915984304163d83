"""PAIR-003 to -006: names, links, versions that were pasted."""

import itertools

import pytest
from test_pair_figures import found, posts

from doingoai import datasets
from doingoai.rules import Post, Posts, check
from doingoai.rules.packs import pair


def named(here, there, languages=("vi", "en")):
    both = posts(*zip(languages, (here, there), strict=True))
    return {what for _, _, what in found(both, "PAIR-003")}


@pytest.mark.parametrize(
    ("vi", "en", "names"),
    [
        ("Khách từ Nhật Bản", "Guests from Korea", {"Nhật Bản"}),
        ("Khách từ Hàn Quốc", "Guests from Japan", {"Hàn Quốc", "Japan"}),
        ("Gạo sang Ô-xtrây-li-a", "Rice to Austria", {"Ô-xtrây-li-a", "Austria"}),
        ("Gạo sang Australia", "Rice to Austria", {"Australia", "Austria"}),
        ("Cảm ơn Bồ Đào Nha", "Thanks to Spain", {"Bồ Đào Nha", "Spain"}),
        ("Họp tại Hà Nội", "They met in the capital", {"Hà Nội"}),
        ("Tại Port Clair", "In Port Clare", {"Port Clair"}),
        ("Biển Đông", "the sea", {"Biển Đông"}),
        ("Bộ Ngoại giao cho biết", "The office says", {"Bộ Ngoại giao"}),
        ("Ấn Độ", "the Indian Ocean", set()),
        ("Ấn Độ Dương", "the ocean", set()),
        ("Người dân ở thành phố", "People of Estamar", {"Estamar"}),
        ("Phố cổ đón khách", "Hoi An Ancient Town welcomes guests", {"Hoi An Ancient Town"}),
    ],
)
def test_a_name_missing_in_one_version_is_named(vi, en, names):
    assert named(vi, en) == names


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Khách Nhật Bản", "Japanese guests"),
        ("Khách Nhật", "Guests from Japan"),
        ("Ô-xtrây-li-a, Niu Di-lân và Ca-na-đa", "Australia, New Zealand and Canada"),
        ("Khách Hà Lan, Thụy Sĩ, Ba Lan", "Dutch, Swiss and Polish guests"),
        ("Hoa Kỳ và Vương quốc Anh", "The US and the UK"),
        ("Mỹ và Anh", "The United States and Britain"),
        ("Khách Pháp, Đức, Nga, Áo, Lào", "Guests from France, Germany, Russia, Austria, Laos"),
        ("Nữ sĩ Nga mặc áo dài, ý nghĩa", "Ms Nga wears an ao dai, a meaning"),
        ("phố cổ Hội An, vịnh Hạ Long", "old Hoi An, Ha Long Bay"),
        ("Họp tại Hà Nội", "They met in Hanoi"),
        ("Đại sứ quán Việt Nam tại Estamar", "The Vietnamese Embassy in Estamar"),
        ("Bộ Ngoại giao", "the Foreign Ministry"),
        ("193 thành viên Liên hợp quốc", "193 members of the UN"),
        ("Chúc mừng Tết", "Happy Lunar New Year"),
        ("Tết Nguyên đán", "the Tet holiday"),
        ("TP.HCM", "Ho Chi Minh City"),
        ("Hàn Quốc", "the Republic of Korea"),
        ("Thổ Nhĩ Kỳ", "Turkish guests"),
        ("ASEAN", "#ASEAN"),
        ("người Việt Nam ở nước ngoài", "Vietnamese abroad"),
        ("kiều bào", "our community"),
        ("Xem https://example.org/Japan", "See the page"),
    ],
)
def test_the_same_name_in_other_words_is_there(vi, en):
    assert named(vi, en) == set()


def test_countries_are_compared_in_any_language_of_latin_letters():
    for text, language in (
        ("Des visiteurs du Japon", "fr"),
        ("Des visiteurs japonais", "fr"),
        ("Visitantes japoneses", "es"),
        ("Gäste aus Japan", "de"),
        ("Wisatawan Jepang", "id"),
    ):
        assert named("Khách từ Nhật Bản", text, ("vi", language)) == set(), text
    assert named("Khách từ Nhật Bản", "Gäste aus Spanien", ("vi", "de")) == {"Nhật Bản", "Spanien"}


def test_a_name_the_card_translates_is_not_asked_of_a_language_it_lacks():
    assert named("Bộ Ngoại giao, Biển Đông", "Das Amt, das Meer", ("vi", "de")) == set()
    assert named("Hội An", "Die Altstadt", ("vi", "de")) == {"Hội An"}


def test_a_name_stands_where_the_finding_says():
    both = posts(("vi", "Cảm ơn bạn bè ở Việt\u00a0Nam"), ("en", "Thanks"))
    (finding,) = check(both, "PAIR-003").findings
    assert finding.field == "vi"
    assert both.posts[0].text[slice(*finding.span)] == "Việt\u00a0Nam"
    assert finding.severity == "error"


@pytest.mark.parametrize("fact", datasets.facts(), ids=lambda fact: fact.fact_id)
def test_the_statements_of_the_facts_table_are_true_pairs(fact):
    vi, en = Post(fact.statement_vi, "vi"), Post(fact.statement_en, "en")
    assert pair.names_agree(vi, en)
    assert pair.figures_agree(vi, en)


@pytest.mark.parametrize("name", datasets.naming(), ids=lambda name: name.name_id)
def test_every_name_of_the_card_agrees_with_itself_in_every_language(name):
    forms = {"vi": name.vi, "en": name.en, "fr": name.fr}
    for (here, one), (there, other) in itertools.permutations(forms.items(), 2):
        first, second = Post(f"… {one} …", here), Post(f"… {other} …", there)
        assert pair.names_agree(first, second), (here, there)


@pytest.mark.parametrize(
    ("vi", "en", "names"),
    [
        (
            "Nghệ sĩ Nguyễn Thị Lan hát",
            "Nguyen Thi Lam sings",
            {"Nguyễn Thị Lan", "Nguyen Thi Lam"},
        ),
        ("Ông Đặng Thái Sơn", "Mr Dang Thai Son", set()),
        ("Mời đến vịnh Nha Trang", "Come to Nha Trong Bay", {"Nha Trang", "Nha Trong"}),
        ("Ban nhạc Blue Lanterns biểu diễn", "The band Blue Lantern plays", {"Blue Lanterns"}),
        ("Ca sĩ khách mời hát", "The guest singer Orla Benn sings", {"Orla Benn"}),
        ("Giải Pluie d'Ormel", "The Pluie d'Ormell prize", {"Pluie d'Ormel", "Pluie d'Ormell"}),
        ("Tại rạp phim", "In the Cinéma Morel", {"Cinéma Morel"}),
        ("Chợ Saint-Erval", "The Saint-Erval market", set()),
        ("Chợ", "The Saint-Erval market", {"Saint-Erval"}),
        ("Anh Nam Sơn chơi đàn", "Nam Son plays", set()),
        ("Cảm ơn Haian", "Thank you, Hai An", set()),
        ("Tuần lễ Văn hóa khai mạc", "The Culture Week opens", set()),
        ("Bơi ở Hồ Gươm", "Swim in the lake", set()),
        ("Video mới", "The new film", set()),
        ("Khách từ Australia", "Visitors came", set()),
    ],
)
def test_a_persons_or_places_name_is_advised_on(vi, en, names):
    both = posts(("vi", vi), ("en", en))
    findings = check(both, "PAIR-004").findings
    assert {finding.message.params["what"] for finding in findings} == names
    assert all(finding.severity == "advice" for finding in findings)
    for finding in findings:
        text = {"vi": vi, "en": en}[finding.field]
        assert text[slice(*finding.span)] == finding.message.params["what"]


@pytest.mark.parametrize(
    ("vi", "en", "sites"),
    [
        ("https://example.org/vi/a", "https://www.example.org/en/b", set()),
        ("vi.example.org", "https://en.example.org.", set()),
        (
            "https://example.org",
            "https://example.com",
            {"https://example.org", "https://example.com"},
        ),
        ("Xem https://example.org/a.", "See", {"https://example.org/a"}),
        ("viết cho demo@example.org", "write to us", set()),
        ("v.v. và tăng 1.234,5", "etc.", set()),
        ("http://[", "", set()),
    ],
)
def test_links_lead_both_readers_to_the_same_site(vi, en, sites):
    both = posts(("vi", vi or "…"), ("en", en or "…"))
    assert {what for _, _, what in found(both, "PAIR-005")} == sites


def fields(artefact):
    return [finding.field for finding in check(artefact, "PAIR-006").findings]


EN = "In 2025 Viet Nam welcomed 21.2 million visitors."


def test_two_posts_for_one_place_are_told_once():
    three = (Post(f"{EN} {n}", "en", "x", field=f"en{n}") for n in range(3))
    twice = Posts((*three, Post("Chào", "vi", "x")))
    assert fields(twice) == ["en0"]
    drafts = Posts((Post(EN, "en", field="a"), Post("Another one.", "en", field="b")))
    assert fields(drafts) == []


def test_a_text_pasted_into_the_other_language_is_told():
    assert fields(posts(("en", EN), ("vi", f" {EN}\n"))) == ["vi"]
    assert fields(posts(("en", "ASEAN"), ("vi", "ASEAN"))) == []


def test_a_text_pasted_on_all_platforms_is_told_and_on_some_is_not():
    assert fields(posts(("en", EN, "x"), ("en", EN, "facebook"))) == ["en-facebook"]
    own = ("en", "A record year for Viet Nam!", "instagram")
    assert fields(posts(("en", EN, "x"), ("en", EN, "facebook"), own)) == []
