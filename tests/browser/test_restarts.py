"""Whatever happens to the kernel or the server, what is typed is saved in the end."""

from __future__ import annotations

import os
import signal


def _menu_restart(page):
    page.keyboard.press("Escape")
    page.locator('[data-command="notebook:restart-kernel"], [data-jp-item-name="restart"] button, '
                 '[data-jp-item-name="restart"] jp-button').first.click()  # fmt: skip
    page.locator(".jp-Dialog .jp-mod-accept").click()


def _await_new_widget(learner, old):
    """Waits until the widget that was there has been replaced and all is quiet."""
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
    (pid,) = server.kernel_pids()
    os.kill(pid, signal.SIGKILL)
    learner.field().fill("21")  # typed while nothing can save it
    _await_new_widget(learner, old)
    learner.await_stored(21)
    assert learner.field().input_value() == "21"


def test_after_a_restart_by_another_client_an_answer_typed_right_after_is_saved(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    (kernel,) = server.kernels()
    server.api(f"kernels/{kernel}/restart", "POST")
    learner.field().fill("9")
    learner.await_stored(9)
    learner.ready()
    learner.page.wait_for_function(
        "document.querySelector('[data-question=\"best-hour\"] input').value === '9'"
    )
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
    assert learner.field().input_value() == "17"
    assert learner.field().get_attribute("aria-disabled") == "true"
    own_server.start()
    learner.await_stored(17, seconds=40)
    learner.ready()
    learner.picture("server-back-vi")


def test_a_silent_kernel_locks_the_question_and_a_late_answer_unlocks_it(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    (pid,) = server.kernel_pids()
    os.kill(pid, signal.SIGSTOP)
    try:
        learner.field().fill("13")
        locked = learner.page.locator('[data-question="best-hour"][data-state="stale"]')
        locked.wait_for(timeout=4000)
        assert learner.stored() is None
        assert learner.field().evaluate("field => field.readOnly")
        learner.picture("locked-vi")
    finally:
        os.kill(pid, signal.SIGCONT)
    learner.await_stored(13)
    learner.page.locator('[data-question="best-hour"][data-state="idle"]').wait_for()
    assert not learner.field().evaluate("field => field.readOnly")


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
    (kernel,) = server.kernels()
    server.api(f"kernels/{kernel}/restart", "POST")
    learner.page.keyboard.type(" này")
    _await_new_widget(learner, old)
    learner.await_stored("Trong tháng này", "monthly-note")
    learner.page.wait_for_function("document.activeElement.matches('textarea')")
    learner.page.keyboard.type(" nữa")
    learner.await_stored("Trong tháng này nữa", "monthly-note")
    assert abs(learner.page.evaluate(scroller) - before) < 5


def test_the_cells_run_once_when_several_signs_come_together(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    old = learner.question().element_handle()
    _menu_restart(learner.page)
    _await_new_widget(learner, old)
    learner.page.wait_for_timeout(1500)
    counts = learner.page.evaluate(
        "[...document.querySelectorAll('.doingoai-served .jp-InputPrompt')].map(p => p.textContent)"
    )
    assert counts == ["[1]:", "[2]:", "[3]:", "[4]:"]


def test_a_restart_that_passed_unheard_is_noticed_when_the_learner_comes_back(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    learner.page.wait_for_timeout(5500)  # looks are that far apart
    old = learner.question().element_handle()
    (kernel,) = server.kernels()
    server.api(f"kernels/{kernel}/restart", "POST")
    learner.field().focus()
    _await_new_widget(learner, old)
    _type_and_expect(learner, 12)
