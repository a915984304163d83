"""The timeline: where outputs stand, what does not work, how to mend it, on both clocks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from doingoai import planning
from doingoai.planning import Activity, PlanFile
from doingoai.widgets import campaign_timeline
from doingoai.widgets._timeline_setting import Written, campaign, visit
from doingoai.widgets._timeline_view import view

FIRST = {"day": "2027-01-20", "hour": "14:00", "languages": ["vi"]}


@pytest.fixture(scope="module")
def brief():
    return planning.brief()


@pytest.fixture(scope="module")
def empty(brief):
    return campaign(brief, (), "en", "en")


def placed(setting, language="en", **written):
    return view(setting, {**setting.begin, **written}, language)


def row(made, setting, key):
    return made.rows[[item.key for item in setting.items].index(key)]


def test_a_campaign_begins_without_days_and_says_nothing_of_what_is_not_placed(empty):
    made = placed(empty)
    assert made.finding == "0 of 8 placed. Nothing to mend so far."
    assert {each.state for each in made.rows} == {"open"}
    assert made.rest == ()


def test_an_output_in_place_shows_its_day_both_clocks_and_the_last_day_for_clearance(empty):
    made = placed(empty, o1=Written("20/1/2027", "14:00", ("vi",)))
    first = made.rows[0]
    assert (first.state, first.problems) == ("good", ())
    assert first.read == "Wednesday, 20 January 2027"
    assert (first.here, first.there) == ("14:00", "21:00")
    page = planning.channels_by_id()["page"]
    latest = planning.latest_submission(
        planning.day_of("20/1/2027").date, page, empty.brief.clearance_days
    )
    assert first.submit_at == (latest - empty.first).days
    assert first.at == 16


def test_the_other_clock_names_its_day_where_it_is_another_and_knows_summer_time(empty):
    winter = placed(empty, o5=Written("20/3/2027", "18:00", ("vi", "en"))).rows[4]
    summer = placed(empty, o5=Written("10/4/2027", "18:00", ("vi", "en"))).rows[4]
    assert winter.there == "01:00, Sunday, 21 March 2027"
    assert summer.there == "00:00, Sunday, 11 April 2027"


@pytest.mark.parametrize(
    ("key", "written", "told"),
    [
        ("o1", Written("1/3/2027", "14:00", ("vi",)), "Move it to a day from 15 January 2027 to"),
        ("o1", Written("20/1/2027", "20:00", ("vi",)), "On our clock that is 13:00 to 15:00"),
        ("o1", Written("3/2/2027", "14:00", ("vi",)), "acts of protocol only"),
        ("o2", Written("9/2/2027", "8:00", ("en", "fr")), "must go to clearance by"),
        ("o2", Written("25/2/2027", "8:00", ("en",)), "Missing: French."),
        ("o4", Written("8/4/2027", "20:00", ("en", "fr")), "nothing of ours goes out"),
        ("o4", Written("4/4/2027", "20:00", ("en", "fr")), "fills the news"),
        ("o6", Written("24/4/2027", "9:00", ("en", "fr")), "no working day"),
        ("o8", Written("16/6/2027", "10:00", ("en", "fr")), "Move it to 17 June 2027."),
    ],
)
def test_what_does_not_work_is_told_with_how_to_mend_it(empty, key, written, told):
    made = row(placed(empty, **{key: written}), empty, key)
    assert made.state == "mend"
    assert any(told in line for line in made.problems)


def test_two_outputs_on_one_day_are_told_at_the_later_one_by_name(empty):
    made = placed(
        empty,
        o6=Written("28/4/2027", "9:00", ("en", "fr")),
        o7=Written("28/4/2027", "18:00", ("vi", "en", "fr")),
    )
    later = row(made, empty, "o7")
    assert any("On the same day as “Press morning" in line for line in later.problems)
    assert any("Too soon after “Press morning" in line for line in later.problems)


def test_a_timeline_without_a_free_slot_is_told_so_once_something_is_placed(empty):
    made = placed(empty, o1=Written("20/1/2027", "14:00", ("vi",)))
    assert made.rest == ("No slot is kept free for what nobody foresees. Give the reserve a day.",)
    free = placed(
        empty,
        o1=Written("20/1/2027", "14:00", ("vi",)),
        o3=Written("24/2/2027", "", ()),
    )
    assert free.rest == ()


@pytest.mark.parametrize(
    ("day", "hour", "where", "told"),
    [
        ("2/9", "14:00", "day_problem", "year"),
        ("31/2/2027", "14:00", "day_problem", "no such day"),
        ("soon", "14:00", "day_problem", "can be read"),
        ("20/1/2027", "25:00", "hour_problem", "time of day"),
        ("20/1/2027", "evening", "hour_problem", "time of day"),
    ],
)
def test_a_day_or_hour_that_cannot_be_read_says_how_to_write_it(empty, day, hour, where, told):
    made = placed(empty, o1=Written(day, hour, ("vi",)))
    assert told in getattr(made.rows[0], where)
    assert made.rows[0].state == "mend"
    assert "To mend: " in made.finding


@pytest.mark.parametrize("day", ["1/1/2199", "1/1/1900", "31/12/2099", "1/1/1950"])
def test_a_day_far_off_is_a_finding_not_a_crash(empty, day):
    made = placed(empty, o1=Written(day, "14:00", ("vi",)))
    assert made.rows[0].at is None
    assert made.rows[0].state == "mend"


def test_the_table_and_the_words_for_the_ear_hold_what_the_chart_shows(empty):
    made = placed(empty, "vi", o1=Written("20/1/2027", "14:00", ("vi",)))
    assert len(made.table) == len(made.rows) == 8
    assert made.table[0][1:6] == (
        "Thứ Tư, ngày 20/1/2027",
        "14:00",
        "21:00",
        "Tiếng Việt",
        made.rows[0].submit,
    )
    assert "Thứ Tư, ngày 20/1/2027" in made.alt
    assert all(cell == "–" for cell in made.table[1][1:])


def test_the_calendar_is_drawn_by_handling_and_told_in_a_table(brief):
    widget = campaign_timeline(language="en", brief=brief, activities=())
    spans = {span["id"]: span for span in widget.config["spans"]}
    assert spans["tet"]["to"] - spans["tet"]["from"] == 4
    assert {span["handling"] for span in spans.values()} == {"celebrate", "protocol", "none"}
    heads, rows = (widget.config["calendarTable"][name] for name in ("heads", "rows"))
    assert len(rows) == len(planning.calendar_between(brief.starts, brief.ends))
    assert {len(cells) for cells in rows} == {len(heads)}
    assert any("no content of ours" in cells for cells in rows)


def test_a_visit_begins_without_a_fault_and_every_output_knows_both_clocks():
    setting = visit("en")
    made = placed(setting)
    assert made.finding == "All 7 placed, nothing to mend. This is not clearance."
    assert all(each.here and each.there for each in made.rows)


def test_what_leaves_before_the_joint_text_breaks_the_embargo():
    setting = visit("en")
    text = row(placed(setting), setting, "v3")
    release = setting.begin["v4"]
    early = row(placed(setting, v4=replace(release, day="2027-03-22")), setting, "v4")
    assert "breaks the embargo" in early.problems[0]
    assert "Joint text" in early.problems[0]
    assert early.embargo_at == text.at
    assert text.embargo_at is None
    moved = placed(setting, v3=replace(setting.begin["v3"], day="2027-03-24"))
    assert row(moved, setting, "v4").embargo_at == text.at + 1
    assert "breaks the embargo" in row(moved, setting, "v4").problems[0]


def test_a_ceremony_too_early_breaks_no_embargo():
    setting = visit("en")
    made = placed(setting, v3=replace(setting.begin["v3"], day="2027-03-22"))
    assert not any("embargo" in line for line in row(made, setting, "v3").problems)


def test_a_visit_names_no_country_and_says_that_it_is_invented():
    for language in ("vi", "en"):
        widget = campaign_timeline(language=language, variant="visit")
        assert len(widget.config["foot"]) == 3
    assert "An invented visit" in widget.config["foot"][0]
    assert all("Nam" not in item["name"] for item in widget.config["items"])


def test_choices_come_back_with_what_they_lead_to(brief):
    widget = campaign_timeline(language="en", brief=brief, activities=())
    widget.choices = {"slots": {**widget.choices["slots"], "o1": FIRST}}
    assert widget.shown["choices"]["slots"]["o1"] == FIRST
    assert widget.shown["rows"][0]["state"] == "good"


@pytest.mark.parametrize("raw", [{}, {"slots": 3}, {"slots": {"o1": None}}, {"slots": {"x": {}}}])
def test_choices_that_make_no_sense_are_blank(brief, raw):
    widget = campaign_timeline(language="vi", brief=brief, activities=())
    widget.choices = raw
    assert {each["state"] for each in widget.shown["rows"]} == {"open"}


def kept(widget):
    got = []
    widget.send = lambda content, buffers=None: got.append(content)
    widget._handle_custom_msg({"type": "keep", "seq": 5, "choices": widget.choices}, [])
    return got[-1]


def test_what_is_kept_is_in_the_plan_and_there_again_in_either_language(tmp_path):
    widget = campaign_timeline(language="en", folder=tmp_path)
    widget.choices = {"slots": {**widget.choices["slots"], "o1": {**FIRST, "day": "20/1/2027"}}}
    answer = kept(widget)
    assert (answer["type"], answer["seq"], answer["saved"]) == ("kept", 5, True)
    plan = PlanFile(planning.plan_path(tmp_path)).read()
    assert [(each.day, each.hour, each.languages) for each in plan.activities] == [
        ("2027-01-20", "14:00", ("vi",))
    ]
    assert (plan.mission, plan.zone) == ("estamar", "Europe/Lisbon")
    again = campaign_timeline(language="vi", folder=tmp_path)
    assert again.choices["slots"]["o1"] == FIRST
    assert again.shown["rows"][0]["state"] == "good"


def test_keeping_leaves_the_rest_of_the_plan_alone(tmp_path):
    file = PlanFile(planning.plan_path(tmp_path))
    own = Activity("Tea with neighbours", day="2027-05-20", hour="16:00", languages=("en",))
    sent = Activity("o1", day="2027-01-20", hour="9", languages=("vi",), submitted="2027-01-11")
    file.save(planning.Plan(title="Ours", mission="estamar", activities=(sent, own)))
    widget = campaign_timeline(language="en", folder=tmp_path)
    assert [each["name"] for each in widget.config["items"]][-1] == "Tea with neighbours"
    meanwhile = Activity("Written in the canvas meanwhile", day="2027-06-01")
    file.change(lambda plan: replace(plan, activities=(*plan.activities, meanwhile)))
    slots = widget.choices["slots"]
    widget.choices = {"slots": {**slots, "o1": {**slots["o1"], "hour": "14:00"}}}
    assert kept(widget)["saved"]
    plan = file.read()
    assert plan.title == "Ours"
    assert plan.activities == (replace(sent, hour="14:00"), own, meanwhile)


def test_a_plan_that_cannot_be_written_is_said_to_be_not_kept(tmp_path):
    (tmp_path / "plan.yaml").mkdir()
    widget = campaign_timeline(language="en", folder=tmp_path)
    answer = kept(widget)
    assert answer["saved"] is False
    assert answer["text"]


def test_there_are_two_variants():
    with pytest.raises(ValueError, match="campaign, visit"):
        campaign_timeline(language="en", variant="wedding")
