"""Whatever happens to the kernel or the server, what is typed is saved in the end."""

from __future__ import annotations

import os
import signal

from playwright.sync_api import expect

import notebooks

SLOW = """\
import pathlib, time
if pathlib.Path("again").exists():
    time.sleep(2)
pathlib.Path("again").touch()
"""


def _menu_restart(page):
    page.keyboard.press("Escape")
    page.locator('[data-command="notebook:restart-kernel"], [data-jp-item-name="restart"] button, '
                 '[data-jp-item-name="restart"] jp-button').first.click()  # fmt: skip
    page.locator(".jp-Dialog .jp-mod-accept").click()


def _await_new_widget(learner, old):
    """Waits until the widget that was there has been replaced and all is quiet again."""
    old.wait_for_element_state("hidden")
    learner.ready()


def _type_and_expect(learner, value):
    learner.field().fill(str(value))
    learner.await_stored(value)


def test_after_a_restart_from_the_menu(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    old = learner.question().element_handle()
    _menu_restart(learner.page)
    _await_new_widget(learner, old)
    _type_and_expect(learner, 7)


def test_after_the_kernel_was_killed(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    _type_and_expect(learner, 4)
    old = learner.question().element_handle()
    os.kill(server.process_of(learner.kernel), signal.SIGKILL)
    learner.field().fill("21")  # typed while nothing can save it
    _await_new_widget(learner, old)
    learner.await_stored(21)
    expect(learner.field()).to_have_value("21")


def test_after_a_restart_by_another_client_an_answer_typed_right_after_is_saved(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    old = learner.question().element_handle()
    server.api(f"kernels/{learner.kernel}/restart", "POST")
    learner.field().fill("9")
    learner.await_stored(9)
    _await_new_widget(learner, old)
    expect(learner.field()).to_have_value("9")
    _type_and_expect(learner, 10)


def test_server_stopped_and_back_keeps_what_was_typed_meanwhile(own_server, sit):
    learner = sit(own_server)
    learner.open()
    learner.ready()
    _type_and_expect(learner, 3)
    own_server.stop()
    learner.field().fill("17", force=True)
    learner.page.locator('[data-question="best-hour"][data-state="stale"]').wait_for()
    learner.picture("server-away-vi")
    expect(learner.field()).to_have_value("17")
    expect(learner.field()).to_have_attribute("aria-disabled", "true")
    own_server.start()
    learner.await_stored(17)
    learner.ready()
    learner.picture("server-back-vi")


def test_a_silent_kernel_locks_the_question_and_a_late_answer_unlocks_it(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    pid = server.process_of(learner.kernel)
    os.kill(pid, signal.SIGSTOP)
    try:
        learner.field().fill("13")
        expect(learner.question()).to_have_attribute("data-state", "stale")
        assert learner.stored() is None
        expect(learner.field()).not_to_be_editable()
        learner.picture("locked-vi")
    finally:
        os.kill(pid, signal.SIGCONT)
    learner.await_stored(13)
    expect(learner.question()).to_have_attribute("data-state", "idle")
    expect(learner.field()).to_be_editable()


def test_running_again_leaves_the_cursor_where_it_was(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    note = learner.field("monthly-note")
    note.click()
    learner.page.keyboard.type("Trong tháng")
    learner.await_stored("Trong tháng", "monthly-note")
    scroller = "document.querySelector('.jp-WindowedPanel-outer').scrollTop"
    before = learner.page.evaluate(scroller)
    old = learner.question("monthly-note").element_handle()
    server.api(f"kernels/{learner.kernel}/restart", "POST")
    learner.page.keyboard.type(" này")
    _await_new_widget(learner, old)
    learner.await_stored("Trong tháng này", "monthly-note")
    expect(note).to_be_focused()
    learner.page.keyboard.type(" nữa")
    learner.await_stored("Trong tháng này nữa", "monthly-note")
    learner.page.wait_for_function(f"before => Math.abs({scroller} - before) < 5", arg=before)


def test_keys_while_the_field_is_away_are_not_lost(server, sit):
    notebook = notebooks.exercise("vi")
    notebook.cells[-1].source = SLOW + notebook.cells[-1].source
    learner = sit(server, notebook)
    learner.open()
    learner.page.locator('.doingoai-bar[data-mood="ask"] button').click()
    learner.ready()
    note = learner.field("monthly-note")
    note.click()
    learner.page.keyboard.type("Trong tháng.")
    learner.await_stored("Trong tháng.", "monthly-note")
    learner.page.keyboard.press("ArrowLeft")
    old = note.element_handle()
    server.api(f"kernels/{learner.kernel}/restart", "POST")
    old.wait_for_element_state("hidden")
    learner.page.keyboard.type(" này")
    expect(note).to_have_value("Trong tháng này.")
    expect(note).to_be_focused()
    learner.page.keyboard.type(" nữa")
    learner.await_stored("Trong tháng này nữa.", "monthly-note")
    assert learner.errors == []


def test_the_cells_run_once_when_several_signs_come_together(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    old = learner.question().element_handle()
    _menu_restart(learner.page)
    _await_new_widget(learner, old)
    # By the first reply the page has had all answers that it waited for; what it would have done
    # about them shows in the second.
    learner.runs()
    assert learner.runs() == 4
    prompts = learner.page.locator(".doingoai-served .jp-InputPrompt")
    expect(prompts).to_have_text(["[1]:", "[2]:", "[3]:", "[4]:"])


def test_a_restart_that_passed_unheard_is_noticed_when_the_learner_comes_back(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    learner.page.wait_for_function("performance.now() > 5000")  # looks are that far apart
    old = learner.question().element_handle()
    server.api(f"kernels/{learner.kernel}/restart", "POST")
    learner.field().focus()
    _await_new_widget(learner, old)
    _type_and_expect(learner, 12)
