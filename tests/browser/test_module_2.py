"""Module 2 as a learner goes through it: a house made in the lesson, taken over, and checked."""

from __future__ import annotations

from typing import Any

import pytest
from answering import foreign, give, look, question
from axe_check import serious
from lab_server import ARTEFACTS
from learning import HERE, open_notebook
from playwright.sync_api import expect

from doingoai import datasets
from doingoai._paths import clone_root
from doingoai.grading.specimens import Role, load_specimens

MODULE = "2-planning"
RIGHT = {
    specimen.question: specimen.answer(datasets)
    for specimen in load_specimens(clone_root() / "curriculum" / MODULE / "specimens.py").all
    if specimen.role is Role.RIGHT
}
ROOF = {
    "vi": "Việt Nam và Estamar cùng có lợi khi hợp tác.",
    "en": "Viet Nam and Estamar gain from working together.",
}
LINE = {"vi": "Hiệp định mở cửa cả hai thị trường.", "en": "An agreement opens both markets."}
TAKE_OVER = {
    "vi": "Lấy khung thông điệp từ kế hoạch của tôi",
    "en": "Take over the house of my plan",
}
TOLD = {"vi": "số người tiếp cận tiềm năng", "en": "potential reach"}


def made(page: Any, language: str) -> None:
    """A roof and the first pillar, in the lesson's builder; back when they are saved."""
    house = page.locator(f"{HERE} .dg-house")
    house.locator('[data-field="house/roof"]').fill(ROOF[language])
    house.locator('[data-field="house/pillars/1/topic"]').select_option("trade")
    house.locator('[data-field="house/pillars/1/line"]').fill(LINE[language])
    for kind in ("decision", "target", "result"):
        fact = RIGHT["message-house"]["pillars"]["trade"][kind]
        house.locator(f'[data-field="house/pillars/1/{kind}"]').select_option(fact)
    page.keyboard.press("Tab")
    expect(house.locator('[data-status="saved"]:not([data-busy])')).to_be_visible()


def test_a_house_made_in_the_lesson_is_taken_over_in_the_exercise(course, page):
    here = open_notebook(page, course, "lesson", MODULE)
    for name in ("house", "canvas", "allocator", "timeline"):
        expect(here.locator(f".dg-{name}")).to_be_visible()  # one of each, and alive
    made(page, course.language)
    assert (course.folder / MODULE / "plan.yaml").is_file()
    assert serious(page, f"{HERE} .dg-house", f"{HERE} .dg-allocator") == []
    page.screenshot(path=ARTEFACTS / f"module-2-lesson-{course.language}.png")
    assert foreign(here, course.language) == []

    open_notebook(page, course, "exercise", MODULE)
    card = question(page, "message-house")
    card.get_by_role("button", name=TAKE_OVER[course.language]).click()
    expect(card.locator('[data-field="roof"]')).to_have_value(ROOF[course.language])
    expect(card.locator('[data-field="pillars/trade/line"]')).to_have_value(LINE[course.language])
    for kind, fact in RIGHT["message-house"]["pillars"]["trade"].items():
        if kind != "line":
            expect(card.locator(f'[data-field="pillars/trade/{kind}"]')).to_have_value(fact)
    expect(card.locator('[data-status="saved"]:not([data-busy])')).to_be_visible()


def test_a_mistake_is_named_and_right_answers_earn_their_points(course, page):
    here = open_notebook(page, course, "exercise", MODULE)
    by_reach = next(
        specimen.answer(datasets)
        for specimen in load_specimens(clone_root() / "curriculum" / MODULE / "specimens.py").all
        if (specimen.question, specimen.id) == ("baseline", "by-reach")
    )
    give(page, "baseline", {**RIGHT["baseline"], **by_reach}, course.language)
    give(page, "evaluation", RIGHT["evaluation"], course.language)
    look(page, "baseline")
    panel = page.locator(f"{HERE} .dg-overview")
    panel.locator(".dg-button-main").click()
    expect(panel.locator(".dg-verdict").first).to_be_visible()
    title = question(page, "baseline").get_attribute("aria-label")
    verdict = panel.locator(".dg-verdict").filter(has_text=title)
    expect(verdict).to_contain_text(TOLD[course.language])
    page.screenshot(path=ARTEFACTS / f"module-2-marks-{course.language}.png")
    assert serious(page, f"{HERE} [data-question]", f"{HERE} .dg-overview") == []
    assert foreign(here, course.language) == []


@pytest.mark.one_language
@pytest.mark.parametrize("name", ["smart-objectives", "objective", "budget", "calendar"])
def test_each_kind_of_question_takes_its_right_answer_by_hand(course, page, name):
    open_notebook(page, course, "exercise", MODULE)
    give(page, name, RIGHT[name], course.language)
    panel = look(page, name)
    expect(panel).not_to_contain_text("✗")
