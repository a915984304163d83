"""Ten plans of invented missions, as communicators write them by hand: no rule cries wolf."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from doingoai import rules
from doingoai.rules import Context, Severity

PLANS = sorted((Path(__file__).parent / "plans").glob("*.yaml"))
# What is said of any plan of this sort, and rightly: advice, never more.
EXPECTED_ADVICE = {"PLAN-027", "PLAN-029", "PLAN-030"}
TODAY = Context(today=dt.date(2026, 11, 25))


def test_there_are_as_many_in_each_language():
    languages = [rules.read(file).language for file in PLANS]
    assert (languages.count("vi"), languages.count("en")) == (5, 5)


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_a_good_plan_meets_no_objection(file):
    found = rules.check(rules.read(file), context=TODAY).findings
    assert [each for each in found if each.severity is not Severity.ADVICE] == []
    assert {each.rule for each in found} <= EXPECTED_ADVICE


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_the_same_plan_from_notepad_meets_none_either(tmp_path, file):
    written = file.read_text(encoding="utf-8").replace("\n", "\r\n")
    copy = tmp_path / "plan.yaml"
    copy.write_bytes(b"\xef\xbb\xbf" + written.encode("utf-8"))
    assert rules.check(rules.read(copy), context=TODAY).ok
    assert rules.read(copy) == rules.read(file)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"drawn_up": "2 tháng 3"}, "PLAN-003"),
        ({"ends": "30/3/2026"}, "PLAN-004"),
        ({"audiences": ["công chúng nói chung"]}, "PLAN-005"),
        ({"budget": "50", "spending": [{"channel": "a", "units": "60"}]}, "PLAN-009"),
        ({"cleared_by": ""}, "PLAN-018"),
        ({"zone": "giờ Sarima"}, "PLAN-034"),
    ],
)
def test_what_is_wrong_in_such_a_plan_is_still_found(change, code):
    import yaml

    [file] = [each for each in PLANS if each.stem == "vi-lanh-su"]
    data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    plan = rules.from_data({**data, **change})
    assert code in {each.rule for each in rules.check(plan, context=TODAY).findings}
