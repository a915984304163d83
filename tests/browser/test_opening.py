"""A notebook of ours, opened: its widgets are there, its machinery is not."""

from __future__ import annotations

import json
import re

from playwright.sync_api import expect

import notebooks


def test_widgets_are_there_without_running_anything(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    learner.field().fill("20")
    learner.await_stored(20)
    learner.confirmed()
    assert learner.errors == []


def test_preparing_does_not_mark_the_file_as_changed(server, sit):
    learner = sit(server)
    before = learner.notebook.read_bytes()
    learner.open()
    learner.ready()
    tab = learner.page.locator(".lm-DockPanel-tabBar .lm-TabBar-tab.lm-mod-current")
    expect(tab).to_be_visible()
    expect(tab).not_to_have_class(re.compile("jp-mod-dirty"))
    assert learner.notebook.read_bytes() == before


def test_the_source_of_cells_that_serve_is_nowhere_to_be_seen(server, sit):
    notebook = notebooks.exercise("vi", rich=True)
    learner = sit(server, notebook)
    learner.open()
    learner.ready()
    served = learner.page.locator(".doingoai-served")
    expect(served).to_have_count(len(notebooks.auto_sources(notebook)))
    shown = learner.page.locator(".jp-Notebook").inner_text()
    assert "book." not in shown
    assert "import" not in shown
    for part in (".jp-InputArea", ".jp-InputPrompt", ".jp-OutputPrompt", ".jp-InputCollapser",
                 ".jp-OutputCollapser", ".jp-InputPlaceholder", ".jp-cell-toolbar"):  # fmt: skip
        expect(served.locator(f"{part}:visible"), part).to_have_count(0)
    learner.eventually(
        served.first.bounding_box, lambda set_up: set_up is None or set_up["height"] < 12
    )


def test_code_is_folded_behind_a_button_that_the_keyboard_reaches(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    fold = learner.page.locator(".doingoai-fold")
    editor = learner.page.locator(".doingoai-code .cm-content")
    expect(fold).to_have_attribute("aria-expanded", "false")
    expect(editor).to_be_hidden()
    fold.focus()
    learner.page.keyboard.press("Enter")
    expect(editor).to_be_focused()
    expect(fold).to_have_attribute("aria-expanded", "true")
    learner.page.keyboard.type('book["best-hour"] = 19\n')
    learner.page.locator(".doingoai-run").click()
    learner.await_stored(19)
    expect(learner.field()).to_have_value("19")


def test_an_altered_notebook_asks_before_it_runs(server, sit):
    altered = notebooks.exercise("vi")
    altered.cells[0].source += "\nopen('ran', 'w').close()"
    learner = sit(server, altered)
    learner.open()
    ask = learner.page.locator('.doingoai-bar[data-mood="ask"] button')
    ask.wait_for()
    assert learner.runs() == 0
    expect(learner.question()).to_have_count(0)
    assert not (learner.folder / "ran").exists()
    source = learner.page.get_by_text("book.ask").first
    expect(source, "its source may be read first").to_be_visible()
    learner.picture("untrusted-vi")
    ask.click()
    learner.ready()
    assert (learner.folder / "ran").exists()


def test_consent_is_remembered_for_that_very_source_only(server, sit):
    altered = notebooks.exercise("vi")
    altered.cells[0].source += "\nmine = 1"
    learner = sit(server, altered)
    learner.open()
    learner.page.locator('.doingoai-bar[data-mood="ask"] button').click()
    learner.ready()
    learner.page.reload()
    learner.ready()
    document = json.loads(learner.notebook.read_text())
    document["cells"][0]["source"] = "\n".join(
        ["".join(document["cells"][0]["source"]), "another = 2"]
    )
    learner.notebook.write_text(json.dumps(document))
    learner.page.reload()
    learner.page.locator('.doingoai-bar[data-mood="ask"] button').wait_for()


def test_other_notebooks_are_left_alone(server, sit):
    plain = notebooks.exercise("vi")
    del plain.metadata["doingoai"]
    learner = sit(server, plain)
    learner.open()
    learner.page.get_by_text("book.check").first.wait_for()
    assert learner.runs() == 0
    expect(learner.page.locator(".doingoai-notebook, .doingoai-bar")).to_have_count(0)
