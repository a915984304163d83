"""nbgrader itself, from the command line, on a whole class: releasing to exported marks."""

from __future__ import annotations

import csv
import html
import re
from typing import TYPE_CHECKING

import nbformat
import pytest
from class_of_learners import CLASS, NOTE
from nbgrader.api import Gradebook
from nbgrader_course import CLONE
from small_course import MODULE, WORDS

from doingoai.grading import mark
from doingoai.grading._cells import grade_id
from doingoai.i18n import translate

if TYPE_CHECKING:
    from nbgrader_course import NbgraderCourse

pytestmark = pytest.mark.slow

LOCKED = "Answer all fields and check once; the worked solution then opens."
GRADED = ("hour-marks", "rates-marks", "acts-marks")


def feedback(course: NbgraderCourse, student: str) -> str:
    file = course.root / "feedback" / student / MODULE / "exercise.html"
    return file.read_text(encoding="utf-8")


def scores(course: NbgraderCourse, student: str) -> dict[str, tuple[float | None, bool]]:
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        notebook = gradebook.find_submission_notebook("exercise", MODULE, student)
        return {
            grade.cell.name: (grade.auto_score, bool(grade.needs_manual_grade))
            for grade in notebook.grades
        }


def test_nobody_stops_the_class(graded_class: NbgraderCourse) -> None:
    assert {p.name for p in (graded_class.root / "autograded").iterdir()} == set(CLASS)


@pytest.mark.parametrize("student", CLASS)
def test_each_question_earns_what_it_should(graded_class: NbgraderCourse, student: str) -> None:
    learner = CLASS[student]
    automatic = {name: (points, False) for name, points in zip(GRADED, learner.earns, strict=True)}
    by_hand = {"note": (learner.note, learner.note is None)}
    assert scores(graded_class, student) == automatic | by_hand


def test_the_graded_notebook_shows_a_stored_answer_whole(graded_class: NbgraderCourse) -> None:
    file = graded_class.root / "autograded" / "perfect" / MODULE / "exercise.ipynb"
    shown = file.read_text(encoding="utf-8")
    assert html.escape("<script>").replace('"', '\\"') in shown
    assert "<script>" not in shown


@pytest.mark.parametrize(
    ("student", "words"),
    [
        ("deleted", "Vẫn còn đây"),
        ("english", "My note"),
        ("by-code", "Viết bằng mã lệnh"),
        ("copied", "ở bản sao"),
        ("not-python", "Kính gửi Đại sứ"),
    ],
)
def test_feedback_shows_what_the_learner_wrote(
    graded_class: NbgraderCourse, student: str, words: str
) -> None:
    assert words in html.unescape(re.sub("<[^>]+>", "", feedback(graded_class, student)))


@pytest.mark.parametrize("student", ["perfect", "deleted"])
def test_the_rubric_stands_beside_a_manual_answer(
    graded_class: NbgraderCourse, student: str
) -> None:
    page = feedback(graded_class, student)
    answer = {"perfect": "Dòng đầu của tôi", "deleted": "Vẫn còn đây"}[student]
    assert 0 < page.index(answer) - page.index("quyết định được") < 4000


def test_feedback_keeps_line_breaks_and_escapes(graded_class: NbgraderCourse) -> None:
    page = feedback(graded_class, "perfect")
    assert f'<div style="white-space:pre-wrap">{html.escape(NOTE, quote=False)}</div>' in page


@pytest.mark.parametrize("student", CLASS)
def test_feedback_never_holds_the_key(graded_class: NbgraderCourse, student: str) -> None:
    page = re.sub("<[^>]+>", "", feedback(graded_class, student))
    for secret in ("one_of", "HIDDEN TESTS", "4.2,", "model note", "book.mark"):
        assert secret not in page


@pytest.mark.parametrize(
    ("student", "opened"),
    [
        ("partly", True),
        ("perfect", True),
        ("english", True),
        ("points-raised", False),
        ("blank", False),
    ],
)
def test_the_worked_solution_opens_in_the_feedback_after_an_honest_attempt(
    graded_class: NbgraderCourse, student: str, opened: bool
) -> None:
    language = CLASS[student].language
    page = feedback(graded_class, student)
    assert (WORDS[language]["worked"].split("\n")[0] in page) == opened
    assert (translate(LOCKED, language) in page) != opened


def test_the_worked_solution_is_in_no_released_file(graded_class: NbgraderCourse) -> None:
    for language in ("vi", "en"):
        folder = graded_class.root / "exercises" / language
        released = "".join(f.read_text(encoding="utf-8") for f in folder.rglob("*.ipynb"))
        assert all(line not in released for line in WORDS[language]["worked"].split("\n\n"))
        assert "worked=" not in released


@pytest.mark.parametrize("student", ["partly", "perfect", "points-raised", "edited", "english"])
def test_trusted_marking_and_nbgrader_say_the_same(
    graded_class: NbgraderCourse, student: str
) -> None:
    learner = CLASS[student]
    key = graded_class.root / "solutions" / learner.language / MODULE / "exercise.ipynb"
    graded = graded_class.root / "autograded" / student / MODULE / "exercise.ipynb"
    shown = {
        grade_id(cell): output["data"]["text/html"]
        for cell in nbformat.read(graded, as_version=4).cells
        for output in cell.get("outputs", [])
        if output["output_type"] == "execute_result"
    }
    for question, made in mark(key, learner.answers).items():
        assert shown[f"{question}-marks"] == made._repr_html_()


@pytest.mark.parametrize(("student", "language"), [("partly", "vi"), ("english", "en")])
def test_feedback_is_in_the_language_of_the_submission(
    graded_class: NbgraderCourse, student: str, language: str
) -> None:
    page = feedback(graded_class, student)
    assert f'lang="{language}"' in page
    assert f'lang="{"en" if language == "vi" else "vi"}"' not in page
    assert {"vi": "Trả lời", "en": "Reply"}[language] in page
    assert {"vi": "Reply", "en": "Trả lời"}[language] not in page


@pytest.mark.parametrize(("student", "language"), [("blank", "vi"), ("english-blank", "en")])
def test_no_response_is_said_in_the_language_of_the_submission(
    graded_class: NbgraderCourse, student: str, language: str
) -> None:
    page = feedback(graded_class, student)
    assert page.count(translate("No response.", language)) == 1


def test_an_unmarked_answer_is_not_shown_as_nothing(graded_class: NbgraderCourse) -> None:
    page = feedback(graded_class, "english")
    assert "Not marked yet (5 points)" in page
    assert "0 of 5" not in page


def test_feedback_loads_nothing_from_elsewhere(graded_class: NbgraderCourse) -> None:
    page = feedback(graded_class, "perfect")
    assert not re.findall(r"<script|<link|https?://", page)


def test_a_code_cell_left_empty_is_not_called_no_response(graded_class: NbgraderCourse) -> None:
    assert "No response." not in feedback(graded_class, "perfect")


def test_exported_marks_are_the_sums(graded_class: NbgraderCourse) -> None:
    done = graded_class.nbgrader("export", "--to", "marks.csv")
    assert done.returncode == 0, done.stderr
    with (graded_class.root / "marks.csv").open(encoding="utf-8") as file:
        exported = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert exported == {student: sum(learner.earns) for student, learner in CLASS.items()}


def test_answers_of_the_author_are_not_released(graded_class: NbgraderCourse) -> None:
    assert (graded_class.root / "solutions" / "vi" / MODULE / "answers.json").exists()
    released = graded_class.root / "exercises" / "vi" / MODULE
    assert [file.name for file in released.iterdir()] == ["exercise.ipynb"]


def test_an_unknown_class_language_stops_nbgrader_with_a_clear_word(
    graded_class: NbgraderCourse,
) -> None:
    done = graded_class.nbgrader("export", "--to", "no.csv", DOINGOAI_LANG="fr")
    assert done.returncode != 0
    assert "DOINGOAI_LANG" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (graded_class.root / "no.csv").exists()


def test_the_configuration_names_only_what_exists() -> None:
    text = (CLONE / "nbgrader_config.py").read_text(encoding="utf-8")
    import doingoai.grading as ours

    for name in re.findall(r'"doingoai\.grading\.(\w+)"', text):
        assert callable(getattr(ours, name))
