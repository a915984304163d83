"""From a folder's name to an open JupyterLab."""

from __future__ import annotations

import webbrowser
from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.workspace._port import choose_port
from doingoai.workspace._prepare import prepare
from doingoai.workspace._problems import WorkspaceError, told_plainly
from doingoai.workspace._server import Session, serve
from doingoai.workspace._shipped import auto_sources
from doingoai.workspace._state import state_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def learn(
    folder: Path,
    *,
    source: Path,
    language: str,
    say: Callable[[Message], None],
    browser: bool = True,
    port: int | None = None,
    adopt: bool = False,
) -> None:
    """Make or update ``folder``, then run JupyterLab on it until it is stopped.

    Where the folder is open already, only the browser is pointed to it.

    Args:
        folder: absolute path of the learner's folder.
        source: the folder that holds course/, exercises/ and datasets/.
        language: "vi" or "en".
        say: tells the learner something.
        browser: whether to open the learner's browser.
        port: the port to use; by default that of last time, or the first free one.
        adopt: take over a folder that another user name made.

    Raises:
        WorkspaceError: it could not be done; nothing of the learner's was changed.
    """
    state = state_of(folder)
    with state.alone() as alone:
        if not alone:
            _show_again(state.announced(), say, browser=browser)
            return
        workspace = prepare(folder, source=source, language=language, adopt=adopt)
        say(Message("Your folder: {folder}", {"folder": str(folder)}))
        for message in workspace.update.messages():
            say(message)
        chosen = choose_port(port, last=state.port())
        say(Message("Starting JupyterLab …"))
        from doingoai.workspace._trust import sign  # seconds: not before it is sure to be needed

        with told_plainly(state.root):
            sign(folder, workspace.update.written, data_dir=state.folder("data"))
            state.keep_port(chosen)
        session = Session(folder, language, chosen, browser, auto_sources(source))
        serve(session, state, ready=lambda url: _ready(url, say))
        say(Message("JupyterLab is closed. Your work is in {folder}", {"folder": str(folder)}))


def _ready(url: str, say: Callable[[Message], None]) -> None:
    say(Message("The course is open at: {url}", {"url": url}))
    say(Message("Leave this window open while you learn. To stop, press Ctrl+C here."))


def _show_again(url: str | None, say: Callable[[Message], None], *, browser: bool) -> None:
    if url is None:
        raise WorkspaceError(
            Message("This folder is just being opened by another window."),
            Message("Wait a moment, then try again."),
        )
    say(Message("The course is open already at: {url}", {"url": url}))
    if browser:
        webbrowser.open(url)
