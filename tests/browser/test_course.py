"""The course itself, as `doingoai learn` opens it: no set-up of ours in between."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from axe_check import serious
from lab_server import ARTEFACTS, PATIENCE_MS, free_port

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUESTIONS = {
    "engagement", "best-hour", "experiment", "spikes", "comments",
    "post-pair", "four-platforms", "trend-chart", "monthly-note",
}  # fmt: skip


@dataclass
class Course:
    """A workspace that `doingoai learn` made and opened."""

    folder: Path
    address: str

    def page(self, path: str) -> str:
        base, _, rest = self.address.partition("/lab")
        token = re.search(r"token=\w+", rest)
        return f"{base}/lab/tree/{path}" + (f"?{token.group(0)}" if token else "")


@pytest.fixture(scope="module", params=["vi", "en"])
def course(request, tmp_path_factory) -> Iterator[tuple[str, Course]]:
    folder = tmp_path_factory.mktemp("learner") / "doingoai"
    log = folder.parent / "log"
    with log.open("w") as written:
        command = [sys.executable, "-m", "doingoai", "learn", str(folder), "--lang", request.param]
        process = subprocess.Popen(
            [*command, "--no-browser", "--port", str(free_port())],
            stdout=written,
            stderr=written,
            start_new_session=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    try:
        yield request.param, Course(folder, _address(log, process))
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(20)


def _address(log: Path, process: subprocess.Popen[bytes]) -> str:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        found = re.search(r"http://\S+", log.read_text())
        if found:
            return found.group(0)
        time.sleep(0.1)
    raise AssertionError(log.read_text())


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 1500})
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()


def _open(page, address):
    page.goto(address)
    here = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")
    here.locator("[data-question]:visible").first.wait_for()
    here.locator('.doingoai-bar[data-mood="quiet"]').wait_for(state="attached")


def test_the_exercise_opens_ready_to_answer(course, page):
    language, workspace = course
    _open(page, workspace.page("5-social-media/exercise.ipynb"))
    asked = page.locator("[data-question]").evaluate_all("all => all.map(q => q.dataset.question)")
    assert set(asked) == QUESTIONS
    assert set(page.locator("[data-question]").evaluate_all("q => q.map(x => x.lang)")) == {
        language
    }
    page.locator('[data-question="best-hour"] input').fill("20")
    status = page.locator('[data-question="best-hour"] [data-status="saved"]')
    status.wait_for()
    assert '"best-hour"' in (workspace.folder / "5-social-media/answers.json").read_text()
    page.locator('[data-question="best-hour"]').scroll_into_view_if_needed()
    page.screenshot(path=ARTEFACTS / f"course-exercise-{language}.png")
    assert "book." not in page.locator(".jp-Notebook").inner_text()


def test_the_explorer_answers_to_the_keyboard(course, page):
    language, workspace = course
    _open(page, workspace.page("5-social-media/lesson.ipynb"))
    explorer = page.locator(".dg-explorer")
    explorer.scroll_into_view_if_needed()
    before = explorer.locator("tbody").inner_text()
    explorer.locator("select").first.focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_function(
        "before => document.querySelector('.dg-explorer tbody').innerText !== before", arg=before
    )
    explorer.locator("input[type=checkbox]").focus()
    page.keyboard.press("Space")
    page.wait_for_function("!document.querySelector('.dg-explorer[aria-busy]')")
    assert len(explorer.locator("img").get_attribute("alt")) > 40
    assert serious(page, ".dg-explorer") == []
    page.screenshot(path=ARTEFACTS / f"course-explorer-{language}.png")


def _answer_the_hour(page, hour):
    question = page.locator('[data-question="best-hour"]')
    question.locator("input").fill(hour)
    question.locator("input").blur()
    question.locator('[data-status="saved"]:not([data-busy])').wait_for()
    return question


def test_own_work_is_marked_at_once_and_the_mistake_is_named(course, page):
    language, workspace = course
    _open(page, workspace.page("5-social-media/exercise.ipynb"))
    _answer_the_hour(page, "19")
    panel = page.locator(".dg-overview")
    panel.scroll_into_view_if_needed()
    panel.locator(".dg-button-main").focus()
    page.keyboard.press("Enter")
    panel.locator(".dg-verdict").first.wait_for()
    assert "UTC" in panel.inner_text()
    assert panel.locator(".dg-verdict").count() == len(QUESTIONS)
    page.screenshot(path=ARTEFACTS / f"course-marks-{language}.png")
    assert serious(page, ".dg-overview") == []


def test_one_can_begin_anew_and_the_old_answers_are_kept(course, page):
    _, workspace = course
    _open(page, workspace.page("5-social-media/exercise.ipynb"))
    question = _answer_the_hour(page, "7")
    panel = page.locator(".dg-overview")
    panel.scroll_into_view_if_needed()
    again, no, yes = (panel.locator("button").nth(n) for n in (0, 2, 3))
    again.click()
    no.click()
    assert question.locator("input").input_value() == "7"
    again.click()
    yes.click()
    page.wait_for_function(
        """() => document.querySelector('[data-question="best-hour"] input').value === ''"""
    )
    kept = list((workspace.folder / "5-social-media").glob("answers-before-*.json"))
    assert any('"value": 7' in file.read_text(encoding="utf-8") for file in kept)
