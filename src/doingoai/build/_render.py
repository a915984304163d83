"""Every notebook of one language."""

from __future__ import annotations

import importlib
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from doingoai.build._model import START, Kind
from doingoai.build._notebook import notebook, serialised
from doingoai.build._translate import translated
from doingoai.build._values import filled, helpers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from doingoai.build._model import Course, Document, Problem


@dataclass(frozen=True)
class Rendered:
    """The notebooks of one language.

    Attributes:
        language: "vi" or "en".
        documents: their sources in this language, values filled in.
        course: lessons and the start page, by module ("start" for the latter).
        solutions: the instructor's exercises, by module.
        exercises: the learners', by module.
    """

    language: str
    documents: tuple[Document, ...]
    course: dict[str, bytes]
    solutions: dict[str, bytes]
    exercises: dict[str, bytes] = field(default_factory=dict)

    def with_exercises(self, released: dict[str, bytes]) -> Rendered:
        """The same, with what nbgrader released."""
        return replace(self, exercises=released)

    def lessons(self) -> dict[str, bytes]:
        """Lessons and start page as ``{file: content}``."""
        places = {id_: f"{id_}/lesson.ipynb" for id_ in self.course} | {START: "start.ipynb"}
        return {f"course/{self.language}/{places[id_]}": each for id_, each in self.course.items()}

    def solved(self) -> dict[str, bytes]:
        """The instructor's exercises as ``{file: content}``."""
        return {
            f"solutions/{self.language}/{module}/exercise.ipynb": each
            for module, each in self.solutions.items()
        }

    def released(self) -> dict[str, bytes]:
        """The learners' exercises as ``{file: content}``."""
        return {
            f"exercises/{self.language}/{module}/exercise.ipynb": each
            for module, each in self.exercises.items()
        }

    def files(self) -> dict[str, bytes]:
        """Every product of this language."""
        return self.lessons() | self.released() | self.solved()


def render(
    documents: tuple[Document, ...],
    course: Course,
    language: str,
    *,
    prose: Callable[[str, str], str],
    front_end: Mapping[str, str],
) -> tuple[Rendered, tuple[Problem, ...]]:
    """The notebooks in ``language``, before release, and the values that could not be computed.

    Args:
        documents: the sources.
        course: the course's plan.
        language: "vi" or "en".
        prose: the curriculum's words.
        front_end: the front end's words, for the notebooks' metadata.
    """
    values = cache(lambda: helpers(language, course))
    finished: list[Document] = []
    problems: list[Problem] = []
    for document in documents:
        done, found = filled(translated(document, prose), values)
        finished.append(done)
        problems += found
    made: dict[bool, dict[str, bytes]] = {True: {}, False: {}}
    for document in finished:
        content = notebook(document, course=course, language=language, words=front_end)
        made[document.kind is Kind.EXERCISE][document.module] = _validated(content)
    return Rendered(language, tuple(finished), made[False], made[True]), tuple(problems)


def front_end_words(library: Callable[[str], str]) -> dict[str, str]:
    """The strings of the JupyterLab extension, which reads them from the notebook."""
    extension = importlib.import_module("doingoai.labextension")
    words: dict[str, str] = getattr(extension, "WORDS", {})
    return {key: library(msgid) for key, msgid in words.items()}


def _validated(content: dict[str, Any]) -> bytes:
    import nbformat

    data = serialised(content)
    nbformat.validate(nbformat.reads(data.decode(), as_version=nbformat.NO_CONVERT))
    return data
