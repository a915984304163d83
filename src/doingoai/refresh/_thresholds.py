"""From where on a difference is told: read from ``thresholds.toml``, which says whence."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def thresholds() -> dict[str, Any]:
    """All thresholds, by what they are about."""
    return tomllib.loads(Path(__file__).with_name("thresholds.toml").read_text(encoding="utf-8"))
