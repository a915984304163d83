"""The widget of a chart question without a browser: it shows what is stored, and at once."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import statistics
import time
from typing import Any

import pytest

from doingoai import charts, workbook
from doingoai.widgets._question import QuestionWidget
from doingoai.workbook import chart, number

MONTHS = [f"2026-{month:02d}" for month in range(1, 13)]
KIND = chart(
    {
        "rate": ("Tỷ lệ", "%", [(month, 3 + n / 10) for n, month in enumerate(MONTHS)]),
        "boosted": ("Bài quảng cáo", "%", [(month, 5 - n / 10) for n, month in enumerate(MONTHS)]),
    },
    forms=("line", "bar", "pie"),
)


class Browser:
    def __init__(self, widget: Any) -> None:
        self.widget = widget
        self.got: list[dict[str, Any]] = []
        widget.send = lambda content, buffers=None: self.got.append(content)

    def save(self, **raw: Any) -> dict[str, Any]:
        self.widget._handle_custom_msg({"type": "save", "seq": len(self.got), "raw": raw}, [])
        return self.got[-1]


@pytest.fixture
def book(tmp_path):
    return workbook("5-social-media", language="vi", directory=tmp_path)


@pytest.fixture
def browser(book):
    return Browser(QuestionWidget(book.ask("trend-chart", KIND, title="Xu hướng")))


def test_the_preview_is_the_picture_that_is_kept(browser, tmp_path):
    answer = browser.save(series=["rate"], form="line", title="Tăng", alt="Một đường đi lên")
    png = base64.b64decode(answer["preview"]["png"])
    (kept,) = tmp_path.glob("*.png")
    assert hashlib.sha256(png).digest() == hashlib.sha256(kept.read_bytes()).digest()
    assert answer["preview"]["alt"] == "Một đường đi lên"


def test_a_kernel_confirms_the_save_first_and_draws_afterwards(browser, book, tmp_path):
    async def typed_twice():
        saved = browser.save(series=["rate"], form="line", title="Tăng")
        assert saved["saved"]
        assert "preview" not in saved
        assert list(tmp_path.glob("*.png")) == []
        browser.save(series=["rate"], form="line", title="Tăng đều")
        await asyncio.sleep(0.5)

    asyncio.run(typed_twice())
    assert [message["type"] for message in browser.got] == ["saved", "saved", "drawn"]
    png = base64.b64decode(browser.got[-1]["preview"]["png"])
    (kept,) = tmp_path.glob("*.png")
    assert kept.read_bytes() == png
    assert book["trend-chart"]["png"]["file"] == kept.name
    assert book["trend-chart"]["title"] == "Tăng đều"
    assert browser.widget.stored["preview"] == browser.got[-1]["preview"]


def test_a_chart_that_nobody_has_described_says_so(browser):
    assert "chưa" in browser.save(series=["rate"], form="bar")["preview"]["alt"]


@pytest.mark.parametrize("raw", [{}, {"series": ["rate"]}, {"form": "line", "title": "x"}])
def test_there_is_no_preview_before_there_is_something_to_draw(browser, raw):
    assert browser.save(**raw)["preview"] is None


def test_undo_and_a_change_by_code_bring_their_own_preview(browser, book):
    first = browser.save(series=["rate"], form="line", title="Một")["preview"]
    book["trend-chart"] = {"series": ["boosted"], "form": "bar", "title": "Hai"}
    changed = browser.got[-1]
    assert changed["type"] == "changed"
    assert changed["preview"]["png"] != first["png"]
    browser.widget._handle_custom_msg({"type": "undo", "seq": 9}, [])
    assert browser.got[-1]["preview"] == first


def test_a_picture_that_cannot_be_drawn_costs_no_answer(browser, monkeypatch):
    monkeypatch.setattr(charts, "png", lambda _chart: 1 / 0)
    answer = browser.save(series=["rate"], form="line")
    assert answer["saved"]
    assert answer["preview"] is None


def test_warming_up_answers_nothing_and_stores_nothing(browser, tmp_path):
    browser.widget._handle_custom_msg({"type": "warm"}, [])
    assert browser.got == []
    assert list(tmp_path.iterdir()) == []


def test_other_questions_have_no_preview(book):
    other = Browser(QuestionWidget(book.ask("best-hour", number(0, 23))))
    other.widget._handle_custom_msg({"type": "save", "seq": 1, "raw": "7"}, [])
    assert other.got[-1]["preview"] is None


def test_once_warm_the_kernel_answers_fast(browser):
    browser.widget._handle_custom_msg({"type": "warm"}, [])
    seconds = []
    for number_ in range(9):
        began = time.process_time()  # other programs on the machine are not its business
        browser.save(series=["rate", "boosted"], form="line", title=f"Tỷ lệ tăng {number_}")
        seconds.append(time.process_time() - began)
    assert statistics.median(seconds) < 0.15
