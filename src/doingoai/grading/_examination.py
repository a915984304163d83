"""One module's specimens: computed once, marked in each language, compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai import datasets
from doingoai.datasets import LackKind
from doingoai.grading._health_result import CENT, MarkedSpecimen, ModuleHealth, SetAside, Soft
from doingoai.grading._same import same_answer
from doingoai.grading.specimens import CannotTell, Role
from doingoai.i18n import Message
from doingoai.workbook import Order

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from doingoai.grading.marking import Marker
    from doingoai.grading.specimens import Specimen, Specimens
    from doingoai.workbook import Mark

FEWEST_WRONG = 3


class _Data:
    """`doingoai.datasets` for specimens; each file is read once, each caller gets a copy."""

    def __init__(self) -> None:
        self._frames: dict[tuple[str, str], Any] = {}

    def load(self, name: str, resource: str = "data") -> Any:
        key = (name, resource)
        if key not in self._frames:
            self._frames[key] = datasets.load(name, resource)
        return self._frames[key].copy()

    def __getattr__(self, name: str) -> Any:
        return getattr(datasets, name)


class Examination:
    """One module, its specimens computed once and marked in each language."""

    def __init__(self, module: str, specimens: Specimens, markers: Mapping[str, Marker]) -> None:
        self.module = module
        self.specimens = specimens
        self.markers = markers
        any_marker = next(iter(markers.values()))
        self.set_aside = any_marker.set_aside
        self.all_points = any_marker.points
        self.points = {
            question: points
            for question, points in any_marker.points.items()
            if question not in self.set_aside
        }
        self.manual = any_marker.manual
        self.kinds = any_marker.kinds
        self.soft: list[Soft] = []
        self.troubles: dict[tuple[str, str], Message] = {}
        self.values: dict[tuple[str, str], Any] = {}
        self._compute_values()

    def result(self) -> ModuleHealth:
        reference = {
            specimen.question: self.values[key]
            for specimen in self.specimens.all
            if specimen.role is Role.RIGHT
            if (key := (specimen.question, specimen.id)) in self.values
        }
        perfect = [self._earned(marker, reference) for marker in self.markers.values()]
        blank = [self._earned(marker, {}) for marker in self.markers.values()]
        marked = [self._mark(s, reference) for s in self.specimens.all if self._to_mark(s)]
        return ModuleHealth(
            module=self.module,
            points=sum(self.points.values()),
            perfect=min(perfect),
            blank=max(blank),
            specimens=tuple(marked),
            soft=tuple(self.soft),
            manual=dict(self.manual),
            complaints=tuple(self._complaints()),
            set_aside=tuple(SetAside(*pair) for pair in self.set_aside.items()),
        )

    def _compute_values(self) -> None:
        data = _Data()
        for specimen in self.specimens.all:
            if specimen.question not in self.kinds or not self._counts(specimen):
                continue
            key = (specimen.question, specimen.id)
            try:
                raw = specimen.answer(data)
            except CannotTell as told:
                self.soft.append(Soft(*key, told.reason, told.kind))
                continue
            except Exception as error:  # noqa: BLE001 - one faulty specimen must not hide the rest
                why = f"{type(error).__name__}: {error}"
                self.troubles[key] = Message("It fails: {why}.", {"why": why})
                continue
            cleaned = self.kinds[specimen.question].clean(raw, language="en")
            if cleaned.problems:
                # A value that no learner could give earns nothing, and proves nothing.
                self.troubles[key] = Message(
                    "No learner could give this answer: {why}",
                    {"why": cleaned.problems[0].message},
                )
            self.values[key] = cleaned.value
        for specimen in self.specimens.all:
            self._note_if_soft(specimen)

    def _counts(self, specimen: Specimen) -> bool:
        """Of a question set aside only the right answer is looked at: it must not exist either."""
        return specimen.question not in self.set_aside or specimen.role is Role.RIGHT

    def _note_if_soft(self, specimen: Specimen) -> None:
        key = (specimen.question, specimen.id)
        if specimen.role is not Role.WRONG or key not in self.values:
            return
        within = self.specimens.tolerances.get(specimen.question, 0.0)
        for right in self.specimens.of(specimen.question, Role.RIGHT, Role.OTHER):
            other = (right.question, right.id)
            if other in self.values and same_answer(self.values[key], self.values[other], within):
                words = Message(
                    "On these data it gives the same answer as “{id}”.", {"id": right.id}
                )
                other_right = right.role is Role.OTHER
                kind = LackKind.TIE if other_right else LackKind.SAME
                self.soft.append(Soft(*key, words, kind))
                return

    def _to_mark(self, specimen: Specimen) -> bool:
        soft = {(s.question, s.id) for s in self.soft}
        return specimen.question in self.points and (specimen.question, specimen.id) not in soft

    def _mark(self, specimen: Specimen, reference: Mapping[str, Any]) -> MarkedSpecimen:
        question, key = specimen.question, (specimen.question, specimen.id)
        trouble = self.troubles.get(key)
        wrong = specimen.role is Role.WRONG
        full = self.points[question]
        allowed = float(specimen.allowed or 0) if wrong else full
        answers = {**reference, question: self.values.get(key)}
        marks = [self._marks(marker, answers, [question]) for marker in self.markers.values()]
        earned = [made[question].earned if question in made else 0.0 for made in marks]
        found = max(earned) if wrong else min(earned)
        fits = found <= allowed + CENT if wrong else abs(found - full) < CENT
        alike = max(earned) - min(earned) < CENT
        if any(mark.unmarkable for made in marks for mark in made.values()):
            # It earns nothing, as a wrong answer should: that must not hide a broken judge.
            trouble = Message("The judge fails on this answer.")
        if not alike:
            trouble = Message("English and Vietnamese give different points.")
        return MarkedSpecimen(
            question, specimen.id, specimen.role, found, allowed, fits and trouble is None, trouble
        )

    def _earned(self, marker: Marker, answers: Mapping[str, Any]) -> float:
        return sum(mark.earned for mark in self._marks(marker, answers, self.points).values())

    def _marks(
        self, marker: Marker, answers: Mapping[str, Any], only: Collection[str]
    ) -> dict[str, Mark]:
        document = {
            "assignment": self.module,
            "language": marker.language,
            "answers": {question: {"value": value} for question, value in answers.items()},
        }
        return marker.mark(document, only)

    def _complaints(self) -> Iterator[Message]:
        for language, marker in self.markers.items():
            same_points = marker.points == self.all_points and marker.manual == self.manual
            if not same_points or set(marker.set_aside) != set(self.set_aside):
                yield Message(
                    "The notebook in {language} has other questions or points.",
                    {"language": language},
                )
        for question in self.points:
            about: dict[str, object] = {"question": question}
            yield from self._without_answer(question)
            wrong = len(self.specimens.of(question, Role.WRONG))
            if wrong < FEWEST_WRONG:
                yield Message(
                    "Question {question} has {wrong} wrong specimens; it needs {fewest}.",
                    about | {"wrong": wrong, "fewest": FEWEST_WRONG},
                )
            if self._shown_is_right(question):
                yield Message("Question {question} first shows the right order.", about)
        for question in self.set_aside:
            yield from self._wrongly_set_aside(question)
        for question in dict.fromkeys(s.question for s in self.specimens.all):
            if question not in self.kinds:
                yield Message(
                    "There are specimens for “{question}”, which is no question.",
                    {"question": question},
                )

    def _shown_is_right(self, question: str) -> bool:
        kind = self.kinds[question]
        if not isinstance(kind, Order):
            return False
        shown = {question: list(kind.items)}
        marks = [self._marks(marker, shown, [question]) for marker in self.markers.values()]
        return any(self.points[question] - made[question].earned < CENT for made in marks)

    def _without_answer(self, question: str) -> Iterator[Message]:
        """That a question is asked which nobody could answer."""
        about: dict[str, object] = {"question": question}
        right = {(question, specimen.id) for specimen in self._right(question)}
        if right & set(self.values):
            return
        lacking = [soft.reason for soft in self.soft if (soft.question, soft.id) in right]
        if lacking:
            yield Message(
                "Question {question} is asked on these data, but its right answer cannot be "
                "given: {why} The exercise should set it aside (unless=…).",
                about | {"why": lacking[0]},
            )
        else:
            yield Message("Question {question} has no reference answer.", about)

    def _wrongly_set_aside(self, question: str) -> Iterator[Message]:
        """That a question is set aside which could be asked, or that costs somebody points."""
        about: dict[str, object] = {"question": question, "why": self.set_aside[question]}
        if question in self.manual:
            yield Message(
                "Question {question} is set aside, but a person marks it, who cannot know.", about
            )
            return
        right = [(question, specimen.id) for specimen in self._right(question)]
        if any(key in self.values for key in right):
            yield Message(
                "Question {question} is set aside, but its right answer can be given. The exercise "
                "says: {why}",
                about,
            )
        for key in right:
            if key in self.troubles:
                yield self.troubles[key]
        full = self.all_points[question]
        marks = [self._marks(marker, {}, [question]) for marker in self.markers.values()]
        if any(abs(made[question].earned - full) > CENT for made in marks):
            yield Message("Question {question} is set aside, but does not count in full.", about)

    def _right(self, question: str) -> list[Specimen]:
        return self.specimens.of(question, Role.RIGHT)
