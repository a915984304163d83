"""JupyterLabs that stay open: to load one takes three times as long as all that follows.

The next learner's notebook opens in the page where the last one's was closed, as it does for
somebody who opens one notebook after another. What a page keeps for its reader (answers under
way, consent, a theme) is cleared away in between; a page that a test left in an odd state, or that
saw a test fail, is not used again.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from patience import PATIENCE_MS

if TYPE_CHECKING:
    from lab_server import LabServer

# How many times slower than it could the browser shall be: CONTRIBUTING.md says when that helps.
SLOW = float(os.environ.get("DOINGOAI_SLOW_BROWSER", "1"))

VIEW = {"width": 1280, "height": 900}
OPEN = """async (path) => {
  const { commands } = window.jupyterapp;
  await (await commands.execute('docmanager:open', { path })).context.ready;
}"""
# As closing the notebook's tab does it; gives whether the page is as if nothing had been open.
CLOSE = """() => {
  for (const open of [...window.jupyterapp.shell.widgets('main')]) open.dispose();
  localStorage.clear();
  sessionStorage.clear();
  document.getElementById('test-dark')?.remove();
  document.body.dataset.jpThemeLight = 'true';
  for (const layer of ['layout', 'content-font']) {
    document.body.style.removeProperty(`--jp-${layer}-color0`);
  }
  return document.querySelector('.jp-Notebook, .jp-Dialog, .doingoai-bar') === null;
}"""
DARK = "body { --jp-layout-color0: #111; --jp-content-font-color0: #fff; }"
DARKEN = """(style) => {
  document.body.dataset.jpThemeLight = 'false';
  const sheet = Object.assign(document.createElement('style'), { id: 'test-dark' });
  sheet.textContent = style;
  document.head.append(sheet);
}"""


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


def darken(page: Any) -> None:
    """Shows our widgets as in a dark theme, until the page is left."""
    page.evaluate(DARKEN, DARK)


class OpenLabs:
    """Pages with a JupyterLab, by server; each is lent to one learner at a time."""

    def __init__(self, browser: Any) -> None:
        self._browser = browser
        self._free: dict[str, Any] = {}

    def lend(self, server: LabServer, view: dict[str, int]) -> Any:
        """A page of ``server`` with nothing open in it; what nobody has opened yet is blank."""
        page = self._free.pop(server.url, None)
        if page is None:
            page = new_context(self._browser, viewport=view, locale="vi-VN").new_page()
        page.set_viewport_size(view)
        return page

    def take_back(self, server: LabServer, page: Any, *, usable: bool) -> None:
        """Keeps ``page`` for the next learner, if it can be made as good as new."""
        for other in page.context.pages:
            if other is not page:
                other.close()
        page.context.clear_permissions()
        page.emulate_media(media="null")
        if usable and page.evaluate("'jupyterapp' in window") and page.evaluate(CLOSE):
            self._free[server.url] = page
        else:
            page.context.close()

    def close(self) -> None:
        for page in self._free.values():
            page.context.close()
        self._free.clear()
