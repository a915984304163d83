"""What `doingoai learn` keeps about a folder, outside of it: token, port, JupyterLab's settings.

Outside, because the folder may lie in a synchronised or shared place and may be handed in, and
because the person's own JupyterLab must neither see this nor be seen.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout
from platformdirs import user_state_path

from doingoai._files import write_whole
from doingoai.workspace._problems import told_plainly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_ONLY_OWNER = 0o600


@dataclass(frozen=True)
class State:
    """The kept things of one learner's folder.

    Attributes:
        root: a folder that only this user may enter.
    """

    root: Path

    @property
    def config(self) -> Path:
        """JupyterLab's configuration, written anew at each start."""
        return self.root / "config"

    @property
    def log(self) -> Path:
        """What JupyterLab has to say to those who look into a fault."""
        return self.root / "jupyterlab.log"

    def folder(self, name: str) -> Path:
        """A folder below `root`, made when it is missing."""
        folder = self.root / name
        folder.mkdir(exist_ok=True)
        return folder

    def token(self) -> str:
        """The key to the server: the same each time, so that an open page comes back."""
        return _kept(self.root / "token", lambda: secrets.token_hex(24))

    def port(self) -> int | None:
        """The port of last time, or None."""
        try:
            return int((self.root / "port").read_text(encoding="ascii"))
        except (OSError, ValueError):
            return None

    def keep_port(self, port: int) -> None:
        """Remember the port for next time."""
        write_whole(self.root / "port", str(port).encode(), mode=_ONLY_OWNER)

    @contextmanager
    def alone(self) -> Iterator[bool]:
        """Whether no other ``doingoai learn`` has this folder open; held while inside."""
        lock = FileLock(self.root / "open.lock", timeout=0)
        try:
            lock.acquire()
        except Timeout:
            yield False
            return
        try:
            yield True
        finally:
            lock.release()

    def announce(self, url: str | None) -> None:
        """Tell other calls where the folder is open (None: nowhere any more)."""
        write_whole(self.root / "open.json", json.dumps({"url": url}).encode(), mode=_ONLY_OWNER)

    def announced(self) -> str | None:
        """Where the folder is open, as far as it was told."""
        try:
            url = json.loads((self.root / "open.json").read_bytes())["url"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return url if isinstance(url, str) else None


def state_of(folder: Path) -> State:
    """What is kept about ``folder``.

    Raises:
        WorkspaceError: this computer does not let us keep anything.
    """
    top = user_state_path("doingoai", appauthor=False)
    key = hashlib.sha256(os.path.normcase(folder.resolve()).encode("utf-8", "surrogatepass"))
    root = top / "workspaces" / key.hexdigest()[:16]
    with told_plainly(top):
        root.mkdir(parents=True, exist_ok=True, mode=0o700)
        root.chmod(0o700)
    return State(root)


def _kept(path: Path, make: Callable[[], str]) -> str:
    try:
        kept = path.read_text(encoding="ascii").strip()
    except (FileNotFoundError, ValueError):
        kept = ""
    if not kept:
        kept = make()
        write_whole(path, kept.encode(), mode=_ONLY_OWNER)
    return kept
