"""Inquiry desk, correction builder and duty sheet in JupyterLab: by keyboard, nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from axe_check import serious
from lab_server import ARTEFACTS, LabServer
from playwright.sync_api import expect

import notebooks
from doingoai import rules
from doingoai._stamp import STAMP
from doingoai.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CELLS = {
    "desk": """\
from doingoai.datasets import load
from doingoai.widgets import inquiry_desk
inquiry_desk(load("inquiries", "practice"), language="{language}")""",
    "fix": """\
from doingoai.widgets import correction_builder
correction_builder(language="{language}", report="r3")""",
    "duty": """\
from doingoai.widgets import duty_sheet
duty_sheet(language="{language}")""",
}
WIDGETS = {name: f".dg-{name}" for name in CELLS}
FACT = "visa-exemption-august-2025"
CALLED = "09:10 ngày 15/5/2026"
RIGHT = "Nghị quyết miễn thị thực cho khách du lịch của 12 nước, không có Estamar."
DEBUNK = (
    "Nghị quyết 229/NQ-CP miễn thị thực cho khách du lịch của thêm 12 nước. Có thông tin sai nói "
    "rằng du khách Estamar không cần thị thực vào Việt Nam. Người viết đã nhầm danh sách. "
)
LAST = "Danh sách có 12 nước."
# What is printed is what the frame holds; no dialogue opens for it here.
PRINTED = """() => { window.printed = [];
    new MutationObserver((all) => all.forEach(({ addedNodes }) => addedNodes.forEach((node) => {
      if (node.srcdoc) { window.printed.push(node.srcdoc); node.remove(); } })))
    .observe(document.body, { childList: true }); }"""


def _notebook(language: str) -> Any:
    notebook = notebooks.exercise(language)
    model = notebook.cells[0]
    notebook.cells = []
    for name, source in CELLS.items():
        cell = model.copy()
        cell.update(id=name, source=source.format(language=language))
        cell["metadata"] = {"tags": ["widget", "auto"]}
        notebook.cells.append(cell)
    return notebook


@pytest.fixture(scope="module")
def press_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    base = tmp_path_factory.mktemp("press")
    (base / "work").mkdir()
    sources = [cell.format(language=each) for each in ("vi", "en") for cell in CELLS.values()]
    server = LabServer(base / "work", base / "state", sources).start()
    yield server
    server.stop()


@dataclass
class Officer:
    """Somebody at the three widgets, with a keyboard."""

    sitting: Any
    page: Any
    server: LabServer

    def part(self, widget: str, selector: str) -> Any:
        return self.page.locator(f"{WIDGETS[widget]} {selector}")

    def field(self, widget: str, path: str) -> Any:
        return self.part(widget, f'[data-field="{path}"]')

    def order(self) -> list[str]:
        rows = self.part("desk", ".dg-desk-queue > li")
        return list(rows.evaluate_all("rows => rows.map((row) => row.dataset.key)"))

    def judged(self) -> None:
        expect(self.page.locator('.dg-studio [aria-busy="true"]')).to_have_count(0)

    def ready(self) -> None:
        for selector in WIDGETS.values():
            expect(self.page.locator(selector)).to_be_visible()
        expect(self.page.locator('.doingoai-bar[data-mood="quiet"]')).to_be_attached()
        self.judged()

    def press(self, selector: str, *keys: str) -> None:
        """Goes to what ``selector`` finds with the Tab key, and presses ``keys`` there."""
        for _ in range(90):
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                for key in keys:
                    self.page.keyboard.press(key)
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {selector}")

    def write(self, selector: str, text: str) -> None:
        self.press(selector)
        self.page.keyboard.type(text)

    def download(self, widget: str, what: str, folder: Path) -> str:
        with self.page.expect_download() as coming:
            self.part(widget, f'[data-take="{what}"]').click()
        file = folder / coming.value.suggested_filename
        coming.value.save_as(file)
        return file.read_text(encoding="utf-8")

    def picture(self, name: str) -> None:
        ARTEFACTS.mkdir(exist_ok=True)
        for widget, selector in WIDGETS.items():
            self.page.locator(selector).screenshot(path=ARTEFACTS / f"press-{widget}-{name}.png")


@pytest.fixture
def officer(press_server: LabServer, sit: Callable[..., Any]) -> Iterator[Callable[..., Officer]]:
    def sit_down(language: str) -> Officer:
        view = {"width": 1300, "height": 6500}
        sitting = sit(press_server, _notebook(language), viewport=view, accept_downloads=True)
        sitting.open()
        made = Officer(sitting, sitting.page, press_server)
        made.ready()
        return made

    yield sit_down
    press_server.end_kernels()


def test_a_morning_at_the_press_desk_by_keyboard_outlives_its_kernel(officer, tmp_path) -> None:
    at = officer("vi")
    _put_in_order(at)
    _call_and_ask(at)
    _keep_the_sheet(at)
    _write_on_while_the_kernel_restarts(at)
    at.picture("vi")
    assert serious(at.page, *WIDGETS.values()) == []
    _take_along(at, tmp_path)
    expect(at.page.locator(".jp-Notebook-cell"), "no notebook shortcut fired").to_have_count(3)
    assert at.sitting.errors == []


def _put_in_order(at: Officer) -> None:
    expect(at.part("desk", 'li[data-key="p2"] .dg-desk-due')).to_contain_text(
        "15:30 giờ Hà Nội = 09:30 giờ Port Clair · còn 45 phút"
    )
    pairs = at.part("desk", "[data-pair]")
    expect(pairs).not_to_have_count(0)
    begun = at.order()
    at.part("desk", "[data-sort]").first.focus()
    at.press('[data-sort="written"]', "Enter")
    expect(pairs).not_to_have_count(0)
    at.press('[data-sort="deadline"]', "Enter")
    expect(pairs).to_have_count(0)
    at.press('.dg-desk [data-do="back"]', "Enter")
    expect(at.part("desk", '[data-do="back"]')).to_be_hidden()
    assert at.order() == begun
    at.press('li[data-key="p5"] [data-move="up"]', *["Enter"] * 4)
    expect(at.part("desk", 'li[data-key="p5"] [data-move="up"]')).to_be_focused()
    assert at.order()[0] == "p5"
    expect(at.part("desk", '[data-pair="p5 p1"]')).to_have_count(0)
    at.part("desk", "[data-pair] button").first.press("Enter")
    expect(at.part("desk", 'li[data-key="p2"] .dg-desk-name')).to_be_focused()
    at.field("desk", "log/p5/content").select_option("press-inquiry")
    expect(at.part("desk", 'li[data-key="p5"] .dg-desk-by')).to_contain_text("Đại sứ")
    at.field("desk", "log/p5/status").select_option("answered")
    at.field("desk", "log/p5/status").focus()
    at.write('[data-field="log/p5/at"]', "09:25")
    expect(at.part("desk", 'li[data-key="p5"] .dg-problem[role="status"]')).to_contain_text(
        "15 phút"
    )


def _call_and_ask(at: Officer) -> None:
    at.part("fix", 'input[value="vi"]').focus()
    at.field("fix", "fact").select_option(FACT)
    at.press('.dg-fix [data-do="take-report"]', "Enter")
    expect(at.field("fix", "outlet")).to_have_value("Estamar Weekend")
    expect(at.part("fix", '[data-rule="FIX-013"]'), "the call comes first").to_be_visible()
    at.part("fix", '[data-rule="FIX-013"] .dg-finding-go').press("Enter")
    expect(at.field("fix", "called_at")).to_be_focused()
    at.page.keyboard.type(CALLED)
    expect(at.part("fix", '[data-rule="FIX-013"]')).to_have_count(0)
    at.write('[data-field="right"]', RIGHT)
    at.press('[data-do="take-source"]', "Enter")
    at.press('[data-field="asks/correct-online"]', "Space")
    summary = at.part("fix", ".dg-studio-summary").first
    expect(summary).to_have_text(translate(rules.NOT_CLEARANCE, "vi"))
    at.press('[data-do="take-claim"]', "Enter")
    at.write('[data-field="headline"]', "Ai được miễn thị thực vào Việt Nam")
    at.write('[data-field="debunk"]', DEBUNK)
    strip = at.part("fix", ".dg-fix-strip")
    expect(strip.locator('[data-part="claim"]')).to_contain_text("một lần, ở câu 2")
    expect(strip.locator('[data-part="last"]')).to_have_attribute("data-state", "off")
    at.press('[data-do="take-source_debunk"]', "Enter")


def _keep_the_sheet(at: Officer) -> None:
    expect(at.part("duty", 'tr[data-step="1"] .dg-duty-by')).to_contain_text("08:10 Port Clair")
    expect(at.part("duty", 'tr[data-step="1"] .dg-duty-by')).to_contain_text("14:10 Hà Nội")
    at.part("duty", '[data-do="minute"]').focus()
    at.press('.dg-duty [data-do="item"]', *["Enter"] * 3)
    expect(at.part("duty", ".dg-story-now")).to_have_text("08:10 · phút 5/90")
    at.press('[data-stamp="1"]', "Enter")
    expect(at.part("duty", 'tr[data-step="1"]')).to_have_attribute("data-state", "done")
    at.part("duty", '[data-do="minute"]').focus()
    at.press('.dg-duty [data-do="item"]', *["Enter"] * 5)
    expect(at.part("duty", 'tr[data-step="2"]')).to_have_attribute("data-state", "late")
    at.press('[data-item="website-03"]', "Enter")
    expect(at.part("duty", ".dg-duty-lines > li")).to_have_count(1)
    at.press('.dg-duty [data-do="add"]', "Enter")
    at.page.keyboard.type("Hỏi đơn vị vận hành ")
    expect(at.part("duty", ".dg-duty-lines .dg-problem:visible")).to_contain_text("không ghi tên")


def _write_on_while_the_kernel_restarts(at: Officer) -> None:
    old = at.page.locator(".dg-duty").element_handle()
    order, now = at.order(), at.part("duty", ".dg-story-now").inner_text()
    at.server.api(f"kernels/{at.sitting.kernel}/restart", "POST")
    at.page.keyboard.type("khi nào xong.")
    old.wait_for_element_state("hidden")
    at.ready()
    assert at.order() == order
    expect(at.field("desk", "log/p5/at")).to_have_value("09:25")
    expect(at.field("fix", "debunk")).to_have_value(DEBUNK)
    expect(at.field("fix", "called_at")).to_have_value(CALLED)
    expect(at.part("duty", ".dg-story-now")).to_have_text(now)
    what = at.part("duty", '[data-log="what"]').last
    expect(what).to_have_value("Hỏi đơn vị vận hành khi nào xong.")
    at.part("duty", '[data-log="who"]').last.fill("cán bộ trực")
    at.field("duty", "promised").fill("10:00")
    expect(at.part("duty", ".dg-duty-handover .dg-note")).to_have_text("16:00 giờ Hà Nội")
    at.field("fix", "debunk").press("End")
    at.field("fix", "debunk").press_sequentially(LAST)
    expect(at.part("fix", '.dg-fix-strip [data-state="there"]')).to_have_count(5)
    at.judged()


def _take_along(at: Officer, folder: Path) -> None:
    green = translate(rules.NOT_CLEARANCE, "vi")
    request = at.download("fix", "request/text", folder)
    assert request.count(STAMP) == 2
    assert RIGHT in request
    assert green in request
    assert LAST not in request, "the debunk goes elsewhere"
    debunk = at.download("fix", "debunk/page", folder)
    assert debunk.count(STAMP) >= 2
    assert DEBUNK.strip() in debunk
    assert "Estamar Weekend" not in debunk, "it names no outlet"
    call = at.download("fix", "call/text", folder)
    assert CALLED in call
    sheet = at.download("duty", "sheet/page", folder)
    assert "<table" in sheet
    assert "khi nào xong" in sheet
    note = at.download("duty", "handover/text", folder)
    assert note.count(STAMP) == 2
    assert "10:00 (16:00 giờ Hà Nội)" in note
    assert "cán bộ trực: Hỏi đơn vị vận hành khi nào xong." in note
    at.page.evaluate(PRINTED)
    at.part("duty", '[data-take="handover/print"]').click()
    at.page.wait_for_function("window.printed.length === 1")
    assert STAMP in at.page.evaluate("window.printed[0]")


def test_texts_in_the_other_language_a_line_removed_and_nothing_yet_to_take(officer) -> None:
    at = officer("en")
    at.part("fix", '[data-take="debunk/text"]').click()
    expect(at.part("fix", ".dg-studio-said")).to_have_text("Nothing is written there yet.")
    at.field("fix", "headline").fill("Who needs a visa")
    at.part("fix", 'input[value="vi"]').check()
    expect(at.field("fix", "headline")).to_have_value("")
    expect(at.part("fix", ".dg-fix-report [lang=vi]")).to_be_visible()
    at.field("fix", "headline").fill("Ai cần thị thực")
    at.part("fix", 'input[value="en"]').check()
    expect(at.field("fix", "headline")).to_have_value("Who needs a visa")

    for text in ("", "one", "two"):
        at.part("duty", '[data-do="add"]').click()
        at.part("duty", '[data-log="what"]').last.fill(text)
    lines = at.part("duty", ".dg-duty-lines > li")
    lines.nth(0).locator('[data-log="remove"]').click()  # blank: it goes without a question
    expect(lines).to_have_count(2)
    lines.nth(0).locator('[data-log="remove"]').click()
    keep = lines.nth(0).get_by_role("button", name="No, keep it")
    expect(keep).to_be_focused()
    keep.press("Enter")
    expect(lines).to_have_count(2)
    lines.nth(0).locator('[data-log="remove"]').click()
    lines.nth(0).get_by_role("button", name="Yes, remove it").click()
    expect(lines).to_have_count(1)
    expect(lines.locator('[data-log="what"]')).to_have_value("two")
    expect(lines.locator('[data-log="remove"]')).to_be_focused()
    lines.locator('[data-log="done"]').check()
    lines.locator('[data-log="who"]').fill("officer on duty")
    expect(at.part("duty", ".dg-duty-open")).not_to_contain_text("two")
    assert at.sitting.errors == []
