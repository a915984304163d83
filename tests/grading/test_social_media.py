"""The course's own module through nbgrader: same bytes released, same marks as trusted marking."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from nbgrader.api import Gradebook
from nbgrader_course import CLONE, NbgraderCourse, rewrite

from doingoai import datasets
from doingoai.grading import mark
from doingoai.grading.health import check_module
from doingoai.grading.marking import Marker
from doingoai.grading.specimens import CannotTell, Role, load_specimens
from doingoai.i18n import translate

if TYPE_CHECKING:
    from pathlib import Path

MODULE = "5-social-media"
SPECIMENS = load_specimens(CLONE / "curriculum" / MODULE / "specimens.py")
NOTE = "Điều đã xảy ra: tỷ lệ tương tác tăng.\nĐề xuất: giữ lịch đăng."

pytestmark = pytest.mark.slow


def right() -> dict[str, Any]:
    return {s.question: s.answer(datasets) for s in SPECIMENS.all if s.role is Role.RIGHT}


def mistaken() -> dict[str, Any]:
    chosen = {"best-hour": "reads-utc-as-local", "comments": "answers-everything"}
    return {s.question: s.answer(datasets) for s in SPECIMENS.all if chosen.get(s.question) == s.id}


def answers(language: str, **values: Any) -> dict[str, Any]:
    entries = {name: {"value": value, "by": "widget"} for name, value in values.items()}
    return {"format": 1, "assignment": MODULE, "language": language, "answers": entries}


def handed_in() -> dict[str, dict[str, Any] | None]:
    perfect = right() | {"monthly-note": NOTE}
    return {
        "blank": None,
        "perfect": answers("vi", **perfect),
        "partly": answers("vi", **(perfect | mistaken())),
        "english": answers("en", **perfect),
    }


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    root = tmp_path_factory.mktemp("module-5")
    shutil.copytree(CLONE / "solutions", root / "solutions")
    course = NbgraderCourse(root, MODULE)
    run(course, "generate_assignment", DOINGOAI_LANG="en")
    (root / "gradebook.db").unlink()
    run(course, "generate_assignment")
    for student, given in handed_in().items():
        course.hand_in(student, given["language"] if given else "vi", given)
    by_code = rewrite("engagement-code", _solution(root, "engagement-code"))
    course.hand_in("by-code", "vi", None, by_code)
    run(course, "autograde")
    run(course, "generate_feedback")
    return course


def _solution(root: Path, name: str) -> str:
    import nbformat

    notebook = nbformat.read(root / "solutions" / "vi" / MODULE / "exercise.ipynb", as_version=4)
    (found,) = [c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == name]
    return str(found.source)


def run(course: NbgraderCourse, command: str, **environment: str) -> None:
    done = course.nbgrader(command, MODULE, **environment)
    assert done.returncode == 0, done.stderr[-4000:]


def scores(course: NbgraderCourse, student: str) -> dict[str, tuple[float | None, bool]]:
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        notebook = gradebook.find_submission_notebook("exercise", MODULE, student)
        return {g.name: (g.auto_score, bool(g.needs_manual_grade)) for g in notebook.grades}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nbgrader_releases_the_bytes_that_the_build_wrote(
    graded: NbgraderCourse, language: str
) -> None:
    place = f"exercises/{language}/{MODULE}/exercise.ipynb"
    assert (graded.root / place).read_bytes() == (CLONE / place).read_bytes()


@pytest.mark.parametrize(("student", "automatic"), [("blank", 0), ("perfect", 20), ("english", 20)])
def test_automatic_points_add_up(graded: NbgraderCourse, student: str, automatic: float) -> None:
    found = scores(graded, student)
    assert sum(points or 0 for points, _ in found.values()) == automatic
    answered = student != "blank"
    assert found["monthly-note"] == ((None if answered else 0.0), answered)


@pytest.mark.parametrize("student", handed_in())
def test_nbgrader_and_trusted_marking_give_the_same_marks(
    graded: NbgraderCourse, student: str
) -> None:
    given = handed_in()[student]
    language = given["language"] if given else "vi"
    trusted = mark(CLONE / "solutions" / language / MODULE / "exercise.ipynb", given)
    expected = {f"{question}-marks": made.earned for question, made in trusted.items()}
    found = {name: points for name, (points, _) in scores(graded, student).items()}
    del found["monthly-note"]
    assert found == expected


def test_a_mistake_costs_what_it_should(graded: NbgraderCourse) -> None:
    found = scores(graded, "partly")
    assert found["best-hour-marks"] == (0.0, False)
    assert found["engagement-marks"] == (3.0, False)
    assert 0 < (found["comments-marks"][0] or 0) < 3


def test_an_answer_by_code_counts_as_one_by_widget(graded: NbgraderCourse) -> None:
    assert scores(graded, "by-code")["engagement-marks"] == (3.0, False)


@pytest.mark.parametrize(("student", "language"), [("perfect", "vi"), ("english", "en")])
def test_feedback_reads_in_the_learners_language(
    graded: NbgraderCourse, student: str, language: str
) -> None:
    page = (graded.root / "feedback" / student / MODULE / "exercise.html").read_text("utf-8")
    assert f'<html lang="{language}">' in page
    assert "tỷ lệ tương tác tăng.\nĐề xuất" in page
    assert ("not boosted" in page) == (language == "en")
    for secret in ("judges.", "HIDDEN TESTS", "misconceptions", "BEGIN SOLUTION"):
        assert secret not in page


def test_the_module_is_healthy() -> None:
    found = check_module(CLONE, MODULE)
    told = [(s.question, s.id, s.trouble) for s in found.specimens if not s.ok]
    assert found.ok, (told, found.complaints)
    assert (found.points, found.manual) == (20, {"monthly-note": 5})


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_mistake_is_told_by_its_own_name(language: str) -> None:
    """A judge whose map of misconceptions stands the wrong way round would still give no points."""
    general = translate("Not the answer that the data give.", language)
    unnamed = []
    with Marker(
        CLONE / "solutions" / language / MODULE / "exercise.ipynb", language=language
    ) as marker:
        for specimen in SPECIMENS.all:
            if specimen.role is not Role.WRONG:
                continue
            try:
                value = specimen.answer(datasets)
            except CannotTell:
                continue
            made = marker.mark(answers(language, **{specimen.question: value}))[specimen.question]
            told = {made.words_for(reason) for reason in made.reasons if not reason.ok}
            if not told or general in told:
                unnamed.append((specimen.question, specimen.id))
    assert unnamed == []
