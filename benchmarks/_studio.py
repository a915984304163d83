"""The post studio at each keystroke: how soon counters and findings are there, p95."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.manager import start_new_kernel
from nbformat.v4 import new_code_cell, new_notebook

from benchmarks._browser import FLAGS, PATIENCE_MS, await_kernel, end, executable, started
from benchmarks._measure import Row, percentile
from benchmarks._widget import ask, until_idle

CELL = (
    "from doingoai.widgets import post_studio\n"
    'post_studio(language="{language}", fact="arrivals-2025")'
)
# A post about as long as X takes, with figures, a name, a hashtag and an address to look at.
BEGUN = {
    "vi": "Năm 2025, Việt Nam đón khoảng 21,2 triệu lượt khách quốc tế, tăng 20,4% so với năm "
    "2024. #TuanLeVietNam https://example.org/tin ",
    "en": "In 2025 Viet Nam received about 21.2 million international visitors, 20.4% more than "
    "in 2024. #WeekOfVietNam https://example.org/news ",
}
TYPED = {
    "vi": "Mời bạn đến Hà Nội ngày 2/9: 35 gian hàng, 12 bộ phim, giảm 5%. ĐẾN NGAY HÔM NAY #asean",
    "en": "Come to Ha Noi on 2 September: 35 stalls, 12 films, 5% off. COME AND SEE #vietnamweek",
}
KEY_APART_MS = 90  # a fast typist
# In the page: when each key went down, and when the count that it makes was on the screen.
WATCH = """
(language) => {
  const area = document.querySelector(`[data-field="text/${language}"]`);
  const counter = document.querySelector(`[data-counter="post/facebook/${language}"]`);
  const line = counter.querySelector(".dg-counter-words");
  const first = area.value.length;
  const pressed = [];
  window.keystrokes = [];
  area.addEventListener("beforeinput", (event) => pressed.push(event.timeStamp));
  new MutationObserver(() => {
    const shown = parseInt(line.textContent, 10) - first;
    requestAnimationFrame(() => {
      const now = performance.now();
      const done = window.keystrokes;
      while (done.length < shown) done.push(now - pressed[done.length]);
    });
  }).observe(line, { childList: true, characterData: true, subtree: true });
  area.focus();
  area.setSelectionRange(first, first);
}
"""


def in_kernel() -> Row:
    """From the browser's message to the kernel's answer, over a real kernel's channels."""
    with tempfile.TemporaryDirectory() as folder:
        manager, client = start_new_kernel(cwd=folder)
        try:
            times = []
            for language, typed in TYPED.items():
                client.execute(CELL.format(language=language))
                (studio,) = [
                    message["content"]["comm_id"]
                    for message in until_idle(client)
                    if message["msg_type"] == "comm_open"
                    and "slot" in message["content"]["data"]["state"].get("config", {})
                ]
                for turn in range(1, len(typed) + 1):
                    texts = {**BEGUN, language: BEGUN[language] + typed[:turn]}
                    draft = {"fact": "arrivals-2025", "picture": True, "text": texts}
                    look = {"type": "look", "view": "bench", "seq": turn, "draft": draft}
                    begun = time.perf_counter()
                    ask(client, studio, look)
                    times.append(1000 * (time.perf_counter() - begun))
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
    name = "post studio: keystroke → counters and findings, in the kernel, p95"
    return Row(name, percentile(times, 0.95), 50, "ms", len(times))


def to_screen() -> Row:
    """From the key to the frame that shows its count and findings, typed fast, in Chromium."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "course"
        server, base, token = started(folder)
        times: list[float] = []
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
                for language in BEGUN:
                    notebook = new_notebook(cells=[new_code_cell(CELL.format(language=language))])
                    notebook.metadata["kernelspec"] = {
                        "name": "python3",
                        "display_name": "Python 3",
                    }
                    nbformat.write(notebook, folder / f"studio-{language}.ipynb")
                    page = browser.new_context().new_page()
                    address = f"{base}/lab/workspaces/s/tree/studio-{language}.ipynb"
                    page.goto(f"{address}?token={token}&reset")
                    times += _typed(page, base, token, language)
                    end(page, base, token)
                browser.close()
        finally:
            server.terminate()
            server.wait(30)
    name = "post studio: keystroke → counters and findings, to the screen in Chromium, p95"
    return Row(name, percentile(times, 0.95), 150, "ms", len(times))


def _typed(page: Any, base: str, token: str, language: str) -> list[float]:
    """Milliseconds of each key typed into the studio of the open notebook."""
    page.wait_for_selector(".jp-CodeCell .cm-content", timeout=PATIENCE_MS)
    await_kernel(page, base, token)
    page.click(".jp-CodeCell .cm-content")
    page.keyboard.press("Shift+Enter")
    page.wait_for_selector(".dg-studio", timeout=PATIENCE_MS)
    for each, text in BEGUN.items():
        page.locator(f'[data-field="text/{each}"]').fill(text)
    shown = f"""[data-counter="post/facebook/{language}"] .dg-counter-words"""
    expected = str(len(BEGUN[language]))
    page.locator(shown).filter(has_text=expected).wait_for()
    page.evaluate(WATCH, language)
    page.keyboard.type(TYPED[language], delay=KEY_APART_MS)
    page.wait_for_function(f"window.keystrokes.length === {len(TYPED[language])}")
    return list(page.evaluate("window.keystrokes"))
