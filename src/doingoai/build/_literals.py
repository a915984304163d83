"""The translatable words in code: literal ``_("...")`` calls, found and replaced exactly."""

from __future__ import annotations

import ast
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True)
class Literal:
    """A ``_("...")`` call: its text and where it stands, in characters of the source."""

    text: str
    start: int
    end: int


def parsed(source: str) -> ast.Module:
    """``source`` as plain Python.

    Raises:
        SyntaxError: it isn't (magics, ``!commands``, a bad escape, a stray ``return``).
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tree = ast.parse(source)
        compile(tree, "<cell>", "exec")
    return tree


def literals(source: str) -> tuple[Literal, ...]:
    """Every ``_("...")`` of a cell in the order of the text; adjacent strings are one.

    Raises:
        SyntaxError: the cell isn't plain Python.
    """
    tree = parsed(source)
    found = [_literal(source, call) for call in calls(tree, "_") if _plain_text(call) is not None]
    return tuple(sorted(found, key=lambda literal: literal.start))


def odd_calls(source: str) -> tuple[str, ...]:
    """The ``_(...)`` calls that can't be translated: not one literal text, or in an f-string."""
    tree = parsed(source)
    inside = {
        id(node)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.JoinedStr)
        for node in ast.walk(outer)
    }
    return tuple(
        ast.unparse(call)
        for call in calls(tree, "_")
        if _plain_text(call) is None or id(call) in inside
    )


def replaced(source: str, words: Callable[[str], str]) -> str:
    """``source`` with each ``_("text")`` made the plain literal ``"words(text)"``."""
    for literal in reversed(literals(source)):
        source = source[: literal.start] + quoted(words(literal.text)) + source[literal.end :]
    return source


def quoted(text: str) -> str:
    """``text`` as a Python literal on one line, in double quotes, letters left readable."""
    return '"' + "".join(_escaped(character) for character in text) + '"'


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    """Calls of the plain name ``name`` in ``tree``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            yield node


def method_calls(tree: ast.AST, owner: str, method: str) -> Iterator[ast.Call]:
    """Calls of ``owner.method(...)`` in ``tree``."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == method
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == owner
        ):
            yield node


def first_text(call: ast.Call) -> str | None:
    """The call's first argument where it is a literal text."""
    if call.args and isinstance(call.args[0], ast.Constant):
        value = call.args[0].value
        return value if isinstance(value, str) else None
    return None


def _plain_text(call: ast.Call) -> str | None:
    return first_text(call) if len(call.args) == 1 and not call.keywords else None


def _literal(source: str, call: ast.Call) -> Literal:
    lines = source.splitlines(keepends=True)
    last, column = call.end_lineno or call.lineno, call.end_col_offset or call.col_offset
    return Literal(
        _plain_text(call) or "",
        _position(lines, call.lineno, call.col_offset),
        _position(lines, last, column),
    )


def _position(lines: list[str], line: int, column: int) -> int:
    """A character offset; ``ast`` counts columns in UTF-8 bytes."""
    before = lines[line - 1].encode()[:column].decode()
    return sum(len(each) for each in lines[: line - 1]) + len(before)


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else repr(character)[1:-1]
