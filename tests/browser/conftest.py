"""One browser and one JupyterLab for all browser tests; a page and a folder for each."""

from __future__ import annotations

import itertools
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lab_server import ARTEFACTS, LabServer
from learning import Course, started
from patience import PATIENCE_MS, eventually
from playwright.sync_api import expect

import notebooks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# How many times slower than it could the browser shall be: CONTRIBUTING.md says when that helps.
SLOW = float(os.environ.get("DOINGOAI_SLOW_BROWSER", "1"))

expect.set_options(timeout=PATIENCE_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Both languages, or Vietnamese alone where what is proved has nothing to do with words."""
    marked = metafunc.definition.get_closest_marker("one_language")
    for fixture, scope in (("course", "session"), ("set_aside", "module"), ("lesson", "function")):
        if fixture in metafunc.fixturenames:
            languages = ["vi"] if marked else ["vi", "en"]
            metafunc.parametrize(fixture, languages, indirect=True, scope=scope)


@pytest.fixture(scope="session")
def trusted_sources() -> list[str]:
    made = [
        notebooks.exercise("vi"),
        notebooks.exercise("vi", rich=True),
        notebooks.exercise("en", rich=True),
    ]
    return [source for notebook in made for source in notebooks.auto_sources(notebook)]


@pytest.fixture(scope="session")
def shared_server(
    tmp_path_factory: pytest.TempPathFactory, trusted_sources: list[str]
) -> Iterator[LabServer]:
    base = tmp_path_factory.mktemp("lab")
    (base / "work").mkdir()
    server = LabServer(base / "work", base / "state", trusted_sources).start()
    yield server
    server.stop()


@pytest.fixture
def server(shared_server: LabServer) -> Iterator[LabServer]:
    """The shared server, without the kernels of the test before."""
    yield shared_server
    shared_server.end_kernels()


@pytest.fixture
def own_server(tmp_path: Path, trusted_sources: list[str]) -> Iterator[LabServer]:
    """A server that a test may stop and start."""
    (tmp_path / "work").mkdir()
    server = LabServer(tmp_path / "work", tmp_path / "state", trusted_sources).start()
    yield server
    server.stop()


_serial = itertools.count(1)


@dataclass
class Sitting:
    """A learner at one notebook: the page, and the folder where the answers are."""

    server: LabServer
    folder: Path
    context: Any
    page: Any
    errors: list[str]

    @property
    def notebook(self) -> Path:
        return self.folder / "exercise.ipynb"

    @property
    def kernel(self) -> str:
        """The id of this notebook's kernel; other tests' kernels may not be gone yet."""
        return self.server.kernel_of(f"{self.folder.name}/exercise.ipynb")

    def open(self, page: Any = None) -> Any:
        page = page or self.page
        page.goto(self.server.page(f"{self.folder.name}/exercise.ipynb"))
        return page

    def stored(self, question: str = "best-hour") -> Any:
        """The answer on disk, or None."""
        try:
            document = json.loads((self.folder / "answers.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        return document["answers"].get(question, {}).get("value")

    def await_stored(self, value: Any, question: str = "best-hour") -> None:
        self.eventually(lambda: self.stored(question), lambda found: found == value)

    def eventually(self, look: Callable[[], Any], wanted: Callable[[Any], Any]) -> Any:
        return eventually(look, wanted, self.page.wait_for_timeout)

    def question(self, name: str = "best-hour", page: Any = None) -> Any:
        return (page or self.page).locator(f'[data-question="{name}"]')

    def field(self, name: str = "best-hour", page: Any = None) -> Any:
        return self.question(name, page).locator("input, textarea").first

    def confirmed(self, name: str = "best-hour") -> None:
        """Waits until the page says that the answer is saved, and nothing is under way."""
        saved = self.question(name).locator('[data-status="saved"]:not([data-busy])')
        expect(saved).to_be_visible()

    def ready(self, page: Any = None) -> None:
        """Waits until all has been prepared: widgets are there and the bar is quiet."""
        page = page or self.page
        expect(self.question("monthly-note", page)).to_be_visible()
        expect(page.locator('.doingoai-bar[data-mood="quiet"]')).to_be_attached()

    def runs(self) -> int:
        """How many runs the page's kernel has done, this question not counted.

        A kernel does one thing after the other: what was asked of it before has been done then.
        """
        counted: int = self.page.evaluate(
            """async () => {
              const { sessionContext } = window.jupyterapp.shell.currentWidget;
              await sessionContext.ready;
              const reply = await sessionContext.session.kernel.requestExecute({ code: '' }).done;
              return reply.content.execution_count;
            }"""
        )
        return counted

    def picture(self, name: str) -> None:
        ARTEFACTS.mkdir(exist_ok=True)
        self.page.screenshot(path=ARTEFACTS / f"{name}.png")


def new_context(browser: Any, **options: Any) -> Any:
    """A browser's context with our patience, slow where slowness is asked for."""
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE_MS)
    if SLOW > 1:
        context.on("page", _slow_down)
    return context


def _slow_down(page: Any) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})


@pytest.fixture
def sit(browser: Any) -> Iterator[Callable[..., Sitting]]:
    """Seats a learner before a notebook on a server."""
    contexts = []

    def seat(server: LabServer, notebook: Any = None, **options: Any) -> Sitting:
        folder = server.folder / f"module-{next(_serial)}"
        notebooks.write(notebook or notebooks.exercise("vi"), folder / "exercise.ipynb")
        settings = {"viewport": {"width": 1280, "height": 900}, "locale": "vi-VN", **options}
        context = new_context(browser, **settings)
        contexts.append(context)
        page = context.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        return Sitting(server, folder, context, page, errors)

    yield seat
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def course(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Course]:
    """The course in one language after the other; its answers outlive a test."""
    with started(request.param, tmp_path_factory.mktemp("learner") / "doingoai") as opened:
        yield opened


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = new_context(browser, viewport={"width": 1280, "height": 1500})
    yield context.new_page()
    context.close()
