"""A mark: points that nbgrader reads, feedback that a learner reads."""

from __future__ import annotations

import html
import math
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from doingoai.i18n import N_, translate
from doingoai.workbook import _set_aside
from doingoai.workbook._chart_judge import CHART_WORDS
from doingoai.workbook._chart_picture import ALTERED, MISSING
from doingoai.workbook._verdict import Reason, Verdict
from doingoai.workbook._worked import paragraphs, worked_html

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from doingoai.i18n import Message
    from doingoai.workbook._kinds import Kind
    from doingoai.workbook._verdict import Judge

_CENT = Decimal("0.01")

UNMARKABLE = "unmarkable"
# In the feedback's HTML, so that whoever grades can be told: in the points it is a plain 0.
UNMARKABLE_CLASS = "doingoai-unmarkable"

# What is not answered is not wrong, and does not look so either.
_OPEN_SIGNS = dict.fromkeys(("not-attempted", "missing", MISSING, ALTERED), "○")

WORDS = {
    "right": N_("Right."),
    "wrong": N_("Not the answer that the data give."),
    "missing": N_("Not answered yet."),
    "not-attempted": N_("Not started: no answer to mark."),
    "chosen-wrongly": N_("Chosen, but it does not belong to the answer."),
    "left-out": N_("Something that belongs to the answer was not chosen."),
    "wrong-order": N_("Two stand the wrong way round: one has to come before the other."),
    **CHART_WORDS,
    UNMARKABLE: N_("This answer could not be marked by itself. Show it to your instructor."),
}


@dataclass(frozen=True)
class Mark:
    """The marking of one answer.

    ``repr`` is the points earned, finite, between 0 and ``points``, two decimals and a dot, as
    nbgrader reads partial credit from a cell's last value; the HTML form is the feedback.

    Attributes:
        question: the question's id.
        points: the most it can earn; finite, not negative.
        verdict: what the judge said.
        language: "vi" or "en", for the feedback.
        kind: the kind of answer, for the names of its parts; None where it is not known.
        feedback: words for reason codes, in ``language``.
        worked: how to get to the answer, plain text in ``language``; "" for none.
        attempted: whether the learner has tried in earnest, which opens ``worked``.
    """

    question: str
    points: float
    verdict: Verdict
    language: str
    kind: Kind | None = None
    feedback: Mapping[str, str] = field(default_factory=dict)
    worked: str = ""
    attempted: bool = False

    def __post_init__(self) -> None:
        if not (math.isfinite(self.points) and self.points >= 0):
            raise ValueError(f"points of {self.question!r} must be finite and not negative")

    @property
    def earned(self) -> float:
        """The points earned, to two decimals, never above ``points``."""
        most = Decimal(str(self.points))
        exact = most * Decimal(str(self.verdict.share))
        rounded = exact.quantize(_CENT, ROUND_HALF_UP)
        return float(min(rounded, most.quantize(_CENT, ROUND_DOWN)))

    @property
    def unmarkable(self) -> bool:
        """Whether the judge failed: a fault of the course's, for a person to look at."""
        return any(reason.code == UNMARKABLE for reason in self.verdict.reasons)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why, part by part."""
        return self.verdict.reasons

    def __repr__(self) -> str:
        return f"{self.earned:.2f}"

    def _repr_html_(self) -> str:
        head = translate(
            "{earned} of {points} points", self.language, earned=self.earned, points=self.points
        )
        items = "".join(f"<li>{line}</li>" for line in self._lines())
        name = f"doingoai-mark {UNMARKABLE_CLASS}" if self.unmarkable else "doingoai-mark"
        return (
            f'<div class="{name}" lang="{self.language}">'
            f"<p><strong>{html.escape(head)}</strong></p><ul>{items}</ul>{self._worked()}</div>"
        )

    def _worked(self) -> str:
        if not self.worked.strip():
            return ""
        # Who has the answer may see how others get there, checked or not.
        opened = self.attempted or self.verdict.share >= 1
        return worked_html(paragraphs(self.worked) if opened else None, self.language)

    def _worth_saying(self) -> list[Reason]:
        faults = [reason for reason in self.reasons if not reason.ok]
        return (
            faults
            or [reason for reason in self.reasons if not reason.at][:1]
            or [reason for reason in self.reasons if reason.ok]
        )

    def _lines(self) -> list[str]:
        """One line for each thing to say; parts of which the same is true share it."""
        told: dict[tuple[str, str], list[str]] = {}
        for reason in self._worth_saying():
            sign = "✓" if reason.ok else _OPEN_SIGNS.get(reason.code, "✗")
            where = self.kind.label_of(reason.at) if self.kind and reason.at else ""
            told.setdefault((sign, self.words_for(reason)), []).append(where)
        if len(told) == 1 and all(reason.ok for reason in self.reasons):
            # What holds of every part need not name each of them.
            return [f"{sign} {html.escape(words)}" for sign, words in told]
        return [
            f"{sign} {_places(wheres)}{html.escape(words)}"
            for (sign, words), wheres in told.items()
        ]

    def words_for(self, reason: Reason) -> str:
        """What a learner reads for ``reason``, in the mark's language."""
        # A rule that holds has the code of its fault; the words for that fault are not for it.
        code = "right" if reason.ok and reason.code != _set_aside.SET_ASIDE else reason.code
        if code in self.feedback:
            return self.feedback[code]
        return translate(WORDS.get(code, WORDS["wrong"]), self.language)


def _places(names: Sequence[str]) -> str:
    """The parts of an answer before what is said of them; a question needs no colon after it."""
    named = [name.removesuffix(".") for name in dict.fromkeys(names) if name]
    if not named:
        return ""
    colon = "" if named[-1].endswith("?") else ":"
    return "; ".join(f"<strong>{html.escape(name)}</strong>" for name in named) + f"{colon} "


@dataclass(frozen=True)
class Scheme:
    """How one question is marked, for any number of answers.

    Attributes:
        judge: a function of the answer's value and nothing else.
        points: the most it can earn.
        feedback: words for the judge's reason codes.
        worked: how to get to the answer; "" for none.
    """

    judge: Judge
    points: float
    feedback: Mapping[str, str]
    worked: str = ""

    def mark(
        self, question: str, value: Any, *, kind: Kind | None, language: str, attempted: bool
    ) -> Mark:
        """The mark of one answer; see `Mark`."""
        return Mark(
            question=question,
            points=self.points,
            verdict=judged(self.judge, value),
            language=language,
            kind=kind,
            feedback=self.feedback,
            worked=self.worked,
            attempted=attempted,
        )

    def set_aside(self, question: str, why: Message, language: str) -> Mark:
        """Full points without judging, for a question that the data at hand cannot carry."""
        said = {_set_aside.SET_ASIDE: _set_aside.marked(why, language)}
        return Mark(question, self.points, _set_aside.IN_FULL, language, feedback=said)


def judged(judge: Judge, value: Any) -> Verdict:
    """What ``judge`` says of a stored value; a blank one and a judge that fails have no say."""
    if value is None:
        return Verdict(0.0, (Reason("not-attempted", ok=False),))
    try:
        return judge(value)
    except Exception:  # noqa: BLE001 - a fault of ours must not read as a wrong answer
        return Verdict(0.0, (Reason(UNMARKABLE, ok=False),))
