"""For everybody: no serious fault that axe can find, in both themes; pictures are kept."""

from __future__ import annotations

import pytest
from axe_check import serious
from playwright.sync_api import expect

import notebooks


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_serious_violation_in_our_widgets(server, sit, language, theme):
    learner = sit(
        server, notebooks.exercise(language, rich=True), viewport={"width": 1280, "height": 2700}
    )
    learner.open()
    learner.ready()
    if theme == "dark":
        _use_dark(learner.page)
        learner.ready()
    learner.field().fill("99")
    learner.question("engagement").locator("input").first.fill("3.75")
    learner.question("post-pair").locator("textarea").first.fill(
        "Việt Nam đón 17,6 triệu lượt khách."
    )
    learner.question("captions").locator("input").nth(1).check()
    learner.question("risks").locator("input").nth(0).check()
    learner.page.locator('[data-check="best-hour"] button').nth(0).click()
    learner.page.locator('[data-check="best-hour"] button').nth(1).click()
    learner.page.locator('[data-check="best-hour"] .dg-summary').wait_for()
    learner.question().locator(".dg-problem:visible").wait_for()
    expect(learner.page.locator("[data-busy]")).to_have_count(0)
    learner.picture(f"exercise-{language}-{theme}")
    assert serious(learner.page, ".dg-card", ".doingoai-codebar", ".doingoai-bar") == []


def _use_dark(page):
    page.evaluate(
        """async () => {
          const base = JSON.parse(document.getElementById('jupyter-config-data').textContent);
          const xsrf = document.cookie.match(/_xsrf=([^;]+)/)?.[1] ?? '';
          await fetch(base.baseUrl + 'lab/api/settings/@jupyterlab/apputils-extension:themes', {
            method: 'PUT', headers: {'X-XSRFToken': xsrf, Authorization: 'token ' + base.token},
            body: JSON.stringify({raw: '{"theme": "JupyterLab Dark"}'}) });
        }"""
    )
    page.reload()
    page.locator('body[data-jp-theme-light="false"]').wait_for(state="attached")


@pytest.fixture(autouse=True)
def _light_again(shared_server):
    yield
    themes = shared_server.state / "user" / "@jupyterlab" / "apputils-extension"
    for kept in themes.glob("themes.jupyterlab-settings"):
        kept.unlink()


def test_every_field_has_a_name_and_every_group_a_legend(server, sit):
    learner = sit(server, notebooks.exercise("vi", rich=True))
    learner.open()
    learner.ready()
    page = learner.page
    words = notebooks.WORDS["vi"]
    expect(page.get_by_role("group", name=words["title"])).to_have_count(1)
    expect(page.get_by_role("textbox", name=words["label"])).to_have_count(1)
    expect(page.get_by_role("combobox", name=words["items"]["c01"])).to_have_count(1)
    expect(page.get_by_role("textbox", name=f"Facebook – {words['rate']}")).to_have_count(1)
    expect(page.get_by_role("radio", name=words["yes"])).to_have_count(1)
    expect(page.get_by_role("rowheader", name="Facebook")).to_have_count(1)
    expect(page.get_by_role("checkbox", name=words["risks_items"]["gps"])).to_have_count(1)
    expect(page.get_by_role("list", name=words["queue"])).to_have_count(1)
    for item in words["queue_items"].values():
        moves = page.get_by_role("listitem").filter(has_text=item).get_by_role("button")
        expect(moves).to_have_count(2)
        expect(page.get_by_role("button", name=f"Chuyển xuống: {item}")).to_have_count(1)


def test_every_word_of_a_vietnamese_notebook_is_vietnamese(server, sit):
    learner = sit(server, notebooks.exercise("vi", rich=True))
    learner.open()
    learner.ready()
    page = learner.page
    page.locator('[data-check="best-hour"] button').nth(0).click()
    page.locator('[data-check="best-hour"] button').nth(1).click()
    page.locator('[data-check="best-hour"] .dg-summary').wait_for()
    learner.question("captions").locator("input").nth(0).check()
    learner.confirmed("captions")
    fold = page.locator(".doingoai-fold")
    fold.click()
    expect(fold).to_have_attribute("aria-expanded", "true")
    shown = page.locator(".jp-Notebook").inner_text().splitlines()
    spoken = {word for line in shown for word in line.lower().replace("(", " ").split()}
    english = {"saved", "undo", "clear", "hint", "see", "comments", "choose…", "started", "answer",
               "answers", "not", "the", "code", "run", "preparing…", "read"}  # fmt: skip
    assert spoken & english == set()
