"""The secret that makes pseudonyms: one for each instructor, on the instructor's computer alone."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from filelock import FileLock, Timeout
from platformdirs import user_data_path

from doingoai._files import write_whole
from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError

VARIABLE = "DOINGOAI_PSEUDONYM_KEY_FILE"
NAME = "pseudonyms.key"
BYTES = 32
_OWNER_ONLY = 0o600
_PATIENCE_SECONDS = 10.0


def load_key(folder: Path | None = None) -> bytes:
    """The instructor's key, made on first use.

    The file that the environment variable ``DOINGOAI_PSEUDONYM_KEY_FILE`` names must exist: a
    mistyped path that silently made another key would give everybody another pseudonym.

    Args:
        folder: where the key is kept, whatever the variable says; default: the variable, else
            the user's own data folder.

    Returns:
        At least 32 bytes. They are a secret: never print or log them.

    Raises:
        RefreshError: the key can't be read or made, or is too short.
    """
    named = os.environ.get(VARIABLE)
    if folder is None and named:
        return _read(Path(named))
    path = (folder or user_data_path("doingoai", appauthor=False)) / NAME
    if not path.exists():
        _make(path)
    return _read(path)


def _make(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Two refreshes at once: the second finds the key of the first.
        with FileLock(path.with_name(f"{NAME}.lock"), timeout=_PATIENCE_SECONDS):
            if not path.exists():
                write_whole(path, secrets.token_bytes(BYTES), mode=_OWNER_ONLY)
    except (OSError, Timeout) as why:
        raise RefreshError(
            Message("The key for pseudonyms cannot be written: {path}.", {"path": str(path)}),
            Message("Make the folder writable, or name a key file in {name}.", {"name": VARIABLE}),
        ) from why


def _read(path: Path) -> bytes:
    try:
        key = path.read_bytes()
    except OSError as why:
        raise RefreshError(
            Message("The key for pseudonyms cannot be read: {path}.", {"path": str(path)}),
            Message(
                "See that {name} names the right file and that you may read it. If the key is lost,"
                " the same people get new pseudonyms.",
                {"name": VARIABLE},
            ),
        ) from why
    if len(key) < BYTES:
        raise RefreshError(
            Message(
                "The key for pseudonyms is too short: {path} holds {bytes} bytes, {needed} are"
                " needed.",
                {"path": str(path), "bytes": len(key), "needed": BYTES},
            ),
            Message("Put back your copy of the key, or move the file away to get a new one."),
        )
    return key
