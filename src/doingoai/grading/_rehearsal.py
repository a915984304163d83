"""A module's notebooks run on the data in use, as a learner would open them."""

from __future__ import annotations

import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from doingoai.build._blank import run_together
from doingoai.datasets import DatasetError
from doingoai.datasets._packages import described
from doingoai.grading._datasets_used import datasets_used
from doingoai.i18n import DEFAULT_LANGUAGE, Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_NOTEBOOKS = (
    "course/{language}/{module}/lesson.ipynb",
    "exercises/{language}/{module}/exercise.ipynb",
)


@contextmanager
def rehearsal(
    root: Path, module: str, language: str = DEFAULT_LANGUAGE
) -> Iterator[Callable[[], tuple[Message, ...]]]:
    """Run the lesson and the blank exercise in kernels of their own, side by side.

    Args:
        root: a clone, with the built ``course/`` and ``exercises/``.
        module: the module's id.
        language: of the notebooks; the code is the same in both.

    Yields:
        What waits for both and gives a complaint for each cell that failed.
    """
    files = [name.format(language=language, module=module) for name in _NOTEBOOKS]
    with tempfile.TemporaryDirectory(prefix="doingoai-data-") as folder:
        # A kernel knows nothing of `datasets.using`: what is in use here is laid out for it.
        _lay_out(Path(folder), datasets_used(root, module))
        with ThreadPoolExecutor(1) as beside:
            running = beside.submit(_complaints, root, files, {"DOINGOAI_DATASETS": folder})
            yield running.result


def _complaints(
    root: Path, files: Sequence[str], environment: Mapping[str, str]
) -> tuple[Message, ...]:
    built = {file: (root / file).read_bytes() for file in files if (root / file).is_file()}
    missing = [
        Message("{file} is not built.", {"file": file}) for file in files if file not in built
    ]
    failed = [
        Message(
            "{file}, cell {cell}: {what}",
            {"file": file, "cell": problem.cell or "?", "what": problem.message},
        )
        for file, found in run_together(built, environment).items()
        for problem in found.problems
    ]
    return (*missing, *failed)


def _lay_out(folder: Path, names: frozenset[str]) -> None:
    """Each dataset that is in use now under its name, without a copy where that can be had."""
    for name in names:
        try:
            here = described(name).folder
        except DatasetError:
            continue  # the cell that loads it says so better
        try:
            (folder / name).symlink_to(here, target_is_directory=True)
        except OSError:  # Windows lets not everybody link
            shutil.copytree(here, folder / name, ignore=shutil.ignore_patterns("history"))
