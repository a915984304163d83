"""The files of a build against the files on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.build._model import Problem
from doingoai.i18n import N_, Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

PRODUCT_FOLDERS = ("course", "exercises", "solutions")

_STALE = {
    "product-missing": N_("This isn't built yet."),
    "product-stale": N_("This isn't what the curriculum builds now."),
    "product-left-over": N_("Nothing in the curriculum builds this any more."),
}


def compared(root: Path, products: Mapping[str, bytes], *, leftovers: bool) -> Iterator[Problem]:
    """Where the disk below ``root`` isn't what a build would leave.

    Args:
        root: the clone.
        products: ``{file: content}``.
        leftovers: whether ``products`` is complete, so that other notebooks are left over.
    """
    for file, content in products.items():
        if not (root / file).is_file():
            yield _stale("product-missing", file)
        elif not _same(root / file, content):
            yield _stale("product-stale", file)
    for file in _left_over(root, products) if leftovers else ():
        yield _stale("product-left-over", file)


def settle(
    root: Path, products: Mapping[str, bytes], *, leftovers: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write what changed and delete what is left over; both are returned."""
    written = []
    for file, content in products.items():
        path = root / file
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            written.append(file)
    removed = tuple(_left_over(root, products)) if leftovers else ()
    for file in removed:
        (root / file).unlink()
    return tuple(written), removed


def shown_on_disk(root: Path) -> Iterator[str]:
    """Every file below what learners get, built or not, without Jupyter's own checkpoints."""
    for folder in ("course", "exercises"):
        yield from _files(root, folder)


def _left_over(root: Path, products: Mapping[str, bytes]) -> Iterator[str]:
    for folder in PRODUCT_FOLDERS:
        for file in _files(root, folder):
            if file.endswith(".ipynb") and file not in products:
                yield file


def _files(root: Path, folder: str) -> Iterator[str]:
    for path in sorted((root / folder).rglob("*")):
        if path.is_file() and ".ipynb_checkpoints" not in path.parts:
            yield path.relative_to(root).as_posix()


def _same(path: Path, content: bytes) -> bool:
    """Equal but for the line ends that git writes on Windows."""
    found = path.read_bytes()
    return found == content or found.replace(b"\r\n", b"\n") == content


def _stale(code: str, file: str) -> Problem:
    return Problem(code, file, None, Message(_STALE[code]), Message("Run “doingoai build”."))
