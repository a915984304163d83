"""Learners in code: for each question right answers, other right ones, and named mistakes.

``curriculum/<module>/specimens.py`` makes one :class:`Specimens` called ``specimens`` and fills
it with functions from the data to an answer's value, in its language-neutral form.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from doingoai.datasets import Lack, LackKind
from doingoai.errors import DoingoaiError
from doingoai.i18n import Message

if TYPE_CHECKING:
    from pathlib import Path

Answer = Callable[[Any], Any]


class CannotTell(Exception):
    """Raised by a specimen: on these data the answer cannot be given, or makes no difference.

    Args:
        reason: a `Lack`, which brings its own kind; or a message, or a plain sentence.
        kind: which kind of reason it is, where ``reason`` does not say.
    """

    def __init__(self, reason: Message | str, kind: LackKind | None = None) -> None:
        words = Message("{reason}", {"reason": reason}) if isinstance(reason, str) else reason
        super().__init__(words.text("en"))
        self.reason = words
        own = reason.kind if isinstance(reason, Lack) else LackKind.MISSING
        self.kind = kind or own


class SpecimenError(DoingoaiError):
    """The specimens of a module cannot be used."""


class Role(StrEnum):
    """What a specimen stands for."""

    RIGHT = "right"
    OTHER = "other"
    WRONG = "wrong"


@dataclass(frozen=True)
class Specimen:
    """One simulated answer.

    Attributes:
        question: id of the question.
        id: name of the specimen, unique within its question.
        role: the reference answer, another right one, or a wrong one.
        answer: the data → the value; see `Specimens`.
        allowed: the most points a wrong one may earn; None for right ones, which earn all.
        why: the mistake in a sentence, for the author.
    """

    question: str
    id: str
    role: Role
    answer: Answer
    allowed: float | None = None
    why: str = ""


@dataclass
class Specimens:
    """The specimens of one module.

    Each decorated function takes the data (``load(name, resource="data")``, ``limit(…)``,
    ``fact(…)``: the module `doingoai.datasets`) and gives an answer's value.

    Example::

        specimens = Specimens("5-social-media")

        @specimens.right("best-hour")
        def reference(data): ...

        @specimens.wrong("best-hour", "reads-utc-as-local", why="skips the conversion")
        def _(data): ...
    """

    module: str
    all: list[Specimen] = field(default_factory=list)
    tolerances: dict[str, float] = field(default_factory=dict)

    def right(self, question: str) -> Callable[[Answer], Answer]:
        """The reference answer of ``question``."""
        return self._adds(question, None, Role.RIGHT)

    def other(self, question: str, name: str) -> Callable[[Answer], Answer]:
        """Another right answer, called ``name``."""
        return self._adds(question, name, Role.OTHER)

    def wrong(
        self, question: str, name: str, *, allowed: float = 0, why: str = ""
    ) -> Callable[[Answer], Answer]:
        """A mistake called ``name`` that earns at most ``allowed`` points."""
        return self._adds(question, name, Role.WRONG, allowed=allowed, why=why)

    def tolerance(self, question: str, within: float) -> None:
        """Numbers at most ``within`` apart read as the same answer to ``question``.

        Health decides with it, without asking the judge, whether a mistake still differs from a
        right answer on the data at hand.
        """
        self.tolerances[question] = within

    def of(self, question: str, *roles: Role) -> list[Specimen]:
        """The specimens of ``question``, of the given roles (all when none is given)."""
        wanted = roles or tuple(Role)
        return [s for s in self.all if s.question == question and s.role in wanted]

    def _adds(
        self,
        question: str,
        name: str | None,
        role: Role,
        *,
        allowed: float | None = None,
        why: str = "",
    ) -> Callable[[Answer], Answer]:
        def add(answer: Answer) -> Answer:
            called = name or answer.__name__.strip("_").replace("_", "-") or role.value
            if any(called == known.id for known in self.of(question)):
                raise SpecimenError(
                    Message(
                        "Question {question} has two specimens called {name}.",
                        {"question": question, "name": called},
                    )
                )
            self.all.append(Specimen(question, called, role, answer, allowed, why))
            return answer

        return add


def load_specimens(file: Path) -> Specimens:
    """The specimens of a specimens.py and of the ``specimens_*.py`` beside it, as one.

    Raises:
        SpecimenError: a file is missing, fails, makes no ``specimens``, or is another module's.
    """
    whole = _specimens_in(file)
    for further in sorted(file.parent.glob(f"{file.stem}_*.py")):
        part = _specimens_in(further)
        if part.module != whole.module:
            why = {"file": str(further), "module": part.module}
            raise SpecimenError(Message("{file} is about another module: {module}.", why))
        whole.all += part.all
        whole.tolerances |= part.tolerances
    return whole


def _specimens_in(file: Path) -> Specimens:
    spec = importlib.util.spec_from_file_location(f"_{file.stem}_of_{file.parent.name}", file)
    if spec is None or spec.loader is None or not file.is_file():
        raise SpecimenError(Message("{file} is missing.", {"file": str(file)}))
    module = importlib.util.module_from_spec(spec)
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)
    except DoingoaiError:
        raise
    except Exception as error:
        why = {"file": str(file), "why": f"{type(error).__name__}: {error}"}
        raise SpecimenError(Message("{file} does not run: {why}.", why)) from error
    finally:
        sys.dont_write_bytecode = before
    found = getattr(module, "specimens", None)
    if not isinstance(found, Specimens):
        raise SpecimenError(Message("{file} makes no “specimens”.", {"file": str(file)}))
    return found
