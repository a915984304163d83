from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from doingoai.cli._lazy import lazy_group
from doingoai.errors import DoingoaiError
from doingoai.i18n import N_, Message, default_language

if TYPE_CHECKING:
    from collections.abc import Sequence

EXIT_COULD_NOT_RUN: Final = 2

# One module a command, each with a function of the command's name, or a group of commands. The
# summaries stand here so that `doingoai --help` need not load what a command needs: a learner has
# no nbgrader, and waits for nothing that belongs to somebody else's command.
_COMMANDS: Final = {
    "learn": N_("Open the course in JupyterLab, in your own folder."),
    "mark": N_("Mark your own answers and read the feedback."),
    "check": N_("Check a post, a chart, a correction, a plan or a message house by rule."),
    "plan": N_("Begin a communication plan, or make a page of one."),
    "refresh": N_("For instructors: bring a platform's export into a dataset."),
    "data": N_("For instructors: see the datasets, their versions, and go back to one."),
    "build": N_("For authors: write the notebooks from the curriculum."),
    "health": N_("For authors and instructors: try the marking on simulated learners."),
}

# Which extra brings a package that only some commands need.
_EXTRAS: Final = {
    "charset_normalizer": "instructor",
    "frictionless": "instructor",
    "jupytext": "author",
    "nbgrader": "instructor",
    "openpyxl": "instructor",
    "pandera": "instructor",
    "phonenumbers": "instructor",
    "pyarrow": "instructor",
    "setuptools": "instructor",
    "xlrd": "instructor",
}


app = lazy_group(
    "doingoai",
    N_("Coursework in external relations and digital communication."),
    _COMMANDS,
    lambda name: f"doingoai.cli.{name}:{name}",
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; an error a person can act on is said in their language, exit 2.

    Args:
        arguments: What follows ``doingoai``; by default what this process was called with.
    """
    for stream in (sys.stdout, sys.stderr):
        # A console that has no Vietnamese letters shows a stand-in rather than a traceback.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        app(args=None if arguments is None else list(arguments))
    except DoingoaiError as error:
        _give_up(error)
    except ModuleNotFoundError as error:
        extra = _EXTRAS.get((error.name or "").partition(".")[0])
        if extra is None:
            raise
        _give_up(_missing(extra))


def _missing(extra: str) -> DoingoaiError:
    return DoingoaiError(
        Message("This command needs more than a learner's installation."),
        Message('Install it with: python -m pip install "{name}"', {"name": f"doingoai[{extra}]"}),
    )


def _give_up(error: DoingoaiError) -> None:
    sys.stderr.write(error.text(default_language()) + "\n")
    raise SystemExit(EXIT_COULD_NOT_RUN) from None
