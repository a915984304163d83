"""The small course for tests of one part; a whole class on the real module in test_class.py."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import small_course
from class_of_learners import CLASS
from hostile_answers import Markers
from nbgrader_course import NbgraderCourse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def module(request: pytest.FixtureRequest) -> str:
    """The module that a file of tests is about."""
    return str(request.module.MODULE)


@pytest.fixture(scope="module")
def markers(module: str) -> Iterator[Markers]:
    made = Markers(module)
    yield made
    made.close()


@pytest.fixture
def points(markers: Markers) -> Callable[..., float]:
    """What an answer earns: question, value → points."""
    return markers.points


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return small_course.write(tmp_path / "clone")


@pytest.fixture(scope="session")
def graded_class(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    """The class of ``class_of_learners``, released, graded and given feedback, once."""
    course = NbgraderCourse(
        small_course.write(tmp_path_factory.mktemp("class")), small_course.MODULE
    )
    # The author tried the widgets: full marks for everybody, were it copied over.
    tried = json.dumps(small_course.answers(**small_course.RIGHT, note="author"))
    tried_file = course.root / "solutions" / "vi" / small_course.MODULE / "answers.json"
    tried_file.write_text(tried, encoding="utf-8")
    run(course, "generate_assignment", DOINGOAI_LANG="en")
    (course.root / "gradebook.db").unlink()
    run(course, "generate_assignment")
    for student, learner in CLASS.items():
        course.hand_in(student, learner.language, learner.answers, learner.edit)
    run(course, "autograde")
    run(course, "generate_feedback")
    return course


def run(course: NbgraderCourse, command: str, **environment: str) -> None:
    done = course.nbgrader(command, course.module, **environment)
    assert done.returncode == 0, done.stderr[-4000:]
