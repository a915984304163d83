"""The report in the terminal: the verdict first, then what to look at."""

import pytest
from small_world import outcome, specimen

from doingoai.grading.health import ModuleHealth, SetAside, Soft
from doingoai.grading.specimens import Role
from doingoai.i18n import Message
from doingoai.refresh import report
from doingoai.refresh.report._questions import State, standings


def place(text, *parts):
    return [text.index(part) for part in parts]


def test_the_verdict_comes_first_then_what_to_look_at_then_what_to_do():
    text = report.text(outcome(), "en")
    assert text.startswith("✓ Accepted: posts 2026.11.2 is the current version now.\n")
    order = place(text, "Rows read: 1,210", "What to look at", "What to do next", "Rejected rows")
    assert order == sorted(order)


def test_a_refusal_gives_its_reasons_at_once():
    refused = outcome(accepted=False, refused=(Message("There are no rows."),))
    lines = report.text(refused, "en").splitlines()
    assert lines[0].startswith("✗ Refused")
    assert lines[1].strip() == "- There are no rows."


def test_what_waits_says_how_to_accept_and_what_is_accepted_how_to_go_back():
    assert "doingoai refresh … --into posts --yes" in report.text(outcome(accepted=False), "en")
    assert "doingoai data rollback posts 2026.11.1" in report.text(outcome(), "en")
    assert "rollback" not in report.text(outcome(before=None), "en")


def test_questions_are_named_with_what_is_wrong_with_them():
    text = report.text(outcome(), "en")
    assert "Question experiment of 5-social-media cannot be asked" in text
    assert "reads-utc-as-local: A tie." in text
    assert "Alive: 1; soft: 1; cannot be asked: 1; marking fails: 0." in " ".join(text.split())


def test_removed_data_are_told_by_kind_and_number_nothing_for_none():
    text = report.text(outcome(), "en")
    assert "e-mail addresses: 4" in text
    assert "telephone" not in text


def test_row_numbers_are_written_as_spreadsheets_show_them():
    assert "(3, 17, 1020 …)" in report.text(outcome(), "en")


@pytest.mark.parametrize("language", ["en", "vi"])
def test_lines_fit_a_terminal(language):
    assert max(map(len, report.text(outcome(), language).splitlines())) <= 88


def test_vietnamese_has_no_english_left():
    text = report.text(outcome(), "vi")
    assert "Đã chấp nhận" in text
    assert "1.210" in text
    for word in ("Rows", "look", "question", "version", "Rejected", "alarm", "before"):
        assert word not in text


def test_an_export_cannot_steer_the_terminal():
    text = report.text(outcome(columns_unmapped=("\x1b[2J\x07red\nAccepted",)), "en")
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\nAccepted" not in text


def test_a_question_that_is_set_aside_cannot_be_asked_and_one_without_an_answer_fails():
    health = ModuleHealth(
        "m",
        2,
        0,
        0,
        (
            specimen("saved", "also", Role.OTHER),
            specimen("ill", "reference", Role.RIGHT, ok=False),
        ),
        (
            Soft("dead", "reference", Message("No.")),
            Soft("saved", "reference", Message("No.")),
            Soft("all-gone", "reference", Message("No.")),
        ),
        {},
        set_aside=(SetAside("dead", Message("No.")),),
    )
    assert {each.question: each.state for each in standings(health)} == {
        "dead": State.DEAD,
        "saved": State.SOFT,
        "ill": State.FAILS,
        "all-gone": State.FAILS,
    }
