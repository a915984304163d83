"""Answering in the browser: saved when confirmed, followed everywhere, never clobbered."""

from __future__ import annotations

import re

import notebooks

TYPED = "area.dispatchEvent(new Event('input', {bubbles: true}));"


def test_what_was_saved_is_there_when_the_page_opens_again(server, sit):
    learner = sit(server, notebooks.exercise("vi", rich=True))
    learner.open()
    learner.ready()
    learner.field().fill("20")
    learner.question("comments").locator("select").nth(1).select_option("reply")
    learner.question("engagement").locator("input").first.fill("4,25")
    learner.question("captions").locator("input").nth(1).check()
    learner.question("post-pair").locator("textarea").nth(1).fill(
        "Viet Nam welcomed 17.6 million visitors."
    )
    learner.await_stored(20)
    learner.await_stored({"c02": "reply"}, "comments")
    learner.await_stored({"facebook": {"rate": 4.25}}, "engagement")
    learner.await_stored("no", "captions")
    learner.await_stored({"en": "Viet Nam welcomed 17.6 million visitors."}, "post-pair")
    learner.page.reload()
    learner.ready()
    assert learner.field().input_value() == "20"
    assert learner.question("comments").locator("select").nth(1).input_value() == "reply"
    assert learner.question("engagement").locator("input").first.input_value() == "4,25"
    assert learner.question("captions").locator("input").nth(1).is_checked()
    assert learner.question().locator("[role=status]").inner_text().strip() != ""


def test_saved_is_said_with_the_time(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    learner.field().fill("8")
    status = learner.question().locator("[role=status]")
    learner.page.wait_for_function(
        "/\\d\\d:\\d\\d/.test(document.querySelector('[role=status].dg-status').textContent)"
    )
    assert re.search(r"\d\d:\d\d", status.inner_text())
    learner.await_stored(8)


def test_a_number_out_of_range_is_told_beside_its_field_and_stays(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    learner.field().fill("99")
    problem = learner.question().locator(".dg-problem:visible")
    problem.wait_for()
    described = learner.field().get_attribute("aria-describedby").split()
    assert problem.get_attribute("id") in described
    assert learner.field().get_attribute("aria-invalid") == "true"
    assert learner.field().input_value() == "99"
    assert learner.stored() is None


def test_clear_and_undo(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    learner.field().fill("6")
    learner.await_stored(6)
    buttons = learner.question().locator(".dg-actions button")
    undo, clear = buttons.nth(0), buttons.nth(1)
    assert not undo.is_visible(), "nothing to go back to yet"
    clear.click()
    learner.await_stored(None)
    learner.page.wait_for_function(
        "document.querySelector('[data-question=\"best-hour\"] input').value === ''"
    )
    undo.click()
    learner.await_stored(6)
    learner.page.wait_for_function(
        "document.querySelector('[data-question=\"best-hour\"] input').value === '6'"
    )


def test_a_check_says_what_is_open_and_hints_come_one_by_one(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    panel = learner.page.locator('[data-check="best-hour"]')
    hint, check = panel.get_by_role("button").nth(0), panel.get_by_role("button").nth(1)
    assert panel.get_attribute("data-attempt") == "not-attempted"
    hint.click()
    panel.locator(".dg-hints li").first.wait_for()
    assert panel.locator(".dg-hints li").count() == 1
    check.click()
    panel.locator(".dg-summary").wait_for()
    learner.field().fill("20")
    learner.page.locator('[data-check="best-hour"][data-attempt="attempted"]').wait_for()
    check.click()
    hint.click()
    panel.locator(".dg-hints li").nth(1).wait_for()
    assert hint.is_disabled()


def test_the_keyboard_alone_answers_asks_and_reads(server, sit):
    learner = sit(server, notebooks.exercise("vi", rich=True))
    learner.open()
    learner.ready()
    keys = learner.page.keyboard
    learner.field().focus()
    keys.type("21")
    learner.await_stored(21)
    for _ in range(12):
        keys.press("Tab")
        if learner.page.evaluate("document.activeElement.classList.contains('dg-button-main')"):
            break
    keys.press("Enter")
    learner.page.locator('[data-check="best-hour"] .dg-summary').wait_for()
    learner.question("captions").locator("input").first.focus()
    keys.press("Space")
    learner.await_stored("yes", "captions")
    keys.press("ArrowDown")
    learner.await_stored("no", "captions")
    learner.question("comments").locator("select").first.focus()
    keys.press("ArrowDown")
    learner.await_stored({"c01": "reply"}, "comments")
    cells = learner.page.locator(".jp-Notebook-cell")
    assert cells.count() == 12, "no notebook shortcut fired"


def order_shown(learner):
    return (
        learner.question("queue")
        .locator("li")
        .evaluate_all("rows => rows.map(row => row.dataset.key)")
    )


def test_several_are_ticked_and_an_order_is_made_with_the_mouse(server, sit):
    learner = sit(server, notebooks.exercise("vi", rich=True))
    learner.open()
    learner.ready()
    boxes = learner.question("risks").locator("input")
    boxes.nth(1).check()
    boxes.nth(0).check()
    learner.await_stored(["gps", "badge"], "risks")
    boxes.nth(1).uncheck()
    learner.await_stored(["gps"], "risks")
    assert learner.stored("queue") is None, "the order first shown is nobody's answer"
    learner.question("queue").locator('[data-key="mail"] [data-move="down"]').click()
    learner.await_stored(["radio", "mail", "daily"], "queue")
    learner.page.reload()
    learner.ready()
    assert order_shown(learner) == ["radio", "mail", "daily"]
    assert [box.is_checked() for box in boxes.all()] == [True, False, False]
    assert not learner.question("queue").locator(".dg-order-open").is_visible()


def test_an_order_is_made_by_keyboard_alone_and_each_move_is_said(server, sit):
    words = notebooks.WORDS["vi"]
    learner = sit(server, notebooks.exercise("vi", rich=True))
    learner.open()
    learner.ready()
    queue, keys = learner.question("queue"), learner.page.keyboard
    up = queue.get_by_role("button", name=f"Chuyển lên: {words['queue_items']['daily']}")
    up.focus()
    for place in (2, 1, 1):
        keys.press("Enter")
        queue.get_by_role("status").get_by_text(f"vị trí {place} trên 3").wait_for()
        assert up.evaluate("button => document.activeElement === button")
    learner.await_stored(["daily", "mail", "radio"], "queue")
    assert up.get_attribute("aria-disabled") == "true"
    keys.press("Tab")
    keys.press("Space")
    learner.await_stored(["mail", "daily", "radio"], "queue")
    risks = learner.question("risks").locator("input")
    risks.first.focus()
    for key in ("Space", "Tab", "Space"):
        keys.press(key)
    learner.await_stored(["gps", "badge"], "risks")


def test_an_order_that_is_right_as_shown_is_confirmed_cleared_and_brought_back(server, sit):
    learner = sit(server, notebooks.exercise("vi", rich=True))
    learner.open()
    learner.ready()
    queue = learner.question("queue")
    confirm = queue.get_by_role("button", name="Tôi chọn thứ tự này")
    confirm.focus()
    learner.page.keyboard.press("Enter")
    learner.await_stored(["mail", "radio", "daily"], "queue")
    confirm.wait_for(state="hidden")
    assert queue.locator(".dg-order").evaluate("list => document.activeElement === list")
    undo, clear = (queue.locator(".dg-actions button").nth(i) for i in (0, 1))
    clear.click()
    learner.await_stored(None, "queue")
    confirm.wait_for()
    undo.click()
    learner.await_stored(["mail", "radio", "daily"], "queue")
    confirm.wait_for(state="hidden")


def test_two_tabs_follow_each_other_without_fighting_over_the_file(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    other = learner.context.new_page()
    learner.open(other)
    learner.ready(other)
    other.locator('[data-question="best-hour"] input').fill("5")
    learner.await_stored(5)
    follows = "document.querySelector('[data-question=\"best-hour\"] input').value === '{}'"
    learner.page.wait_for_function(follows.format(5))
    learner.field("monthly-note").fill("Bản của tab thứ nhất")
    learner.await_stored("Bản của tab thứ nhất", "monthly-note")
    note = "document.querySelector('[data-question=\"monthly-note\"] textarea')"
    other.wait_for_function(f"{note}.value === 'Bản của tab thứ nhất'")
    assert learner.stored() == 5
    for page in (learner.page, other):
        assert page.locator(".jp-Dialog").count() == 0


def test_a_field_in_use_is_not_overwritten_from_elsewhere(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    other = learner.context.new_page()
    learner.open(other)
    learner.ready(other)
    note = learner.field("monthly-note")
    note.click()
    learner.page.keyboard.type("Tôi đang viết")
    learner.await_stored("Tôi đang viết", "monthly-note")
    other.locator('[data-question="monthly-note"] textarea').fill("Bản khác")
    learner.await_stored("Bản khác", "monthly-note")
    learner.page.wait_for_timeout(500)
    assert note.input_value() == "Tôi đang viết"


def test_a_text_of_megabytes_is_refused_here_and_stays(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    sent = []

    def note_connection(socket):  # a connection that broke is made anew
        sent.append(socket)

    learner.page.on("websocket", note_connection)
    note = learner.field("monthly-note")
    note.evaluate(f"area => {{ area.value = 'một dòng\\n'.repeat(200_000); {TYPED} }}")
    problem = learner.question("monthly-note").locator(".dg-problem:visible")
    problem.wait_for()
    assert "1.800.000" in problem.inner_text()
    assert note.evaluate("area => area.value.length") == 1_800_000
    assert learner.stored("monthly-note") is None
    note.evaluate(f"area => {{ area.value = 'ngắn'; {TYPED} }}")
    learner.await_stored("ngắn", "monthly-note")
    assert sent == [], "the connection was never broken"


def test_what_a_learner_writes_never_becomes_markup(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    learner.field("monthly-note").fill("<img src=x onerror=window.hit=1><b>đậm</b>")
    learner.await_stored("<img src=x onerror=window.hit=1><b>đậm</b>", "monthly-note")
    learner.page.reload()
    learner.ready()
    assert learner.page.evaluate("window.hit") is None
    assert learner.question("monthly-note").locator("img").count() == 0
