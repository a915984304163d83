"""Signing what the course brought, so that JupyterLab shows its outputs as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import nbformat
from nbformat.sign import NotebookNotary

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def sign(folder: Path, paths: Iterable[str], *, data_dir: Path) -> None:
    """Sign the notebooks at ``paths`` below ``folder``.

    A notebook that the learner has since put outputs into is signed by JupyterLab itself when
    it is saved; this is for the ones just brought.

    Args:
        folder: the learner's folder.
        paths: notebooks in it, with "/".
        data_dir: where the key and the signatures are kept.
    """
    notary = NotebookNotary(data_dir=str(data_dir))
    for path in paths:
        if path.endswith(".ipynb"):
            notary.sign(nbformat.read(folder / path, as_version=4))
    notary.store.close()
