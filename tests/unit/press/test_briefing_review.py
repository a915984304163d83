"""The review and the transcript: fair to a perfect briefing, kind to a blank one, stamped."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from briefing_room import GUESS, REFUSAL, RIGHT, ROOM, one_question, question, said

from doingoai._stamp import STAMP
from doingoai.i18n import LANGUAGES, translate
from doingoai.press.briefing import (
    SOUNDS,
    Bank,
    Briefing,
    Setting,
    answer,
    replay,
    review,
    skip,
    start,
    transcript,
)
from doingoai.press.briefing import Said as Spoken
from doingoai.rules import NOT_CLEARANCE

MARKUP = "<script>alert('x')</script> It is probably <b>the weather</b> & “more”."


def finished(setting: Setting, bank: Bank, text: str) -> Briefing:
    briefing = start(setting, bank)
    while not briefing.over:
        briefing = said(briefing, text)
    return briefing


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_briefing_without_fault_is_told_that_nothing_was_found(language: str) -> None:
    briefing = finished(Setting(language, count=3, pressure=1), ROOM, RIGHT[language])
    found = review(briefing)
    assert not found.worst
    assert found.best
    assert translate(NOT_CLEARANCE, "en") in found.summary.text("en")


@pytest.mark.parametrize("move", [lambda briefing: answer(briefing, ""), skip])
def test_a_blank_briefing_is_met_with_a_way_in(move: object) -> None:
    briefing = start(Setting("en", count=3), ROOM)
    while not briefing.over:
        briefing = briefing.after(move(briefing))  # type: ignore[operator]
    found = review(briefing)
    assert not found.best
    assert not found.worst
    assert [line[1] for line in found.model_lines] == [RIGHT["en"]] * 2
    assert "nothing" in found.summary.text("en")


def test_a_briefing_without_questions_has_a_review_too() -> None:
    found = review(start(Setting("en", topics=("opera",)), ROOM))
    assert found.headline is None
    assert not found.model_lines
    assert found.summary.text("vi")


def test_there_are_three_moments_of_a_kind_at_most_the_gravest_first() -> None:
    setting = Setting("en", 4, 6, pressure=1)
    replies = [REFUSAL["en"], GUESS["en"], RIGHT["en"]] * 8
    found = review(replay(setting, ROOM, [Spoken(text) for text in replies]))
    assert len(found.worst) == 3
    assert 1 <= len(found.best) <= 3
    weights = [
        min(SOUNDS[each.code].weight for each in moment.turn.because) for moment in found.worst
    ]
    assert weights == sorted(weights)
    assert not {moment.number for moment in found.best} & {moment.number for moment in found.worst}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_worse_moment_has_its_words_and_a_better_line(language: str) -> None:
    moment = review(said(one_question(language), GUESS[language])).worst[0]
    assert moment.model == RIGHT[language]
    assert moment.why
    assert moment.better
    assert not moment.own  # nothing would be left of it


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reply_is_offered_again_without_the_sentence_that_was_objected_to(language: str) -> None:
    reply = f"{RIGHT[language]} {GUESS[language]}"
    own = review(said(one_question(language), reply)).worst[0].own
    assert own == RIGHT[language]
    assert not answer(one_question(language), own).findings


def test_a_reply_that_is_too_long_is_offered_again_as_far_as_it_goes() -> None:
    more = "The figure counts arrivals at the border, by air, by land and by sea."
    long = " ".join([RIGHT["en"], *[more] * 8])
    moments = review(said(one_question(), long)).worst
    assert any("long" in moment.turn.heard for moment in moments)
    own = moments[0].own
    assert own == "" or long.startswith(own)


def test_the_front_page_goes_to_the_gravest() -> None:
    found = review(said(one_question(), RIGHT["en"], GUESS["en"]))
    assert found.headline is not None
    assert found.headline.code == "speculation"


class Texts(HTMLParser):
    """What a page shows, and with which tags."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.mark.parametrize("reader", LANGUAGES)
def test_a_transcript_carries_the_stamp_the_code_and_what_was_said(reader: str) -> None:
    briefing = said(one_question(), MARKUP, RIGHT["en"])
    kept = transcript(briefing, reader)
    page = Texts()
    page.feed(kept.page)
    shown = "".join(page.texts)
    for text in (kept.text, shown):
        assert text.count(STAMP) == 2
        assert briefing.setting.code in text
        assert MARKUP in text
        assert RIGHT["en"] in text
        assert briefing.turns[0].asked.text in text
    assert not page.tags & {"script", "b", "img", "link", "iframe"}
    assert "http" not in kept.page
    assert f'lang="{reader}"' in kept.page


def test_a_transcript_never_says_that_something_was_cleared() -> None:
    clear = transcript(finished(Setting("en", count=1, pressure=1), ROOM, RIGHT["en"]), "en").text
    faulty = transcript(said(one_question(), GUESS["en"]), "en").text
    assert clear.rstrip().removesuffix(STAMP).rstrip().endswith(NOT_CLEARANCE)
    assert "Nothing in it has been cleared." in faulty


def test_a_transcript_can_be_kept_at_any_moment() -> None:
    briefing = start(Setting("vi", count=2), ROOM)
    assert STAMP in transcript(briefing, "vi").page
    briefing = briefing.after(skip(briefing))
    assert "Đã gác lại." in transcript(briefing, "vi").text


def test_a_model_line_is_missing_where_the_table_has_none() -> None:
    bank = Bank((question(1, pressure=1, answer={}),))
    briefing = said(start(Setting("en", count=1), bank), GUESS["en"])
    assert review(briefing).worst[0].model == ""
