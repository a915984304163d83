"""What health finds, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.datasets import LackKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.grading.specimens import Role
    from doingoai.i18n import Message

# Half of the smallest step of a mark: sums of cents are not exact.
CENT = 0.005


@dataclass(frozen=True)
class MarkedSpecimen:
    """One specimen, marked in every language.

    Attributes:
        question: id of the question.
        id: name of the specimen.
        kind: its role.
        earned: points: the fewest of all languages for a right one, the most for a wrong one.
        allowed: the points a right one must earn; the most a wrong one may.
        ok: whether it earned what it should, the same in every language.
        trouble: what is wrong with the specimen itself, or None.
    """

    question: str
    id: str
    kind: Role
    earned: float
    allowed: float
    ok: bool
    trouble: Message | None = None


@dataclass(frozen=True)
class Soft:
    """A specimen that the data at hand do not carry.

    Attributes:
        question: id of the question.
        id: name of the specimen.
        reason: why, in a sentence.
        kind: why, as a code: nothing to make it of, a group too small, a tie, or a mistake that
            leads to the right answer itself.
    """

    question: str
    id: str
    reason: Message
    kind: LackKind = LackKind.MISSING


@dataclass(frozen=True)
class SetAside:
    """A question that cannot be asked on the data at hand, and what they lack."""

    question: str
    reason: Message


@dataclass(frozen=True)
class ModuleHealth:
    """What the specimens showed of one module.

    Attributes:
        points: automatic points of the questions that are asked on the data at hand; those a
            person gives are in ``manual``.
        perfect: automatic points earned with every reference answer, of the same questions.
        blank: points earned with no answer, of the same questions.
        manual: points of the questions marked by a person, by question.
        complaints: what else does not hold, in words.
        set_aside: the questions that are not asked; they count in full for everybody.
    """

    module: str
    points: float
    perfect: float
    blank: float
    specimens: tuple[MarkedSpecimen, ...]
    soft: tuple[Soft, ...]
    manual: Mapping[str, float]
    complaints: tuple[Message, ...] = ()
    set_aside: tuple[SetAside, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether all holds. Questions soft or set aside do not count against a module."""
        return (
            abs(self.perfect - self.points) < CENT
            and self.blank == 0
            and all(specimen.ok for specimen in self.specimens)
            and not self.complaints
        )

    def as_json(self) -> dict[str, Any]:
        """The module's part of the contract in docs: numbers and codes, reasons in English."""
        return {
            "points": _tidy(self.points),
            "perfect": _tidy(self.perfect),
            "blank": _tidy(self.blank),
            "specimens": [
                {
                    "question": s.question,
                    "id": s.id,
                    "kind": s.kind.value,
                    "earned": _tidy(s.earned),
                    "allowed": _tidy(s.allowed),
                    "ok": s.ok,
                }
                for s in self.specimens
            ],
            "soft": [
                {
                    "question": s.question,
                    "id": s.id,
                    "kind": s.kind.value,
                    "reason": s.reason.text("en"),
                }
                for s in self.soft
            ],
            "set_aside": [
                {"question": aside.question, "reason": aside.reason.text("en")}
                for aside in self.set_aside
            ],
            "complaints": [complaint.text("en") for complaint in self.complaints],
            "ok": self.ok,
        }


def _tidy(points: float) -> int | float:
    rounded = round(points, 2)
    return int(rounded) if rounded == int(rounded) else rounded
