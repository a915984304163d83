"""The calendar and the brief: real days, one fault a trap, several right days for each output."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from doingoai import datasets, planning

PILLARS = ("trade", "tourism", "culture")
HOURS = {"o1": 13, "o2": 8, "o3": 9, "o4": 20, "o5": 14, "o6": 9, "o7": 18, "o8": 10}


@pytest.fixture(scope="module")
def audiences():
    return datasets.load("audiences").set_index("segment_id")


@pytest.fixture(scope="module")
def channels():
    return datasets.load("channels").set_index("channel_id")


@pytest.fixture(scope="module")
def calendar():
    return datasets.load("calendar").set_index("day_id")


@pytest.fixture(scope="module")
def outputs():
    return datasets.load("brief").set_index("output_id")


@pytest.fixture(scope="module")
def brief():
    return datasets.package("brief")["doingoai"]


# The calendar's rules ----------------------------------------------------------------------------

RULE = re.compile(
    r"(?:solar|lunar):(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|easter:[+-][0-9]+|weekday:(?:0[1-9]|1[0-2])-[1-7]-(?:[1-5]|-1)"
)


def test_every_rule_can_be_read_and_every_row_says_why_and_from_where(calendar):
    assert len(calendar) >= 45
    assert all(RULE.fullmatch(rule) for rule in calendar["rule"])
    assert not calendar["rule"].str.fullmatch(r"lunar:[0-9]{2}-30").any(), (
        "a month may have 29 days"
    )
    words = [
        f"{part}_{language}" for part in ("name", "why", "source") for language in ("en", "vi")
    ]
    assert calendar[words].notna().all(axis=None)
    assert set(calendar["place"]) == {"vn", "un", "estamar"}
    assert (calendar["as_of"].dt.year == 2026).all()


def test_war_and_mourning_are_no_occasion(calendar):
    commemorated = [
        "reunification",
        "dien-bien-phu",
        "war-invalids",
        "august-revolution",
        "army-day",
        "president-ho",
        "party-day",
    ]
    assert set(calendar.loc[commemorated, "handling"]) == {"protocol"}
    mourning = calendar[calendar["name_en"].str.contains("Victims|Genocide|Remembrance")]
    assert len(mourning) >= 4
    assert set(mourning["handling"]) == {"none"}


def test_only_estamars_days_are_invented_and_say_so(calendar):
    invented = calendar["source_en"] == "Invented for this course"
    assert set(calendar.loc[invented, "place"]) == {"estamar"}
    assert invented.sum() == (calendar["place"] == "estamar").sum() >= 8
    assert calendar.loc[~invented, "source_en"].str.contains(r"\d|press|calendar").all()


def test_the_days_off_are_those_of_the_labour_code_and_the_new_one(calendar):
    off = calendar[calendar["closed_vn"]]
    assert off["days"].sum() == 12  # 11 by article 112, and 24 November since 2026
    assert off["made_up"].all()
    assert not calendar.loc[~calendar["closed_vn"], "made_up"].any()
    assert calendar.loc["culture-day", "since"] == 2026
    assert set(calendar.loc[calendar["closed_estamar"], "place"]) == {"estamar"}


# The brief ---------------------------------------------------------------------------------------


def test_every_output_names_what_the_other_tables_have(outputs, channels, audiences, calendar):
    assert len(outputs) == 8
    assert set(outputs["channel_id"].dropna()) <= set(channels.index)
    assert set(outputs["segment_id"]) <= set(audiences.index)
    assert set(outputs["fixed"].dropna()) <= set(calendar.index)
    assert set(outputs["after"].dropna()) <= set(outputs.index)
    assert outputs["reserve"].sum() == outputs["protocol"].sum() == 1
    assert outputs.loc[outputs["channel_id"].isna(), "reserve"].all()
    for segment, languages in zip(outputs["segment_id"], outputs["languages"], strict=True):
        assert set(languages.split(";")) & set(audiences.loc[segment, "languages"].split(";"))


def test_every_output_lies_within_the_campaign_and_after_the_plan(outputs, brief):
    starts, ends = (dt.datetime.fromisoformat(brief[name]) for name in ("starts", "ends"))
    assert (outputs["earliest"] >= starts).all()
    assert (outputs["latest"] <= ends).all()
    assert (outputs["earliest"] <= outputs["latest"]).all()
    texts = outputs.dropna(subset=["ready"])
    assert (texts["ready"] > dt.datetime.fromisoformat(brief["drawn_up"])).all()
    assert list(outputs.index[outputs["ready"].isna()]) == list(outputs.index[outputs["reserve"]])


def hours_here(segment, day):
    """The hours of the Embassy's clock at which a segment reads, on that day."""
    here, there = ZoneInfo("Europe/Lisbon"), ZoneInfo(segment["zone"])
    clocks = [dt.datetime.combine(day, dt.time(hour), tzinfo=here) for hour in range(24)]
    window = range(segment["window_from"], segment["window_to"])
    return {clock.hour for clock in clocks if clock.astimezone(there).hour in window}


def test_an_hour_read_on_the_wrong_clock_reaches_nobody_in_viet_nam(outputs, audiences):
    families = audiences.loc["families-at-home"]
    window = set(range(families["window_from"], families["window_to"]))
    for output, clock in (("o1", {13, 14}), ("o5", {14, 15})):
        row = outputs.loc[output]
        assert row["segment_id"] == "families-at-home"
        for day in (row["earliest"], row["latest"]):
            assert hours_here(families, day.date()) == clock
            assert not clock & window


def test_summer_time_lies_between_the_two_outputs_for_families(outputs, audiences):
    families = audiences.loc["families-at-home"]
    changed = dt.date(2027, 3, 28)
    before, after = changed - dt.timedelta(days=1), changed + dt.timedelta(days=1)
    assert hours_here(families, before) != hours_here(families, after)
    assert outputs.loc["o1", "latest"].date() < changed < outputs.loc["o5", "earliest"].date()


# On the calendar of 2027 -------------------------------------------------------------------------


def found(output_id, day, hour=None):
    """The codes of what does not work with one output on a day, at a right hour unless told."""
    output = planning.brief().outputs[output_id]
    slot = planning.Slot(
        output.name_en,
        output_id,
        output.channel,
        output.segment,
        day,
        dt.time(HOURS[output_id] if hour is None else hour),
        output.languages,
        None,
        output.protocol,
        output.reserve,
    )
    return {each.code for each in planning.problems([slot])} - {"reserve"}


@pytest.mark.parametrize("output_id", [name for name in HOURS if name != "o8"])
def test_every_output_that_is_not_bound_to_a_day_has_several_right_days(outputs, output_id):
    row = outputs.loc[output_id]
    days = pd.date_range(row["earliest"], row["latest"])
    right = [day for day in days if not found(output_id, day.date())]
    assert 6 <= len(right) < len(days)


def test_the_output_bound_to_a_day_has_its_day():
    assert found("o8", dt.date(2027, 6, 17)) == set()


@pytest.mark.parametrize(
    ("output_id", "day", "code"),
    [
        ("o2", dt.date(2027, 2, 11), "lead"),  # as if nobody were on leave at Tết
        ("o2", dt.date(2027, 2, 9), "lead"),  # as if Saturdays and Sundays were worked too
        ("o4", dt.date(2027, 3, 30), "lead"),  # as if Easter were no holiday in Estamar
        ("o6", dt.date(2027, 4, 26), "lead"),  # as if the Hùng Kings' day were no holiday at home
        ("o7", dt.date(2027, 5, 4), "lead"),  # as if 30 April and the day off in lieu were worked
        ("o1", dt.date(2027, 1, 27), "handling"),
        ("o1", dt.date(2027, 2, 3), "handling"),
        ("o4", dt.date(2027, 4, 7), "handling"),
        ("o5", dt.date(2027, 4, 8), "handling"),
        ("o6", dt.date(2027, 4, 30), "handling"),
        ("o4", dt.date(2027, 4, 4), "clash"),
        ("o6", dt.date(2027, 5, 3), "handling"),
        ("o3", dt.date(2027, 2, 27), "outside"),
        ("o8", dt.date(2027, 6, 16), "outside"),
    ],
)
def test_a_trap_of_the_calendar_is_wrong_for_one_reason(output_id, day, code):
    assert found(output_id, day) == {code}


@pytest.mark.parametrize(
    ("output_id", "day", "hour"),
    [
        ("o1", dt.date(2027, 1, 20), 20),  # Lisbon's evening is Ha Noi's night
        ("o1", dt.date(2027, 1, 20), 15),  # an hour too late: summer's difference in winter
        ("o5", dt.date(2027, 4, 14), 20),
        ("o5", dt.date(2027, 4, 14), 13),  # winter's difference in summer
    ],
)
def test_an_hour_on_the_wrong_clock_is_wrong_for_one_reason(output_id, day, hour):
    assert found(output_id, day, hour) == {"zone"}


def candidates():
    objectives = datasets.load("brief", "objectives").set_index("objective_id")
    labels = datasets.load("brief", "objectives_labels").set_index("objective_id")
    return objectives.join(labels)


def wrong_with(row):
    """What a candidate lacks, in the words of the labels' column ``fault``."""
    looks = {
        "output": row["stage"] not in {"outtakes", "outcomes"},
        "no-baseline": not row["has_baseline"],
        "no-target": not row["has_target"],
        "no-deadline": not row["in_time"] and "{deadline}" not in row["text_en"],
        "too-late": not row["in_time"] and "{deadline}" in row["text_en"],
        "general-public": not row["named_audience"],
        "no-source": not row["has_source"],
    }
    return [fault for fault, there in looks.items() if there]


def test_three_candidates_hold_and_each_of_the_others_has_one_fault():
    rows = candidates()
    rows["fault"] = rows["fault"].fillna("")
    for key, row in rows.iterrows():
        assert wrong_with(row) == ([row["fault"]] if row["fault"] else []), key
    right = list(rows.index[rows["fault"] == ""])
    assert len(right) == 3
    assert right != sorted(rows.index)[:3]
    assert rows.loc[rows["fault"] != "", "fault"].is_unique


def test_what_the_labels_say_of_a_candidate_stands_in_its_text(brief):
    ends = dt.datetime.fromisoformat(brief["ends"])
    for key, row in candidates().iterrows():
        for language in ("en", "vi"):
            text = row[f"text_{language}"]
            assert ("{baseline}" in text) == ("{baseline_day}" in text) == row["has_baseline"], key
            assert ("{deadline}" in text) == pd.notna(row["deadline"]), key
        assert row["has_baseline"] == pd.notna(row["baseline"])
        assert row["in_time"] == bool(row["deadline"] <= ends), key
        assert ("general public" in row["text_en"]) == (not row["named_audience"])
        if row["has_baseline"]:
            assert row["target"] > row["baseline"]
            assert row["baseline_day"] < dt.datetime.fromisoformat(brief["drawn_up"])


def test_twelve_measures_fill_every_stage_and_the_advertising_value_none():
    measures = datasets.load("brief", "measures").set_index("measure_id")
    labels = datasets.load("brief", "measures_labels").set_index("measure_id")
    assert list(measures.index) == list(labels.index)
    assert len(measures) == 12
    counted = labels["stage"].value_counts()
    assert counted.pop("none") == 1
    assert set(counted.index) == {"inputs", "outputs", "outtakes", "outcomes", "impact"}
    assert counted.between(2, 3).all()
    [ave] = labels.index[labels["stage"] == "none"]
    assert "AVE" in measures.loc[ave, "text_en"]
    assert "AVE" in measures.loc[ave, "text_vi"]


@pytest.mark.parametrize("topic", PILLARS)
def test_every_pillar_of_a_message_house_can_stand_on_facts(topic, brief):
    day = dt.date.fromisoformat(brief["drawn_up"])
    there = [fact for fact in datasets.facts() if fact.topic == topic]
    for kind in ("decision", "target", "result"):
        valid = [fact for fact in there if fact.kind == kind and fact.expires > day]
        assert len(valid) >= 2, kind
    ends = dt.date.fromisoformat(brief["ends"])
    assert [fact for fact in there if day < fact.expires < ends], "one expires on the way"
