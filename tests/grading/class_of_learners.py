"""A Vietnamese class on the small course: what each learner hands in, and what it must earn."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import nbformat
from nbgrader_course import cell, delete, rewrite
from small_course import RIGHT, answers

from doingoai.workbook._cell import cell_hash

if TYPE_CHECKING:
    from collections.abc import Callable

NOTE = 'Dòng đầu của tôi\nDòng thứ hai: <script>alert("x")</script> & hết'
OLD_CODE = 'book["acts"] = {"c1": "hide", "c2": "reply"}'


@dataclass(frozen=True)
class Learner:
    """One submission. ``earns``: automatic points for hour, rates, acts; None = a person's."""

    earns: tuple[float, float, float]
    note: float | None = 0.0
    language: str = "vi"
    answers: dict[str, Any] | None = None
    edit: Callable[[nbformat.NotebookNode], None] | None = field(default=None)


def edits(*several: Callable[[nbformat.NotebookNode], None]) -> Callable[..., None]:
    def edit(notebook: nbformat.NotebookNode) -> None:
        for one in several:
            one(notebook)

    return edit


def _skip_marks(notebook: nbformat.NotebookNode) -> None:
    for name in ("hour-marks", "rates-marks", "acts-marks"):
        cell(notebook, name).metadata["tags"] = ["marks", "skip-execution"]


def _raise_points(notebook: nbformat.NotebookNode) -> None:
    cell(notebook, "rates-marks").metadata["nbgrader"]["points"] = 300
    cell(notebook, "acts-marks").metadata["nbgrader"]["grade"] = False
    cell(notebook, "hour-marks").metadata["nbgrader"]["solution"] = True


def _copy_cells(notebook: nbformat.NotebookNode) -> None:
    for name in ("hour-marks", "note", "rates"):
        copied = nbformat.from_dict(cell(notebook, name))
        copied["id"] = f"copy-{name}"
        notebook.cells.append(copied)
    notebook.cells[-2]["source"] = 'book["note"] = "ở bản sao"'


def _by_widget_after_code() -> dict[str, Any]:
    given = answers(hour=3, **{key: RIGHT[key] for key in ("rates", "acts")})
    given["answers"]["acts"]["cell"] = cell_hash(OLD_CODE)
    return given


CLASS = {
    "blank": Learner((0, 0, 0)),
    "perfect": Learner((2, 3, 2), None, answers=answers(**RIGHT, note=NOTE)),
    "partly": Learner(
        (0, 1.5, 1),
        answers=answers(
            hour=19,
            rates={"facebook": {"rate": 4.25}, "x": {"rate": 9}},
            acts={"c1": "reply", "c2": "reply"},
            note="",
            checked=("hour",),
        ),
    ),
    "english": Learner((2, 3, 2), None, "en", answers("en", **RIGHT, note="My note")),
    "english-blank": Learner((0, 0, 0), 0.0, "en"),
    # the question's options and the judge rewritten, wrong answers given
    "edited": Learner(
        (0, 3, 0),
        answers=answers(**(RIGHT | {"hour": 3, "acts": {"c1": "hide", "c2": "reply"}})),
        edit=edits(
            rewrite("hour-marks", "print('ok')\n2.0"),
            rewrite("acts", 'book.ask("acts", match({"c1": "1"}, {"hide": "?"}))'),
            rewrite("acts-marks", 'book.mark("acts", judges.pairs({"c1": "hide"}), points=2)'),
        ),
    ),
    "points-raised": Learner((0, 0, 0), answers=answers(hour=3), edit=_raise_points),
    "deleted": Learner(
        (2, 3, 2),
        None,
        answers=answers(**RIGHT, note="Vẫn còn đây"),
        edit=delete("set-up", "rates", "rates-code", "hour-marks", "note-rubric", "note"),
    ),
    "skipping": Learner((0, 0, 0), answers=answers(hour=3), edit=_skip_marks),
    # newer code wins over the stored answer; code older than the stored answer does not
    "by-code": Learner(
        (2, 3, 2),
        None,
        answers=_by_widget_after_code(),
        edit=edits(
            rewrite("hour-code", 'book["hour"] = 21'),
            rewrite("acts-code", OLD_CODE),
            rewrite("note", 'book.ask("note", text())\nbook["note"] = "Viết bằng mã lệnh"'),
        ),
    ),
    "notebook-only": Learner((2, 0, 0), edit=rewrite("hour-code", 'book["hour"] = 10 * 2')),
    "copied": Learner((2, 0, 0), None, answers=answers(hour=20), edit=_copy_cells),
    "not-python": Learner((0, 0, 0), None, edit=rewrite("note", "Kính gửi Đại sứ, tháng này …")),
}
