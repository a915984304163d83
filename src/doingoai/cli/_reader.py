"""The language of one call of a command (``--lang``), and what is said and written in it."""

from __future__ import annotations

import errno
import json
import re
from pathlib import Path  # noqa: TC003 - a parameter, named in the docstring

import typer
from rich.console import Console

from doingoai.errors import DoingoaiError
from doingoai.i18n import LANGUAGES, N_, Message, default_language, known_language

# A file's words are quoted; signs in them that steer a terminal are not passed on.
_NOT_SHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def reader_language(asked: str | None) -> str:
    """The language asked for on this call, else the computer's.

    Raises:
        DoingoaiError: there is no such language here.
    """
    if asked is None:
        return default_language()
    known = known_language(asked)
    if known is None:
        raise DoingoaiError(
            Message("There is no language “{language}” here.", {"language": asked[:20]}),
            Message("It may be: {languages}.", {"languages": ", ".join(LANGUAGES)}),
        )
    return known


def refusal(error: DoingoaiError, reader: str, code: int = 2) -> typer.Exit:
    """Say ``error`` in the language of this call; the exit to raise."""
    say(Console(stderr=True, highlight=False), error.text(reader))
    return typer.Exit(code)


def say(console: Console, words: str) -> None:
    """Print words that may quote a file: no markup, nothing that steers the terminal."""
    console.print(_NOT_SHOWN.sub("\ufffd", words), markup=False, soft_wrap=True)


def write_json(file: Path | None, content: object) -> None:
    """Write what ``--json FILE`` asked for, if it did.

    Raises:
        DoingoaiError: the file cannot be written.
    """
    if file is None:
        return
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise not_written(file, error) from error


_WHY_NOT = {
    errno.ENOSPC: N_("the disk is full"),
    errno.ENOENT: N_("there is no such folder"),
    errno.ENOTDIR: N_("there is no such folder"),
    errno.EISDIR: N_("it is a folder"),
    errno.EACCES: N_("you may not write there"),
    errno.EPERM: N_("you may not write there"),
    errno.EROFS: N_("nothing can be written there"),
}


def not_written(file: Path, error: OSError) -> DoingoaiError:
    """Why ``file`` could not be written, and what to do."""
    known = _WHY_NOT.get(error.errno or 0)
    why = Message(known) if known else error.strerror or type(error).__name__
    return DoingoaiError(
        Message("{path} cannot be written: {why}.", {"path": str(file), "why": why}),
        Message("Free some space, then try again.")
        if error.errno == errno.ENOSPC
        else Message("Choose a folder that is there and that you may write to."),
    )
