"""What a mark says must be what nbgrader's own reader of partial credit hears."""

from __future__ import annotations

import math

import nbformat
from hypothesis import example, given
from hypothesis import strategies as st
from nbgrader.utils import determine_grade, get_partial_grade

from doingoai.workbook import Mark, Verdict

any_share = st.floats(allow_nan=True, allow_infinity=True)
any_points = st.one_of(
    st.integers(0, 100).map(float), st.floats(0, 100, allow_nan=False, allow_infinity=False)
)


def as_read(mark: Mark) -> float:
    """The grade that nbgrader gives a locked test cell whose last value is ``mark``."""
    output = nbformat.v4.new_output("execute_result", data={"text/plain": repr(mark)})
    cell = nbformat.v4.new_code_cell("", outputs=[output])
    cell.metadata["nbgrader"] = {
        "grade": True,
        "solution": False,
        "locked": True,
        "grade_id": "q",
        "points": mark.points,
        "schema_version": 3,
    }
    grade, most = determine_grade(cell)
    assert get_partial_grade(output, mark.points) == grade
    assert most == mark.points
    return float(grade)


@given(share=any_share, points=any_points)
@example(share=float("nan"), points=3)
@example(share=float("inf"), points=3)
@example(share=float("-inf"), points=3)
@example(share=-0.5, points=3)
@example(share=-0.0, points=3)
@example(share=1e-300, points=3)
@example(share=2.0, points=0.333)
@example(share=1.0, points=0.006)
@example(share=1 / 3, points=1)
def test_nbgrader_reads_exactly_the_points_earned(share: float, points: float) -> None:
    mark = Mark("q", points, Verdict(share), "vi")
    read = as_read(mark)
    assert math.isfinite(read)
    assert 0 <= read <= points
    assert read == mark.earned


@given(share=st.floats(0, 1), points=any_points)
def test_points_follow_the_share_to_the_cent(share: float, points: float) -> None:
    read = as_read(Mark("q", points, Verdict(share), "en"))
    assert abs(read - min(share * points, points)) <= 0.01


def test_all_of_a_whole_number_of_points_is_all() -> None:
    for points in range(1, 21):
        assert as_read(Mark("q", points, Verdict(1.0), "vi")) == points
