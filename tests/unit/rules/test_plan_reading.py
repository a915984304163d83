"""Plans and message houses from files: read, or told what is wrong and where."""

from __future__ import annotations

import dataclasses

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from doingoai import rules
from doingoai.planning import (
    Activity,
    Measure,
    MessageHouse,
    Objective,
    Pillar,
    Plan,
    Spending,
)
from doingoai.rules import UnreadableArtefact

FIELDS = sorted(
    {
        field.name
        for kind in (Plan, MessageHouse, Objective, Pillar, Activity, Spending, Measure)
        for field in dataclasses.fields(kind)
    }
    | {"kind", "metrc"}
)
ODD = (
    *("", " ", "2/9", "31/2/2027", "1/1/0001", "31/12/9999", "2027", "soon", "ngày 2 tháng 9"),
    *("-5", "1e999", "12,4", "1.234,5", "∞", "٣", "9" * 400, "25:61", "18h30", "press", "page"),
    *("Europe/Lisbon", "../etc", "\x00", "evfta-2020", "outtakes", "vi, en", "yes", "maybe"),
    *(
        "estamar",
        "o7",
        "the general public",
        "không phải",
        "👨‍👩‍👧‍👦",
        "\ud83d",
        "vi",
        "xx",
        "plan",
        "house",
    ),
)
SCALARS = st.one_of(
    st.sampled_from(ODD),
    st.text(max_size=20),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.none(),
    st.dates(),
)
DATA = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(FIELDS), inner, max_size=8),
    ),
    max_leaves=40,
)


def row(kind):
    """Data of a row in which each field holds something odd, of the shape that is expected."""
    return st.fixed_dictionaries(
        {}, optional={field.name: st.sampled_from(ODD) for field in dataclasses.fields(kind)}
    )


PLANS = st.fixed_dictionaries(
    {},
    optional={
        **{
            name: st.sampled_from(ODD) for name in ("drawn_up", "starts", "ends", "zone", "mission")
        },
        "language": st.sampled_from(("vi", "en", "fr")),
        "objectives": st.lists(row(Objective), max_size=3),
        "audiences": st.lists(st.sampled_from(ODD), max_size=3),
        "activities": st.lists(row(Activity), max_size=3),
        "budget": st.sampled_from(ODD),
        "spending": st.lists(row(Spending), max_size=3),
        "measures": st.lists(row(Measure), max_size=3),
        "house": st.fixed_dictionaries(
            {"pillars": st.lists(row(Pillar), max_size=3)},
            optional={"roof": st.sampled_from(ODD), "day": st.sampled_from(ODD)},
        ),
        "cleared_at": st.sampled_from(ODD),
    },
)


def told(make):
    """What is said of the artefact that ``make`` makes, or why there is none, in both languages."""
    try:
        report = rules.check(make(), "PLAN", "MSG")
    except UnreadableArtefact as error:
        refusal = error
    else:
        assert all(found.hint for found in report.findings)
        assert report.html("vi") != report.html("en")
        return report.text("vi"), report.text("en")
    assert refusal.next_step
    return refusal.text("vi"), refusal.text("en")


@given(
    data=st.dictionaries(st.sampled_from(FIELDS), DATA, max_size=10),
    kind=st.sampled_from(("plan", "house")),
)
def test_no_data_break_a_plan_or_a_house(data, kind):
    assert len(set(told(lambda: rules.from_data(data, kind=kind)))) == 2


@given(data=PLANS)
def test_no_plan_of_odd_entries_breaks_a_rule(data):
    assert len(set(told(lambda: rules.from_data(data, kind="plan")))) == 2


@given(data=st.dictionaries(st.sampled_from(FIELDS), DATA, max_size=6), cut=st.integers(0, 400))
def test_no_file_breaks_the_reader(tmp_path_factory, data, cut):
    file = tmp_path_factory.mktemp("plans") / "plan.yaml"
    text = yaml.safe_dump(data, allow_unicode=True)
    file.write_bytes(f"kind: plan\n{text[: len(text) - cut]}".encode("utf-8", "replace"))
    assert len(set(told(lambda: rules.read(file)))) == 2


REFUSED = {
    "objectives: {metric: a}": ("objectives", "Write a list"),
    "objectives: [{metrc: a}]": ("objectives/1/metrc", "Did you mean “metric”?"),
    "activities: [{name: a}, {naem: b}]": ("activities/2/naem", "Did you mean “name”?"),
    "activities: [{reserve: maybe}]": ("activities/1/reserve", "Write yes or no"),
    "house: {pillars: [{line: {a: b}}]}": ("house/pillars/1/line", "Put it in quotes"),
    "house: a roof": ("house", "Write named fields"),
    "xyzzy: 1": ("xyzzy", "docs/planning.md"),
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not_understood_is_told_with_its_place_and_what_to_write(tmp_path, text):
    file = tmp_path / "plan.yaml"
    file.write_text(f"kind: plan\n{text}\n", encoding="utf-8")
    with pytest.raises(UnreadableArtefact) as raised:
        rules.read(file)
    place, hint = REFUSED[text]
    assert f"“{place}”" in raised.value.text("en")
    assert hint in raised.value.text("en")


def test_more_than_one_place_is_counted():
    with pytest.raises(UnreadableArtefact, match="besides: 2"):
        rules.from_data({"kind": "plan", "a": 1, "b": 2, "c": 3})


@pytest.mark.parametrize("name", ["objectives", "audiences", "activities", "spending", "measures"])
def test_a_plan_of_endless_rows_is_refused(name):
    rows = ["a"] * 201 if name == "audiences" else [{}] * 201
    with pytest.raises(UnreadableArtefact, match="at most 200"):
        rules.from_data({"kind": "plan", name: rows})


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"objectives": []}, Plan),
        ({"activities": []}, Plan),
        ({"pillars": []}, MessageHouse),
        ({"posts": ["Hello there"]}, rules.Posts),
    ],
)
def test_a_file_without_a_kind_is_what_its_list_says(data, kind):
    assert isinstance(rules.from_data(data), kind)


def test_the_language_is_seen_where_nobody_says_it_and_a_house_has_that_of_its_plan():
    plan = rules.from_data(
        {"kind": "plan", "title": "Chiến dịch truyền thông", "house": {"roof": "Viet Nam"}}
    )
    assert (plan.language, plan.house.language) == ("vi", "vi")
    other = rules.from_data({"kind": "plan", "language": "en-GB", "house": {"language": "vi-VN"}})
    assert (other.language, other.house.language) == ("en", "vi")
    assert rules.from_data({"kind": "house", "roof": "Cùng có lợi khi hợp tác"}).language == "vi"


def test_yes_and_no_may_be_said_in_both_languages():
    plan = rules.from_data(
        {"kind": "plan", "activities": [{"reserve": "có"}, {"reserve": "no"}, {"protocol": "yes"}]}
    )
    assert [each.reserve for each in plan.activities] == [True, False, False]
    assert plan.activities[2].protocol
