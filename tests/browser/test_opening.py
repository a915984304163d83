"""A notebook of ours, opened: its widgets are there, its machinery is not."""

from __future__ import annotations

import json

import notebooks


def test_widgets_are_there_without_running_anything(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    learner.field().fill("20")
    learner.await_stored(20)
    learner.question().get_by_text("20").or_(
        learner.question().locator("[role=status]")
    ).first.wait_for()
    assert learner.errors == []


def test_preparing_does_not_mark_the_file_as_changed(server, sit):
    learner = sit(server)
    before = learner.notebook.read_bytes()
    learner.open()
    learner.ready()
    tab = learner.page.locator(".lm-DockPanel-tabBar .lm-TabBar-tab.lm-mod-current")
    tab.wait_for()
    assert "jp-mod-dirty" not in (tab.get_attribute("class") or "")
    assert learner.notebook.read_bytes() == before


def test_the_source_of_cells_that_serve_is_nowhere_to_be_seen(server, sit):
    notebook = notebooks.exercise("vi", rich=True)
    learner = sit(server, notebook)
    learner.open()
    learner.ready()
    shown = learner.page.locator(".jp-Notebook").inner_text()
    assert "book." not in shown
    assert "import" not in shown
    served = learner.page.locator(".doingoai-served")
    assert served.count() == len(notebooks.auto_sources(notebook))
    for part in (".jp-InputArea", ".jp-InputPrompt", ".jp-OutputPrompt", ".jp-InputCollapser",
                 ".jp-OutputCollapser", ".jp-InputPlaceholder", ".jp-cell-toolbar"):  # fmt: skip
        parts = served.locator(part)
        for i in range(parts.count()):
            assert not parts.nth(i).is_visible(), part
    set_up = served.first.bounding_box()
    assert set_up is None or set_up["height"] < 12


def test_code_is_folded_behind_a_button_that_the_keyboard_reaches(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    fold = learner.page.locator(".doingoai-fold")
    editor = learner.page.locator(".doingoai-code .cm-content")
    assert fold.get_attribute("aria-expanded") == "false"
    assert not editor.is_visible()
    fold.focus()
    learner.page.keyboard.press("Enter")
    editor.wait_for()
    assert fold.get_attribute("aria-expanded") == "true"
    learner.page.keyboard.type('book["best-hour"] = 19\n')
    learner.page.locator(".doingoai-run").click()
    learner.await_stored(19)
    learner.page.wait_for_function(
        "document.querySelector('[data-question=\"best-hour\"] input').value === '19'"
    )


def test_an_altered_notebook_asks_before_it_runs(server, sit):
    altered = notebooks.exercise("vi")
    altered.cells[0].source += "\nopen('ran', 'w').close()"
    learner = sit(server, altered)
    learner.open()
    ask = learner.page.locator('.doingoai-bar[data-mood="ask"] button')
    ask.wait_for()
    learner.page.wait_for_timeout(1500)
    assert learner.question().count() == 0
    assert not (learner.folder / "ran").exists()
    assert learner.page.get_by_text("book.ask").first.is_visible(), "its source may be read first"
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
    assert learner.page.locator(".doingoai-notebook, .doingoai-bar").count() == 0
