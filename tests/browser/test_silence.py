"""When the kernel says nothing: what a page tells and keeps, to the millisecond.

No JupyterLab here, and no waiting: the page's clock is the test's, and the kernel is a widget in
this process that hears a message when the test says so.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from doingoai import widgets, workbook
from doingoai.widgets._check import CheckWidget
from doingoai.widgets._question import QuestionWidget
from doingoai.workbook import number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STATIC = Path(widgets.__file__).parent / "static"
HERE = "http://doingoai.test/lab"
TYPING_PAUSE_MS = 250
PATIENCE_OF_WIDGETS_MS = 2000
MODEL = """([state, render]) => {
  const heard = new Map();
  window.sent = [];
  window.tell = (message) => heard.get('msg:custom')(message);
  const model = {
    get: (name) => state[name], send: (message) => window.sent.push(message),
    on: (name, hear) => heard.set(name, hear), off: (name) => heard.delete(name),
  };
  window[render]({ model, el: document.body });
}"""


class Room:
    """A widget in a page whose time stands still, and its half in Python."""

    def __init__(self, page: Any, widget: Any, render: str) -> None:
        self.page = page
        self._widget = widget
        self._answers: list[dict[str, Any]] = []
        widget.send = lambda content, buffers=None: self._answers.append(content)
        state = {
            name: getattr(widget, name) for name in ("config", "stored") if hasattr(widget, name)
        }
        page.evaluate(MODEL, [state, render])

    def pass_ms(self, milliseconds: int) -> None:
        self.page.clock.run_for(milliseconds)

    def heard(self) -> list[dict[str, Any]]:
        """What the kernel would have got since the last call, oldest first."""
        return list(self.page.evaluate("() => window.sent.splice(0)"))

    def answer(self, messages: list[dict[str, Any]]) -> None:
        """Lets the kernel answer ``messages``."""
        for message in messages:
            self._widget._handle_custom_msg(message, [])
        for answer in self._answers:
            self.page.evaluate("message => window.tell(message)", answer)
        self._answers.clear()


@pytest.fixture
def room(browser: Any) -> Iterator[Callable[..., Room]]:
    page = browser.new_page()
    page.clock.install(time=0)
    page.route(HERE, lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
    page.goto(HERE)
    page.clock.pause_at(60_000)

    def shown(widget: Any, render: str) -> Room:
        page.add_script_tag(content=widget._esm.rpartition("export default")[0])
        return Room(page, widget, render)

    yield shown
    page.close()


@pytest.fixture
def book(tmp_path: Path) -> Any:
    return workbook("5-social-media", language="vi", directory=tmp_path)


@pytest.fixture
def question(room: Callable[..., Room], book: Any) -> Room:
    return room(QuestionWidget(book.ask("best-hour", number(0, 23))), "renderQuestion")


def test_an_answer_unconfirmed_for_two_seconds_locks_its_question(question: Room) -> None:
    page = question.page
    card, field = page.locator("[data-question]"), page.locator("input")
    field.fill("13")
    question.pass_ms(TYPING_PAUSE_MS - 1)
    assert question.heard() == [], "not at every key"
    question.pass_ms(1)
    sent = question.heard()
    assert [message["raw"] for message in sent] == ["13"]
    question.pass_ms(PATIENCE_OF_WIDGETS_MS - 1)
    expect(card).to_have_attribute("data-state", "idle")
    expect(field).to_be_editable()
    question.pass_ms(1)
    expect(card).to_have_attribute("data-state", "stale")
    expect(field).not_to_be_editable()
    expect(field).to_have_value("13")
    question.answer(sent)
    expect(card).to_have_attribute("data-state", "idle")
    expect(field).to_be_editable()
    expect(page.locator('[data-status="saved"]:not([data-busy])')).to_be_visible()


def test_what_is_typed_as_the_lock_comes_down_is_saved_when_it_opens(
    question: Room, book: Any
) -> None:
    field = question.page.locator("input")
    field.fill("1")
    question.pass_ms(TYPING_PAUSE_MS)
    first = question.heard()
    question.pass_ms(PATIENCE_OF_WIDGETS_MS - 100)
    field.fill("13")
    question.pass_ms(TYPING_PAUSE_MS)
    expect(field).not_to_be_editable()
    assert question.heard() == []
    question.answer(first)
    expect(field).to_have_value("13")
    question.answer(question.heard())
    assert book["best-hour"] == 13
    expect(question.page.locator('[data-status="saved"]:not([data-busy])')).to_be_visible()


def test_a_check_without_an_answer_for_two_seconds_says_so(
    room: Callable[..., Room], book: Any
) -> None:
    book.ask("best-hour", number(0, 23))
    check = room(CheckWidget(book.check("best-hour")), "renderCheck")
    trouble = check.page.locator(".dg-problem")
    check.page.locator(".dg-button-main").click()
    sent = check.heard()
    check.pass_ms(PATIENCE_OF_WIDGETS_MS - 1)
    expect(trouble).to_be_hidden()
    check.pass_ms(1)
    expect(trouble).to_be_visible()
    check.answer(sent)
    expect(trouble).to_be_hidden()
    expect(check.page.locator(".dg-summary")).to_be_visible()


def test_a_studio_says_within_two_seconds_that_nothing_answers(room: Callable[..., Room]) -> None:
    studio = room(widgets.post_studio(language="en"), "renderStudio")
    trouble = studio.page.locator(".dg-studio-trouble")
    rules = studio.page.locator(".dg-studio-rules")
    studio.pass_ms(100)
    studio.answer(studio.heard())
    expect(rules).not_to_have_attribute("aria-busy", "true")
    studio.page.locator('[data-field="text/en"]').fill("Viet Nam")
    expect(rules).to_have_attribute("aria-busy", "true")
    studio.pass_ms(100)
    sent = studio.heard()
    studio.pass_ms(PATIENCE_OF_WIDGETS_MS - 101)
    expect(trouble).to_be_hidden()
    studio.pass_ms(100)
    expect(trouble).to_be_visible()
    studio.answer(sent)
    expect(trouble).to_be_hidden()
    expect(rules).not_to_have_attribute("aria-busy", "true")


def test_findings_of_an_older_text_stay_marked_until_the_newest_is_judged(
    room: Callable[..., Room],
) -> None:
    studio = room(widgets.post_studio(language="en"), "renderStudio")
    rules = studio.page.locator(".dg-studio-rules")
    text = studio.page.locator('[data-field="text/en"]')
    studio.pass_ms(100)
    studio.answer(studio.heard())
    text.fill("COME AND SEE")
    studio.pass_ms(100)
    first = studio.heard()
    text.fill("Come and see")
    studio.pass_ms(100)
    assert studio.heard() == [], "one message is under way at a time"
    studio.answer(first)
    expect(rules).to_have_attribute("aria-busy", "true")
    studio.answer(studio.heard())
    expect(rules).not_to_have_attribute("aria-busy", "true")
