"""What is wrong with a plan or a message house is a finding at its place, with a way to mend it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from doingoai import datasets, rules
from doingoai.planning import (
    Activity,
    MessageHouse,
    Objective,
    Pillar,
    Plan,
    Spending,
)
from doingoai.rules.packs._house import HOUSE, with_pillar
from doingoai.rules.packs._plan_parts import (
    ACTIVITY,
    OBJECTIVE,
    PLAN,
    RESERVE,
    with_activity,
    with_measure,
    with_objective,
)

# What somebody may get wrong, each with the rule that says so and the place where.
WRONG = {
    "a day without its year": (with_objective(deadline="2/9"), "PLAN-003", "objectives/1/deadline"),
    "a month for a day": (with_activity(day="May 2027"), "PLAN-003", "activities/1/day"),
    "a day that there is not": (replace(PLAN, ends="31/6/2027"), "PLAN-003", "ends"),
    "a negative amount": (
        replace(PLAN, spending=(Spending("newsletter", "-20"), Spending("events", "120"))),
        "PLAN-008",
        "spending/1/units",
    ),
    "parts beyond the whole": (
        replace(PLAN, spending=(Spending("newsletter", "60,5"), Spending("events", "60"))),
        "PLAN-009",
        "spending",
    ),
    "a deadline before the beginning": (
        with_objective(deadline="1 January 2027"),
        "PLAN-004",
        "objectives/1/deadline",
    ),
    "an end before the beginning": (replace(PLAN, ends="1/1/2027"), "PLAN-004", "ends"),
    "clearance after the day": (
        with_activity(submitted="20 January 2027"),
        "PLAN-004",
        "activities/1/submitted",
    ),
    "an audience that nothing reaches": (
        replace(
            PLAN,
            audiences=("families-at-home",),
            activities=(replace(ACTIVITY, channel="radio"), RESERVE),
            spending=(Spending("radio", "100"),),
        ),
        "PLAN-006",
        "audiences/1",
    ),
    "everybody": (with_objective(audience="Công chúng"), "PLAN-005", "objectives/1/audience"),
    "advertising value": (with_measure(name="AVE in euros"), "PLAN-016", "measures/1/name"),
    "a fact that has expired": (
        replace(PLAN, house=with_pillar(result="trade-january-2026")),
        "MSG-005",
        "house/pillars/1/result",
    ),
    "a result for a target": (
        replace(PLAN, house=with_pillar(target="exports-2025")),
        "MSG-004",
        "house/pillars/1/target",
    ),
    "a fact on something else": (
        replace(PLAN, house=with_pillar(result="arrivals-2025")),
        "MSG-006",
        "house/pillars/1/result",
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_told_at_its_place_with_a_way_to_mend_it(what):
    plan, code, place = WRONG[what]
    found = [each for each in rules.check(plan, code).findings if each.field == place]
    assert found
    for each in found:
        for words in (each.message, each.hint):
            assert words.text("vi") != words.text("en")


def test_what_is_blank_is_asked_for_once_and_not_judged():
    blank = Plan(
        objectives=(Objective(), Objective()),
        audiences=(),
        house=MessageHouse(pillars=(Pillar(), Pillar(), Pillar())),
        activities=(Activity(), Activity()),
        spending=(Spending(),),
    )
    found = rules.check(blank, "PLAN", "MSG").findings
    assert {each.rule for each in found} == {"PLAN-018", "PLAN-020", "PLAN-030"}
    assert len({each.field for each in found}) == len(found)


def test_the_facts_of_a_plans_house_must_hold_on_the_day_of_the_plan():
    assert not rules.objects(replace(PLAN, house=replace(HOUSE, day="")), "MSG-005")
    later = replace(PLAN, house=replace(HOUSE, day=""), drawn_up="1 March 2027")
    expired = {found.field for found in rules.check(later, "MSG-005").findings}
    assert expired == {"house/pillars/1/result", "house/pillars/2/result"}


def test_without_a_day_facts_must_hold_today():
    fact = datasets.fact("exports-2025")
    house = replace(HOUSE, day="")
    for today, objects in ((fact.as_of, False), (fact.expires, True)):
        context = rules.Context(today=today)
        assert rules.objects(house, "MSG-005", context=context) is objects


def test_an_unknown_fact_is_told_with_the_nearest_known_one():
    [found] = rules.check(with_pillar(result="export-2025"), "MSG-007").findings
    assert found.hint.text("en") == "Did you mean “exports-2025”?"


@pytest.mark.parametrize(
    ("line", "language", "objects"),
    [
        ("Exports came to US$475 billion.", "en", False),
        ("Exports came to US$574 billion.", "en", True),
        ("Exports came to 475 billion euros.", "en", True),
        ("Xuất khẩu đạt 475 tỷ USD năm 2025.", "vi", False),
        ("Xuất khẩu đạt 475 triệu USD.", "vi", True),
        ("In force since 2020, the agreement opens both markets.", "en", False),
        ("Trade grows for both.", "en", False),
    ],
)
def test_a_figure_in_a_line_is_compared_with_the_facts_below_in_either_language(
    line, language, objects
):
    house = replace(with_pillar(line=line), language=language)
    assert rules.objects(house, "MSG-009") is objects


def test_the_length_of_a_roof_is_measured_by_the_table_of_limits():
    most = int(datasets.limit("house", "roof").value)
    assert not rules.objects(replace(HOUSE, roof="word " * most), "MSG-011")
    assert rules.objects(replace(HOUSE, roof="word " * (most + 1)), "MSG-011")
    most = int(datasets.limit("house", "roof-vi").value)
    roof = replace(HOUSE, roof="tiếng " * most, language="vi")
    assert not rules.objects(roof, "MSG-011")
    assert rules.objects(replace(roof, roof=roof.roof + "nữa"), "MSG-011")


@pytest.mark.parametrize(("target", "objects"), [("27", False), ("28", True), ("9", False)])
def test_from_the_change_in_the_table_of_limits_on_a_target_needs_its_ground(target, objects):
    assert datasets.limit("plan", "jump").value == 50
    plan = replace(PLAN, objectives=(replace(OBJECTIVE, target=target),))
    assert rules.objects(plan, "PLAN-025") is objects


def test_a_clock_counts_where_the_audience_is():
    """At 18:00 in Lisbon it is 1:00 in Hà Nội in winter and midnight in summer."""
    for day, there in (("12 January 2027", "01:00"), ("12 April 2027", "00:00")):
        plan = with_activity(audience="families-at-home", day=day, hour="18h")
        [found] = rules.check(plan, "PLAN-011").findings
        assert there in found.message.text("en")


def test_days_of_war_and_mourning_are_no_occasions():
    content = with_activity(day="30 April 2027", submitted="1 April 2027")
    [found] = rules.check(content, "PLAN-015").findings
    assert "acts of protocol only" in found.message.text("en")
    silence = with_activity(day="8 April 2027", submitted="1 March 2027", protocol=True)
    [found] = rules.check(silence, "PLAN-015").findings
    assert "nothing of ours" in found.message.text("en")


def test_a_plan_of_another_mission_is_not_measured_by_the_brief_of_the_story():
    own = replace(PLAN, mission="elsewhere", activities=(replace(ACTIVITY, name="o7"), RESERVE))
    assert not rules.objects(own, "PLAN-019", "PLAN-033", "PLAN-012")
    story = replace(own, mission="estamar")
    assert rules.objects(story, "PLAN-019")


def test_names_that_are_in_no_table_are_told_once_each():
    plan = replace(
        PLAN,
        audiences=("presse",),
        activities=(
            replace(ACTIVITY, audience="presse", channel="pigeon"),
            replace(ACTIVITY, audience="presse", channel="pigeon", day="20 April 2027"),
        ),
    )
    found = rules.check(plan, "PLAN-027").findings
    assert [each.field for each in found] == ["audiences/1", "activities/1/channel"]
    assert "“press”" in found[0].hint.text("en")
    assert "datasets/channels" in found[1].hint.text("en")


def test_a_look_at_answers_makes_a_house_or_a_plan_of_them():
    look = rules.look(
        lambda value: value and MessageHouse(roof=value["roof"], day="2026-11-16"), "MSG-001"
    )
    assert look(None) == []
    assert [found.rule for found in look({"roof": ""})] == ["MSG-001"]
    assert look({"roof": "We gain from each other."}) == []


def test_two_pillars_with_one_line_and_one_fact_are_told_once_each():
    twice = replace(HOUSE, pillars=(HOUSE.pillars[0], HOUSE.pillars[0], HOUSE.pillars[2]))
    found = rules.check(twice, "MSG-008", "MSG-013").findings
    assert [each.rule for each in found] == ["MSG-008"] * 3 + ["MSG-013"]
    assert found[-1].field == "pillars/2/line"
