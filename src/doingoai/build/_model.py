from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from doingoai.errors import DoingoaiError
from doingoai.i18n import Message

if TYPE_CHECKING:
    from pathlib import Path

SOURCE_LANGUAGE = "en"
START = "start"  # stands for a module where the start page is meant

# Each tag an author may give a code cell; what it becomes is told in ``_notebook``.
CODE_TAGS = ("setup", "question", "code", "marks", "manual", "widget")
MARKDOWN_TAGS = ("rubric",)


class Kind(StrEnum):
    """What a notebook is for; the value is its file name."""

    LESSON = "lesson"
    EXERCISE = "exercise"
    START = "start"


@dataclass(frozen=True)
class Cell:
    """One cell as its author wrote it.

    Attributes:
        slug: its name, unique in the notebook; "" where the author forgot it.
        kind: ``"markdown"`` or ``"code"``.
        tags: the author's tags; one of ``CODE_TAGS`` for code, none or "rubric" for prose.
        points: what the cell is worth, or None.
        source: the text.
        has_output: whether an output was kept in the source file.
    """

    slug: str
    kind: Literal["markdown", "code"]
    tags: tuple[str, ...]
    points: float | None
    source: str
    has_output: bool = False

    @property
    def tag(self) -> str:
        """The cell's first tag, or "" for plain prose."""
        return self.tags[0] if self.tags else ""


@dataclass(frozen=True)
class Document:
    """One notebook's source.

    Attributes:
        module: the module's id, "start" for the start page.
        kind: lesson, exercise or start.
        path: where the source is.
        file: the same, below the course's folder, as a person would write it.
        title: what the notebook is called in ``course.toml``, English.
        minutes: how long it takes, 0 if unknown.
        points: what it is worth by ``course.toml``, 0 if nothing.
        cells: its cells in order.
    """

    module: str
    kind: Kind
    path: Path
    file: str
    title: str
    minutes: int
    points: float
    cells: tuple[Cell, ...]

    def context(self, cell: Cell) -> str:
        """Where the catalogue keeps this cell's words: ``"5-social-media/exercise/best-hour"``."""
        return f"{self.module}/{self.kind}/{cell.slug}"


@dataclass(frozen=True)
class Part:
    """A lesson or an exercise in ``course.toml``."""

    title: str
    minutes: int = 0
    points: float = 0


@dataclass(frozen=True)
class Module:
    """A module in ``course.toml``; its id is the assignment's name in nbgrader."""

    id: str
    title: str
    lesson: Part | None
    exercise: Part | None


@dataclass(frozen=True)
class Course:
    """``curriculum/course.toml``."""

    title: str
    edition: str
    modules: tuple[Module, ...]

    def module(self, module_id: str) -> Module:
        """The module called ``module_id``; KeyError if there is none."""
        for module in self.modules:
            if module.id == module_id:
                return module
        raise KeyError(module_id)


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: a reason code for machines, words for the author.

    Attributes:
        code: the reason, such as ``"slug-twice"``.
        file: the file it is in, below the course's folder.
        cell: the cell's slug or the message's context, or None for the whole file.
        message: what is wrong.
        next_step: what to do about it.
    """

    code: str
    file: str
    cell: str | None
    message: Message
    next_step: Message

    def text(self, language: str) -> str:
        """One line for a person: file, cell, what is wrong, what to do."""
        where = f"{self.file} · {self.cell}" if self.cell else self.file
        words = f"{self.message.text(language)} {self.next_step.text(language)}"
        return f"{where}: {words} [{self.code}]"


class BuildError(DoingoaiError):
    """The curriculum cannot be built as it stands; nothing was written.

    Attributes:
        problems: everything that is wrong, all at once.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(
            Message("The curriculum can't be built. To mend: {count}.", {"count": len(problems)}),
            Message("Nothing was written."),
        )

    def head(self, language: str) -> str:
        """How much is wrong, without the list."""
        return super().text(language)

    def text(self, language: str) -> str:
        """The head line, then one line a problem."""
        lines = [self.head(language)]
        lines += [f"  {problem.text(language)}" for problem in self.problems]
        return "\n".join(lines)


@dataclass(frozen=True)
class BuildReport:
    """What a build did, or under ``check`` would do.

    Attributes:
        products: every file a build writes, below the course's folder, in order.
        written: those whose content changed; a check writes none.
        removed: leftovers of earlier builds that were deleted; a check deletes none.
        stale: products that are missing, not what a build would write, or left over; only a
            check has any.
        gaps: what keeps the Vietnamese from being complete: translations that are missing,
            empty, fuzzy or against the glossary.
        runs: how many notebooks were run.
        checked: whether this was a check.
    """

    products: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    stale: tuple[Problem, ...] = ()
    gaps: tuple[Problem, ...] = ()
    runs: int = 0
    checked: bool = False

    @property
    def ok(self) -> bool:
        """Whether there is nothing left to do. Only a check minds stale files and gaps."""
        return not self.checked or not (self.stale or self.gaps)
