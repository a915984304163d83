"""Modules 3 and 4 through nbgrader in one course: the bytes built, the marks of trusted marking."""

from __future__ import annotations

import shutil
from functools import cache
from typing import TYPE_CHECKING, Any

import nbformat
import pytest
from hostile_answers import right, worth
from marked_modules import answers, feedback, mistaken, plain, run, scores, unnamed
from nbgrader_course import CLONE, NbgraderCourse, cell, rewrite

from doingoai.grading import mark
from doingoai.grading.health import ModuleHealth, check_module
from doingoai.grading.specimens import Role

if TYPE_CHECKING:
    from collections.abc import Callable

SPEAKING, PRESS = MODULES = ("3-spokesperson", "4-press")
STUDENTS = ("perfect", "english", "blank", "by-code")
MANUAL = {SPEAKING: "statement", PRESS: "qa-document"}
SIGNED = "Tôi xin gặp lại quý vị tại đây lúc bốn giờ rưỡi chiều nay"
WRITTEN = f"{SIGNED}. <script>chưa rõ</script>"
NOTES: dict[str, Any] = {
    SPEAKING: {"vi": WRITTEN, "en": "It is not known yet."},
    PRESS: {"tour-cancel": {"short": WRITTEN, "fact": "none", "cleared": "press-inquiry"}},
}
RUBRICS = {SPEAKING: "Phát biểu mở đầu được chấm thế nào", PRESS: "Tài liệu được chấm thế nào"}
# One mistake to a question; what it leaves of the points, and the words that tell of one.
MISTAKES = {
    SPEAKING: {"sound-bite": "with-its-source", "pair": "the-promise-stays"},
    PRESS: {"replies": "the-hour-of-this-morning", "correction": "no-not-176"},
}
LEFT = {
    SPEAKING: {"sound-bite": 1.6, "pair": 2.5},
    PRESS: {"replies": 4.25, "correction": 2.7},
}
TOLD = {
    SPEAKING: "On the screen nobody remembers an agency; the seconds are gone.",
    PRESS: "At a wrong hour twenty microphones stand before a closed door.",
}
BY_CODE = {SPEAKING: ("attribution", "sound-bite"), PRESS: ("technique", "queue")}
# In the others one chooses from a list.
OPEN = {
    SPEAKING: {"delivery", "fact-check", "sound-bite", "holding-statement", "pair"},
    PRESS: {"queue", "pull-through", "replies", "correction"},
}

pytestmark = pytest.mark.slow


@cache
def handed_in(module: str, student: str) -> dict[str, Any] | None:
    if student == "perfect":
        return answers(module, "vi", **right(module), **{MANUAL[module]: NOTES[module]})
    if student == "english":
        return answers(module, "en", **(right(module) | mistaken(module, MISTAKES[module])))
    return None


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    root = tmp_path_factory.mktemp("speaking")
    for part in ("solutions", "exercises"):
        shutil.copytree(CLONE / part, root / part)
    course = NbgraderCourse(root, SPEAKING)
    for module in MODULES:
        (root / "exercises" / "vi" / module / "exercise.ipynb").unlink()
        run(course, "generate_assignment", module)
        of_module = NbgraderCourse(root, module)
        for student in STUDENTS:
            given = handed_in(module, student)
            edit = by_code(module) if student == "by-code" else None
            of_module.hand_in(student, given["language"] if given else "vi", given, edit)
        run(course, "autograde", module)
        run(course, "generate_feedback", module)
    return course


def by_code(module: str) -> Callable[[nbformat.NotebookNode], None]:
    """An edit by a learner who answers in two code cells, as the solution does."""
    solved = nbformat.read(CLONE / "solutions/vi" / module / "exercise.ipynb", as_version=4)
    names = [f"{question}-code" for question in BY_CODE[module]]
    edits = [rewrite(name, cell(solved, name).source) for name in names]

    def edit(notebook: nbformat.NotebookNode) -> None:
        for each in edits:
            each(notebook)

    return edit


@pytest.mark.parametrize("module", MODULES)
def test_nbgrader_releases_what_the_build_wrote(graded: NbgraderCourse, module: str) -> None:
    place = f"exercises/vi/{module}/exercise.ipynb"
    assert (graded.root / place).read_bytes() == (CLONE / place).read_bytes()


@pytest.mark.parametrize("student", ["perfect", "english", "blank"])
@pytest.mark.parametrize("module", MODULES)
def test_nbgrader_and_trusted_marking_agree(
    graded: NbgraderCourse, module: str, student: str
) -> None:
    given = handed_in(module, student)
    language = given["language"] if given else "vi"
    trusted = mark(CLONE / "solutions" / language / module / "exercise.ipynb", given)
    found = scores(graded, module, student)
    by_hand = found.pop(MANUAL[module])
    assert {name: points for name, (points, _) in found.items()} == {
        f"{question}-marks": made.earned for question, made in trusted.items()
    }
    assert by_hand == ((None, True) if student == "perfect" else (0, False))
    lost = {question: worth(module)[question] - points for question, points in LEFT[module].items()}
    automatic = {"perfect": 20, "english": 20 - sum(lost.values()), "blank": 0}
    assert sum(points for points, _ in found.values()) == pytest.approx(automatic[student])


@pytest.mark.parametrize("module", MODULES)
def test_a_mistake_costs_its_own_question_only(graded: NbgraderCourse, module: str) -> None:
    found = scores(graded, module, "english")
    for question, points in worth(module).items():
        left = LEFT[module].get(question, points)
        assert found[f"{question}-marks"][0] == pytest.approx(left), question


@pytest.mark.parametrize("module", MODULES)
def test_answers_by_code_count_as_those_by_widget(graded: NbgraderCourse, module: str) -> None:
    found = scores(graded, module, "by-code")
    earned = {name.removesuffix("-marks") for name, (points, _) in found.items() if points}
    assert earned == set(BY_CODE[module])
    assert all(found[f"{name}-marks"][0] == worth(module)[name] for name in BY_CODE[module])


@pytest.mark.parametrize("module", MODULES)
def test_feedback_names_the_mistake_in_the_learners_language(
    graded: NbgraderCourse, module: str
) -> None:
    page = feedback(graded, module, "english")
    assert '<html lang="en">' in page
    assert TOLD[module] in plain(page)
    other = feedback(graded, module, "perfect")
    assert '<html lang="vi">' in other
    assert TOLD[module] not in plain(other)
    for secret in ("judges.", "HIDDEN TESTS", "BEGIN SOLUTION", "<script>chưa"):
        assert secret not in page + other


@pytest.mark.parametrize("module", MODULES)
def test_the_rubric_stands_beside_what_a_person_marks(graded: NbgraderCourse, module: str) -> None:
    words = plain(feedback(graded, module, "perfect"))
    assert 0 < words.index(SIGNED) - words.index(RUBRICS[module]) < 6000


@cache
def health(module: str) -> ModuleHealth:
    return check_module(CLONE, module)


@pytest.mark.parametrize("module", MODULES)
def test_the_module_is_healthy_and_worth_what_the_course_says(module: str) -> None:
    found = health(module)
    told = [(s.question, s.id, s.trouble) for s in found.specimens if not s.ok]
    assert found.ok, (told, found.complaints)
    assert (found.points, found.manual, found.soft) == (20, {MANUAL[module]: 5}, ())
    wrong = [s.question for s in found.specimens if s.kind is Role.WRONG]
    few = {
        question: wrong.count(question)
        for question in right(module)
        if wrong.count(question) < (5 if question in OPEN[module] else 3)
    }
    assert few == {}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("module", MODULES)
def test_every_mistake_in_speaking_is_told_by_its_own_name(module: str, language: str) -> None:
    assert unnamed(module, language) == []
