"""What the data at hand lack, as a value: why a question or a mistake cannot be had from them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from doingoai.i18n import Message


class LackKind(StrEnum):
    """Why data cannot carry a question, or tell a mistake from a right answer."""

    MISSING = "missing"  # a column, or every row of the kind that is needed
    TOO_FEW = "too-few"  # a group is there, and too small to judge by
    TIE = "tie"  # the mistake leads to another answer that is as good as the best
    SAME = "same-answer"  # the mistake leads to the right answer itself


@dataclass(frozen=True)
class Lack(Message):
    """A sentence that says what the data lack, ready for a catalogue, with its code.

    It is a `Message`: ``Lack("No post has a reach.")``.
    """

    kind: LackKind = LackKind.MISSING
