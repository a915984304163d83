"""Whoever does what a hint of PLAN or MSG says is rid of the finding, for every bad example."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from dataclasses import replace

import pytest

from doingoai import rules
from doingoai.planning import Activity, Measure, MessageHouse, Plan, day_of
from doingoai.rules import Context
from doingoai.rules._rule import all_rules
from doingoai.rules.packs._house import HOUSE
from doingoai.rules.packs._plan_parts import ACTIVITY, MEASURE, OBJECTIVE, RESERVE

TODAY = Context(today=dt.date(2026, 11, 25))
RULES = {code: each for code, each in all_rules().items() if code.startswith(("PLAN", "MSG"))}
EXAMPLES = [(code, number) for code, rule in RULES.items() for number in range(len(rule.bad))]
# These say in so many words that nothing need change: the advice stays.
STAYS = {
    "Put that day into the timeline; nothing need change today.",
    "Look at these yourself.",
}


def at(part, path):
    """What stands at a place such as ``objectives/1/target``."""
    for step in path.split("/"):
        part = part[int(step) - 1] if step.isdigit() else getattr(part, step)
    return part


def put(part, path, value):
    """The same artefact with ``value`` at a place."""
    step, _, rest = path.partition("/")
    if step.isdigit():
        place = int(step) - 1
        new = put(part[place], rest, value) if rest else value
        return (*part[:place], new, *part[place + 1 :])
    return replace(part, **{step: put(getattr(part, step), rest, value) if rest else value})


def add(part, name, value):
    return replace(part, **{name: (*getattr(part, name), value)})


def write(value):
    return lambda part, found: put(part, found.field, value)


def named(found, pattern=r"“(.+?)”"):
    return re.findall(pattern, found.hint.text("en"))


def a_day_with_its_year(part, found):
    days = {"starts": "4/1/2027", "deadline": "30/6/2027", "day": "12 January 2027"}
    return put(part, found.field, days[found.field.rpartition("/")[2]])


def first_day_offered(part, found):
    first, *_ = re.findall(r"\d{1,2} \w+ \d{4}", found.hint.text("en"))
    return put(part, found.field, first)


def other_of_the_two(part, found):
    days = {
        "ends": "30 June 2027",
        "deadline": "30 June 2027",
        "baseline_day": "30 September 2026",
        "submitted": "28 December 2026",
        "day": "30 June 2027",
        "cleared_at": "20 November 2026",
    }
    return put(part, found.field, days[found.field.rpartition("/")[2]])


def later(part, found):
    day = day_of(at(part, found.field)).date + dt.timedelta(days=120)
    return put(put(part, found.field, day.isoformat()), "ends", "31 December 2027")


def some_days_later(part, found):
    day = day_of(at(part, found.field)).date + dt.timedelta(days=7)
    return put(part, found.field, day.isoformat())


def hour_there(part, found):
    """The first hour in the audience's window, turned back to the plan's clock by trying."""
    for hour in range(24):
        tried = put(part, found.field, f"{hour}:00")
        if not rules.objects(tried, "PLAN-011", context=TODAY):
            return tried
    raise AssertionError(found)


def first_channel_named(part, found):
    channel = found.hint.text("en").partition(": ")[2].split(", ")[0].rstrip(".")
    audience = at(part, found.field)
    return add(part, "activities", replace(ACTIVITY, channel=channel, audience=audience))


def language_named(part, found):
    missing = found.message.text("en").partition(": ")[2].rstrip(".").split(", ")
    return put(part, found.field, (*at(part, found.field), *missing))


def budget_of_parts(part, found):
    return replace(part, budget=str(sum(float(each.units) for each in part.spending)))


def fact_for(part, found, **wanted):
    """A fact of the place's kind and, where the pillar names one, of its topic."""
    pillar = at(part, found.field.rpartition("/")[0])
    kind = found.field.rpartition("/")[2]
    used = {fact for each in part.pillars for fact in (each.decision, each.target, each.result)}
    for name in TODAY.fact_ids:
        fact = TODAY.fact(name)
        fits = fact.kind == kind and fact.topic == pillar.topic and name not in used
        if fits and fact.expires > TODAY.today:
            return put(part, found.field, name)
    raise AssertionError(found)


def fact_offered(part, found):
    offered = found.hint.text("en").partition("that day: ")[2].rstrip(".").split(", ")[0]
    return put(part, found.field, offered)


def one_line_other(part, found):
    return put(part, found.field, "What the other pillar does not say.")


def a_measure_of_its_stage(part, found):
    objective = part.objectives[0]
    return add(part, "measures", replace(MEASURE, name=objective.metric, stage=objective.stage))


def held(part, found):
    return put(part, "objectives/1/metric", f"Hold {part.objectives[0].metric}")


def an_outcome(part, found):
    return add(part, "measures", Measure("calls at the press desk", "outcomes", "list of calls"))


def without_the_figure(part, found):
    line = at(part, found.field)
    return put(part, found.field, line[: found.span[0]] + line[found.span[1] :])


PARTS = {
    "objectives": (OBJECTIVE,),
    "audiences": ("press",),
    "activities": (ACTIVITY, RESERVE),
    "measures": (MEASURE,),
}
WRITE_DAY = "Write it with its year: 16 November 2026, 16/11/2026 or 2026-11-16."
EFFECT = "Ask what the audience shall know, think or do after it, and measure that."
# What somebody does who follows the hint.
FOLLOWED = {
    "Measure first: the figure today, its day and where you read it.": write("18,4%"),
    "Name the figure that you want to see on the deadline.": write("22"),
    WRITE_DAY: a_day_with_its_year,
    "Look in a calendar which day is meant, and write it with its year.": write("28/2/2027"),
    "Look at the year: it must lie between 1950 and 2099.": a_day_with_its_year,
    "One of the two days is wrong: look up which.": other_of_the_two,
    "Name the group that has to change something, and where it reads or listens.": write("press"),
    "Name a group: who they are, how many, where they read or listen.": write("press"),
    "It can be found here: {channels}.": first_channel_named,
    "Add an activity for this audience, or leave the audience out.": lambda part, found: add(
        part, "activities", replace(ACTIVITY, audience=at(part, found.field), day="3 May 2027")
    ),
    "Say by how much it shall change; if it shall be held, begin with “Hold”.": held,
    "Write 0 or more, and look at the sum again.": write("0"),
    "Write the units in figures; 0 for none.": write("0"),
    "Change the parts, or the whole, until both are the same.": budget_of_parts,
    "Write the whole in figures, in the same unit as its parts.": budget_of_parts,
    "Put some days between the two.": some_days_later,
    "Choose a day on which there is room in the news.": some_days_later,
    "Choose an hour that is from {first} to {last} there.": hour_there,
    "Choose a day from {earliest} to {latest}.": first_day_offered,
    "Let it go out later.": later,
    "Add the language, with the time that it takes, or choose another audience.": language_named,
    "Enter one: a name, a day, “reserve: yes”, no content.": lambda part, _: add(
        part, "activities", Activity(name="Kept free", day="2 March 2027", reserve=True)
    ),
    "Choose another day.": some_days_later,
    "Choose another day; an act of protocol says “protocol: yes”.": lambda part, found: put(
        part, found.field.replace("/day", "/protocol"), True
    ),
    "Measure what people noticed, understood or did, such as message penetration.": write(
        "message penetration"
    ),
    "Add one of outtakes, outcomes or impact: what people noticed, thought or did.": an_outcome,
    "Add one of the same stage, or of the same name as its metric.": a_measure_of_its_stage,
    "Name the office, not a person; write the day when it has cleared it.": write(
        "Press Department"
    ),
    "It may be: {stages}.": lambda part, found: put(
        part, found.field, found.hint.params["stages"].split(", ")[2]
    ),
    "How would you notice? Name what is counted, with its figure today.": write(
        "importers who can name the agreement"
    ),
    "Let the campaign run so long, or measure at its end.": lambda part, found: replace(
        part, ends=at(part, found.field)
    ),
    "Look at the figure, or name its unit if it is no share.": lambda part, _: put(
        part, "objectives/1/unit", "articles"
    ),
    "Say in the strategy, with the figure aimed at, why it can be done; or aim lower.": (
        lambda part, found: replace(part, strategy=f"In 2019 it was {at(part, found.field)}.")
    ),
    "Did you mean “{near}”?": lambda part, found: put(part, found.field, named(found)[0]),
    "Name the tool, list or survey, the same at the beginning and at the end.": write("our survey"),
    "Write what you know of the audience, and from where.": write("They read at eight (survey)."),
    "Put the messages into a house: roof, three pillars, their facts.": write(HOUSE),
    "Write the last day of the period that was measured.": write("30 September 2026"),
    "If a fall is meant, begin the metric with “Fewer” or “Reduce”; else look at both figures.": (
        lambda part, _: put(part, "objectives/1/metric", "Fewer errors in articles")
    ),
    "Write it as 18:00 or 18h30.": write("18h30"),
    "Choose an hour before or after summer time begins.": write("2:30"),
    "Use a name such as Europe/Lisbon or Asia/Ho_Chi_Minh.": write("Asia/Ho_Chi_Minh"),
    "Name what is counted, such as message penetration in the trade press.": write(
        "message penetration in the trade press"
    ),
    "Write the first day of the campaign.": write("4 January 2027"),
    "Write the last day of the campaign.": write("30 June 2027"),
    "Write the day of the plan: its facts must hold on it.": write("16 November 2026"),
    "Say what shall change, by how much, with whom, until when.": write(PARTS["objectives"]),
    "Name the groups that have to change something.": write(PARTS["audiences"]),
    "List what goes out: day, hour, channel, language.": write(PARTS["activities"]),
    "Say how success will be told, and where it is read.": write(PARTS["measures"]),
    "Say in one sentence what a listener shall keep of it all.": write("We gain from each other."),
    "Add what is missing, or join two that say the same.": lambda part, _: replace(
        part, pillars=HOUSE.pillars
    ),
    "Write its message in one sentence.": one_line_other,
    "Choose one of that kind from the fact sheet (datasets/facts).": fact_for,
    "Put it in its own place and choose another here.": fact_for,
    "Choose a fact of the pillar's topic.": fact_for,
    "Choose another fact for one of the two places.": fact_for,
    "Choose the newer figure, or one that holds on that day: {facts}.": fact_offered,
    "Take the figure of a fact below, or leave it out.": without_the_figure,
    "If so, say what is the case instead; the listener keeps the picture.": write(
        "Estamar and Viet Nam gain from each other."
    ),
    "Keep what a listener can repeat; what proves it stands in the pillars.": write(
        "We both gain."
    ),
    "Join them, or say in one of them what the other does not.": one_line_other,
}


def followed(part, found):
    hint = found.hint.msgid
    if found.rule in {"PLAN-002", "PLAN-023"}:
        changed = put(part, "objectives/1/stage", "outcomes")
        return put(changed, "objectives/1/metric", "importers who can name the agreement")
    if hint == WRITE_DAY and found.rule == "MSG-012":
        return put(part, found.field, "2/9/2027")
    if hint.startswith("Look the figure up"):  # …and then enter it, which makes it hold
        return replace(part, day="2026-11-16")
    return FOLLOWED[hint](part, found)


@pytest.mark.parametrize(("code", "number"), EXAMPLES)
def test_whoever_follows_the_hint_is_rid_of_the_finding(code, number):
    part = RULES[code].bad[number]
    assert isinstance(part, Plan | MessageHouse)
    for _ in range(20):
        left = [
            each
            for each in rules.check(part, code, context=TODAY).findings
            if each.hint is None or each.hint.msgid not in STAYS
        ]
        if not left:
            break
        changed = followed(part, left[0])
        assert changed != part, left[0]
        part = changed
    assert left == []


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_finding_says_where_and_how_in_both_languages(code):
    for bad in RULES[code].bad:
        for found in rules.check(bad, code, context=TODAY).findings:
            assert found.hint is not None
            assert found.field
            root = found.field.split("/")[0]
            assert root in {each.name for each in dataclasses.fields(bad)}
            assert found.hint.text("vi") != found.hint.text("en")
            assert found.message.text("vi") != found.message.text("en")
