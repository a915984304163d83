"""The timeline in JupyterLab: by keyboard alone, for everybody, kept in the learner's plan."""

from __future__ import annotations

import re

import nbformat
import pytest
from axe_check import serious
from playwright.sync_api import expect

import notebooks

CELL = """\
from doingoai.widgets import campaign_timeline
campaign_timeline(language="{language}", variant="{variant}")"""
DARK = "body { --jp-layout-color0: #111; --jp-content-font-color0: #fff; }"
RELEASE = {"vi": "Thông cáo báo chí", "en": "Press release"}


def seated(server, sit, language, variant):
    """A learner at a notebook with the timeline, who has allowed it to run."""
    notebook = notebooks.exercise(language)
    source = CELL.format(language=language, variant=variant)
    notebook.cells = [
        nbformat.v4.new_code_cell(source, id="timeline", metadata={"tags": ["widget", "auto"]})
    ]
    learner = sit(server, notebook, viewport={"width": 1280, "height": 1900})
    learner.open()
    learner.page.locator('.doingoai-bar[data-mood="ask"] button').click()
    card = learner.page.locator(".dg-timeline")
    card.wait_for()
    learner.page.locator('.doingoai-bar[data-mood="quiet"]').wait_for(state="attached")
    return learner, card


@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_output_is_moved_by_keyboard_alone_and_the_embargo_speaks(server, sit, language):
    learner, card = seated(server, sit, language, "visit")
    keys = learner.page.keyboard
    embargo = {"vi": "Phát hành trước", "en": "breaks the embargo"}[language]
    release = card.get_by_role("button", name=re.compile(RELEASE[language]))
    card.get_by_role("button", name=re.compile("^1")).focus()
    for _ in range(3):
        keys.press("Tab")
    expect(release).to_be_focused()
    keys.press("Enter")
    expect(release).to_have_attribute("aria-pressed", "true")
    for _ in range(4):  # the outputs 5 to 7, then the editor
        keys.press("Tab")
    expect(card.locator('[data-step="-1"]')).to_be_focused()
    keys.press("Enter")
    keys.press("Enter")
    problems = card.locator(".dg-timeline-editor .dg-timeline-problems")
    expect(problems).to_contain_text(embargo)
    expect(card.locator(".dg-gantt-mark.dg-gantt-bad").first).to_be_visible()
    day = card.locator('[data-field="day"]')
    expect(day).to_have_value({"vi": "22/3/2027", "en": "22 March 2027"}[language])
    keys.press("Tab")
    expect(day).to_be_focused()
    keys.press("Control+A")
    keys.type("24/3/2027")
    expect(card.locator(".dg-timeline-editor")).not_to_contain_text(embargo)
    for _ in range(2):
        keys.press("Tab")
    expect(card.locator('[data-field="hour"]')).to_be_focused()
    keys.press("Control+A")
    keys.type("18:00")
    facts = card.locator(".dg-timeline-editor .dg-given")
    expect(facts).to_contain_text({"vi": "01:00, Thứ Năm", "en": "01:00, Thursday"}[language])
    keys.press("Tab")
    keys.press("Space")
    missing = {"vi": "Còn thiếu: Tiếng Việt", "en": "Missing: Vietnamese"}[language]
    expect(problems).to_contain_text(missing)
    expect(card.locator("p.dg-unseen[role=status]")).to_contain_text(missing)
    assert learner.errors == []


def test_a_day_without_year_is_asked_for_it_at_the_field(server, sit):
    learner, card = seated(server, sit, "vi", "campaign")
    day = card.locator('[data-field="day"]')
    day.fill("20/1")
    expect(day).to_have_attribute("aria-invalid", "true")
    expect(card.locator(".dg-timeline-editor .dg-problem:visible")).to_contain_text("năm")
    day.fill("20/1/2027")
    expect(day).not_to_have_attribute("aria-invalid", "true")
    expect(card.locator(".dg-timeline-editor")).to_contain_text("Thứ Tư, ngày 20/1/2027")
    assert learner.errors == []


def test_what_is_kept_is_in_the_plan(server, sit):
    learner, card = seated(server, sit, "vi", "campaign")
    card.locator('[data-field="day"]').fill("20/1/2027")
    card.locator('[data-field="hour"]').fill("14:00")
    card.get_by_role("checkbox", name="Tiếng Việt").check()
    expect(card.locator(".dg-timeline-finding")).to_contain_text("1 trong 8")
    card.get_by_role("button", name="Lưu vào kế hoạch của tôi").click()
    expect(card.locator(".dg-foot .dg-status")).to_have_text("Đã lưu vào plan.yaml.")
    plan = (learner.folder / "plan.yaml").read_text(encoding="utf-8")
    assert "2027-01-20" in plan
    assert learner.errors == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_axe_finds_nothing_serious_in_light_and_dark(server, sit, language):
    learner, card = seated(server, sit, language, "visit")
    card.get_by_role("button", name=re.compile(RELEASE[language])).click()
    card.locator('[data-step="-1"]').click()
    expect(card.locator(".dg-timeline-editor .dg-problem:visible").first).to_be_visible()
    card.locator("details").evaluate_all("all => all.forEach((each) => { each.open = true; })")
    expect(card.get_by_role("table")).to_have_count(2)
    learner.picture(f"lesson-timeline-{language}")
    assert serious(learner.page, ".dg-timeline") == []
    learner.page.add_style_tag(content=DARK)
    learner.page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    learner.picture(f"lesson-timeline-{language}-dark")
    assert serious(learner.page, ".dg-timeline") == []
    assert learner.errors == []
