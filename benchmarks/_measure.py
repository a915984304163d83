"""Running two commands in turn and comparing them."""

from __future__ import annotations

import json
import os
import shlex
import statistics
import subprocess
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TIMED = Path(__file__).with_name("_timed.py")
_KIB = 1024


@dataclass(frozen=True)
class Side:
    """One side of a comparison: what was run, median seconds, peak memory in MiB."""

    command: str
    seconds: float
    peak_mib: float | None


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        name: what was measured.
        value: a ratio of medians, or milliseconds where ``unit`` says so.
        bound: the most it may be.
        ours, baseline: the two sides; None for a row that is no ratio.
        parts: seconds of each step of what was measured, where they were told apart.
    """

    name: str
    value: float
    bound: float
    unit: str
    runs: int
    ours: Side | None = None
    baseline: Side | None = None
    parts: Mapping[str, float] = field(default_factory=dict, kw_only=True)

    @property
    def holds(self) -> bool:
        """Whether the value is within its bound."""
        return self.value <= self.bound

    def as_json(self) -> dict[str, Any]:
        """The row for bench-results.json."""
        return asdict(self) | {"holds": self.holds}


def in_turn(
    name: str,
    ours: Sequence[str],
    baseline: Sequence[str],
    *,
    bound: float,
    runs: int,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> Row:
    """Run both commands ``runs`` times, one after the other, after one run each to warm up."""
    seen: tuple[list[tuple[float, float]], ...] = ([], [])
    for turn in range(runs + 1):
        for side, command in enumerate((ours, baseline)):
            measured = once(command, cwd, env)
            if turn:
                seen[side].append(measured)
    sides = [
        Side(
            shlex.join("python" if part == sys.executable else part for part in command),
            statistics.median(seconds for seconds, _ in found),
            max(peak for _, peak in found),
        )
        for command, found in zip((ours, baseline), seen, strict=True)
    ]
    ratio = sides[0].seconds / sides[1].seconds
    return Row(name, ratio, bound, "×", runs, sides[0], sides[1])


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least ``share`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def once(
    command: Sequence[str], cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> tuple[float, float]:
    """Run a command: its seconds and its peak memory in MiB."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(_TIMED), *command],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        capture_output=True,
        text=True,
        check=True,
    )
    measured = json.loads(done.stdout)
    if measured["status"]:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr}")
    return measured["seconds"], measured["peak_kib"] / _KIB
