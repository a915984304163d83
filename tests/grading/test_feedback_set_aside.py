"""A feedback page and a question that was set aside: heading and mark, and nothing else of it."""

from __future__ import annotations

from typing import Any

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from doingoai.datasets import Lack
from doingoai.grading._feedback_aside import without_what_was_asked
from doingoai.workbook import number, open_workbook


def question(name: str, tmp_path: Any, lack: str = "") -> Any:
    """The cell of a question as autograding leaves it."""
    book = open_workbook("5-x", language="en", directory=tmp_path)
    asked = book.ask(name, number(0, 23), unless=Lack(lack) if lack else None)
    found = asked._repr_mimebundle_()
    data, about = found if isinstance(found, tuple) else (found, {})
    output = new_output("execute_result", data=data, metadata=about, execution_count=1)
    return new_code_cell(f'book.ask("{name}")', outputs=[output], metadata={"tags": ["question"]})


def figures(**nbgrader: str) -> Any:
    return new_code_cell("HTML(zeros)", metadata={"tags": ["widget"], "nbgrader": nbgrader})


def marks() -> Any:
    return new_code_cell("book.mark()", metadata={"tags": ["marks"]})


def page(*cells: Any) -> list[str]:
    return [cell.source for cell in without_what_was_asked(new_notebook(cells=cells).cells)]


@pytest.fixture
def heading() -> Any:
    return new_markdown_cell("### 1. The hour\n\nTake the table.\n\n#### Hand in\n\nAn hour.")


def test_heading_and_mark_stay_and_what_was_asked_goes(heading, tmp_path):
    aside = question("hour", tmp_path, "No post has a reach.")
    assert page(heading, figures(), aside, marks()) == ["### 1. The hour", "book.mark()"]


def test_a_question_that_was_asked_stays_whole(heading, tmp_path):
    cells = (heading, figures(), question("hour", tmp_path), marks())
    assert page(*cells) == [cell.source for cell in cells]


def test_a_neighbour_is_left_alone(heading, tmp_path):
    before = (new_markdown_cell("### 0. Another\n\nText."), question("other", tmp_path), marks())
    aside = question("hour", tmp_path, "No post has a reach.")
    after = (new_markdown_cell("### 2. A third\n\nText."), figures())
    left = page(*before, heading, aside, marks(), *after)
    assert left[:3] == [cell.source for cell in before]
    assert left[3:5] == ["### 1. The hour", "book.mark()"]
    assert left[5:] == [cell.source for cell in after]


def test_without_a_heading_of_its_own_only_the_question_goes(tmp_path):
    title = new_markdown_cell("# Exercise\n\nWelcome.")
    aside = question("hour", tmp_path, "No post has a reach.")
    assert page(title, figures(), aside, marks()) == [title.source, "HTML(zeros)", "book.mark()"]


def test_what_a_person_commented_on_stays(heading, tmp_path):
    aside = question("hour", tmp_path, "No post has a reach.")
    left = page(heading, figures(comment="Look here."), aside, marks())
    assert left == ["### 1. The hour", "HTML(zeros)", "book.mark()"]
