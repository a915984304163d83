"""`doingoai plan`: a plan to begin with, and a page of one; `doingoai check` in between."""

from __future__ import annotations

import dataclasses
import re

import pytest
import yaml
from typer.testing import CliRunner

from doingoai import rules
from doingoai.cli._app import app
from doingoai.planning import (
    Activity,
    Measure,
    MessageHouse,
    Objective,
    Pillar,
    Plan,
    Spending,
    plan_text,
)
from doingoai.rules.packs._house import HOUSE
from doingoai.rules.packs._plan_parts import PLAN

RUN = CliRunner()
MARKS = re.compile("[ăđơư\u1ea0-\u1ef9]", re.IGNORECASE)


def names(kind):
    return {field.name for field in dataclasses.fields(kind)}


def run(*arguments):
    return RUN.invoke(app, [str(each) for each in arguments])


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_blank_plan_is_read_as_one_in_the_readers_language(tmp_path, language):
    file = tmp_path / "plan.yaml"
    assert run("plan", "blank", file, "--lang", language).exit_code == 0
    plan = rules.read(file)
    assert isinstance(plan, Plan)
    assert plan.language == language
    text = file.read_text(encoding="utf-8")
    assert bool(MARKS.search(text)) is (language == "vi")
    found = run("check", file, "--lang", language)
    assert found.exit_code == 1
    assert "PLAN-020" in found.output


def test_a_blank_plan_has_every_field_that_there_is():
    from doingoai.cli.plan._blank_text import blank_plan

    data = yaml.load(blank_plan("en"), Loader=yaml.BaseLoader)
    rows = {
        Objective: data["objectives"][0],
        Activity: data["activities"][0],
        Spending: data["spending"][0],
        Measure: data["measures"][0],
        Pillar: data["house"]["pillars"][0],
    }
    for kind, row in rows.items():
        assert set(row) == names(kind)
    assert set(data) - {"kind"} == names(Plan)
    # The house has the language and the day of its plan.
    assert set(data["house"]) == names(MessageHouse) - {"language", "day"}
    assert len(data["house"]["pillars"]) == 3


def test_a_file_that_is_there_is_never_touched(tmp_path):
    file = tmp_path / "plan.yaml"
    file.write_text("mine", encoding="utf-8")
    for language, said in (("en", "was not touched"), ("vi", "không bị thay đổi")):
        done = run("plan", "blank", file, "--lang", language)
        assert done.exit_code == 1
        assert said in done.output
    assert file.read_text(encoding="utf-8") == "mine"


def test_where_no_plan_can_be_written_it_says_so(tmp_path):
    done = run("plan", "blank", tmp_path / "nowhere" / "plan.yaml", "--lang", "en")
    assert done.exit_code == 1
    assert "cannot be written" in done.output


@pytest.fixture
def plan(tmp_path):
    file = tmp_path / "plan.yaml"
    file.write_text(plan_text(PLAN), encoding="utf-8")
    return file


def test_a_house_in_a_file_of_its_own_is_checked(tmp_path):
    file = tmp_path / "house.yaml"
    pillars = [{name: getattr(pillar, name) for name in names(Pillar)} for pillar in HOUSE.pillars]
    data = {"kind": "house", "roof": HOUSE.roof, "day": HOUSE.day, "pillars": pillars}
    file.write_text(yaml.safe_dump(data), encoding="utf-8")
    done = run("check", file, "--lang", "en")
    assert done.exit_code == 0
    assert "This is not clearance" in done.output
    data["pillars"][0]["result"] = "arrivals-2025"
    file.write_text(yaml.safe_dump(data), encoding="utf-8")
    done = run("check", file, "--lang", "en")
    assert done.exit_code == 1
    assert "MSG-006 [pillars/1/result]" in done.output


@pytest.mark.parametrize(
    ("out", "begins"), [("a.html", b"<!"), ("a.docx", b"PK"), ("a.HTML", b"<!")]
)
def test_a_page_of_a_plan_is_written_in_the_form_of_its_name(plan, out, begins):
    to = plan.with_name(out)
    assert run("plan", "document", plan, "--to", to).exit_code == 0
    assert to.read_bytes().lower().startswith(begins.lower())


def test_without_a_name_the_page_lies_beside_the_plan_in_the_plans_language(plan):
    assert run("plan", "document", plan).exit_code == 0
    english = plan.with_suffix(".html").read_text(encoding="utf-8")
    assert run("plan", "document", plan, "--lang", "vi").exit_code == 0
    vietnamese = plan.with_suffix(".html").read_text(encoding="utf-8")
    assert 'lang="en"' in english
    assert 'lang="vi"' in vietnamese


# What is refused, with its exit code and a word of what is said.
REFUSED = {
    "another ending": (["--to", "a.pdf"], None, 1, ".pdf"),
    "a place that is not there": (["--to", "nowhere/a.html"], None, 1, "cannot be written"),
    "a post": ([], "kind: post\ntext: Hello there\n", 2, "holds no plan"),
    "no YAML": ([], "kind: [plan\n", 2, "not readable"),
    "an unknown field": ([], "kind: plan\ntitel: T\n", 2, "“title”"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_refused_is_told_and_nothing_is_written(plan, monkeypatch, what):
    monkeypatch.chdir(plan.parent)
    options, content, code, said = REFUSED[what]
    if content:
        plan.write_text(content, encoding="utf-8")
    done = run("plan", "document", plan, *options, "--lang", "en")
    assert done.exit_code == code
    assert said in done.output
    assert [each.name for each in plan.parent.iterdir()] == ["plan.yaml"]


def test_a_plan_that_cannot_be_read_is_told_with_its_place_in_both_languages(tmp_path):
    file = tmp_path / "plan.yaml"
    file.write_text("kind: plan\nactivities:\n  - {name: A, dya: 2/9}\n", encoding="utf-8")
    for language in ("vi", "en"):
        done = run("check", file, "--lang", language)
        assert done.exit_code == 2
        assert "activities/1/dya" in done.output
        assert "“day”" in done.output
        assert bool(MARKS.search(done.output.replace(str(file), ""))) is (language == "vi")
