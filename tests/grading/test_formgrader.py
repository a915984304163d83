"""The instructor's page of nbgrader, in a browser: read a manual answer, give it points."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from nbgrader.api import Gradebook
from small_course import MODULE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nbgrader_course import NbgraderCourse

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TOKEN = "formgrader-tests"
START_SECONDS = 90
ARTEFACTS = Path(__file__).parents[2] / "artefacts"


@pytest.fixture(scope="module")
def course(
    graded_class: NbgraderCourse, tmp_path_factory: pytest.TempPathFactory
) -> NbgraderCourse:
    """The graded class in a folder of its own: what is scored here must not be seen elsewhere."""
    copied = tmp_path_factory.mktemp("formgrader") / "class"
    shutil.copytree(graded_class.root, copied)
    return replace(graded_class, root=copied)


@pytest.fixture(scope="module")
def server(course: NbgraderCourse) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root",
        "--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}", "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={TOKEN}",
    ]  # fmt: skip
    with (course.root / "server.log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=course.root, env=course.environment(), stdout=log, stderr=log
        )
    address = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + START_SECONDS
    while not _answers(f"{address}/api/status?token={TOKEN}"):
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            pytest.fail((course.root / "server.log").read_text(encoding="utf-8")[-3000:])
        time.sleep(0.2)
    yield address
    process.terminate()
    process.wait(20)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


@pytest.fixture(scope="module")
def page(server: str, browser: Any) -> Iterator[Any]:
    with browser.new_context(viewport={"width": 1280, "height": 1600}) as context:
        opened = context.new_page()
        opened.set_default_timeout(45_000)
        opened.goto(f"{server}/lab?token={TOKEN}")
        yield opened


def grade_of(course: NbgraderCourse, student: str) -> tuple[float | None, bool]:
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        grade = gradebook.find_grade("note", "exercise", MODULE, student)
        return grade.manual_score, bool(grade.needs_manual_grade)


def submission(course: NbgraderCourse, student: str) -> str:
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        return str(gradebook.find_submission_notebook("exercise", MODULE, student).id)


def test_the_assignment_is_listed(server: str, page: Any) -> None:
    page.goto(f"{server}/formgrader")
    page.get_by_role("link", name=MODULE).first.wait_for()


def test_a_manual_answer_is_read_beside_its_rubric_and_scored(
    server: str, page: Any, course: NbgraderCourse
) -> None:
    assert grade_of(course, "perfect") == (None, True)
    page.goto(f"{server}/formgrader/submissions/{submission(course, 'perfect')}/")
    body = page.get_by_role("main")
    body.get_by_text("Dòng đầu của tôi").wait_for()
    assert 'Dòng thứ hai: <script>alert("x")</script> & hết' in body.inner_text()
    rubric = body.get_by_text("quyết định được")
    assert rubric.is_visible()
    ARTEFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTEFACTS / "formgrader-manual.png", full_page=True)

    score = page.locator("input#note")
    with page.expect_response(lambda answer: "/formgrader/api/grade/" in answer.url) as saved:
        score.fill("4")
        score.press("Tab")
    assert saved.value.ok
    assert grade_of(course, "perfect") == (4.0, False)


def test_a_blank_manual_answer_waits_for_nobody(course: NbgraderCourse) -> None:
    assert grade_of(course, "english-blank") == (None, False)
