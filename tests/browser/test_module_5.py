"""Module 5 as a learner goes through it: all four widgets, all nine questions, all the marks."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from answering import foreign, give, look, question
from axe_check import serious
from lab_server import ARTEFACTS
from learning import HERE, MODULE, open_notebook
from playwright.sync_api import expect

from doingoai import datasets
from doingoai.grading.specimens import Role, load_specimens

CLONE = Path(__file__).parents[2]
RIGHT = {
    specimen.question: specimen.answer(datasets)
    for specimen in load_specimens(CLONE / "curriculum" / MODULE / "specimens.py").all
    if specimen.role is Role.RIGHT
}
NOTE = "Tình hình. Tỷ lệ tương tác theo số người tiếp cận là 3,95%.\n\nĐề xuất. Giữ lịch đăng."
# Zero lies in the interval of the films: a mistake with a name of its own.
TOO_SURE = {"comparison": "films", "decision": "help", "behind": "form"}
TOLD = {"vi": "khoảng tin cậy của video chứa số 0", "en": "zero lies in the interval"}
LOCKED = {"vi": "lời giải từng bước sẽ mở ra", "en": "the worked solution then opens"}


def marked(page: Any) -> Any:
    panel = page.locator(f"{HERE} .dg-overview")
    panel.locator(".dg-button-main").click()
    panel.locator(".dg-button-main:not(:disabled)").wait_for()
    panel.locator(".dg-verdict").first.wait_for()
    return panel


def test_a_mistake_is_named_and_the_way_out_opens_after_a_look(course, page):
    open_notebook(page, course, "exercise")
    give(page, "experiment", TOO_SURE, course.language)
    title = question(page, "experiment").get_attribute("aria-label")
    verdict = page.locator(f"{HERE} .dg-verdict").filter(has_text=title)
    marked(page)
    expect(verdict).to_contain_text(TOLD[course.language], ignore_case=True)
    expect(verdict).to_contain_text(LOCKED[course.language])
    look(page, "experiment")
    marked(page)
    worked = verdict.locator("details")
    expect(worked.locator("summary")).to_be_visible()
    expect(worked.locator("p").first).to_be_hidden()
    worked.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(worked.locator("p").first).to_be_visible()
    expect(worked.locator("p").first).to_have_text(re.compile(r".{100}", re.DOTALL))


def test_nine_answers_given_by_hand_earn_every_point(course, page):
    here = open_notebook(page, course, "exercise")
    for name, value in {**RIGHT, "monthly-note": NOTE}.items():
        give(page, name, value, course.language)
    look(page, "monthly-note")  # an honest try opens the example
    panel = marked(page)
    total = panel.locator(".dg-found > .dg-summary").inner_text()
    assert re.findall(r"[\d,.]+", total) == ["20", "20"]
    expect(panel.locator('li[data-attempt="attempted"]')).to_have_count(len(RIGHT) + 1)
    expect(panel.locator("details")).to_have_count(len(RIGHT) + 1)
    expect(panel).not_to_contain_text("✗")
    page.screenshot(path=ARTEFACTS / f"module-5-marks-{course.language}.png")
    cards = ("[data-question]", "[data-check]", ".dg-overview", ".dg-listening")
    assert serious(page, *(f"{HERE} {card}" for card in cards)) == []
    assert foreign(here, course.language) == []


@pytest.mark.one_language
def test_the_lessons_widgets_answer_where_the_lesson_shows_them(course, page):
    here = open_notebook(page, course, "lesson")
    names = ("explorer", "besttime", "listening", "studio")
    explorer, best, room, studio = (here.locator(f".dg-{name}") for name in names)
    for widget in (explorer, best, room, studio):
        widget.wait_for()  # exactly one of each, when its cell has had its turn

    caption = best.locator("caption").inner_text()
    best.locator("select").nth(1).select_option("hanoi")
    best.locator("caption").filter(has_not_text=caption).wait_for()

    rule = room.locator(".dg-formula").inner_text()
    room.locator("input[type=range]").first.focus()
    page.keyboard.press("ArrowRight")
    room.locator(".dg-formula").filter(has_not_text=rule).wait_for()
    expect(room.locator("tbody tr").first).to_be_attached()

    studio.locator('[data-field="text/vi"]').click()
    page.keyboard.insert_text("Mục tiêu: 115 cơ quan đại diện vào năm 2030.")
    expect(studio.locator(".dg-studio-rules[aria-busy]")).to_have_count(0)
    expect(studio.locator(".dg-finding").first).to_be_visible()
    expect(studio.locator("[lang=vi]").filter(has_text="115 cơ quan").first).to_be_visible()

    picture = here.locator(".jp-OutputArea-output > img")
    expect(picture).to_have_attribute("alt", re.compile(r".{40}", re.DOTALL))
    assert (
        serious(page, f"{HERE} .dg-besttime", f"{HERE} .dg-listening", f"{HERE} .dg-studio") == []
    )
    page.screenshot(path=ARTEFACTS / f"module-5-lesson-{course.language}.png")
    assert foreign(here, course.language) == []
