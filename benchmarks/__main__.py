"""``make bench``: print the table, write bench-results.json. ARGS names rows; default: all."""

from __future__ import annotations

import json
import os
import platform
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks._rows import ROWS


def main(names: list[str]) -> int:
    """Measure the rows named; 0 when every bound holds, 1 otherwise, 2 for an unknown name."""
    console = Console()
    if unknown := [name for name in names if name not in ROWS]:
        console.print(f"No such row: {', '.join(unknown)}. There are: {', '.join(ROWS)}.")
        return 2
    rows = []
    for name in names or ROWS:
        console.print(f"measuring {name} …", style="dim")
        made = ROWS[name]()
        rows += made if isinstance(made, list) else [made]
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    table = Table(title=f"Benchmarks ({machine})")
    for head in ("what", "measured", "at most", "holds", "ours", "baseline", "peak MiB", "runs"):
        table.add_column(head)
    for row in rows:
        ours, baseline = row.ours, row.baseline
        table.add_row(
            row.name,
            f"{row.value:.2f} {row.unit}",
            f"{row.bound:g} {row.unit}",
            "yes" if row.holds else "NO",
            f"{ours.seconds:.3f} s" if ours else "",
            f"{baseline.seconds:.3f} s" if baseline else "",
            " / ".join(f"{s.peak_mib:.0f}" for s in (ours, baseline) if s and s.peak_mib),
            str(row.runs),
        )
    Console(width=150).print(table)
    for row in rows:
        if row.ours and row.baseline:
            console.print(
                f"{row.name}\n  ours: {row.ours.command}\n  baseline: {row.baseline.command}"
            )
        if row.parts:
            whole = sum(row.parts.values())
            shares = (f"{step} {100 * part / whole:.1f} %" for step, part in row.parts.items())
            console.print(f"{row.name}: {whole:.2f} s in all steps\n  {', '.join(shares)}")
    results = {"machine": machine, "rows": [row.as_json() for row in rows]}
    text = json.dumps(results, indent=1, ensure_ascii=False)
    Path("bench-results.json").write_text(text + "\n", encoding="utf-8")
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
