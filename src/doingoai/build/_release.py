"""From the instructor's notebooks to the learners': nbgrader's own release, away from the course.

It runs in a temporary course folder without a database, so that neither the gradebook nor
anything else of a class is touched. Its chain is nbgrader's, but for the step that saves the
cells to the gradebook; ``test_release`` proves that the outcome is the same.
"""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from doingoai.build._model import BuildError, Problem
from doingoai.i18n import N_, Message

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CODE_STUB = N_('# Optional: you may answer in code here instead: book["…"] = …')


def code_stub(words: Callable[[str], str]) -> str:
    """What stands where the solution was: a comment, never something that raises.

    Args:
        words: the library's words in the learner's language.
    """
    return words(CODE_STUB)


def release(
    sources: Mapping[str, bytes], *, stub: str, file: Callable[[str], str]
) -> dict[str, bytes]:
    """The learners' versions of ``{assignment: notebook}``, as ``nbgrader generate_assignment``.

    Args:
        sources: the built solution of each assignment.
        stub: the comment that takes the place of a solution.
        file: names an assignment's source to its author.

    Raises:
        BuildError: nbgrader refused, with what it said.
    """
    if not sources:
        return {}
    said: list[str] = []
    with tempfile.TemporaryDirectory(prefix="doingoai-release-") as folder:
        root = Path(folder).resolve()
        for assignment, content in sources.items():
            source = root / "source" / assignment / "exercise.ipynb"
            source.parent.mkdir(parents=True)
            source.write_bytes(content)
        try:
            _generate(root, stub, said)
        except ModuleNotFoundError:
            raise  # the command line says which extra brings nbgrader
        except (Exception, SystemExit) as error:  # noqa: BLE001 - nbgrader raises many kinds
            said.append(str(error))
        released = {
            assignment: path.read_bytes()
            for assignment in sources
            if (path := root / "release" / assignment / "exercise.ipynb").is_file()
        }
    missing = [assignment for assignment in sources if assignment not in released]
    if missing:
        raise BuildError(
            tuple(
                Problem(
                    "not-released",
                    file(assignment),
                    None,
                    Message("nbgrader can't release this: {why}.", {"why": " ".join(said)}),
                    Message("Its own check names the cell; compare it with another module's."),
                )
                for assignment in missing
            )
        )
    return released


def _generate(root: Path, stub: str, said: list[str]) -> None:
    from nbgrader.converters.generate_assignment import (  # three seconds; authors only
        GenerateAssignment,
    )
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.preprocessors import SaveCells
    from traitlets.config import Config

    config = Config()
    config.CourseDirectory.root = str(root)
    config.CourseDirectory.db_url = "sqlite://"
    config.ClearSolutions.code_stub = {"python": stub}
    config.GenerateAssignment.no_database = True
    config.GenerateAssignment.preprocessors = [
        each for each in GenerateAssignment.preprocessors.default_args[0] if each is not SaveCells
    ]
    log = _listening(said)
    course = CourseDirectory(config=config, log=log)
    for folder in sorted((root / "source").iterdir()):
        course.assignment_id = folder.name
        GenerateAssignment(coursedir=course, config=config, log=log).start()


def _listening(said: list[str]) -> logging.Logger:
    """A logger that tells nobody but ``said``, and only of errors."""

    class _Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage().strip().splitlines()[-1])

    log = logging.Logger("doingoai.build.release", level=logging.ERROR)
    log.addHandler(_Keep())
    return log
