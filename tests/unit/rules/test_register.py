"""Every rule: its examples hold, its words are in both languages, its documentation is fresh."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from doingoai import rules
from doingoai._paths import clone_root
from doingoai.i18n import translate
from doingoai.rules._measured import NEEDED_PRECISION, Measure, held_out

RULES = rules.all_rules()
EXAMPLES = [
    (code, kind, artefact)
    for code, each in RULES.items()
    for kind in ("bad", "good")
    for artefact in getattr(each, kind)
]


@pytest.mark.parametrize(("code", "kind", "artefact"), EXAMPLES)
def test_a_rule_objects_to_its_bad_example_and_not_to_its_good_one(code, kind, artefact):
    assert rules.objects(artefact, code) is (kind == "bad")


@pytest.mark.parametrize("code", [code for code, each in RULES.items() if each.prose])
def test_a_rule_over_prose_has_examples_in_both_languages(code):
    def languages(artefacts):
        return {
            post.language for each in artefacts for post in getattr(each, "posts", None) or (each,)
        }

    assert {"vi", "en"} <= languages(RULES[code].bad)
    assert {"vi", "en"} <= languages(RULES[code].good)


@pytest.mark.parametrize("code", RULES)
def test_a_rule_says_what_must_hold_and_why_in_both_languages(code):
    rule = RULES[code]
    assert re.fullmatch(r"[A-Z]{4}-\d{3}|(?:FIX|MSG)-\d{3}", code)
    for words in (rule.title, rule.why):
        assert translate(words, "vi") != words
    # A reason names where it comes from: a source, the table, the story, or the course itself.
    assert rule.why


def test_a_pack_is_asked_for_by_name_and_a_wrong_name_is_refused():
    report = rules.check(rules.Post("", "en", "x"), "POST")
    assert {each.pack for each in report.looked} == {"POST"}
    with pytest.raises(ValueError, match="NEWS"):
        rules.check(rules.Post("", "en", "x"), "NEWS")


def test_a_green_report_says_in_both_languages_that_it_is_no_clearance():
    good = rules.Post("Số liệu mới có tại trang của Đại sứ quán.", "vi", "facebook")
    report = rules.check(good)
    assert report.findings == ()
    assert "not clearance" in report.text("en")
    assert translate(rules.NOT_CLEARANCE, "vi") in report.text("vi")
    assert translate(rules.NOT_CLEARANCE, "vi") in report.html("vi")
    assert report.as_json("en")["clearance"] is False
    assert report.score == 100


def test_a_report_escapes_what_a_writer_wrote():
    report = rules.check(rules.Post("<b>COME AND SEE THIS</b> now", "en", "x"), "POST-015")
    assert report.findings
    assert "<b>" not in report.html("en")


def test_findings_on_a_set_of_posts_name_the_post():
    posts = rules.Posts(
        (
            rules.Post("x" * 281, "en", "x", field="en"),
            rules.Post("Chào buổi sáng", "vi", "x", field="vi"),
        )
    )
    assert [found.field for found in rules.check(posts, "POST-001").findings] == ["en"]


def test_an_error_weighs_more_than_an_advice():
    too_long = rules.check(rules.Post("a " * 200, "en", "x"), "POST-001", "POST-016")
    emoji = rules.check(rules.Post("🎉🎉🎉🎉 Hello", "en", "x"), "POST-001", "POST-016")
    assert too_long.score < emoji.score < 100
    assert not too_long.ok
    assert emoji.ok


def test_the_documentation_and_the_measures_are_fresh():
    done = subprocess.run(
        [sys.executable, "-m", "doingoai.rules", "--check"],
        check=False,
        cwd=clone_root(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout


def test_every_rule_over_prose_is_measured_in_both_languages_on_enough_texts():
    for code, rule in RULES.items():
        if rule.prose:
            found = held_out(code)
            assert set(found) == {"en", "vi"}, code
            assert all(each.items >= 15 for each in found.values()), code


@pytest.mark.parametrize("code", ["PLAN-022", "PLAN-023", "MSG-010"])
def test_a_rule_over_the_prose_of_a_plan_only_advises(code):
    rule = RULES[code]
    assert rule.prose
    assert rule.severity is rules.Severity.ADVICE
    assert not rules.may_cost_points(code, prose=True)


def test_a_rule_below_the_needed_precision_never_costs_points():
    sure = rules.may_cost_points
    assert sure("POST-001", prose=False)
    for code, rule in RULES.items():
        if rule.prose and sure(code, prose=True):
            assert all(
                (each.precision or 0) >= NEEDED_PRECISION for each in held_out(code).values()
            )


def test_the_exercise_takes_points_only_by_rules_that_may_cost_them():
    marking = "".join(
        re.findall(
            r"### BEGIN HIDDEN TESTS(.*?)### END HIDDEN TESTS",
            (clone_root() / "curriculum/5-social-media/exercise.md").read_text(encoding="utf-8"),
            re.DOTALL,
        )
    )
    used = set(re.findall(r"\b[A-Z]{3,4}-\d{3}\b", marking))
    assert {"POST-001", "PAIR-001"} <= used
    # The chart is marked by what CHRT-009 is made of, so that this rule must be a decidable one.
    assert "chart_figures" in marking
    for code in {*used, "CHRT-009"}:
        assert rules.may_cost_points(code, prose=RULES[code].prose), code


def test_a_rule_that_hardly_ever_objected_is_not_called_sure():
    assert Measure("X-001", "en", "held-out", 48, 24, 0, 0).sure
    assert not Measure("X-001", "en", "held-out", 48, 4, 0, 20).sure
    assert not Measure("X-001", "en", "held-out", 48, 23, 2, 1).sure


def test_precision_and_recall_are_shares_of_what_was_found_and_of_what_was_there():
    one = Measure("X-001", "en", "held-out", 10, 3, 1, 2)
    assert one.precision == 0.75
    assert one.recall == 0.6
    silent = Measure("X-001", "en", "held-out", 4, 0, 0, 0)
    assert silent.precision is None
    assert silent.recall is None
