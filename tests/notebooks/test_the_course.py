"""The course as it is committed: built from what stands there, translated, without leaks."""

from __future__ import annotations

import pytest

from doingoai._paths import clone_root
from doingoai.build import build


@pytest.fixture(scope="module")
def report():
    return build(clone_root(), check=True, run=False)


@pytest.mark.slow
def test_the_committed_products_are_fresh(report):
    assert [problem.text("en") for problem in report.stale] == []


@pytest.mark.slow
def test_nothing_is_left_to_translate(report):
    assert [problem.text("en") for problem in report.gaps] == []


@pytest.mark.slow
def test_every_notebook_of_the_course_runs_and_every_solution_earns_everything():
    assert build(clone_root(), check=True).runs >= 8
