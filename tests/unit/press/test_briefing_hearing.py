"""What the room hears, what it prints, and that it claims no more than it heard."""

from __future__ import annotations

import dataclasses
import unicodedata

import pytest
from briefing_room import GUESS, PLAIN_EN, PLAIN_VI, REFUSAL, RIGHT, ROOM, one_question, question

from doingoai.i18n import LANGUAGES, Message, translate
from doingoai.press.briefing import SOUNDS, Briefing, Setting, Turn, answer, start
from doingoai.press.briefing._headlines import (
    HEADLINES,
    PLAIN,
    SOBER,
    TOPICS,
    WAITED,
    WITHOUT_WORDS,
)
from doingoai.press.briefing._heard_words import MISHEARD
from doingoai.press.briefing._meters import MOST
from doingoai.rules import all_rules

LATER = {
    "en": "That is not known yet. We come back to you at 16:00 on our page.",
    "vi": "Hiện chưa có thông tin về việc này. Chúng tôi sẽ cập nhật lúc 16 giờ trên trang này.",
}
WRONG = {
    "en": "Viet Nam received about 27.3 million visitors in 2025.",
    "vi": "Năm 2025 Việt Nam đón khoảng 27,3 triệu lượt khách quốc tế.",
}
EXPECTED = [
    ("guess", GUESS, {"speculation"}),
    ("refusal", REFUSAL, {"refusal"}),
    ("right figure", RIGHT, {"figure"}),
    ("wrong figure", WRONG, {"wrong-figure"}),
    ("later", LATER, {"told-when"}),
    ("one word", {"en": "Yes.", "vi": "Vâng."}, {"nothing"}),
    ("emoji", {"en": "🙂🙂", "vi": "🙂🙂"}, {"nothing"}),
    ("the question", {"en": f"{PLAIN_EN} (1)", "vi": f"{PLAIN_VI} (1)"}, {"copied"}),
    ("the other language", {"en": RIGHT["vi"], "vi": RIGHT["en"]}, {"other-language"}),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("texts", "codes"), [case[1:] for case in EXPECTED], ids=[case[0] for case in EXPECTED]
)
def test_what_is_said_is_heard(language: str, texts: dict[str, str], codes: set[str]) -> None:
    assert codes <= answer(one_question(language), texts[language]).heard


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_heard_does_not_depend_on_how_letters_are_put_together(language: str) -> None:
    briefing = one_question(language)
    for texts in (GUESS, RIGHT, LATER):
        apart = unicodedata.normalize("NFD", texts[language])
        assert answer(briefing, apart).because == answer(briefing, texts[language]).because


def test_only_the_key_message_repeated_is_heard_as_that() -> None:
    message = "Viet Nam welcomes visitors with open doors and good food"
    briefing = dataclasses.replace(one_question(), message=message)
    assert "only-message" in answer(briefing, f"{message}. {message}. {message}.").heard


@pytest.mark.parametrize("language", LANGUAGES)
def test_ten_thousand_words_are_heard_as_long(language: str) -> None:
    turn = answer(one_question(language), f"{RIGHT[language]} " * 700)
    assert "long" in turn.heard
    assert turn.seconds > 1000


@pytest.mark.parametrize("language", LANGUAGES)
def test_headline_and_reasons_quote_the_words_that_led_to_them(language: str) -> None:
    turn = answer(one_question(language), GUESS[language])
    assert turn.headline is not None
    assert turn.headline.code == "speculation"
    heard = next(each for each in turn.because if each.code == "speculation")
    assert heard.words
    for words in heard.words:
        assert words in turn.reply
    assert heard.words[0] in turn.headline.text.text(language)
    assert heard.words[0] in turn.headline.reasons[0].text(language)


def test_a_reason_from_a_rule_that_may_be_mistaken_says_so() -> None:
    for texts in (GUESS, REFUSAL, RIGHT):
        turn = answer(one_question(), texts["en"])
        assert turn.headline is not None
        reasons = [each.text("en") for each in turn.headline.reasons]
        unsure = [not each.sure for each in turn.because]
        assert (MISHEARD in reasons) == any(unsure)
        assert ["(by the wording)" in each for each in reasons[: len(unsure)]] == unsure


def test_a_wrong_figure_is_certain_and_a_merit_of_wording_is_not() -> None:
    wrong = next(
        each for each in answer(one_question(), WRONG["en"]).because if each.code == "wrong-figure"
    )
    later = next(
        each for each in answer(one_question(), LATER["en"]).because if each.code == "told-when"
    )
    assert wrong.sure
    assert not later.sure


def test_every_rule_on_replies_is_heard_or_said_not_to_be() -> None:
    from doingoai.press.briefing._hear import _BY_RULE

    there = {code for code, rule in all_rules().items() if rule.pack == "RPLY"}
    assert set(_BY_RULE) <= there
    assert set(_BY_RULE.values()) <= set(SOUNDS)


def test_where_people_may_be_hurt_no_paper_jokes() -> None:
    for topic in sorted(SOBER):
        for seed in range(1, 30):
            briefing = dataclasses.replace(
                one_question(topic=topic), setting=Setting("en", seed, count=1, pressure=3)
            )
            silent = answer(briefing, "").headline
            assert silent is not None
            assert silent.text.msgid == WAITED[0]


def test_every_headline_can_be_printed_in_both_languages() -> None:
    lists = [*HEADLINES.values(), *WITHOUT_WORDS.values(), PLAIN, WAITED]
    for msgid in {each for listed in lists for each in listed}:
        english, vietnamese = (
            Message(msgid, {"topic": Message(TOPICS["trade"]), "words": "…"}).text(language)
            for language in ("en", "vi")
        )
        assert english
        assert vietnamese != english


def test_a_headline_that_quotes_has_one_without_a_quotation() -> None:
    quoting = {
        code for code, listed in HEADLINES.items() if any("{words}" in each for each in listed)
    }
    assert quoting - set(WITHOUT_WORDS) <= {"personal"}
    assert not any("{words}" in each for listed in WITHOUT_WORDS.values() for each in listed)


def test_words_between_braces_or_tags_are_printed_as_they_were_said() -> None:
    text = "It is probably {the} <b>weather</b> & {0}."
    turn = answer(one_question(), text)
    assert turn.headline is not None
    assert "It is probably {the} <b>weather</b> & {0}" in turn.headline.text.text("en")


def meters_after(*texts: str) -> list[Turn]:
    briefing: Briefing = start(Setting("en", 2, 8, pressure=3), ROOM)
    for text in texts:
        briefing = briefing.after(answer(briefing, text))
    return list(briefing.turns)


def test_meters_move_for_a_reason_and_stay_on_their_scale() -> None:
    down = meters_after(*[WRONG["en"]] * 9)
    assert down[0].movements
    assert down[-1].meters.accuracy == 0
    for turn in down:
        assert all(move.code in turn.heard and move.by for move in turn.movements)
    up = meters_after(*[RIGHT["en"]] * 9)
    assert up[-1].meters.accuracy == MOST


def test_what_to_do_instead_stands_with_every_fault_and_no_merit() -> None:
    for code, sound in SOUNDS.items():
        assert sound.weight, code
        assert bool(sound.better) == (sound.weight < 0), code
        assert translate(sound.says, "vi") != sound.says


def test_a_question_that_the_card_refers_is_told_to_the_rules() -> None:
    refers = start(
        Setting("en", count=1, pressure=3),
        dataclasses.replace(ROOM, questions=(question(1, refers=True),)),
    )
    turn = answer(refers, "In our view their claim is wrong and unlawful.")
    assert turn.kind == "spoken"


def test_what_is_printed_of_a_long_sentence_still_has_the_words_that_led_to_it() -> None:
    sentence = f"{'As far as we can see from here and now, ' * 4}it is probably the weather."
    turn = answer(one_question(), sentence)
    heard = next(each for each in turn.because if each.code == "speculation")
    assert heard.words[0].removesuffix("…") in heard.quote
    assert len(heard.quote.split()) <= 15


def test_a_guess_is_not_praised_for_having_come_first() -> None:
    for texts in (GUESS, WRONG, REFUSAL):
        assert "answered" not in answer(one_question(), texts["en"]).heard


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The food authority of Estamar will answer that at 16:00."),
        ("vi", "Cơ quan an toàn thực phẩm của Estamar sẽ trả lời câu này lúc 16 giờ."),
    ],
)
def test_a_referral_with_its_hour_is_not_held_against_the_speaker(language: str, text: str) -> None:
    heard = answer(one_question(language, refers=True), text).heard
    assert "referred" in heard
    assert not heard & {"promise", "position"}
