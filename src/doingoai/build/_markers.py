"""nbgrader's markers in a cell: which lines are solution, which are hidden tests."""

from __future__ import annotations

import re
from dataclasses import dataclass

SOLUTION = "SOLUTION"
HIDDEN_TESTS = "HIDDEN TESTS"

# nbgrader looks for the words anywhere in a line, so a mention in prose counts as well.
MARKER = re.compile(r"\b(BEGIN|END) (SOLUTION|HIDDEN TESTS|MARK SCHEME)\b")


@dataclass(frozen=True)
class Region:
    """A marked stretch: ``kind`` and the lines between its markers."""

    kind: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Split:
    """A cell's source, taken apart at its markers.

    Attributes:
        visible: what a learner is given (the markers' own lines are gone).
        regions: the marked stretches in order.
        broken: why the markers don't pair, or "" when they do:
            "nested", "unopened", "unclosed" or "crossed".
    """

    visible: str
    regions: tuple[Region, ...]
    broken: str = ""

    def text(self, kind: str) -> str:
        """The lines of every region of ``kind``."""
        return "\n".join(
            line for region in self.regions if region.kind == kind for line in region.lines
        )


def split(source: str) -> Split:
    """``source`` taken apart at nbgrader's markers."""
    visible: list[str] = []
    regions: list[Region] = []
    inside: list[str] = []
    kind = broken = ""
    for line in source.split("\n"):
        marker = MARKER.search(line)
        if marker is None:
            (inside if kind else visible).append(line)
        elif marker[1] == "BEGIN":
            broken = broken or ("nested" if kind else "")
            kind, inside = marker[2], []
        elif not kind:
            broken = broken or "unopened"
        else:
            broken = broken or ("crossed" if marker[2] != kind else "")
            regions.append(Region(kind, tuple(inside)))
            kind = ""
    return Split("\n".join(visible), tuple(regions), broken or ("unclosed" if kind else ""))
