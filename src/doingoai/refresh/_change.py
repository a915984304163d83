"""One difference between two versions, in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from doingoai.i18n import Message


class Severity(StrEnum):
    """How much a change matters, the gravest first."""

    ALARM = "alarm"
    LOOK = "look"
    NOTE = "note"


@dataclass(frozen=True)
class Change:
    """One difference between two versions.

    Attributes:
        severity: an alarm may make the data unusable, a look may make a question unfit, a note
            is good to know.
        kind: what sort: "empty", "rows", "period", "future", "missing", "drift", "scale",
            "category", "first".
        column: the column; empty where it is about the whole.
        says: the sentence.
    """

    severity: Severity
    kind: str
    column: str
    says: Message

    def as_dict(self) -> dict[str, Any]:
        """Plain data, the sentence in English."""
        return {
            "severity": self.severity.value,
            "kind": self.kind,
            "column": self.column,
            "text": self.says.text("en"),
        }
