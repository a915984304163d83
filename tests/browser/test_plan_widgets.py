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
kinds = ("decision", "target", "result")
parts = {{"line": text(label="Line")}} | {{kind: choice(facts, label=kind) for kind in kinds}}
rows = {{"trade": "Trade", "tourism": "Tourism", "culture": "Culture"}}
house = record(roof=text(label="Roof"), pillars=table(rows, parts, label="Pillars"))
trade = {{"line": "Dòng", "decision": "evfta-2020"}}
mine = {{"roof": "Mái của tôi", "pillars": {{"trade": trade}}}}
book.ask("message-house", house, title="House", offer=Offer("Lấy từ kế hoạch", mine))"""
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
strategy: "{strategy}"
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
        "insight": "Journalists ask for figures with their source (inquiries of 2026).",
        "strategy": "Figures first: whatever goes out carries one that can be checked.",
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
        """The plan as it is on disk; blank where there is none that can be read."""
        try:
            return yaml.safe_load(self.file.read_text("utf-8")) or {}
        except (FileNotFoundError, yaml.YAMLError):
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
        for step in self.page.locator(".dg-plan-fold").all():
            if step.get_attribute("open") is None:
                step.locator("> summary").click()

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


def test_the_keyboard_alone_builds_a_message_house(desk) -> None:
    at = desk("vi", "house")
    keys = at.page.keyboard
    at.field("house/roof").focus()
    keys.type("Estamar và Việt Nam cùng có lợi khi hợp tác.")
    at.tab_to("house/pillars/1/topic")
    keys.type("Th")  # a list goes to what begins so
    expect(at.field("house/pillars/1/topic")).to_have_value("trade")
    at.tab_to("house/pillars/1/line")
    keys.type("Hiệp định mở cửa cả hai thị trường.")
    for kind in ("decision", "result"):
        at.tab_to(f"house/pillars/1/{kind}")
        keys.press("ArrowDown")
    at.saved("house")
    pillar = at.plan["house"]["pillars"][0]
    assert pillar["line"] == "Hiệp định mở cửa cả hai thị trường."
    assert (pillar["topic"], pillar["decision"]) == ("trade", "evfta-2020")
    about = at.card("house").locator(".dg-house-fact").first
    expect(about).to_contain_text("Con số: 2020")
    expect(about).to_contain_text("Nguồn:")
    expect(about).to_contain_text("Dùng được đến 30/6/2027")

    missing = at.finding("house/pillars/1/target", "MSG-003")
    expect(missing).to_be_visible()
    at.tab_to("house/pillars/1/target")
    keys.press("Tab")  # the finding stands right after its field
    keys.press("Enter")
    assert at.focused() == "house/pillars/1/target"
    assert at.page.locator(".jp-Notebook-cell").count() == 1, "no notebook shortcut fired"
    assert serious(at.page, ".dg-house") == []


@LANGUAGES
def test_an_expired_fact_is_told_in_words(desk, language: str) -> None:
    at = desk(language, "house", plan=full(language))
    option = at.field("house/pillars/1/result").locator("option:checked")
    said = {"vi": ("(hết hạn)", "Đã hết hạn"), "en": ("(expired)", "Expired")}[language]
    expect(option).to_contain_text(said[0])
    fact = at.card("house").locator('.dg-house-fact[data-expired="true"]')
    expect(fact).to_contain_text(said[1])


def test_a_finding_leads_into_a_fold_and_goes_when_it_is_mended(desk) -> None:
    at = desk("en", "canvas", plan=full("en"))
    at.card("canvas").locator(".dg-plan-rules > summary").click()
    all_of_them = at.card("canvas").locator(".dg-plan-all")
    all_of_them.get_by_role("button", name="AVE").or_(
        all_of_them.get_by_role("button", name="advertising")
    ).first.click()
    expect(at.field("measures/1/name")).to_be_focused()
    at.field("measures/1/name").fill("share of stories with our message")
    expect(at.finding("measures/1/name", "PLAN-016")).to_have_count(0)
    at.saved("canvas")
    assert at.plan["measures"][0]["name"] == "share of stories with our message"


def test_rows_are_added_and_removed_and_undo_brings_them_back(desk) -> None:
    at = desk("en", "canvas", plan=full("en"))
    at.field("objectives/add").click()
    expect(at.field("objectives/2/metric")).to_be_focused()
    at.page.keyboard.type("stories with our message")
    at.field("objectives/1/remove").click()
    expect(at.field("objectives/1/metric")).to_have_value("stories with our message")
    undo = at.card("canvas").get_by_role("button", name="Undo")
    undo.click()
    expect(at.field("objectives/1/metric")).to_have_value(WORDS["en"]["metric"])
    expect(at.field("objectives/2/metric")).to_have_value("stories with our message")
    undo.click()
    expect(at.field("objectives/2/metric")).to_have_value("")
    at.saved("canvas")


def test_the_plan_survives_a_restart_with_what_was_typed_meanwhile(desk) -> None:
    at = desk("vi", "house")
    at.field("house/roof").fill("Mái")
    at.saved("house")
    old = at.card("house").element_handle()
    at.field("house/roof").focus()
    at.page.keyboard.press("End")
    at.server.api(f"kernels/{at.sitting.kernel}/restart", "POST")
    at.page.keyboard.type(" nhà chung")
    old.wait_for_element_state("hidden")
    at.ready("house")
    expect(at.field("house/roof")).to_have_value("Mái nhà chung")
    at.saved("house")
    at.sitting.eventually(lambda: at.plan, lambda plan: plan["house"]["roof"] == "Mái nhà chung")


def test_a_silent_kernel_is_said_and_what_is_typed_is_saved_when_it_wakes(desk) -> None:
    at = desk("vi", "canvas")
    at.field("title").fill("Một")
    at.saved("canvas")
    at.page.evaluate(
        "() => { window.staleTold = false;"
        " document.addEventListener('doingoai:stale', () => { window.staleTold = true; }); }"
    )
    pid = at.server.process_of(at.sitting.kernel)
    os.kill(pid, signal.SIGSTOP)
    try:
        at.field("title").fill("Một hai")
        expect(at.card("canvas")).to_have_attribute("data-state", "stale")
        # whoever keeps the notebook alive looks after the kernel, heard restart or not
        at.page.wait_for_function("() => window.staleTold")
        expect(at.card("canvas").locator('[data-status="lost"]')).to_be_visible()
        at.field("title").fill("Một hai ba")
        assert at.plan["title"] == "Một"
    finally:
        os.kill(pid, signal.SIGCONT)
    expect(at.card("canvas")).to_have_attribute("data-state", "idle")
    at.saved("canvas")
    at.sitting.eventually(lambda: at.plan, lambda plan: plan["title"] == "Một hai ba")


def test_canvas_and_house_show_one_plan(desk) -> None:
    at = desk("en", "canvas", "house")
    at.field("house/roof").fill("We gain from each other.")
    at.saved("house")
    at.unfold()
    expect(at.card("canvas").locator(".dg-plan-roof")).to_have_text("We gain from each other.")
    at.field("drawn_up").fill("16 November 2026")
    expect(at.card("house").locator(".dg-house-day")).to_contain_text("16 November 2026")
    at.saved("canvas")
    assert at.plan["house"]["roof"] == "We gain from each other."


def test_two_notebooks_on_one_plan_lose_nothing(desk, plan_server: LabServer) -> None:
    at = desk("en", "canvas")
    other = Desk(at.sitting, at.sitting.context.new_page(), plan_server)
    copy = at.sitting.notebook.with_name("lesson.ipynb")
    copy.write_bytes(at.sitting.notebook.read_bytes())
    other.page.goto(
        plan_server.page(f"{copy.parent.name}/lesson.ipynb").replace("/module", "/x-m", 1)
    )
    other.ready("canvas")
    at.field("title").fill("From the exercise")
    at.saved("canvas")
    expect(other.field("title")).to_have_value("From the exercise")
    other.field("mission").fill("from the lesson")
    other.saved("canvas")
    expect(at.field("mission")).to_have_value("from the lesson")
    assert (at.plan["title"], at.plan["mission"]) == ("From the exercise", "from the lesson")


def test_an_edit_by_hand_is_seen_and_a_damaged_file_costs_nothing(desk) -> None:
    at = desk("en", "canvas", plan=full("en"))
    at.file.write_text(full("en").replace("estamar", "by hand") + "remark: mine\n", "utf-8")
    at.field("title").focus()
    expect(at.field("mission")).to_have_value("by hand")

    at.page.locator(".jp-NotebookPanel-toolbar").click(position={"x": 5, "y": 5})
    at.file.write_text("title: [", encoding="utf-8")
    at.field("zone").focus()
    note = at.card("canvas").locator('[data-status="partly"]')
    expect(note).to_contain_text("holds no plan that can be read")
    expect(at.field("mission")).to_have_value("by hand")
    at.field("zone").fill("Asia/Ho_Chi_Minh")
    at.sitting.eventually(lambda: at.plan, lambda plan: plan.get("mission") == "by hand")
    assert at.plan["zone"] == "Asia/Ho_Chi_Minh"
    kept = list(at.file.parent.glob("plan-before-*.yaml"))
    assert "title: [" in {file.read_text("utf-8") for file in kept}


def test_what_is_offered_is_taken_by_keyboard_after_a_question_and_undone(desk) -> None:
    at = desk("vi", "message-house")
    keys = at.page.keyboard
    card = at.page.locator('[data-question="message-house"]')
    offer = card.get_by_role("button", name="Lấy từ kế hoạch")
    roof = card.locator('[data-field="roof"]')
    offer.focus()
    keys.press("Enter")
    expect(roof).to_have_value("Mái của tôi")
    expect(card.locator('[data-status="saved"]')).to_contain_text("Đã lấy sang")
    roof.fill("Tự viết")
    offer.focus()
    keys.press("Enter")
    sure = card.locator(".dg-sure")
    expect(sure).to_be_visible()
    assert serious(at.page, '[data-question="message-house"]') == []
    keys.press("Escape")
    expect(sure).to_be_hidden()
    expect(offer).to_be_focused()
    expect(roof).to_have_value("Tự viết")
    keys.press("Enter")
    keys.press("Tab")
    keys.press("Enter")
    expect(roof).to_have_value("Mái của tôi")
    card.get_by_role("button", name="Hoàn tác").click()
    expect(roof).to_have_value("Tự viết")
    stored = at.sitting.stored("message-house")
    assert stored["pillars"] == {"trade": {"line": "Dòng", "decision": "evfta-2020"}}


@LANGUAGES
def test_the_page_is_downloaded_in_the_language_that_is_chosen(
    desk, language: str, tmp_path
) -> None:
    at = desk("vi", "canvas", plan=full("vi"))
    take = at.card("canvas").locator(".dg-plan-take")
    take.locator("select").select_option(language)
    for button, start in (("HTML", b"<!doctype html"), ("DOCX", b"pk")):
        with at.page.expect_download() as coming:
            take.get_by_role("button", name=button).click()
        assert coming.value.suggested_filename.endswith(f".{button.lower()}")
        file = tmp_path / coming.value.suggested_filename
        coming.value.save_as(file)
        assert file.read_bytes().lower().startswith(start)
        expect(take.locator(".dg-plan-done")).to_contain_text(file.name)
        (ARTEFACTS / f"plan-{language}{file.suffix}").write_bytes(file.read_bytes())
    page = (ARTEFACTS / f"plan-{language}.html").read_text("utf-8")
    assert f'lang="{language}"' in page
    assert WORDS["vi"]["roof"] in page


@pytest.mark.parametrize("width", [700, 1300])
def test_nothing_sticks_out_of_a_narrow_window(desk, width: int) -> None:
    at = desk("vi", "canvas", "house", plan=full("vi"), viewport={"width": width, "height": 5200})
    at.unfold()
    for card in ("canvas", "house"):
        wide = at.card(card).evaluate("card => card.scrollWidth - card.clientWidth")
        assert wide <= 0, card
        at.picture(f"{card}-vi-{width}", card)
