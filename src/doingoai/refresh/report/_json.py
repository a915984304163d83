from __future__ import annotations

import json as encoder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from doingoai.refresh._outcome import Outcome


def json(outcome: Outcome) -> str:
    """What ``doingoai refresh --json`` writes, see `Outcome.as_json`."""
    return encoder.dumps(outcome.as_json(), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
