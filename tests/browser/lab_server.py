"""JupyterLab on a free port over a temporary folder, started and stopped as a test needs."""

from __future__ import annotations

import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from http import HTTPStatus
from pathlib import Path
from typing import Any

from patience import PATIENCE_S, eventually

from doingoai.labextension import labextension_dir, page_config

TOKEN = "browser-tests"
ARTEFACTS = Path(__file__).parents[2] / "artefacts"


# Below those that systems hand out: a kernel that starts meanwhile must not get it.
PORTS = (15_000, 30_000)


def free_port() -> int:
    while True:
        port = random.randint(*PORTS)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


class LabServer:
    """One server; ``stop`` and ``start`` keep its port, folder and token."""

    def __init__(
        self, folder: Path, state: Path, auto_sources: list[str], *, lang: str = "vi"
    ) -> None:
        self.folder = folder
        self.state = state
        self.port = free_port()
        self.lang = lang
        self._sources = auto_sources
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def page(self, path: str) -> str:
        """The address of a notebook, in a JupyterLab workspace of its own (nothing reopens)."""
        workspace = path.partition("/")[0]
        return f"{self.url}/lab/workspaces/{workspace}/tree/{path}?token={TOKEN}"

    def start(self) -> LabServer:
        self.state.mkdir(parents=True, exist_ok=True)
        overrides = self.state / "settings"
        overrides.mkdir(exist_ok=True)
        (overrides / "overrides.json").write_text(
            json.dumps(
                {
                    "@jupyterlab/apputils-extension:notification": {
                        "fetchNews": "false",
                        "checkForUpdates": False,
                    },
                    "@jupyterlab/translation-extension:plugin": {
                        "locale": "vi_VN" if self.lang == "vi" else "default"
                    },
                }
            ),
            encoding="utf-8",
        )
        page = page_config(self._sources)
        config = self.state / "jupyter_server_config.py"
        config.write_text(
            "\n".join(
                [
                    f"c.ServerApp.root_dir = {str(self.folder)!r}",
                    f"c.IdentityProvider.token = {TOKEN!r}",
                    f"c.LabApp.extra_labextensions_path = [{str(labextension_dir())!r}]",
                    f"c.LabApp.app_settings_dir = {str(overrides)!r}",
                    f"c.LabApp.user_settings_dir = {str(self.state / 'user')!r}",
                    "c.LabApp.expose_app_in_browser = True",  # for tests that ask JupyterLab itself
                    f"c.LabApp.workspaces_dir = {str(self.state / 'workspaces')!r}",
                    f"c.ServerApp.tornado_settings = {{'page_config_data': {page!r}}}",
                ]
            ),
            encoding="utf-8",
        )
        log = (self.state / "server.log").open("ab")
        environment = {
            **os.environ,
            "JUPYTER_RUNTIME_DIR": str(self.state / "runtime"),
            "JUPYTER_CONFIG_DIR": str(self.state / "config"),
        }
        self._process = subprocess.Popen(
            [
                sys.executable, "-m", "jupyter", "lab", "--allow-root", "--no-browser",
                "--ServerApp.ip=127.0.0.1", f"--ServerApp.port={self.port}",
                "--ServerApp.port_retries=0", f"--config={config}",
            ],
            stdout=log, stderr=log, cwd=self.folder, env=environment, start_new_session=True,
        )  # fmt: skip
        log.close()
        self._await_answer()
        return self

    def stop(self) -> None:
        """Ends the server and its kernels."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(PATIENCE_S)
        self._process = None

    def api(self, path: str, method: str = "GET") -> Any:
        request = urllib.request.Request(
            f"{self.url}/api/{path}",
            method=method,
            data=b"{}" if method == "POST" else None,
            headers={"Authorization": f"token {TOKEN}"},
        )
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
            body = answer.read()
        return json.loads(body) if body else None

    def kernel_of(self, path: str) -> str:
        """The id of the kernel behind the notebook at ``path``."""
        (session,) = [each for each in self.api("sessions") if each["path"] == path]
        return str(session["kernel"]["id"])

    def end_kernels(self) -> None:
        """Ends every kernel, also one that a page asked for as it closed."""
        while kernels := self.api("kernels"):
            for kernel in kernels:
                try:
                    self.api(f"kernels/{kernel['id']}", "DELETE")
                except urllib.error.HTTPError as error:
                    if error.code != HTTPStatus.NOT_FOUND:  # gone by itself meanwhile
                        raise

    def process_of(self, kernel: str) -> int:
        """The process id of a kernel."""
        (found,) = eventually(lambda: _processes(f"kernel-{kernel}.json"), len, _pause)
        return int(found)

    def _await_answer(self) -> None:
        eventually(self._answers, bool, _pause)

    def _answers(self) -> bool:
        if self._process is None or self._process.poll() is not None:
            raise AssertionError((self.state / "server.log").read_text())
        try:
            self.api("status")
        except OSError:  # an HTTP error is one as well
            return False
        return True


def _pause(milliseconds: int) -> None:
    time.sleep(milliseconds / 1000)


def _processes(file: str) -> list[int]:
    """The processes that were started with ``file``."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                words = (entry / "cmdline").read_bytes().decode().split("\0")
            except OSError:
                continue
            if any(word.endswith(file) for word in words):
                found.append(int(entry.name))
    return found
