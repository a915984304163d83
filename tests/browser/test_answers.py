"""Answering in the browser: saved when confirmed, followed everywhere, never clobbered."""

from __future__ import annotations

import re

from playwright.sync_api import expect

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
    expect(learner.field()).to_have_value("20")
    expect(learner.question("comments").locator("select").nth(1)).to_have_value("reply")
    expect(learner.question("engagement").locator("input").first).to_have_value("4,25")
    expect(learner.question("captions").locator("input").nth(1)).to_be_checked()
    expect(learner.question().locator("[role=status]")).not_to_be_empty()


def test_saved_is_said_with_the_time(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    learner.field().fill("8")
    expect(learner.question().locator("[role=status]")).to_have_text(re.compile(r"\d\d:\d\d"))
    learner.await_stored(8)


def test_a_number_out_of_range_is_told_beside_its_field_and_stays(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    learner.field().fill("99")
    problem = learner.question().locator(".dg-problem:visible")
    problem.wait_for()  # the kernel's own words: it has seen the answer
    described = learner.field().get_attribute("aria-describedby").split()
    assert problem.get_attribute("id") in described
    expect(learner.field()).to_have_attribute("aria-invalid", "true")
    expect(learner.field()).to_have_value("99")
    assert learner.stored() is None


def test_clear_and_undo(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    learner.field().fill("6")
    learner.await_stored(6)
    learner.confirmed()
    buttons = learner.question().locator(".dg-actions button")
    undo, clear = buttons.nth(0), buttons.nth(1)
    expect(undo, "nothing to go back to yet").to_be_hidden()
    clear.click()
    learner.await_stored(None)
    expect(learner.field()).to_have_value("")
    undo.click()
    learner.await_stored(6)
    expect(learner.field()).to_have_value("6")


def test_a_check_says_what_is_open_and_hints_come_one_by_one(server, sit):
    learner = sit(server)
    learner.open()
    learner.ready()
    panel = learner.page.locator('[data-check="best-hour"]')
    hint, check = panel.get_by_role("button").nth(0), panel.get_by_role("button").nth(1)
    expect(panel).to_have_attribute("data-attempt", "not-attempted")
    hint.click()
    expect(panel.locator(".dg-hints li")).to_have_count(1)
    check.click()
    panel.locator(".dg-summary").wait_for()
    learner.field().fill("20")
    expect(panel).to_have_attribute("data-attempt", "attempted")
    check.click()
    hint.click()
    expect(panel.locator(".dg-hints li")).to_have_count(2)
    expect(hint).to_be_disabled()


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
    expect(cells, "no notebook shortcut fired").to_have_count(12)


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
    rows = learner.question("queue").locator("li")
    for row, key in zip(range(3), ("radio", "mail", "daily"), strict=True):
        expect(rows.nth(row)).to_have_attribute("data-key", key)
    expect(boxes.nth(0)).to_be_checked()
    expect(learner.question("risks").locator("input:checked")).to_have_count(1)
    expect(learner.question("queue").locator(".dg-order-open")).to_be_hidden()


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
        expect(up).to_be_focused()
    learner.await_stored(["daily", "mail", "radio"], "queue")
    expect(up).to_have_attribute("aria-disabled", "true")
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
    expect(queue.locator(".dg-order")).to_be_focused()
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
    expect(learner.field()).to_have_value("5")
    learner.field("monthly-note").fill("Bản của tab thứ nhất")
    learner.await_stored("Bản của tab thứ nhất", "monthly-note")
    expect(learner.field("monthly-note", other)).to_have_value("Bản của tab thứ nhất")
    assert learner.stored() == 5
    for page in (learner.page, other):
        expect(page.locator(".jp-Dialog")).to_have_count(0)


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
    # What the kernel tells comes in order: who knows the later change has heard of the first.
    learner.field(page=other).fill("5")
    expect(learner.field()).to_have_value("5")
    expect(note).to_be_focused()
    expect(note).to_have_value("Tôi đang viết")


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
    expect(problem).to_contain_text("1.800.000")
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
    expect(learner.field("monthly-note")).to_have_value(re.compile("<img"))
    expect(learner.question("monthly-note").locator("img")).to_have_count(0)
    assert learner.page.evaluate("window.hit") is None
