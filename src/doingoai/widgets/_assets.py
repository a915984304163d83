"""The browser side of the widgets: plain scripts put together into one module each."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

_STATIC = Path(__file__).parent / "static"


@cache
def script(*names: str, render: str) -> str:
    """The scripts ``names`` in order, as one ES module whose ``render`` is that function.

    anywidget takes one module a widget. The parts share one scope instead of importing each
    other, so that they stay small files without a build step.
    """
    parts = [(_STATIC / f"{name}.js").read_text(encoding="utf-8") for name in names]
    return "\n".join([*parts, f"export default {{ render: {render} }};\n"])


@cache
def style(*more: str) -> str:
    """The style sheet of all widgets, and the sheets ``more`` that one of them has besides."""
    sheets = ("doingoai", *more)
    return "\n".join((_STATIC / f"{name}.css").read_text(encoding="utf-8") for name in sheets)


def place_of(*what: object) -> str:
    """Names a place in the browser's storage for one folder, without telling the path."""
    where = ":".join((str(Path.cwd()), *map(str, what)))
    return hashlib.sha256(where.encode()).hexdigest()[:16]
