"""The delivery coach in JupyterLab; its microphone plays a recording whose rate is known."""

from __future__ import annotations

import io
import os
import re
import signal
import wave
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from axe_check import serious
from lab_server import ARTEFACTS, LabServer
from patience import PATIENCE_MS
from playwright.sync_api import expect
from scipy.io import wavfile

import notebooks
from doingoai import datasets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SPOKEN = "p2"  # Vietnamese, in the range
RATE = 16_000
RATE_ROW, PAUSE_ROW = 0, 2  # of the table of figures
LABELS = datasets.load("recordings", "labels").set_index("recording_id")
CELL = """\
from doingoai import datasets
from doingoai.widgets import delivery_coach
delivery_coach(datasets.load("recordings"), language="{language}")"""


def notebook(language: str) -> Any:
    made = notebooks.exercise(language)
    cell = made.cells[0].copy()
    made.cells = [cell]
    cell.update(id="coach", source=CELL.format(language=language))
    cell["metadata"] = {"tags": ["widget", "auto"]}
    return made


@pytest.fixture(scope="module")
def coach_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    base = tmp_path_factory.mktemp("coach")
    (base / "work").mkdir()
    sources = [CELL.format(language=language) for language in ("vi", "en")]
    server = LabServer(base / "work", base / "state", sources).start()
    yield server
    server.stop()


class Coach:
    """Somebody who sits before a delivery coach."""

    def __init__(self, page: Any, notebook: str) -> None:
        self.page = page
        self.notebook = notebook
        self.card = page.locator(".dg-coach")
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def ready(self) -> None:
        expect(self.card).to_be_visible()
        expect(self.page.locator('.doingoai-bar[data-mood="quiet"]')).to_be_attached()

    def shown(self, recording: str) -> Any:
        return self.card.locator(f'[data-take="{recording}"]').first

    def picture(self, name: str) -> None:
        ARTEFACTS.mkdir(exist_ok=True)
        self.card.screenshot(path=ARTEFACTS / f"{name}.png")

    def do(self, name: str) -> Any:
        return self.card.locator(f'[data-do="{name}"]')

    def field(self, name: str) -> Any:
        return self.card.locator(f'[data-field="{name}"]')

    def figure(self, row: int, column: int) -> float:
        """A figure of the table: rate, articulation, longest pause, its begin …"""
        cell = self.card.locator(".dg-coach-figures tbody tr").nth(row).locator("td").nth(column)
        expect(cell).to_contain_text(re.compile(r"[0-9]"))
        return float(re.sub(r"[^0-9.]", "", cell.inner_text().split(" ")[0].replace(",", ".")))

    def measure(self, recording: str) -> None:
        self.field("sample").select_option(recording)
        self.do("sample").click()
        expect(self.shown(recording)).to_be_visible()


@pytest.fixture(scope="module")
def microphone(browser_with: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A browser whose microphone plays the recording, after a second in which one begins."""
    with wave.open(io.BytesIO(datasets.recording_bytes(SPOKEN))) as read:
        samples = read.readframes(read.getnframes())
    path = tmp_path_factory.mktemp("microphone") / "spoken.wav"
    with wave.open(str(path), "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(RATE)
        written.writeframes(bytes(2 * RATE) + samples + bytes(2 * RATE))
    fake = (
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-audio-capture={path}%noloop",
    )
    with browser_with(*fake) as opened:
        yield opened


@pytest.fixture
def coach(coach_server: LabServer, tmp_path: Path) -> Iterator[Callable[..., Coach]]:
    """Seats somebody before a coach in a browser."""
    contexts = []

    def sit_down(browser: Any, language: str, *, before: str = "") -> Coach:
        folder = coach_server.folder / f"{tmp_path.name}-{language}"
        notebooks.write(notebook(language), folder / "exercise.ipynb")
        context = browser.new_context(viewport={"width": 1280, "height": 2600}, locale=language)
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        if before:
            page.add_init_script(before)
        page.goto(coach_server.page(f"{folder.name}/exercise.ipynb"))
        made = Coach(page, f"{folder.name}/exercise.ipynb")
        made.ready()
        return made

    yield sit_down
    for context in contexts:
        context.close()
    coach_server.end_kernels()


def test_a_recording_through_the_microphone_is_measured_as_it_is(
    microphone: Any, coach: Callable[..., Coach]
) -> None:
    at = coach(microphone, "vi")
    keys = at.page.keyboard
    true = LABELS.loc[SPOKEN]
    # The sample first, by keyboard alone.
    at.field("sample").focus()
    at.field("sample").select_option(SPOKEN)
    keys.press("Tab")
    keys.press("Enter")
    expect(at.shown(SPOKEN)).to_be_visible()
    assert at.figure(RATE_ROW, 0) == pytest.approx(true["rate"], rel=0.1)
    assert at.figure(PAUSE_ROW, 0) == pytest.approx(true["longest_pause"], abs=0.15)
    expect(at.card.locator("audio")).to_have_js_property("readyState", 4)
    at.do("read").click()
    expect(at.field("words")).to_be_focused()
    expect(at.field("words")).to_have_value(datasets.recording(SPOKEN).text)

    at.do("record").focus()
    keys.press("Space")
    clock = at.card.locator(".dg-coach-clock")
    expect(clock).to_contain_text(str(round(true["seconds"]) + 2))
    keys.press("Space")
    expect(at.card.locator(".dg-coach-figures thead th")).to_have_count(2)
    assert at.figure(RATE_ROW, 1) == pytest.approx(true["rate"], rel=0.1)
    assert at.figure(PAUSE_ROW, 1) == pytest.approx(true["longest_pause"], abs=0.15)
    told = at.card.locator("[data-remark=within]").first
    expect(told).to_have_attribute("data-good", "true")
    expect(at.card.locator(".dg-coach-curve").first).to_have_attribute(
        "aria-label", re.compile("giây")
    )
    at.picture("coach-vi")
    assert serious(at.page, ".dg-coach") == []

    # Its words change: the same take is counted anew. It is saved only now, and then forgotten.
    at.field("words").fill("Xin chào.")
    expect(at.card.locator("[data-remark=slow]").first).to_be_visible()
    with at.page.expect_download() as coming:
        at.do("save").click()
    assert coming.value.suggested_filename.startswith("exercise-take-")
    at.do("forget").click()
    expect(at.card.locator(".dg-coach-take")).to_have_count(0)
    assert at.errors == []


NO_MICROPHONE = """navigator.mediaDevices.getUserMedia = () => Promise.reject(
    new DOMException('', window.refuse ? 'NotAllowedError' : 'NotFoundError'));"""


def test_without_a_microphone_samples_and_files_are_measured_and_the_reason_is_said(
    browser: Any, coach_server: LabServer, coach: Callable[..., Coach]
) -> None:
    at = coach(browser, "en", before=NO_MICROPHONE)
    trouble = at.card.locator(".dg-coach-trouble")
    at.do("record").click()
    expect(trouble).to_contain_text("No microphone was found")
    at.page.evaluate("window.refuse = true")
    at.do("record").click()
    expect(trouble).to_contain_text("not allowed")

    at.measure("r1")
    expect(trouble).to_be_hidden()
    assert at.figure(RATE_ROW, 0) == pytest.approx(LABELS.loc["r1", "rate"], rel=0.1)
    expect(at.card.locator("[data-remark=long-pause]")).to_be_visible()

    at.field("file").set_input_files(
        {"name": "notes.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 no sound"}
    )
    expect(trouble).to_contain_text("notes.pdf")
    # What a telephone records: other rate, two channels; and longer than one piece.
    at.field("file").set_input_files(
        {"name": "mine.wav", "mimeType": "audio/wav", "buffer": stereo("r4", times=2)}
    )
    expect(trouble).to_be_hidden()
    expect(at.card.locator("[data-remark=no-words]").first).to_be_visible()
    at.field("words").fill(f"{datasets.recording('r4').text} " * 2)
    expect(at.card.locator("[data-remark=within]").first).to_be_visible()
    assert at.figure(RATE_ROW, 1) == pytest.approx(LABELS.loc["r4", "rate"], rel=0.1)

    process = coach_server.process_of(coach_server.kernel_of(at.notebook))
    os.kill(process, signal.SIGSTOP)
    try:
        at.field("sample").select_option("p4")
        at.do("sample").click()
        expect(trouble).to_contain_text("does not answer")
        expect(at.card).to_have_attribute("data-state", "stale")
    finally:
        os.kill(process, signal.SIGCONT)
    expect(at.card.locator("[data-remark=clipped]").first).to_be_visible()
    expect(trouble).to_be_hidden()
    at.page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    at.picture("coach-en-dark")
    assert serious(at.page, ".dg-coach") == []
    at.page.reload()
    at.ready()
    expect(at.field("words")).to_have_value(re.compile("weaving"))
    assert at.errors == []


def stereo(recording: str, *, times: int) -> bytes:
    """The recording in two channels with 48,000 samples a second, several times over."""
    with wave.open(io.BytesIO(datasets.recording_bytes(recording))) as read:
        samples = np.frombuffer(read.readframes(read.getnframes()), dtype="<i2")
    written = io.BytesIO()
    wavfile.write(written, 48_000, np.tile(np.repeat(samples, 3), (2, times)).T.copy())
    return written.getvalue()
