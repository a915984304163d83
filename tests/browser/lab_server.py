"""JupyterLab on a free port over a temporary folder, started and stopped as a test needs."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from doingoai.labextension import labextension_dir, page_config

TOKEN = "browser-tests"
START_SECONDS = 60
PATIENCE_MS = 25_000
ARTEFACTS = Path(__file__).parents[2] / "artefacts"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


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
            self._process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(15)
        self._process = None

    def api(self, path: str, method: str = "GET") -> Any:
        request = urllib.request.Request(
            f"{self.url}/api/{path}",
            method=method,
            data=b"{}" if method == "POST" else None,
            headers={"Authorization": f"token {TOKEN}"},
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            body = answer.read()
        return json.loads(body) if body else None

    def kernels(self) -> list[str]:
        return [kernel["id"] for kernel in self.api("kernels")]

    def kernel_pids(self) -> list[int]:
        """The processes of this server's kernels."""
        runtime = str(self.state / "runtime")
        found = []
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    words = (entry / "cmdline").read_bytes().decode().split("\0")
                except OSError:
                    continue
                if any(word.startswith(runtime) and "kernel-" in word for word in words):
                    found.append(int(entry.name))
        return sorted(found)

    def _await_answer(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            try:
                self.api("status")
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
            else:
                return
        raise AssertionError((self.state / "server.log").read_text())
