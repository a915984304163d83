from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING, Any, Final

import typer
from typer.core import TyperGroup

from doingoai.errors import DoingoaiError
from doingoai.i18n import N_, Message, default_language, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

EXIT_COULD_NOT_RUN: Final = 2

# One module a command, each with a function of the command's name. The summaries stand here so
# that `doingoai --help` need not load what a command needs: a learner has no nbgrader, and waits
# for nothing that belongs to somebody else's command.
_COMMANDS: Final = {
    "learn": N_("Open the course in JupyterLab, in your own folder."),
    "mark": N_("Mark your own answers and read the feedback."),
    "check": N_("Check a post, a pair of posts, a chart or a correction by rule."),
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


class _LazyCommands(TyperGroup):
    """Lists every command, loads the one that is called."""

    def resolve_command(  # typer has moved click's types before: ours name none of them
        self,
        ctx: Any,
        args: list[str],
    ) -> tuple[str | None, Any, list[str]]:
        name, command, rest = super().resolve_command(ctx, args)
        return name, (_loaded(name) if name in _COMMANDS else command), rest


app = typer.Typer(
    name="doingoai",
    cls=_LazyCommands,
    help=translate(
        "Coursework in external relations and digital communication.", default_language()
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _listed(name: str) -> Callable[[], None]:
    """What stands for a command in the list until it is called."""

    def command() -> None:
        raise AssertionError(name)  # pragma: no cover - resolve_command puts the real one here

    return command


def _loaded(name: str) -> Any:
    single = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    module = importlib.import_module(f"doingoai.cli.{name}")
    single.command(name=name, help=_summary_of(name))(getattr(module, name))
    return typer.main.get_command(single)


def _summary_of(name: str) -> str:
    return translate(_COMMANDS[name], default_language())


for _name in _COMMANDS:
    app.command(name=_name, help=_summary_of(_name))(_listed(_name))


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
