"""A built notebook, read as the plain JSON that it is.

nbformat takes two seconds to import (it compiles a grammar to validate with). What the build wrote
needs no such proof, and marking should not wait for it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_FORMAT = 4


def read_notebook(file: Path) -> dict[str, Any]:
    """The notebook, each cell's ``source`` as one text.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no notebook of format 4.
    """
    try:
        notebook: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        if notebook["nbformat"] != _FORMAT:
            message = f"a notebook of format {notebook['nbformat']}"
            raise ValueError(message)
        for cell in notebook["cells"]:
            cell["source"] = "".join(cell["source"])
            cell.setdefault("cell_type", "")
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        message = "no notebook"
        raise ValueError(message) from error
    return notebook


def code_cells(notebook: dict[str, Any]) -> list[dict[str, Any]]:
    """The code cells of a notebook, in order."""
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
