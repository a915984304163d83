"""Statement studio, trimmer and pair checker in JupyterLab: by keyboard, and nothing is lost."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from axe_check import serious
from lab_server import ARTEFACTS, LabServer
from playwright.sync_api import expect

import notebooks
from doingoai import rules, spokesperson
from doingoai._stamp import STAMP
from doingoai.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CELLS = {
    "statement": """\
from doingoai.widgets import statement_studio
statement_studio(language="{language}")""",
    "trimmer": """\
from doingoai.widgets import sound_bite_trimmer
sound_bite_trimmer(language="{language}", facts=["arrivals-2025", "exports-2025"])""",
    "pair": """\
from doingoai.datasets import load
from doingoai.widgets import pair_checker
pair_checker(language="{language}", texts=load("drafts", "practice_versions"))""",
}
WIDGETS = {"statement": ".dg-story", "trimmer": ".dg-trim", "pair": ".dg-pair"}
ITEMS = {
    language: {item.item_id: item for item in spokesperson.dossier("website", language).items}
    for language in ("vi", "en")
}
GREEN = {language: translate(rules.NOT_CLEARANCE, language) for language in ("vi", "en")}

# As when somebody goes to another tab.
LEAVE = """() => { Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    delete document.hidden; }"""


def _sources(language: str) -> list[str]:
    return [source.format(language=language) for source in CELLS.values()]


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
def statement_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    base = tmp_path_factory.mktemp("statements")
    (base / "work").mkdir()
    sources = [*_sources("vi"), *_sources("en")]
    server = LabServer(base / "work", base / "state", sources).start()
    yield server
    server.stop()


@dataclass
class Desk:
    """Somebody who sits at the three widgets."""

    sitting: Any
    page: Any
    server: LabServer

    @property
    def studio(self) -> Any:
        return self.page.locator(".dg-story")

    def part(self, selector: str) -> Any:
        return self.studio.locator(selector)

    def field(self, path: str, widget: str = "statement") -> Any:
        return self.page.locator(f'{WIDGETS[widget]} [data-field="{path}"]')

    def judged(self) -> None:
        """Waits until all that is found speaks of what is written now."""
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

    def picture(self, name: str) -> None:
        ARTEFACTS.mkdir(exist_ok=True)
        for widget, selector in WIDGETS.items():
            self.page.locator(selector).screenshot(path=ARTEFACTS / f"{widget}-{name}.png")

    def download(self, name: str, folder: Path) -> str:
        with self.page.expect_download() as coming:
            self.part(".dg-studio-take").get_by_role("button", name=name).click()
        file = folder / coming.value.suggested_filename
        coming.value.save_as(file)
        return file.read_text(encoding="utf-8")


@pytest.fixture
def desk(statement_server: LabServer, sit: Callable[..., Any]) -> Iterator[Callable[..., Desk]]:
    def sit_down(language: str, **options: Any) -> Desk:
        settings = {"viewport": {"width": 1300, "height": 5200}, "accept_downloads": True}
        sitting = sit(statement_server, _notebook(language), **settings | options)
        sitting.open()
        made = Desk(sitting, sitting.page, statement_server)
        made.ready()
        return made

    yield sit_down
    statement_server.end_kernels()


def test_a_statement_by_keyboard_in_the_storys_hour_outlives_its_kernel(desk, tmp_path) -> None:
    at = desk("vi")
    expect(at.part(".dg-story-now")).to_have_text("08:05 · phút 0/60")
    expect(at.part("li[data-item]:visible"), "only what came in by now").to_have_count(1)
    _begin(at)
    _mend_what_was_corrected(at)
    _go_on_while_the_kernel_restarts(at)
    _issue(at)
    at.picture("vi")
    assert serious(at.page, *WIDGETS.values()) == []
    _take_along(at, tmp_path)
    expect(at.page.locator(".jp-Notebook-cell"), "no notebook shortcut fired").to_have_count(3)
    assert at.sitting.errors == []


def _begin(at: Desk) -> None:
    at.part('[data-do="minute"]').focus()
    at.press('[data-do="item"]', *["Enter"] * 4)
    expect(at.part(".dg-story-now")).to_have_text("08:14 · phút 9/60")
    at.press('li[data-item="website-05"] [data-put="known"]', "Enter")
    expect(at.field("known/vi")).to_have_value(ITEMS["vi"]["website-05"].text)
    at.press('[data-field="unknown/vi"]')
    at.page.keyboard.type("Chưa rõ vì sao trang không truy cập được.")
    at.judged()
    expect(at.part(".dg-finding"), "what is only open is no finding").to_have_count(0)
    expect(at.part(".dg-story-open li").first).to_be_visible()


def _mend_what_was_corrected(at: Desk) -> None:
    at.part('[data-do="minute"]').focus()
    at.press('[data-do="item"]', *["Enter"] * 7)
    expect(at.part(".dg-story-now")).to_have_text("08:29 · phút 24/60")
    personal = at.part('li[data-item="website-09"]')
    expect(personal).to_contain_text("không công bố")
    expect(personal.get_by_role("button")).to_have_count(0)
    expect(at.part('li[data-item="website-05"]')).to_contain_text("Đã đính chính lúc 08:29")
    expect(at.part('.dg-finding[data-rule="STMT-009"]')).to_contain_text("610")
    at.press(".dg-story-corrected .dg-finding-go", "Enter")
    expect(at.field("known/vi")).to_be_focused()
    at.page.keyboard.type("Có 240 lịch hẹn bị ảnh hưởng, theo văn bản của đơn vị vận hành.")
    at.judged()
    expect(at.part(".dg-finding")).to_have_count(0)
    expect(at.part(".dg-story-corrected .dg-finding-go")).to_have_count(0)


def _go_on_while_the_kernel_restarts(at: Desk) -> None:
    text = "Bộ phận Lãnh sự gọi điện cho tất cả những người có lịch hẹn hôm nay."
    old = at.studio.element_handle()
    at.field("doing/vi").focus()
    at.server.api(f"kernels/{at.sitting.kernel}/restart", "POST")
    at.page.keyboard.type(text)
    old.wait_for_element_state("hidden")
    at.ready()
    expect(at.field("doing/vi")).to_have_value(text)
    expect(at.field("known/vi")).to_have_value(re.compile("^Có 240"))
    expect(at.part(".dg-story-now")).to_have_text("08:29 · phút 24/60")


def _issue(at: Desk) -> None:
    at.field("next_update/vi").fill(ITEMS["vi"]["website-14"].text)
    at.field("headline/vi").fill("Lịch hẹn thị thực: những điều đã rõ lúc 08:29")
    at.part('[data-do="minute"]').focus()
    at.press('[data-do="item"]', *["Enter"] * 2)
    at.press('[data-field="cleared_by"]')
    at.field("cleared_by").select_option("the Ambassador")
    for stamp in ("drafted_at", "cleared_at", "issued_at"):
        at.press(f'[data-field="{stamp}"]', "Enter")
    expect(at.part('[data-stamp="issued_at"]')).to_contain_text("08:33, phút 28")
    at.judged()
    expect(at.part(".dg-studio-summary")).to_have_text(GREEN["vi"])
    expect(at.part(".dg-finding")).to_have_count(0)


def _take_along(at: Desk, folder: Path) -> None:
    text = at.download("(.txt)", folder)
    assert text.startswith(STAMP)
    assert text.rstrip().endswith(STAMP)
    assert GREEN["vi"] in text
    assert "Người duyệt: Đại sứ" in text
    at.field("unknown/vi").fill("<b>Có lẽ</b> 5.000 người bị ảnh hưởng.")
    at.judged()
    expect(at.part(".dg-finding").first).to_be_visible()
    page = at.download("(.html)", folder)
    assert page.count(STAMP) >= 2
    assert "&lt;b&gt;Có lẽ&lt;/b&gt;" in page
    assert GREEN["vi"] not in page


def test_the_clock_runs_only_when_it_is_let_run_and_the_hour_ends_without_loss(desk) -> None:
    at = desk("en", viewport={"width": 760, "height": 3000}, reduced_motion="reduce")
    now = at.part(".dg-story-now")
    at.field("languages/both").check()
    at.field("known/en").fill("Since 08:05 the page has not opened.")
    at.field("speed").select_option("2")
    run = at.part('[data-do="run"]')
    run.click()
    expect(run).to_have_text("Pause")
    expect(now).to_have_text("08:06 · minute 1 of 60")
    run.click()
    expect(run).to_have_text("Let it run")
    run.click()
    at.page.evaluate(LEAVE)
    expect(run, "nobody misses a minute that nobody sees").to_have_text("Let it run")
    expect(at.part("[data-clock]")).to_contain_text("out of sight")
    at.part('[data-do="minute"]').focus()
    at.press('[data-do="item"]', *["Enter"] * 14)
    expect(now).to_have_text("08:51 · minute 46 of 60")
    expect(at.part('[data-do="item"]')).to_have_attribute("aria-disabled", "true")
    at.page.keyboard.press("Shift+Tab")
    at.press('[data-do="minute"]', *["Enter"] * 14)
    expect(now).to_have_text("09:05 · minute 60 of 60")
    expect(at.part(".dg-story-over")).to_contain_text("Nothing is lost")
    at.part('[data-field="drafted_at"]').click()
    at.judged()
    expect(at.part('.dg-finding[data-rule="STMT-008"]')).to_be_visible()
    at.page.reload()
    at.ready()
    expect(now).to_have_text("09:05 · minute 60 of 60")
    expect(at.field("known/en")).to_have_value("Since 08:05 the page has not opened.")
    expect(at.field("known/vi")).to_be_visible()
    at.studio.get_by_role("button", name="Begin the hour again").click()
    at.studio.get_by_role("button", name="Yes, from minute 0").click()
    expect(now).to_have_text("08:05 · minute 0 of 60")
    expect(at.part('[data-stamp="drafted_at"]')).to_contain_text("not yet")
    expect(at.field("known/en")).to_have_value("Since 08:05 the page has not opened.")
    _trim(at)
    _compare(at)
    at.page.evaluate("document.body.setAttribute('data-jp-theme-light', 'false')")
    at.picture("en-dark")
    assert serious(at.page, *WIDGETS.values()) == []
    assert at.sitting.errors == []


def _trim(at: Desk) -> None:
    """Writes too long a sound bite by keyboard, and cuts it by what the trimmer points at."""
    trim = at.page.locator(".dg-trim")
    at.field("fact", "trimmer").select_option("arrivals-2025")
    at.field("text", "trimmer").focus()
    at.page.keyboard.type(
        "In 2025 about 21.2 million visitors came to Viet Nam, which is really more than ever "
        "before in the whole of its history, and every one of them took a story home."
    )
    expect(trim.locator('[data-counter="length"]')).to_contain_text("words of 25")
    expect(trim.locator('.dg-finding[data-rule="STMT-019"]')).to_be_visible()
    trim.get_by_role("button", name="“which is really more").click()
    expect(at.field("text", "trimmer")).to_be_focused()
    at.page.keyboard.type("a record")
    trim.locator('[data-do="attach"]').click()
    expect(at.field("source", "trimmer")).to_have_value(
        "VietNamNet, 5 January 2026; Kênh 14, 7 January 2026"
    )
    at.judged()
    expect(trim.locator(".dg-studio-summary")).to_have_text(GREEN["en"])


def _compare(at: Desk) -> None:
    """Mends a version by way of the table; what is not alike is said in words."""
    pair = at.page.locator(".dg-pair")
    differing = pair.locator('td[data-state="differs"]')
    expect(differing).to_have_count(4)
    expect(differing.first).to_contain_text("differs")
    differing.get_by_role("button", name="80").click()
    expect(at.field("en", "pair")).to_be_focused()
    at.page.keyboard.type("18")
    expect(differing).to_have_count(3)
    pair.get_by_label("Show only what is not alike").check()
    expect(pair.locator("tbody tr")).to_have_count(3)
    pair.locator(".dg-pair-rules > summary").click()
    expect(pair.locator('.dg-finding[data-rule="PAIR-002"]').first).to_be_visible()
