from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from small_course import MODULE, RIGHT, WORDS, answers

from doingoai.cli import main
from doingoai.grading import _keys

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A learner's folder with the small module begun; the keys are those of the small course."""
    monkeypatch.setattr(_keys, "clone_root", lambda: course)
    monkeypatch.setenv("DOINGOAI_LANG", "vi")
    folder = tmp_path / "desk" / MODULE
    folder.mkdir(parents=True)
    given = answers(**(RIGHT | {"hour": 3}), note="<b>Báo cáo</b>\nhết")
    (folder / "answers.json").write_text(json.dumps(given), encoding="utf-8")
    return folder.parent


def run(*arguments: str) -> int:
    try:
        main(["mark", *arguments])
    except SystemExit as left:
        return int(left.code or 0)
    return 0


def test_own_answers_get_marks_and_a_page_in_the_learners_language(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--dir", str(desk), "--no-browser") == 0
    assert "3 / 3" in capsys.readouterr().out
    page = (desk / MODULE / "feedback.html").read_text(encoding="utf-8")
    assert '<html lang="vi">' in page
    assert f"<h1>Nhận xét · {WORDS['vi']['title']}</h1>" in page
    assert "Giờ tốt nhất" in page
    assert "&lt;b&gt;Báo cáo&lt;/b&gt;\nhết" in page
    assert "<b>" not in page


def test_the_page_does_not_give_the_key(desk: Path) -> None:
    run("--dir", str(desk), "--no-browser")
    page = (desk / MODULE / "feedback.html").read_text(encoding="utf-8")
    assert "judges" not in page
    assert "model note" not in page


def hand_in(desk: Path, **given: object) -> None:
    text = json.dumps(answers(**given))
    (desk / MODULE / "answers.json").write_text(text, encoding="utf-8")


def told(desk: Path) -> dict[str, str]:
    return dict(_keys.OwnMarker().mark(MODULE, desk / MODULE, "vi").feedback)


def test_who_has_not_tried_reads_how_the_worked_solution_opens(desk: Path) -> None:
    hand_in(desk, hour=3)
    assert "xem nhận xét một lần" in told(desk)["Giờ tốt nhất"]
    assert "<details" not in told(desk)["Giờ tốt nhất"]


def test_who_has_tried_gets_the_worked_solution_in_page_and_panel(desk: Path) -> None:
    hand_in(desk, hour=3, checked=("hour",))
    panel = told(desk)["Giờ tốt nhất"]
    page = (desk / MODULE / "feedback.html").read_text(encoding="utf-8")
    for shown in (panel, page):
        assert '<details lang="vi"><summary>Lời giải từng bước</summary>' in shown
        assert "<p>Sau đó lấy trung vị của khung giờ.</p></details>" in shown


def test_a_note_that_was_checked_is_shown_beside_a_worked_example(desk: Path) -> None:
    hand_in(desk, note="Của tôi")
    assert "model note" not in told(desk)["Báo cáo ngắn"]
    hand_in(desk, note="Của tôi", checked=("note",))
    assert "model note" in told(desk)["Báo cáo ngắn"]
    assert "Một bài làm mẫu" in told(desk)["Báo cáo ngắn"]


def test_a_model_answer_that_cannot_be_computed_is_left_out(course: Path, desk: Path) -> None:
    key = course / "solutions" / "vi" / MODULE / "exercise.ipynb"
    text = key.read_text(encoding="utf-8").replace("model note", '\\" + of_a_shown_cell + \\"')
    key.write_text(text, encoding="utf-8")
    hand_in(desk, note="Của tôi", checked=("note",))
    assert "<details" not in told(desk)["Báo cáo ngắn"]
    assert "5 điểm" in told(desk)["Báo cáo ngắn"]


def test_without_keys_it_says_what_to_do(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(_keys, "clone_root", lambda: None)
    monkeypatch.setattr(_keys, "find_spec", lambda _: None)
    assert run("--dir", str(desk), "--no-browser") == 2
    assert "doingoai[self]" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[MODULE], []])
def test_before_the_first_answer_it_says_so(
    desk: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / MODULE / "answers.json").unlink()
    assert run(*arguments, "--dir", str(desk), "--no-browser") == 2
    assert "Traceback" not in capsys.readouterr().err


def test_an_unknown_module_is_said(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("9-nothing", "--dir", str(desk), "--no-browser") == 2
    assert "9-nothing" in capsys.readouterr().err


def test_asking_whether_the_keys_are_here_loads_no_marking():
    """The panel asks as the exercise opens; marking takes seconds to import."""
    asked = "from doingoai.grading._keys import OwnMarker; OwnMarker().can_mark('x', 'vi')"
    heavy = "import sys; print([name for name in ('nbformat', 'nbgrader') if name in sys.modules])"
    run = subprocess.run(
        [sys.executable, "-c", f"{asked}; {heavy}"], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


def test_the_exercises_own_panel_gets_title_and_feedback_of_every_question(desk):
    marks = _keys.OwnMarker().mark(MODULE, desk / MODULE, "vi")
    assert marks.total
    assert all(title and "<" in feedback for title, feedback in marks.feedback)
