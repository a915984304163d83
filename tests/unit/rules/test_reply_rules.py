"""Replies as people give them: what is found, where, and that nothing breaks the rules."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import replace

import pytest

from doingoai import rules
from doingoai.rules import Context, Folder, Reply

DAY = Context(today=dt.date(2026, 7, 28))
EN = Reply(
    "Is it true that the visa page has been down since this morning?",
    "Yes, since 08:05. The firm looks for the cause, and we tell you at 14:00 what it has found.",
    "en",
)
VI = Reply(
    "Có đúng là trang thị thực không truy cập được từ sáng nay?",
    "Đúng, từ 08:05. Đơn vị vận hành đang tìm nguyên nhân, 14:00 chúng tôi thông tin tiếp.",
    "vi",
)


def found(reply, *codes):
    return [each.rule for each in rules.check(reply, *(codes or ("RPLY",)), context=DAY).findings]


def said(text, like=EN, **more):
    return replace(like, text=text, **more)


@pytest.mark.parametrize("reply", [EN, VI])
def test_a_sound_reply_is_left_alone_and_not_called_cleared(reply):
    report = rules.check(reply, context=DAY)
    assert report.findings == ()
    assert report.as_json("en")["clearance"] is False


MESSAGE = "Visas already issued stay good until their date"
HOSTILE = {
    "nothing": (said(""), "RPLY-001"),
    "one word": (said("Yes"), "RPLY-001"),
    "emoji alone": (said("🎉👍🏽🙏"), "RPLY-001"),
    "signs alone": (said("… !!! ???", VI), "RPLY-001"),
    "ten thousand words": (said("We tell you at 14:00. " * 2_000), "RPLY-004"),
    "ten thousand syllables": (said("Chúng tôi thông tin lúc 14:00. " * 1_700, VI), "RPLY-004"),
    "another language": (said("Trang ngừng hoạt động từ sáng nay, anh chị thông cảm."), "RPLY-002"),
    "another language yet": (
        said("La page est en panne depuis ce matin et nous cherchons la cause avec soin."),
        "RPLY-002",
    ),
    "Vietnamese without marks": (said("Trang khong truy cap duoc tu sang nay", VI), "RPLY-002"),
    "the question copied": (said(EN.question), "RPLY-003"),
    "the question copied, decomposed": (
        said(unicodedata.normalize("NFD", VI.question).upper(), VI),
        "RPLY-003",
    ),
    "the message alone": (said(MESSAGE + ".", message=MESSAGE), "RPLY-014"),
    "markup": (said("<b>No comment</b><script>alert(1)</script>"), "RPLY-008"),
    "decomposed": (said(unicodedata.normalize("NFD", "Tôi không bình luận."), VI), "RPLY-008"),
    "emoji between": (said("No 🎉 comment? No comment. 🎉"), "RPLY-008"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_an_odd_reply_gets_a_useful_finding(what):
    reply, code = HOSTILE[what]
    report = rules.check(reply, "RPLY", context=DAY)
    assert code in [each.rule for each in report.findings]
    for each in report.findings:
        assert each.hint is not None
        assert each.message.text("vi") != each.message.text("en")
        assert "<script>" not in report.html("en")


@pytest.mark.parametrize(
    "text", ["\0", "\ud83d", "a" * 50_000, "é" * 9_000, "((((", "1,2,3 " * 3_000]
)
@pytest.mark.parametrize("like", [EN, VI, replace(EN, language="fr"), Reply()])
def test_no_text_breaks_the_rules(text, like):
    rules.check(replace(like, text=text, question=text, message=text), "RPLY", context=DAY)


def test_a_span_covers_the_words_that_were_noticed_in_the_composed_text():
    text = unicodedata.normalize("NFD", "🎉 Đúng, từ 08:05. Có lẽ là do quá tải.")
    (finding,) = rules.check(said(text, VI), "RPLY-009", context=DAY).findings
    start, end = finding.span
    assert unicodedata.normalize("NFC", text)[start:end].casefold() == "có lẽ"


FACT = Reply("How many visitors came in 2025?", "", "en", facts=("arrivals-2025",))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("About 21.2 million.", []),
        ("More than 21 million visitors.", []),
        ("Twenty-one point two million.", []),
        ("22 million visitors.", ["RPLY-005"]),
        ("More than 22 million.", ["RPLY-005"]),
        ("21.2 million, and 900 came from Estamar.", ["RPLY-007"]),
        ("I do not have it here; at 14:00 you get it.", []),
        ("In 2025, at our three counters, on 2 September: 21.2 million.", []),
    ],
)
def test_figures_are_held_against_the_fact_that_is_named(text, codes):
    assert found(said(text, FACT), "RPLY-005", "RPLY-007") == codes


def test_the_facts_of_the_question_count_where_the_reply_names_none():
    asked = replace(FACT, facts=(), question_id="tour-arrivals")
    assert found(said("Exactly 17.6 million.", asked), "RPLY-005") == ["RPLY-005"]
    assert found(said("About 21.2 million.", asked), "RPLY-005") == []


def test_a_fact_that_has_expired_is_told_where_it_is_stated():
    old = Reply("How was trade?", "88.16 billion dollars.", "en", facts=("trade-january-2026",))
    assert found(old, "RPLY-006") == ["RPLY-006"]
    assert found(said("We have no newer figure; at 14:00 we do.", old), "RPLY-006") == []


def test_without_facts_dossier_or_question_no_figure_is_a_new_claim():
    assert found(said("There were 312 calls in June."), "RPLY-007") == []
    assert found(said("There were 312 calls.", incident="rumour"), "RPLY-007") == ["RPLY-007"]
    assert found(said("There were 312 calls.", incident="no-such-thing"), "RPLY-007") == []


@pytest.mark.parametrize("incident", ["consular", ""])
def test_a_persons_details_are_told_in_a_consular_case_alone(incident):
    reply = said("She is 34 years old.", incident=incident)
    assert found(reply, "RPLY-016") == (["RPLY-016"] if incident else [])


def test_a_view_of_ones_own_is_told_only_where_the_card_refers():
    view = "In my view the product is safe."
    assert found(said(view), "RPLY-015") == []
    assert "RPLY-015" in found(said(view, refers=True), "RPLY-015")
    assert "RPLY-015" in found(said(view, question_id="rumour-safe"), "RPLY-015")
    assert found(said("Please ask the food authority of Estamar.", refers=True), "RPLY-015") == []


def test_the_loaded_words_of_a_known_question_are_known():
    reply = said("It is no rip-off.", question="Why so expensive?", question_id="visa-fee")
    assert found(reply, "RPLY-011") == ["RPLY-011"]
    assert found(replace(reply, question_id="no-such-question"), "RPLY-011") == []


def test_findings_on_a_folder_say_which_reply():
    folder = Folder(replies=(EN, said("No comment.")))
    (finding,) = rules.check(folder, "RPLY-008", context=DAY).findings
    assert finding.field == "replies/2/text"


# What somebody does who follows the hint, by the rule and its language.
MENDED = {
    "RPLY-001": ("It is down since 08:05.", "Trang ngừng từ 08:05."),
    "RPLY-002": (EN.text, VI.text),
    "RPLY-003": (EN.text, VI.text),
    "RPLY-004": (EN.text, VI.text),
    "RPLY-005": ("About 21.2 million.", "Khoảng 21,2 triệu lượt."),
    "RPLY-006": ("You get the newer figure at 14:00.", "14:00 tôi gửi số liệu mới."),
    "RPLY-007": ("I check that and come back by 14:00.", "Tôi kiểm tra, 14:00 trả lời anh."),
    "RPLY-008": (
        "I can't, because the court has the case. It publishes on Friday.",
        "Tôi chưa nói được vì tòa đang xử. Thứ Sáu tòa công bố.",
    ),
    "RPLY-009": (EN.text, VI.text),
    "RPLY-010": (
        "The page was down for six hours. We now test it every night.",
        "Trang ngừng sáu tiếng. Từ nay đêm nào chúng tôi cũng kiểm tra.",
    ),
    "RPLY-011": (
        "There were 14, and the list is on our page.",
        "Có 14 đơn, danh sách ở trên trang.",
    ),
    "RPLY-012": ("Yes, since 08:05. The counter is open.", "Đúng, từ 08:05. Quầy vẫn mở."),
    "RPLY-013": ("Not known yet; we have it at 14:00.", "Chưa rõ; 14:00 có thông tin."),
    "RPLY-014": (f"Yes, since 08:05. {MESSAGE}.", "Đúng, từ 08:05. Thị thực đã cấp vẫn dùng được."),
    "RPLY-015": (
        "The food authority of Estamar answers that at 16:00.",
        "Câu này do Cơ quan An toàn thực phẩm Estamar trả lời lúc 16:00.",
    ),
    "RPLY-016": (
        "The consular section is with the family.",
        "Bộ phận Lãnh sự đang ở bên gia đình.",
    ),
    "RPLY-017": (
        "Yes, since 08:05. What matters is that the counter is open.",
        "Đúng, từ 08:05. Điều quan trọng là quầy vẫn mở.",
    ),
    "RPLY-018": (
        "The bank decides that. We call everybody back by Friday.",
        "Việc đó do ngân hàng quyết định. Thứ Sáu chúng tôi gọi lại cho từng người.",
    ),
    "RPLY-019": ("The list is on our page.", "Danh sách có ở trên trang."),
}
BAD = [
    (code, number)
    for code, rule in rules.all_rules().items()
    if code.startswith("RPLY")
    for number in range(len(rule.bad))
]


@pytest.mark.parametrize(("code", "number"), BAD)
def test_whoever_does_what_the_hint_says_is_rid_of_the_finding(code, number):
    bad = rules.all_rules()[code].bad[number]
    assert code in found(bad, code)
    assert found(said(MENDED[code][bad.language == "vi"], bad), code) == []
