"""A learner's folder: made, or brought up to date."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from doingoai.i18n import Message, default_language, known_language
from doingoai.workspace._owner import (
    current_user,
    keep_record,
    read_record,
    refuse_another_owner,
)
from doingoai.workspace._problems import WorkspaceError, told_plainly
from doingoai.workspace._shipped import START, read_notebook, shipped_files
from doingoai.workspace._update import Update, update

if TYPE_CHECKING:
    from doingoai.workspace._shipped import Shipped

DEFAULT_FOLDER = "~/doingoai"
OUR_FOLDER = ".doingoai"


@dataclass(frozen=True)
class Workspace:
    """A folder that is ready to work in.

    Attributes:
        folder: absolute.
        language: "vi" or "en".
        update: what was just done to it.
    """

    folder: Path
    language: str
    update: Update


def workspace_folder(given: str | Path | None) -> Path:
    """The absolute path meant by ``given``; by default ``~/doingoai``.

    Raises:
        WorkspaceError: it cannot be a learner's folder.
    """
    name = str(given or DEFAULT_FOLDER)
    try:
        folder = Path(os.path.abspath(Path(name).expanduser()))  # noqa: PTH100 - keeps links
        str(folder).encode("utf-8")  # bytes that are no letters cannot be shown nor served
        is_clone = (folder / "curriculum" / "course.toml").is_file()
    except (RuntimeError, ValueError, OSError) as error:
        raise WorkspaceError(
            Message("This computer does not accept the name {folder}.", {"folder": name}),
            Message('Choose another folder: doingoai learn "folder"'),
        ) from error
    if is_clone:
        raise WorkspaceError(
            Message("{folder} is where the course itself is written.", {"folder": str(folder)}),
            Message('Choose another folder: doingoai learn "folder"'),
        )
    return folder


def workspace_language(folder: Path, asked: str | None) -> str:
    """The language to open ``folder`` in: as asked, as it is, else the learner's.

    ``DOINGOAI_LANG`` counts as asking: a class sets it once for everybody.

    Raises:
        WorkspaceError: a language that we do not have, or a folder that cannot be read.
    """
    if asked is not None and known_language(asked) is None:
        raise WorkspaceError(
            Message("There is no course in the language {name}.", {"name": asked}),
            Message("Choose --lang vi or --lang en."),
        )
    with told_plainly(folder):
        record = read_record(folder / OUR_FOLDER / "workspace.json")
    return (
        known_language(asked)
        or known_language(os.environ.get("DOINGOAI_LANG"))
        or (record.language if record is not None else default_language())
    )


def prepare(
    folder: Path, *, source: Path, language: str, user: str | None = None, adopt: bool = False
) -> Workspace:
    """Make the folder, or bring it up to date; a learner's own work stays as it is.

    Args:
        folder: absolute path of the learner's folder; it need not exist.
        source: the folder that holds course/, exercises/ and datasets/.
        language: "vi" or "en".
        user: who is working; default: the user of this process.
        adopt: take over a folder that another user name made.

    Raises:
        WorkspaceError: nothing of the learner's was changed.
    """
    user = current_user() if user is None else user
    files = shipped_files(source, language)
    own = folder / OUR_FOLDER
    with told_plainly(folder):
        record = read_record(own / "workspace.json")
        if not adopt:
            refuse_another_owner(folder, record, user)
        own.mkdir(parents=True, exist_ok=True)
        keep_record(own / "workspace.json", record, user=user, language=language)
        done = update(
            folder,
            files,
            manifest=own / "manifest.json",
            language=language,
            edition=_edition(files[START]),
        )
    return Workspace(folder, language, done)


def _edition(start: Shipped) -> str:
    own = read_notebook(start.data).get("metadata", {}).get("doingoai", {})
    return str(own.get("edition", "")).replace(".", "-") or "0"
