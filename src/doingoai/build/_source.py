"""From a MyST notebook to cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.build._model import Cell, Problem
from doingoai.i18n import Message

if TYPE_CHECKING:
    from pathlib import Path


def parse(path: Path, file: str) -> tuple[tuple[Cell, ...], tuple[Problem, ...]]:
    """The cells of the MyST notebook at ``path``, or why it can't be read.

    Args:
        path: the file.
        file: how to name it to the author.

    Returns:
        cells and problems; one of the two is empty.
    """
    import jupytext  # slow, and only authors have it

    try:
        text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    except FileNotFoundError:
        return (), (_unreadable(file, "there is no such file"),)
    except (OSError, UnicodeDecodeError) as error:
        return (), (_unreadable(file, str(error)),)
    try:
        notebook = jupytext.reads(text, fmt="md:myst")
    except Exception as error:  # noqa: BLE001 - jupytext and its YAML raise many kinds
        return (), (_unreadable(file, " ".join(str(error).split())),)
    return tuple(_cell(each) for each in notebook.cells), ()


def _cell(node: Any) -> Cell:
    tags = node.metadata.get("tags") or ()
    points = node.metadata.get("points")
    return Cell(
        slug=str(node.metadata.get("slug") or ""),
        kind="code" if node.cell_type == "code" else "markdown",
        tags=(tags,) if isinstance(tags, str) else tuple(str(tag) for tag in tags),
        points=points if isinstance(points, int | float) else None,
        source=node.source,
        has_output=bool(node.get("outputs")),
    )


def _unreadable(file: str, why: str) -> Problem:
    return Problem(
        "unreadable",
        file,
        None,
        Message("The notebook's text can't be read: {why}.", {"why": why}),
        Message("It is a MyST notebook in UTF-8; compare it with another module's."),
    )
