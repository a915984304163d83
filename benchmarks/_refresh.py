"""A large export through a refresh up to the staged version, and where the time of one goes."""

from __future__ import annotations

import statistics
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from benchmarks import _refresh_steps
from benchmarks._measure import Row, Side, in_turn, once
from benchmarks._refresh_export import write

ROOT = Path(__file__).resolve().parents[1]
ROWS, FEWER = 1_000_000, 250_000
SAMPLE = 310  # as many posts as our sample has of the page: a refresh of usual size
RUNS = 3


def staging(rows: int = ROWS, fewer: int = FEWER) -> list[Row]:
    """Recognise to stage against ``pandas.read_csv`` of the same file; memory by rows.

    The shares of the steps are those of the smaller export.
    """
    with tempfile.TemporaryDirectory() as folder:
        export, smaller = (write(Path(folder) / f"{n}.csv", n) for n in (rows, fewer))
        ours = [sys.executable, "-m", "benchmarks._refresh_stage"]
        speed = in_turn(
            f"export of {rows:,} rows, recognise to stage ÷ pandas.read_csv",
            [*ours, str(export)],
            [sys.executable, "-c", f"import pandas; pandas.read_csv({str(export)!r})"],
            bound=4,
            runs=RUNS,
            cwd=ROOT,
        )
        parts = _refresh_steps.staging_seconds(smaller)
        runs = [once([*ours, str(smaller)], cwd=ROOT) for _ in range(RUNS)]
    large = speed.ours
    assert large is not None
    assert large.peak_mib is not None
    small = Side(
        large.command.replace(str(export), str(smaller)),
        statistics.median(seconds for seconds, _ in runs),
        max(peak for _, peak in runs),
    )
    assert small.peak_mib is not None
    name = f"peak memory of it at {rows:,} rows ÷ at {fewer:,}"
    speed = replace(speed, parts=parts)
    return [speed, Row(name, large.peak_mib / small.peak_mib, 1.3, "×", RUNS, large, small)]


def health() -> Row:
    """Seconds that the modules of the dataset take on new data, and every step's share."""
    with tempfile.TemporaryDirectory() as folder:
        export = write(Path(folder) / "page.csv", SAMPLE)
        runs = [_refresh_steps.seconds(export, Path(folder) / "datasets") for _ in range(RUNS)]
    parts = {step: statistics.median(run[step] for run in runs) for step in runs[0]}
    return Row(
        "health of one module after a refresh",
        parts["health"],
        15,
        "s",
        RUNS,
        parts=parts,
    )


if __name__ == "__main__":
    sys.stdout.write(f"{staging(*map(int, sys.argv[1:]))}\n")
