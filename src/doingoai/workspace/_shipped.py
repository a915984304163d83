"""What the course brings to a learner, and how to tell it from what a learner has made of it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.i18n import LANGUAGES, Message
from doingoai.workspace._problems import WorkspaceError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

START = "start.ipynb"
AUTO_TAG = "auto"
NOTE_TAG = "doingoai-note"


@dataclass(frozen=True)
class Shipped:
    """One file that the course brings.

    Attributes:
        path: its place in the learner's folder, with "/" ("5-social-media/lesson.ipynb").
        data: its bytes.
        content: digest of what a learner would edit (see `content_digest`).
        whole: digest of all but outputs: differs too when only tags or words of ours changed.
    """

    path: str
    data: bytes
    content: str
    whole: str


def shipped_files(source: Path, language: str) -> dict[str, Shipped]:
    """The lessons and exercises in ``language``, and the data they are about, by path.

    Args:
        source: the folder that holds course/, exercises/ and datasets/.
        language: "vi" or "en".

    Raises:
        WorkspaceError: there is no course in that folder.
    """
    files = {
        path.relative_to(top).as_posix(): path.read_bytes()
        for top in (source / "course" / language, source / "exercises" / language)
        for path in sorted(top.rglob("*.ipynb"))
        if not any(part.startswith(".") for part in path.relative_to(top).parts)
    }
    if START not in files:
        raise WorkspaceError(
            Message("The notebooks of the course are not here: {folder}", {"folder": str(source)}),
            Message("In a clone, run `make build`; otherwise install doingoai again."),
        )
    files |= dict(_data_files(source / "datasets"))
    return {path: described(path, data) for path, data in files.items()}


def described(path: str, data: bytes) -> Shipped:
    """``data`` as a file for ``path``, its digests taken."""
    whole = _digest(data)
    if path.endswith(".ipynb"):
        notebook = read_notebook(data)
        cells = [(c["cell_type"], source_of(c), c.get("metadata")) for c in notebook["cells"]]
        whole = _digest([cells, notebook.get("metadata", {}).get("doingoai")])
    return Shipped(path, data, content_digest(path, data), whole)


def content_digest(path: str, data: bytes) -> str:
    """What tells an edited file from an unedited one.

    Of a notebook only the kinds and sources of its cells count: outputs, execution counts and
    metadata change by mere use, and a note of ours is not the learner's work.

    Raises:
        ValueError: a notebook that is not one.
    """
    if not path.endswith(".ipynb"):
        return _digest(data)
    return _digest([(cell["cell_type"], source_of(cell)) for cell in _cells(read_notebook(data))])


def read_notebook(data: bytes) -> dict[str, Any]:
    """The notebook as a dictionary.

    Raises:
        ValueError: not a notebook.
    """
    notebook = json.loads(data)
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list) or not all(
        isinstance(cell, dict) and "cell_type" in cell and "source" in cell for cell in cells
    ):
        raise ValueError("not a notebook")
    return dict(notebook)


def source_of(cell: dict[str, Any]) -> str:
    """A cell's source as one string, however the file splits it."""
    source = cell["source"]
    return source if isinstance(source, str) else "".join(source)


def auto_sources(source: Path) -> frozenset[str]:
    """The source of each cell that may run by itself, in every language.

    JupyterLab's extension runs a cell unasked only if it knows it from here, so that a notebook
    from elsewhere cannot make itself run by carrying our tags.
    """
    return frozenset(
        source_of(cell)
        for language in LANGUAGES
        for path, file in shipped_files(source, language).items()
        if path.endswith(".ipynb")
        for cell in read_notebook(file.data)["cells"]
        if cell["cell_type"] == "code" and AUTO_TAG in cell.get("metadata", {}).get("tags", ())
    )


def _data_files(datasets: Path) -> Iterator[tuple[str, bytes]]:
    for package in sorted(datasets.glob("*/datapackage.json")):
        described = json.loads(package.read_text(encoding="utf-8"))
        names = ["README.md"]
        names += [r["path"] for r in described["resources"] if r.get("audience") != "instructor"]
        for name in names:
            if (package.parent / name).is_file():
                yield f"data/{package.parent.name}/{name}", (package.parent / name).read_bytes()


def _cells(notebook: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        cell
        for cell in notebook["cells"]
        if NOTE_TAG not in (cell.get("metadata") or {}).get("tags", ())
    ]


def _digest(content: object) -> str:
    if not isinstance(content, bytes):
        content = json.dumps(content, sort_keys=True).encode()
    return hashlib.sha256(content).hexdigest()
