"""The message house without a browser: facts told with source and day, rules on the plan's day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from doingoai import datasets, rules
from doingoai.planning import MessageHouse, Pillar, Plan, PlanFile, story_plan
from doingoai.widgets import message_house

if TYPE_CHECKING:
    from pathlib import Path

TRADE = Pillar("Hiệp định mở cửa hai thị trường.", "trade", "evfta-2020", "", "exports-2025")


def shown(folder: Path, house: MessageHouse | None, language: str = "en", **plan: str) -> Any:
    if house is not None or plan:
        file = PlanFile(folder / "plan.yaml")
        file.save(Plan(house=house, language=plan.pop("written", language), **plan))
    return message_house(language=language, folder=folder).stored


def found(view: Any) -> set[tuple[str, str]]:
    return {(each["rule"], each["target"]) for each in view["findings"]}


def test_an_empty_house_is_not_called_faulty(tmp_path: Path) -> None:
    view = shown(tmp_path, None)
    assert (view["findings"], view["green"]) == ([], False)
    assert "roof" in view["summary"]


def test_what_a_plan_begins_with_is_kept_with_the_first_change(tmp_path: Path) -> None:
    begin = story_plan("vi")
    widget = message_house(language="vi", begin=begin, folder=tmp_path)
    shown_first = widget.stored["plan"]
    assert (shown_first["drawn_up"], shown_first["mission"]) == (begin.drawn_up, "estamar")
    assert PlanFile(tmp_path / "plan.yaml").read() is None  # looking writes nothing
    house = {"roof": "Một câu.", "pillars": [], "language": "vi"}
    widget.act({"type": "save", "base": shown_first, "plan": {**shown_first, "house": house}})
    kept = PlanFile(tmp_path / "plan.yaml").read()
    assert kept is not None
    assert (kept.drawn_up, kept.zone) == (begin.drawn_up, begin.zone)
    assert kept.house is not None
    assert kept.house.roof == "Một câu."


def test_a_plan_that_is_there_is_not_begun_again(tmp_path: Path) -> None:
    PlanFile(tmp_path / "plan.yaml").save(Plan(title="Mine", language="en"))
    widget = message_house(language="en", begin=story_plan("en"), folder=tmp_path)
    assert (widget.stored["plan"]["title"], widget.stored["plan"]["mission"]) == ("Mine", "")


def test_findings_stand_at_their_place_in_the_plan(tmp_path: Path) -> None:
    view = shown(tmp_path, MessageHouse("A roof.", (TRADE,)), drawn_up="16 November 2026")
    assert ("MSG-003", "house/pillars/1/target") in found(view)
    assert view["green"] is False


def test_a_pillar_that_nobody_began_is_empty_and_not_wrong(tmp_path: Path) -> None:
    view = shown(tmp_path, MessageHouse("A roof.", (Pillar(), TRADE)))
    assert {target for _, target in found(view)} == {"house/pillars/2/target"}
    assert "Pillar 1" in view["gaps"]["house"]
    assert "Pillar 3" in view["gaps"]["house"]


def test_where_all_that_is_begun_is_well_the_rest_is_not_called_well(tmp_path: Path) -> None:
    view = shown(tmp_path, MessageHouse("A roof."))
    assert view["findings"] == []
    assert view["green"] is False
    assert view["summary"] == "Not every pillar is begun yet."


@pytest.mark.parametrize(
    ("written", "words", "expired"),
    [
        ("16 November 2026", "16 November 2026, the day of the plan", False),
        ("ngày 2 tháng 7 năm 2027", "2 July 2027, the day of the plan", True),
        ("next spring", "cannot be read", None),
        ("", "has no day yet", None),
    ],
)
def test_facts_are_looked_at_on_the_day_of_the_plan(
    tmp_path: Path, written: str, words: str, expired: bool | None
) -> None:
    view = shown(tmp_path, MessageHouse("A roof.", (TRADE,)), drawn_up=written)
    assert words in view["day"]
    if expired is not None:
        assert ("evfta-2020" in view["expired"]) is expired
        assert (("MSG-005", "house/pillars/1/decision") in found(view)) is expired


def test_a_day_of_the_house_s_own_comes_first(tmp_path: Path) -> None:
    house = MessageHouse("A roof.", (TRADE,), day="2 July 2027")
    view = shown(tmp_path, house, drawn_up="16 November 2026")
    assert "2 July 2027" in view["day"]
    assert ("MSG-005", "house/pillars/1/decision") in found(view)


def test_the_widget_and_the_command_line_say_the_same_of_a_whole_house(tmp_path: Path) -> None:
    house = MessageHouse(
        "A roof.",
        (TRADE, Pillar("A line.", "tourism", result="arrivals-2025"), Pillar("B", "culture", "x")),
        day="2026-11-16",
    )
    view = shown(tmp_path, house)
    said = {(each.rule, f"house/{each.field}") for each in rules.check(house, "MSG").findings}
    assert found(view) == said


@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_fact_is_offered_with_statement_figure_source_and_expiry(
    tmp_path: Path, language: str
) -> None:
    config = message_house(language=language, folder=tmp_path).config
    assert [each["id"] for each in config["facts"]] == [f.fact_id for f in datasets.facts()]
    fact = datasets.fact("exports-2025")
    (listed,) = (each for each in config["facts"] if each["id"] == "exports-2025")
    assert listed["statement"] == fact.statement(language)
    assert fact.figure(language) in listed["figure"]
    assert fact.source(language) in listed["source"]
    assert "2027" in listed["until"]
    assert listed["until"] != listed["expired"]
    assert (listed["topic"], listed["kind"]) == ("trade", "result")


def test_every_topic_of_the_facts_may_be_chosen_and_has_a_name(tmp_path: Path) -> None:
    topics = message_house(language="vi", folder=tmp_path).config["topics"]
    assert {each["key"] for each in topics} == {fact.topic for fact in datasets.facts()}
    assert all(each["label"] and each["label"] != each["key"] for each in topics)


def test_facts_may_be_named_and_an_unknown_one_is_refused(tmp_path: Path) -> None:
    made = message_house(language="en", facts=["exports-2025"], folder=tmp_path)
    assert [each["id"] for each in made.config["facts"]] == ["exports-2025"]
    with pytest.raises(datasets.DatasetError):
        message_house(language="en", facts=["no-such-fact"], folder=tmp_path)


def test_without_a_day_facts_are_looked_at_as_of_today(tmp_path: Path) -> None:
    view = shown(tmp_path, None)
    today = dt.datetime.now(dt.UTC).date()
    assert set(view["expired"]) == {f.fact_id for f in datasets.facts() if today >= f.expires}
