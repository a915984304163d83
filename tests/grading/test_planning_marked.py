"""Module 2 through nbgrader: the bytes of the build released, the marks of trusted marking."""

from __future__ import annotations

import html
import re
import shutil
from functools import cache
from typing import TYPE_CHECKING, Any

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader_course import CLONE, NbgraderCourse, cell, rewrite

from doingoai import datasets
from doingoai.grading import mark
from doingoai.grading.health import ModuleHealth, check_module
from doingoai.grading.marking import Marker
from doingoai.grading.specimens import CannotTell, Role, load_specimens
from doingoai.i18n import translate

if TYPE_CHECKING:
    from pathlib import Path

MODULE = "2-planning"
SPECIMENS = load_specimens(CLONE / "curriculum" / MODULE / "specimens.py")
NOTE = "Mục tiêu: đến 30/6/2027.\nĐiều kiện thay đổi: <script>hai sản phẩm chậm</script>."
MISTAKES = {"baseline": "by-reach", "evaluation": "value-is-impact", "calendar": "english-only"}

pytestmark = pytest.mark.slow


@cache
def right() -> dict[str, Any]:
    """The reference answers; nobody changes them."""
    return {s.question: s.answer(datasets) for s in SPECIMENS.all if s.role is Role.RIGHT}


@cache
def mistaken() -> dict[str, Any]:
    """Whole answers with a mistake; a specimen names only the parts that it gets wrong."""
    return {
        s.question: {**right()[s.question], **s.answer(datasets)}
        for s in SPECIMENS.all
        if MISTAKES.get(s.question) == s.id
    }


def answers(language: str, **values: Any) -> dict[str, Any]:
    entries = {name: {"value": value, "by": "widget"} for name, value in values.items()}
    return {"format": 1, "assignment": MODULE, "language": language, "answers": entries}


@cache
def handed_in() -> dict[str, dict[str, Any] | None]:
    perfect = right() | {"rationale": NOTE}
    return {
        "blank": None,
        "perfect": answers("vi", **perfect),
        "partly": answers("vi", **(perfect | mistaken())),
        "english": answers("en", **perfect),
        "english-partly": answers("en", **(perfect | mistaken())),
    }


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    root = tmp_path_factory.mktemp("module-2")
    shutil.copytree(CLONE / "solutions", root / "solutions")
    course = NbgraderCourse(root, MODULE)
    run(course, "generate_assignment", DOINGOAI_LANG="en")
    (root / "gradebook.db").unlink()
    run(course, "generate_assignment")
    for student, given in handed_in().items():
        course.hand_in(student, given["language"] if given else "vi", given)
    course.hand_in("by-code", "vi", None, by_code(root))
    run(course, "autograde")
    run(course, "generate_feedback")
    return course


def by_code(root: Path) -> Any:
    """A learner who answers the calendar and the budget in the code cells, as the solution does."""
    solved = nbformat.read(root / "solutions" / "vi" / MODULE / "exercise.ipynb", as_version=4)
    edits = [rewrite(name, cell(solved, name).source) for name in ("calendar-code", "budget-code")]

    def edit(notebook: nbformat.NotebookNode) -> None:
        for each in edits:
            each(notebook)

    return edit


def run(course: NbgraderCourse, command: str, **environment: str) -> None:
    done = course.nbgrader(command, MODULE, **environment)
    assert done.returncode == 0, done.stderr[-4000:]


def scores(course: NbgraderCourse, student: str) -> dict[str, tuple[float | None, bool]]:
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        notebook = gradebook.find_submission_notebook("exercise", MODULE, student)
        return {g.name: (g.auto_score, bool(g.needs_manual_grade)) for g in notebook.grades}


def feedback(course: NbgraderCourse, student: str) -> str:
    return (course.root / "feedback" / student / MODULE / "exercise.html").read_text("utf-8")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nbgrader_releases_what_the_build_wrote(graded: NbgraderCourse, language: str) -> None:
    place = f"exercises/{language}/{MODULE}/exercise.ipynb"
    assert (graded.root / place).read_bytes() == (CLONE / place).read_bytes()


@pytest.mark.parametrize(("student", "automatic"), [("blank", 0), ("perfect", 20), ("english", 20)])
def test_the_automatic_points_add_up(
    graded: NbgraderCourse, student: str, automatic: float
) -> None:
    found = scores(graded, student)
    assert sum(points or 0 for points, _ in found.values()) == automatic
    answered = student != "blank"
    assert found["rationale"] == ((None if answered else 0.0), answered)


@pytest.mark.parametrize("student", handed_in())
def test_nbgrader_and_trusted_marking_agree(graded: NbgraderCourse, student: str) -> None:
    given = handed_in()[student]
    language = given["language"] if given else "vi"
    trusted = mark(CLONE / "solutions" / language / MODULE / "exercise.ipynb", given)
    expected = {f"{question}-marks": made.earned for question, made in trusted.items()}
    found = {name: points for name, (points, _) in scores(graded, student).items()}
    del found["rationale"]
    assert found == expected


def test_a_mistake_costs_its_own_question_only(graded: NbgraderCourse) -> None:
    found = scores(graded, "partly")
    assert found["baseline-marks"] == (1.0, False)
    assert found["calendar-marks"] == (3.5, False)
    assert found["evaluation-marks"][0] == pytest.approx(11 / 6, abs=0.01)
    assert found["budget-marks"] == (2.0, False)


def test_answers_by_code_count_as_those_by_widget(graded: NbgraderCourse) -> None:
    found = scores(graded, "by-code")
    assert (found["calendar-marks"], found["budget-marks"]) == ((4.0, False), (2.0, False))
    assert found["baseline-marks"] == (0.0, False)


@pytest.mark.parametrize(
    ("student", "language", "told"),
    [
        ("partly", "vi", "Đó là tỷ trọng theo số người tiếp cận tiềm năng"),
        ("english-partly", "en", "That is the share of potential reach"),
    ],
)
def test_feedback_names_the_mistake_in_the_learners_language(
    graded: NbgraderCourse, student: str, language: str, told: str
) -> None:
    page = feedback(graded, student)
    words = html.unescape(re.sub("<[^>]+>", "", page))
    assert f'<html lang="{language}">' in page
    assert told in words
    assert ("potential reach" in words) == (language == "en")
    assert "<script>hai" not in page
    for secret in ("judges.", "HIDDEN TESTS", "BEGIN SOLUTION", "why_no_", "by_mistake"):
        assert secret not in page


def test_the_rubric_stands_beside_the_note(graded: NbgraderCourse) -> None:
    words = html.unescape(re.sub("<[^>]+>", "", feedback(graded, "perfect")))
    assert 0 < words.index("Điều kiện thay đổi") - words.index("Cách chấm") < 4000


@cache
def health() -> ModuleHealth:
    return check_module(CLONE, MODULE)


def test_module_2_is_healthy_and_worth_what_the_course_says() -> None:
    found = health()
    told = [(s.question, s.id, s.trouble) for s in found.specimens if not s.ok]
    assert found.ok, (told, found.complaints)
    assert (found.points, found.manual, found.soft) == (20, {"rationale": 5}, ())
    wrong = [s.question for s in found.specimens if s.kind is Role.WRONG]
    assert all(wrong.count(question) >= 5 for question in right())


# The most that a short cut somebody knows earns of the points of its question.
SHORT_CUTS = {
    ("smart-objectives", "everything-with-a-figure"): 0,
    ("baseline", "by-advertising-value"): 0,
    ("baseline", "whole-period"): 0,
    ("audience-rank", "by-size"): 0,
    ("audience-rank", "by-reach"): 0.5,
    ("audience-rank", "by-relevance"): 0.5,
    ("evaluation", "all-outputs"): 0.25,
    ("message-house", "one-topic-for-all"): 0.4,
    ("budget", "equal-shares"): 0,
    ("budget", "by-ceiling"): 0,
    ("budget", "by-the-first-unit"): 0,
    ("budget", "as-last-year"): 0,
    ("calendar", "all-on-one-day"): 0.35,
}


def test_known_short_cuts_earn_little() -> None:
    worth: dict[str, float] = {}
    earned: dict[tuple[str, str], float] = {}
    for specimen in health().specimens:
        if specimen.kind is Role.RIGHT:
            worth[specimen.question] = specimen.earned
        earned[specimen.question, specimen.id] = specimen.earned
    too_much = {
        at: earned[at] for at, most in SHORT_CUTS.items() if earned[at] > most * worth[at[0]]
    }
    assert too_much == {}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_mistake_in_a_plan_is_told_by_its_own_name(language: str) -> None:
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
