"""The course itself, as `doingoai learn` opens it."""

from __future__ import annotations

import pytest
from axe_check import serious
from lab_server import ARTEFACTS
from learning import open_notebook
from playwright.sync_api import expect

QUESTIONS = {
    "engagement", "best-hour", "experiment", "spikes", "comments",
    "post-pair", "four-platforms", "trend-chart", "monthly-note",
}  # fmt: skip


def test_the_exercise_opens_ready_to_answer(course, page):
    here = open_notebook(page, course, "exercise")
    expect(here.locator("[data-question]")).to_have_count(len(QUESTIONS))
    asked = here.locator("[data-question]").evaluate_all("all => all.map(q => q.dataset.question)")
    assert set(asked) == QUESTIONS
    assert set(here.locator("[data-question]").evaluate_all("q => q.map(x => x.lang)")) == {
        course.language
    }
    question = _answer_the_hour(page, "20")
    assert '"best-hour"' in course.answers.read_text()
    question.scroll_into_view_if_needed()
    page.screenshot(path=ARTEFACTS / f"course-exercise-{course.language}.png")
    assert "book." not in here.locator(".jp-Notebook").inner_text()


@pytest.mark.one_language
def test_the_explorer_answers_to_the_keyboard(course, page):
    open_notebook(page, course, "lesson")
    explorer = page.locator(".dg-explorer")
    explorer.scroll_into_view_if_needed()
    before = explorer.locator("tbody").inner_text()
    explorer.locator("select").first.focus()
    page.keyboard.press("ArrowDown")
    expect(explorer.locator("tbody")).not_to_have_text(before, use_inner_text=True)
    expect(page.locator(".dg-explorer[aria-busy]")).to_have_count(0)
    picture = explorer.locator("img").get_attribute("alt")
    assert len(picture) > 40
    explorer.locator("input[type=checkbox]").focus()
    page.keyboard.press("Space")
    expect(explorer.locator("img")).not_to_have_attribute("alt", picture)
    expect(page.locator(".dg-explorer[aria-busy]")).to_have_count(0)
    assert serious(page, ".dg-explorer") == []
    page.screenshot(path=ARTEFACTS / f"course-explorer-{course.language}.png")


def _answer_the_hour(page, hour):
    question = page.locator('[data-question="best-hour"]')
    question.locator("input").fill(hour)
    question.locator("input").blur()
    question.locator('[data-status="saved"]:not([data-busy])').wait_for()
    return question


def test_own_work_is_marked_at_once_and_the_mistake_is_named(course, page):
    open_notebook(page, course, "exercise")
    _answer_the_hour(page, "19")
    panel = page.locator(".dg-overview")
    panel.scroll_into_view_if_needed()
    panel.locator(".dg-button-main").focus()
    page.keyboard.press("Enter")
    expect(panel.locator(".dg-verdict")).to_have_count(len(QUESTIONS))
    expect(panel).to_contain_text("UTC")
    page.screenshot(path=ARTEFACTS / f"course-marks-{course.language}.png")
    assert serious(page, ".dg-overview") == []


@pytest.mark.one_language
def test_one_can_begin_anew_and_the_old_answers_are_kept(course, page):
    open_notebook(page, course, "exercise")
    question = _answer_the_hour(page, "7")
    panel = page.locator(".dg-overview")
    panel.scroll_into_view_if_needed()
    again, no, yes = (panel.locator("button").nth(n) for n in (0, 2, 3))
    again.click()
    no.click()
    expect(yes).to_be_hidden()
    expect(question.locator("input")).to_have_value("7")
    again.click()
    yes.click()
    expect(question.locator("input")).to_have_value("")
    kept = list(course.answers.parent.glob("answers-before-*.json"))
    assert any('"value": 7' in file.read_text(encoding="utf-8") for file in kept)
