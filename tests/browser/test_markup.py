"""Feedback becomes structure and nothing else, whatever stands in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from doingoai import widgets
from doingoai.workbook import Mark, Verdict

STATIC = Path(widgets.__file__).parent / "static"


@pytest.fixture
def shown(browser):
    """Shows a piece of feedback in an empty page; gives the page."""
    page = browser.new_page()
    for name in ("dom", "markup"):
        page.add_script_tag(path=STATIC / f"{name}.js")

    def show(markup: str):
        page.evaluate("html => document.body.replaceChildren(...safeMarkup(html))", markup)
        return page

    yield show
    page.close()


def test_a_worked_solution_can_be_unfolded_by_keyboard_and_says_its_language(shown):
    mark = Mark("q", 1, Verdict(0), "vi", worked="Bước một.\n\nBước hai.", attempted=True)
    page = shown(mark._repr_html_())
    expect(page.get_by_text("Bước hai.")).to_be_hidden()
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Bước hai.")).to_be_visible()
    expect(page.locator("details")).to_have_attribute("lang", "vi")


def test_no_script_no_style_and_no_handler_gets_through(shown):
    page = shown(
        '<details open ontoggle="window.hit=1" style="color:red" lang="javascript:1">'
        "<summary onclick='window.hit=1'>x</summary><script>window.hit=1</script>"
        "<img src=x onerror='window.hit=1'><style>p{}</style><p id=a class=b>y</p></details>"
    )
    assert page.evaluate("document.body.innerHTML") == (
        "<details><summary>x</summary><p>y</p></details>"
    )
    page.locator("summary").click()  # a handler that had got in would have had its turn by then
    expect(page.get_by_text("y")).to_be_visible()
    assert page.evaluate("window.hit") is None
