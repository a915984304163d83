"""Where a preprocessor of nbgrader's finds the course it works in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from doingoai.grading._cells import notebook_language


@dataclass(frozen=True)
class Sources:
    """The solutions notebooks behind one submitted notebook.

    Attributes:
        of_class: the one nbgrader released from, in the class's language.
        of_learner: the one in the submission's language; the class's where there is no other.
        language: the submission's language.
    """

    of_class: Path
    of_learner: Path
    language: str

    def ours(self) -> bool:
        """Whether this is an assignment of this course, not an instructor's own."""
        return self.of_class.is_file() and "doingoai" in read(self.of_class).metadata


def sources(preprocessor: Any, notebook: Any, resources: Any) -> Sources:
    """The sources of ``notebook``, which ``preprocessor`` is at work on."""
    coursedir = preprocessor.parent.parent.coursedir
    step = coursedir.source_directory
    assignment = resources["nbgrader"]["assignment"]
    file = resources["nbgrader"]["notebook"] + ".ipynb"
    language = notebook_language(notebook, Path(step).name)
    of_class = Path(coursedir.format_path(step, ".", assignment), file)
    other = str(Path(step).parent / language)
    of_learner = Path(coursedir.format_path(other, ".", assignment), file)
    return Sources(of_class, of_learner if of_learner.is_file() else of_class, language)


def read(notebook: Path) -> Any:
    """A notebook of ours."""
    return nbformat.read(notebook, as_version=4)
