"""``doingoai health``: do the graders tell right from wrong?"""

from __future__ import annotations

import json
from pathlib import Path  # noqa: TC003 - typer reads the annotation
from typing import TYPE_CHECKING, Annotated

import typer

from doingoai._paths import clone_root
from doingoai.i18n import Message, default_language

if TYPE_CHECKING:
    from doingoai.grading.health import ModuleHealth


def health(
    modules: Annotated[list[str] | None, typer.Argument(metavar="[MODULE]…")] = None,
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write the findings as JSON.")
    ] = None,
) -> None:
    """Mark simulated learners and report whether each earns what it should."""
    from doingoai.cli._health_report import show
    from doingoai.grading.health import HealthError, check_module, course_modules

    root = clone_root()
    if root is None:
        raise HealthError(
            Message("Health needs a clone of the repository; this is an installed copy."),
            Message("Clone the repository and run the command there."),
        )
    results = [check_module(root, module) for module in modules or course_modules(root)]
    if json_file is not None:
        text = json.dumps(_as_json(results), ensure_ascii=False, indent=2)
        json_file.write_text(text + "\n", encoding="utf-8")
    show(results, default_language())
    if not all(result.ok for result in results):
        raise typer.Exit(1)


def _as_json(results: list[ModuleHealth]) -> dict[str, object]:
    return {
        "modules": {result.module: result.as_json() for result in results},
        "ok": all(result.ok for result in results),
    }
