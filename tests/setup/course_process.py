"""``doingoai learn`` as a process of its own, as a learner runs it."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

# The command line on another course than the clone's, for tests that change the course.
ON_ANOTHER_COURSE = """
import sys
from pathlib import Path
import doingoai._paths as paths
source = Path(sys.argv[1])
paths.course_file = lambda *parts: source.joinpath(*parts)
from doingoai.cli import main
main(sys.argv[2:])
"""


def command_on(source: Path, *arguments: str) -> list[str]:
    """``doingoai`` with ``arguments``, its course taken from ``source``."""
    return [sys.executable, "-c", ON_ANOTHER_COURSE, str(source), *arguments]


def learners_environment(home: Path, path: str = "") -> dict[str, str]:
    """A home of their own, nothing on the PATH, nothing of this machine's settings."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TMPDIR") if name in os.environ}
    return {**kept, "HOME": str(home), "LOGNAME": "lan", "PATH": path, "LANG": "C.UTF-8"}


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@dataclass
class CourseProcess:
    """A running ``doingoai learn``: what it says, where it is open, how it ends."""

    command: list[str]
    environment: dict[str, str]
    cwd: Path
    lines: list[str] = field(default_factory=list)
    _open: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> CourseProcess:
        self.process = subprocess.Popen(
            self.command,
            env=self.environment,
            cwd=self.cwd,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.stop()

    def _read(self) -> None:
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))
            if "http://" in line:
                self._open.set()
        self._open.set()  # it ended: nobody need wait any longer

    @property
    def said(self) -> str:
        return "\n".join(self.lines)

    def wait_until_open(self, seconds: float = 60) -> str:
        """The whole address that it prints."""
        self._open.wait(seconds)
        found = re.search(r"http://\S+", self.said)
        assert found, self.said or "it said nothing"
        return found[0]

    def get(self, path: str) -> Any:
        """What the server answers: JSON below ``api/``, else text."""
        address, token = self.wait_until_open().split("?token=")
        root = address.split("/lab/")[0]
        request = urllib.request.Request(
            f"{root}/{path}", headers={"Authorization": f"token {token}"}
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                text = answer.read().decode("utf-8")
        except OSError as error:
            raise AssertionError(self.said) from error
        return json.loads(text) if path.startswith("api/") else text

    def stop(self, by: signal.Signals = signal.SIGTERM) -> int:
        """Stop it as a person would; its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(by)
        code = self.process.wait(timeout=30)
        self._reader.join(timeout=10)
        self.process.stdout.close()
        return code
