"""Health and questions that cannot be asked: the book and the specimens must say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import small_course
from small_course import MARKS, MODULE, SPECIMENS

from doingoai.grading import Marker
from doingoai.grading.health import check_module
from doingoai.refresh.report._questions import State, standings

if TYPE_CHECKING:
    from pathlib import Path

UNABLE = SPECIMENS.replace(
    "    return rates(4.2, 1.5)\n\n\n@specimens.wrong",
    '    raise CannotTell(Lack("No post has a reach."))\n\n\n@specimens.wrong',
).replace("specimens = Spec", "from doingoai.datasets import Lack\n\nspecimens = Spec", 1)


def course(
    tmp_path: Path, specimens: str = SPECIMENS, *, aside: tuple[str, ...] = ("rates",)
) -> Path:
    """The small course, with questions set aside."""
    root = small_course.write(tmp_path / "c", MARKS, specimens)
    for language in ("vi", "en"):
        file = root / "solutions" / language / MODULE / "exercise.ipynb"
        text = file.read_text(encoding="utf-8")
        for question in aside:
            asked = f'book.ask(\\"{question}\\", '
            assert asked in text
            lack = 'unless=Lack(\\"No post has a reach.\\"), kind='
            text = text.replace(asked, asked + lack)
        text = text.replace(
            "from doingoai import work",
            "from doingoai.datasets import Lack\\nfrom doingoai import work",
        )
        file.write_text(text, encoding="utf-8")
    return root


def said(root: Path) -> list[str]:
    return [complaint.text("en") for complaint in check_module(root, MODULE).complaints]


def test_a_question_that_both_cannot_ask_is_reported_and_no_failure(tmp_path: Path) -> None:
    found = check_module(course(tmp_path, UNABLE), MODULE)
    assert found.ok, [each.text("en") for each in found.complaints]
    assert (found.points, found.perfect, found.blank) == (4, 4, 0)
    assert [(each.question, each.reason.text("en")) for each in found.set_aside] == [
        ("rates", "No post has a reach.")
    ]
    assert found.as_json()["set_aside"] == [{"question": "rates", "reason": "No post has a reach."}]
    assert found.as_json()["soft"] == [
        {
            "question": "rates",
            "id": "reference",
            "kind": "missing",
            "reason": "No post has a reach.",
        }
    ]
    assert found.soft[0].reason.text("vi") == "Không bài đăng nào có số người tiếp cận."
    assert {each.question: each.state for each in standings(found)}["rates"] is State.DEAD


def test_a_question_asked_without_an_answer_is_a_failure(tmp_path: Path) -> None:
    root = course(tmp_path, UNABLE, aside=())
    assert not check_module(root, MODULE).ok
    (words,) = said(root)
    assert "rates is asked on these data" in words
    assert "No post has a reach." in words


def test_a_question_set_aside_although_it_has_an_answer_is_a_failure(tmp_path: Path) -> None:
    (words,) = said(course(tmp_path, SPECIMENS))
    assert "rates is set aside, but its right answer can be given" in words


def test_a_right_specimen_that_breaks_is_no_reason_to_set_aside(tmp_path: Path) -> None:
    broken = UNABLE.replace('raise CannotTell(Lack("No post has a reach."))', "return 1 / 0")
    (words,) = said(course(tmp_path, broken))
    assert "ZeroDivisionError" in words


def test_what_a_person_marks_cannot_be_set_aside(tmp_path: Path) -> None:
    words = said(course(tmp_path, aside=("note",)))
    assert any("a person marks it" in each for each in words)


def test_a_question_set_aside_in_one_language_only_is_reported(tmp_path: Path) -> None:
    root = course(tmp_path, UNABLE)
    file = root / "solutions" / "en" / MODULE / "exercise.ipynb"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('unless=Lack(\\"No post has a reach.\\"), kind=', ""), "utf-8")
    assert any("other questions" in each for each in said(root))


@pytest.mark.parametrize("answers", [{}, {"rates": {"facebook": {"rate": 9.0}}}])
def test_every_submission_earns_it_in_full(tmp_path: Path, answers: dict[str, object]) -> None:
    solutions = course(tmp_path) / "solutions" / "vi" / MODULE / "exercise.ipynb"
    with Marker(solutions) as marker:
        for _again in range(2):  # by the marks cell, then by what is kept of it
            mark = marker.mark(small_course.answers("en", **answers))["rates"]
            assert mark.earned == 3
            assert "No post has a reach. It counts in full" in mark._repr_html_()


def test_a_tie_is_told_from_the_right_answer_itself(tmp_path: Path) -> None:
    tied = SPECIMENS.replace("(19, 2, 22)", "(21, 2, 22, 20)")
    kinds = {
        each.id: each.kind.value
        for each in check_module(course(tmp_path, tied, aside=()), MODULE).soft
    }
    assert kinds == {"says-21": "tie", "says-20": "same-answer"}
