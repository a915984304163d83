"""A judge that fails leaves a 0 that somebody must hear of."""

from __future__ import annotations

import logging

import pytest
from nbformat.v4 import new_code_cell, new_output

from doingoai.grading import ShowAnswers
from doingoai.workbook import Mark, Reason, Verdict


def graded(verdict):
    mark = Mark("hour", 2, verdict, "vi")
    data = {"text/plain": repr(mark), "text/html": mark._repr_html_()}
    shown = new_output("execute_result", data=data)
    return new_code_cell('book.mark("hour", judge, points=2)', outputs=[shown])


@pytest.mark.parametrize(
    ("code", "heard"), [("unmarkable", True), ("wrong", False), ("not-attempted", False)]
)
def test_whoever_grades_hears_of_a_judge_that_failed_and_of_no_other_zero(code, heard):
    told = []
    shower = ShowAnswers()
    shower.log = logging.Logger("grading")
    shower.log.warning = told.append
    shower._show(graded(Verdict(0, (Reason(code, ok=False),))), {}, {}, "vi")
    assert bool(told) is heard
    assert not told or "hour" in told[0]
