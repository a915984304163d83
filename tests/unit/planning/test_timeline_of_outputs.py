"""What does not work about a timeline: one fault, one code."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doingoai import datasets, planning
from doingoai.planning import Activity, Brief, Plan, Slot

BRIEF = planning.brief()
RIGHT = {
    "o1": ("2027-02-04", 13),
    "o2": ("2027-02-26", 8),
    "o3": ("2027-03-01", 9),
    "o4": ("2027-04-11", 20),
    "o5": ("2027-04-20", 14),
    "o6": ("2027-05-04", 9),
    "o7": ("2027-05-14", 19),
    "o8": ("2027-06-17", 9),
}


def day(written: str) -> dt.date:
    return dt.date.fromisoformat(written)


def slot(output_id: str, written: str, hour: int, **more) -> Slot:
    output = BRIEF.outputs[output_id]
    made = Slot(
        name=output_id,
        output=output_id,
        channel=output.channel,
        audience=output.segment,
        day=day(written),
        hour=dt.time(hour),
        languages=output.languages,
        protocol=output.protocol,
        reserve=output.reserve,
    )
    return replace(made, **more)


def timeline(**changed) -> list[Slot]:
    """A timeline without a fault, but for what is ``changed``: (day, hour, more) by output."""
    rows = {output_id: (*right, {}) for output_id, right in RIGHT.items()} | changed
    return [slot(output_id, *row[:2], **row[2]) for output_id, row in rows.items()]


def found(slots, **more) -> list[tuple[str, str]]:
    return [(each.code, each.name) for each in planning.problems(slots, **more)]


def test_a_right_timeline_has_no_fault() -> None:
    assert found(timeline()) == []


@pytest.mark.parametrize(
    ("code", "output", "written", "hour", "more"),
    [
        ("outside", "o4", "2027-04-12", 20, {}),
        ("outside", "o3", "2027-02-27", 9, {}),  # a Saturday
        ("outside", "o8", "2027-06-18", 9, {}),  # the day after the National Day
        ("clash", "o3", "2027-02-26", 9, {}),  # with o2
        ("clash", "o4", "2027-04-04", 20, {}),  # with a day that fills the news
        ("zone", "o5", "2027-04-20", 20, {}),  # three in the morning in Viet Nam
        ("zone", "o1", "2027-02-04", 20, {}),
        ("lead", "o1", "2027-01-15", 13, {}),
        ("lead", "o1", "2027-02-04", 13, {"submitted": day("2027-02-03")}),
        ("lead", "o1", "2027-02-04", 13, {"submitted": day("2027-01-04")}),  # no text yet
        ("language", "o6", "2027-05-04", 9, {"languages": ("en",)}),
        ("handling", "o6", "2027-05-07", 9, {}),
        ("handling", "o5", "2027-04-08", 14, {}),
        ("order", "o7", "2027-05-06", 19, {}),
    ],
)
def test_each_fault_has_its_code_and_no_other(code, output, written, hour, more) -> None:
    assert found(timeline(**{output: (written, hour, more)})) == [(code, output)]


def test_a_text_handed_in_in_time_is_right() -> None:
    latest = planning.latest_submission(
        day("2027-02-04"), planning.channels_by_id()["page"], BRIEF.clearance_days
    )
    in_time = {"submitted": latest}
    assert found(timeline(o1=("2027-02-04", 13, in_time))) == []
    late = {"submitted": latest + dt.timedelta(days=1)}
    [problem] = planning.problems(timeline(o1=("2027-02-04", 13, late)))
    assert (problem.code, problem.latest) == ("lead", latest)


def test_without_a_slot_kept_free_the_reserve_is_missing() -> None:
    without = [each for each in timeline() if not each.reserve]
    assert found(without) == [("reserve", "")]
    undated = [replace(each, day=None) if each.reserve else each for each in timeline()]
    assert found(undated) == [("reserve", "")]


def test_a_problem_says_what_it_is_about() -> None:
    [clash] = planning.problems(timeline(o3=("2027-02-26", 9, {})))
    assert (clash.index, clash.other, clash.day) == (2, 1, day("2027-02-26"))
    [crowded] = planning.problems(timeline(o4=("2027-04-04", 20, {})))
    assert [each.day_id for each in crowded.days] == ["estamar-harbour-sunday"]
    [hour] = planning.problems(timeline(o5=("2027-04-20", 20, {})))
    assert (hour.there, hour.zone, hour.window) == (dt.time(2), "Asia/Ho_Chi_Minh", (20, 22))
    [missing] = planning.problems(timeline(o6=("2027-05-04", 9, {"languages": ("en",)})))
    assert missing.missing == ("fr",)
    [outside] = planning.problems(timeline(o4=("2027-04-12", 20, {})))
    assert outside.latest == BRIEF.outputs["o4"].latest
    [order] = planning.problems(timeline(o7=("2027-05-06", 19, {})))
    assert (order.other, order.earliest) == (5, day("2027-05-07"))


def test_the_same_hour_is_another_there_once_the_clocks_have_changed() -> None:
    families = planning.segments_by_id()["families-at-home"]
    free = Brief(zone=BRIEF.zone)

    def codes(written: str, hour: int) -> list[str]:
        one = Slot("live", audience="families-at-home", day=day(written), hour=dt.time(hour))
        return [each.code for each in planning.problems([one], free) if each.code == "zone"]

    assert (families.window_from, families.window_to) == (20, 22)
    assert codes("2027-03-26", 13) == []  # winter in Lisbon: seven hours
    assert codes("2027-03-27", 12) == ["zone"]
    assert codes("2027-03-27", 13) == []
    assert codes("2027-03-28", 13) == ["zone"]  # summer time from this day: six hours, 19:00
    assert codes("2027-03-28", 14) == []
    assert codes("2027-03-28", 15) == []
    assert codes("2027-03-27", 15) == ["zone"]


def test_an_hour_that_the_clocks_skip_is_no_crash() -> None:
    skipped = dt.datetime(2027, 3, 28, 1, 30)  # noqa: DTZ001 - on the clock of the zone named
    there = planning.clock_there(skipped, "Europe/Lisbon", "Asia/Ho_Chi_Minh")
    assert there is not None
    assert there.utcoffset() == dt.timedelta(hours=7)
    assert planning.clock_there(skipped, "Europe/Atlantis", "Asia/Ho_Chi_Minh") is None
    assert planning.clock_there(skipped, "", "Asia/Ho_Chi_Minh") is None


def test_frames_give_what_the_datasets_give() -> None:
    frames = {
        "channels": datasets.load("channels"),
        "audiences": datasets.load("audiences"),
        "calendar": planning.calendar_days(2027),
    }
    wrong = timeline(o5=("2027-04-20", 20, {}), o6=("2027-05-07", 9, {}))
    assert planning.problems(wrong, **frames) == planning.problems(wrong)
    ordinary = [each for each in frames["calendar"] if each.day_id != "dien-bien-phu"]
    assert found(timeline(o6=("2027-05-07", 9, {})), calendar=ordinary) == []


def activities(**changed) -> tuple[Activity, ...]:
    return tuple(
        Activity(
            name=BRIEF.outputs[each.output].name("vi"),
            day=each.day.strftime("%d/%m/%Y"),
            hour=f"{each.hour.hour}h",
            languages=each.languages,
        )
        for each in timeline(**changed)
    )


def test_activities_of_a_plan_of_the_story_are_the_outputs_whose_names_they_bear() -> None:
    plan = Plan(mission=BRIEF.mission, language="vi", activities=activities())
    assert planning.problems(plan) == ()
    slots = planning.slots(plan.activities, language="vi", brief=BRIEF)
    assert [each.output for each in slots] == list(BRIEF.outputs)
    assert slots[7].protocol
    assert slots[2].reserve
    wrong = replace(plan, activities=activities(o4=("2027-04-12", 20, {})))
    [problem] = planning.problems(wrong)
    assert (problem.code, problem.index) == ("outside", 3)


def test_nobody_escapes_a_rule_by_calling_content_protocol() -> None:
    wrong = [
        replace(each, name="o6", protocol=True, day=day("2027-05-07").isoformat())
        if each.name == BRIEF.outputs["o6"].name("vi")
        else each
        for each in activities()
    ]
    plan = Plan(mission=BRIEF.mission, language="vi", activities=tuple(wrong))
    assert [each.code for each in planning.problems(plan)] == ["handling"]


def test_a_plan_of_another_mission_has_its_own_frame() -> None:
    plan = Plan(
        mission="elsewhere",
        starts="4/1/2027",
        ends="30/6/2027",
        zone="Europe/Lisbon",
        activities=(
            Activity(name="a", channel="page", audience="press", day="5/1/2027", hour="9"),
            Activity(name="b", channel="radio", audience="students", day="5/1/2027", hour="18"),
            Activity(name="c", channel="page", audience="press", day="5/1/2027", hour="7"),
            Activity(name="release", channel="mail", audience="press", day="5/1/2027"),
            Activity(name="d", channel="tv", audience="everybody", day="1/7/2027", hour="3"),
            Activity(name="kept", day="6/1/2027", reserve=True),
        ),
    )
    frame = planning.brief_of(plan)
    assert (frame.outputs, frame.clearance_days, frame.drawn_up) == ({}, 0, None)
    assert [(each.code, each.name) for each in planning.problems(plan)] == [
        ("clash", "c"),
        ("outside", "d"),
    ]


def test_a_plan_of_the_story_keeps_its_own_days_where_they_can_be_read() -> None:
    plan = Plan(mission=BRIEF.mission, starts="1/2/2027", ends="next spring")
    frame = planning.brief_of(plan)
    assert (frame.starts, frame.ends) == (day("2027-02-01"), BRIEF.ends)
    assert frame.outputs == BRIEF.outputs


ids = st.sampled_from(["", "page", "radio", "press", "families-at-home", "o1", "o7", "x"])
any_slot = st.builds(
    Slot,
    name=st.text(max_size=3),
    output=ids,
    channel=ids,
    audience=ids,
    day=st.none() | st.dates() | st.sampled_from([dt.date.min, dt.date.max]),
    hour=st.none() | st.times(),
    languages=st.lists(st.text(max_size=2), max_size=2).map(tuple),
    submitted=st.none() | st.dates(),
    protocol=st.booleans(),
    reserve=st.booleans(),
)


@given(
    st.lists(any_slot, max_size=5),
    st.sampled_from([BRIEF, Brief(), replace(BRIEF, zone="no/zone"), replace(BRIEF, starts=None)]),
)
def test_no_timeline_breaks_the_looks(slots, brief) -> None:
    for problem in planning.problems(slots, brief):
        assert problem.code in planning.SLOT_CODES
        assert problem.index is None or problem.name == slots[problem.index].name


@given(
    st.lists(
        st.builds(Activity, *[st.text(max_size=12)] * 5, st.just(()), st.text(max_size=12)),
        max_size=4,
    ),
    st.text(max_size=8),
)
def test_no_plan_breaks_the_looks(listed, anything) -> None:
    plan = Plan(
        mission="estamar", starts=anything, zone=anything, activities=tuple(listed), language="vi"
    )
    assert isinstance(planning.problems(plan), tuple)
