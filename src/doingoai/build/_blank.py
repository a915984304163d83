"""Every notebook runs: blank as a learner opens it, and solved for full points."""

from __future__ import annotations

import asyncio
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from doingoai.build._model import Problem
from doingoai.i18n import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CELL_SECONDS = 120
# What would change how a workbook behaves while it is tried.
_UNSET = ("NBGRADER_EXECUTION", "DOINGOAI_ANSWERS_OUT", "DOINGOAI_LANG")
_SHOWN = 300


@dataclass(frozen=True)
class Run:
    """What a run of a notebook gave.

    Attributes:
        problems: errors, warnings on stderr, and for a solution points that were not earned.
        answers: the answers it left, ``{question id: value}``.
    """

    problems: tuple[Problem, ...]
    answers: dict[str, Any]


def run(file: str, content: bytes, environment: Mapping[str, str] | None = None) -> Run:
    """Run the notebook ``content`` in an empty folder of its own, as a learner's would.

    Args:
        file: what to call it.
        content: the notebook. A solution (its marks cells give points) must earn them all.
        environment: variables set for its kernel beside those of this process.
    """
    return run_together({file: content}, environment)[file]


def run_together(
    notebooks: Mapping[str, bytes], environment: Mapping[str, str] | None = None
) -> dict[str, Run]:
    """Run several notebooks at the same time, each in a kernel and a folder of its own.

    Args:
        notebooks: contents by file; see `run`.
        environment: as in `run`.
    """

    async def all_of_them() -> list[Run]:
        runs = (_run(file, content, environment or {}) for file, content in notebooks.items())
        return list(await asyncio.gather(*runs))

    return dict(zip(notebooks, asyncio.run(all_of_them()), strict=True))


async def _run(file: str, content: bytes, environment: Mapping[str, str]) -> Run:
    import nbformat

    # one folder a notebook, so that no answer of one is seen by another
    with tempfile.TemporaryDirectory(prefix="doingoai-run-") as folder:
        notebook = nbformat.reads(content.decode(), as_version=4)
        await _execute(notebook, folder, environment)
        problems = tuple(_problems(file, notebook))
        stored = Path(folder) / "answers.json"
        answers = json.loads(stored.read_text(encoding="utf-8")) if stored.is_file() else {}
    values = {key: each.get("value") for key, each in answers.get("answers", {}).items()}
    return Run(problems, values)


async def _execute(notebook: Any, folder: str, more: Mapping[str, str]) -> None:
    from nbclient import NotebookClient

    environment = {key: value for key, value in os.environ.items() if key not in _UNSET}
    client = NotebookClient(
        notebook,
        timeout=_CELL_SECONDS,
        kernel_name="python3",
        extra_arguments=["--log-level=ERROR"],  # its remarks on transport are not the author's
        allow_errors=True,
        resources={"metadata": {"path": folder}},
    )
    await client.async_execute(env={**environment, **more})


def _problems(file: str, notebook: Any) -> Iterator[Problem]:
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        said = [text for output in cell.outputs if (text := _complaint(output))]
        for text in said:
            yield Problem(
                "run-failed",
                file,
                cell.id,
                Message("The cell fails when it is run: {why}", {"why": text[-_SHOWN:]}),
                Message("Mend the cell in the curriculum."),
            )
        if not said and "### BEGIN HIDDEN TESTS" in cell.source:
            yield from _unearned(file, cell)


def _complaint(output: Any) -> str:
    """An error, or anything on stderr: nbgrader gives 0 for either."""
    if output.output_type == "error":
        return f"{output.ename}: {output.evalue}"
    if output.output_type == "stream" and output.name == "stderr":
        return str(output.text).strip()
    return ""


def _unearned(file: str, cell: Any) -> Iterator[Problem]:
    points = cell.metadata.get("nbgrader", {}).get("points", 0)
    results = [each for each in cell.outputs if each.output_type == "execute_result"]
    earned = results[-1].data.get("text/plain", "") if results else ""
    try:
        full = float(earned) == points
    except ValueError:
        full = False
    if not full:
        yield Problem(
            "solution-not-full",
            file,
            cell.id,
            Message(
                "The solution earns {earned} of {points} points.",
                {"earned": earned or "–", "points": points},
            ),
            Message("Mend the solution or the judge."),
        )
