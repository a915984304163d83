"""The course itself, as `doingoai learn` opens it."""

from __future__ import annotations

from axe_check import serious
from lab_server import ARTEFACTS
from learning import open_notebook

QUESTIONS = {
    "engagement", "best-hour", "experiment", "spikes", "comments",
    "post-pair", "four-platforms", "trend-chart", "monthly-note",
}  # fmt: skip


def test_the_exercise_opens_ready_to_answer(course, page):
    here = open_notebook(page, course, "exercise")
    here.locator('[data-question="monthly-note"]').wait_for(state="attached")
    asked = here.locator("[data-question]").evaluate_all("all => all.map(q => q.dataset.question)")
    assert set(asked) == QUESTIONS
    assert set(here.locator("[data-question]").evaluate_all("q => q.map(x => x.lang)")) == {
        course.language
    }
    page.locator('[data-question="best-hour"] input').fill("20")
    status = page.locator('[data-question="best-hour"] [data-status="saved"]')
    status.wait_for()
    assert '"best-hour"' in course.answers.read_text()
    page.locator('[data-question="best-hour"]').scroll_into_view_if_needed()
    page.screenshot(path=ARTEFACTS / f"course-exercise-{course.language}.png")
    assert "book." not in here.locator(".jp-Notebook").inner_text()


def test_the_explorer_answers_to_the_keyboard(course, page):
    open_notebook(page, course, "lesson")
    explorer = page.locator(".dg-explorer")
    explorer.scroll_into_view_if_needed()
    before = explorer.locator("tbody").inner_text()
    explorer.locator("select").first.focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_function(
        "before => document.querySelector('.dg-explorer tbody').innerText !== before", arg=before
    )
    explorer.locator("input[type=checkbox]").focus()
    page.keyboard.press("Space")
    page.wait_for_function("!document.querySelector('.dg-explorer[aria-busy]')")
    assert len(explorer.locator("img").get_attribute("alt")) > 40
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
    panel.locator(".dg-verdict").first.wait_for()
    assert "UTC" in panel.inner_text()
    assert panel.locator(".dg-verdict").count() == len(QUESTIONS)
    page.screenshot(path=ARTEFACTS / f"course-marks-{course.language}.png")
    assert serious(page, ".dg-overview") == []


def test_one_can_begin_anew_and_the_old_answers_are_kept(course, page):
    open_notebook(page, course, "exercise")
    question = _answer_the_hour(page, "7")
    panel = page.locator(".dg-overview")
    panel.scroll_into_view_if_needed()
    again, no, yes = (panel.locator("button").nth(n) for n in (0, 2, 3))
    again.click()
    no.click()
    assert question.locator("input").input_value() == "7"
    again.click()
    yes.click()
    page.wait_for_function(
        """() => document.querySelector('[data-question="best-hour"] input').value === ''"""
    )
    kept = list(course.answers.parent.glob("answers-before-*.json"))
    assert any('"value": 7' in file.read_text(encoding="utf-8") for file in kept)
