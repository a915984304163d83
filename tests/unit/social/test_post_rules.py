"""Looks at a record of two posts: findings that name what is wrong, for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doingoai import social

VI = "Năm 2025, Việt Nam đón 21,2 triệu lượt khách quốc tế, tăng 20,4%."
EN = "In 2025 Viet Nam welcomed 21.2 million visitors, up 20.4%."
anything = st.text(alphabet=st.characters(exclude_categories=()))


def test_a_record_of_two_texts_is_judged_by_the_rules_on_pairs():
    assert social.same_figures()({"vi": VI, "en": EN}) == []
    findings = social.same_figures()({"vi": VI, "en": EN.replace("21.2", "21")})
    assert [(finding.rule, finding.field) for finding in findings] == [
        ("PAIR-001", "vi"),
        ("PAIR-001", "en"),
    ]
    assert social.figures_agree(VI, EN)
    assert not social.figures_agree(VI, EN.replace("2025", "2024"))


def test_a_pair_that_is_still_half_empty_is_not_judged():
    assert (
        social.same_figures()({"vi": VI})
        == social.same_figures()({})
        == social.same_figures()(None)
        == []
    )


def test_a_post_too_heavy_for_x_says_by_how_much():
    (finding,) = social.fits_x(280, "vi")({"vi": "ế" * 141})
    assert (finding.rule, finding.field) == ("POST-001", "vi")
    assert finding.message.params == {"weight": 282, "limit": 280, "over": 2}
    assert social.fits_x(280, "vi")({"vi": "ế" * 140}) == []
    assert social.fits_x(280)("e" * 281) != []


@pytest.mark.parametrize("wanted", [21_200_000, "21,2 triệu"])
def test_a_post_must_state_its_figure(wanted):
    look = social.states_figure(wanted, "vi")
    assert look({"vi": VI}) == []
    assert look({"vi": ""}) == []
    (finding,) = look({"vi": VI.replace("21,2", "21.2")})
    assert finding.rule == "POST-002"
    assert "21" in finding.message.text("vi")


def test_a_figure_may_be_allowed_to_differ_a_little():
    assert social.states_figure(21_168_000, "en", within=50_000)({"en": EN}) == []


def test_a_rule_without_a_figure_is_the_authors_mistake():
    with pytest.raises(ValueError, match="no figure"):
        social.states_figure("nothing", "vi")


@given(anything, anything)
def test_no_text_whatever_breaks_a_rule(vi, en):
    value = {"vi": vi, "en": en}
    social.same_figures()(value)
    social.figures_agree(vi, en)
    social.fits_x(280, "vi")(value)
    social.states_figure(5, "en")(value)


@pytest.mark.parametrize("value", [None, 5, [], {"vi": 5}, {"vi": None}, "text"])
def test_no_answer_of_another_shape_breaks_a_rule(value):
    for look in (social.same_figures(), social.fits_x(280, "vi"), social.states_figure(5, "vi")):
        assert isinstance(look(value), list)


@given(anything)
def test_a_text_agrees_with_itself(text):
    assert social.same_figures("vi", "vi")({"vi": text}) == []
