"""The budget allocator in JupyterLab: by keyboard alone, for everybody, while it keeps up."""

from __future__ import annotations

import nbformat
import pytest
from axe_check import serious
from playwright.sync_api import expect

import notebooks

CELL = """\
from doingoai import datasets
from doingoai.widgets import budget_allocator
budget_allocator(datasets.load("channels"), language="{language}")"""
DARK = "body { --jp-layout-color0: #111; --jp-content-font-color0: #fff; }"


def seated(server, sit, language):
    """A learner at a notebook with the allocator, who has allowed it to run."""
    notebook = notebooks.exercise(language)
    notebook.cells = [
        nbformat.v4.new_code_cell(
            CELL.format(language=language), id="budget", metadata={"tags": ["widget", "auto"]}
        )
    ]
    learner = sit(server, notebook, viewport={"width": 1280, "height": 1500})
    learner.open()
    learner.page.locator('.doingoai-bar[data-mood="ask"] button').click()
    card = learner.page.locator(".dg-allocator")
    card.wait_for()
    learner.page.locator('.doingoai-bar[data-mood="quiet"]').wait_for(state="attached")
    return learner, card


def test_a_budget_is_given_out_by_keyboard_alone_in_vietnamese(server, sit):
    learner, card = seated(server, sit, "vi")
    keys = learner.page.keyboard
    spent, finding = card.locator(".dg-allocator-spent"), card.locator(".dg-allocator-finding")
    expect(spent).to_have_text("Đã phân bổ hết 100 đơn vị.")
    before = finding.text_content()
    page_field, page_slider = (
        card.locator('[data-field="page"]'),
        card.locator('[data-slider="page"]'),
    )
    card.get_by_role("button", name="Chia đều").focus()
    keys.press("Tab")
    expect(page_field).to_be_focused()
    keys.press("Control+A")
    keys.type("0")
    expect(spent).to_have_text("Đã phân bổ 80 trong 100 đơn vị; còn 20.")
    keys.press("Tab")
    expect(page_slider).to_be_focused()
    for _ in range(4):  # creators' field and slider, the films' field, its slider
        keys.press("Tab")
    films = card.locator('[data-slider="video"]')
    expect(films).to_be_focused()
    for _ in range(20):
        keys.press("ArrowRight")
    expect(card.locator('[data-field="video"]')).to_have_value("25")
    expect(spent).to_have_text("Đã phân bổ hết 100 đơn vị.")
    expect(finding).not_to_have_text(before)
    expect(films).to_have_attribute("aria-valuetext", "25 đơn vị")
    expect(card.locator('[role="status"]')).to_contain_text(finding.text_content())
    assert learner.errors == []


def test_the_point_stands_over_the_thumb_and_follows_it(server, sit):
    learner, card = seated(server, sit, "en")
    row = card.get_by_role("group", name="Short films on YouTube")
    for units in ("0", "50", "100"):
        row.get_by_role("textbox").fill(units)
        expect(card.locator('[data-slider="video"]')).to_have_value(units)
        expect(card).not_to_have_attribute("aria-busy", "true")
        point, slider = (
            row.locator(selector).bounding_box() for selector in (".dg-reach-here", ".dg-range")
        )
        middle = point["x"] + point["width"] / 2
        thumb = slider["x"] + 8 + (slider["width"] - 16) * int(units) / 100
        assert abs(middle - thumb) < 3
    assert learner.errors == []


def test_what_cannot_be_used_is_marked_at_its_field_and_told_above(server, sit):
    learner, card = seated(server, sit, "vi")
    field = card.locator('[data-field="radio"]')
    field.fill("-3")
    expect(field).to_have_attribute("aria-invalid", "true")
    problem = card.get_by_role("group", name="Loạt phát thanh có tài trợ").locator(".dg-problem")
    expect(problem).to_contain_text("Không có số đơn vị âm")
    expect(card.locator(".dg-allocator-problems li")).to_have_count(1)
    expect(card.locator(".dg-allocator-finding")).to_be_hidden()
    learner.picture("lesson-allocator-problem-vi")
    assert serious(learner.page, ".dg-allocator") == []
    field.fill("12,5")
    expect(problem).to_be_hidden()
    assert learner.errors == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_axe_finds_nothing_serious_in_light_and_dark(server, sit, language):
    learner, card = seated(server, sit, language)
    learner.picture(f"lesson-allocator-{language}")
    assert serious(learner.page, ".dg-allocator") == []
    learner.page.add_style_tag(content=DARK)
    learner.page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    learner.picture(f"lesson-allocator-{language}-dark")
    assert serious(learner.page, ".dg-allocator") == []
    assert card.get_by_role("img").count() == card.get_by_role("slider").count() == 8
    assert learner.errors == []


def test_what_is_typed_stays_when_the_kernel_dies_and_is_there_after_a_reload(server, sit):
    learner, card = seated(server, sit, "en")
    field = card.locator('[data-field="video"]')
    field.fill("25")
    expect(card.locator(".dg-allocator-spent")).to_contain_text("take back 20")
    server.end_kernels()
    field.fill("33")
    expect(card.get_by_role("alert")).not_to_be_empty()
    expect(field).to_have_value("33")
    learner.page.reload()
    expect(card.locator(".dg-allocator-spent")).to_contain_text("take back 28")
    expect(field).to_have_value("33")
