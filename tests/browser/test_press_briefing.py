"""The press briefing in JupyterLab: by keyboard, through a dead kernel, to a transcript."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from axe_check import serious
from lab_server import ARTEFACTS, LabServer
from playwright.sync_api import expect

import notebooks
from doingoai._stamp import STAMP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

GUESS = {"vi": "Có lẽ là do thời tiết.", "en": "It is probably the weather."}
PLAIN = {
    "vi": "Hiện chưa có thông tin về việc này. Chúng tôi sẽ cập nhật lúc 16 giờ.",
    "en": "That is not known yet. We come back to you at 16:00.",
}
CELL = """\
from doingoai.widgets import press_briefing
press_briefing(language="{language}", seed=3, count=2)"""
# A browser with one voice of its own for each language, and one that would ask the network.
VOICES = """
const heard = window.heardAloud = [];
const voices = ['vi-VN', 'en-GB'].map((lang) => ({ lang, name: lang, localService: true }));
voices.unshift({ lang: 'vi-VN', name: 'from afar', localService: false });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, 'speechSynthesis', { value: {
  getVoices: () => voices, cancel() {}, addEventListener() {}, removeEventListener() {},
  speak: (said) => heard.push([said.voice.name, said.text]) } });
"""


def _notebook(language: str) -> Any:
    notebook = notebooks.exercise(language)
    cell = notebook.cells[0].copy()
    notebook.cells = [cell]
    cell.update(id="briefing", source=CELL.format(language=language))
    cell["metadata"] = {"tags": ["widget", "auto"]}
    return notebook


@pytest.fixture(scope="module")
def briefing_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    base = tmp_path_factory.mktemp("briefing")
    (base / "work").mkdir()
    sources = [CELL.format(language=language) for language in ("vi", "en")]
    server = LabServer(base / "work", base / "state", sources).start()
    yield server
    server.stop()


@dataclass
class Podium:
    """Somebody who gives a briefing, with a keyboard."""

    sitting: Any
    page: Any
    server: LabServer

    @property
    def card(self) -> Any:
        return self.page.locator(".dg-brief")

    @property
    def question(self) -> Any:
        return self.card.locator(".dg-brief-question")

    @property
    def reply(self) -> Any:
        return self.card.locator('[data-field="reply"]')

    def ready(self) -> None:
        expect(self.card).to_be_visible()
        expect(self.page.locator('.doingoai-bar[data-mood="quiet"]')).to_be_attached()
        self.heard()

    def heard(self) -> None:
        """Waits until the room has made up its mind."""
        expect(self.card).not_to_have_attribute("aria-busy", "true")

    def press(self, what: str) -> None:
        """Reaches a control by Tab alone and presses it."""
        selector = f'[data-do="{what}"]'
        for _ in range(60):
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                self.page.keyboard.press("Enter")
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {selector}")

    def type_reply(self, text: str) -> None:
        for _ in range(20):
            if self.page.evaluate("document.activeElement.dataset.field === 'reply'"):
                break
            self.page.keyboard.press("Tab")
        expect(self.reply).to_be_focused()
        self.page.keyboard.type(text)

    def answer(self, text: str) -> None:
        self.type_reply(text)
        self.page.keyboard.press("Control+Enter")
        expect(self.card.locator(".dg-brief-comment .dg-brief-heading")).to_be_focused()

    def go_on(self) -> None:
        self.press("go-on")
        expect(self.card.locator(".dg-brief-comment")).to_be_hidden()
        self.heard()

    def picture(self, name: str) -> None:
        ARTEFACTS.mkdir(exist_ok=True)
        self.card.screenshot(path=ARTEFACTS / f"briefing-{name}.png")

    def download(self, what: str, folder: Any) -> Any:
        with self.page.expect_download() as coming:
            self.press(what)
        file = folder / coming.value.suggested_filename
        coming.value.save_as(file)
        return file


@pytest.fixture
def podium(briefing_server: LabServer, sit: Callable[..., Any]) -> Iterator[Callable[..., Podium]]:
    def step_up(language: str) -> Podium:
        view = {"width": 1300, "height": 3000}
        sitting = sit(briefing_server, _notebook(language), viewport=view, accept_downloads=True)
        sitting.page.add_init_script(VOICES)
        sitting.open()
        made = Podium(sitting, sitting.page, briefing_server)
        made.ready()
        return made

    yield step_up
    briefing_server.end_kernels()


def test_a_briefing_by_keyboard_survives_its_kernel_and_leaves_a_transcript(
    podium: Callable[..., Podium], tmp_path: Any
) -> None:
    at = podium("vi")
    assert serious(at.page, ".dg-brief") == []
    at.card.locator("select").first.focus()
    at.press("begin")
    expect(at.question).to_be_focused()
    first = at.question.inner_text()
    expect(at.card.locator(".dg-brief-voice .dg-note")).to_be_hidden()
    assert at.page.evaluate("heardAloud") == [], "nothing is read aloud unasked"
    at.card.locator(".dg-brief-voice button").press("Enter")
    at.page.wait_for_function("heardAloud.length === 1")
    assert at.page.evaluate("heardAloud[0]") == ["vi-VN", first]

    at.answer(GUESS["vi"])
    comment = at.card.locator(".dg-brief-comment")
    expect(comment.locator(".dg-brief-headline")).to_be_visible()
    expect(comment.locator(".dg-brief-reply")).to_have_text(GUESS["vi"])
    expect(comment.locator('[data-rule="RPLY-009"]')).to_be_visible()
    expect(comment.locator('[data-part="moved"]')).to_be_hidden()
    at.card.locator('[data-field="meters"]').check()
    expect(comment.locator('[data-part="moved"]')).to_be_visible()
    expect(at.card.locator("[data-meter]")).to_have_count(3)
    at.picture("vi-comment")
    assert serious(at.page, ".dg-brief") == []

    at.go_on()
    expect(at.question, "a guess is followed up").not_to_have_text(first)
    second = at.question.inner_text()
    at.type_reply("Hiện chưa có ")
    old = at.card.element_handle()
    at.server.api(f"kernels/{at.sitting.kernel}/restart", "POST")
    at.page.keyboard.type("thông tin.")
    old.wait_for_element_state("hidden")
    at.ready()
    expect(at.question).to_have_text(second)
    expect(at.reply).to_have_value("Hiện chưa có thông tin.")
    at.picture("vi-room")
    assert serious(at.page, ".dg-brief") == []

    at.answer(" Chúng tôi sẽ cập nhật lúc 16 giờ.")
    at.go_on()
    at.press("finish")
    expect(at.card.locator(".dg-brief-end .dg-brief-heading")).to_be_focused()
    expect(at.card.locator(".dg-brief-moment").first).to_be_visible()
    at.picture("vi-end")
    assert serious(at.page, ".dg-brief") == []
    for kept in (at.download("page", tmp_path), at.download("text", tmp_path)):
        _is_the_transcript(kept.read_text("utf-8"), first, second, GUESS["vi"])

    at.page.reload()
    at.ready()
    expect(at.card.locator(".dg-brief-end")).to_be_visible()
    expect(at.card.locator(".dg-brief-moment").first).to_be_visible()
    assert at.sitting.errors == []
    expect(at.page.locator(".jp-Notebook-cell"), "no notebook shortcut fired").to_have_count(1)


def _is_the_transcript(kept: str, *said: str) -> None:
    assert kept.count(STAMP) == 2
    assert "vi.2.2.3" in kept
    for words in said:
        assert words in kept


def test_silence_comments_at_the_end_and_a_code_from_somebody_else(
    podium: Callable[..., Podium],
) -> None:
    at = podium("en")
    at.card.locator(".dg-brief-coded summary").click()
    code = at.card.locator('[data-field="code"]')
    for typed, set_as in (
        ("what?", "en.2.2.3"),
        ("VI.1.1.5", "vi.1.1.5"),
        ("en.2.1.8", "en.2.1.8"),
    ):
        code.fill(typed)
        code.press("Enter")
        expect(at.card.locator("[data-code]")).to_have_text(set_as)
    expect(at.card.locator('[data-field="pressure"]')).to_have_value("1")
    at.card.locator('[data-field="coach"]').select_option("end")
    at.card.locator('[data-do="begin"]').click()
    expect(at.question).to_be_focused()
    at.card.locator('[data-do="give"]').click()
    expect(at.card.locator(".dg-brief-room .dg-problem[role=status]")).to_be_visible()
    number = at.card.locator(".dg-brief-number")
    expect(number).to_have_text("Question 1 of 2")
    at.card.locator('[data-do="silent"]').click()
    expect(number).to_have_text("Question 2 of 2")
    expect(at.card.locator(".dg-brief-comment")).to_be_hidden()
    at.reply.fill(" ".join([PLAIN["en"]] * 12))
    expect(at.card.locator('.dg-brief-length[data-over="true"]')).to_be_visible()
    at.card.locator('[data-do="skipped"]').click()
    expect(at.card.locator(".dg-brief-end")).to_be_visible()
    expect(at.card.locator(".dg-brief-line").first, "a way in after a silence").to_be_visible()
    at.picture("en-silent")
    assert serious(at.page, ".dg-brief") == []
    at.card.locator('[data-do="another"]').click()
    expect(at.card.locator('[data-do="begin"]')).to_be_focused()
    expect(at.card.locator("[data-code]")).not_to_have_text("en.2.1.8")
    assert at.sitting.errors == []


def test_a_reply_given_to_a_dead_kernel_is_heard_by_the_next_one(
    podium: Callable[..., Podium],
) -> None:
    at = podium("en")
    at.card.locator('[data-do="begin"]').click()
    expect(at.question).to_be_focused()
    at.reply.fill(GUESS["en"])
    old = at.card.element_handle()
    at.server.api(f"kernels/{at.sitting.kernel}/restart", "POST")
    at.reply.press("Control+Enter")
    old.wait_for_element_state("hidden")
    at.ready()
    comment = at.card.locator(".dg-brief-comment")
    expect(comment.locator(".dg-brief-reply")).to_have_text(GUESS["en"])
    expect(comment.locator('[data-rule="RPLY-009"]')).to_be_visible()
    assert at.sitting.errors == []
