"""How well the rules over free prose do on labelled texts: precision and recall, per language.

The labels (``tests/rules/labelled``) were given by people who did not write the rules. Half of
them, "held-out", were kept apart while the rules were written; what is measured on that half is
kept in ``measured.csv`` and decides whether a rule may cost points.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# The fair-marking paragraph of the curriculum: below this a rule advises, in either language.
NEEDED_PRECISION = 0.95
# Fewer objections than this say nothing about a precision.
NEEDED_ALARMS = 10
# They weigh words (will, should, sẽ, phải …), though they are decidable for given words; nobody has
# labelled texts for them. So they advise, whatever the register says of them besides.
UNLABELLED = frozenset({"PAIR-008"})
LANGUAGES = ("en", "vi")
COLUMNS = ("rule", "language", "half", "items", "right_alarms", "false_alarms", "missed")


@dataclass(frozen=True)
class Measure:
    """What a rule did on the labelled texts of one language and half.

    Attributes:
        rule, language, half: what was measured: a code, "en" or "vi", "tune" or "held-out".
        items: labelled texts.
        right_alarms, false_alarms, missed: objections to faulty texts, objections to sound ones,
            faulty texts passed over.
    """

    rule: str
    language: str
    half: str
    items: int
    right_alarms: int
    false_alarms: int
    missed: int

    @property
    def precision(self) -> float | None:
        """Share of its objections that were right; None when it never objected."""
        alarms = self.right_alarms + self.false_alarms
        return self.right_alarms / alarms if alarms else None

    @property
    def sure(self) -> bool:
        """Whether so many of its objections were right that one may cost points."""
        alarms = self.right_alarms + self.false_alarms
        return alarms >= NEEDED_ALARMS and (self.precision or 0) >= NEEDED_PRECISION

    @property
    def recall(self) -> float | None:
        """Share of the faulty texts that it found; None when there were none."""
        faulty = self.right_alarms + self.missed
        return self.right_alarms / faulty if faulty else None


@cache
def measures() -> tuple[Measure, ...]:
    """The measures kept in ``measured.csv``."""
    text = (resources.files("doingoai.rules") / "measured.csv").read_text(encoding="utf-8")
    return tuple(
        Measure(
            row["rule"], row["language"], row["half"], *(int(row[name]) for name in COLUMNS[3:])
        )
        for row in csv.DictReader(text.splitlines())
    )


def held_out(code: str, known: Iterable[Measure] | None = None) -> dict[str, Measure]:
    """What the rule ``code`` did on held-out texts, by language."""
    return {
        each.language: each
        for each in (measures() if known is None else known)
        if each.rule == code and each.half == "held-out"
    }


def may_cost_points(code: str, *, prose: bool) -> bool:
    """Whether a finding of the rule may cost a learner points.

    What can be decided may, unless it is one of `UNLABELLED`; a rule over free prose only with a
    precision of at least 0.95, over ten objections or more, on held-out texts in each language.
    """
    if code in UNLABELLED:
        return False
    return not prose or all(
        language in (found := held_out(code)) and found[language].sure for language in LANGUAGES
    )
