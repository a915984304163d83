"""The way from a question to what shows it, without the workbook knowing any front end.

Front ends announce themselves under the entry point group ``doingoai.frontends``. Where none is
there, none is wanted (grading) or one fails to load, the object's own static HTML is shown.
"""

from __future__ import annotations

import os
from functools import cache
from importlib.metadata import entry_points
from typing import Any, Protocol

from doingoai.workbook._cell import ipython

_GROUP = "doingoai.frontends"


class Frontend(Protocol):
    """Turns questions and checks into objects that a notebook can display."""

    def show_question(self, question: Any) -> Any:
        """A displayable for a `Question`."""

    def show_check(self, check: Any) -> Any:
        """A displayable for a `Check`."""

    def show_overview(self, overview: Any) -> Any:
        """A displayable for an `Overview`."""


def bundle(method: str, subject: Any, plain: Any) -> Any:
    """The MIME bundle of ``subject`` in the front end of this process, or of ``plain``."""
    frontend = None if grading() else _frontend()
    if frontend is not None:
        shown = getattr(frontend, method)(subject)
        made = shown._repr_mimebundle_()
        if made is not None:
            return made
    return {"text/plain": repr(plain), "text/html": plain._repr_html_()}


def grading() -> bool:
    """Whether this process grades a submission (nbgrader says so in the environment)."""
    return bool(os.environ.get("NBGRADER_EXECUTION"))


@cache
def _loaded() -> Frontend | None:
    for entry in entry_points(group=_GROUP):
        made: Frontend = entry.load()()
        return made
    return None


def _frontend() -> Frontend | None:
    shell = ipython()
    # Widgets need a kernel to talk to; a terminal has none.
    return _loaded() if shell is not None and hasattr(shell, "kernel") else None
