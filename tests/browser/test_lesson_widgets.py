"""The lesson's map and listening room in JupyterLab: by mouse, by keyboard alone, for everybody."""

from __future__ import annotations

import re

import nbformat
import pytest
from axe_check import serious
from playwright.sync_api import expect

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


@pytest.fixture
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
    learner.page.locator(".dg-besttime").wait_for()
    learner.page.locator(".dg-listening").wait_for()
    learner.page.locator('.doingoai-bar[data-mood="quiet"]').wait_for(state="attached")
    return language, learner


def _changed(part, before):
    expect(part).not_to_have_text(before)


def test_the_map_answers_to_the_mouse(lesson):
    language, learner = lesson
    page, card = learner.page, learner.page.locator(".dg-besttime")
    table = card.get_by_role("table")
    expect(table.get_by_role("columnheader")).to_have_count(13)
    expect(table.get_by_role("rowheader")).to_have_count(8)
    finding = card.locator(".dg-heat-finding")
    before = finding.text_content()
    card.locator("input[type=number]").fill("1")
    _changed(finding, before)
    expect(card.locator("td.dg-heat-few")).to_have_count(0)
    expect(card.locator("td[data-best]").nth(1)).to_be_visible()
    place = {"vi": "Hà Nội", "en": "Ha Noi"}[language]
    expect(table.locator("caption")).not_to_contain_text(place)
    card.locator("select").nth(1).select_option("hanoi")
    expect(table.locator("caption")).to_contain_text(place)
    card.locator("select").first.select_option("all")
    card.locator("input[type=number]").fill("6")
    page.locator("td.dg-heat-few").first.wait_for()
    for shade in "01234":  # axe must see them all
        expect(card.locator(f'td[data-shade="{shade}"]').first).to_be_visible()
    learner.picture(f"lesson-best-time-{language}")
    assert serious(page, ".dg-besttime") == []
    assert learner.errors == []


@pytest.mark.one_language
def test_the_map_answers_to_the_keyboard_alone(lesson):
    _, learner = lesson
    page, card = learner.page, learner.page.locator(".dg-besttime")
    card.locator("select").first.focus()
    before = card.locator("table").text_content()
    page.keyboard.press("ArrowDown")
    _changed(card.locator("table"), before)
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(card.locator("input[type=number]")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("2")
    expect(card.locator(".dg-heat-few").filter(has_text="n<2").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(card.locator("input[type=checkbox]")).to_be_checked()
    page.keyboard.press("Tab")
    expect(card.locator(".dg-heat"), "a wide table scrolls by keys").to_be_focused()
    assert learner.errors == []


def test_the_room_answers_to_the_mouse(lesson):
    language, learner = lesson
    page, card = learner.page, learner.page.locator(".dg-listening")
    card.scroll_into_view_if_needed()
    finding = card.locator(".dg-listening-finding")
    loud = finding.text_content()
    expect(card.locator(".dg-sign-false").first).to_be_attached()
    learner.picture(f"lesson-listening-loud-{language}")
    card.locator("select").nth(1).select_option("3")
    _changed(finding, loud)
    expect(card.locator(".dg-chart .dg-sign-caught")).to_have_count(2)
    expect(card.locator(".dg-chart .dg-sign-false")).to_have_count(0)
    expect(card.locator("tbody tr")).to_have_count(3)
    assert serious(page, ".dg-listening") == []
    card.locator("select").first.select_option("last-week")
    page.locator(".dg-chart .dg-event-missed").wait_for()
    expect(card.locator(".dg-problem")).to_have_count(1)
    learner.picture(f"lesson-listening-missed-{language}")
    assert serious(page, ".dg-listening") == []
    assert learner.errors == []


@pytest.mark.one_language
def test_the_room_answers_to_the_keyboard_alone_and_keeps_up(lesson):
    language, learner = lesson
    page, card = learner.page, learner.page.locator(".dg-listening")
    card.locator("select").first.focus()
    for _ in range(4):
        page.keyboard.press("Tab")
    slider, rule = card.locator("input[type=range]:visible"), card.locator(".dg-formula")
    expect(slider).to_be_focused()
    for _ in range(3):  # each key has its answer …
        before = rule.text_content()
        page.keyboard.press("ArrowRight")
        _changed(rule, before)
    for _ in range(3):  # … and of keys that come faster the last one counts
        page.keyboard.press("ArrowRight")
    value = {"vi": "4,5", "en": "4.5"}[language]
    expect(slider).to_have_attribute("aria-valuetext", value)
    expect(rule).to_contain_text(value)
    expect(page.locator(".dg-listening[aria-busy]")).to_have_count(0)
    spoken = card.locator("[role=status]")
    page.wait_for_function(
        "() => document.querySelector('.dg-listening [role=status]').textContent === "
        "document.querySelector('.dg-listening-finding').textContent"
    )
    expect(spoken).not_to_be_empty()
    expect(card.locator("svg[role=img]")).to_have_attribute("aria-label", re.compile(r".{80}"))
    assert learner.errors == []


@pytest.mark.one_language
def test_a_fixed_count_has_a_slider_of_its_own(lesson):
    _, learner = lesson
    card = learner.page.locator(".dg-listening")
    card.locator("select").first.select_option("fixed")
    expect(card.locator(".dg-slider").first).to_be_hidden()
    slider = card.locator("input[type=range]:visible")
    expect(slider).to_have_count(1)
    assert float(slider.get_attribute("max")) > 100
