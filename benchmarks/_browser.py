"""From a click to the first live widget, in Chromium, against an empty notebook with one slider."""

from __future__ import annotations

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from benchmarks._measure import Row, Side

RUNS = 5
PORT = 8979
FLAGS = (
    "--headless", "--no-sandbox", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-gpu", "--no-first-run",
)  # fmt: skip
SLIDER = "import ipywidgets\nipywidgets.IntSlider()"
PATIENCE_MS = 60_000


def opening() -> Row:
    """Both notebooks opened in turn, on one server, each in a fresh page and a fresh kernel."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "course"
        server, base, token = started(folder)
        notebook = new_notebook(cells=[new_code_cell(SLIDER)])
        notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
        nbformat.write(notebook, folder / "slider.ipynb")
        times: tuple[list[float], list[float]] = ([], [])
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
                for turn in range(RUNS + 1):
                    ours = _exercise(browser, base, token)
                    baseline = _slider(browser, base, token)
                    if turn:  # the first warms caches for both
                        times[0].append(ours)
                        times[1].append(baseline)
                browser.close()
        finally:
            server.terminate()
            server.wait(30)
    sides = [
        Side(what, statistics.median(found), None)
        for what, found in zip(
            ("open exercises/vi/5-social-media/exercise.ipynb", f"open and run: {SLIDER!r}"),
            times,
            strict=True,
        )
    ]
    name = "opening the exercise to its first live widget ÷ empty notebook, one ipywidgets cell run"
    return Row(name, sides[0].seconds / sides[1].seconds, 1.3, "×", RUNS, *sides)


def executable() -> str | None:
    """Where Chromium is."""
    return os.environ.get("DOINGOAI_CHROMIUM") or shutil.which("chromium")


def started(folder: Path) -> tuple[subprocess.Popen[str], str, str]:
    """The course opened in ``folder``: the process, the server's address and its token."""
    server = subprocess.Popen(
        [
            sys.executable, "-m", "doingoai", "learn", str(folder), "--no-browser",
            "--port", str(PORT), "--lang", "vi",
        ],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert server.stdout is not None
    for line in server.stdout:
        if found := re.search(r"(http\S+)\?token=(\w+)", line):
            where = urlsplit(found[1])
            return server, f"{where.scheme}://{where.netloc}", found[2]
    raise RuntimeError("doingoai learn did not start")


def _exercise(browser: Any, base: str, token: str) -> float:
    page = browser.new_context().new_page()
    begun = time.perf_counter()
    page.goto(f"{base}/lab/workspaces/a/tree/5-social-media/exercise.ipynb?token={token}&reset")
    await_sight(page, "[data-question] input:not([disabled])")
    seconds = time.perf_counter() - begun
    end(page, base, token)
    return seconds


def _slider(browser: Any, base: str, token: str) -> float:
    page = browser.new_context().new_page()
    begun = time.perf_counter()
    page.goto(f"{base}/lab/workspaces/b/tree/slider.ipynb?token={token}&reset")
    await_sight(page, ".jp-CodeCell .cm-content")
    await_kernel(page, base, token)
    page.click(".jp-CodeCell .cm-content")
    page.keyboard.press("Shift+Enter")
    await_sight(page, ".widget-slider")
    seconds = time.perf_counter() - begun
    end(page, base, token)
    return seconds


def await_sight(page: Any, selector: str) -> None:
    """Until ``selector`` is seen, looked for at every frame.

    Playwright's own waiting looks every half second in the end, which would be added, by chance,
    to the side that waits in one go and not to the one that waits in steps.
    """
    page.wait_for_function(
        "selector => document.querySelector(selector)?.checkVisibility({visibilityProperty: true})",
        arg=selector,
        timeout=PATIENCE_MS,
    )


def await_kernel(page: Any, base: str, token: str) -> None:
    """Until the page is connected to an idle kernel: the toolbar says idle before there is one."""
    while True:
        kernels = _kernels(page, base, token)
        if any(k["execution_state"] == "idle" and k["connections"] for k in kernels):
            return
        time.sleep(0.01)


def _kernels(page: Any, base: str, token: str) -> list[dict[str, Any]]:
    answer = page.request.get(f"{base}/api/kernels", headers={"Authorization": f"token {token}"})
    # While a kernel starts or ends the server may answer with an error: none to speak of, then.
    found = json.loads(answer.text()) if answer.ok else []
    return list(found)


def end(page: Any, base: str, token: str) -> None:
    """Stop all kernels, so that the next opening starts its own."""
    headers = {"Authorization": f"token {token}"}
    kernels = _kernels(page, base, token)
    page.close()
    context = page.context
    for kernel in kernels:
        context.request.delete(f"{base}/api/kernels/{kernel['id']}", headers=headers)
    context.close()
