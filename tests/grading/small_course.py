"""A course of one small module, in the shape the builder gives: quick to mark, easy to break."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

import nbformat

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MODULE = "1-small"

WORDS = {
    "en": {
        "hour": "The best hour",
        "worked": "First bring each post to local time.\n\nThen take the median of the window.",
        "note": "A note",
        "reply": "Reply",
        "hide": "Hide",
        "rubric": "5 points: who can decide",
        "title": "A small exercise",
    },
    "vi": {
        "hour": "Giờ tốt nhất",
        "worked": "Trước hết đổi sang giờ địa phương.\n\nSau đó lấy trung vị của khung giờ.",
        "note": "Báo cáo ngắn",
        "reply": "Trả lời",
        "hide": "Ẩn",
        "rubric": "5 điểm: quyết định được",
        "title": "Bài tập nhỏ",
    },
}

SET_UP = """
from doingoai import workbook
from doingoai.workbook import judges, match, number, record, table, text
book = workbook("1-small", language="{language}")
"""

MARKS = {
    "hour": 'judges.one_of([20, 21], misconceptions={"utc": 19})',
    "rates": 'judges.each({r: {"rate": judges.near(v, within=0.05)} '
    'for r, v in {"facebook": 4.2, "x": 1.5}.items()})',
    "acts": 'judges.pairs({"c1": "reply", "c2": "hide"})',
}

POINTS = {"hour": 2.0, "rates": 3.0, "acts": 2.0}

RIGHT: dict[str, Any] = {
    "hour": 20,
    "rates": {"facebook": {"rate": 4.2}, "x": {"rate": 1.5}},
    "acts": {"c1": "reply", "c2": "hide"},
}

SPECIMENS = """
from doingoai.grading import CannotTell, Specimens

specimens = Specimens("1-small")
specimens.tolerance("rates", 0.05)


def rates(facebook, x):
    return {"facebook": {"rate": facebook}, "x": {"rate": x}}


@specimens.right("hour")
def reference(data):
    return 20


@specimens.other("hour", "tied")
def _(data):
    return 21


for _hour in (19, 2, 22):
    specimens.wrong("hour", f"says-{_hour}")(lambda data, hour=_hour: hour)


@specimens.right("rates")
def reference(data):
    return rates(4.2, 1.5)


@specimens.wrong("rates", "boosted", allowed=1.5)
def _(data):
    return rates(9.0, 1.5)


@specimens.wrong("rates", "x-by-views", allowed=1.5)
def _(data):
    return rates(4.2, 0.4)


@specimens.wrong("rates", "no-percent")
def _(data):
    return rates(0.042, 0.015)


@specimens.right("acts")
def reference(data):
    return {"c1": "reply", "c2": "hide"}


@specimens.wrong("acts", "hides-all", allowed=1)
def _(data):
    return {"c1": "hide", "c2": "hide"}


@specimens.wrong("acts", "replies-to-all", allowed=1)
def _(data):
    return {"c1": "reply", "c2": "reply"}


@specimens.wrong("acts", "the-wrong-way-round")
def _(data):
    return {"c1": "hide", "c2": "reply"}
"""


def solutions(language: str, marks: Mapping[str, str] = MARKS) -> nbformat.NotebookNode:
    """The instructor's notebook of the small module in ``language``."""
    words = WORDS[language]
    asks = {
        "hour": f'book.ask("hour", number(0, 23, whole=True), title="{words["hour"]}")',
        "rates": 'book.ask("rates", table({"facebook": "Facebook", "x": "X"}, '
        '{"rate": number(0, 100, unit="%")}))',
        "acts": 'book.ask("acts", match({"c1": "1", "c2": "2"}, '
        f'{{"reply": "{words["reply"]}", "hide": "{words["hide"]}"}}))',
    }
    cells = [_code("set-up", SET_UP.format(language=language), "setup", locked=True)]
    for question, ask in asks.items():
        cells.append(_code(question, ask, "question", locked=True))
        answer = f'### BEGIN SOLUTION\nbook["{question}"] = {RIGHT[question]!r}\n### END SOLUTION'
        cells.append(_code(f"{question}-code", answer, "code", solution=True))
        worked = f", worked={words['worked']!r}" if question == "hour" else ""
        tests = (
            f'book.check("{question}")\n### BEGIN HIDDEN TESTS\n'
            f'book.mark("{question}", {marks[question]}, points={POINTS[question]}{worked})\n'
            "### END HIDDEN TESTS"
        )
        cells.append(
            _code(f"{question}-marks", tests, "marks", locked=True, points=POINTS[question])
        )
    note = (
        f'question = book.ask("note", text(), title="{words["note"]}")\n### BEGIN SOLUTION\n'
        'book["note"] = "model note"\n### END SOLUTION\nquestion'
    )
    rubric = nbformat.v4.new_markdown_cell(words["rubric"], id=f"{MODULE}-exercise-note-rubric")
    rubric.metadata["tags"] = ["rubric"]
    rubric.metadata["nbgrader"] = _nbgrader("note-rubric", locked=True)
    cells.append(rubric)
    cells.append(_code("note", note, "manual", solution=True, points=5.0))
    book = nbformat.v4.new_notebook(cells=cells)
    book.metadata["kernelspec"] = {"name": "python3", "language": "python", "display_name": "P"}
    book.metadata["doingoai"] = {
        "module": MODULE, "notebook": "exercise", "language": language, "title": words["title"],
    }  # fmt: skip
    return book


def write(root: Path, marks: Mapping[str, str] = MARKS, specimens: str = SPECIMENS) -> Path:
    """A clone's worth of the small course below ``root``."""
    curriculum = root / "curriculum" / MODULE
    curriculum.mkdir(parents=True)
    course = f'[course]\ntitle = "T"\n[[modules]]\nid = "{MODULE}"\ntitle = "S"\n'
    (root / "curriculum" / "course.toml").write_text(course, encoding="utf-8")
    (curriculum / "specimens.py").write_text(textwrap.dedent(specimens), encoding="utf-8")
    for language in ("vi", "en"):
        folder = root / "solutions" / language / MODULE
        folder.mkdir(parents=True)
        nbformat.write(solutions(language, marks), folder / "exercise.ipynb")
    return root


def answers(
    language: str = "vi", *, checked: tuple[str, ...] = (), **values: Any
) -> dict[str, Any]:
    """An answers.json as a learner's widgets write it; ``checked``: looked at by a check."""
    entries = {name: {"value": value, "by": "widget"} for name, value in values.items()}
    for name in checked:
        entries[name]["checked_at"] = "2026-11-23T08:00:00.000000+00:00"
    return {"format": 1, "assignment": MODULE, "language": language, "answers": entries}


def _code(
    name: str,
    source: str,
    tag: str,
    *,
    locked: bool = False,
    solution: bool = False,
    points: float | None = None,
) -> nbformat.NotebookNode:
    cell = nbformat.v4.new_code_cell(source.strip(), id=f"{MODULE}-exercise-{name}")
    cell.metadata["tags"] = [tag]
    cell.metadata["nbgrader"] = _nbgrader(name, locked=locked, solution=solution, points=points)
    return cell


def _nbgrader(
    name: str, *, locked: bool = False, solution: bool = False, points: float | None = None
) -> dict[str, Any]:
    metadata = {
        "schema_version": 3,
        "grade": points is not None,
        "grade_id": name,
        "locked": locked,
        "solution": solution,
        "task": False,
    }
    return metadata if points is None else metadata | {"points": points}
