"""What stands in a reply is heard in both languages, with its place, however it was typed."""

from __future__ import annotations

import unicodedata

import pytest

from doingoai import spokesperson as sp
from doingoai.datasets import load
from doingoai.text import nfc

# By measure: what is heard, and what sounds like it and is not.
HEARD = {
    "refusals": {
        "en": (
            [
                "No comment.",
                "I won't answer this.",
                "We aren't talking about it.",
                "Next question.",
            ],
            [
                "I can't say more because the family has asked us not to.",
                "I won't discuss the tender. The Ministry of Finance answers that on Monday.",
            ],
        ),
        "vi": (
            [
                "Tôi không bình luận.",
                "Xin miễn trả lời.",
                "Chuyện này nhạy cảm.",
                "Mời câu khác ạ.",
            ],
            [
                "Tôi không nói thêm vì gia đình đề nghị giữ kín.",
                "Tôi chưa trả lời được; thứ Hai Bộ Tài chính công bố.",
            ],
        ),
    },
    "speculation": {
        "en": (
            ["It was probably the heat.", "I guess so.", "If that came true, we would stop it."],
            ["I won't guess.", "We may publish it at noon.", "If you feel unwell, call a doctor."],
        ),
        "vi": (
            ["Có lẽ do trời nóng.", "Tôi đoán vậy.", "Nhiều khả năng là chập điện."],
            ["Tôi không phỏng đoán.", "Nếu anh thấy khó chịu thì gọi bác sĩ.", "Mong là kịp."],
        ),
    },
    "blame": {
        "en": (
            ["The firm was negligent.", "It is their fault.", "They only want clicks."],
            ["It was our fault.", "I blame nobody.", "We were not careless."],
        ),
        "vi": (
            ["Nhà thầu làm ăn cẩu thả.", "Lỗi thuộc về hãng.", "Họ cố tình gây rối."],
            ["Lỗi này của chúng tôi.", "Tôi không đổ lỗi cho ai.", "Anh em không cẩu thả."],
        ),
    },
    "promises": {
        "en": (
            ["I guarantee it.", "Everybody will be compensated.", "Off the record, yes."],
            ["I can't promise that.", "We promise to call back by six.", "I am on the record."],
        ),
        "vi": (
            ["Tôi hứa ai cũng được đền bù.", "Sẽ miễn thị thực.", "Nói riêng với anh thôi."],
            ["Tôi không hứa thay ai.", "Chúng tôi hứa sẽ gọi lại trước 18 giờ."],
        ),
    },
    "unknowns": {
        "en": (
            ["We don't know yet.", "It is being looked into.", "That isn't clear."],
            ["Yes, two."],
        ),
        "vi": (["Chúng tôi chưa rõ.", "Đang xác minh.", "Chưa có kết luận."], ["Có hai người."]),
    },
    "times_named": {
        "en": (
            ["At 14:00.", "Tomorrow morning.", "When the authority publishes.", "See our page."],
            ["Soon.", "In due course.", "When we know more.", "I will come back to you."],
        ),
        "vi": (
            ["Lúc 14 giờ.", "Sáng mai.", "Khi cơ quan chức năng công bố.", "Xem trên trang."],
            ["Sẽ sớm thông tin.", "Khi có thông tin.", "Trong thời gian tới."],
        ),
    },
    "referrals": {
        "en": (["Please ask the police.", "That is decided by the court."], ["We decide that."]),
        "vi": (["Đề nghị anh hỏi cảnh sát.", "Việc đó do tòa án quyết định."], ["Tôi quyết."]),
    },
    "cliches": {
        "en": (["We take this very seriously.", "Safety is our top priority."], ["It is shut."]),
        "vi": (["Chúng tôi đặc biệt quan tâm.", "Đây là sự việc đáng tiếc."], ["Quầy đóng cửa."]),
    },
}
CASES = [
    (measure, language, text, wanted)
    for measure, languages in HEARD.items()
    for language, (there, missing) in languages.items()
    for text, wanted in [*((one, True) for one in there), *((one, False) for one in missing)]
]


@pytest.mark.parametrize(("measure", "language", "text", "wanted"), CASES)
def test_what_is_said_is_heard_and_what_only_sounds_like_it_is_not(measure, language, text, wanted):
    assert bool(getattr(sp, measure)(text, language)) is wanted


@pytest.mark.parametrize(("measure", "language", "text", "wanted"), CASES)
def test_a_decomposed_text_between_emoji_is_heard_alike_with_its_place(
    measure, language, text, wanted
):
    decomposed = unicodedata.normalize("NFD", f"🎉 {text} 👍🏽")
    passages = getattr(sp, measure)(decomposed, language)
    assert bool(passages) is wanted
    for said in passages:
        assert nfc(decomposed)[said.start : said.end] == said.words


def test_either_way_of_placing_a_tone_and_of_writing_i_and_y_is_heard():
    assert sp.speculation("Có lẽ là do hoả hoạn.", "vi")
    assert sp.cliches("Sẽ xử lý nghiêm.", "vi")
    assert sp.cliches("Sẽ xử lí nghiêm.", "vi")
    old, new = "Bộ phận này tùy tiện.", "Bộ phận này tuỳ tiện."
    assert sp.blame(old, "vi")[0].start == sp.blame(new, "vi")[0].start


@pytest.mark.parametrize("measure", HEARD)
@pytest.mark.parametrize(
    "text", ["", "   ", "🎉🎉", "…", "<b>no</b>", "\ud83d", "\0", "a" * 30_000]
)
def test_nothing_is_heard_in_nothing(measure, text):
    for language in ("vi", "en", "fr", ""):
        for said in getattr(sp, measure)(text, language):
            assert said.words


def test_only_two_languages_have_lists():
    assert sp.refusals("No comment.", "fr") == ()
    assert sp.answers_first("Quand ?", "Bientôt.", "fr") is None
    assert sp.repeats_frame("Vous cachez ?", "Nous ne cachons rien.", "fr") == ()


@pytest.mark.parametrize(
    ("question", "reply", "language", "answers"),
    [
        ("Is the page down?", "Yes. What matters is that the counter is open.", "en", True),
        ("How many came?", "About 200. We are proud of each of them.", "en", True),
        ("Who is to blame?", "That is not known yet. Let me talk about tourism.", "en", True),
        ("Is it safe?", "The food authority answers that. Our coast is beautiful.", "en", True),
        ("Is the page down?", "What matters is our long friendship.", "en", False),
        ("Is the page down?", "No comment. Let us talk about culture.", "en", False),
        ("Is the page down?", "No comment.", "en", None),
        ("Trang có sập không?", "Có. Điều quan trọng là quầy vẫn mở.", "vi", True),
        ("Bao nhiêu người đến?", "Khoảng 200. Chúng tôi tự hào.", "vi", True),
        ("Trang có sập không?", "Điều quan trọng là tình hữu nghị.", "vi", False),
        ("Trang có sập không?", "", "vi", None),
    ],
)
def test_an_answer_is_heard_before_the_bridge_or_missed(question, reply, language, answers):
    assert sp.answers_first(question, reply, language) is answers


@pytest.mark.parametrize(
    ("question", "reply", "language", "words"),
    [
        ("Are you hiding it?", "We have hidden nothing.", "en", ["hidden"]),
        ("Are you hiding it?", "You say hiding. Here is the list.", "en", []),
        ("Are you hiding it?", "The list is public.", "en", []),
        ("Was the stage dangerous?", "It wasn't dangerous.", "en", ["dangerous"]),
        ("Was the stage dangerous?", "The inspectors say which parts are dangerous.", "en", []),
        ("Sao lại bưng bít?", "Chúng tôi không bưng bít.", "vi", ["bưng bít"]),
        ("Sao lại bưng bít?", "Từ ấy là của anh, danh sách đây.", "vi", []),
        ("Sao các anh hoà hoãn?", "Chúng tôi không hòa hoãn.", "vi", []),
    ],
)
def test_the_askers_loaded_words_are_heard_in_the_reply(question, reply, language, words):
    assert [said.words for said in sp.repeats_frame(question, reply, language)] == words


def test_words_known_to_be_loaded_are_heard_in_other_forms():
    heard = sp.repeats_frame("A?", "We were never lurking there.", "en", loaded=("lurks",))
    assert [said.words for said in heard] == ["lurking"]
    assert sp.repeats_frame("A?", "Đó không phải gánh xiếc.", "vi", loaded=("gánh xiếc",))


def test_the_share_of_a_message_is_of_its_telling_words():
    message = "Visas already issued stay good"
    assert sp.message_share("The visas that were issued already all stay good.", message, "en") == 1
    assert sp.message_share("We open at nine.", message, "en") == 0
    assert sp.message_share("anything", "", "en") == 0
    assert 0 < sp.message_share("Thị thực đã cấp", "Thị thực đã cấp vẫn có giá trị", "vi") < 1


def test_a_question_handed_back_is_recognised_in_any_signs():
    assert sp.copies_question("How many people came?", "how many people came")
    assert sp.copies_question(
        "Có bao nhiêu người đến?", unicodedata.normalize("NFD", "Có bao nhiêu người đến")
    )
    assert not sp.copies_question("How many people came?", "Two hundred people came to see it.")
    assert not sp.copies_question("Why?", "Why?")


def test_every_model_answer_of_the_questions_is_heard_without_a_refusal_guess_or_promise():
    rows = load("press-questions")
    for language in ("en", "vi"):
        for text in rows[f"answer_{language}"].fillna(""):
            for measure in (sp.refusals, sp.speculation, sp.blame, sp.promises):
                assert measure(text, language) == (), (measure.__name__, text)
