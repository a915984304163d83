"""What the patterns find, and the order in which they may claim a piece of text."""

from __future__ import annotations

from typing import NamedTuple

KINDS = (
    "email",
    "phone",
    "identity",
    "passport",
    "bank",
    "coordinates",
    "name",
    "handle",
    "private-link",
)


class Found(NamedTuple):
    """A piece of text that has to go.

    Attributes:
        start: where it begins.
        end: where it ends.
        kind: one of `KINDS`.
    """

    start: int
    end: int
    kind: str


def overlaps(one: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    """Whether a span shares a character with any of the others."""
    return any(one[0] < end and start < one[1] for start, end in others)
