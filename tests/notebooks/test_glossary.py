"""The glossary holds in every message, in the course and in the library."""

from __future__ import annotations

import pytest

from doingoai._paths import clone_root
from doingoai.build._catalogue import LIBRARY, PROSE
from doingoai.build._glossary import (
    EXCEPTIONS,
    GLOSSARY,
    Excuse,
    against_glossary,
    read_excuses,
    read_glossary,
    unused_excuses,
)
from doingoai.build._po import Entry, read

SMALL = """\
en,vi,note
engagement rate,tỷ lệ tương tác,always name the denominator
outcome / impact,kết quả (thay đổi) / tác động,
international opinion,công luận quốc tế; dư luận quốc tế,
clearance,"xin ý kiến, duyệt nội dung",NEVER 'thông quan'
mission abroad,cơ quan đại diện (Việt Nam ở nước ngoài),"Law 33; never 'sứ mệnh', 'phái bộ'"
holding statement,phát ngôn ban đầu,Avoid 'tuyên bố chờ' (calque) and 'tuyên bố tạm thời' (no)
headquarters (the ministry),Bộ; trong nước,not 'trụ sở chính'
spokesperson,người phát ngôn,not 'phát ngôn viên' in a title
study,nghiên cứu,
"""
GLOSSARY_SMALL = read_glossary(SMALL)


def found(english, vietnamese, *excuses):
    entry = Entry("m/lesson/a", english, vietnamese)
    return [each.code for each in against_glossary("vi.po", [entry], GLOSSARY_SMALL, excuses)]


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("The engagement rate by reach", "Tỷ lệ tương tác theo số người tiếp cận"),
        ("Engagement  rates\ncompared", "So sánh tỷ lệ\ntương tác"),
        ("Which outcomes?", "Những kết quả nào?"),
        ("Its impact", "Tác động"),
        ("international opinion", "dư luận quốc tế"),
        ("after clearance", "sau khi xin ý kiến"),
        ("after clearance", "sau khi duyệt nội dung"),
        ("missions abroad", "các cơ quan đại diện"),
        ("{{ impact }} of it", "một nửa"),
        ("impactful studies", "các nghiên cứu"),
        ("not yet translated: impact", ""),
    ],
)
def test_a_right_translation_passes(english, vietnamese):
    assert found(english, vietnamese) == []


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("The engagement rate by reach", "Mức độ tương tác theo số người tiếp cận"),
        ("Its impact", "Kết quả của nó"),
        ("Its OUTCOMES", "Những điều đạt được"),
        ("after clearance", "sau khi xong"),
        ("two studies", "hai bài"),
    ],
)
def test_another_word_for_a_term_is_found(english, vietnamese):
    assert found(english, vietnamese) == ["term-differs"]


@pytest.mark.parametrize(
    "word",
    ["thông quan", "Sứ mệnh", "phái bộ", "tuyên bố chờ", "tuyên bố tạm thời", "trụ sở chính"],
)
def test_a_false_friend_is_found_wherever_it_stands(word):
    assert found("Anything", f"Ở đây có {word}.") == ["term-banned"]


def test_what_is_wrong_only_in_some_places_is_not_banned():
    assert found("Anything", "một phát ngôn viên") == []


def test_an_exception_excuses_its_term_where_it_says():
    excuse = Excuse("impact", "impact of a stone", "the ordinary word")
    assert found("the impact of a stone", "cú va chạm", excuse) == []
    assert found("the impact of a post", "cú va chạm", excuse) == ["term-differs"]
    assert found("an outcome", "điều xảy ra", excuse) == ["term-differs"]


def test_an_exception_that_excuses_nothing_or_has_no_reason_is_found():
    entries = [Entry("m/lesson/a", "the impact of a stone", "cú va chạm")]
    used = Excuse("impact", "of a stone", "the ordinary word")
    idle = Excuse("impact", "of a tree", "the ordinary word")
    mute = Excuse("impact", "of a stone", " ")
    assert unused_excuses(entries, GLOSSARY_SMALL, (used, idle, mute)) == (idle, mute)


def test_the_glossarys_own_bans_are_read():
    root = clone_root()
    banned = read_glossary((root / GLOSSARY).read_text(encoding="utf-8")).banned
    assert {"đường cơ sở", "cấm vận", "thông quan", "sứ mệnh", "phái bộ", "trụ sở chính"} <= set(
        banned
    )


@pytest.mark.parametrize("file", [PROSE, LIBRARY])
def test_the_glossary_holds_in(file):
    root = clone_root()
    glossary = read_glossary((root / GLOSSARY).read_text(encoding="utf-8"))
    excuses = read_excuses((root / EXCEPTIONS).read_text(encoding="utf-8"))
    entries = read(root / file, file).entries
    problems = against_glossary(file, entries, glossary, excuses)
    assert "\n".join(problem.text("en") for problem in problems) == ""


def test_every_exception_is_needed_and_says_why():
    root = clone_root()
    glossary = read_glossary((root / GLOSSARY).read_text(encoding="utf-8"))
    excuses = read_excuses((root / EXCEPTIONS).read_text(encoding="utf-8"))
    entries = [entry for file in (PROSE, LIBRARY) for entry in read(root / file, file).entries]
    assert unused_excuses(entries, glossary, excuses) == ()
