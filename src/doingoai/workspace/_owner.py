"""Whose folder it is, and in which language."""

from __future__ import annotations

import getpass
import hashlib
import json
import secrets
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from doingoai._files import write_whole
from doingoai.i18n import Message, known_language
from doingoai.workspace._manifest import set_aside
from doingoai.workspace._problems import WorkspaceError

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 1


@dataclass(frozen=True)
class Record:
    """What the folder remembers of its learner.

    Attributes:
        salt: makes the digest below useless for finding the same person's other folders.
        owner: digest of the user's name on this computer; the name itself is not kept.
        language: "vi" or "en", as last asked for.
    """

    salt: str
    owner: str
    language: str

    def belongs_to(self, user: str) -> bool:
        """Whether ``user`` made the folder."""
        return self.owner == _digest(self.salt, user)


def read_record(path: Path) -> Record | None:
    """The record, or None where there is none (a damaged one is no record).

    Raises:
        OSError: it cannot be read.
    """
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
        language = known_language(read["language"])
        if read["format"] != FORMAT or language is None:
            return None
        return Record(str(read["salt"]), str(read["owner"]), language)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def keep_record(path: Path, former: Record | None, *, user: str, language: str) -> None:
    """Write down that the folder is ``user``'s and is read in ``language``.

    Raises:
        OSError: the old record stands.
    """
    if former is None and path.exists():
        set_aside(path)
    salt = former.salt if former is not None else secrets.token_hex(8)
    record = Record(salt, _digest(salt, user), language)
    if record != former:
        text = json.dumps({"format": FORMAT, **asdict(record)}, indent=1)
        write_whole(path, text.encode())


def refuse_another_owner(folder: Path, record: Record | None, user: str) -> None:
    """Stop before anything is changed in somebody else's folder.

    Raises:
        WorkspaceError: ``record`` names another user.
    """
    if record is not None and not record.belongs_to(user):
        raise WorkspaceError(
            Message("{folder} is another person's folder.", {"folder": str(folder)}),
            Message(
                'Choose a folder of your own: doingoai learn "folder". If it is yours and came '
                "from another computer or user name, take it over: "
                'doingoai learn --adopt "{folder}"',
                {"folder": str(folder)},
            ),
        )


def current_user() -> str:
    """The name by which this computer knows who is working."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""  # a container without user names: everybody is nobody there


def _digest(salt: str, user: str) -> str:
    return hashlib.sha256(f"{salt}:{user}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
