"""The course as it is committed: built from what stands there, translated, without leaks."""

from __future__ import annotations

import json

import pytest

from doingoai._paths import clone_root
from doingoai.build import build
from doingoai.i18n import LANGUAGES


@pytest.fixture(scope="module")
def report():
    return build(clone_root(), check=True, run=False)


@pytest.mark.parametrize("folder", ["course", "exercises", "solutions"])
def test_both_languages_of_the_course_have_the_same_cells_grades_and_points(folder):
    def cells(path):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        return [
            (cell["id"], cell["cell_type"], {**cell["metadata"].get("nbgrader", {}), "checksum": 0})
            for cell in notebook["cells"]
        ]

    vi, en = (
        {
            path.relative_to(top).as_posix(): cells(path)
            for path in sorted(top.rglob("*.ipynb"))
            if ".ipynb_checkpoints" not in path.parts
        }
        for top in (clone_root() / folder / language for language in LANGUAGES)
    )
    assert vi
    assert vi == en


@pytest.mark.slow
def test_the_committed_products_are_fresh(report):
    assert [problem.text("en") for problem in report.stale] == []


@pytest.mark.slow
def test_nothing_is_left_to_translate(report):
    assert [problem.text("en") for problem in report.gaps] == []


@pytest.mark.slow
def test_every_notebook_of_the_course_runs_and_every_solution_earns_everything():
    assert build(clone_root(), check=True).runs >= 8
