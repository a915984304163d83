"""One side of a comparison: an export from the file to a described version, and nothing more.

``python -m benchmarks._refresh_stage EXPORT``: opened, recognised, read, cleaned, anonymised,
validated, profiled, written, hashed and described, in a folder that is gone afterwards.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmarks._refresh_export import MISSION, ZONE
from doingoai.refresh import Asked, Gate, Store, Told, recognised
from doingoai.refresh._pipeline import taken_in

KEY = b"of the benchmark alone, 32 bytes"


class Quiet:
    """A watcher that shows nothing."""

    def step(self, name: str) -> None:
        """Not shown."""

    def rows(self, count: int) -> None:
        """Not shown."""

    def waiting(self, why: object) -> None:
        """Not shown."""


def asked_for(export: Path) -> Asked:
    """A trial of ``export``, on the clock of its page."""
    told = Told(account=MISSION, zone=ZoneInfo(ZONE))
    return Asked(recognised([export]), accept=lambda _: True, told=told, dry_run=True)


def staged(export: Path) -> int:
    """How many rows came through."""
    asked = asked_for(export)
    gate = Gate(KEY)
    with (
        tempfile.TemporaryDirectory(dir=export.parent) as folder,
        Store(Path(folder)).staging(asked.files.dataset) as staging,
    ):
        intake = taken_in(asked, staging, gate, Quiet())
        staging.describe(
            version="2026.1.1", title="benchmark", made_by={}, removed=dict(gate.removed)
        )
    return intake.made


if __name__ == "__main__":
    sys.stdout.write(f"{staged(Path(sys.argv[1]))}\n")
