from __future__ import annotations

import contextlib
import errno
from typing import TYPE_CHECKING

from doingoai.errors import DoingoaiError
from doingoai.i18n import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class WorkspaceError(DoingoaiError):
    """The learner's folder or JupyterLab cannot be used as asked; nothing was lost."""


@contextlib.contextmanager
def told_plainly(folder: Path) -> Iterator[None]:
    """Turn what the system refuses below ``folder`` into words a learner can act on.

    Raises:
        WorkspaceError: instead of any ``OSError``.
    """
    try:
        yield
    except OSError as error:
        raise _in_words(error, folder) from error


def _in_words(error: OSError, folder: Path) -> WorkspaceError:
    where = {"folder": str(folder)}
    another = Message('Choose another folder: doingoai learn "folder"')
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return WorkspaceError(
            Message("The disk is full; {folder} could not be brought up to date.", where),
            Message("Free some space, then try again. Your work is untouched."),
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return WorkspaceError(Message("{folder} cannot be written to.", where), another)
    if error.errno in {errno.ENOTDIR, errno.EEXIST}:
        return WorkspaceError(Message("{folder} is not a folder but a file.", where), another)
    if error.errno in {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}:
        return WorkspaceError(
            Message("This computer does not accept the name {folder}.", where), another
        )
    return WorkspaceError(
        Message(
            "{folder} does not answer ({reason}).",
            {**where, "reason": error.strerror or type(error).__name__},
        ),
        another,
    )
