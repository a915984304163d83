"""Stock nbgrader on a class whose data were refreshed between release and marking."""

import json

import pytest
from nbgrader.api import Gradebook
from nbgrader_course import NbgraderCourse
from pinned_course import (
    NEW,
    NEW_HOUR,
    OLD,
    OLD_HOUR,
    class_with_posts,
    course_on_posts,
    given,
    refresh,
)
from small_course import MODULE

pytestmark = pytest.mark.slow

STUDENTS = {
    "on-old": given(OLD, OLD_HOUR),
    "on-new": given(NEW, NEW_HOUR),
    "forged": given("2026.08.1", NEW_HOUR),
    "unknown": {**given(OLD, NEW_HOUR)},
}
for _entry in STUDENTS["unknown"]["answers"].values():
    del _entry["dataset"]


def run(course, command, store):
    done = course.nbgrader(command, course.module, DOINGOAI_DATASETS=str(store.root))
    assert done.returncode == 0, done.stderr[-4000:]
    return done.stderr


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """Released on the old posts, refreshed, released again, marked: what nbgrader said."""
    course = NbgraderCourse(course_on_posts(tmp_path_factory.mktemp("class")), MODULE)
    store = class_with_posts(course.root / "class-data")
    run(course, "generate_assignment", store)
    released = course.root / "exercises" / "vi" / MODULE / "exercise.ipynb"
    before = released.read_bytes()
    refresh(store)
    unchanged = released.read_bytes() == before
    pins = json.loads((store.root / "pins.json").read_text(encoding="utf-8"))
    for student, answers in STUDENTS.items():
        course.hand_in(student, "vi", answers)
    log = run(course, "autograde", store)
    run(course, "generate_feedback", store)
    return course, unchanged, pins, log


def scores(course, student):
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        notebook = gradebook.find_submission_notebook("exercise", MODULE, student)
        return {
            grade.cell.name: (grade.auto_score, bool(grade.needs_manual_grade))
            for grade in notebook.grades
            if grade.cell.name != "note"
        }


def page(course, student):
    file = course.root / "feedback" / student / MODULE / "exercise.html"
    return file.read_text(encoding="utf-8")


def test_the_release_records_its_data_and_a_refresh_changes_neither(graded):
    _, unchanged, pins, _ = graded
    assert unchanged
    assert pins == {"format": 1, "pins": {MODULE: {"posts": [OLD]}}}


@pytest.mark.parametrize("student", STUDENTS)
def test_answers_on_other_data_than_nbgrader_has_wait_for_a_person(graded, student):
    course, _, _, log = graded
    waiting = dict.fromkeys(("hour-marks", "rates-marks", "acts-marks"), (None, True))
    assert scores(course, student) == waiting
    assert "chưa được chấm" in log


@pytest.mark.parametrize(
    ("student", "words"),
    [
        ("on-old", "Bài làm dựa trên posts 2026.11.1, được chấm theo 2026.11.2"),
        ("on-new", "bài tập này chỉ chấp nhận 2026.11.1"),
        ("forged", "Bài làm dựa trên posts 2026.08.1; bài tập này chỉ chấp nhận 2026.11.1."),
        # It can only have been given on the one version that is allowed.
        ("unknown", "Bài làm dựa trên posts 2026.11.1, được chấm theo 2026.11.2"),
    ],
)
def test_the_feedback_says_why_and_shows_no_mark_made_on_other_data(graded, student, words):
    shown = page(graded[0], student)
    assert words in shown
    assert "2.00" not in shown
    assert "doingoai-mark" not in shown
