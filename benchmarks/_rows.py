"""The rows: one function each, named in the issue that promised it."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from benchmarks import _allocator, _briefing, _browser, _marking, _refresh, _studio, _widget
from benchmarks._measure import Row, in_turn

ROOT = Path(__file__).resolve().parents[1]
EXERCISE = ROOT / "exercises" / "vi" / "5-social-media" / "exercise.ipynb"
RUNNER = str(Path(__file__).with_name("_run_notebook.py"))


def import_cost() -> Row:
    """``import doingoai`` against ``import pandas``."""
    python = sys.executable
    return in_turn(
        "import doingoai ÷ import pandas",
        [python, "-c", "import doingoai"],
        [python, "-c", "import pandas"],
        bound=0.15,
        runs=9,
    )


def headless_exercise() -> Row:
    """The released exercise, executed, against a notebook that only imports three libraries."""
    imports = "import pandas\nimport matplotlib.pyplot\nimport ipywidgets"
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.ipynb"
        ours = Path(folder) / "exercise.ipynb"
        nbformat.write(new_notebook(cells=[new_code_cell(imports)]), bare)
        shutil.copy(EXERCISE, ours)
        return in_turn(
            "exercise executed headless ÷ notebook importing pandas, matplotlib, ipywidgets",
            [sys.executable, RUNNER, str(ours)],
            [sys.executable, RUNNER, str(bare)],
            bound=1.5,
            runs=5,
        )


def check_posts() -> Row:
    """Every rule on 1,000 posts against twitter-text-parser's bare count of the same."""
    script = [sys.executable, "-m", "benchmarks._check_posts"]
    return in_turn(
        "doingoai check on 1,000 posts ÷ twitter-text-parser's bare count",
        [*script, "rules"],
        [*script, "count"],
        bound=10,
        runs=5,
        cwd=ROOT,
    )


ROWS = {
    "import": import_cost,
    "headless": headless_exercise,
    "browser": _browser.opening,
    "widget": _widget.change_to_findings,
    "studio-kernel": _studio.in_kernel,
    "studio-screen": _studio.to_screen,
    "briefing": _briefing.in_kernel,
    "allocator": _allocator.in_kernel,
    "check": check_posts,
    "health": _marking.health,
    "marking": _marking.submissions,
    "refresh": _refresh.staging,
    "refresh-health": _refresh.health,
}
