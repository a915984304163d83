"""PAIR with a French version: figures, days, names and commitments, seen without French."""

import csv
import unicodedata

import pytest

from doingoai._paths import course_file
from doingoai.rules import Post, Posts, check

VI = (
    "Sáng 28/7/2026, Đại sứ quán Việt Nam tại Estamar được báo trang thị thực điện tử ngừng từ "
    "7 giờ 40. Có 1.234,5 tấn hàng đang chờ; 12,5% số hồ sơ là của công dân Nhật Bản. Bộ Ngoại "
    "giao và Cục Lãnh sự đã được thông báo. Đại sứ quán sẽ cung cấp thông tin tiếp theo lúc 14 giờ "
    "(giờ Lisbon). Năm 2025, Việt Nam đón 21,2 triệu lượt khách; kim ngạch đạt 475 tỷ đô la Mỹ. "
    "Việt Nam có 34 tỉnh, thành phố. Trước 12 giờ trưa, người nộp phải gửi lại ảnh. Quốc khánh là "
    "ngày 2/9/2026."
)
EN = (
    "On the morning of 28 July 2026 the Embassy of Viet Nam in Estamar was told that the e-visa "
    "page had been down since 7.40 a.m. 1,234.5 tonnes of goods are waiting; 12.5% of the "
    "applications are from Japanese nationals. The Ministry of Foreign Affairs and the Consular "
    "Department have been told. The Embassy will give an update at 14:00 (Lisbon time). In 2025 "
    "Viet Nam welcomed 21.2 million visitors; trade reached US$475 billion. Viet Nam has 34 "
    "provinces and cities. Before noon applicants must send their photograph again. The National "
    "Day is 2 September 2026."
)
FR = (
    "Le 28 juillet 2026 au matin, l’Ambassade du Viet Nam en Estamar a appris que le site de visas "
    "électroniques était en panne depuis 7 h 40. 1\u202f234,5 tonnes de marchandises sont en "
    "attente ; 12,5\u202f% des demandes viennent de ressortissants japonais. Le ministère des "
    "Affaires étrangères et le département consulaire en ont été informés. L’Ambassade donnera de "
    "nouvelles informations à 14 heures (heure de Lisbonne). En 2025, le Viet Nam a accueilli 21,2 "
    "millions de visiteurs ; les échanges ont atteint 475 milliards de dollars. Le Viet Nam compte "
    "34 provinces et villes. Avant midi, les demandeurs doivent renvoyer leur photo. La fête "
    "nationale est le 2 septembre 2026."
)


def versions(vi=VI, en=EN, fr=FR):
    texts = {"vi": vi, "en": en, "fr": fr}
    return Posts(tuple(Post(text, each, "", field=each) for each, text in texts.items()))


def found(posts):
    return check(posts, "PAIR").findings


def quoted(posts, field="fr"):
    """The rule and the words that a finding points at, in one version."""
    text = {post.field: unicodedata.normalize("NFC", post.text) for post in posts.posts}
    return {
        (each.rule, text[field][slice(*each.span)])
        for each in found(posts)
        if each.field == field and each.span
    }


def test_three_true_versions_have_no_findings():
    assert found(versions()) == ()
    nfd = [unicodedata.normalize("NFD", text) for text in (VI, EN, FR)]
    assert found(versions(*nfd)) == ()


@pytest.mark.parametrize(
    ("right", "wrong", "rule", "words"),
    [
        ("34 provinces", "63 provinces", "PAIR-001", "63"),
        ("21,2 millions", "21.2 millions", "PAIR-001", "21.2 millions"),
        ("475 milliards de dollars", "475 millions de dollars", "PAIR-001", None),
        ("12,5\u202f%", "15,2\u202f%", "PAIR-001", "15,2\u202f%"),
        ("1\u202f234,5", "1\u202f243,5", "PAIR-001", "1\u202f243,5"),
        ("34 provinces", "trente-trois provinces", "PAIR-001", "trente-trois"),
        ("2 septembre 2026", "3 septembre 2026", "PAIR-002", "3 septembre 2026"),
        ("7 h 40", "7 h 14", "PAIR-002", "7 h 14"),
        ("ressortissants japonais", "ressortissants du Pérou", "PAIR-003", "Pérou"),
        (
            "département consulaire",
            "Office national des statistiques",
            "PAIR-003",
            "Office national des statistiques",
        ),
        ("Lisbonne", "Londres", "PAIR-004", "Londres"),
    ],
)
def test_a_wrong_figure_day_or_name_in_the_french_is_found(right, wrong, rule, words):
    assert right in FR
    posts = versions(fr=FR.replace(right, wrong))
    assert rule in {each.rule for each in found(posts)}
    if words:
        assert (rule, words) in quoted(posts)


def test_three_planted_mismatches_are_found_at_once():
    fr = FR.replace("34 provinces", "63 provinces").replace("28 juillet", "27 juillet")
    told = quoted(versions(fr=fr.replace("du Viet Nam en Estamar", "du Viet Nam en Osumira")))
    assert {("PAIR-001", "63"), ("PAIR-002", "27 juillet 2026")} <= told
    assert any(
        "Estamar" in each.message.text("en")
        for each in found(versions(fr=fr.replace("en Estamar", "en Osumira")))
        if each.rule == "PAIR-003"
    )


@pytest.mark.parametrize(
    ("vi", "en", "fr", "firmer"),
    [
        (
            "Chúng tôi sẽ xem xét hỗ trợ chi phí.",
            "We will pay the costs.",
            "Nous examinerons la prise en charge des frais.",
            {"en"},
        ),
        (
            "Cơ quan cam kết trả lời mọi hồ sơ.",
            "The mission hopes to answer all applications.",
            "La mission s’engage à répondre à toutes les demandes.",
            {"vi", "fr"},
        ),
        ("Đại sứ quán sẽ thu phí.", "The Embassy will not charge a fee.", "", {"en"}),
        ("Hồ sơ phải có ảnh.", "", "Les demandes devraient comporter une photo.", {"vi"}),
        (
            "Chúng tôi đã báo gia đình. Chúng tôi sẽ cố gắng trả lời các câu hỏi, mong bà con chờ.",
            "The family has been told. We will answer every question. Please be patient.",
            "",
            {"en"},
        ),
    ],
)
def test_the_version_that_commits_to_more_is_named(vi, en, fr, firmer):
    findings = check(versions(vi, en, fr), "PAIR-008").findings
    assert {each.field for each in findings} == firmer
    assert all(each.severity == "advice" and each.hint for each in findings)


@pytest.mark.parametrize(
    ("vi", "en", "fr"),
    [
        (
            "Đại sứ quán sẽ không thu phí.",
            "The Embassy will not charge a fee.",
            "L’Ambassade ne percevra aucun droit.",
        ),
        (
            "Đại sứ quán thông báo kết quả lúc 14h.",
            "The Embassy will announce the result at 14:00.",
            "L’Ambassade annoncera le résultat à 14 h.",
        ),
        (
            "Triển lãm khai mạc ngày 5/6.",
            "The exhibition will open on 5 June.",
            "L’exposition ouvre le 5 juin.",
        ),
        (
            "Không phải nộp lại hồ sơ.",
            "Nobody needs to file again.",
            "Il n’est pas nécessaire de déposer une nouvelle demande.",
        ),
    ],
)
def test_the_same_commitment_in_each_languages_way_is_left_alone(vi, en, fr):
    assert check(versions(vi, en, fr), "PAIR-008").findings == ()


@pytest.mark.parametrize(
    "text",
    ["", " ", "Oui", "😀😀", "<b>12</b> ![](x)", "La mission fera. " * 4000, "不 知道", "\ud800"],
)
def test_no_french_text_whatever_breaks_the_pair(text):
    findings = found(versions(fr=text))
    assert bool(findings) is bool(text.strip())
    assert len(findings) < 200


def table(name):
    with course_file("datasets", "drafts", f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", ["versions", "practice_versions"])
def test_every_planted_mismatch_is_found_and_mended_versions_are_clean(name):
    rows, labels = table(name), table(f"{name}_labels")
    languages = [each for each in ("vi", "en", "fr") if each in rows[0]]
    texts = {each: "\n".join(row[each] for row in rows) for each in languages}
    planted = Posts(tuple(Post(text, each, "", field=each) for each, text in texts.items()))
    told = [
        (found.field, texts[found.field][slice(*found.span)])
        for found in check(planted, "PAIR").findings
    ]
    for label in labels:
        assert any(
            field == label["language"] and (label["stands"] in words or words in label["stands"])
            for field, words in told
        ), label
        texts[label["language"]] = texts[label["language"]].replace(label["stands"], label["right"])
    mended = Posts(tuple(Post(text, each, "", field=each) for each, text in texts.items()))
    assert check(mended, "PAIR").findings == ()
