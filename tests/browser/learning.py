"""The course as `doingoai learn` opens it, with no set-up of ours in between."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lab_server import free_port
from patience import PATIENCE_S, eventually
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MODULE = "5-social-media"
HERE = ".jp-NotebookPanel:not(.lm-mod-hidden)"


@dataclass
class Course:
    """A workspace that `doingoai learn` made and opened."""

    language: str
    folder: Path
    address: str

    def page(self, notebook: str, module: str = MODULE) -> str:
        base, _, rest = self.address.partition("/lab")
        token = re.search(r"token=\w+", rest)
        return f"{base}/lab/tree/{module}/{notebook}.ipynb" + (
            f"?{token.group(0)}" if token else ""
        )

    @property
    def answers(self) -> Path:
        return self.folder / MODULE / "answers.json"


@contextmanager
def started(language: str, folder: Path) -> Iterator[Course]:
    log = folder.parent / "log"
    with log.open("w") as written:
        command = [sys.executable, "-m", "doingoai", "learn", str(folder), "--lang", language]
        process = subprocess.Popen(
            [*command, "--no-browser", "--port", str(free_port())],
            stdout=written,
            stderr=written,
            start_new_session=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    try:
        yield Course(language, folder, _address(log, process))
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(PATIENCE_S)


def _address(log: Path, process: subprocess.Popen[bytes]) -> str:
    def told() -> re.Match[str] | None:
        words = log.read_text()
        if process.poll() is not None:
            raise AssertionError(words)
        return re.search(r"(http://\S+)\s", words)

    found = eventually(told, bool, lambda milliseconds: time.sleep(milliseconds / 1000))
    return str(found.group(1))


def open_notebook(page: Any, course: Course, notebook: str, module: str = MODULE) -> Any:
    """The notebook's part of the page, once all its own cells have run."""
    page.goto(course.page(notebook, module))
    here = page.locator(HERE)
    expect(here.locator("[data-question]:visible").first).to_be_visible()
    expect(here.locator('.doingoai-bar[data-mood="quiet"]')).to_be_attached()
    return here
