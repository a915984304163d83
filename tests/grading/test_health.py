from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import nbformat
import pytest
import small_course
from small_course import MARKS, MODULE, SPECIMENS

from doingoai.cli import main
from doingoai.grading.health import ModuleHealth, check_module

if TYPE_CHECKING:
    from pathlib import Path


def health(tmp_path: Path, specimens: str = "", **marks: str) -> ModuleHealth:
    root = small_course.write(tmp_path / "c", MARKS | marks, specimens or SPECIMENS)
    return check_module(root, MODULE)


def test_a_healthy_module_holds(course: Path) -> None:
    found = check_module(course, MODULE)
    assert found.ok
    assert (found.points, found.perfect, found.blank) == (7, 7, 0)
    assert found.manual == {"note": 5}
    assert len(found.specimens) == 13
    assert found.soft == ()


FULL = "lambda value: workbook.Verdict(1.0)"
ZERO = "lambda value: workbook.Verdict(0.0)"
ONE_FIELD = 'judges.slots({"facebook": judges.slots({"rate": judges.near(4.2, within=0.05)})})'


@pytest.mark.parametrize(
    ("question", "judge", "caught"),
    [
        *[(q, FULL, "wrong") for q in MARKS],
        *[(q, ZERO, "right") for q in MARKS],
        ("rates", ONE_FIELD, "wrong"),
        ("acts", 'judges.pairs({"c1": "reply"})', "wrong"),
        ("hour", "judges.equals(20)", "other"),
        ("hour", "judges.near(20, within=1)", "wrong"),
        ("hour", "lambda v: judges.one_of([20, 21])(v) if v in (20, 21) else 1 / 0", "wrong"),
        ("hour", 'judges.near(20, within=1 if book.language == "vi" else 0)', "wrong"),
        ("hour", "judges.one_of([20, 21] if book.language == 'vi' else [20])", "other"),
    ],
)
def test_a_faulty_judge_is_caught(tmp_path: Path, question: str, judge: str, caught: str) -> None:
    found = health(tmp_path, **{question: judge})
    assert not found.ok
    failed = {(s.question, s.kind.value) for s in found.specimens if not s.ok}
    assert (question, caught) in failed
    assert {name for name, _ in failed} == {question}


def test_an_order_that_is_shown_right_from_the_start_is_caught(tmp_path: Path) -> None:
    for first, caught in (("c1", True), ("c2", False)):
        root = small_course.write(tmp_path / first)
        second = "c2" if first == "c1" else "c1"
        for language in ("vi", "en"):
            file = root / "solutions" / language / MODULE / "exercise.ipynb"
            text = file.read_text(encoding="utf-8").replace("judges, match,", "judges, order,")
            text = re.sub(r"match\(.*?\}, \{.*?\}\)", f"order(dict({first}='', {second}=''))", text)
            text = text.replace(MARKS["acts"].replace('"', r"\""), "judges.order([('c1', 'c2')])")
            file.write_text(text, encoding="utf-8")
        said = [complaint.text("en") for complaint in check_module(root, MODULE).complaints]
        assert ("Question acts first shows the right order." in said) == caught


def test_a_judge_that_pays_for_a_blank_answer_is_caught(tmp_path: Path) -> None:
    root = small_course.write(tmp_path / "c")
    for language in ("vi", "en"):
        file = root / "solutions" / language / MODULE / "exercise.ipynb"
        text = file.read_text(encoding="utf-8")
        text = text.replace(
            'book.mark(\\"hour\\"',
            'book.store.read()[\\"answers\\"].setdefault('
            '\\"hour\\", {\\"value\\": 20})\\nbook.mark(\\"hour\\"',
        )
        file.write_text(text, encoding="utf-8")
    found = check_module(root, MODULE)
    assert found.blank == 2
    assert not found.ok


def test_a_mistake_that_makes_no_difference_is_soft_and_not_a_failure(tmp_path: Path) -> None:
    text = SPECIMENS.replace("return rates(4.2, 0.4)", "return rates(4.23, 1.5)")
    found = health(tmp_path, text)
    assert found.ok
    assert [(s.question, s.id) for s in found.soft] == [("rates", "x-by-views")]
    assert "reference" in found.soft[0].reason.text("en")


def test_a_soft_specimen_does_not_excuse_the_judge(tmp_path: Path) -> None:
    text = SPECIMENS.replace("return rates(4.2, 0.4)", "return rates(4.23, 1.5)")
    assert not health(tmp_path, text, rates=FULL).ok


def test_what_cannot_be_told_on_these_data_is_soft_with_its_reason(tmp_path: Path) -> None:
    text = SPECIMENS.replace("return rates(0.042, 0.015)", 'raise CannotTell("no boosted posts")')
    found = health(tmp_path, text)
    assert found.ok
    assert [(s.id, s.reason.text("vi")) for s in found.soft] == [("no-percent", "no boosted posts")]


def test_fewer_than_three_wrong_specimens_are_reported(tmp_path: Path) -> None:
    found = health(tmp_path, SPECIMENS.replace("(19, 2, 22)", "(19, 2)"))
    assert not found.ok
    assert [c.text("en") for c in found.complaints] == [
        "Question hour has 2 wrong specimens; it needs 3."
    ]


@pytest.mark.parametrize(
    ("before", "after", "trouble"),
    [
        ("return rates(0.042, 0.015)", "return rates(4000, 4000)", "No learner could give"),
        ("return rates(0.042, 0.015)", "return 1 / 0", "ZeroDivisionError"),
    ],
)
def test_a_specimen_that_proves_nothing_is_a_failure(
    tmp_path: Path, before: str, after: str, trouble: str
) -> None:
    found = health(tmp_path, SPECIMENS.replace(before, after))
    assert not found.ok
    (broken,) = [s for s in found.specimens if not s.ok]
    assert broken.id == "no-percent"
    assert trouble in broken.trouble.text("en")


def test_a_question_without_a_reference_answer_fails(tmp_path: Path) -> None:
    found = health(
        tmp_path,
        SPECIMENS.replace('@specimens.right("hour")', '@specimens.wrong("hour", "x", allowed=2)'),
    )
    assert not found.ok
    assert found.perfect == 5


def test_specimens_of_an_unknown_question_are_reported(tmp_path: Path) -> None:
    text = SPECIMENS + '\n\n@specimens.wrong("hours", "typo")\ndef _(data):\n    return 1\n'
    assert "hours" in health(tmp_path, text).complaints[0].text("en")


@pytest.fixture
def in_clone(course: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("doingoai.cli.health.clone_root", lambda: course)
    return course


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(["health", *arguments])
    return int(left.value.code or 0)


def test_the_command_writes_the_json_of_the_contract(in_clone: Path, tmp_path: Path) -> None:
    assert run(MODULE, "--json", str(tmp_path / "h.json")) == 0
    found = json.loads((tmp_path / "h.json").read_text(encoding="utf-8"))
    assert found["ok"] is True
    module = found["modules"][MODULE]
    assert set(module) == {
        "points", "perfect", "blank", "specimens", "soft", "set_aside", "complaints", "ok"
    }  # fmt: skip
    assert module["specimens"][0] == {
        "question": "hour",
        "id": "reference",
        "kind": "right",
        "earned": 2,
        "allowed": 2,
        "ok": True,
    }


def test_the_command_fails_with_one_when_something_does_not_hold(
    in_clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = in_clone / "curriculum" / MODULE / "specimens.py"
    file.write_text(
        SPECIMENS.replace("return rates(9.0, 1.5)", "return rates(4.2, 9)\n"), encoding="utf-8"
    )
    text = file.read_text(encoding="utf-8").replace(
        '"boosted", allowed=1.5', '"boosted", allowed=1'
    )
    file.write_text(text, encoding="utf-8")
    assert run() == 1
    assert "boosted" in capsys.readouterr().out


@pytest.mark.parametrize("marks", ["1 / 0", "judges.equals(no_such_name)"])
def test_a_notebook_that_cannot_mark_is_ill_health(tmp_path: Path, marks: str) -> None:
    found = health(tmp_path, hour=marks)
    assert not found.ok
    assert (found.points, found.perfect) == (7, 0)
    assert "exercise.ipynb" in found.complaints[0].text("en")


def test_a_question_in_one_language_only_is_reported(course: Path) -> None:
    file = course / "solutions" / "en" / MODULE / "exercise.ipynb"
    notebook = nbformat.read(file, as_version=4)
    notebook.cells = [c for c in notebook.cells if c.metadata.nbgrader.grade_id != "acts-marks"]
    nbformat.write(notebook, file)
    found = check_module(course, MODULE)
    assert not found.ok
    assert "other questions" in found.complaints[0].text("en")


def test_an_unknown_module_could_not_run(
    in_clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("9-nothing") == 2
    assert "9-nothing" in capsys.readouterr().err


def test_without_a_clone_it_could_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("doingoai.cli.health.clone_root", lambda: None)
    assert run() == 2
