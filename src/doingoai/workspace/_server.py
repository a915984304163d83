"""JupyterLab on a learner's folder, in this process, apart from any JupyterLab they may have."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from doingoai import labextension
from doingoai.i18n import Message
from doingoai.workspace._lab import forget_language, write_first_layout, write_lab_config
from doingoai.workspace._problems import WorkspaceError, told_plainly
from doingoai.workspace._shipped import START

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from doingoai.workspace._state import State

# A learner may paste a very long text into a widget; a longer message would cut the connection.
_LONGEST_MESSAGE_BYTES = 64 * 1024 * 1024
_LOG_BYTES = 1_000_000
_BENT = "doingoai.workspace._jupyter"


@dataclass(frozen=True)
class Session:
    """One JupyterLab to be.

    Attributes:
        folder: the learner's folder.
        language: "vi" or "en".
        port: a free port on this computer.
        browser: whether to open the learner's browser.
        auto_sources: the source of each cell that may run by itself.
    """

    folder: Path
    language: str
    port: int
    browser: bool
    auto_sources: Iterable[str]

    @property
    def page(self) -> str:
        """The address of *Start*, without the key."""
        return "/lab/tree/" + quote(START)

    def url(self, token: str) -> str:
        """The whole address of *Start*."""
        return f"http://localhost:{self.port}{self.page}?token={token}"


def serve(session: Session, state: State, *, ready: Callable[[str], None]) -> None:
    """Run JupyterLab until it is stopped (Ctrl+C, a signal, or *Shut Down* in its menu).

    Args:
        session: what to open.
        state: where settings, key and traces are kept.
        ready: called with the whole address once the server listens.

    Raises:
        WorkspaceError: JupyterLab did not start.
    """
    with told_plainly(state.root):
        write_lab_config(state.config, language=session.language, auto_sources=session.auto_sources)
        forget_language(state.folder("settings"))
        write_first_layout(state.folder("workspaces"))
        os.environ.update(environment(session, state))
        token = state.token()
    for name in _NOT_OURS:
        os.environ.pop(name, None)

    from traitlets.config import Config

    from doingoai.workspace._jupyter import LearnerServer

    server = LearnerServer.instance(
        config=Config(configuration(session, state, token)),
        jpserver_extensions={"jupyterlab": True},
    )
    server.own_config_dir = str(state.config)

    def announce() -> None:
        url = session.url(token)
        state.announce(url)
        ready(url)

    server.when_ready = announce
    try:
        server.initialize(argv=[], starter_extension="lab", find_extensions=False)
        server.start()
    except SystemExit as error:
        raise WorkspaceError(
            Message("JupyterLab could not start."),
            Message("What it says is in {file}", {"file": str(state.log)}),
        ) from error
    finally:
        state.announce(None)


def configuration(session: Session, state: State, token: str) -> dict[str, dict[str, Any]]:
    """JupyterLab's configuration, by class."""
    return {
        "ServerApp": {
            "allow_root": True,
            "cookie_secret_file": str(state.root / "cookie_secret"),
            "default_url": session.page,
            "ip": "localhost",
            "kernel_spec_manager_class": f"{_BENT}.CourseKernel",
            "log_level": "WARN",
            "logging_config": _logging(state.log),
            "open_browser": session.browser,
            "port": session.port,
            "port_retries": 0,
            "root_dir": str(session.folder),
            "terminals_enabled": False,
            "tornado_settings": {"websocket_max_message_size": _LONGEST_MESSAGE_BYTES},
        },
        "AsyncMappingKernelManager": {"kernel_manager_class": f"{_BENT}.QuietKernel"},
        "IdentityProvider": {"token": token},
        "LabApp": {
            "check_for_updates_class": "jupyterlab.handlers.announcements.NeverCheckForUpdate",
            "default_url": session.page,
            "extension_manager": "readonly",
            "log_level": "CRITICAL",
            "extra_labextensions_path": [str(labextension.labextension_dir())],
            "news_url": None,
            "user_settings_dir": str(state.folder("settings")),
            "workspaces_dir": str(state.folder("workspaces")),
        },
    }


def environment(session: Session, state: State) -> dict[str, str]:
    """What the server and its kernels find in their environment."""
    return {
        "DOINGOAI_LANG": session.language,
        "IPYTHONDIR": str(state.folder("ipython")),
        "JUPYTER_CONFIG_DIR": str(state.config),
        "JUPYTER_DATA_DIR": str(state.folder("data")),
        "JUPYTER_RUNTIME_DIR": str(state.folder("runtime")),
    }


# Settings of a person's own Jupyter, which is another one.
_NOT_OURS = (
    "JUPYTERLAB_DIR",
    "JUPYTERLAB_SETTINGS_DIR",
    "JUPYTERLAB_WORKSPACES_DIR",
    "JUPYTER_CONFIG_PATH",
    "JUPYTER_PATH",
    "JUPYTER_PORT",
    "JUPYTER_TOKEN",
    "PYTHONSTARTUP",
)


def _logging(file: Path) -> dict[str, Any]:
    return {
        "handlers": {
            "file": {
                "class": "logging.handlers.RotatingFileHandler",
                "formatter": "console",
                "level": "WARNING",
                "filename": str(file),
                "maxBytes": _LOG_BYTES,
                "backupCount": 1,
                "encoding": "utf-8",
            }
        },
        "loggers": {"LearnerServer": {"level": "DEBUG", "handlers": ["file"]}},
    }
