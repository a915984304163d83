from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from small_course import MODULE, RIGHT, answers

from doingoai.grading import Marker, mark
from doingoai.grading.marking import MarkingError

if TYPE_CHECKING:
    from pathlib import Path


def notebook(course: Path, language: str = "vi") -> Path:
    return course / "solutions" / language / MODULE / "exercise.ipynb"


def points(marks: dict) -> dict[str, float]:
    return {question: mark.earned for question, mark in marks.items()}


def test_right_answers_earn_all_automatic_points(course: Path) -> None:
    marks = mark(notebook(course), answers(**RIGHT))
    assert points(marks) == {"hour": 2.0, "rates": 3.0, "acts": 2.0}


def test_a_blank_submission_earns_nothing_and_is_not_called_wrong(course: Path) -> None:
    marks = mark(notebook(course), None)
    assert points(marks) == {"hour": 0.0, "rates": 0.0, "acts": 0.0}
    assert {r.code for m in marks.values() for r in m.reasons} == {"not-attempted"}


def test_one_marker_marks_many_without_mixing_them_up(course: Path) -> None:
    with Marker(notebook(course)) as marker:
        assert points(marker.mark(answers(hour=20)))["hour"] == 2.0
        assert points(marker.mark(answers(hour=3)))["hour"] == 0.0
        assert points(marker.mark(None))["hour"] == 0.0
        assert points(marker.mark(answers(hour=21)))["hour"] == 2.0


def test_only_the_questions_asked_for_are_marked(course: Path) -> None:
    with Marker(notebook(course)) as marker:
        assert set(marker.mark(answers(**RIGHT), only=["hour"])) == {"hour"}


def test_both_languages_mark_the_same_answers_alike(course: Path) -> None:
    given = answers(**(RIGHT | {"acts": {"c1": "hide", "c2": "hide"}}))
    assert points(mark(notebook(course, "en"), given)) == points(mark(notebook(course), given))


def test_feedback_is_in_the_language_of_the_answers(course: Path) -> None:
    html = mark(notebook(course), answers("en", hour=20))["hour"]._repr_html_()
    assert 'lang="en"' in html


def test_the_manual_question_is_known_but_not_marked(course: Path) -> None:
    with Marker(notebook(course)) as marker:
        assert marker.manual == {"note": 5.0}
        assert "note" in marker.kinds
        assert "note" not in marker.mark(answers(note="text"))


@pytest.mark.parametrize(
    "hostile",
    [
        [],
        {"answers": []},
        {"answers": {"hour": 20}},
        {"answers": {"hour": {"value": [20]}}},
        {"answers": {"hour": {"value": {"__class__": 1}}}},
        {"answers": {"rates": {"value": {"facebook": "<script>"}}}},
        {"language": '"><script>', "answers": {"hour": {"value": "20"}}},
        {"answers": {"hour": {"value": float("nan")}, "acts": {"value": {"c1": None}}}},
    ],
)
def test_answers_of_any_shape_are_marked_without_an_error(course: Path, hostile: object) -> None:
    for made in mark(notebook(course), hostile).values():  # type: ignore[arg-type]
        assert 0 <= made.earned <= made.points
        assert "<script" not in made._repr_html_()


def test_a_notebook_that_fails_says_which_cell_and_what_to_do(course: Path) -> None:
    file = notebook(course)
    file.write_text(file.read_text(encoding="utf-8").replace("judges.one_of", "judges.no_such"))
    with pytest.raises(MarkingError, match=r"exercise\.ipynb.*no_such.*doingoai build"):
        mark(file, answers(hour=20))
