"""Canvas and message house in JupyterLab: one plan, by keyboard, and nothing of it is lost."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from axe_check import serious
from lab_server import ARTEFACTS, LabServer
from playwright.sync_api import expect

import notebooks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PLAN = """\
from doingoai.widgets import message_house, oasis_canvas
oasis_canvas(language="{language}")"""
HOUSE = """\
from doingoai.widgets import message_house
message_house(language="{language}")"""
OFFER = """\
from doingoai import workbook
from doingoai.workbook import Offer, choice, record, table, text
book = workbook("2-planning", language="{language}")
facts = {{"evfta-2020": "EVFTA", "exports-2025": "475"}}
parts = {{"line": text(label="Line")}} | {{kind: choice(facts, label=kind) for kind in ("decision", "target", "result")}}
rows = {{"trade": "Trade", "tourism": "Tourism", "culture": "Culture"}}
book.ask("message-house", record(roof=text(label="Roof"), pillars=table(rows, parts, label="Pillars")),
         title="House", offer=Offer("Lấy từ kế hoạch", {{"roof": "Mái của tôi",
         "pillars": {{"trade": {{"line": "Dòng", "decision": "evfta-2020"}}}}}}))"""
CELLS = {"canvas": PLAN, "house": HOUSE, "message-house": OFFER}
LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])
FULL = """\
kind: plan
title: {title}
mission: estamar
language: {language}
drawn_up: 16/11/2026
starts: 4/1/2027
ends: 30/6/2027
zone: Europe/Lisbon
objectives:
- metric: {metric}
  stage: outtakes
  unit: '%'
  baseline: 18
  baseline_day: 30/9/2026
  target: 22
  audience: press
  deadline: {deadline}
audiences: [press, business]
insight: {insight}
strategy: {strategy}
house:
  roof: {roof}
  language: {language}
  pillars:
  - {{line: "{line}", topic: trade, decision: evfta-2020, result: trade-january-2026}}
  - {{line: "{other}", topic: tourism, target: arrivals-target-2026, result: arrivals-2025}}
activities:
- name: {name}
  channel: newsletter
  audience: press
  day: 12/1/2027
  hour: '10:00'
  languages: [en]
  submitted: 4/1/2027
budget: 100
spending:
- {{channel: newsletter, units: 60}}
- {{channel: events, units: 50}}
measures:
- {{name: AVE, stage: outtakes, source: {source}, day: 30/6/2027}}
"""
WORDS = {
    "vi": {
        "title": "Estamar và Việt Nam",
        "metric": "tỷ trọng hiện diện trên truyền thông Estamar, theo số tin bài",
        "deadline": "cuối mùa xuân",
        "insight": "Phóng viên hỏi nhiều nhất là số liệu có nguồn (câu hỏi báo chí năm 2026).",
        "strategy": "Số liệu đi trước: mỗi sản phẩm mang một con số kiểm chứng được.",
        "roof": "Estamar và Việt Nam cùng có lợi khi hợp tác với nhau.",
        "line": "Hiệp định đang có hiệu lực mở cửa cả hai thị trường.",
        "other": "Ngày càng nhiều người đến để tận mắt thấy.",
        "name": "Bản tin gửi báo chí",
        "source": "theo dõi báo chí của Đại sứ quán",
    },
    "en": {
        "title": "Estamar and Viet Nam",
        "metric": "share of voice in Estamar's media, by stories",
        "deadline": "end of spring",
        "insight": "What journalists ask for most is figures with their source (inquiries of 2026).",
        "strategy": "Figures first - whatever goes out carries one that can be checked.",
        "roof": "Estamar and Viet Nam gain from each other.",
        "line": "An agreement in force opens both markets.",
        "other": "More people than ever come to see for themselves.",
        "name": "Newsletter for the press",
        "source": "media monitoring of the Embassy",
    },
}


def _notebook(language: str, *names: str) -> Any:
    notebook = notebooks.exercise(language)
    model = notebook.cells[0]
    notebook.cells = []
    for name in names:
        cell = model.copy()
        cell.update(id=name, source=CELLS[name].format(language=language))
        cell["metadata"] = {"tags": ["widget", "auto"]}
        notebook.cells.append(cell)
    return notebook


@pytest.fixture(scope="module")
def plan_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    base = tmp_path_factory.mktemp("plans")
    (base / "work").mkdir()
    sources = [cell.format(language=each) for cell in CELLS.values() for each in ("vi", "en")]
    server = LabServer(base / "work", base / "state", sources).start()
    yield server
    server.stop()


@dataclass
class Desk:
    """Somebody who sits at a plan."""

    sitting: Any
    page: Any
    server: LabServer

    @property
    def file(self) -> Path:
        return self.sitting.folder / "plan.yaml"

    @property
    def plan(self) -> dict[str, Any]:
        """The plan as it is on disk."""
        try:
            return yaml.safe_load(self.file.read_text("utf-8")) or {}
        except FileNotFoundError:
            return {}

    def card(self, name: str) -> Any:
        return self.page.locator(f".dg-{name}")

    def field(self, place: str) -> Any:
        return self.page.locator(f'.dg-plan [data-field="{place}"]')

    def finding(self, place: str, rule: str) -> Any:
        """A finding beside the field at ``place``."""
        around = self.field(place).locator(
            "xpath=ancestor::*[contains(concat(' ', @class, ' '), ' dg-plan-field ')][1]"
        )
        return around.locator(f'.dg-finding[data-rule="{rule}"]')

    def saved(self, name: str) -> None:
        """Waits until the card says that all is saved."""
        bar = self.card(name).locator('[data-status="saved"]:not([data-busy])')
        expect(bar).to_be_visible()

    def ready(self, *names: str) -> None:
        for name in names:
            expect(self.page.locator(f'[data-question="{name}"]')).to_be_visible()
        expect(self.page.locator('.doingoai-bar[data-mood="quiet"]')).to_be_attached()

    def unfold(self) -> None:
        for step in self.page.locator(".dg-plan-fold:not([open]) > summary").all():
            step.click()

    def focused(self) -> str:
        return str(self.page.evaluate("document.activeElement.dataset.field ?? ''"))

    def tab_to(self, place: str) -> None:
        for _ in range(90):
            if self.focused() == place:
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {place}, it is at {self.focused()}")

    def picture(self, name: str, card: str) -> None:
        ARTEFACTS.mkdir(exist_ok=True)
        self.card(card).screenshot(path=ARTEFACTS / f"plan-{name}.png")

    def dark(self, on: bool = True) -> None:
        self.page.evaluate(f"document.body.dataset.jpThemeLight = '{str(not on).lower()}'")
        colours = ("#111", "#fff") if on else ("#fff", "#1a1c1f")
        self.page.evaluate(
            """([ground, ink]) => { document.body.style.setProperty('--jp-layout-color0', ground);
               document.body.style.setProperty('--jp-content-font-color0', ink); }""",
            colours,
        )


@pytest.fixture
def desk(plan_server: LabServer, sit: Callable[..., Any]) -> Iterator[Callable[..., Desk]]:
    """Opens notebooks of plan widgets for somebody, with a kernel of their own."""

    def sit_down(language: str, *names: str, plan: str = "", **options: Any) -> Desk:
        settings = {"viewport": {"width": 1300, "height": 4600}, "accept_downloads": True}
        sitting = sit(plan_server, _notebook(language, *names), **{**settings, **options})
        made = Desk(sitting, sitting.page, plan_server)
        if plan:
            made.file.write_text(plan, encoding="utf-8")
        sitting.open()
        made.ready(*names)
        return made

    yield sit_down
    plan_server.end_kernels()


def full(language: str) -> str:
    return FULL.format(language=language, **WORDS[language])


@LANGUAGES
def test_it_reads_well_in_light_and_dark(desk, language: str) -> None:
    at = desk(language, "canvas", "house")
    at.picture(f"canvas-{language}-empty", "canvas")
    at.picture(f"house-{language}-empty", "house")
    at.file.write_text(full(language), encoding="utf-8")
    at.field("house/roof").focus()
    expect(at.field("house/roof")).to_have_value(WORDS[language]["roof"])
    at.field("title").focus()
    expect(at.finding("objectives/1/deadline", "PLAN-003")).to_be_visible()
    at.picture(f"canvas-{language}-folded", "canvas")
    at.unfold()
    for theme in ("light", "dark"):
        at.dark(theme == "dark")
        for card in ("canvas", "house"):
            assert serious(at.page, f".dg-{card}") == []
            at.picture(f"{card}-{language}-{theme}", card)
    assert at.sitting.errors == []
