"""The lesson's map and listening room in JupyterLab: by mouse, by keyboard alone, for everybody."""

from __future__ import annotations

import nbformat
import pytest
from axe_check import serious

import notebooks

MAP = """\
from doingoai import datasets
from doingoai.widgets import best_time_map, listening_room
posts = datasets.load("posts")
theirs = posts[posts["mission"] == "nerivale"]
best_time_map(theirs, zone="America/New_York", language="{language}")"""

# Forty days of an invented series: a rumour by day, one by night, a concert.
ROOM = """\
import numpy as np
import pandas as pd
hour = pd.date_range("2026-03-01", periods=960, freq="h", tz="UTC")
day = np.repeat([4, 6, 16, 26, 26, 30, 34, 12], 3)
mentions = np.random.default_rng(7).poisson(day[hour.hour])
events = pd.DataFrame({{
    "event_id": ["day", "night", "feast"],
    "kind": ["incident", "incident", "harmless"],
    "starts_at": hour[[447, 578, 810]],
    "ends_at": hour[[456, 585, 815]],
    "what_en": ["A false notice of visa fees", "A rumour in the night", "A concert"],
    "what_vi": ["Thông báo giả về lệ phí thị thực", "Tin đồn trong đêm", "Một buổi hòa nhạc"],
}})
for (first, last), extra in zip([(447, 456), (578, 585), (810, 815)], [120, 30, 100]):
    mentions[first:last] += extra
negative = mentions // 5
for first, last in [(447, 456), (578, 585)]:
    negative[first:last] = mentions[first:last] // 2
series = pd.DataFrame({{"hour": hour, "mentions": mentions, "positive": mentions // 5,
                       "neutral": mentions - negative - mentions // 5, "negative": negative}})
listening_room(series, zone="Europe/Lisbon", language="{language}", events=events)"""


@pytest.fixture(params=["vi", "en"])
def lesson(request, server, sit):
    """A learner at a notebook with both widgets, who has allowed it to run."""
    language = request.param
    notebook = notebooks.exercise(language)
    notebook.cells = [
        nbformat.v4.new_code_cell(
            source.format(language=language), id=name, metadata={"tags": ["widget", "auto"]}
        )
        for name, source in (("map", MAP), ("room", ROOM))
    ]
    learner = sit(server, notebook, viewport={"width": 1280, "height": 1500})
    learner.open()
    learner.page.locator('.doingoai-bar[data-mood="ask"] button').click()
    learner.page.locator(".dg-listening").wait_for()
    learner.page.locator('.doingoai-bar[data-mood="quiet"]').wait_for(state="attached")
    return language, learner


def _settled(page, widget):
    page.wait_for_function(
        "name => !document.querySelector(`${name}[aria-busy]`)", arg=f".{widget}"
    )


def _changed(page, selector, before):
    page.wait_for_function(
        "([selector, before]) => document.querySelector(selector).textContent !== before",
        arg=[selector, before],
    )


def test_the_map_answers_to_the_mouse(lesson):
    language, learner = lesson
    page, card = learner.page, learner.page.locator(".dg-besttime")
    table = card.get_by_role("table")
    assert table.get_by_role("columnheader").count() == 13
    assert table.get_by_role("rowheader").count() == 8
    finding = card.locator(".dg-heat-finding")
    before = finding.text_content()
    card.locator("input[type=number]").fill("1")
    _changed(page, ".dg-heat-finding", before)
    assert card.locator("td.dg-heat-few").count() == 0
    assert card.locator("td[data-best]").count() >= 2
    card.locator("select").nth(1).select_option("hanoi")
    _changed(page, ".dg-heat-table caption", table.locator("caption").text_content())
    place = {"vi": "Hà Nội", "en": "Ha Noi"}[language]
    assert place in table.locator("caption").text_content()
    card.locator("select").first.select_option("all")
    card.locator("input[type=number]").fill("6")
    page.locator("td.dg-heat-few").first.wait_for()
    shades = card.locator("td[data-shade]").evaluate_all("all => all.map(td => td.dataset.shade)")
    assert set(shades) == set("01234"), "axe must see them all"
    learner.picture(f"lesson-best-time-{language}")
    assert serious(page, ".dg-besttime") == []
    assert learner.errors == []


def test_the_map_answers_to_the_keyboard_alone(lesson):
    _, learner = lesson
    page, card = learner.page, learner.page.locator(".dg-besttime")
    card.locator("select").first.focus()
    before = card.locator("table").text_content()
    page.keyboard.press("ArrowDown")
    _changed(page, ".dg-heat-table", before)
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "number"
    page.keyboard.press("Control+A")
    page.keyboard.type("2")
    page.wait_for_function(
        "[...document.querySelectorAll('.dg-heat-few')].some(td => td.textContent.includes('n<2'))"
    )
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert card.locator("input[type=checkbox]").is_checked()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.dg-heat')"), (
        "a wide table scrolls by keys"
    )
    assert learner.errors == []


def test_the_room_answers_to_the_mouse(lesson):
    language, learner = lesson
    page, card = learner.page, learner.page.locator(".dg-listening")
    card.scroll_into_view_if_needed()
    finding = card.locator(".dg-listening-finding")
    loud = finding.text_content()
    assert card.locator(".dg-sign-false").count() > 0
    learner.picture(f"lesson-listening-loud-{language}")
    card.locator("select").nth(1).select_option("3")
    _changed(page, ".dg-listening-finding", loud)
    assert card.locator(".dg-chart .dg-sign-caught").count() == 2
    assert card.locator(".dg-chart .dg-sign-false").count() == 0
    assert card.locator("tbody tr").count() == 3
    assert serious(page, ".dg-listening") == []
    card.locator("select").first.select_option("last-week")
    page.locator(".dg-chart .dg-event-missed").wait_for()
    assert card.locator(".dg-problem").count() == 1
    learner.picture(f"lesson-listening-missed-{language}")
    assert serious(page, ".dg-listening") == []
    assert learner.errors == []


def test_the_room_answers_to_the_keyboard_alone_and_keeps_up(lesson):
    _, learner = lesson
    page, card = learner.page, learner.page.locator(".dg-listening")
    card.locator("select").first.focus()
    for _ in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "range"
    before = card.locator(".dg-formula").text_content()
    waits = []
    for _ in range(6):
        page.evaluate("window.pressed = performance.now()")
        page.keyboard.press("ArrowRight")
        _changed(page, ".dg-listening .dg-formula", before)
        waits.append(page.evaluate("performance.now() - window.pressed"))
        before = card.locator(".dg-formula").text_content()
    assert sorted(waits)[2] < 600, f"milliseconds from key to answer: {waits}"
    _settled(page, "dg-listening")
    value = page.evaluate("document.activeElement.getAttribute('aria-valuetext')")
    assert value in {"4.5", "4,5"}
    assert value in card.locator(".dg-formula").text_content()
    spoken = card.locator("[role=status]")
    page.wait_for_function(
        "() => document.querySelector('.dg-listening [role=status]').textContent === "
        "document.querySelector('.dg-listening-finding').textContent"
    )
    assert spoken.text_content()
    assert len(card.locator("svg[role=img]").get_attribute("aria-label")) > 80
    assert learner.errors == []


def test_a_fixed_count_has_a_slider_of_its_own(lesson):
    _, learner = lesson
    card = learner.page.locator(".dg-listening")
    card.locator("select").first.select_option("fixed")
    learner.page.wait_for_function(
        "document.querySelectorAll('.dg-listening .dg-slider')[0].hidden"
    )
    slider = card.locator("input[type=range]:visible")
    assert slider.count() == 1
    assert float(slider.get_attribute("max")) > 100
