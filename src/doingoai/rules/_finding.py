from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from doingoai.i18n import Message


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True)
class Notice:
    """What a rule's function yields: one thing noticed, without the rule's own name.

    Attributes:
        message: what was noticed, for the reader.
        hint: how to mend it, or None.
        field: the part of the artefact it is about (``"text"``, ``"alt"``), or None for the whole.
        span: where in that part, as positions in its NFC form, or None.
    """

    message: Message
    hint: Message | None = None
    field: str | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True)
class Finding:
    """One thing a rule noticed in an artefact.

    Attributes:
        rule: the rule's code, such as ``"PAIR-001"``.
        severity: how much it matters.
        message: what was noticed, for the reader.
        hint: how to mend it, or None.
        field: the part of the artefact it is about (``"vi"``), or None for the whole.
        span: where in that part, as positions in its NFC form, or None.
    """

    rule: str
    severity: Severity
    message: Message
    hint: Message | None = None
    field: str | None = None
    span: tuple[int, int] | None = None
