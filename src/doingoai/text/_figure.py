from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from decimal import Decimal

Kind = Literal["number", "percent", "money", "date", "time"]


@dataclass(frozen=True)
class Figure:
    """One figure that a text states, in a form that no language writes differently.

    Attributes:
        kind: ``number``, ``percent``, ``money``, ``date`` or ``time`` (of day).
        value: the exact value in units (17.6 million is 17600000); for a date ISO text,
            ``2025-09-02``, ``2025-09`` or, without a year, ``--09-02``; for a time ``20:00``.
        currency: the ISO 4217 code of money, else "".
        span: where it stands in the NFC text, start and end.
        text: as it is written there.
    """

    kind: Kind
    value: Decimal | str
    currency: str
    span: tuple[int, int]
    text: str

    @property
    def meaning(self) -> tuple[str, Decimal | str, str]:
        """What two figures must share to be the same figure: kind, value, currency."""
        return (self.kind, self.value, self.currency)
