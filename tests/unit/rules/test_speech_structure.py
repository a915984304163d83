"""Faults of speech are heard by who does what, and by what was asked; what only looks so is not."""

from __future__ import annotations

import pytest

from doingoai import rules
from doingoai import spokesperson as sp


@pytest.mark.parametrize(
    ("text", "language", "heard"),
    [
        ("The shipping company never answered.", "en", True),
        ("We never answered the shipping company.", "en", False),
        ("The company did not ignore the letter.", "en", False),
        ("Hãng tàu bỏ khách lại bến.", "vi", True),
        ("Chúng tôi bỏ quên một thùng ở hãng tàu.", "vi", False),
    ],
)
def test_blame_is_a_fault_of_which_somebody_outside_is_the_subject(text, language, heard):
    assert bool(sp.blame(text, language)) is heard


@pytest.mark.parametrize(
    ("question", "text", "language", "heard"),
    [
        ("Has the sailor been found?", "Yes, this morning, alive.", "en", True),
        ("Has the sailor been found?", "The Consular Department speaks on cases.", "en", False),
        ("Tìm thấy thuyền viên chưa?", "Thấy rồi, sáng nay, còn sống.", "vi", True),
        ("Tìm thấy thuyền viên chưa?", "Cục Lãnh sự trả lời về vụ việc.", "vi", False),
    ],
)
def test_where_the_card_refers_an_answer_that_names_nobody_else_is_ones_own(
    question, text, language, heard
):
    reply = rules.Reply(question, text, language, refers=True)
    assert rules.objects(reply, "RPLY-015") is heard


@pytest.mark.parametrize(
    ("question", "text", "heard"),
    [
        ("Will the students get their permits?", "By Friday, all of them.", True),
        ("Will the students get their permits?", "The labour office decides by Friday.", False),
        ("Will the students get their permits?", "No.", False),
        ("When does the counter open?", "By nine, for all of them.", False),
    ],
)
def test_a_yes_to_what_others_give_is_a_promise(question, text, heard):
    assert bool(sp.grants(question, text, "en")) is heard


def test_an_accepted_hypothetical_is_speculation():
    assert sp.assumes("What if the pump fails?", "Then the cellar fills up.", "en")
    assert not sp.assumes("What if the pump fails?", "I won't guess at that.", "en")
    assert sp.assumes("Nếu máy bơm hỏng thì sao?", "Thì hầm ngập.", "vi")


def test_a_figure_of_quite_another_size_is_not_the_facts():
    reply = rules.Reply("How many?", "They saw 34 provinces.", "en", facts=("arrivals-2025",))
    assert not rules.objects(reply, "RPLY-005")


def test_a_rule_that_weighs_words_without_labelled_texts_costs_no_points():
    assert not rules.may_cost_points("PAIR-008", prose=False)


def test_the_day_of_a_refusal_is_not_the_day_of_an_answer():
    assert sp.refusals("No comment on that today.", "en")
    assert sp.refusals("Hôm nay tôi không bình luận.", "vi")
    assert not sp.refusals("No comment on that today. Tomorrow at nine there is one.", "en")
