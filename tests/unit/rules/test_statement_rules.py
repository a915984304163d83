"""STMT: slots, times, clearance, figures, people and names of a statement; hostile input."""

import datetime as dt
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doingoai.rules import Statement, check
from doingoai.rules.packs import _statement as examples
from doingoai.rules.packs._moments import Moment, moment, times

EN, VI = examples.EN, examples.VI
OPENED = dt.datetime(2026, 7, 28, 6, 38, tzinfo=dt.UTC)  # 07:38 in Port Clair
anything = st.text(alphabet=st.characters(exclude_categories=()), max_size=60)


def codes(statement, *rules):
    return {found.rule for found in check(statement, *(rules or ("STMT",))).findings}


def messages(statement, *rules):
    return [found.message.text("en") for found in check(statement, *rules).findings]


@pytest.mark.parametrize("statement", [EN, VI, examples.BITE_EN, examples.BITE_VI])
def test_a_sound_statement_has_no_findings(statement):
    assert check(statement, "STMT").findings == ()
    decomposed = replace(statement, text=unicodedata.normalize("NFD", statement.text))
    assert check(decomposed, "STMT").findings == ()


def test_an_empty_statement_lacks_everything():
    told = codes(Statement())
    assert {"STMT-001", "STMT-002", "STMT-003", "STMT-004", "STMT-006", "STMT-015"} <= told


@pytest.mark.parametrize("nothing", ["", "  ", "n/a", "None", "😀😀", "chưa có", "-", "Không"])
@pytest.mark.parametrize(
    ("slot", "code"), [("known", "STMT-001"), ("unknown", "STMT-002"), ("doing", "STMT-003")]
)
def test_a_slot_that_says_nothing_is_empty(slot, code, nothing):
    assert code in codes(replace(EN, **{slot: nothing}), code)


@pytest.mark.parametrize(
    ("language", "words", "named"),
    [
        ("en", "More at 11:00.", True),
        ("en", "We write again at noon.", True),
        ("en", "More by 2 p.m. on our page.", True),
        ("vi", "Thông tin tiếp theo lúc 11 giờ.", True),
        ("vi", "14h có thông tin.", True),
        ("en", "More as soon as possible.", False),
        ("vi", "Sẽ thông tin sớm nhất có thể.", False),
        ("en", "In due course.", False),
    ],
)
def test_the_next_information_has_an_hour(language, words, named):
    assert ("STMT-004" in codes(Statement(language=language, next_update=words))) is not named


def test_the_times_are_read_as_people_write_them():
    assert moment("8h20", "vi") == moment("08:20", "en") == Moment(500)
    assert moment("8 giờ 20", "vi") == moment("8.20 a.m.", "en") == Moment(500)
    assert moment("14 giờ", "vi") == moment("2 p.m.", "en") == Moment(14 * 60)
    iso = moment("2026-07-28T08:20+01:00", "en")
    assert iso == Moment(500, dt.date(2026, 7, 28), 60)
    assert [each.minute for each in times("at 9:00, then at noon", "en")] == [540, 720]
    for unreadable in ("", "soon", "25:99", "2026-13-45T08:20", "٣:٠٠", "x" * 10_000):
        assert moment(unreadable, "en") is None


def test_minutes_count_from_the_first_alarm_on_the_missions_clock():
    assert moment("08:08", "en").since(OPENED, "Europe/Lisbon") == 30
    assert moment("2026-07-28T08:08", "en").since(OPENED, "Europe/Lisbon") == 30
    assert moment("2026-07-28T14:08+07:00", "en").since(OPENED, "Europe/Lisbon") == 30
    assert moment("00:08", "en").since(OPENED.replace(hour=22), "Europe/Lisbon") == 30


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"cleared_at": "08:40"}, "issued_at"),
        ({"drafted_at": "08:26"}, "cleared_at"),
        ({"next_update": "On our page at 08:10."}, "next_update"),
        ({"issued_at": "in a moment"}, "issued_at"),
        ({"incident": "", "issued_at": "08:01"}, "issued_at"),
    ],
)
def test_times_out_of_order_are_told_at_the_later_one(changes, field):
    [found] = check(replace(EN, **changes), "STMT-005").findings
    assert found.field == field


def test_a_statement_past_midnight_is_in_order():
    night = replace(EN, incident="", drafted_at="23:50", cleared_at="23:58", issued_at="00:05")
    assert codes(night, "STMT-005") == set()


@pytest.mark.parametrize(
    ("cleared_by", "incident", "right"),
    [
        ("the Ambassador", "rumour", True),
        ("Ambassador, by e-mail", "rumour", True),
        ("ĐẠI SỨ", "rumour", True),
        ("dai su", "rumour", True),
        ("Đại sứ quán", "rumour", False),
        ("Phó Đại sứ", "rumour", False),
        ("the deputy head of mission", "rumour", False),
        ("me", "rumour", False),
        ("Cục Lãnh sự", "consular", True),
        ("Consular Department", "consular", True),
        ("the Ambassador", "consular", False),
        ("the Ambassador", "", True),
    ],
)
def test_the_card_says_who_clears(cleared_by, incident, right):
    statement = replace(EN, cleared_by=cleared_by, incident=incident)
    assert ("STMT-007" not in codes(statement, "STMT-007")) is right
    for found in check(statement, "STMT-007").findings:
        assert "Ambassador" in found.hint.text("en") or "Consular" in found.hint.text("en")


def test_the_target_is_the_courses_and_says_so():
    late = replace(EN, drafted_at="08:09", cleared_at="08:20", issued_at="08:39")
    assert messages(late, "STMT-008") == [
        "Drafted in minute 31; the course's target is minute 30.",
        "Issued in minute 61; the course's target is minute 60.",
    ]
    assert codes(replace(late, incident=""), "STMT-008") == set()


@pytest.mark.parametrize(
    ("issued", "known", "why"),
    [
        ("08:30", "The authority has 23 reports.", None),
        ("07:52", "The authority has 31 reports.", None),
        ("08:30", "The authority has 31 reports.", "corrected"),
        ("07:55", "The authority has 23 reports.", "minute 26"),
        ("08:30", "40 people have been taken ill.", "confirmed by nobody"),
        ("08:30", "Samples were taken in 4 cold stores.", None),
        ("08:30", "12% of the goods are tested.", "neither in the dossier"),
        ("08:30", "Importers ring 555 0142 or +351 210 000 000.", None),
        ("08:30", "On 28 July 2026 a message was passed on.", None),
    ],
)
def test_a_figure_must_have_been_confirmed_at_that_minute(issued, known, why):
    told = messages(replace(EN, known=known, issued_at=issued), "STMT-009")
    assert bool(told) is (why is not None), told
    assert why is None or why in told[0]


def test_a_number_in_words_that_was_corrected_is_found():
    stage = replace(EN, incident="collapse", known="Eight people have been treated.")
    assert "corrected" in messages(replace(stage, issued_at="16:00"), "STMT-009")[0]
    assert messages(replace(stage, issued_at="15:30"), "STMT-009") == []


def test_facts_that_are_named_may_be_stated():
    opening = Statement(
        form="opening",
        text="In 2025 Viet Nam welcomed 21.2 million visitors, and 5 schools sang.",
        facts=("arrivals-2025",),
    )
    assert codes(opening, "STMT-009") == set()
    more = opening.text + " Of them 300,000 came from here."
    assert codes(replace(opening, text=more), "STMT-009")


@pytest.mark.parametrize(
    ("language", "words", "incident"),
    [
        ("en", "The citizen is 24 years old.", "consular"),
        ("en", "It happened in ostrel quay.", "consular"),
        ("en", "A 31-year-old man was hurt.", ""),
        ("en", "He lies in Quayside Hospital.", ""),
        ("en", "We are in touch with Mr Sample.", ""),
        ("vi", "Chị Nguyễn Thị Mẫu đã về nhà.", ""),
        ("vi", "Công dân bị gãy chân.", "consular"),
        ("en", "The passport C1234567 was found.", ""),
    ],
)
def test_a_detail_that_gives_a_person_away_is_found(language, words, incident):
    assert codes(Statement(language=language, known=words, incident=incident), "STMT-010")


def test_offices_and_the_community_are_nobody():
    said = "Ông Đại sứ và bà con đã có mặt. Anh chị em gọi đường dây của Đại sứ quán."
    assert codes(Statement(language="vi", known=said), "STMT-010") == set()


@pytest.mark.parametrize(
    ("language", "text", "stale"),
    [
        ("en", "All 63 provinces take part.", True),
        ("vi", "Cả 63 tỉnh, thành phố tham gia.", True),
        ("en", "The film visits 5 provinces.", False),
        ("en", "Before 2025 there had been 63 provinces.", False),
        ("en", "The General Statistics Office counts 21.2 million.", True),
        ("vi", "Cục Thống kê công bố số liệu.", False),
    ],
)
def test_a_stale_count_or_a_former_name_is_found(language, text, stale):
    statement = Statement(form="opening", language=language, text=text)
    assert bool(codes(statement, "STMT-017")) is stale


def test_a_fact_must_hold_on_the_day_of_issue():
    opening = Statement(form="opening", text="Trade.", facts=("trade-january-2026",))
    assert codes(replace(opening, issued_at="2026-02-20T09:00"), "STMT-017") == set()
    assert codes(replace(opening, issued_at="2026-11-19T09:00"), "STMT-017")


def test_a_sound_bite_is_counted_as_it_is_spoken():
    words = " ".join(["word"] * 25)
    assert codes(Statement(form="sound-bite", text=words), "STMT-019") == set()
    assert codes(Statement(form="sound-bite", text=words + " more"), "STMT-019")
    spoken = "Việt Nam đón 21,2 triệu lượt khách " + "ta " * 29  # "hai mươi mốt phẩy hai": five
    bite = Statement(form="sound-bite", language="vi", text=spoken)
    assert codes(bite, "STMT-019") == set()
    [long] = messages(replace(bite, text=spoken + "ta"), "STMT-019")
    assert "41 syllables" in long


def test_copied_slots_earn_nothing():
    copied = replace(EN, unknown=EN.known, doing=EN.known, next_update=EN.known)
    fields = [found.field for found in check(copied, "STMT-023").findings]
    assert fields == ["unknown", "doing", "next_update"]


def test_the_other_language_is_noticed():
    assert codes(replace(EN, known=VI.known), "STMT-022")
    assert codes(replace(VI, known=EN.known), "STMT-022")


def test_running_text_is_judged_by_what_is_sure():
    good = (
        "At 15:20 part of the stage gave way. Five people are being treated. Why it happened is "
        "not known. The police have closed the park. We write again at 17:30."
    )
    bare = Statement(text=good, headline="Stage", cleared_by="Ambassador", cleared_at="15:50")
    assert codes(bare) <= {"STMT-009"}
    assert {"STMT-001", "STMT-002", "STMT-004"} <= codes(replace(bare, text="Hello"))


HOSTILE = {
    "one word": "Noted.",
    "ten thousand words": "The Embassy will give more at 11:00. " * 1_400,
    "emoji": "🔥" * 500,
    "markup": "<b>12</b> ![x](javascript:1) {{ fact }} %s %(x)s {0}",
    "another script": "大使馆正在了解情况。",
    "lone surrogate": "\ud800 11:00",
    "marks": "e" + "\u0301" * 2_000,
    "digits": "9" * 5_000,
    "blank lines": "\n" * 5_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("language", ["vi", "en", "fr", ""])
def test_hostile_input_gives_findings_and_no_crash(kind, language):
    text = HOSTILE[kind]
    for statement in (
        Statement(language=language, text=text),
        Statement(
            "holding", language, text, "", text, text, text, text, text, text, text, text, text
        ),
        Statement(form="sound-bite", language=language, text=text, source=text),
    ):
        report = check(statement, "STMT")
        assert report.findings
        assert len(report.findings) < 1_000
        for found in report.findings[:20]:
            assert found.message.text("vi")
            assert found.hint is None or found.hint.text("vi")


@given(
    st.builds(
        Statement,
        form=st.sampled_from(["holding", "update", "opening", "sound-bite", "?"]),
        language=st.sampled_from(["vi", "en", "fr", "xx", ""]),
        **dict.fromkeys(
            ("headline", "text", "known", "unknown", "doing", "next_update", "cleared_by"), anything
        ),
        **dict.fromkeys(("cleared_at", "drafted_at", "issued_at"), anything),
        incident=st.sampled_from(["", "rumour", "consular", "nothing", "../x"]),
        facts=st.tuples(st.sampled_from(["arrivals-2025", "x", ""])),
    )
)
@settings(max_examples=40, deadline=None)
def test_no_statement_whatever_breaks_a_rule(statement):
    check(statement, "STMT")
