"""Groups of commands that list all and load the one that is called."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

from doingoai.i18n import default_language, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def lazy_group(
    name: str, summary: str, commands: Mapping[str, str], where: Callable[[str], str]
) -> typer.Typer:
    """A group whose ``--help`` loads nothing of what its commands need.

    Args:
        name: what calls it.
        summary: what it is for; a catalogue entry.
        commands: the summary of each command, catalogue entries.
        where: for a command, ``"module:function"``, or ``"module:group"`` for a group within.
    """

    class Group(TyperGroup):
        """Lists every command, loads the one that is called."""

        def resolve_command(  # typer has moved click's types before: ours name none of them
            self,
            ctx: Any,
            args: list[str],
        ) -> tuple[str | None, Any, list[str]]:
            found, command, rest = super().resolve_command(ctx, args)
            if found is not None and found in commands:
                command = _loaded(found, commands[found], where(found))
            return found, command, rest

    group = typer.Typer(
        name=name,
        cls=Group,
        help=_shown(summary),
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )

    for command, its_summary in commands.items():
        group.command(name=command, help=_shown(its_summary))(_listed(command))
    return group


def _listed(name: str) -> Callable[[], None]:
    """What stands for a command in the list until it is called."""

    def command() -> None:
        raise AssertionError(name)  # pragma: no cover - resolve_command puts the real one here

    return command


def _loaded(name: str, summary: str, where: str) -> Any:
    module, _, attribute = where.partition(":")
    found = getattr(importlib.import_module(module), attribute)
    if isinstance(found, typer.Typer):
        return typer.main.get_command(found)
    single = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    single.command(name=name, help=_shown(summary))(found)
    return typer.main.get_command(single)


def _shown(summary: str) -> str:
    return translate(summary, default_language())
