"""A briefing goes the same way for everybody who sets and says the same."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from briefing_room import GUESS, REFUSAL, RIGHT, ROOM, one_question, question, said

from doingoai.press.briefing import SILENT, SKIPPED, Said, Setting, answer, replay, skip, start


def ids(setting: Setting) -> list[str]:
    return [each.question_id for each in start(setting, ROOM).queue]


def test_the_same_setting_asks_the_same_questions_in_both_languages() -> None:
    assert ids(Setting("vi", 7)) == ids(Setting("en", 7))


def test_another_seed_asks_other_questions() -> None:
    assert len({tuple(ids(Setting("en", seed))) for seed in range(1, 11)}) == 10


def test_the_order_of_the_table_does_not_matter() -> None:
    turned = replace(ROOM, questions=ROOM.questions[::-1])
    assert start(Setting(seed=5), turned).queue == start(Setting(seed=5), ROOM).queue


def test_another_process_asks_the_same() -> None:
    code = (
        "from briefing_room import ROOM; from doingoai.press.briefing import Setting, start;"
        "print([each.question_id for each in start(Setting('en', 7), ROOM).queue])"
    )
    for seed in ("1", "2"):
        found = subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert found.stdout.strip() == str(ids(Setting("en", 7)))


def test_only_questions_that_fit_are_asked() -> None:
    queue = start(Setting("en", 3, 20, ("trade",), pressure=1), ROOM).queue
    assert queue
    assert {(each.topic, each.pressure, each.incident_id) for each in queue} == {("trade", 1, "")}


def test_half_of_the_questions_are_on_the_incident_where_there_is_one() -> None:
    queue = start(Setting("en", 3, 6, incident="flood", pressure=3), ROOM).queue
    assert sum(each.incident_id == "flood" for each in queue) == 3
    assert len(queue) == 6


def test_a_briefing_begins_mildly_and_nobody_asks_twice_running() -> None:
    for seed in range(1, 20):
        queue = start(Setting("en", seed, 8, pressure=3), ROOM).queue
        assert queue[0].pressure == min(each.pressure for each in queue)
        askers = [each.asker_id for each in queue]
        if max(map(askers.count, askers)) <= len(askers) // 2:
            assert all(one != other for one, other in pairwise(askers))


def test_a_setting_that_nothing_fits_is_over_at_once() -> None:
    briefing = start(Setting("en", topics=("opera",)), ROOM)
    assert briefing.over
    with pytest.raises(ValueError, match="nothing is asked"):
        answer(briefing, "Good morning.")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_asked_next_depends_on_what_was_heard(language: str) -> None:
    briefing = one_question(language)
    after_guess = said(briefing, GUESS[language]).ask()
    after_refusal = said(briefing, REFUSAL[language]).ask()
    assert after_guess is not None
    assert after_refusal is not None
    assert after_guess.text.startswith("speculation")
    assert after_refusal.text.startswith("refusal")
    assert after_guess.follow_up_of == "q01"


def test_at_most_two_follow_ups_in_a_row_and_none_of_them_twice() -> None:
    briefing = start(Setting("en", 2, 4, pressure=3), ROOM)
    while not briefing.over:
        briefing = said(briefing, GUESS["en"])
    by_question = [turn.asked.number for turn in briefing.turns]
    assert max(by_question.count(number) for number in by_question) == 3
    texts = [turn.asked.text for turn in briefing.turns]
    assert len(set(texts)) == len(texts)


def test_a_friendly_room_follows_up_once() -> None:
    calm = replace(ROOM, questions=(question(3, pressure=1),))
    briefing = said(start(Setting("en", count=1, pressure=1), calm), *[GUESS["en"]] * 2)
    assert briefing.over


def test_silence_and_a_question_set_aside_lead_to_the_next_question() -> None:
    briefing = start(Setting("en", 2, 3), ROOM)
    silent = answer(briefing, " \n ")
    assert silent.kind == SILENT
    briefing = briefing.after(silent)
    skipped = skip(briefing)
    assert skipped.kind == SKIPPED
    assert skipped.headline is None
    following = briefing.after(skipped).ask()
    assert following is not None
    assert (following.number, following.follow_up_of) == (3, None)
    assert silent.meters == skipped.meters


def test_a_replay_is_the_briefing_itself() -> None:
    setting = Setting("en", 9, 3, pressure=3)
    replies = [GUESS["en"], RIGHT["en"], "", REFUSAL["en"], RIGHT["en"]]
    step_by_step = start(setting, ROOM)
    for text in replies:
        if not step_by_step.over:
            step_by_step = said(step_by_step, text)
    assert replay(setting, ROOM, [Said(text) for text in replies]) == step_by_step


def test_what_comes_after_the_last_question_is_left_out() -> None:
    setting = Setting("en", 9, 1, pressure=1)
    briefing = replay(setting, ROOM, [Said(kind=SKIPPED)] * 9)
    assert len(briefing.turns) == 1


def test_a_measured_length_counts_before_a_reckoned_one() -> None:
    briefing = one_question()
    measured = answer(briefing, RIGHT["en"], 12.5)
    assert (measured.seconds, measured.estimated) == (12.5, False)
    assert answer(briefing, RIGHT["en"]).estimated
