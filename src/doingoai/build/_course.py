from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from doingoai.build._model import START, BuildError, Course, Document, Kind, Module, Part, Problem
from doingoai.build._source import parse
from doingoai.i18n import Message

if TYPE_CHECKING:
    from pathlib import Path

COURSE_FILE = "curriculum/course.toml"


def read_course(root: Path) -> Course:
    """``curriculum/course.toml`` below ``root``.

    Raises:
        BuildError: the file is missing or isn't what it should be.
    """
    try:
        text = (root / COURSE_FILE).read_text(encoding="utf-8")
        data = tomllib.loads(text)
        head = data["course"]
        modules = tuple(_module(each) for each in data.get("modules", []))
        return Course(str(head["title"]), str(head["edition"]), modules)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise BuildError(
            (
                Problem(
                    "course-unreadable",
                    COURSE_FILE,
                    None,
                    Message("The course's plan can't be read: {why}.", {"why": repr(error)}),
                    Message(
                        "It needs [course] with title and edition, and [[modules]] with id and "
                        "title."
                    ),
                ),
            )
        ) from error


def read_documents(root: Path, course: Course) -> tuple[Document, ...]:
    """Every notebook source of the course, in its order; *Start* first where there is one.

    Raises:
        BuildError: a source is missing or can't be parsed; all such are named at once.
    """
    documents: list[Document] = []
    problems: list[Problem] = []
    for module, kind, part, path in _sources(root, course):
        file = path.relative_to(root).as_posix()
        cells, found = parse(path, file)
        problems += found
        documents.append(
            Document(module, kind, path, file, part.title, part.minutes, part.points, cells)
        )
    if problems:
        raise BuildError(tuple(problems))
    return tuple(documents)


def _sources(root: Path, course: Course) -> list[tuple[str, Kind, Part, Path]]:
    curriculum = root / "curriculum"
    sources = []
    if (curriculum / "start.md").is_file():
        sources.append((START, Kind.START, Part(course.title), curriculum / "start.md"))
    for module in course.modules:
        for kind, part in ((Kind.LESSON, module.lesson), (Kind.EXERCISE, module.exercise)):
            if part is not None:
                sources.append((module.id, kind, part, curriculum / module.id / f"{kind}.md"))
    return sources


def _module(data: dict[str, Any]) -> Module:
    return Module(
        str(data["id"]), str(data["title"]), _part(data.get("lesson")), _part(data.get("exercise"))
    )


def _part(data: dict[str, Any] | None) -> Part | None:
    if data is None:
        return None
    return Part(str(data["title"]), int(data.get("minutes", 0)), data.get("points", 0))
