"""What a refresh came to, whole: everything that a report tells."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from doingoai.grading.health import ModuleHealth
    from doingoai.i18n import Message
    from doingoai.refresh.adapters import Problem
    from doingoai.refresh.compare import Diff

_FIRST_ROWS = 5


class Verdict(StrEnum):
    """Where a refresh stands."""

    ACCEPTED = "accepted"
    READY = "ready"
    REFUSED = "refused"


@dataclass(frozen=True)
class Found:
    """Cells of one column that could not be used for one reason, in the whole export.

    Attributes:
        column: the export's name of the column.
        why: the reason; it names no value.
        count: how many rows.
        rows: the first few row numbers.
        drops: whether those rows were rejected; otherwise only the cells were left empty.
    """

    column: str
    why: Message
    count: int
    rows: tuple[int, ...]
    drops: bool = True


class Tally:
    """Problems of one piece after another, summed by column and reason."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, bool], Found] = {}

    def add(self, problems: Iterable[Problem]) -> None:
        """Take in the problems of a piece."""
        for problem in problems:
            key = (problem.column, problem.why.text("en"), problem.drops)
            known = self._found.get(key)
            rows = (*(known.rows if known else ()), *problem.rows)[:_FIRST_ROWS]
            count = (known.count if known else 0) + len(problem.rows)
            self._found[key] = Found(problem.column, problem.why, count, rows, problem.drops)

    def found(self) -> tuple[Found, ...]:
        """What was summed, those that cost rows first, the most frequent first."""
        return tuple(sorted(self._found.values(), key=lambda each: (not each.drops, -each.count)))


@dataclass(frozen=True)
class Outcome:
    """One refresh, from the files to the verdict.

    Attributes:
        dataset: the dataset it fills.
        adapters: the keys of the adapters that read the files.
        files: the names of the files, without folders.
        read: rows read, Total rows and blank ones left out.
        kept: rows of the files that came in.
        rejected: rows that did not.
        made: rows of the new version: hours made of readings are fewer, figures of a day more.
        problems: why, and which cells were left empty; see `Tally`.
        repaired: cells mended because what they meant is certain, by column.
        columns_unmapped: columns of the export that nobody reads.
        pii_removed: what the privacy gate took out: how many of each kind.
        about: what the new version says of itself: zone, ``hours`` …
        before: the version that was current; None where there was none.
        version: the new version; None where none was made.
        diff: how the two differ; None where none was made.
        health: the modules that use the dataset, marked on the new version.
        refused: why it may not come in.
        accepted: whether it is current now.
        dry_run: whether it was only tried.
        seconds: how long each step took.
        unused: sheets that no adapter reads into this dataset, as people call them.
        also: other datasets that the files could fill.
    """

    dataset: str
    adapters: tuple[str, ...]
    files: tuple[str, ...]
    read: int
    kept: int
    rejected: int
    made: int = 0
    problems: tuple[Found, ...] = ()
    repaired: Mapping[str, int] = field(default_factory=dict)
    columns_unmapped: tuple[str, ...] = ()
    pii_removed: Mapping[str, int] = field(default_factory=dict)
    about: Mapping[str, object] = field(default_factory=dict)
    before: str | None = None
    version: str | None = None
    diff: Diff | None = None
    health: tuple[ModuleHealth, ...] = ()
    refused: tuple[Message, ...] = ()
    accepted: bool = False
    dry_run: bool = False
    seconds: Mapping[str, float] = field(default_factory=dict)
    unused: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Current now, refused, or ready to be accepted."""
        if self.refused:
            return Verdict.REFUSED
        return Verdict.ACCEPTED if self.accepted else Verdict.READY

    def as_json(self) -> dict[str, Any]:
        """The contract of ``doingoai refresh --json``, and after it what else is known.

        Reasons are in English, and no value of a cell is among them.
        """
        return {
            "dataset": self.dataset,
            "adapter": ", ".join(self.adapters),
            "rows": {"read": self.read, "kept": self.kept, "rejected": self.rejected},
            "columns_unmapped": list(self.columns_unmapped),
            "pii_removed": dict(self.pii_removed),
            "diff": self.diff.as_dict() if self.diff else {},
            "health": {
                "modules": {module.module: module.as_json() for module in self.health},
                "ok": all(module.ok for module in self.health),
            },
            "version": self.version,
            "accepted": self.accepted,
            "rows_made": self.made,
            "dry_run": self.dry_run,
            "before": self.before,
            "files": list(self.files),
            "problems": [
                {
                    "column": each.column,
                    "reason": each.why.text("en"),
                    "count": each.count,
                    "rows": list(each.rows),
                    "drops": each.drops,
                }
                for each in self.problems
            ],
            "repaired": dict(self.repaired),
            "refused": [reason.text("en") for reason in self.refused],
            "unused": list(self.unused),
            "also": list(self.also),
            "seconds": {step: round(taken, 3) for step, taken in self.seconds.items()},
        }
