"""A passage that a measure found in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """Words of a text, and where they stand.

    Attributes:
        start, end: positions in the NFC form of the text.
        words: the words between them, as written.
    """

    start: int
    end: int
    words: str
